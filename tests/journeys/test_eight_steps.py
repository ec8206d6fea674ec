"""All eight steps, forward and back: what was agreed first changes last, and everything that rests on it says so."""

from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import adoption, charter, pilots, pulse, stale
from offsite.domain.model.proposals import Kind
from tests.journeys.hands import Facilitator
from ui.handover.stale_lines import StaleLine
from ui.theme import Theme
from ui.voting.proposal_field import ProposalField
from ui.widgets.fields import TextField
from ui.widgets.findings_list import FindingButton
from ui.widgets.paragraph_field import FlowingField, ParagraphField
from ui.widgets.person_field import PersonField

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PEOPLE = "Dana Roth, Chief executive\nIngrid Solberg, Finance\nTomás Beltrán, Technology\nPriya Raman, Data"
STARS = {"Every answer within a minute": "5 5 4 5", "Fewer forms": "2 1 3 2"}
OPPORTUNITIES = {"Answers with a source": "5 5 5 4", "Forecasts": "4 4 4 4", "Plans": "3 3 3 2", "Prices": "1 1 1 2"}
RISKS = {"Data leak": "5 5 4 5", "Wrong answers": "4 4 4 3", "Drift": "3 3 2 3", "Costs grow": "1 1 1 2"}
PILOTS = {"Answers with a source": "5 5 5 4", "Forecasts": "4 4 3 4", "Plans": "1 2 1 1"}
STAR, RISK = next(iter(STARS)), next(iter(RISKS))
LIMIT = "none; a single one goes to the board"


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


def walk_forward(facilitator: Facilitator) -> None:
    """Leave behind in each step what the next ones start from."""
    assess(facilitator)
    run_the_day(facilitator)
    choose_pilots(facilitator)
    govern(facilitator)
    write_charter(facilitator)
    set_objectives(facilitator)
    watch(facilitator)
    iterate(facilitator)


def assess(facilitator: Facilitator) -> None:
    """People, a use case, data with their owner, a decision, and the first pulse."""
    facilitator.click("Paste a list")
    QGuiApplication.clipboard().setText(PEOPLE)
    field = facilitator.see(TextField, "List of people")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    facilitator.click("Add 4 people")
    facilitator.step("assess")
    facilitator.type_into(ParagraphField, "Add a use case", "Customer chat", enter=True)
    facilitator.click("Data")
    facilitator.type_into(ParagraphField, "Add a data domain", "Customer records", enter=True)
    facilitator.fill(PersonField, "Owner of Customer records", "Priya Raman")
    facilitator.click("Who decides today")
    facilitator.type_into(ParagraphField, "Add a decision", "Budget for AI", enter=True)
    facilitator.tab("Alignment pulse")
    facilitator.click("Prepare the pulse")
    facilitator.click("Open the vote")
    facilitator.vote_in_private({each.text: "3 2 4 3" for each in pulse.DIMENSIONS})
    facilitator.click("Close the vote")
    facilitator.click("Reveal the result")
    assert pulse.revealed(facilitator.box, pulse.BEFORE)


def run_the_day(facilitator: Facilitator) -> None:
    """North star, opportunities and risks are typed, voted on and adopted."""
    facilitator.step("offsite")
    for tab, given, adopt in (
        ("North star", STARS, "Adopt this north star"),
        ("Opportunities", OPPORTUNITIES, "Adopt these three"),
        ("Risks", RISKS, "Adopt these three"),
    ):
        facilitator.tab(tab)
        for text in given:
            facilitator.type_into(ParagraphField, "New proposal", text, enter=True)
        facilitator.click("Prepare the vote")
        facilitator.vote_openly(given)
        facilitator.click(adopt)
    assert adoption.north_star(facilitator.offsite) == STAR
    assert [each.text for each in adoption.adopted(facilitator.offsite, Kind.RISK)] == list(RISKS)[:3]


