"""The guide: what to say, what to watch for, what is still open."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Card, Pitfall
from offsite.domain.findings import Finding, Weight
from ui.widgets.guide_panel import WIDTH, GuidePanel
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

pytestmark = pytest.mark.usefixtures("theme")

OWNER = Finding("governance", "raci", "Budget allocation: nobody is responsible", Weight.WRONG, "d1")
STAR = Finding("offsite", "north_star", "North star is not adopted yet", Weight.MISSING)
NOTE = Finding("governance", "raci", "Sponsor: answers for too many decisions", Weight.NOTE, "r1")
TOY = Pitfall("shiny toy", "newest model first", "ask what it earns")


def shown_panel(qtbot: QtBot) -> GuidePanel:
    """A guide on the screen."""
    panel = GuidePanel()
    qtbot.addWidget(panel)
    panel.resize(WIDTH, 600)
    panel.show()
    return panel


def texts(panel: GuidePanel) -> list[str]:
    """Everything that can be read in the panel, from top to bottom."""
    QApplication.processEvents()
    labels = [label for label in panel.findChildren(PlainLabel) if label.isVisible()]
    return [label.text() for label in sorted(labels, key=lambda label: label.mapTo(panel, QPoint()).y())]


def test_the_script_is_set_as_speech_under_its_minutes(qtbot: QtBot) -> None:
    """The guide names the minutes and puts what is to be said aloud into quotation marks."""
    panel = shown_panel(qtbot)
    panel.show_guide("Opportunities", 25, ("Who sees it differently?", "Say why."), (TOY,))
    assert texts(panel) == [
        "Guide · 25 min",
        "“Who sees it differently?”",
        "“Say why.”",
        "Watch for",
        "Shiny toy. Newest model first. Ask what it earns.",
    ]
    assert panel.accessibleName() == "Guide: Opportunities"


def test_cards_stand_at_hand_below_what_is_still_open(qtbot: QtBot) -> None:
    """Examples and definitions come last, and go with the place that they belong to."""
    panel = shown_panel(qtbot)
    panel.show_guide("Risks", 0, ("Say why.",), (), (Card("Drift", "the world changes"),))
    panel.show_findings((OWNER,))
    assert texts(panel)[-2:] == ["At hand", "Drift. The world changes."]
    assert texts(panel).index("At hand") > 2
    panel.show_guide("Opportunities", 0, ("Say why.",))
    assert "At hand" not in texts(panel)


def test_no_minutes_are_named_where_none_are_set(qtbot: QtBot) -> None:
    """Work that has no time in this form of the day is not announced as taking 0 minutes."""
    panel = shown_panel(qtbot)
    panel.show_guide("Opportunities", 0, ("Say why.",), ())
    assert texts(panel) == ["Guide", "“Say why.”"]


def test_another_place_replaces_what_was_said(qtbot: QtBot) -> None:
    """Of the place before nothing is left."""
    panel = shown_panel(qtbot)
    panel.show_guide("Opportunities", 25, ("Old.",), (TOY,))
    panel.show_guide("Risks", 20, ("New.",), ())
    assert texts(panel) == ["Guide · 20 min", "“New.”"]


def test_the_same_guide_is_not_built_again(qtbot: QtBot) -> None:
    """Showing what is shown already leaves the labels and the scroll position alone."""
    panel = shown_panel(qtbot)
    panel.show_guide("Risks", 20, ("New.",), ())
    before = panel.findChildren(Paragraph)
    panel.show_guide("Risks", 20, ("New.",), ())
    assert panel.findChildren(Paragraph) == before


def test_both_counts_of_what_is_open_are_the_same(qtbot: QtBot) -> None:
    """Beside the heading and above the list the same number is open; what is only worth a look is counted apart."""
    panel = shown_panel(qtbot)
    panel.show_findings((OWNER, STAR, NOTE))
    assert panel.open_button.text() == "2 open"
    assert "Still open · 2, and 1 to look at" in texts(panel)
    panel.show_findings((NOTE,))
    assert not panel.open_button.isVisible()
    assert "To look at · 1" in texts(panel)


def test_each_finding_is_a_button_that_leads_to_it(qtbot: QtBot) -> None:
    """A click hands out the finding that the button shows, also after the list has changed below it."""
    panel = shown_panel(qtbot)
    panel.show_findings((OWNER, STAR))
    assert "Still open · 2" in texts(panel)
    panel.show_findings((STAR, NOTE))
    with qtbot.waitSignal(panel.finding_chosen) as chosen:
        QTest.mouseClick(panel.finding_buttons()[0], Qt.MouseButton.LeftButton)
    assert chosen.args == [STAR]
    with qtbot.waitSignal(panel.finding_chosen) as chosen:
        QTest.keyClick(panel.finding_buttons()[1], Qt.Key.Key_Return)
    assert chosen.args == [NOTE]


def test_the_weight_of_a_finding_is_told_in_words(qtbot: QtBot) -> None:
    """What the sign says to the eye, the accessible name says aloud."""
    panel = shown_panel(qtbot)
    panel.show_findings((OWNER, STAR, NOTE))
    names = [button.accessibleName() for button in panel.finding_buttons()]
    assert [name.partition(":")[0] for name in names] == ["Wrong", "Missing", "Note"]


def test_the_focus_stays_in_the_list_when_a_finding_is_settled(qtbot: QtBot) -> None:
    """Who works through the list by keyboard is not thrown out of it when the last entry goes."""
    panel = shown_panel(qtbot)
    panel.show_findings((OWNER, STAR))
    QApplication.processEvents()
    panel.finding_buttons()[1].setFocus()
    assert panel.finding_buttons()[1].hasFocus()
    panel.show_findings((STAR,))
    assert panel.finding_buttons()[0].hasFocus()


def test_nothing_open_shows_no_heading(qtbot: QtBot) -> None:
    """A step with nothing open has no empty list."""
    panel = shown_panel(qtbot)
    panel.show_findings((OWNER,))
    panel.show_findings(())
    assert texts(panel) == ["Guide"]
    assert panel.finding_buttons() == ()


def test_a_word_without_end_stays_inside_the_column(qtbot: QtBot) -> None:
    """A message of 300 letters without a space is broken into lines instead of widening the guide."""
    panel = shown_panel(qtbot)
    panel.show_findings((Finding("people", "", "W" * 300, Weight.NOTE),))
    QApplication.processEvents()
    button = panel.finding_buttons()[0]
    assert panel.width() == WIDTH
    assert button.width() < WIDTH
    assert button.height() > 10 * button.fontMetrics().height()
