"""The grid in which the RACI matrix is drafted, worked by keys and clicks on a real file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import raci
from tests.journeys.hands import type_text
from tests.ui.raci_kit import (
    ALT,
    BUDGET,
    CONTROL,
    DATA,
    DEPLOYMENT,
    LEGAL,
    PRODUCT,
    RISK,
    SHIFT,
    SPONSOR,
    STANDARDS,
    USE_CASES,
    Key,
    click,
    double_click,
    go,
    here,
    marks,
    place,
    press,
    press_as_typed,
    roles,
    rows,
)
from ui.session import Session
from ui.steps.raci import RaciPane
from ui.widgets.fields import LineField
from ui.widgets.raci_grid import RaciGrid
from ui.widgets.text import role_font

LEFT = Qt.MouseButton.LeftButton
Data = Qt.ItemDataRole


def steps(session: Session) -> int:
    """How many undo steps there are."""
    return session.undo_stack.count()


def editor(grid: RaciGrid) -> LineField:
    """The field in which a decision is edited in place."""
    found = [each for each in grid.viewport().findChildren(LineField) if each.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(("key", "letter"), [(Key.Key_R, "R"), (Key.Key_A, "A"), (Key.Key_C, "C"), (Key.Key_I, "I")])
def test_a_letter_sets_its_mark(grid: RaciGrid, session: Session, key: Qt.Key, letter: str) -> None:
    """R, A, C and I put the mark they name where the cursor is, and the cursor stays."""
    press(grid, key)
    assert marks(session, BUDGET) == f"A {letter} C I"
    assert here(grid) == (BUDGET, PRODUCT)
    assert session.all_on_disk


def test_the_same_letter_twice_is_one_change(grid: RaciGrid, session: Session) -> None:
    """Typing what stands there already is no undo step."""
    press(grid, Key.Key_R, Key.Key_R)
    assert steps(session) == 1


def test_a_slash_sets_both(grid: RaciGrid, session: Session) -> None:
    """A slash alone is A/R, and typing the whole A/R leaves A/R, in capitals as well."""
    press(grid, Key.Key_Slash)
    assert marks(session, BUDGET) == "A A/R C I"
    go(grid, BUDGET, DATA)
    press(grid, Key.Key_A, Key.Key_Slash, Key.Key_R)
    assert marks(session, BUDGET) == "A A/R A/R I"
    go(grid, BUDGET, LEGAL)
    press_as_typed(grid, Key.Key_A, "A")
    press(grid, Key.Key_Slash)
    press_as_typed(grid, Key.Key_R, "R")
    assert marks(session, BUDGET) == "A A/R A/R A/R"


def test_a_slash_is_forgotten_in_another_cell(grid: RaciGrid, session: Session) -> None:
    """An R typed into the next cell is an R."""
    press(grid, Key.Key_Slash, Key.Key_Right, Key.Key_R)
    assert marks(session, BUDGET) == "A A/R R I"


def test_space_goes_round_and_shift_space_back(grid: RaciGrid, session: Session) -> None:
    """Space leads from no mark through R, A, A/R, C and I back to none; with Shift the other way round."""
    press(grid, Key.Key_Delete)
    seen = []
    for _ in range(6):
        press(grid, Key.Key_Space)
        seen.append(marks(session, BUDGET).split()[1])
    assert seen == ["R", "A", "A/R", "C", "I", "."]
    back = []
    for _ in range(6):
        press(grid, Key.Key_Space, modifier=SHIFT)
        back.append(marks(session, BUDGET).split()[1])
    assert back == ["I", "C", "A/R", "A", "R", "."]


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_takes_a_mark_away(grid: RaciGrid, session: Session, key: Qt.Key) -> None:
    """Delete and Backspace empty the cell; undo fills it again."""
    press(grid, key)
    assert marks(session, BUDGET) == "A . C I"
    session.undo()
    assert marks(session, BUDGET) == "A I C I"


def test_a_click_goes_to_the_next_mark_once(grid: RaciGrid, session: Session) -> None:
    """One click is one step of the cycle, two quick ones are two, and the cursor is where the click was."""
    click(grid, USE_CASES, LEGAL)
    assert marks(session, USE_CASES) == "A R C ."
    assert here(grid) == (USE_CASES, LEGAL)
    double_click(grid, USE_CASES, LEGAL)
    assert steps(session) == 3


def test_the_right_button_changes_nothing(grid: RaciGrid, session: Session) -> None:
    """Only the left button is a hand that marks."""
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, pos=place(grid, USE_CASES, LEGAL))
    click(grid, USE_CASES, 0)
    assert steps(session) == 0


def test_selecting_changes_nothing(grid: RaciGrid, session: Session) -> None:
    """A block is selected by dragging, or by a click with Shift, and every mark stays."""
    QTest.mousePress(grid.viewport(), LEFT, pos=place(grid, USE_CASES, SPONSOR))
    QTest.mouseMove(grid.viewport(), place(grid, RISK, DATA))
    QTest.mouseRelease(grid.viewport(), LEFT, pos=place(grid, RISK, DATA))
    assert grid.copied() == "A\tR\tC\nA\tI\tC\nA\tC\tC"
    go(grid, USE_CASES, SPONSOR)
    click(grid, BUDGET, PRODUCT, SHIFT)
    assert grid.copied() == "A\tR\nA\tI"
    click(grid, RISK, PRODUCT, CONTROL)
    assert steps(session) == 0


def test_arrows_move(grid: RaciGrid) -> None:
    """The arrow keys go from cell to cell and stop at the edge; Tab leaves the grid."""
    press(grid, Key.Key_Down, Key.Key_Right)
    assert here(grid) == (RISK, DATA)
    press(grid, *[Key.Key_Up] * 9, *[Key.Key_Left] * 9)
    assert here(grid) == (0, 0)
    press(grid, Key.Key_Tab)
    assert not grid.hasFocus()


def test_f2_edits_a_decision_as_one_undo_step(grid: RaciGrid, session: Session) -> None:
    """F2 opens the words in place, Enter keeps what was typed, and one undo brings the old words back."""
    go(grid, BUDGET, 0)
    press(grid, Key.Key_F2)
    assert editor(grid).text() == "Budget allocation"
    type_text(editor(grid), "Geld für  Pilotprojekte 数据")
    QTest.keyClick(editor(grid), Key.Key_Return)
    QApplication.processEvents()
    assert rows(session)[BUDGET] == "Geld für Pilotprojekte 数据"
    assert steps(session) == 1
    assert grid.hasFocus()
    assert session.all_on_disk
    session.undo()
    assert rows(session)[BUDGET] == "Budget allocation"


def test_f2_edits_the_decision_of_the_row_from_any_cell(grid: RaciGrid) -> None:
    """Whoever is at a mark edits the decision in front of it."""
    press(grid, Key.Key_F2)
    assert editor(grid).text() == "Budget allocation"


def test_escape_drops_what_was_typed(grid: RaciGrid, session: Session) -> None:
    """Escape leaves the decision as it was."""
    go(grid, BUDGET, 0)
    press(grid, Key.Key_F2)
    type_text(editor(grid), "Something else")
    QTest.keyClick(editor(grid), Key.Key_Escape)
    QApplication.processEvents()
    assert rows(session)[BUDGET] == "Budget allocation"
    assert steps(session) == 0


@pytest.mark.parametrize("typed", ["", "   ", "Budget allocation"])
def test_a_decision_keeps_its_words_when_none_are_typed(grid: RaciGrid, session: Session, typed: str) -> None:
    """Nothing, spaces, or the same words again change nothing."""
    go(grid, BUDGET, 0)
    press(grid, Key.Key_F2)
    editor(grid).clear()
    type_text(editor(grid), typed)
    QTest.keyClick(editor(grid), Key.Key_Return)
    QApplication.processEvents()
    assert rows(session)[BUDGET] == "Budget allocation"
    assert steps(session) == 0


def test_words_in_the_editor_survive_leaving_it(grid: RaciGrid, pane: RaciPane, session: Session) -> None:
    """A click on something else keeps what was typed."""
    go(grid, BUDGET, 0)
    double_click(grid, BUDGET, 0)
    type_text(editor(grid), "Money")
    pane.add_role.setFocus(Qt.FocusReason.MouseFocusReason)
    QApplication.processEvents()
    assert rows(session)[BUDGET] == "Money"


def test_alt_and_arrows_move_rows_and_columns(grid: RaciGrid, session: Session) -> None:
    """Row and column go one place, marks and cursor go with them, and at the edge nothing happens."""
    press(grid, Key.Key_Up, modifier=ALT)
    assert rows(session)[:2] == ["Budget allocation", "Choose top AI use cases"]
    assert marks(session, 0) == "A I C I"
    assert here(grid) == (0, PRODUCT)
    press(grid, Key.Key_Up, modifier=ALT)
    press(grid, Key.Key_Right, Key.Key_Right, modifier=ALT)
    assert roles(session)[-1] == "Product / BU lead"
    assert marks(session, 0) == "A C I I"
    assert here(grid) == (0, LEGAL)
    press(grid, Key.Key_Right, modifier=ALT)
    press(grid, Key.Key_Down, modifier=ALT)
    assert here(grid) == (1, LEGAL)
    assert steps(session) == 4
    for _ in range(4):
        session.undo()
    assert rows(session)[0] == "Choose top AI use cases"
    assert roles(session)[1] == "Product / BU lead"


def test_a_row_moves_from_its_words_as_well(grid: RaciGrid, session: Session) -> None:
    """In the column of the decisions Alt moves the row, and never a column."""
    go(grid, STANDARDS, 0)
    press(grid, Key.Key_Up, modifier=ALT)
    press(grid, Key.Key_Left, modifier=ALT)
    assert rows(session)[DEPLOYMENT] == "Interpretability standards"
    assert here(grid) == (DEPLOYMENT, 0)
    assert steps(session) == 1


def test_a_long_decision_and_what_is_wrong_with_it_are_whole(grid: RaciGrid, session: Session) -> None:
    """A row is as high as the words of its decision and all that is wrong with it need."""
    long = "Whether a model that answers customers goes on answering while its owner is not to be reached " * 3
    low = grid.rowHeight(RISK)
    session.apply("Rename", raci.rename_decision, session.offsite.decisions[0].id, long)
    QApplication.processEvents()
    lines = QFontMetrics(role_font("strong")).horizontalAdvance(long) / (grid.columnWidth(0) - 16)
    assert grid.rowHeight(0) >= lines * 16
    assert grid.rowHeight(0) > 3 * low


def test_the_names_of_many_roles_are_turned(grid: RaciGrid, session: Session) -> None:
    """Where ten roles share the width, each column is still there to be seen, under a name that reads upwards."""
    level = grid.horizontalHeader().height()
    for number in range(6):
        session.apply("Add", raci.add_role, f"Head of department number {number}")
    QApplication.processEvents()
    assert grid.horizontalScrollBar().maximum() == 0
    assert grid.horizontalHeader().height() > 2 * level
    assert grid.viewport().rect().contains(grid.visualRect(grid.model().index(BUDGET, 10)))
