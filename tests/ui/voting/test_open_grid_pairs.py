"""Two numbers for likelihood and impact in one cell of the open vote, by real keys and clicks on a real file."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode
from tests.ui.voting.grid_at_hand import NO_KEY, go, named, press, show
from tests.ui.voting.rounds_at_hand import OPTIONS, PEOPLE, open_round
from ui.session import Session
from ui.voting.open_grid import OpenGrid
from ui.voting.open_grid_typing import Held, Typing

PAIR = Score(criteria=("likelihood", "impact"))


def test_two_criteria_share_a_cell(grid: OpenGrid, session: Session) -> None:
    """Both numbers are typed one after the other; another pair takes their place, and Delete clears both."""
    round_id = show(grid, session, PAIR)
    assert grid.model.rowCount() == len(OPTIONS)
    press(grid, Qt.Key.Key_5)
    assert named(session, round_id) == {"v0": {"o0": {"likelihood": 5}}}
    assert grid.model.index(0, 0).data() == "5 / –"
    press(grid, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_3, Qt.Key.Key_4)
    both = {"o0": {"likelihood": 5, "impact": 2}, "o1": {"likelihood": 3, "impact": 4}}
    assert named(session, round_id) == {"v0": both}
    assert grid.model.index(1, 0).data() == "3 / 4"
    press(grid, Qt.Key.Key_Up, Qt.Key.Key_1, Qt.Key.Key_0)
    assert named(session, round_id)["v0"]["o1"] == {"likelihood": 1, "impact": 0}
    press(grid, Qt.Key.Key_Delete)
    assert named(session, round_id) == {"v0": {"o0": both["o0"]}}
    assert grid.model.index(1, 0).data() == ""


def test_one_of_two_numbers_can_stay_blank(grid: OpenGrid, session: Session) -> None:
    """A hyphen says no opinion on one, a slash goes to the other."""
    round_id = show(grid, session, PAIR)
    press(grid, Qt.Key.Key_Minus, Qt.Key.Key_4)
    assert named(session, round_id) == {"v0": {"o0": {"impact": 4}}}
    assert grid.model.index(0, 0).data() == "– / 4"
    press(grid, Qt.Key.Key_Up, Qt.Key.Key_3, Qt.Key.Key_Minus)
    assert named(session, round_id) == {"v0": {"o0": {"likelihood": 3}}}
    press(grid, Qt.Key.Key_Slash, Qt.Key.Key_5)
    assert named(session, round_id) == {"v0": {"o0": {"likelihood": 3, "impact": 5}}}


def test_each_half_of_a_cell_is_clicked_for_itself(grid: OpenGrid, session: Session) -> None:
    """A click goes to the number on whose side it is, and changes nothing; Space raises that one."""
    round_id = show(grid, session, PAIR)
    go(grid, 1, 0)
    rect = grid.view.visualRect(grid.model.index(0, 2))
    left, right = rect.center() - QPoint(15, 0), rect.center() + QPoint(15, 0)
    for where in (left, left, right):
        QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, where)
    assert named(session, round_id) == {}
    press(grid, Qt.Key.Key_Space)
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, left)
    press(grid, Qt.Key.Key_Space, Qt.Key.Key_Space)
    assert named(session, round_id) == {"v2": {"o0": {"likelihood": 1, "impact": 0}}}


def test_pairs_flow_from_cell_to_cell(grid: OpenGrid, session: Session) -> None:
    """Two numbers make a cell whole and lead on, and the hint says which of them comes first."""
    round_id = show(grid, session, PAIR)
    for key in "43-512":
        press(grid, Qt.Key(ord(key)))
    both = {"o0": {"likelihood": 4, "impact": 3}, "o1": {"impact": 5}, "o2": {"likelihood": 1, "impact": 2}}
    assert named(session, round_id) == {"v0": both}
    assert "Type likelihood, then impact" in grid.how.text()


def test_two_criteria_are_told_in_words(grid: OpenGrid, session: Session) -> None:
    """What the ends of both scales mean stands above the table; means so far and cells are read with their names."""
    grid.show_round(open_round(session, Mode.OPEN, PAIR, subject="risk"))
    grid.show()
    assert grid.ends.text().split("\n") == [
        "Likelihood: 0 = practically never, 5 = almost certain.",
        "Impact: 0 = hardly felt, 5 = threatens the company.",
    ]
    press(grid, Qt.Key.Key_4, Qt.Key.Key_2)
    go(grid, 0, 1)
    press(grid, Qt.Key.Key_3)
    QTest.mouseClick(grid.totals, Qt.MouseButton.LeftButton)
    assert [grid.model.total(at) for at in range(2)] == ["3.5 / 2.0", "– / –"]
    assert "means so far, likelihood / impact" in grid.how.text()
    aloud = [grid.model.index(0, at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(2)]
    assert aloud == [
        f"{PEOPLE[0]}, {OPTIONS[0]}: likelihood 4, impact 2",
        f"{PEOPLE[1]}, {OPTIONS[0]}: likelihood 3, impact blank",
    ]


def test_nine_people_and_six_options_stand_side_by_side(grid: OpenGrid, session: Session) -> None:
    """In the width and height of a small window nothing of the table has to be scrolled to."""
    grid.resize(768, 352)
    people = tuple(f"Christopher Lastname{at}" for at in range(9))
    options = tuple(f"Option {at} that is long enough for two lines" for at in range(6))
    grid.show_round(open_round(session, Mode.OPEN, PAIR, options, people))
    grid.show()
    QApplication.processEvents()
    assert grid.view.horizontalScrollBar().maximum() == 0
    assert grid.view.verticalScrollBar().maximum() == 0


PAIRED = {str(level): level for level in range(11)}


@pytest.mark.parametrize(
    ("keys", "held"),
    [
        ("43", (4, 3)),
        ("4", (4, None)),
        ("101", (10, 1)),
        ("710", (7, 10)),
        ("1/0", (1, 0)),
        ("15", (1, 5)),
        ("1x5", (1, 5)),
        ("12", (1, 2)),
        ("123", (3, 2)),
        ("-5", (None, 5)),
        ("/5", (None, 5)),
        ("5-", (5, None)),
        ("1-", (1, None)),
        ("//2", (2, None)),
        ("xyz", (None, None)),
    ],
)
def test_what_is_typed_for_a_pair(keys: str, held: tuple[object, object]) -> None:
    """On a scale to ten a digit goes on with the number before it where that makes one, else it begins the next."""
    typing = Typing()
    now: Held = (None, None)
    for key in keys:
        now = typing.take(key, now, PAIRED)
    assert now == held
