"""One open offsite on the facilitator's side, in the window of a real app."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from offsite.domain import adoption, people, proposals, raci
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.methods import Score
from tests.journeys.hands import Facilitator, type_text
from ui.pictures import settle
from ui.session import Session
from ui.shortcuts_sheet import ShortcutsSheet
from ui.theme import Theme
from ui.widgets.fields import TextField
from ui.widgets.guide_panel import FindingButton
from ui.widgets.marks import Banner
from ui.widgets.raci_grid import RaciGrid
from ui.widgets.rail import RailItem
from ui.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
STEPS = ("assess", "offsite", "pilots", "charter", "governance", "okrs", "monitoring", "iterate")


@pytest.fixture
def facilitator(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Facilitator]:
    """A facilitator in the sample offsite, all of it done."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        facilitator.app.window.open_sample()
        QApplication.processEvents()
        yield facilitator
    settle()


@pytest.fixture
def workspace(facilitator: Facilitator) -> Workspace:
    """What the facilitator looks at."""
    return facilitator.opened.workspace


@pytest.fixture
def session(facilitator: Facilitator) -> Session:
    """The offsite."""
    return facilitator.opened.session


@contextmanager
def no_more_people(session: Session) -> Iterator[None]:
    """Let the file refuse every change of a person."""
    raw = session.file._database.raw
    raw.execute("CREATE TRIGGER forbidden BEFORE INSERT ON person BEGIN SELECT RAISE(ABORT, 'no'); END")
    try:
        yield
    finally:
        raw.execute("DROP TRIGGER forbidden")


def remarks(workspace: Workspace) -> str:
    """What is said above the screen."""
    return "\n".join(each.text() for each in workspace.findChildren(Banner) if each.isVisible())


def item(workspace: Workspace, key: str) -> RailItem:
    """A place in the rail."""
    return next(each for each in workspace.findChildren(RailItem) if each.key == key)


def test_undo_and_redo_by_button_and_key(facilitator: Facilitator, workspace: Workspace, session: Session) -> None:
    """Buttons and keys take back and bring again, are off where there is nothing, and name the act."""
    header, before = workspace.header, session.offsite
    assert not header.undo_button.isEnabled()
    assert not header.redo_button.isEnabled()
    session.apply("Add a person", people.add_one, "Ana Ruiz")
    after = session.offsite
    assert header.undo_button.toolTip() == "Undo: Add a person  Ctrl+Z"
    facilitator.click("Undo")
    assert session.offsite == before
    assert header.redo_button.toolTip() == "Redo: Add a person  Ctrl+Shift+Z"
    assert not header.undo_button.isEnabled()
    facilitator.click("Redo")
    assert session.offsite == after
    facilitator.press(Qt.Key.Key_Z, CONTROL)
    assert session.offsite == before
    facilitator.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert session.offsite == after
    facilitator.press(Qt.Key.Key_Z, CONTROL)
    facilitator.press(Qt.Key.Key_Y, CONTROL)
    assert session.offsite == after


def test_what_was_taken_back_is_said(facilitator: Facilitator, workspace: Workspace, session: Session) -> None:
    """Undo and redo say above the screen what they did, until one moves on or changes something."""
    session.apply("Add a person", people.add_one, "Ana Ruiz")
    facilitator.step("charter")
    facilitator.press(Qt.Key.Key_Z, CONTROL)
    assert remarks(workspace) == "Taken back: Add a person."
    facilitator.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert remarks(workspace) == "Done again: Add a person."
    facilitator.step("okrs")
    assert remarks(workspace) == ""
    facilitator.press(Qt.Key.Key_Z, CONTROL)
    session.apply("Add a person", people.add_one, "Mo Weber")
    assert remarks(workspace) == ""


def test_undo_says_that_an_open_vote_goes_on(facilitator: Facilitator, workspace: Workspace, session: Session) -> None:
    """While a vote is open, taking back the merge that its options came of says that the vote stays as it was."""
    merged = tuple(each.id for each in proposals.standing(session.offsite, Kind.RISK)[:2])
    session.apply("Merge 2 proposals", proposals.merge, merged, "Both in one")
    draft = adoption.draw_up(session.offsite, Kind.RISK, method=Score())
    assert session.vote(session.ballots.add, draft)
    assert session.vote(session.ballots.open, draft.id)
    before = session.box
    facilitator.press(Qt.Key.Key_Z, CONTROL)
    assert remarks(workspace) == "Taken back: Merge 2 proposals. The vote that is open goes on as it was."
    assert session.box == before