def choose_pilots(facilitator: Facilitator) -> None:
    """The opportunities are the candidates; two are chosen, and the first brief is argued for the north star."""
    facilitator.step("pilots")
    facilitator.click("Take the three opportunities")
    facilitator.click("Prepare the vote")
    facilitator.vote_openly(PILOTS)
    facilitator.click("Adopt these two")
    facilitator.click("On to the two briefs")
    facilitator.fill(FlowingField, "Value hypothesis", "Contacts get two minutes shorter")
    facilitator.fill(FlowingField, "Target", "95 of 100 right")
    facilitator.fill(FlowingField, "Measure of success", "Minutes for each contact")
    facilitator.click("Add the three top risks")
    brief = pilots.brief_of(facilitator.offsite, pilots.chosen(facilitator.offsite)[0].id)
    assert brief.guardrails.splitlines() == list(RISKS)[:3]


def govern(facilitator: Facilitator) -> None:
    """Bodies, the path on which trouble is escalated, and the room check of the matrix."""
    facilitator.step("governance")
    facilitator.click("Add the suggested bodies")
    facilitator.tab("Room check")
    facilitator.click("Prepare the room check")
    facilitator.vote_openly({each.text: "1 1 1 2" for each in facilitator.offsite.decisions})
    facilitator.tab("Escalation")
    facilitator.type_into(ParagraphField, "Add a level", "Owner of the model", enter=True)
    assert [each.who for each in facilitator.offsite.escalation] == ["Owner of the model"]


def write_charter(facilitator: Facilitator) -> None:
    """Why and thresholds are written by hand, value targets too; the room consents and signs."""
    facilitator.step("charter")
    facilitator.fill(TextField, "Why", "Customers wait for answers that our files hold")
    thresholds = charter.text_of(facilitator.offsite, "risk_thresholds")
    facilitator.fill(TextField, "Risk thresholds", thresholds.replace("we accept …; above that, …", LIMIT))
    facilitator.fill(TextField, "Value targets", "Median answer 26 h → 1 min by June 2027")
    facilitator.tab("Consent")
    facilitator.click("Prepare the consent")
    facilitator.vote_openly({"This charter": "5 4 4 3"})
    assert charter.standing(facilitator.offsite, facilitator.box).adopted
    facilitator.tab("Sign-off")
    facilitator.click("Everybody signed today")
    facilitator.tab("Write the page")


def set_objectives(facilitator: Facilitator) -> None:
    """An objective from the north star, a key result from a value target and one from data with their owner."""
    facilitator.step("okrs")
    facilitator.click("Take the north star")
    for name in ("Median answer", "Customer records"):
        facilitator.click("From the earlier steps")
        facilitator.click(f"Take {name}")
        facilitator.click("Close")
    answer, records = facilitator.offsite.key_results
    assert (answer.baseline, answer.target) == ("26 h", "1 min")
    assert records.owner == facilitator.offsite.people[3].id


def watch(facilitator: Facilitator) -> None:
    """Metrics from key results, measures and risks; one of them is read."""
    facilitator.step("monitoring")
    facilitator.click("Take all six")
    facilitator.tab("Readings")
    facilitator.click("Median answer")
    facilitator.type_into(ParagraphField, "Add a reading: 0.31, or day; value; note", "1 Nov 2026; 26", enter=True)
    (reading,) = facilitator.offsite.readings
    assert reading.value == 26


def iterate(facilitator: Facilitator) -> None:
    """An outcome with its figure from the readings, a lesson, reviews, and the second pulse."""
    facilitator.step("iterate")
    facilitator.tab("Outcomes and summary")
    facilitator.click("From the metrics (1)")
    facilitator.click("Take Median answer")
    facilitator.tab("Lessons")
    facilitator.type_into(ParagraphField, "Add a lesson: what did we try?", "A bought forecast", enter=True)
    facilitator.tab("Next reviews")
    facilitator.click("Add suggested reviews")
    facilitator.tab("Second pulse")
    facilitator.click("Prepare the pulse")
    facilitator.vote_openly({each.text: "4 4 5 4" for each in pulse.DIMENSIONS})
    assert facilitator.offsite.outcomes[0].figure == "26 on 1 Nov 2026"
    assert pulse.both(facilitator.box)


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
