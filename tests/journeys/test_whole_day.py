"""The day, end to end, as a facilitator and nine executives live it."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import adoption, charter, raci, tradeoffs
from offsite.domain.model.proposals import Kind
from offsite.domain.set_up import LIKELIHOOD_AND_IMPACT
from offsite.domain.voting.rounds import State
from offsite.sample import read_sample
from tests.journeys.hands import Facilitator, type_text
from ui.theme import Theme
from ui.tradeoffs.scale_view import ScaleView
from ui.widgets.fields import LineField, TextField
from ui.widgets.paragraph_field import ParagraphField
from ui.widgets.raci_grid import RaciGrid

SAMPLE = read_sample()
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.timeout(180)
def test_from_an_empty_folder_to_a_charter(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    """A whole day by clicks and keys ends in a PDF that holds it, and is all there after closing and reopening."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        make_offsite(facilitator)
        enter_people(facilitator)
        say_who_we_are(facilitator)
        settle_trade_offs(facilitator)
        agree_on_north_star(facilitator)
        settle_opportunities_by_run_off(facilitator)
        vote_openly_on_risks(facilitator)
        mend_raci(facilitator)
        write_charter(facilitator)
        consent_and_sign(facilitator)
        undo_and_redo_touch_no_vote(facilitator)
        pdf = tmp_path / "charter.pdf"
        facilitator.save_as(pdf, lambda: facilitator.click("Export the PDF…"))
        facilitator.wait(pdf.exists)
        check_pdf(pdf)
        document, box = facilitator.offsite, facilitator.box
        path = facilitator.opened.session.file.path
        facilitator.click("Offsites")

    with Facilitator(qtbot, qapp, theme, tmp_path) as again:
        entry = again.app.shelf.entries()[0]
        assert (entry.path, entry.organisation, entry.progress[1]) == (path, "Marlow Freight", 2)
        QTest.keyClick(again.app.home.cards, Qt.Key.Key_Return)
        assert again.offsite == document
        assert again.box == box


def make_offsite(facilitator: Facilitator) -> None:
    """Make a new offsite from the first start."""
    facilitator.click("New offsite")
    facilitator.type_into(LineField, "Organisation", "Marlow Freight")
    facilitator.click("Create offsite")
    assert facilitator.offsite.organisation == "Marlow Freight"
    assert facilitator.offsite.title == "AI offsite"


def enter_people(facilitator: Facilitator) -> None:
    """Paste nine people; they stand in the list and are one undo step."""
    facilitator.click("Paste a list")
    lines = "\n".join(f"{name}, {job}" for name, job, _ in SAMPLE["people"])
    QGuiApplication.clipboard().setText(lines)
    field = facilitator.see(TextField, "List of people")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
    facilitator.click("Add 9 people")
    assert [person.name for person in facilitator.offsite.people] == [name for name, _, _ in SAMPLE["people"]]
    facilitator.press(Qt.Key.Key_Z, CONTROL)
    assert facilitator.offsite.people == ()
    facilitator.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert len(facilitator.offsite.people) == 9


def say_who_we_are(facilitator: Facilitator) -> None:
    """What a whole day asks of identity is typed, both sides of each entry by Enter alone."""
    facilitator.step("offsite")
    facilitator.tab("Identity")
    said = read_sample("identity")
    lists = (("Values", "Add a value"), ("How we decide", "Add a way of deciding"), ("Say and do", "Add what we say"))
    for aspect, (view, line) in zip(("value", "deciding", "gap"), lists, strict=True):
        facilitator.click(view)
        for text, beside in said[aspect]:
            facilitator.type_into(ParagraphField, line, text, enter=True)
            type_text(QApplication.focusWidget() or facilitator.app.window, beside)
            facilitator.press(Qt.Key.Key_Return)
    assert [(each.text, each.beside) for each in facilitator.offsite.identity] == [
        tuple(pair) for aspect in ("value", "deciding", "gap") for pair in said[aspect]
    ]


def settle_trade_offs(facilitator: Facilitator) -> None:
    """The group lands on each trade-off by a click, and types what it accepts for it."""
    facilitator.step("offsite")
    facilitator.tab("Trade-offs")
    facilitator.click("Landing")
    for each in facilitator.offsite.trade_offs:
        name = tradeoffs.title(each)
        scale = facilitator.see(ScaleView, f"{name}: where we land")
        QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=scale.spot(5).center())
        facilitator.type_into(TextField, f"{name}: what we accept for it", "It takes longer")
    assert len(tradeoffs.settled(facilitator.offsite)) == 7


def propose(facilitator: Facilitator, tab: str, kind: Kind) -> dict[str, str]:
    """Type the proposals of a kind, one after the other; return the scores they will get."""
    facilitator.step("offsite")
    facilitator.tab(tab)
    for text, _, _ in SAMPLE[kind]["proposals"]:
        facilitator.type_into(ParagraphField, "New proposal", text, enter=True)
    return {text: scores for text, _, scores in SAMPLE[kind]["proposals"]}


def hold_private_vote(facilitator: Facilitator, scores: dict[str, str]) -> None:
    """Open the vote that is prepared, pass the laptop round, close and reveal."""
    facilitator.click("Open the vote")
    facilitator.vote_in_private(scores)
    for act, state in (("Close the vote", State.CLOSED), ("Reveal the result", State.REVEALED)):
        facilitator.click(act)
        assert facilitator.box.urns[-1].round.state is state


