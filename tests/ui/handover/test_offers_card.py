"""Offers wait behind a button, unless taking them is the next sensible act."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.handover.offers_card import Offered, OffersCard
from ui.theme import Theme
from ui.widgets.buttons import Button, ButtonKind

LEFT = Qt.MouseButton.LeftButton
OFFERS = (Offered("a/1", "Minutes", "Measure"), Offered("a/2", "Complaints " * 30, "Value target"))


def shown(qtbot: QtBot, card: OffersCard) -> QWidget:
    """A window with the card and its button."""
    window = QWidget()
    box = QVBoxLayout(window)
    box.addWidget(card.button)
    box.addWidget(card)
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    return window


def click(button: Button) -> None:
    """Click a button that can be seen."""
    QApplication.processEvents()
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


@pytest.mark.parametrize("all_at_once", [True, False])
def test_offers_are_asked_for_and_closed(qtbot: QtBot, theme: Theme, all_at_once: bool) -> None:
    """The button tells how many there are; it opens the card with the focus in it, and Close gives it back."""
    del theme
    card = OffersCard("From the earlier steps", all_at_once=all_at_once)
    window = shown(qtbot, card)
    card.show_offers(OFFERS)
    assert not card.isVisible()
    assert card.button.accessibleName() == "From the earlier steps (2)"
    click(card.button)
    assert card.isVisible()
    assert not card.button.isVisible()
    assert card.take_all.isVisible() is all_at_once
    assert window.focusWidget() is (card.take_all if all_at_once else card.lines()[0].take)
    click(card.close_button)
    assert not card.isVisible()
    assert window.focusWidget() is card.button


def test_what_is_wanted_is_told_by_its_source(qtbot: QtBot, theme: Theme) -> None:
    """A click on one takes it, a click on all takes them in their order; long words stay short in the name."""
    del theme
    card = OffersCard("From the earlier steps")
    window = shown(qtbot, card)
    card.show_offers(OFFERS, first=True)
    assert card.isVisible()
    assert not card.close_button.isVisible()
    assert card.take_all.kind is ButtonKind.PRIMARY
    wanted: list[tuple[str, ...]] = []
    card.taken.connect(wanted.append)
    click(card.lines()[1].take)
    click(card.take_all)
    assert wanted == [("a/2",), ("a/1", "a/2")]
    assert len(card.lines()[1].take.accessibleName()) < 70
    assert window.minimumSizeHint().width() <= 600


def test_without_offers_there_is_nothing(qtbot: QtBot, theme: Theme) -> None:
    """When the last one is taken, card and button are gone; a single one is taken by its name."""
    del theme
    card = OffersCard("From the earlier steps")
    window = shown(qtbot, card)
    card.show_offers(OFFERS[:1], first=True)
    assert card.take_all.text() == "Take it"
    card.show_offers(())
    assert window.isVisible()
    assert not card.isVisible()
    assert not card.button.isVisible()
