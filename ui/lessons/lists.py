"""What the lists of the last step show and ask for."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from offsite.domain import lessons
from offsite.domain.offsite import Offsite
from ui.session import Session
from ui.steps.record_list import RecordList, Verbs
from ui.widgets.layout import EmptyState
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.record_table import RecordTable

FAILURE = "failure"


def _tr(text: str) -> str:
    return QCoreApplication.translate("lessons", text)


def _remark(problem: str) -> str:
    return f"{problem[:1].upper()}{problem[1:]}"


def lesson_list(session: Session) -> RecordList:
    """The list of lessons: a failure is chosen in the same place as a success."""
    how = (("", _tr("Success")), (FAILURE, _tr("Failure that taught us")))
    columns = (
        Column("tried", _tr("What we tried"), weight=4),
        Column("failure", _tr("How it went"), Kind.CHOICE, width=196, options=how),
        Column("public", _tr("Public"), Kind.CHECK, width=64),
        Column("expected", _tr("What we expected"), below=True, placeholder=_tr("Before we began")),
        Column("seen", _tr("What we saw"), below=True, placeholder=_tr("What happened, without culprits")),
        Column("learned", _tr("What we learned"), below=True, placeholder=_tr("So plain that another team can use it")),
    )
    empty = EmptyState(
        "book-open",
        _tr("No lesson yet"),
        _tr(
            "Begin with what did not work: what was tried, expected, seen, and learned. A failure that taught us "
            "something is worth as much as a success."
        ),
    )
    table = RecordTable(_tr("Lessons"), columns, add=_tr("Add a lesson: what did we try?"), empty=empty)
    verbs = Verbs(_tr("a lesson"), _lesson_rows, lessons.add_lesson, _set_lesson, lessons.remove, lessons.move)
    return RecordList(session, table, verbs)


def _lesson_rows(offsite: Offsite) -> Sequence[Row]:
    return [
        Row(
            each.id,
            {
                "tried": each.tried,
                "failure": FAILURE if each.failure else "",
                "public": each.public,
                "expected": each.expected,
                "seen": each.seen,
                "learned": each.learned,
            },
            _remark(lessons.lesson_problem(each)),
        )
        for each in offsite.lessons
    ]


def _set_lesson(offsite: Offsite, record: str, field: str, value: object) -> Offsite:
    return lessons.set_field(offsite, record, field, value == FAILURE if field == "failure" else value)


def outcome_list(session: Session) -> RecordList:
    """The list of outcomes."""
    columns = (
        Column("aim", _tr("What we set out for"), weight=4),
        Column("public", _tr("Public"), Kind.CHECK, width=64),
        Column("result", _tr("What came of it"), below=True, placeholder=_tr("In one sentence")),
        Column("figure", _tr("The figure that shows it"), below=True, placeholder=_tr("e.g. 0.34 before, 0.27 now")),
    )
    empty = EmptyState(
        "flag",
        _tr("No outcome yet"),
        _tr("What did we set out to do, what came of it, and which figure shows it? Also when it went badly."),
    )
    table = RecordTable(_tr("Outcomes"), columns, add=_tr("Add an outcome: what did we set out for?"), empty=empty)
    verbs = Verbs(
        _tr("an outcome"), _outcome_rows, lessons.add_outcome, lessons.set_field, lessons.remove, lessons.move
    )
    return RecordList(session, table, verbs)


def _outcome_rows(offsite: Offsite) -> Sequence[Row]:
    return [
        Row(
            each.id,
            {"aim": each.aim, "public": each.public, "result": each.result, "figure": each.figure},
            _remark(lessons.outcome_problem(each)),
        )
        for each in offsite.outcomes
    ]


def review_list(session: Session) -> RecordList:
    """The list of reviews, in the order of their days."""
    columns = (
        Column("subject", _tr("What we look at"), weight=4),
        Column("day", _tr("Day"), Kind.DATE, width=132, placeholder=_tr("e.g. 15 Jan 2027")),
        Column("called_by", _tr("Who calls us together"), Kind.PERSON, weight=3, placeholder=_tr("Nobody yet")),
    )
    empty = EmptyState(
        "calendar",
        _tr("No review yet"),
        _tr("A review without a date does not take place. Add your own, or begin with the three suggested ones."),
    )
    table = RecordTable(_tr("Reviews"), columns, add=_tr("Add a review"), empty=empty, movable=False)
    verbs = Verbs(_tr("a review"), _review_rows, lessons.add_review, lessons.set_field, lessons.remove)
    return RecordList(session, table, verbs)


def _review_rows(offsite: Offsite) -> Sequence[Row]:
    return [
        Row(
            each.id,
            {"subject": each.subject, "day": each.day, "called_by": each.called_by},
            _remark(lessons.review_problem(each)),
        )
        for each in lessons.in_order(offsite.reviews)
    ]
