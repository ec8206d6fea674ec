"""From who we are to the risks, on a real file: chosen by ticks, told when the words change."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import adoption, identity, proposals
from offsite.domain.model.identity import Aspect
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.offsite import Offsite
from tests.ui.identity.identity_kit import cell, pane, place, write
from tests.ui.voting.day_at_hand import click, dialog, place_of, readable, texts
from ui.handover.taking_sheet import TakingSheet
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.tab_order import tab_stops
from ui.voting.vote_place import PROPOSALS, VOTE
from ui.widgets.buttons import Button

GAPS = (("All count the same", "The largest come first"), ("We learn", "We hide it"))
LARGEST, HIDDEN = "AI copies us: The largest come first", "AI copies us: We hide it"
LIMITS = "AI repeats: Limits of 2022"


@pytest.fixture
def filled(screen: OffsiteDayScreen) -> OffsiteDayScreen:
    """The screen with two gaps and an old pattern."""
    write(screen, Aspect.GAP, *GAPS)
    write(screen, Aspect.PAST, ("Limits of 2022", "Fewer"))
    return screen


def risks(screen: OffsiteDayScreen) -> OffsiteDayScreen:
    """Go to the proposals among the risks."""
    place_of(screen, "risks").show_view(PROPOSALS)
    QApplication.processEvents()
    return screen


def tick(*words: str) -> TakingSheet:
    """Tick these lines of the sheet that is open, and take them."""
    sheet = dialog(TakingSheet)
    sources = {sheet.picks.check(each).accessibleName(): each for each in sheet.picks.ids()}
    for each in words:
        click(sheet.picks.check(sources[each]))
    click(sheet.yes)
    return sheet


def act(screen: OffsiteDayScreen, name: str) -> Button:
    """The button beside a risk that is behind its words."""
    buttons = {each.accessibleName(): each for each in screen.to_risks.stale.findChildren(Button) if each.isVisible()}
    return buttons[f"{name}: {LARGEST}"]


def test_gaps_are_taken_from_where_they_stand(filled: OffsiteDayScreen, session: Session) -> None:
    """The list of gaps offers its own; what is ticked becomes a proposal in one undo step, and that is said."""
    shown = pane(filled, Aspect.GAP)
    assert shown.taking is not None
    assert shown.taking.take.text() == "Take into the risks (2)…"
    click(shown.taking.take)
    sheet = dialog(TakingSheet)
    assert not sheet.yes.isEnabled()
    tick(HIDDEN)
    assert texts(session, Kind.RISK) == [HIDDEN]
    assert "One of them stands among the risks." in readable(shown)
    click(shown.taking.take)
    tick(LARGEST)
    assert "Two of them stand among the risks." in readable(shown)
    assert not shown.taking.take.isVisible()
    assert filled.focusWidget() is shown.list.table.add_field
    session.undo()
    session.undo()
    assert texts(session, Kind.RISK) == []
    assert shown.taking.take.text() == "Take into the risks (2)…"


def test_all_that_a_model_would_learn_is_offered_beside_the_risks(filled: OffsiteDayScreen, session: Session) -> None:
    """The risks offer gaps and old patterns together, in the words that they would have; nothing is taken unasked."""
    risks(filled)
    assert texts(session, Kind.RISK) == []
    click(filled.to_risks.take)
    assert [dialog(TakingSheet).picks.check(each).accessibleName() for each in dialog(TakingSheet).picks.ids()] == [
        LARGEST,
        HIDDEN,
        LIMITS,
    ]
    tick(LARGEST, LIMITS)
    assert texts(session, Kind.RISK) == [LARGEST, LIMITS]
    assert filled.focusWidget() is place_of(filled, "risks").proposals.rows()[1].field
    assert filled.to_risks.take.text() == "From who we are (1)…"
    click(filled.to_risks.take)
    click(dialog(TakingSheet).no)
    assert texts(session, Kind.RISK) == [LARGEST, LIMITS]


@pytest.mark.parametrize(
    ("name", "words"), [("Take the new words", "AI copies us: Five come first"), ("Keep ours", LARGEST)]
)
def test_a_risk_that_is_behind_its_gap_says_so(
    filled: OffsiteDayScreen, session: Session, name: str, words: str
) -> None:
    """When the gap is worded otherwise, its risk offers the new words or keeps its own; either way it is settled."""
    risks(filled)
    click(filled.to_risks.take)
    tick(LARGEST)
    field = cell(pane(filled, Aspect.GAP), 0, "beside")
    field.selectAll()
    QTest.keyClicks(field, "Five come first")
    risks(filled)
    assert f"▲ “{LARGEST}” has become “AI copies us: Five come first”." in readable(filled.to_risks)
    assert texts(session, Kind.RISK) == [LARGEST]
    click(act(filled, name))
    assert texts(session, Kind.RISK) == [words]
    assert not filled.to_risks.stale.isVisible()


def test_the_offer_stands_beside_the_proposals_alone(filled: OffsiteDayScreen, session: Session) -> None:
    """It is not there while the vote, another question or identity is looked at, nor once the risks are adopted."""
    risks(filled)
    assert filled.to_risks.isVisible()
    place_of(filled, "risks").show_view(VOTE)
    assert not filled.to_risks.isVisible()
    place_of(filled, "opportunities")
    assert not filled.to_risks.isVisible()
    place(filled)
    assert not filled.to_risks.isVisible()
    session.apply("Adopt", _adopted)
    risks(filled)
    assert not filled.to_risks.isVisible()
    session.apply("Withdraw", adoption.withdraw, Kind.RISK)
    assert filled.to_risks.isVisible()


def _adopted(offsite: Offsite) -> Offsite:
    offsite = proposals.propose(offsite, Kind.RISK, "A leak")
    return replace(offsite, adoptions=(Adoption(Kind.RISK, (offsite.proposals[-1].id,)),))


def test_a_day_without_gaps_offers_nothing(screen: OffsiteDayScreen, session: Session) -> None:
    """Neither the risks nor an empty list speak of taking anything; half a gap is none."""
    risks(screen)
    assert not screen.to_risks.isVisible()
    shown = write(screen, Aspect.GAP, ("All count the same", ""))
    assert shown.taking is not None
    assert not shown.taking.isVisible()
    session.apply("Say", identity.add, Aspect.VALUE, "Dates")
    assert pane(screen, Aspect.VALUE).taking is None


def test_tab_leads_from_the_line_that_adds_over_the_offer_to_the_proposals(
    filled: OffsiteDayScreen, session: Session
) -> None:
    """The keyboard walks as the eye does, and the sheet can be answered by it alone."""
    session.apply("Add", proposals.propose, Kind.RISK, "A leak")
    risks(filled)
    part = place_of(filled, "risks")
    stops = list(tab_stops(filled))
    at = [stops.index(each) for each in (part.proposals.author, filled.to_risks.take, part.proposals.rows()[0].check)]
    assert at == sorted(at)
    filled.to_risks.take.setFocus()
    QTest.keyClick(filled.to_risks.take, Qt.Key.Key_Space)
    sheet = dialog(TakingSheet)
    check = sheet.picks.check(sheet.picks.ids()[0])
    check.setFocus()
    QTest.keyClick(check, Qt.Key.Key_Space)
    sheet.yes.setFocus()
    QTest.keyClick(sheet.yes, Qt.Key.Key_Space)
    assert texts(session, Kind.RISK) == ["A leak", LARGEST]
