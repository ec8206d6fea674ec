"""The matrix of step 5 on a real file, with its handles."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import people, raci
from offsite.domain.model.raci import Mark
from offsite.storage.file import OffsiteFile
from tests.journeys.hands import Facilitator, type_text
from tests.ui.dialog_kit import answering
from tests.ui.home_kit import texts
from tests.ui.on_screen import on_screen
from tests.ui.raci_kit import (
    BUDGET,
    CONTROL,
    LEGAL,
    PRODUCT,
    SPONSOR,
    STANDARDS,
    USE_CASES,
    Key,
    go,
    here,
    marks,
    press,
    roles,
    rows,
)
from ui.session import Session
from ui.steps.governance import GovernanceScreen
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.dialogs import LineQuestion, Question, Sheet
from ui.widgets.fields import LineField
from ui.widgets.raci_grid import RaciGrid


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[GovernanceScreen]:
    """The screen of step 5 with the starter matrix."""
    with on_screen(qtbot, GovernanceScreen(session, playbook.step("governance"), theme), "raci") as screen:
        yield screen


def click(screen: GovernanceScreen, name: str) -> None:
    """Click the button of that name."""
    button = next(each for each in screen.findChildren(Button) if each.accessibleName() == name and each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def yes(dialog: Sheet) -> None:
    """Say yes."""
    assert isinstance(dialog, Question)
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)


def no(dialog: Sheet) -> None:
    """Think better of it."""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


class Typing:
    """Types a line into the dialog that asks for it, and presses Enter."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __call__(self, dialog: Sheet) -> None:
        """Answer."""
        assert isinstance(dialog, LineQuestion)
        type_text(dialog.field, self._text)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def grid_of(facilitator: Facilitator) -> RaciGrid:
    """The grid in the facilitator's window."""
    grid = facilitator.app.window.findChild(RaciGrid)
    assert isinstance(grid, RaciGrid)
    return grid


def editor(grid: RaciGrid) -> LineField:
    """The field in which a decision is edited."""
    return next(each for each in grid.viewport().findChildren(LineField) if each.isVisible())


def test_the_matrix_is_offered(screen: GovernanceScreen) -> None:
    """The matrix is a tab of the step and what goes on the big screen next."""
    assert screen.place == "raci"
    assert screen.matrix.isVisible()
    (offer,) = screen.offers()
    assert offer.label == "Who decides what"
    assert offer.pages()


def test_a_finding_leads_to_its_row(screen: GovernanceScreen, session: Session) -> None:
    """Going to a finding puts the keyboard into the row or the column that it is about."""
    grid = screen.matrix.grid
    finding = raci.findings(session.offsite)[1]
    screen.go_to("bodies")
    screen.go_to(finding.place, finding.record)
    QApplication.processEvents()
    assert screen.place == "raci"
    assert here(grid)[0] == STANDARDS
    assert grid.hasFocus()
    screen.go_to("raci", session.offsite.roles[2].id)
    assert grid.currentIndex().column() == 3


def test_the_sums_name_what_is_odd(screen: GovernanceScreen, session: Session) -> None:
    """Below the matrix stands who answers for most, and who has no part at all."""
    assert "C-suite sponsor is accountable for 4 of 5 decisions" in texts(screen)
    session.apply("Add", raci.add_role, "Head of sales")
    assert "▲ Head of sales: has no part in any decision" in texts(screen)
    session.apply("Mark", raci.set_mark, session.offsite.decisions[0].id, session.offsite.roles[-1].id, Mark.INFORMED)
    assert "Head of sales" not in texts(screen).replace("\nHead of sales\n", "\n")


def test_a_decision_is_added_and_gone_to(screen: GovernanceScreen, session: Session) -> None:
    """The dialog takes a line; the new row is where the cursor is, and its gaps are shown."""
    with answering(Typing("Fournisseurs: choisir, ou changer")):
        click(screen, "Add a decision")
    assert rows(session)[-1] == "Fournisseurs: choisir, ou changer"
    assert here(screen.matrix.grid)[0] == 5
    assert len(raci.findings(session.offsite)) == 3


def test_a_role_is_added_and_gone_to(screen: GovernanceScreen, session: Session) -> None:
    """The new column is where the cursor is; thinking better of it adds none."""
    with answering(no):
        click(screen, "Add a role")
    assert len(roles(session)) == 4
    with answering(Typing("Head of sales")):
        click(screen, "Add a role")
    assert roles(session)[-1] == "Head of sales"
    assert screen.matrix.grid.currentIndex().column() == 5


