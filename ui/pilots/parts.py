"""The parts of a brief: what each is called, what it asks for, and how it is typed."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.widgets.record_columns import Kind


def _tr(text: str) -> str:
    return QCoreApplication.translate("brief", text)


@dataclass(frozen=True, slots=True)
class Part:
    """A field of a brief; `beside` is the key of a field on the same line that belongs to it, such as a unit."""

    key: str
    label: str
    asks: str
    kind: Kind = Kind.TEXT
    beside: str = ""


def hypothesis() -> Part:
    """The field above all others."""
    return Part("value_hypothesis", _tr("Value hypothesis"), _tr("What improves, for whom, by how much, by when"))


def above() -> tuple[Part, ...]:
    """From above: what the problem costs, and what solving it is worth."""
    return (
        Part("cost_today", _tr("What the problem costs today"), _tr("1.8"), Kind.NUMBER, beside="cost_unit"),
        Part("worth", _tr("What solving it is worth"), _tr("Halving it is worth 0.9 million a year")),
    )


def below() -> tuple[Part, ...]:
    """From below: what the data can give."""
    return (
        Part("data_needed", _tr("Data it needs"), _tr("Two years of questions with their outcome")),
        Part("data_at_hand", _tr("Data at hand"), _tr("All of them, a third without an outcome")),
        Part("baseline", _tr("Simplest baseline"), _tr("Keyword search")),
        Part("reaches", _tr("What the baseline reaches"), _tr("The right page in 61 of 100")),
    )


def middle() -> tuple[Part, ...]:
    """Where hope and data meet."""
    return (
        Part("target", _tr("Target"), _tr("95 right answers in 100")),
        Part("meeting_point", _tr("Meeting point"), _tr("87 is feasible; still worth it, as a person checks")),
    )


def reason() -> Part:
    """Why it needs machine learning, or why not."""
    return Part("why_learning", _tr("Reason"), _tr("Rules cover six in ten questions; the rest does not"))


def trial() -> tuple[Part, ...]:
    """How it is tried."""
    return (
        Part("owner", _tr("Owner"), _tr("Who in the business would miss it"), Kind.PERSON),
        Part("measure", _tr("Measure of success"), _tr("Minutes for each contact")),
        Part("experiment", _tr("First experiment"), _tr("200 past questions, judged by five agents")),
        Part("experiment_days", _tr("Its length in days"), _tr("2"), Kind.NUMBER),
        Part("guardrails", _tr("Guardrails, watched throughout"), _tr("One on each line"), Kind.WORDS),
        Part("stop_rule", _tr("When we stop"), _tr("Below 70 usable answers in 100")),
    )


def unit() -> Part:
    """The unit of what the problem costs today."""
    return Part("cost_unit", _tr("Unit of the cost"), _tr("million euros a year"))
