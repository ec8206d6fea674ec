"""The private ballot of a placing: both ends beside the values, read back in words before it is cast."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from offsite.domain import people, tradeoffs
from offsite.domain.voting.box import Box
from tests.ui.voting.booth_kit import Room, cast_one, reveal
from ui.session import Session
from ui.theme import Theme
from ui.voting.choice_buttons import ValueButton
from ui.voting.score_form import EndsRow
from ui.widgets.paragraph import Paragraph


def span(widget: QWidget, within: QWidget) -> tuple[int, int]:
    """Where a widget begins and ends, from left to right."""
    left = widget.mapTo(within, QPoint(0, 0)).x()
    return left, left + widget.width() - 1


@pytest.fixture
def room(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[Room]:
    """A booth with a placing of three people on the usual trade-offs."""
    for name in ("Dana Roth", "Mei Lin", "Tomás Ó Briain"):
        session.apply("Add", people.add_one, name)
    draft = tradeoffs.draw_up(session.offsite, Box())
    session.vote(session.ballots.add, draft)
    session.vote(session.ballots.open, draft.id)
    room = Room(session, theme)
    qtbot.addWidget(room.window)
    room.enter(draft.id)
    yield room
    room.window.hide()


def test_both_ends_stand_beside_their_values(room: Room) -> None:
    """The left end stands before 1 and the right end after 7, and neither lies over a button."""
    room.take(0)
    for row in room.form.rows:
        assert isinstance(row, EndsRow)
        left, right = (each for each in row.findChildren(Paragraph) if each.text() in row.ends)
        assert (left.text(), right.text()) == row.ends
        (scale,) = row.scales.values()
        parts = (left, *scale.findChildren(ValueButton)[:7], right, scale.findChildren(ValueButton)[7])
        spans = [span(each, row) for each in parts]
        assert all(before[1] < after[0] for before, after in pairwise(spans))


def test_the_review_says_in_words_what_was_chosen(room: Room) -> None:
    """Before it is final, a placing reads as level and words."""
    room.take(0)
    first = room.form.rows[0].option
    room.rate(first.id, "2")
    room.press("Review my ballot")
    assert first.ends is not None
    assert room.chosen()[first.text] == f"2 · {tradeoffs.position(first.ends, 2)}"


def test_ballots_count_as_they_were_cast(room: Room) -> None:
    """Three cast ballots come out as three levels of one trade-off."""
    round_ = room.session.box.urns[-1].round
    option = round_.options[0].id
    for place, level in enumerate("177"):
        cast_one(room, place, {option: level})
    ballots = reveal(room.session, round_.id)
    assert sorted(str(each[option]) for each in ballots) == ["1", "7", "7"]