def test_the_handles_act_on_the_row_where_the_cursor_is(screen: GovernanceScreen, session: Session) -> None:
    """The decision is renamed, moved and removed by the icons that stand beside its name."""
    go(screen.matrix.grid, BUDGET, PRODUCT)
    assert "Budget allocation" in texts(screen)
    with answering(Typing("Money")) as said:
        click(screen, "Rename this decision")
    assert "Rename the decision" in said
    click(screen, "Move this decision up")
    assert rows(session)[0] == "Money"
    click(screen, "Move this decision up")
    click(screen, "Move this decision down")
    assert rows(session)[1] == "Money"
    click(screen, "Remove this decision")
    assert "Money" not in rows(session)
    assert session.undo_stack.count() == 4
    session.undo()
    assert marks(session, BUDGET) == "A I C I"


def test_the_handles_act_on_the_column_where_the_cursor_is(screen: GovernanceScreen, session: Session) -> None:
    """The role is renamed and moved by the icons that stand beside its name; in the first column there are none."""
    grid = screen.matrix.grid
    go(grid, BUDGET, LEGAL)
    with answering(Typing("Legal")):
        click(screen, "Rename this role")
    click(screen, "Move this role to the right")
    click(screen, "Move this role to the left")
    assert roles(session)[2] == "Legal"
    go(grid, BUDGET, 0)
    named = {each.accessibleName() for each in screen.findChildren(Button) if each.isVisible()}
    assert "Rename this role" not in named
    assert "Rename this decision" in named


def test_removing_a_role_asks_and_names_who_loses_it(screen: GovernanceScreen, session: Session) -> None:
    """Before marks and people lose their column the dialog says how many and who; no leaves all, undo brings all."""
    session.apply("Add", people.add_one, "Mei Lin")
    sponsor = session.offsite.roles[0].id
    session.apply("Place", people.set_raci_role, session.offsite.people[0].id, sponsor)
    before = session.offsite
    go(screen.matrix.grid, USE_CASES, SPONSOR)
    with answering(no):
        click(screen, "Remove this role")
    assert session.offsite == before
    with answering(yes) as said:
        click(screen, "Remove this role")
    assert "Remove the role “C-suite sponsor”?" in said
    assert "Its 5 marks go with it. No column is left for Mei Lin." in said
    assert roles(session)[0] == "Product / BU lead"
    assert session.offsite.people[0].raci_role == ""
    session.undo()
    assert session.offsite == before


def test_a_role_without_marks_goes_without_a_question(screen: GovernanceScreen, session: Session) -> None:
    """Where nothing is lost nothing is asked; a single mark is told as one."""
    session.apply("Add", raci.add_role, "Head of sales")
    screen.go_to("raci", session.offsite.roles[-1].id)
    click(screen, "Remove this role")
    assert len(roles(session)) == 4
    session.undo()
    session.apply("Mark", raci.set_mark, session.offsite.decisions[0].id, session.offsite.roles[-1].id, Mark.INFORMED)
    screen.go_to("raci", session.offsite.roles[-1].id)
    with answering(no) as said:
        click(screen, "Remove this role")
    assert "Its mark goes with it." in said


def test_delete_on_a_decision_removes_it_and_undo_brings_it_back(screen: GovernanceScreen, session: Session) -> None:
    """Delete in the first column takes the row away with its marks, down to the empty matrix and back."""
    before, grid = session.offsite, screen.matrix.grid
    go(grid, STANDARDS, 0)
    press(grid, *[Key.Key_Delete] * 5)
    assert rows(session) == []
    assert session.offsite.cells == ()
    named = {each.accessibleName() for each in screen.findChildren(Button) if each.isVisible()}
    assert "Remove this decision" not in named
    for _ in range(5):
        session.undo()
    assert session.offsite == before


def test_words_half_typed_are_saved_when_the_file_closes(screen: GovernanceScreen, session: Session) -> None:
    """A decision that is being edited when the offsite is closed is on disk with the words as they stood."""
    grid = screen.matrix.grid
    go(grid, BUDGET, 0)
    press(grid, Key.Key_F2)
    type_text(editor(grid), "Money for pilots")
    path = session.file.path
    assert session.close()
    with OffsiteFile.open(path) as file:
        assert file.load().decisions[BUDGET].text == "Money for pilots"


def test_undo_inside_the_editor_goes_to_the_window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path
) -> None:
    """Ctrl+Z while a decision is edited takes back the last act of the day, and redo brings it again."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        facilitator.app.window.open_sample()
        facilitator.step("governance")
        facilitator.tab("RACI")
        session, grid = facilitator.opened.session, grid_of(facilitator)
        go(grid, BUDGET, PRODUCT)
        before = marks(session, BUDGET)
        press(grid, Key.Key_Delete)
        after = marks(session, BUDGET)
        assert after != before
        go(grid, USE_CASES, 0)
        press(grid, Key.Key_F2)
        type_text(editor(grid), "B")
        facilitator.press(Key.Key_Z, CONTROL)
        assert marks(session, BUDGET) == before
        facilitator.press(Key.Key_Y, CONTROL)
        assert marks(session, BUDGET) == after
        assert not facilitator.opened.stage.blanked
