"""Catalogue, consent and signatures on the charter's screen, on a real file."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import charter, charter_document, identity, people, raci, signing, tradeoffs
from offsite.domain.voting.rounds import Mode, State
from tests.journeys.hands import type_text
from tests.ui.home_kit import texts
from tests.ui.steps.charter.charter_kit import click, field, write
from ui.charter.guardrail_sheet import GuardrailSheet
from ui.session import Session
from ui.steps.charter import CharterScreen

LEFT = Qt.MouseButton.LeftButton


def hold(session: Session, *fingers: int) -> None:
    """Hold the round that is prepared, openly, with these answers."""
    draft = session.box.urns[-1].round
    assert draft.state is State.OPEN
    for voter, value in zip(draft.electorate, fingers, strict=True):
        session.vote(session.ballots.answer, draft.id, voter.id, {draft.options[0].id: value})
    session.vote(session.ballots.close, draft.id)
    session.vote(session.ballots.reveal, draft.id)
    QApplication.processEvents()


def ask(screen: CharterScreen, session: Session, *fingers: int) -> None:
    """Ask for consent again, openly, and reveal it."""
    screen.go_to("consent")
    click(screen, "Ask for consent again")
    click(screen, "Way of voting: Open on the shared screen")
    assert session.box.urns[-1].round.mode is Mode.OPEN
    click(screen, "Open the vote")
    hold(session, *fingers)


def test_the_sample_has_passed(screen: CharterScreen) -> None:
    """The tab tells what was voted, beside its counts, and leads on to signing."""
    assert screen.places() == ("write", "consent", "sign")
    screen.go_to("consent")
    assert "It passes: all nine who voted can live with it." in texts(screen)
    assert not screen.preview.isVisible()
    click(screen, "Table")
    assert "passes" in screen.consent.outcome.table.as_text()
    click(screen, "On to signing")
    assert screen.place == "sign"
    assert screen.preview.isVisible()


def test_other_words_need_another_consent(screen: CharterScreen, session: Session) -> None:
    """A word changed after the vote is told on both tabs; a new vote is about the words as they read at its opening."""
    write(screen, "why", "Other words.")
    screen.go_to("sign")
    assert "The page is again a draft" in texts(screen)
    screen.go_to("consent")
    assert "The charter has changed since" in texts(screen)
    click(screen, "Ask for consent again")
    session.type_into("charter/why", "Write", charter.write, "why", "Still other words.")
    draft = session.box.urns[-1].round
    assert draft.option_ids == (charter.fingerprint(session.offsite),)
    click(screen, "Not now")
    assert session.box.latest("charter") is not None
    ask(screen, session, 5, 4, 4, 3, 4, 5, 4, 4, 3)
    assert charter.standing(session.offsite, session.box).adopted
    assert "The charter has changed since" not in texts(screen)


def test_one_reservation_stops_it(screen: CharterScreen, session: Session) -> None:
    """A consent that does not pass is told with what stands against it; asking again is the act that is offered."""
    ask(screen, session, 5, 4, 4, 3, 4, 5, 4, 4, 2)
    assert "It does not pass yet: one reservation to hear" in texts(screen)
    assert charter_document.document(session.offsite, session.box).draft
    assert not screen.consent.outcome.next.isVisible()


def test_a_signature_is_ticked_dated_and_taken_back(screen: CharterScreen, session: Session) -> None:
    """A tick takes a signature away and gives today's; a day is typed; what is no day is told and changes nothing."""
    screen.go_to("sign")
    who = session.offsite.people[0].id
    line = screen.sign.row(who)
    QTest.mouseClick(line.check, LEFT)
    assert signing.day_of(session.offsite, who) is None
    assert "8 of 9 have signed" in texts(screen)
    QTest.mouseClick(line.check, LEFT)
    assert signing.day_of(session.offsite, who) == date.today()  # noqa: DTZ011 - the day on this computer
    line.day.setFocus()
    QTest.keyClick(line.day, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(line.day, "3 Dec 2026")
    assert signing.day_of(session.offsite, who) == date(2026, 12, 3)
    QTest.keyClick(line.day, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(line.day, "soon")
    screen.sign.row(session.offsite.people[1].id).check.setFocus()
    QApplication.processEvents()
    assert "“soon” is not a day." in texts(screen)
    session.undo()
    assert signing.day_of(session.offsite, who) != date(2026, 12, 3)


def test_everybody_signs_by_one_click(screen: CharterScreen, session: Session) -> None:
    """Those who have not signed do so together, in one undo step; the finding leads to the first of them."""
    screen.go_to("write")
    session.apply("Add", people.add_one, "Noor Haddad", "Board")
    late = session.offsite.people[-1].id
    screen.go_to("sign")
    assert screen.sign.row(late).check.hasFocus()
    click(screen, "Everybody signed today")
    assert signing.unsigned(session.offsite) == ()
    assert not screen.sign.all.isVisible()
    session.undo()
    assert [each.id for each in signing.unsigned(session.offsite)] == [late]


def test_signatures_under_words_that_changed_are_told_and_taken_back(screen: CharterScreen, session: Session) -> None:
    """Once the words have changed, the signatures stand under others: one act takes them back, and undo brings them."""
    screen.go_to("sign")
    assert not screen.sign.again.isVisible()
    signatures = session.offsite.signatures
    assert signatures
    session.type_into("charter/why", "Write", charter.write, "why", "Other words.")
    screen.refresh()
    assert "The signatures stand under words that have changed since." in texts(screen)
    click(screen, "Everybody signs again")
    assert session.offsite.signatures == ()
    assert "The signatures stand under" not in texts(screen)
    assert "The page is again a draft" in texts(screen)
    assert not screen.sign.again.isVisible()
    session.undo()
    assert session.offsite.signatures == signatures


def test_consent_warns_of_a_governance_that_is_not_settled(screen: CharterScreen, session: Session) -> None:
    """Before the vote is opened it is told that work in step 5 would undo the consent, with the way there."""
    asked: list[tuple[str, str]] = []
    screen.asked_for.connect(lambda step, place: asked.append((step, place)))
    session.apply("Mark", raci.set_mark, session.offsite.decisions[0].id, session.offsite.roles[0].id, None)
    screen.go_to("consent")
    assert "Step 5 is not settled yet" not in texts(screen)
    click(screen, "Ask for consent again")
    assert "Step 5 is not settled yet" in texts(screen)
    click(screen, "Go to Governance")
    assert asked == [("governance", "")]
    for key in ("accountabilities", "escalation"):
        session.apply("Write", charter.write, key, "By hand")
    assert "Step 5 is not settled yet" not in texts(screen)


def test_consent_is_asked_again_in_the_way_it_was(screen: CharterScreen, session: Session) -> None:
    """After an open vote the next one is open too."""
    ask(screen, session, 5, 4, 4, 3, 4, 5, 4, 4, 2)
    click(screen, "Ask for consent again")
    assert session.box.urns[-1].round.mode is Mode.OPEN


def test_guardrails_are_picked_from_the_catalogue(screen: CharterScreen, session: Session) -> None:
    """What is ticked in two themes goes in as lines after those that stand there, as one undo step, and is editable."""
    before = field(screen, "guardrails").text()
    click(screen, "Catalogue…: Guardrails")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, GuardrailSheet)
    assert not sheet.yes.isEnabled()
    wanted = []
    for theme in ("data", "pace"):
        QTest.mouseClick(sheet.level.button(theme), LEFT)
        picks = sheet.lists[theme]
        assert picks.isVisible()
        wanted.append(picks.ids()[0])
        QTest.mouseClick(picks.check(wanted[-1]), LEFT)
    assert sheet.yes.accessibleName() == "Add 2 guardrails"
    QTest.mouseClick(sheet.yes, LEFT)
    QApplication.processEvents()
    assert field(screen, "guardrails").text() == "\n".join([before, *wanted])
    click(screen, "Catalogue…: Guardrails")
    again = QApplication.activeModalWidget()
    assert isinstance(again, GuardrailSheet)
    assert wanted[0] not in again.lists["data"].ids()
    QTest.keyClick(again, Qt.Key.Key_Escape)
    session.undo()
    assert field(screen, "guardrails").text() == before


def test_friction_that_we_accept_is_offered_as_a_guardrail(screen: CharterScreen, session: Session) -> None:
    """What identity and trade-offs say we accept stands first in the catalogue; without any there is no such theme."""
    click(screen, "Catalogue…: Guardrails")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, GuardrailSheet)
    picks = sheet.lists["accepted"]
    assert picks.isVisible()
    accepted = (*identity.accepted(session.offsite), *tradeoffs.accepted(session.offsite))
    assert tuple(picks.ids()) == accepted
    QTest.mouseClick(picks.check(picks.ids()[0]), LEFT)
    QTest.mouseClick(sheet.yes, LEFT)
    QApplication.processEvents()
    assert field(screen, "guardrails").text().endswith(f"\n{picks.ids()[0]}")
    session.apply("Remove", replace, identity=(), trade_offs=())
    click(screen, "Catalogue…: Guardrails")
    bare = QApplication.activeModalWidget()
    assert isinstance(bare, GuardrailSheet)
    assert "accepted" not in bare.lists
    QTest.keyClick(bare, Qt.Key.Key_Escape)


@pytest.mark.parametrize("place", ["write", "consent", "sign"])
def test_long_words_and_many_people_fit(screen: CharterScreen, session: Session, place: str) -> None:
    """With thirty people and names of 300 characters no tab asks for more width than there is."""
    for number in range(20):
        session.apply("Add", people.add_one, f"Person {number} " + "Ж" * 280)
    screen.go_to(place)
    QApplication.processEvents()
    assert screen.minimumSizeHint().width() <= 816
