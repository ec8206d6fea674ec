"""Step 5 on a real file: bodies, members, escalation and the room check, by mouse and keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import governance, people, raci, room_check
from offsite.domain.model.governance import BodyKind
from offsite.domain.voting.rounds import Mode, State
from tests.journeys.hands import type_text
from tests.ui.home_kit import texts
from tests.ui.on_screen import on_screen
from ui.governance.room_check import RoomCheckResult
from ui.session import Session
from ui.steps.governance import GovernanceScreen
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.cell_combo import CellCombo

NAMES = ("Dana Roth", "Ingrid Solberg", "Tomás Beltrán", "Priya Raman", "Henrik Vogel")
LEFT = Qt.MouseButton.LeftButton
GO = "Model deployment go/no-go"


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[GovernanceScreen]:
    """The screen of step 5 with five people."""
    for name in NAMES:
        session.apply("Add", people.add_one, name)
    with on_screen(qtbot, GovernanceScreen(session, playbook.step("governance"), theme)) as screen:
        yield screen


def click(screen: GovernanceScreen, name: str) -> None:
    """Click the button of that name."""
    (button,) = (each for each in screen.findChildren(Button) if each.accessibleName() == name and each.isVisible())
    assert button.isEnabled(), name
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def add(screen: GovernanceScreen, text: str) -> None:
    """Type into the line that adds of the tab in front, and press Enter."""
    table = screen.bodies.table if screen.place == "bodies" else screen.escalation.table
    table.add_field.setFocus()
    type_text(table.add_field, text)
    QTest.keyClick(table.add_field, Qt.Key.Key_Return)
    QApplication.processEvents()


def choose(screen: GovernanceScreen, body: str, column: str, key: str) -> None:
    """Choose in a drop-down list of a body, as a user does."""
    combo = screen.bodies.table.cell(body, column)
    assert isinstance(combo, CellCombo)
    place = combo.findData(key)
    combo.setCurrentIndex(place)
    combo.activated.emit(place)
    QApplication.processEvents()


def held(session: Session, answers: str, mode: Mode = Mode.OPEN) -> None:
    """Hold a room check in which everybody answers on the deployment by the place of a role, and else nothing."""
    draft = room_check.draw_up(session.offsite, session.box, mode)
    session.vote(session.ballots.add, draft)
    session.vote(session.ballots.open, draft.id)
    option = next(each.id for each in draft.options if each.text == GO)
    for voter, answer in zip(draft.electorate, answers.split(), strict=True):
        act = session.ballots.answer if mode is Mode.OPEN else session.ballots.cast
        session.vote(act, draft.id, voter.id, {option: session.offsite.roles[int(answer)].id})
    session.vote(session.ballots.close, draft.id)
    session.vote(session.ballots.reveal, draft.id)
    QApplication.processEvents()


def test_the_suggested_bodies_are_one_undo_step(screen: GovernanceScreen, session: Session) -> None:
    """One click adds four bodies and takes its button away; one undo takes them back."""
    assert screen.place == "bodies"
    assert "No body yet" in texts(screen)
    before = session.undo_stack.count()
    click(screen, "Add the suggested bodies")
    assert [each.kind for each in session.offsite.bodies] == [kind for kind, _ in governance.SUGGESTED]
    assert session.undo_stack.count() == before + 1
    assert not screen.bodies.suggest.isVisible()
    session.undo()
    assert session.offsite.bodies == ()
    assert screen.bodies.suggest.isVisible()


def test_a_body_is_typed_and_filled_in(screen: GovernanceScreen, session: Session) -> None:
    """A name and Enter add a body; chair, kind and what it decides follow, and what is missing stands below it."""
    add(screen, "Règles & “garde-fous”")
    (body,) = session.offsite.bodies
    assert (body.name, body.kind) == ("Règles & “garde-fous”", BodyKind.OTHER)
    assert "▲ Nobody chairs it; nobody stands in for the chair" in texts(screen)
    chair, deputy = (each.id for each in session.offsite.people[:2])
    choose(screen, body.id, "kind", "steering")
    choose(screen, body.id, "chair", chair)
    choose(screen, body.id, "deputy", deputy)
    for column, words in (("decides", "releases"), ("cadence", "weekly")):
        field = screen.bodies.table.cell(body.id, column)
        field.setFocus()
        type_text(field, words)
    (body,) = session.offsite.bodies
    assert (body.kind, body.chair, body.members) == (BodyKind.STEERING, chair, (chair, deputy))
    assert (body.decides, body.cadence) == ("releases", "weekly")
    assert governance.body_findings(session.offsite) == ()
    assert "▲" not in texts(screen)


def test_members_are_ticked_and_counted(screen: GovernanceScreen, session: Session) -> None:
    """A tick makes a member; who is in three bodies is marked; to untick the chair takes the chair away."""
    click(screen, "Add the suggested bodies")
    who = session.offsite.people[0].id
    bodies = session.offsite.bodies
    for body in bodies[:3]:
        QTest.mouseClick(screen.bodies.members.check(body.id, who), LEFT)
    QApplication.processEvents()
    assert len(governance.bodies_of(session.offsite, who)) == 3
    assert "▲ in 3 bodies" in texts(screen)
    choose(screen, bodies[3].id, "chair", who)
    check = screen.bodies.members.check(bodies[3].id, who)
    assert check.isChecked()
    assert check.accessibleName() == "Dana Roth in Working group on ethics"
    check.setFocus()
    QTest.keyClick(check, Qt.Key.Key_Space)
    assert session.offsite.bodies[3].chair == ""


def test_a_body_that_went_can_be_had_back(screen: GovernanceScreen, session: Session) -> None:
    """Removing a body is told, and one undo away."""
    add(screen, "Board")
    QTest.mouseClick(screen.bodies.table.row(session.offsite.bodies[0].id).remove, LEFT)
    QApplication.processEvents()
    assert not session.offsite.bodies
    assert "Removed Board. Ctrl+Z takes that back." in texts(screen)
    session.undo()
    assert [each.name for each in session.offsite.bodies] == ["Board"]


def test_levels_are_typed_limited_and_moved(screen: GovernanceScreen, session: Session) -> None:
    """Levels are added by Enter, get half an hour by typing, and change places by Alt with an arrow."""
    screen.go_to("escalation")
    add(screen, "Steering committee")
    add(screen, "Owner of the model")
    second = session.offsite.escalation[1].id
    hours = screen.escalation.table.cell(second, "hours")
    hours.setFocus()
    type_text(hours, "0.5")
    assert session.offsite.escalation[1].hours == 0.5
    QTest.keyClick(hours, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.who for each in session.offsite.escalation] == ["Owner of the model", "Steering committee"]
    assert governance.path_in_words(session.offsite)[0] == "Owner of the model within 30 minutes"
    assert "▲ No time limit; what they may do is not said" in texts(screen)


def test_the_room_is_asked_and_shown_beside_the_draft(screen: GovernanceScreen, session: Session) -> None:
    """One click prepares the vote; the revealed answer stands beside the draft, marked by sign and word."""
    screen.go_to("room_check")
    click(screen, "Prepare the room check")
    draft = session.box.urns[-1].round
    assert (draft.subject, draft.state, draft.mode) == ("room_check", State.DRAFT, Mode.PRIVATE)
    click(screen, "Open the vote")
    assert session.box.urns[-1].round.state is State.OPEN
    session.vote(session.ballots.void, draft.id, "A trial")
    held(session, "2 2 2 2 0", Mode.PRIVATE)
    result = screen.check.result
    assert isinstance(result, RoomCheckResult)
    line = result.row(next(each.id for each in session.offsite.decisions if each.text == GO))
    assert line is not None
    assert line.said.text() == "4 of 5 say Head of data / ML; the draft says C-suite sponsor."
    assert line.chip.text() == "differs"
    assert line.take.isVisible()


def test_the_rooms_answer_is_taken_by_one_click(screen: GovernanceScreen, session: Session) -> None:
    """A clear majority goes into the matrix by a click, is one undo step, and never touches the vote."""
    screen.go_to("room_check")
    held(session, "2 2 2 2 0")
    box = session.box
    decision = next(each.id for each in session.offsite.decisions if each.text == GO)
    click(screen, f"Take the room’s answer: {GO}")
    assert [each.name for each in raci.accountable(session.offsite, decision)] == ["Head of data / ML"]
    assert "4 of 5 say Head of data / ML, and so does the draft." in texts(screen)
    session.undo()
    assert [each.name for each in raci.accountable(session.offsite, decision)] == ["C-suite sponsor"]
    assert session.box == box


def test_without_a_majority_there_is_nothing_to_take(screen: GovernanceScreen, session: Session) -> None:
    """A divided room is shown as such, without the button; the figures can be looked at as a table."""
    screen.go_to("room_check")
    held(session, "2 2 0 0 1")
    assert "No answer has more than half of 5: 2 say C-suite sponsor, 2 Head of data / ML, 1 Product / BU lead." in (
        texts(screen)
    )
    visible = [each.accessibleName() for each in screen.findChildren(Button) if each.isVisible()]
    assert not [each for each in visible if each.startswith("Take the room")]
    click(screen, "Table")
    result = screen.check.result
    assert isinstance(result, RoomCheckResult)
    assert result.table.isVisible()
    assert GO in result.table.as_text()


def test_each_finding_of_the_step_leads_to_its_place(screen: GovernanceScreen, session: Session) -> None:
    """Every finding brings its tab to the front, and the keyboard to its record where it has one."""
    session.apply("Add", governance.add_suggested)
    session.apply("Add", governance.add_level, "Owner")
    held(session, "2 2 2 2 0")
    for finding in governance.findings(session.offsite, session.box):
        screen.go_to(finding.place, finding.record)
        QApplication.processEvents()
        assert screen.place == finding.place
        focused = QApplication.focusWidget()
        assert focused is not None
        if finding.record:
            assert screen.isAncestorOf(focused), finding


def test_every_tab_offers_what_the_room_may_see(screen: GovernanceScreen, session: Session) -> None:
    """Bodies, path, matrix and vote have slides; nothing is offered that is not there yet."""
    assert [each.label for each in screen.offers()] == ["Who decides what"]
    session.apply("Add", governance.add_suggested)
    session.apply("Add", governance.add_level, "Owner", 1.0)
    held(session, "2 2 2 2 0")
    found = {}
    for place in screen.places():
        screen.go_to(place)
        assert all(offer.pages() for offer in screen.offers())
        found[place] = [each.label for each in screen.offers()]
    assert found == {
        "bodies": ["Who governs", "Who decides what"],
        "raci": ["Who decides what"],
        "room_check": ["Room check: what the room says", "Who decides what"],
        "escalation": ["When something goes wrong", "Who decides what"],
    }
    assert screen.offers()[0].pages == screen.offers()[0].pages


def test_thirty_people_and_long_names_fit(screen: GovernanceScreen, session: Session) -> None:
    """With thirty people, a name of 300 characters and other scripts, the tabs are no wider than their room."""
    session.apply("Add", governance.add_suggested)
    for number in range(25):
        session.apply("Add", people.add_one, f"Persona {number} 山田")
    session.apply("Add", governance.add_body, "Комитет " * 37)
    body = session.offsite.bodies[-1]
    session.apply("Change", governance.change_body, body.id, lambda each: replace(each, decides="всё " * 75))
    session.apply("Add", governance.add_level, "ל" * 300, 2.0)
    held(session, " ".join(["2"] * 30))
    for place in screen.places():
        screen.go_to(place)
        QApplication.processEvents()
        assert screen.minimumSizeHint().width() <= 816, place
