"""The slide of a pilot's brief: what the room has to see of it, in the order of the argument."""

from offsite.domain import owners, pilots, records
from offsite.domain.model.pilots import Brief, NeedsLearning
from offsite.domain.model.slides_day import Points
from offsite.domain.offsite import Offsite
from offsite.domain.paging import ACROSS, Pages, in_pages

_LEARNING = {NeedsLearning.YES: "Needs machine learning", NeedsLearning.RULES_DO: "Rules do", NeedsLearning.OPEN: ""}


def brief(offsite: Offsite, pilot_id: str) -> Pages:
    """Return the brief of a pilot; parts that say nothing yet are left out.

    Raises:
        KeyError: there is no such pilot.
    """
    pilot = records.find(offsite.proposals, pilot_id)
    lines = _lines(offsite, pilots.brief_of(offsite, pilot_id))
    fact = pilots.brief_of(offsite, pilot_id).value_hypothesis.strip()
    if not fact and not lines:
        fact = "The brief is not begun yet."
    return tuple(Points(pilot.text, fact, tuple(chunk)) for chunk in in_pages(lines, str, ACROSS))


def _lines(offsite: Offsite, brief: Brief) -> tuple[str, ...]:
    parts = (
        ("Costs today", _joined(_figure(brief.cost_today), brief.cost_unit, between=" ")),
        ("Worth solving", brief.worth),
        ("Data", _joined(brief.data_needed, brief.data_at_hand)),
        ("Baseline", _joined(brief.baseline, brief.reaches)),
        ("Where hope and data meet", _joined(brief.target, brief.meeting_point)),
        (_LEARNING[brief.needs_learning], brief.why_learning),
        ("Measure", brief.measure),
        ("Watched throughout", ", ".join(brief.guardrails.split("\n"))),
        ("First experiment", _joined(_days(brief.experiment_days), brief.experiment)),
        ("We stop", brief.stop_rule),
        ("Owner", owners.in_words(offsite, brief.owner)),
    )
    return tuple(f"{name}: {words.strip()}" if name else words.strip() for name, words in parts if words.strip(" ,\n"))


def _joined(*texts: str, between: str = "; ") -> str:
    """Return the parts in one line; after a whole sentence the next part begins as a new one."""
    said = [text.strip() for text in texts if text.strip()]
    ends = [" " if text.endswith((".", "!", "?")) else between for text in said[:-1]]
    return "".join(part + end for part, end in zip(said, [*ends, ""], strict=False))


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:,.10g}"


def _days(days: float | None) -> str:
    return "" if days is None else "1 day" if days == 1 else f"{days:g} days"