def agree_on_north_star(facilitator: Facilitator) -> None:
    """Nine private ballots make the north star."""
    scores = propose(facilitator, "North star", Kind.NORTH_STAR)
    facilitator.click("Prepare the vote")
    hold_private_vote(facilitator, scores)
    facilitator.click("Adopt this north star")
    assert adoption.north_star(facilitator.offsite) == next(iter(scores))


def settle_opportunities_by_run_off(facilitator: Facilitator) -> None:
    """Two are level for the third place; a run-off between them settles it."""
    scores = propose(facilitator, "Opportunities", Kind.OPPORTUNITY)
    facilitator.click("Prepare the vote")
    hold_private_vote(facilitator, scores)
    facilitator.click("Run-off of the two level ones")
    hold_private_vote(facilitator, SAMPLE[Kind.OPPORTUNITY]["run_off"])
    facilitator.click("Adopt these three")
    assert [each.text for each in adoption.adopted(facilitator.offsite, Kind.OPPORTUNITY)] == [
        "Answer every customer within a minute, with the source",
        "Forecast every shipment, and explain the forecast",
        "Plan tomorrow’s network tonight",
    ]


def vote_openly_on_risks(facilitator: Facilitator) -> None:
    """Risks are rated openly on likelihood and impact, by typing into the grid; the three on top are clear."""
    scores = propose(facilitator, "Risks", Kind.RISK)
    facilitator.click("Prepare the vote")
    facilitator.click("Way of voting: Open on the shared screen")
    facilitator.click("Open the vote")
    facilitator.answer_openly(scores)
    urn = facilitator.box.urns[-1]
    assert (urn.round.method, urn.turnout) == (LIKELIHOOD_AND_IMPACT, 9)
    assert urn.named[0][1][urn.round.option_ids[1]] == {"likelihood": 3, "impact": 5}
    facilitator.click("Close the vote")
    facilitator.click("Reveal the result")
    facilitator.click("Adopt these three")
    assert [each.text for each in adoption.adopted(facilitator.offsite, Kind.RISK)] == list(scores)[:3]


def mend_raci(facilitator: Facilitator) -> None:
    """The starter's two gaps are found and mended by keys, until no finding is left."""
    facilitator.step("governance")
    facilitator.tab("RACI")
    assert len(raci.findings(facilitator.offsite)) == 2
    grid = facilitator.app.window.findChild(RaciGrid)
    assert grid is not None
    for decision, column, key in (
        ("Budget allocation", 2, Qt.Key.Key_R),
        ("Interpretability standards", 3, Qt.Key.Key_Slash),
    ):
        row = next(row for row, each in enumerate(facilitator.offsite.decisions) if each.text == decision)
        index = grid.model().index(row, column)
        grid.scrollTo(index)
        grid.setCurrentIndex(index)
        QTest.keyClick(grid, key)
    assert raci.findings(facilitator.offsite) == ()


def write_charter(facilitator: Facilitator) -> None:
    """The charter has written itself where it can; the rest is typed, until nothing is missing."""
    facilitator.step("charter")
    assert "Interpretability standards: Head of data / ML" in charter.text_of(facilitator.offsite, "accountabilities")
    written = {**read_sample("charter")["sections"], "escalation": "Owner of the model within 1 hour"}
    for key, text in written.items():
        field = facilitator.see(TextField, charter.spec(key).heading)
        field.setFocus()
        field.selectAll()
        type_text(field, " ".join(text.split()))
    facilitator.press(Qt.Key.Key_Tab)
    assert charter.findings(facilitator.offsite) == ()


def consent_and_sign(facilitator: Facilitator) -> None:
    """The room consents to the words as they read, and everybody signs."""
    facilitator.tab("Consent")
    facilitator.click("Prepare the consent")
    hold_private_vote(facilitator, read_sample("charter")["consent"])
    assert charter.standing(facilitator.offsite, facilitator.box).adopted
    facilitator.tab("Sign-off")
    facilitator.click("Everybody signed today")
    assert charter.open_findings(facilitator.offsite, facilitator.box) == ()
    facilitator.tab("Write the page")


def undo_and_redo_touch_no_vote(facilitator: Facilitator) -> None:
    """Undoing everything back to the empty offsite and redoing it leaves every vote where it was."""
    document, box = facilitator.offsite, facilitator.box
    stack = facilitator.opened.session.undo_stack
    while stack.canUndo():
        facilitator.press(Qt.Key.Key_Z, CONTROL)
    assert facilitator.offsite.people == ()
    assert facilitator.offsite.adoptions == ()
    while stack.canRedo():
        facilitator.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert facilitator.offsite == document
    assert facilitator.box == box


def check_pdf(path: Path) -> None:
    """The PDF holds the north star, the top 3, the matrix, and a line for each to sign on."""
    pdf = pypdfium2.PdfDocument(path)
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)
    pdf.close()
    for words in (
        "Every customer answer within a minute",
        "Plan tomorrow’s network tonight",
        "Personal data leave the European Union",
        "Budget allocation",
        "Interpretability standards",
        "Łukasz Wiśniewski",
        "Samuel Adeyemi",
    ):
        assert words in text
    assert text.count("Draft") == text.count("Draft tender answers")
