"""Where the keyboard is when what had it goes away, by real keys in the window of a real app."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from offsite.domain import pilots, signing
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import State
from tests.journeys.hands import FACILITATORS_KEY, Facilitator
from ui.pictures import settle
from ui.session import Session
from ui.theme import Theme
from ui.voting.tab_order import tab_stops
from ui.widgets.buttons import Button
from ui.widgets.dialogs import Question

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def facilitator(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Facilitator]:
    """A facilitator in the sample offsite, all of it done."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        facilitator.app.window.open_sample()
        QApplication.processEvents()
        yield facilitator
    settle()


def enter_on(facilitator: Facilitator, words: str) -> None:
    """Press Enter on the first button in sight that begins with these words."""
    buttons = facilitator.app.window.findChildren(Button)
    button = next(each for each in buttons if each.isVisible() and each.accessibleName().startswith(words))
    button.setFocus()
    facilitator.press(Qt.Key.Key_Return)


def in_the_work(facilitator: Facilitator) -> bool:
    """Whether the focus is in the screen, or on the workspace itself, and not in the header or beside the work."""
    workspace, focused = facilitator.opened.workspace, QApplication.focusWidget()
    screen = workspace.current
    assert screen is not None
    return focused is workspace or (focused is not None and screen.isAncestorOf(focused))


def no_guardrails(session: Session, pilot_id: str) -> None:
    """Take what stands among the guardrails of a brief away."""
    session.apply("Clear", pilots.change_brief, pilot_id, lambda brief: replace(brief, guardrails=""))


@pytest.mark.parametrize(
    ("step", "tab", "words"),
    [
        ("offsite", "North star", "On to the pilots"),
        ("offsite", "Trade-offs", "On to the pilots"),
        ("pilots", "Choose two", "On to the two briefs"),
        ("iterate", "", "On to the lessons"),
        ("okrs", "", "Take the pilot"),
    ],
)
def test_a_second_enter_does_not_leave(facilitator: Facilitator, step: str, tab: str, words: str) -> None:
    """When Enter does an act whose button goes away, the keyboard stays in the work, and Enter again leaves nothing."""
    facilitator.step(step)
    if tab:
        facilitator.tab(tab)
    enter_on(facilitator, words)
    assert in_the_work(facilitator)
    there = facilitator.opened.workspace.place, facilitator.opened.workspace.current
    facilitator.press(Qt.Key.Key_Return)
    assert facilitator.app.window.opened is not None
    assert (facilitator.opened.workspace.place, facilitator.opened.workspace.current) == there


def test_opening_leaves_the_header_alone(facilitator: Facilitator) -> None:
    """Enter right after an offsite was opened does not close it again."""
    assert in_the_work(facilitator)
    facilitator.press(Qt.Key.Key_Return)
    assert facilitator.app.window.opened is not None


def test_the_next_field_takes_over_in_a_brief(facilitator: Facilitator) -> None:
    """After the top risks were added by Enter, the keyboard is in the next field of the same brief."""
    session = facilitator.opened.session
    for pilot in pilots.chosen(session.offsite):
        no_guardrails(session, pilot.id)
    facilitator.step("pilots")
    facilitator.tab("Two briefs")
    enter_on(facilitator, "Add the ")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert in_the_work(facilitator)
    assert not isinstance(focused, Button)
    assert focused is not facilitator.opened.workspace


def test_everybody_signed_by_enter(facilitator: Facilitator) -> None:
    """The button that signs for all vanishes, and a second Enter neither leaves nor signs anything off."""
    session = facilitator.opened.session
    session.apply("Unsign", signing.sign, session.offsite.people[0].id, None)
    facilitator.step("charter")
    facilitator.tab("Sign-off")
    enter_on(facilitator, "Everybody signed today")
    assert signing.unsigned(session.offsite) == ()
    facilitator.press(Qt.Key.Key_Return)
    assert facilitator.app.window.opened is not None
    assert signing.unsigned(session.offsite) == ()
    assert in_the_work(facilitator)


def test_tab_begins_with_the_page(facilitator: Facilitator) -> None:
    """After Ctrl and a number the next Tab goes to the first stop of that page, in every step."""
    for number in range(1, 9):
        facilitator.press(Qt.Key(Qt.Key.Key_0 + number), CONTROL)
        screen = facilitator.opened.workspace.current
        assert screen is not None
        facilitator.press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is next(tab_stops(screen))


def open_risk_vote(facilitator: Facilitator, way: str) -> None:
    """Go to a second round about the risks, and open it by Enter."""
    facilitator.step("offsite")
    facilitator.tab("Risks")
    enter_on(facilitator, "Vote")
    enter_on(facilitator, "Discuss, then second round")
    facilitator.click(f"Way of voting: {way}")
    enter_on(facilitator, "Open the vote")


def test_digits_go_into_the_grid_at_once(facilitator: Facilitator) -> None:
    """After an open vote was opened, the first number typed is the first answer of the first person."""
    open_risk_vote(facilitator, "Open on the shared screen")
    facilitator.press(Qt.Key.Key_4)
    facilitator.press(Qt.Key.Key_2)
    urn = facilitator.box.urns[-1]
    method, (named, *others) = urn.round.method, urn.named
    assert isinstance(method, Score)
    assert named[0] == urn.round.electorate[0].id
    assert dict(named[1]) == {urn.round.options[0].id: dict(zip(method.criteria, (4, 2), strict=True))}
    assert others == []


def test_reveal_has_the_keyboard_after_a_vote_was_closed(facilitator: Facilitator) -> None:
    """When somebody is missing and the closing is confirmed, the next Enter reveals and does not void."""
    facilitator.step("offsite")
    facilitator.tab("Trade-offs")
    enter_on(facilitator, "Placing")
    enter_on(facilitator, "Place ourselves again")
    enter_on(facilitator, "Open the vote")
    session = facilitator.opened.session
    round_ = session.box.urns[-1].round
    for place, voter in enumerate(round_.electorate[:4]):
        assert session.vote(session.ballots.cast, round_.id, voter.id, {round_.options[0].id: place + 1})
    enter_on(facilitator, "Close the vote")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Question)
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    facilitator.press(Qt.Key.Key_Return)
    assert session.box.urn(round_.id).round.state is State.REVEALED


def test_the_next_act_has_the_keyboard_after_the_booth(facilitator: Facilitator) -> None:
    """The facilitator's key leads back to the act that goes on with the vote, so that Enter does it."""
    open_risk_vote(facilitator, "Private at the laptop")
    facilitator.click("Hand the laptop over")
    facilitator.press(*FACILITATORS_KEY)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    assert focused.accessibleName() == "Hand the laptop over"
