"""What the RACI grid exchanges, says, and stands: spreadsheets, findings, empty and large matrices."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import raci
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from tests.ui.raci_kit import (
    ALT,
    BUDGET,
    CONTROL,
    PRODUCT,
    RISK,
    SPONSOR,
    Key,
    go,
    here,
    marks,
    paste,
    press,
    roles,
    rows,
)
from ui.session import Session
from ui.steps.raci import RaciPane
from ui.widgets.raci_grid import TALLEST, RaciGrid

LEFT = Qt.MouseButton.LeftButton
Data = Qt.ItemDataRole


def steps(session: Session) -> int:
    """How many undo steps there are."""
    return session.undo_stack.count()


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
