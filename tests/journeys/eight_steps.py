"""All eight steps walked forward once, quickly: each takes what the earlier ones left, by clicks and keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from offsite.domain import adoption, charter, pilots, pulse
from offsite.domain.model.proposals import Kind
from tests.journeys.hands import Facilitator
from ui.widgets.fields import TextField
from ui.widgets.paragraph_field import FlowingField, ParagraphField
from ui.widgets.person_field import PersonField

CONTROL = Qt.KeyboardModifier.ControlModifier
PEOPLE = "Dana Roth, Chief executive\nIngrid Solberg, Finance\nTomás Beltrán, Technology\nPriya Raman, Data"
STARS = {"Every answer within a minute": "5 5 4 5", "Fewer forms": "2 1 3 2"}
OPPORTUNITIES = {"Answers with a source": "5 5 5 4", "Forecasts": "4 4 4 4", "Plans": "3 3 3 2", "Prices": "1 1 1 2"}
RISKS = {"Data leak": "5 5 4 5", "Wrong answers": "4 4 4 3", "Drift": "3 3 2 3", "Costs grow": "1 1 1 2"}
PILOTS = {"Answers with a source": "5 5 5 4", "Forecasts": "4 4 3 4", "Plans": "1 2 1 1"}
STAR, RISK = next(iter(STARS)), next(iter(RISKS))
LIMIT = "none; a single one goes to the board"


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
