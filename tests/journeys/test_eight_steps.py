"""All eight steps, forward and back: what was agreed first changes last, and everything that rests on it says so."""

from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import adoption, charter, pilots, stale
from tests.journeys.eight_steps import LIMIT, RISK, RISKS, STAR, walk_forward
from tests.journeys.hands import Facilitator
from ui.handover.stale_lines import StaleLine
from ui.theme import Theme
from ui.voting.proposal_field import ProposalField
from ui.widgets.fields import TextField
from ui.widgets.findings_list import FindingButton
from ui.widgets.paragraph_field import FlowingField

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.timeout(240)
def test_eight_steps_forward_and_back(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    """What changes upstream is told in all later steps, settled by clicks, undone and redone; no vote moves."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        facilitator.click("New offsite")
        facilitator.click("Create offsite")
        start = facilitator.offsite
        walk_forward(facilitator)
        assert stale.found(facilitator.offsite) == ()
        change = word_anew(facilitator)
        settle(facilitator, change)
        settle(facilitator, adopt_others(facilitator, change))
        document, box = facilitator.offsite, facilitator.box
        stack = facilitator.opened.session.undo_stack
        while stack.canUndo():
            facilitator.press(Qt.Key.Key_Z, CONTROL)
        assert (facilitator.offsite, facilitator.box) == (start, box)
        while stack.canRedo():
            facilitator.press(Qt.Key.Key_Z, CONTROL | SHIFT)
        assert (facilitator.offsite, facilitator.box) == (document, box)
        facilitator.click("Offsites")

    with Facilitator(qtbot, qapp, theme, tmp_path) as again:
        QTest.keyClick(again.app.home.cards, Qt.Key.Key_Return)
        assert (again.offsite, again.box) == (document, box)


class Change(NamedTuple):
    """What became of the north star and of one risk, and how it is told of the risk."""

    star: str
    new_star: str
    risk: str
    new_risk: str
    verb: str

    @property
    def of_risk(self) -> str:
        """What is told of the risk."""
        return f"“{self.risk}” {self.verb} “{self.new_risk}”"


def word_anew(facilitator: Facilitator) -> Change:
    """Go back to step 2 and type other words for the north star and the first risk."""
    change = Change(STAR, "Every answer true, within the hour", RISK, "Data leak at a supplier", "has become")
    facilitator.step("offsite")
    for tab, was, now in (
        ("North star", change.star, change.new_star),
        ("Risks", change.risk, change.new_risk),
    ):
        facilitator.tab(tab)
        facilitator.click("Proposals")
        facilitator.fill(ProposalField, f"Proposal: {was}", now)
    assert adoption.north_star(facilitator.offsite) == change.new_star
    return change


def adopt_others(facilitator: Facilitator, before: Change) -> Change:
    """Go back to step 2 and vote again: another north star, and another risk in the place of the second."""
    _, second, third, last = RISKS
    facilitator.step("offsite")
    for tab, scores, adopt in (
        ("North star", {before.new_star: "1 2 1 2", "Fewer forms": "5 4 5 4"}, "Adopt this north star"),
        (
            "Risks",
            {before.new_risk: "5 5 4 5", last: "4 4 4 3", third: "3 3 2 3", second: "1 1 1 2"},
            "Adopt these three",
        ),
    ):
        facilitator.tab(tab)
        facilitator.click("Vote")
        facilitator.click("Discuss, then second round")
        facilitator.vote_openly(scores)
        facilitator.click(adopt)
    return Change(before.new_star, "Fewer forms", second, last, "has made way for")


def told(facilitator: Facilitator) -> list[str]:
    """What the lines on the screen say has changed."""
    lines = facilitator.app.window.findChildren(StaleLine)
    return [each.words.text() for each in lines if each.isVisible()]


def still_open(facilitator: Facilitator, words: str) -> FindingButton:
    """The finding of the guide that says so."""
    found = [each for each in facilitator.opened.workspace.guide.finding_buttons() if words in each.accessibleName()]
    assert len(found) == 1, (words, found)
    return found[0]


def settle(facilitator: Facilitator, change: Change) -> None:
    """Every later step tells what has changed, and settles it by clicks until nothing is left."""
    marked = {each.step for each in stale.found(facilitator.offsite)}
    assert marked == {"pilots", "okrs", "monitoring"}
    assert [each.key for each in charter.SPECS if charter.is_stale(facilitator.offsite, each.key)] == [
        "why",
        "risk_thresholds",
    ]
    settle_pilots(facilitator, change)
    settle_charter(facilitator, change)
    settle_okrs(facilitator, change)
    settle_metrics(facilitator, change)
    assert stale.found(facilitator.offsite) == ()
    assert not any(charter.is_stale(facilitator.offsite, each.key) for each in charter.SPECS)


def settle_pilots(facilitator: Facilitator, change: Change) -> None:
    """The brief tells that it was argued for another north star, and that a guardrail rests on another risk."""
    facilitator.step("pilots")
    facilitator.tab("Choose two")
    still_open(facilitator, f"This was argued for “{change.star}”")
    QTest.mouseClick(still_open(facilitator, change.of_risk), Qt.MouseButton.LeftButton)
    assert set(told(facilitator)) == {
        f"▲ This was argued for “{change.star}”, which is not the north star any more.",
        f"▲ {change.of_risk}.",
    }
    facilitator.click(f"Take the new words: {change.risk}")
    facilitator.click(f"It still holds: {change.star}")
    brief = pilots.brief_of(facilitator.offsite, pilots.chosen(facilitator.offsite)[0].id)
    assert change.new_risk in brief.guardrails.splitlines()
    assert change.risk not in brief.guardrails.splitlines()


def settle_charter(facilitator: Facilitator, change: Change) -> None:
    """Two sections tell that what they rest on has changed; a threshold keeps its limit only for the same risk."""
    facilitator.step("charter")
    still_open(facilitator, "Why: what it rests on has changed")
    QTest.mouseClick(still_open(facilitator, "Risk thresholds: what it rests on"), Qt.MouseButton.LeftButton)
    assert facilitator.app.window.focusWidget() is facilitator.see(TextField, "Risk thresholds")
    facilitator.click("Take the new words: Risk thresholds")
    facilitator.click("Keep these words: Why")
    limit = LIMIT if change.verb == "has become" else "we accept …; above that, …"
    assert f"{change.new_risk}: {limit}" in charter.text_of(facilitator.offsite, "risk_thresholds").splitlines()
    assert not charter.standing(facilitator.offsite, facilitator.box).adopted


def settle_okrs(facilitator: Facilitator, change: Change) -> None:
    """The objective takes the new north star."""
    facilitator.step("okrs")
    words = f"“{change.star}” has become “{change.new_star}”"
    QTest.mouseClick(still_open(facilitator, words), Qt.MouseButton.LeftButton)
    assert told(facilitator) == [f"▲ {words}."]
    facilitator.click(f"Take the new words: {change.star}")
    assert facilitator.offsite.objectives[0].text == change.new_star


def settle_metrics(facilitator: Facilitator, change: Change) -> None:
    """The metric of a risk in other words keeps its name; one of a risk that made way becomes the other."""
    facilitator.step("monitoring")
    facilitator.tab("Metric plan")
    QTest.mouseClick(still_open(facilitator, change.of_risk), Qt.MouseButton.LeftButton)
    assert told(facilitator) == [f"▲ {change.of_risk}."]
    same = change.verb == "has become"
    facilitator.click(f"{'Keep ours' if same else 'Take the new words'}: {change.risk}")
    name = change.risk if same else change.new_risk
    assert facilitator.see(FlowingField, f"Metric: {name}").text() == name
