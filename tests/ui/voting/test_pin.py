"""The facilitator's PIN at the way out of the private ballot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from offsite.domain.errors import Refused
from offsite.domain.voting.rounds import Mode
from tests.ui.voting.booth_kit import FACILITATOR, Room
from tests.ui.voting.day_at_hand import click, place_of, room
from tests.ui.voting.rounds_at_hand import open_round
from ui.pin import Pin
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.names_page import NamesPage
from ui.voting.pin_line import PinLine
from ui.voting.pin_page import PinPage


@pytest.mark.parametrize("digits", ["", "123", "1234567", "12a4", "１２３４", " 1234", "-123"])
def test_a_pin_has_four_to_six_digits(digits: str) -> None:
    """Anything else is refused in a sentence, and what was chosen before stays."""
    pin = Pin()
    pin.choose("2468")
    with pytest.raises(Refused, match="4 to 6 digits"):
        pin.choose(digits)
    assert pin.opens("2468")


def test_a_pin_is_kept_hashed() -> None:
    """Only the right digits open, the digits themselves are kept nowhere, and the same PIN never looks the same."""
    one, other = Pin(), Pin()
    for pin in (one, other):
        assert pin.opens("anything")
        pin.choose("135790")
        assert pin.opens("135790")
        assert not pin.opens("13579")
        assert not pin.opens("")
        assert "135790" not in repr(vars(pin))
    assert one._hash != other._hash
    one.drop()
    assert not one.is_set


@pytest.fixture
def page(room: Room) -> PinPage:
    """The page that asks, after the facilitator's key in the middle of a ballot."""
    room.session.pin.choose("2468")
    room.enter(open_round(room.session, Mode.PRIVATE))
    room.take(0)
    room.rate("o0", "4")
    room.key(*FACILITATOR)
    assert isinstance(room.booth.page, PinPage)
    return room.booth.page


def test_without_the_pin_nobody_leaves(room: Room, page: PinPage, qtbot: QtBot) -> None:
    """Wrong digits are refused and forgotten; the names are one key away, and the ballot is gone."""
    with qtbot.assertNotEmitted(room.booth.left):
        QTest.keyClicks(page.field, "1111")
        room.key(Qt.Key.Key_Return)
        assert page.field.text() == ""
        assert "not the PIN" in page.wrong.text()
        room.key(*FACILITATOR)
        room.key(Qt.Key.Key_Escape)
    assert isinstance(room.booth.page, NamesPage)
    assert room.booth._ballot is None


def test_the_pin_leads_out(room: Room, page: PinPage, qtbot: QtBot) -> None:
    """The right digits and Enter give the facilitator the screen back, with the names behind."""
    with qtbot.waitSignal(room.booth.left):
        QTest.keyClicks(page.field, "2468")
        room.key(Qt.Key.Key_Return)
    assert isinstance(room.booth.page, NamesPage)


def test_the_digits_are_not_shown(room: Room, page: PinPage) -> None:
    """They are drawn as dots, and cannot be copied."""
    QTest.keyClicks(page.field, "2468")
    assert page.field.displayText() == "●●●●" or "2" not in page.field.displayText()
    assert "2468" not in " ".join(room.words())


def test_the_page_goes_by_itself(hasty: Room, qtbot: QtBot) -> None:
    """Left alone, the names come back for the next voter."""
    hasty.session.pin.choose("2468")
    hasty.enter(open_round(hasty.session, Mode.PRIVATE))
    hasty.key(*FACILITATOR)
    qtbot.waitUntil(lambda: isinstance(hasty.booth.page, NamesPage))


def test_the_pin_is_set_where_the_laptop_is_handed_over(screen: OffsiteDayScreen) -> None:
    """A ticked box asks for the digits first; they are taken once and shown nowhere; a cleared box drops them."""
    room(screen.session)
    place = place_of(screen)
    place.prepare()
    click(place.setup.open_vote)
    line: PinLine = place.running.pin
    pin = screen.session.pin
    line.wanted.click()
    assert not place.running.hand_over.isEnabled()
    QTest.keyClicks(line.field, "12")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert "4 to 6 digits" in line.state.text()
    assert not place.running.hand_over.isEnabled()
    QTest.keyClicks(line.field, "1357")
    QTest.keyClick(line.field, Qt.Key.Key_Return)
    assert pin.opens("1357")
    assert not pin.opens("7531")
    assert line.field.text() == ""
    assert not line.field.isVisible()
    assert place.running.hand_over.isEnabled()
    line.wanted.click()
    assert not pin.is_set
    assert place.running.hand_over.isEnabled()
