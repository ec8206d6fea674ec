"""Promises of the open vote by name, kept with real keys and clicks on a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain.voting.methods import Assign, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Mode
from offsite.storage.file import OffsiteFile
from tests.ui.voting.rounds_at_hand import OPTIONS, PEOPLE, open_round
from ui.session import Session
from ui.theme import Theme
from ui.voting.open_grid import OpenGrid
from ui.voting.open_grid_model import entries, running_total
from ui.voting.open_grid_typing import Held, Typing
from ui.voting.written import lines_of
from ui.widgets.text import role_font

NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def grid(session: Session, theme: Theme) -> Iterator[OpenGrid]:
    """A grid on the screen, without a round yet."""
    grid = OpenGrid(session, theme)
    grid.resize(900, 600)
    yield grid
    grid.close()
    grid.deleteLater()


def _show(grid: OpenGrid, session: Session, method: Method | None = None) -> str:
    round_id = open_round(session, Mode.OPEN, method)
    grid.show_round(round_id)
    grid.show()
    QApplication.processEvents()
    return round_id


def _go(grid: OpenGrid, option: int, person: int) -> None:
    grid.view.setCurrentIndex(grid.model.index(option, person))


def _type(grid: OpenGrid, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(grid.view, key)


def _click(grid: OpenGrid, option: int, person: int) -> None:
    where = grid.view.visualRect(grid.model.index(option, person)).center()
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, where)


def _totals_shown(grid: OpenGrid) -> bool:
    return grid.view.options.totals_shown


def _named(session: Session, round_id: str) -> dict[str, dict[str, object]]:
    return {voter: dict(choices) for voter, choices in session.box.urn(round_id).named}


def test_typed_answers_are_on_disk_at_once(grid: OpenGrid, session: Session, tmp_path: Path) -> None:
    """Each key is saved before the next one: a copy of the file made at once holds all of them."""
    round_id = _show(grid, session)
    _go(grid, 0, 0)
    _type(grid, Qt.Key.Key_4, Qt.Key.Key_Down, Qt.Key.Key_2, Qt.Key.Key_Right, Qt.Key.Key_5)
    assert _named(session, round_id) == {"v0": {"o0": 4, "o1": 2}, "v1": {"o1": 5}}
    session.file.copy_to(tmp_path / "copy.offsite")
    with OffsiteFile.open(tmp_path / "copy.offsite") as copy:
        assert dict(copy.ballots.box().urn(round_id).named) == {"v0": {"o0": 4, "o1": 2}, "v1": {"o1": 5}}


def test_answers_can_be_changed_and_cleared(grid: OpenGrid, session: Session) -> None:
    """Another digit takes the place of the first, and Delete leaves a blank; the other answers stay."""
    round_id = _show(grid, session)
    _go(grid, 0, 0)
    _type(grid, Qt.Key.Key_4, Qt.Key.Key_1, Qt.Key.Key_Down, Qt.Key.Key_3)
    assert _named(session, round_id)["v0"] == {"o0": 1, "o1": 3}
    _type(grid, Qt.Key.Key_Up, Qt.Key.Key_Delete)
    assert _named(session, round_id)["v0"] == {"o1": 3}
    assert grid.turnout.text() == "1 of 4 has answered"
    _type(grid, Qt.Key.Key_Down, Qt.Key.Key_Backspace)
    assert grid.turnout.text() == "0 of 4 have answered"


def test_enter_goes_down_and_on_to_the_next_person(grid: OpenGrid, session: Session) -> None:
    """One person after the other can be typed in with digits and Enter alone."""
    round_id = _show(grid, session)
    for value in (Qt.Key.Key_5, Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_2):
        _type(grid, value, Qt.Key.Key_Return)
    assert _named(session, round_id) == {"v0": {"o0": 5, "o1": 4, "o2": 3}, "v1": {"o0": 2}}


def test_a_click_on_the_present_cell_goes_one_up(grid: OpenGrid, session: Session) -> None:
    """The first click only goes there; further ones pass through all values and come back to blank."""
    round_id = _show(grid, session)
    _go(grid, 0, 0)
    _click(grid, 1, 2)
    assert _named(session, round_id) == {}
    seen = []
    for _ in range(7):
        _click(grid, 1, 2)
        seen.append(_named(session, round_id)["v2"].get("o1"))
    assert seen == [0, 1, 2, 3, 4, 5, None]


def test_other_keys_do_nothing(grid: OpenGrid, session: Session) -> None:
    """Values outside the range and letters change nothing."""
    round_id = _show(grid, session)
    _go(grid, 0, 0)
    _type(grid, Qt.Key.Key_7, Qt.Key.Key_X, Qt.Key.Key_9, Qt.Key.Key_Minus)
    assert _named(session, round_id) == {}


def test_a_closed_vote_stays_as_it_is(grid: OpenGrid, session: Session) -> None:
    """After closing no key changes an answer, and the grid says so."""
    round_id = _show(grid, session)
    _go(grid, 0, 0)
    _type(grid, Qt.Key.Key_4)
    assert session.vote(session.ballots.close, round_id)
    refusals: list[str] = []
    session.refused.connect(refusals.append)
    _type(grid, Qt.Key.Key_1, Qt.Key.Key_Delete)
    _click(grid, 0, 0)
    assert _named(session, round_id) == {"v0": {"o0": 4}}
    assert refusals == []
    assert "closed" in grid.how.text()


def test_totals_are_hidden_until_asked_for(grid: OpenGrid, session: Session) -> None:
    """Nobody sees how it stands before the facilitator switches it on, and another round hides it again."""
    _show(grid, session)
    _go(grid, 0, 0)
    _type(grid, Qt.Key.Key_4, Qt.Key.Key_Right, Qt.Key.Key_1)
    before = grid.view.options.width()
    assert not _totals_shown(grid)
    QTest.mouseClick(grid.totals, Qt.MouseButton.LeftButton)
    assert _totals_shown(grid)
    assert grid.model.total(0) == "2.5 · 2"
    assert grid.model.total(1) == "–"
    assert grid.view.options.width() > before
    grid.show_round(open_round(session, Mode.OPEN))
    assert not _totals_shown(grid)
    assert not grid.totals.isChecked()


PAIR = Score(criteria=("likelihood", "impact"))


def test_two_criteria_share_a_cell(grid: OpenGrid, session: Session) -> None:
    """Both numbers are typed one after the other; another pair takes their place, and Delete clears both."""
    round_id = _show(grid, session, PAIR)
    assert grid.model.rowCount() == len(OPTIONS)
    _type(grid, Qt.Key.Key_5)
    assert _named(session, round_id) == {"v0": {"o0": {"likelihood": 5}}}
    assert grid.model.index(0, 0).data() == "5 / –"
    _type(grid, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_3, Qt.Key.Key_4)
    both = {"o0": {"likelihood": 5, "impact": 2}, "o1": {"likelihood": 3, "impact": 4}}
    assert _named(session, round_id) == {"v0": both}
    assert grid.model.index(1, 0).data() == "3 / 4"
    _type(grid, Qt.Key.Key_1, Qt.Key.Key_0)
    assert _named(session, round_id)["v0"]["o1"] == {"likelihood": 1, "impact": 0}
    _type(grid, Qt.Key.Key_Delete)
    assert _named(session, round_id) == {"v0": {"o0": both["o0"]}}
    assert grid.model.index(1, 0).data() == ""


def test_one_of_two_numbers_can_stay_blank(grid: OpenGrid, session: Session) -> None:
    """A hyphen says no opinion on one, a slash goes to the other."""
    round_id = _show(grid, session, PAIR)
    _type(grid, Qt.Key.Key_Minus, Qt.Key.Key_4)
    assert _named(session, round_id) == {"v0": {"o0": {"impact": 4}}}
    assert grid.model.index(0, 0).data() == "– / 4"
    _type(grid, Qt.Key.Key_3, Qt.Key.Key_Minus)
    assert _named(session, round_id) == {"v0": {"o0": {"likelihood": 3}}}
    _type(grid, Qt.Key.Key_Slash, Qt.Key.Key_5)
    assert _named(session, round_id) == {"v0": {"o0": {"likelihood": 3, "impact": 5}}}


def test_each_half_of_a_cell_is_clicked_for_itself(grid: OpenGrid, session: Session) -> None:
    """The first click goes there, further ones raise the number on whose side they are, as Space does."""
    round_id = _show(grid, session, PAIR)
    _go(grid, 1, 0)
    rect = grid.view.visualRect(grid.model.index(0, 2))
    left, right = rect.center() - QPoint(15, 0), rect.center() + QPoint(15, 0)
    for where in (left, left, left, right):
        QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, where)
    assert _named(session, round_id) == {"v2": {"o0": {"likelihood": 1, "impact": 0}}}
    _type(grid, Qt.Key.Key_Space)
    assert _named(session, round_id) == {"v2": {"o0": {"likelihood": 1, "impact": 1}}}


def test_two_criteria_are_told_in_words(grid: OpenGrid, session: Session) -> None:
    """What the ends of both scales mean stands above the table; means so far and cells are read with their names."""
    grid.show_round(open_round(session, Mode.OPEN, PAIR, subject="risk"))
    grid.show()
    assert grid.ends.text().split("\n") == [
        "Likelihood: 0 = practically never, 5 = almost certain.",
        "Impact: 0 = hardly felt, 5 = threatens the company.",
    ]
    _type(grid, Qt.Key.Key_4, Qt.Key.Key_2, Qt.Key.Key_Right, Qt.Key.Key_3)
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


def test_a_refused_answer_is_told_and_not_shown(grid: OpenGrid, session: Session) -> None:
    """More dots than the budget are refused in one sentence, and the cell stays as it was."""
    round_id = _show(grid, session, Dots(budget=2, cap=2))
    refusals: list[str] = []
    session.refused.connect(refusals.append)
    _type(grid, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_1)
    assert len(refusals) == 1
    assert "two dots" in refusals[0]
    assert _named(session, round_id) == {"v0": {"o0": 2}}
    assert grid.model.index(1, 0).data() == ""


@pytest.mark.parametrize(
    ("method", "key", "held"),
    [
        (Consent(), Qt.Key.Key_3, (3, "3 · 1")),
        (Rank(), Qt.Key.Key_2, (2, "2.0 · 1")),
        (Assign((("cfo", "Finance"), ("cto", "Technology"))), Qt.Key.Key_2, ("cto", "Technology · 1")),
        (Score(0, 10), Qt.Key.Key_9, (9, "9.0 · 1")),
        (Dots(3, 3), Qt.Key.Key_3, (3, "3")),
    ],
)
def test_every_method_can_be_entered(
    grid: OpenGrid, session: Session, method: Method, key: Qt.Key, held: tuple[object, str]
) -> None:
    """The same table takes ranks, dots, fingers and choices as well as scores."""
    round_id = _show(grid, session, method)
    _type(grid, key)
    assert _named(session, round_id) == {"v0": {"o0": held[0]}}
    assert grid.model.total(0) == held[1]


def test_two_digits_make_one_number(grid: OpenGrid, session: Session) -> None:
    """On a scale to ten, 1 and then 0 make ten."""
    round_id = _show(grid, session, Score(0, 10))
    _type(grid, Qt.Key.Key_1, Qt.Key.Key_0)
    assert _named(session, round_id) == {"v0": {"o0": 10}}


def test_cells_and_headers_are_read_aloud(grid: OpenGrid, session: Session) -> None:
    """A screen reader hears person, option and answer of a cell, and the whole text of a header."""
    _show(grid, session)
    _go(grid, 1, 2)
    _type(grid, Qt.Key.Key_4)
    aloud = grid.model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert aloud == f"{PEOPLE[2]}, {OPTIONS[1]}: 4"
    assert grid.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("blank")
    assert grid.model.headerData(1, Qt.Orientation.Vertical) == OPTIONS[1]
    assert grid.view.accessibleName()
    assert grid.totals.accessibleName()


def test_thirty_people_keep_the_options_in_sight(grid: OpenGrid, session: Session) -> None:
    """However far one goes to the side, the options stay and the present cell is in view."""
    people = tuple(f"Person {at}" for at in range(30))
    options = tuple(f"Option {at}" for at in range(12))
    grid.show_round(open_round(session, Mode.OPEN, options=options, people=people))
    grid.show()
    QApplication.processEvents()
    before = grid.view.options.geometry()
    _go(grid, 11, 29)
    QApplication.processEvents()
    assert grid.view.horizontalScrollBar().value() > 0
    assert grid.view.options.isVisible()
    assert grid.view.options.geometry() == before
    where = grid.view.visualRect(grid.model.index(11, 29))
    assert grid.view.viewport().rect().contains(where.center())


def test_only_open_votes_are_shown(grid: OpenGrid, session: Session) -> None:
    """A private vote has no answers by name, and a round that is not there none at all."""
    with pytest.raises(ValueError, match="open vote"):
        grid.show_round(open_round(session, Mode.PRIVATE))
    with pytest.raises(KeyError):
        grid.show_round("nowhere")


def test_answers_from_elsewhere_appear(grid: OpenGrid, session: Session) -> None:
    """What another part of the app answers is shown as soon as it is on disk, and the present cell stays."""
    round_id = _show(grid, session)
    _go(grid, 2, 3)
    assert session.vote(session.ballots.answer, round_id, "v1", {"o1": 3})
    assert grid.model.index(1, 1).data() == "3"
    assert grid.view.currentIndex() == grid.model.index(2, 3)


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize(
    "text", ["one two three four five six seven", "🚀🤖 ship it 😀 faster and faster", "x" * 80, ""]
)
def test_lines_keep_every_letter_that_fits(text: str) -> None:
    """Broken into lines nothing is lost or doubled, and what does not fit ends in an ellipsis."""
    font = role_font("body")
    whole = lines_of(text, font, 90, 99)
    assert "".join(whole) == text
    cut = lines_of(text, font, 90, 2)
    assert len(cut) <= 2
    assert len(whole) <= 2 or cut[-1].endswith("…")


def test_entries_cover_the_method() -> None:
    """The values offered are those that a ballot of the method may hold."""
    assert [entry.value for entry in entries(Score(1, 3), 5)] == [1, 2, 3]
    assert [entry.value for entry in entries(Dots(2, 5), 5)] == [0, 1, 2]
    assert [entry.value for entry in entries(Rank(), 3)] == [1, 2, 3]
    assert [entry.key for entry in entries(Assign((("a", "Ann"), ("b", "Ben"))), 3)] == ["1", "2"]


def test_running_totals_are_exact() -> None:
    """The mean is that of those who answered, and nothing is claimed without answers."""
    known = entries(Score(), 3)
    assert running_total(Score(), [5, 4, 4], known) == "4.3 · 3"
    assert running_total(Score(), [], known) == "–"
    assert running_total(Consent(), [5, 1, 3], entries(Consent(), 1)) == "1 · 3"
    assert running_total(Assign((("a", "Ann"),)), [], entries(Assign((("a", "Ann"),)), 1)) == "–"
