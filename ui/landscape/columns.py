"""What the three lists of the landscape are called, show and ask for."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from offsite.domain import landscape
from offsite.domain.landscape import MATURITY, STAGES, Entry, Part
from offsite.domain.model.landscape import DataDomain, DecisionToday, UseCase
from ui.widgets.record_columns import Column, Kind, Row, Value


def _tr(text: str) -> str:
    return QCoreApplication.translate("landscape", text)


def titles() -> Mapping[Part, str]:
    """The words of the views."""
    return {
        Part.USE_CASES: _tr("Use cases"),
        Part.DATA: _tr("Data"),
        Part.DECISIONS: _tr("Who decides today"),
    }


def columns(part: Part) -> tuple[Column, ...]:
    """The columns of a list."""
    nobody = _tr("Nobody yet")
    match part:
        case Part.USE_CASES:
            stages = tuple((str(stage), words) for stage, words in STAGES.items())
            return (
                Column("name", _tr("Use case"), weight=3),
                Column("owner", _tr("Owner"), Kind.PERSON, weight=2, placeholder=nobody),
                Column("stage", _tr("Stage"), Kind.CHOICE, width=124, options=stages),
                Column("problem", _tr("Problem it solves"), below=True, placeholder=_tr("What hurts today")),
                Column("value", _tr("Value"), below=True, placeholder=_tr("What it is worth, in words or figures")),
            )
        case Part.DATA:
            levels = (("", _tr("Not judged")), *((str(at), f"{at} · {word}") for at, (word, _) in enumerate(MATURITY)))
            return (
                Column("name", _tr("Data domain"), weight=3),
                Column("maturity", _tr("Maturity"), Kind.CHOICE, width=126, options=levels),
                Column("owner", _tr("Owner"), Kind.PERSON, weight=4, placeholder=nobody),
                Column("note", _tr("Why"), weight=4, placeholder=_tr("What speaks for this level")),
            )
        case Part.DECISIONS:
            return (
                Column("text", _tr("Decision"), weight=3),
                Column("owner", _tr("Who decides today"), Kind.PERSON, weight=2, placeholder=nobody),
            )


def row(entry: Entry) -> Row:
    """An entry as a row of its list, with what it lacks as a remark."""
    _, problem = landscape.problem_of(entry)
    remark = f"{problem[:1].upper()}{problem[1:]}" if problem else ""
    values: dict[str, Value] = {"owner": entry.owner}
    match entry:
        case UseCase(name=name, stage=stage, value=value, problem=what):
            values |= {"name": name, "stage": stage, "value": value, "problem": what}
        case DataDomain(name=name, maturity=maturity, note=note):
            values |= {"name": name, "maturity": "" if maturity is None else str(maturity), "note": note}
        case DecisionToday(text=text):
            values |= {"text": text}
    return Row(entry.id, values, remark)


def adding(part: Part) -> str:
    """What the line says that adds an entry."""
    return {
        Part.USE_CASES: _tr("Add a use case"),
        Part.DATA: _tr("Add a data domain"),
        Part.DECISIONS: _tr("Add a decision"),
    }[part]


def help_for(part: Part) -> tuple[str, str]:
    """What stands in a list without entries: a title and a sentence."""
    return {
        Part.USE_CASES: (
            _tr("No use case yet"),
            _tr(
                "Write down every use of AI that is planned, tried or running, bought or borrowed ones included. Type "
                "its name and press Enter, or take over the pre-work as a list or a CSV file."
            ),
        ),
        Part.DATA: (
            _tr("No data yet"),
            _tr(
                "Which data would AI need: shipments, customers, contracts? Judge each from 0 to 5, and name who owns "
                "it. Leave the owner empty where there is none."
            ),
        ),
        Part.DECISIONS: (
            _tr("No decision yet"),
            _tr(
                "Who decides today on use cases, budget, acceptable risk and release? Write down what is true, not "
                "what the chart says."
            ),
        ),
    }[part]


def hint(part: Part) -> tuple[str, str]:
    """How a pasted list is built, and an example."""
    return {
        Part.USE_CASES: (
            _tr(
                "One use case a line: name, owner, stage, value, problem; or with a line of headings, in any order. "
                "Stages are idea, on trial, running, stopped."
            ),
            _tr("Invoice matching; Ingrid Solberg; running; two days a month; three people compare lists by hand"),
        ),
        Part.DATA: (
            _tr("One data domain a line: name, maturity from 0 to 5, owner, why; or with a line of headings."),
            _tr("Shipments; 4; Amara Okafor; complete and checked daily"),
        ),
        Part.DECISIONS: (
            _tr("One decision a line: what is decided, who decides today."),
            _tr("Budget for AI; Ingrid Solberg"),
        ),
    }[part]
