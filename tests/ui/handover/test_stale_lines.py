"""What has changed since it was taken is told in a line, with the ways to settle it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import objectives, pilots, proposals, stale
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.offsite import Offsite
from ui.handover.stale_lines import StaleLines
from ui.session import Session
from ui.theme import Theme
from ui.widgets.buttons import Button

LEFT = Qt.MouseButton.LeftButton
STAR = "Answer within a minute"


def _argued(offsite: Offsite) -> Offsite:
    """An objective taken from a north star, and a brief that was argued for it."""
    offsite = proposals.propose(offsite, Kind.NORTH_STAR, STAR)
    offsite = proposals.propose(offsite, Kind.PILOT, "Answers")
    star, pilot = (each.id for each in offsite.proposals)
    adoptions = (Adoption(Kind.NORTH_STAR, (star,)), Adoption(Kind.PILOT, (pilot,)))
    offsite = objectives.add_objective(replace(offsite, adoptions=adoptions), STAR, "north_star")
    return pilots.change_brief(offsite, pilot, lambda each: replace(each, value_hypothesis="Faster"))


@pytest.fixture
def lines(qtbot: QtBot, session: Session, theme: Theme) -> StaleLines:
    """The lines of an offsite, as its screens show them."""
    del theme
    session.apply("Argue", _argued)
    lines = StaleLines(session)
    qtbot.addWidget(lines)
    lines.resize(760, 200)
    session.changed.connect(lambda: lines.show_stale(stale.found(session.offsite)))
    return lines


def click(button: Button) -> None:
    """Click a button that can be seen."""
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)
    QApplication.processEvents()


def reworded(session: Session, text: str) -> None:
    """Word the north star anew."""
    session.apply("Word", proposals.reword, session.offsite.proposals[0].id, text)


def test_an_argument_is_read_again_and_words_are_taken(lines: StaleLines, session: Session) -> None:
    """What was argued offers no words; what was taken does; each act settles its own line and can be undone."""
    reworded(session, "Answer truly")
    argued, taken = lines.lines()
    assert [argued.take.isVisible(), argued.keep.text()] == [False, "It still holds"]
    assert taken.words.text() == f"▲ “{STAR}” has become “Answer truly”."
    assert taken.keep.accessibleName() == f"Keep ours: {STAR}"
    click(taken.take)
    assert session.offsite.objectives[0].text == "Answer truly"
    (argued,) = lines.lines()
    click(argued.keep)
    assert not lines.isVisible()
    session.undo()
    session.undo()
    QApplication.processEvents()
    assert len(lines.lines()) == 2
    click(lines.lines()[1].keep)
    assert session.offsite.objectives[0].text == STAR


def test_long_words_are_cut_and_stay_within_reach(lines: StaleLines, session: Session) -> None:
    """A sentence of three hundred letters is told in its beginning; the tool tip has all of it, and nothing widens."""
    reworded(session, "W" * 300)
    for line in lines.lines():
        assert len(line.words.text()) < 200
        assert "W" * 300 in line.keep.toolTip()
    assert lines.minimumSizeHint().width() <= 760
    reworded(session, STAR)
    assert lines.lines() == []
    assert not lines.isVisible()