def test_the_three_dots_lead_to_everything(facilitator: Facilitator, workspace: Workspace) -> None:
    """Whoever knows no keys finds the search and the list of shortcuts in the menu, each with its key."""
    facilitator.click("More")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()[:2]] == ["Find anything\tCtrl+K", "All shortcuts\tF1"]
    assert "Dark colours" in [each.text() for each in menu.actions()]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    (sheet,) = workspace.window().findChildren(ShortcutsSheet)
    assert sheet.isVisible()
    sheet.close()


def test_undo_brings_back_what_was_typed(facilitator: Facilitator, session: Session) -> None:
    """Ctrl+Z inside a field takes the typing of this visit back, and the field shows it."""
    facilitator.step("charter")
    name = "Why"
    field = facilitator.see(TextField, name)
    before = field.text()
    facilitator.type_into(TextField, name, " Blaue Beeren")
    assert field.text() != before
    facilitator.press(Qt.Key.Key_Z, CONTROL)
    assert field.text() == before
    assert session.all_on_disk


def test_every_place_has_its_key(facilitator: Facilitator, workspace: Workspace) -> None:
    """Ctrl+1 to Ctrl+8 lead to the steps and Ctrl+0 to the people, and rail and guide follow."""
    for number, step in enumerate(STEPS, start=1):
        facilitator.press(Qt.Key(Qt.Key.Key_0 + number), CONTROL)
        assert workspace.place == step
        assert item(workspace, step).isChecked()
        assert workspace.guide.accessibleName().startswith("Guide: ")
    facilitator.press(Qt.Key.Key_0, CONTROL)
    assert workspace.place == "people"
    assert workspace.guide.accessibleName() == "Guide: People"


def test_a_refused_act_is_told_in_a_sentence(workspace: Workspace, session: Session) -> None:
    """What is refused is told above the screen, and the sentence goes with the next act or the next place."""
    assert not session.apply("Add", raci.add_role, " ")
    assert remarks(workspace) == "Type the role first."
    session.apply("Add", people.add_one, "Ana Ruiz")
    assert "Type the role first." not in remarks(workspace)
    session.apply("Add", raci.add_role, " ")
    workspace.go_to("assess")
    assert remarks(workspace) == ""


def test_the_header_says_whether_everything_is_saved(
    facilitator: Facilitator, workspace: Workspace, session: Session
) -> None:
    """A save that fails is told with its reason without making the window wider; it goes when the disk takes it."""
    assert workspace.header.save_state() == "Saved"
    width = facilitator.app.window.width()
    with no_more_people(session):
        session.apply("Add", people.add_one, "Ana Ruiz")
        assert workspace.header.save_state().startswith("Not saved: This could not be saved: ")
        assert workspace.header.save_state().endswith("Trying again.")
        QApplication.processEvents()
        assert facilitator.app.window.width() == width
        assert workspace.header.minimumSizeHint().width() < facilitator.app.window.minimumWidth()
    facilitator.wait(lambda: workspace.header.save_state().startswith("Saved "))
    assert session.all_on_disk


def test_a_finding_leads_to_its_place(facilitator: Facilitator, workspace: Workspace, session: Session) -> None:
    """A click on what is still open, or Enter, goes where it can be mended, also in another step."""
    offsite = session.offsite
    session.apply("Mark", raci.set_mark, offsite.decisions[2].id, offsite.roles[0].id, None)
    facilitator.step("governance")
    (finding,) = [
        each for each in workspace.guide.finding_buttons() if offsite.decisions[2].text in each.accessibleName()
    ]
    QTest.mouseClick(finding, Qt.MouseButton.LeftButton)
    grid = facilitator.app.window.findChild(RaciGrid)
    assert isinstance(grid, RaciGrid)
    assert workspace.window().focusWidget() is grid
    assert grid.currentIndex().row() == 2
    session.apply("Withdraw", adoption.withdraw, Kind.NORTH_STAR)
    facilitator.step("charter")
    finding = facilitator.see(FindingButton, "Missing: The north star")
    QTest.keyClick(finding, Qt.Key.Key_Return)
    assert workspace.place == "offsite"
    assert workspace.current is not None
    assert workspace.current.place == "north_star"
    facilitator.press(Qt.Key.Key_Z, CONTROL)
    assert not [each for each in workspace.guide.finding_buttons() if "north star" in each.accessibleName()]


