"""The alignment pulse on a real file, from the first word to the note on what divides the group."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import answers, people, progress, pulse
from offsite.domain.model.slides import Question, Result, Turnout
from offsite.domain.pulse import AFTER, BEFORE, DIMENSIONS
from offsite.domain.voting.rounds import Mode, State
from ui.pulse.place import PulsePlace
from ui.session import Session
from ui.steps.assess import AssessScreen
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.dialogs import LineQuestion

LEFT = Qt.MouseButton.LeftButton
SPLIT, CALM = (1, 1, 5, 5), (3, 3, 3, 4)


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[AssessScreen]:
    """The pulse tab of an offsite with four people."""
    for name in ("Dana", "Mei", "Tomás", "Priya"):
        session.apply("Add", people.add_one, name)
    screen = AssessScreen(session, playbook.step("assess"), theme)
    qtbot.addWidget(screen)
    screen.resize(816, 640)
    screen.show()
    screen.go_to("pulse")
    yield screen
    screen.hide()


def press(button: Button) -> None:
    """Press a button that can be seen and pressed."""
    QApplication.processEvents()
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def cast_all(session: Session, subject: str = BEFORE, **scores: Sequence[int]) -> None:
    """Cast everybody's ballot: these scores by dimension, 3, 3, 3, 4 for the others."""
    urn = session.box.latest(subject)
    assert urn is not None
    for place, voter in enumerate(urn.round.electorate):
        ballot = {each.id: scores.get(each.id, CALM)[place] for each in DIMENSIONS}
        assert session.vote(session.ballots.cast, urn.round.id, voter.id, ballot)


def taken(screen: AssessScreen, **scores: Sequence[int]) -> PulsePlace:
    """Take a pulse with these scores and reveal it; return the place."""
    place = screen.pulse
    press(place.nothing.prepare)
    press(place.setup.open_vote)
    cast_all(screen.session, BEFORE, **scores)
    press(place.running.close_vote)
    press(place.running.reveal)
    return place


def test_the_way_from_nothing_to_the_picture(screen: AssessScreen, qtbot: QtBot) -> None:
    """One primary act after the other leads from the empty place to the revealed picture."""
    place, session = screen.pulse, screen.session
    assert place.nothing.isVisible()
    press(place.nothing.prepare)
    assert place.setup.isVisible()
    assert place.setup.options.text().startswith("Vision and strategy, Roles and accountability")
    press(place.setup.open_vote)
    with qtbot.waitSignal(screen.booth_asked_for) as asked:
        press(place.running.hand_over)
    urn = session.box.latest(BEFORE)
    assert urn is not None
    assert asked.args == [urn.round.id]
    cast_all(session, roles=SPLIT)
    press(place.running.close_vote)
    press(place.running.reveal)
    assert place.result.isVisible()
    assert place.result.sentence.text() == "We are divided on Roles and accountability."
    assert place.result.rows.views()[1].accessibleName().startswith("Roles and accountability. 3.0.")


def test_a_pulse_can_be_set_up_otherwise(screen: AssessScreen) -> None:
    """Way of voting, voters and quorum are chosen before it is opened, and a draft can be given up."""
    place, session = screen.pulse, screen.session
    press(place.nothing.prepare)
    setup = place.setup
    QTest.mouseClick(setup.mode.buttons()[1], LEFT)
    assert "By name" in setup.promise.text()
    press(setup.voters_fold.button)
    QTest.mouseClick(setup.voters.check(setup.voters.ids()[0]), LEFT)
    setup.quorum.setValue(1)
    urn = session.box.latest(BEFORE)
    assert urn is not None
    assert (urn.round.mode, len(urn.round.electorate), urn.round.quorum) == (Mode.OPEN, 3, 1)
    assert setup.voters_fold.summary.text() == "3 of 4 people present"
    press(setup.back)
    assert session.box.latest(BEFORE) is None
    assert place.nothing.isVisible()


def test_too_few_for_a_private_pulse_is_said(screen: AssessScreen) -> None:
    """With two people in the room the private pulse cannot be opened, and the reason stands there."""
    session = screen.session
    for person in session.offsite.people[:2]:
        session.apply("Away", people.set_present, person.id, False)
    press(screen.pulse.nothing.prepare)
    assert not screen.pulse.setup.open_vote.isEnabled()
    QTest.mouseClick(screen.pulse.setup.mode.buttons()[1], LEFT)
    assert screen.pulse.setup.open_vote.isEnabled()


