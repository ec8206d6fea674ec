"""What the lists of key results and incentives show and ask for."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from offsite.domain import objectives
from offsite.domain.model.objectives import Concern
from offsite.domain.offsite import Offsite
from ui.session import Session
from ui.steps.record_list import RecordList, Verbs
from ui.widgets.layout import EmptyState
from ui.widgets.paragraph import shortened
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.record_table import RecordTable


def _tr(text: str) -> str:
    return QCoreApplication.translate("okrs", text)


def _remark(problem: str) -> str:
    return f"{problem[:1].upper()}{problem[1:]}"


def concerns() -> tuple[tuple[str, str], ...]:
    """What a key result can be about, as pairs of key and words, in the order of `Concern`."""
    words = (_tr("Business"), _tr("Launch"), _tr("Model quality"), _tr("Data quality"))
    return tuple((str(key), each) for key, each in zip(Concern, words, strict=True))


def key_result_list(session: Session, objective: str) -> RecordList:
    """The key results of an objective, given by its id."""
    columns = (
        Column("text", _tr("Key result"), weight=4),
        Column("concern", _tr("About"), Kind.CHOICE, width=132, options=concerns()),
        Column("owner", _tr("Owner"), Kind.PERSON, weight=3, placeholder=_tr("Nobody yet")),
        Column("baseline", _tr("Today"), below=True, placeholder=_tr("e.g. 61")),
        Column("target", _tr("Target"), below=True, placeholder=_tr("e.g. 95")),
        Column("unit", _tr("Unit"), below=True, placeholder=_tr("e.g. %")),
        Column("due", _tr("By"), Kind.DATE, below=True, placeholder=_tr("e.g. 30 Jun 2027")),
        Column("figures_from", _tr("Figures from"), below=True, placeholder=_tr("e.g. a sample")),
    )
    table = RecordTable(_tr("Key results"), columns, add=_tr("Add a key result: how would we notice?"))

    def rows(offsite: Offsite) -> Sequence[Row]:
        return [
            Row(
                each.id,
                {column.key: getattr(each, column.key) for column in columns},
                _remark(objectives.key_result_problem(each)),
            )
            for each in objectives.results_of(offsite, objective)
        ]

    verbs = Verbs(
        _tr("a key result"),
        rows,
        lambda offsite, text: objectives.add_key_result(offsite, objective, text),
        objectives.set_field,
        objectives.remove_key_result,
        objectives.move_key_result,
    )
    return RecordList(session, table, verbs)


def incentive_list(session: Session) -> RecordList:
    """The incentives of all leaders."""
    columns = (
        Column("text", _tr("What is rewarded"), weight=4),
        Column("leader", _tr("Whose"), Kind.PERSON, weight=3, placeholder=_tr("Nobody yet")),
        Column("key_result", _tr("Depends on"), Kind.CHOICE, weight=3),
    )
    empty = EmptyState(
        "scale",
        _tr("No incentive yet"),
        _tr("Which sentence goes into the bonus plan, for whom, and on which key result does it depend?"),
    )
    table = RecordTable(_tr("Incentives"), columns, add=_tr("Add an incentive"), empty=empty)
    verbs = Verbs(
        _tr("an incentive"),
        _incentive_rows,
        objectives.add_incentive,
        objectives.set_field,
        objectives.remove_incentive,
        objectives.move_incentive,
    )
    return RecordList(session, table, verbs)


def key_results_to_choose(offsite: Offsite) -> tuple[tuple[str, str], ...]:
    """What an incentive can depend on, as pairs of key and words; the first is none."""
    return (("", _tr("None")), *((each.id, shortened(each.text)) for each in offsite.key_results))


def _incentive_rows(offsite: Offsite) -> Sequence[Row]:
    return [
        Row(
            each.id,
            {"text": each.text, "leader": each.leader, "key_result": each.key_result},
            _remark(objectives.incentive_problem(each)),
        )
        for each in offsite.incentives
    ]