def test_the_guide_folds_away(facilitator: Facilitator, workspace: Workspace) -> None:
    """The button in the header hides the guide and brings it back, and the work gets its room."""
    before = workspace.current
    assert before is not None
    width = before.width()
    facilitator.click("Show or hide the guide")
    assert not workspace.guide.isVisible()
    assert before.width() > width
    facilitator.click("Show or hide the guide")
    assert workspace.guide.isVisible()


def test_the_rail_shows_how_far_the_day_is(workspace: Workspace, session: Session) -> None:
    """Each step says whether it is begun or done, the people how many they are, and both follow at once."""
    assert item(workspace, "offsite").accessibleName() == "2, Offsite day, done"
    assert item(workspace, "people").accessibleName() == "9 of 9 present"
    session.apply("Withdraw", adoption.withdraw, Kind.RISK)
    assert item(workspace, "offsite").accessibleName() == "2, Offsite day, begun"
    session.apply("Leave", people.set_present, session.offsite.people[0].id, present=False)
    assert item(workspace, "people").accessibleName() == "8 of 9 present"
    session.undo()
    session.undo()
    assert item(workspace, "offsite").accessibleName() == "2, Offsite day, done"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_rail_is_worked_by_keys(facilitator: Facilitator, workspace: Workspace, key: Qt.Key) -> None:
    """Tab reaches the place where one is, arrows go round, and Space or Enter goes there."""
    facilitator.step("offsite")
    workspace.header.setFocus()
    for _ in range(12):
        if isinstance(workspace.window().focusWidget(), RailItem):
            break
        facilitator.press(Qt.Key.Key_Tab)
    assert workspace.window().focusWidget() is item(workspace, "offsite")
    facilitator.press(Qt.Key.Key_Up)
    assert workspace.window().focusWidget() is item(workspace, "assess")
    facilitator.press(Qt.Key.Key_Up)
    assert workspace.window().focusWidget() is item(workspace, "minutes")
    facilitator.press(Qt.Key.Key_Down)
    facilitator.press(Qt.Key.Key_Down)
    facilitator.press(Qt.Key.Key_Down)
    assert workspace.place == "offsite"
    facilitator.press(key)
    assert workspace.place == "pilots"


def test_b_blanks_but_not_where_somebody_types(facilitator: Facilitator, workspace: Workspace) -> None:
    """B in a field is a letter; anywhere else it blanks the big screen, and once more brings it back."""
    stage = facilitator.opened.stage
    facilitator.step("charter")
    facilitator.click("Show: Our north star")
    assert stage.label == "Our north star"
    field = facilitator.see(TextField, "Why")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_B)
    type_text(field, "b")
    assert not stage.blanked
    workspace.setFocus()
    states = []
    for _ in range(2):
        facilitator.press(Qt.Key.Key_B)
        states.append(stage.blanked)
    assert states == [True, False]


def test_what_is_half_typed_is_kept_when_one_goes_elsewhere(facilitator: Facilitator, session: Session) -> None:
    """Going to another step in the middle of a sentence saves it."""
    facilitator.step("charter")
    facilitator.type_into(TextField, "Why", " and")
    facilitator.press(Qt.Key.Key_5, CONTROL)
    assert session.all_on_disk
    assert session.file.load() == session.offsite


def test_a_change_redraws_what_the_room_sees(facilitator: Facilitator, session: Session) -> None:
    """What stands on the big screen follows the document, and goes blank when its subject is gone."""
    facilitator.step("charter")
    facilitator.click("Show: Our north star")
    stage = facilitator.opened.stage
    before = stage.current
    star = adoption.adoption_of(session.offsite, Kind.NORTH_STAR)
    assert star is not None
    session.apply("Withdraw", adoption.withdraw, Kind.NORTH_STAR)
    assert stage.current != before
    session.undo()
    assert session.offsite.adoptions