def test_open_differences_get_a_note(screen: AssessScreen) -> None:
    """A dimension that divides the group has its question and a field in sight; the others are folded away."""
    place, session = taken(screen, roles=SPLIT), screen.session
    notes = place.result.notes
    note, other = notes.note("roles"), notes.note("vision")
    assert note is not None
    assert other is not None
    assert note.isVisible()
    assert note.chip.text() == "divided"
    assert not other.isVisible()
    assert [each.record for each in pulse.findings(session.offsite, session.box)] == ["roles"]
    note.field.setFocus()
    QTest.keyClicks(note.field, "Three of us name three people.")
    assert answers.answer_to(session.offsite, "assess", "roles") == "Three of us name three people."
    assert pulse.findings(session.offsite, session.box) == ()
    session.undo()
    assert note.field.text() == ""


def test_findings_lead_to_the_note(screen: AssessScreen) -> None:
    """Going to a dimension puts the cursor into its note, unfolding it where it is folded away."""
    place = taken(screen, roles=SPLIT)
    for dimension in ("roles", "vision"):
        screen.go_to("pulse", dimension)
        note = place.result.notes.note(dimension)
        assert note is not None
        assert note.field.hasFocus()


def test_the_picture_can_be_read_as_a_table_and_copied(screen: AssessScreen) -> None:
    """The figures stand in a table on demand, and are copied as text."""
    result = taken(screen, roles=SPLIT).result
    press(result.as_table)
    assert result.table.isVisible()
    assert not result.rows.isVisible()
    press(result.copy)
    assert "Roles and accountability" in QApplication.clipboard().text()


def test_the_big_screen_follows_the_pulse(screen: AssessScreen) -> None:
    """Questions first, then who has voted, then the picture: never a score before the reveal."""
    assert screen.offers() == ()
    press(screen.pulse.nothing.prepare)
    kinds = [type(screen.offers()[0].pages()[0])]
    press(screen.pulse.setup.open_vote)
    kinds.append(type(screen.offers()[0].pages()[0]))
    cast_all(screen.session)
    press(screen.pulse.running.close_vote)
    kinds.append(type(screen.offers()[0].pages()[0]))
    press(screen.pulse.running.reveal)
    kinds.append(type(screen.offers()[0].pages()[0]))
    assert kinds == [Question, Turnout, Turnout, Result]
    first, question = screen.offers()
    assert isinstance(question.pages()[0], Question)
    assert screen.offers() == (first, question)


def test_a_void_pulse_can_be_taken_again(screen: AssessScreen) -> None:
    """After a void round the place is empty again, and says how to begin."""
    place, session = screen.pulse, screen.session
    press(place.nothing.prepare)
    press(place.setup.open_vote)
    press(place.running.void)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, LineQuestion)
    asked.field.setText("A mistake")
    asked.accept()
    assert session.box.about(BEFORE)[0].round.state is State.VOID
    assert place.nothing.isVisible()


def test_a_second_pulse_is_linked_and_shown_beside_the_first(
    screen: AssessScreen, qtbot: QtBot, session: Session, theme: Theme
) -> None:
    """The same place with the other subject takes the pulse after the day, and shows both distributions."""
    taken(screen, roles=SPLIT)
    place = PulsePlace(session, theme, AFTER)
    session.changed.connect(place.refresh)
    qtbot.addWidget(place)
    qtbot.addWidget(place.foot)
    place.foot.show()
    place.show()
    place.refresh()
    press(place.nothing.prepare)
    press(place.setup.open_vote)
    cast_all(session, AFTER, roles=(4, 4, 4, 5))
    press(place.running.close_vote)
    press(place.running.reveal)
    assert pulse.movement(session.box) == "Our views are closer together on Roles and accountability."
    assert not place.result.notes.isVisible()
    assert not place.result.next.isVisible()
    session.changed.disconnect(place.refresh)


def test_the_step_is_done_when_all_is_there(screen: AssessScreen) -> None:
    """A pulse begins the step; it is not done while the landscape is empty."""
    session = screen.session
    assert progress.of_step(session.offsite, session.box, "assess", {}) == 0
    taken(screen)
    assert progress.of_step(session.offsite, session.box, "assess", {}) == 1
    assert {each.place for each in progress.findings(session.offsite, session.box, "assess")} == {"landscape"}
