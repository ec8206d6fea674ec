"""The grid in which the RACI matrix is drafted, on a real file."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import raci
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
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
    paste,
    place,
    press,
    press_as_typed,
    roles,
    rows,
)
from ui.session import Session
from ui.steps.raci import RaciPane
from ui.theme import Theme
from ui.widgets.fields import LineField
from ui.widgets.raci_grid import TALLEST, RaciGrid

LEFT = Qt.MouseButton.LeftButton
Data = Qt.ItemDataRole


@pytest.fixture
def pane(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[RaciPane]:
    """The starter matrix."""
    del theme
    pane = RaciPane(session)
    session.changed.connect(pane.refresh)
    qtbot.addWidget(pane)
    pane.resize(768, 560)
    pane.show()
    pane.refresh()
    QApplication.processEvents()
    yield pane
    pane.hide()


@pytest.fixture
def grid(pane: RaciPane) -> RaciGrid:
    """The grid of it, the cursor where the budget meets the product lead."""
    go(pane.grid, BUDGET, PRODUCT)
    return pane.grid


def steps(session: Session) -> int:
    """How many undo steps there are."""
    return session.undo_stack.count()


def editor(grid: RaciGrid) -> LineField:
    """The field in which a decision is edited in place."""
    found = [each for each in grid.viewport().findChildren(LineField) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def without_decisions(offsite: Offsite) -> Offsite:
    """The matrix with its roles alone."""
    for each in offsite.decisions:
        offsite = raci.remove_decision(offsite, each.id)
    return offsite


def without_roles(offsite: Offsite) -> Offsite:
    """The matrix with its decisions alone."""
    for each in offsite.roles:
        offsite = raci.remove_role(offsite, each.id)
    return offsite


def large(offsite: Offsite) -> Offsite:
    """Forty decisions, twelve roles, a mark in each cell."""
    for number in range(len(offsite.roles), 12):
        offsite = raci.add_role(offsite, f"Role {number} with a name of some length")
    for number in range(len(offsite.decisions), 40):
        offsite = raci.add_decision(offsite, f"Decision {number}: {'long words that wrap ' * (number % 4)}")
    for decision in offsite.decisions:
        for role in offsite.roles:
            offsite = raci.set_mark(offsite, decision.id, role.id, Mark.CONSULTED)
    return offsite


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


def test_copy_gives_what_a_spreadsheet_takes(grid: RaciGrid) -> None:
    """Copying a block puts tabs between cells and a line for each row on the clipboard, decisions included."""
    grid.selectAll()
    press(grid, Key.Key_C, modifier=CONTROL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[1] == "Budget allocation\tA\tI\tC\tI"
    assert len(lines) == 5


def test_what_was_copied_can_be_pasted(grid: RaciGrid, pane: RaciPane, session: Session) -> None:
    """A block of marks goes to the right and down from the cursor as one undo step; an empty cell clears."""
    assert paste(pane, "R\tA/R\r\n\tI\r\n") == []
    assert marks(session, BUDGET) == "A R A/R I"
    assert marks(session, RISK) == "A . I R"
    assert steps(session) == 1
    session.undo()
    assert marks(session, RISK) == "A C C R"
    assert here(grid) == (BUDGET, PRODUCT)


def test_a_whole_table_can_be_pasted(grid: RaciGrid, pane: RaciPane, session: Session) -> None:
    """Headings say where the marks go; roles and decisions that are missing are added, in one undo step."""
    table = "\tLegal / compliance\tHead of sales\nBudget allocation\tR\tA\nBuy or build\tC\tA/R\n"
    assert paste(pane, table) == []
    assert roles(session)[-1] == "Head of sales"
    assert rows(session)[-1] == "Buy or build"
    assert marks(session, BUDGET) == "A I C R A"
    assert marks(session, 5) == ". . . C A/R"
    assert grid.model().columnCount() == 6
    assert here(grid) == (BUDGET, PRODUCT)
    session.undo()
    assert grid.model().columnCount() == 5
    assert len(rows(session)) == 5


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("R\tX\n", "“X” is not a mark: use R, A, C, I or A/R."),
        ("", "There is nothing to paste."),
        ("R\tR\tR\tR\n", "The copied block is larger than the rest of the matrix: start further up or left."),
    ],
)
def test_a_refused_paste_changes_nothing(grid: RaciGrid, pane: RaciPane, session: Session, text: str, why: str) -> None:
    """What cannot be pasted is told in a sentence, and not a part of it arrives."""
    before = session.offsite
    assert paste(pane, text) == [why]
    assert session.offsite == before
    assert steps(session) == 0
    assert here(grid) == (BUDGET, PRODUCT)


def test_findings_stand_in_their_row_until_they_are_mended(grid: RaciGrid, session: Session) -> None:
    """A row that lacks somebody is higher by its remark, says so aloud, and says it no more once it is mended."""
    words = grid.model().index(BUDGET, 0)
    assert words.data(Data.AccessibleTextRole) == "Budget allocation. Nobody is responsible"
    with_remark = grid.sizeHintForIndex(words).height()
    before = grid.grab().toImage()
    press(grid, Key.Key_R)
    assert words.data(Data.AccessibleTextRole) == "Budget allocation."
    assert grid.sizeHintForIndex(words).height() <= with_remark
    assert grid.grab().toImage() != before
    session.undo()
    assert words.data(Data.AccessibleTextRole) == "Budget allocation. Nobody is responsible"


def test_cells_are_read_aloud(grid: RaciGrid) -> None:
    """A cell names its decision, its role and its mark in words."""
    press(grid, Key.Key_Slash)
    model = grid.model()
    spoken = [model.index(BUDGET, column).data(Data.AccessibleTextRole) for column in (SPONSOR, PRODUCT)]
    assert spoken == [
        "Budget allocation, C-suite sponsor: accountable",
        "Budget allocation, Product / BU lead: accountable and responsible",
    ]
    press(grid, Key.Key_Delete)
    assert model.index(BUDGET, PRODUCT).data(Data.AccessibleTextRole) == "Budget allocation, Product / BU lead: no part"
    assert grid.accessibleName()


def test_the_tool_tip_of_a_role_is_plain_text(grid: RaciGrid, session: Session) -> None:
    """A name that looks like HTML is shown as it was typed."""
    session.apply("Rename", raci.rename_role, session.offsite.roles[0].id, "<b>Boss</b> & Co")
    shown = grid.model().headerData(SPONSOR, Qt.Orientation.Horizontal, Data.ToolTipRole)
    assert "&lt;b&gt;Boss&lt;/b&gt; &amp; Co" in str(shown)


@pytest.mark.parametrize("emptied", [without_decisions, without_roles])
def test_an_empty_matrix_stands_every_key(pane: RaciPane, session: Session, emptied: object) -> None:
    """Without decisions or without roles every key and click is harmless, and undo brings all back."""
    before = session.offsite
    for empty in (without_decisions, without_roles) if emptied is without_roles else (without_decisions,):
        session.apply("Empty", empty)
    grid = pane.grid
    grid.setFocus()
    emptied_offsite = session.offsite
    for key in (Key.Key_R, Key.Key_Slash, Key.Key_Space, Key.Key_Delete, Key.Key_F2, Key.Key_Down, Key.Key_Right):
        press(grid, key)
        press(grid, key, modifier=ALT)
    press(grid, Key.Key_C, modifier=CONTROL)
    QTest.mouseClick(grid.viewport(), LEFT, pos=QPoint(300, 20))
    QTest.mouseDClick(grid.viewport(), LEFT, pos=QPoint(300, 20))
    grid.grab()
    assert session.offsite == emptied_offsite
    while session.undo_stack.canUndo():
        session.undo()
    assert session.offsite == before
    assert grid.model().rowCount() == 5


def test_a_table_can_be_pasted_into_an_empty_matrix(pane: RaciPane, session: Session) -> None:
    """The first matrix may come from a spreadsheet as a whole."""
    session.apply("Empty", without_decisions)
    session.apply("Empty", without_roles)
    assert paste(pane, "\tCEO\tCFO\nBudget\tA\tR\n") == []
    assert rows(session) == ["Budget"]
    assert marks(session, 0) == "A R"
    press(pane.grid, Key.Key_Right, Key.Key_C)
    assert "C" in marks(session, 0)


def test_a_role_is_renamed_at_its_heading_without_decisions(pane: RaciPane, session: Session, qtbot: QtBot) -> None:
    """A double click on a heading asks for its role, also where no decision stands below it."""
    session.apply("Empty", without_decisions)
    heading = pane.grid.horizontalHeader()
    at = QPoint(heading.sectionViewportPosition(PRODUCT) + 10, 20)
    pane.grid.heading_chosen.disconnect()
    with qtbot.waitSignal(pane.grid.heading_chosen) as asked:
        QTest.mouseDClick(heading.viewport(), LEFT, pos=at)
    assert asked.args == [session.offsite.roles[1].id]


def test_a_large_matrix_is_worked_like_a_small_one(pane: RaciPane, session: Session) -> None:
    """Forty decisions and twelve roles scroll inside the grid, and the last cell takes a mark like any other."""
    session.apply("Grow", large)
    grid = pane.grid
    go(grid, 39, 12)
    QApplication.processEvents()
    assert grid.height() == TALLEST
    assert grid.viewport().rect().intersects(grid.visualRect(grid.currentIndex()))
    press(grid, Key.Key_A)
    assert marks(session, 39).split()[11] == "A"
    grid.selectAll()
    assert len(grid.copied().split("\n")) == 40
    grid.grab()
