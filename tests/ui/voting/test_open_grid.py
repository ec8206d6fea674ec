"""Promises of the open vote by name, kept with real keys and clicks on a real file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain.voting.methods import Assign, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Mode
from offsite.storage.file import OffsiteFile
from tests.ui.voting.grid_at_hand import NO_KEY, go, named, press, show
from tests.ui.voting.rounds_at_hand import OPTIONS, PEOPLE, open_round
from ui.session import Session
from ui.voting.open_grid import OpenGrid
from ui.voting.open_grid_model import entries, running_total
from ui.voting.written import lines_of
from ui.widgets.text import role_font


def _click(grid: OpenGrid, option: int, person: int) -> None:
    where = grid.view.visualRect(grid.model.index(option, person)).center()
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, where)


def _totals_shown(grid: OpenGrid) -> bool:
    return grid.view.options.totals_shown


def test_typed_answers_are_on_disk_at_once(grid: OpenGrid, session: Session, tmp_path: Path) -> None:
    """Each key is saved before the next one: a copy of the file made at once holds all of them."""
    round_id = show(grid, session)
    go(grid, 0, 0)
    press(grid, Qt.Key.Key_4, Qt.Key.Key_Down, Qt.Key.Key_2)
    go(grid, 1, 1)
    press(grid, Qt.Key.Key_5)
    assert named(session, round_id) == {"v0": {"o0": 4, "o1": 2}, "v1": {"o1": 5}}
    session.file.copy_to(tmp_path / "copy.offsite")
    with OffsiteFile.open(tmp_path / "copy.offsite") as copy:
        assert dict(copy.ballots.box().urn(round_id).named) == {"v0": {"o0": 4, "o1": 2}, "v1": {"o1": 5}}


def test_answers_can_be_changed_and_cleared(grid: OpenGrid, session: Session) -> None:
    """Another digit takes the place of an answer and stays there, and Delete leaves a blank; the others stay."""
    round_id = show(grid, session)
    go(grid, 0, 0)
    press(grid, Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_2, Qt.Key.Key_1)
    assert named(session, round_id)["v0"] == {"o0": 1, "o1": 3}
    press(grid, Qt.Key.Key_Delete)
    assert named(session, round_id)["v0"] == {"o1": 3}
    assert grid.turnout.text() == "1 of 4 has answered"
    press(grid, Qt.Key.Key_Down, Qt.Key.Key_Backspace)
    assert grid.turnout.text() == "0 of 4 have answered"


@pytest.mark.parametrize("between", [(), (Qt.Key.Key_Return,), (Qt.Key.Key_Down,)])
def test_digits_flow_from_cell_to_cell(grid: OpenGrid, session: Session, between: tuple[Qt.Key, ...]) -> None:
    """A whole answer leads on, down and to the next person; Enter or an arrow after it does not skip a cell."""
    round_id = show(grid, session)
    for value in (Qt.Key.Key_5, Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_2):
        press(grid, value, *between)
    assert named(session, round_id) == {"v0": {"o0": 5, "o1": 4, "o2": 3}, "v1": {"o0": 2}}


def test_a_scale_to_ten_waits_for_the_second_digit(grid: OpenGrid, session: Session) -> None:
    """1 waits for a 0; another digit is the answer to the next option, and the last cell of all keeps the last one."""
    round_id = show(grid, session, Score(0, 10))
    for key in "1054":
        press(grid, Qt.Key(ord(key)))
    assert named(session, round_id) == {"v0": {"o0": 10, "o1": 5, "o2": 4}}
    for key in "175":
        press(grid, Qt.Key(ord(key)))
    assert named(session, round_id)["v1"] == {"o0": 1, "o1": 7, "o2": 5}
    go(grid, 2, 3)
    press(grid, Qt.Key.Key_1, Qt.Key.Key_7, Qt.Key.Key_8)
    assert named(session, round_id)["v3"] == {"o2": 8}


def test_it_begins_where_an_answer_is_missing(grid: OpenGrid, session: Session) -> None:
    """A vote that was left half answered is gone on with at the first blank cell."""
    round_id = open_round(session, Mode.OPEN)
    assert session.vote(session.ballots.answer, round_id, "v0", {"o0": 3, "o1": 3, "o2": 3})
    assert session.vote(session.ballots.answer, round_id, "v1", {"o0": 3})
    grid.show_round(round_id)
    assert grid.view.currentIndex() == grid.model.index(1, 1)


def test_the_values_of_a_consent_are_told(grid: OpenGrid, session: Session) -> None:
    """What zero to five fingers mean stands above the table for everybody to read."""
    show(grid, session, Consent())
    assert grid.ends.text() == (
        "0 block · 1 serious concern · 2 reservations to hear · 3 can live with it · 4 support · 5 champion"
    )


def test_enter_goes_down_and_on_to_the_next_person(grid: OpenGrid, session: Session) -> None:
    """One person after the other can be typed in with digits and Enter alone."""
    round_id = show(grid, session)
    for value in (Qt.Key.Key_5, Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_2):
        press(grid, value, Qt.Key.Key_Return)
    assert named(session, round_id) == {"v0": {"o0": 5, "o1": 4, "o2": 3}, "v1": {"o0": 2}}


def test_a_click_changes_nothing(grid: OpenGrid, session: Session) -> None:
    """Clicks only go to a cell, however often; Space passes through all values and comes back to blank."""
    round_id = show(grid, session)
    for _ in range(3):
        _click(grid, 1, 2)
    where = grid.view.visualRect(grid.model.index(1, 2)).center()
    QTest.mouseDClick(grid.view.viewport(), Qt.MouseButton.LeftButton, NO_KEY, where)
    assert named(session, round_id) == {}
    assert grid.view.currentIndex() == grid.model.index(1, 2)
    seen = []
    for _ in range(7):
        press(grid, Qt.Key.Key_Space)
        seen.append(named(session, round_id)["v2"].get("o1"))
    assert seen == [0, 1, 2, 3, 4, 5, None]


def test_other_keys_do_nothing(grid: OpenGrid, session: Session) -> None:
    """Values outside the range and letters change nothing."""
    round_id = show(grid, session)
    go(grid, 0, 0)
    press(grid, Qt.Key.Key_7, Qt.Key.Key_X, Qt.Key.Key_9, Qt.Key.Key_Minus)
    assert named(session, round_id) == {}


def test_a_closed_vote_stays_as_it_is(grid: OpenGrid, session: Session) -> None:
    """After closing no key changes an answer, and the grid says so."""
    round_id = show(grid, session)
    go(grid, 0, 0)
    press(grid, Qt.Key.Key_4)
    assert session.vote(session.ballots.close, round_id)
    refusals: list[str] = []
    session.refused.connect(refusals.append)
    press(grid, Qt.Key.Key_1, Qt.Key.Key_Delete)
    _click(grid, 0, 0)
    assert named(session, round_id) == {"v0": {"o0": 4}}
    assert refusals == []
    assert "closed" in grid.how.text()


def test_totals_are_hidden_until_asked_for(grid: OpenGrid, session: Session) -> None:
    """Nobody sees how it stands before the facilitator switches it on, and another round hides it again."""
    show(grid, session)
    go(grid, 0, 0)
    press(grid, Qt.Key.Key_4)
    go(grid, 0, 1)
    press(grid, Qt.Key.Key_1)
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


def test_a_refused_answer_is_told_and_not_shown(grid: OpenGrid, session: Session) -> None:
    """More dots than the budget are refused in one sentence, and the cell stays as it was."""
    round_id = show(grid, session, Dots(budget=2, cap=2))
    refusals: list[str] = []
    session.refused.connect(refusals.append)
    press(grid, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_1)
    assert len(refusals) == 1
    assert "two dots" in refusals[0]
    assert named(session, round_id) == {"v0": {"o0": 2}}
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
    round_id = show(grid, session, method)
    press(grid, key)
    assert named(session, round_id) == {"v0": {"o0": held[0]}}
    assert grid.model.total(0) == held[1]


def test_two_digits_make_one_number(grid: OpenGrid, session: Session) -> None:
    """On a scale to ten, 1 and then 0 make ten."""
    round_id = show(grid, session, Score(0, 10))
    press(grid, Qt.Key.Key_1, Qt.Key.Key_0)
    assert named(session, round_id) == {"v0": {"o0": 10}}


def test_cells_and_headers_are_read_aloud(grid: OpenGrid, session: Session) -> None:
    """A screen reader hears person, option and answer of a cell, and the whole text of a header."""
    show(grid, session)
    go(grid, 1, 2)
    press(grid, Qt.Key.Key_4)
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
    go(grid, 11, 29)
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
    round_id = show(grid, session)
    go(grid, 2, 3)
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
