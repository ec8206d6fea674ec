"""The command palette over the sample offsite."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import adoption, people, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from tests.journeys.hands import Facilitator, type_text
from tests.ui.test_workspace import facilitator, session, workspace
from ui.palette import Palette
from ui.session import Session
from ui.workspace import Workspace

__all__ = ["facilitator", "session", "workspace"]

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(facilitator: Facilitator) -> Palette:
    """Press Ctrl+K and return what came."""
    facilitator.press(Qt.Key.Key_K, CONTROL)
    palette = facilitator.app.window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert palette.isVisible()
    return palette


def choose(facilitator: Facilitator, typed: str) -> None:
    """Open the palette, type, press Enter."""
    palette = opened(facilitator)
    type_text(palette.field, typed)
    facilitator.press(Qt.Key.Key_Return)
    assert not palette.isVisible()


def test_it_goes_to_steps_tabs_people_and_proposals(
    facilitator: Facilitator, workspace: Workspace, session: Session
) -> None:
    """Typed words and Enter lead to a step, to a tab, to a person's line, a proposal's and an entry's."""
    choose(facilitator, "govern")
    assert workspace.place == "governance"
    choose(facilitator, "trade")
    current = workspace.current
    assert current is not None
    assert (workspace.place, current.place) == ("offsite", "trade_offs")
    choose(facilitator, "lukasz")
    assert workspace.place == "people"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert "Łukasz" in focused.accessibleName() or "Łukasz" in str(focused.property("text"))
    choose(facilitator, "half paperwork")
    assert workspace.place == "offsite"
    choose(facilitator, "customer counts the same")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "We say: Every customer counts the same"
    choose(facilitator, "cancel contract pricing action")
    current = workspace.current
    assert current is not None
    assert (workspace.place, current.place) == ("minutes", "actions")
    assert session.offsite.actions


def test_it_shows_slides_and_acts(facilitator: Facilitator, workspace: Workspace, session: Session) -> None:
    """What the present screen offers can be shown, and the last act undone, from the palette."""
    facilitator.step("charter")
    choose(facilitator, "show north star")
    assert facilitator.opened.stage.label == "Our north star"
    before = session.offsite
    session.apply("Add a person", people.add_one, "Ana Ruiz")
    choose(facilitator, "undo add person")
    assert session.offsite == before
    assert workspace.place == "charter"


def test_places_and_records_come_before_what_they_show(facilitator: Facilitator) -> None:
    """A search finds where to go first and slides to show below, but for one that begins with "show"."""
    facilitator.step("offsite")
    facilitator.tab("Risks")
    palette = opened(facilitator)
    type_text(palette.field, "risk")
    shown = [each.shows for each in palette.found()]
    assert True in shown
    assert shown == sorted(shown)
    assert "Risks" in [each.words for each in palette.found() if not each.shows]
    palette.field.clear()
    type_text(palette.field, "show risk")
    assert palette.found()[0].shows


def test_arrows_walk_and_escape_gives_the_focus_back(facilitator: Facilitator, workspace: Workspace) -> None:
    """Down and Up move through what was found, a click chooses, and Escape leaves everything as it was."""
    before = QApplication.focusWidget()
    palette = opened(facilitator)
    facilitator.press(Qt.Key.Key_Down)
    facilitator.press(Qt.Key.Key_Down)
    facilitator.press(Qt.Key.Key_Up)
    assert palette.view.currentIndex().row() == 1
    place = workspace.place
    facilitator.press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before
    assert workspace.place == place
    palette = opened(facilitator)
    type_text(palette.field, "pilots")
    where = palette.view.visualRect(palette.view.currentIndex()).center()
    QTest.mouseClick(palette.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert workspace.place == "pilots"


def test_what_is_not_there_is_said(facilitator: Facilitator) -> None:
    """Words that fit nothing leave an empty list, a sentence, and Enter without effect."""
    palette = opened(facilitator)
    type_text(palette.field, "zzzzz")
    assert palette.found() == ()
    assert palette.nothing.isVisible()
    facilitator.press(Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_goes_when_one_goes_elsewhere(facilitator: Facilitator, workspace: Workspace) -> None:
    """Another shortcut, or the focus elsewhere, closes it."""
    palette = opened(facilitator)
    facilitator.press(Qt.Key.Key_5, CONTROL)
    assert workspace.place == "governance"
    assert not palette.isVisible()


def test_it_never_lies_over_the_private_ballot(facilitator: Facilitator, session: Session) -> None:
    """While the laptop is with the voters, Ctrl+K opens nothing, and what was open is gone."""
    session.apply("Withdraw", adoption.withdraw, Kind.RISK)
    draft = adoption.draw_up(session.offsite, Kind.RISK)
    session.vote(session.ballots.add, draft)
    session.vote(session.ballots.open, draft.id)
    palette = opened(facilitator)
    facilitator.app.window.hand_over_to_voters(draft.id)
    QApplication.processEvents()
    assert not palette.isVisible()
    facilitator.press(Qt.Key.Key_K, CONTROL)
    assert not palette.isVisible()
    assert facilitator.opened.booth.isVisible()
    facilitator.app.window.take_back()
    assert not palette.isVisible()


def test_it_holds_a_full_day(facilitator: Facilitator, session: Session) -> None:
    """With 30 people and 80 proposals everything is found, long texts on one line of their own."""

    def filled(offsite: Offsite) -> Offsite:
        for number in range(30):
            offsite = people.add_one(offsite, f"Guest number {number}", "Guest")
        for number in range(80):
            offsite = proposals.propose(offsite, Kind.OPPORTUNITY, f"Idea {number} {'long ' * 50}")
        return offsite

    session.apply("Fill", filled)
    palette = opened(facilitator)
    type_text(palette.field, "idea 79")
    assert palette.found()[0].words.startswith("Idea 79 ")
    palette.field.selectAll()
    type_text(palette.field, "guest")
    assert sum(each.kind == "Person" for each in palette.found()) == 30
