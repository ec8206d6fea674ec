"""Proposals that sound alike are pointed out quietly, and merged or kept apart."""

import pytest
from PySide6.QtTest import QTest

from offsite.domain import proposals
from offsite.domain.model.proposals import Kind
from tests.ui.voting.day_at_hand import IDEAS, click, dialog, place_of, readable, room, texts
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.merge_sheet import MergeSheet
from ui.voting.proposals_panel import ProposalsPanel

SAME = ("Forecast every shipment", "Every shipment forecasted", "Forecasts for every shipment")


@pytest.fixture
def panel(screen: OffsiteDayScreen) -> ProposalsPanel:
    """The list of opportunities, with two that sound alike."""
    panel = place_of(screen).proposals
    room(screen.session, ideas=(SAME[0], IDEAS[0], SAME[1]))
    return panel


def test_two_that_sound_alike_are_named(panel: ProposalsPanel) -> None:
    """The line names both and goes when one of them is worded otherwise; a third joins them."""
    assert f"These two sound alike: “{SAME[0]}” and “{SAME[1]}”." in readable(panel)
    panel.session.apply("Add", proposals.propose, Kind.OPPORTUNITY, SAME[2])
    assert "These three sound alike" in readable(panel)
    for proposal in panel.session.offsite.proposals[2:]:
        panel.session.apply("Word", proposals.reword, proposal.id, f"Nothing {proposal.id}")
    assert not panel.alike.isVisible()


def test_they_are_merged_from_the_line(panel: ProposalsPanel) -> None:
    """The button opens the sheet on just these; the merged one stands for both, and the line goes."""
    click(panel.alike.merge)
    sheet = dialog(MergeSheet)
    QTest.keyClicks(sheet.field, "Forecast shipments")
    click(sheet.yes)
    assert texts(panel.session) == ["Forecast shipments", IDEAS[0]]
    merged = proposals.standing(panel.session.offsite, Kind.OPPORTUNITY)[0]
    assert [each.text for each in proposals.originals(panel.session.offsite, merged.id)] == list(SAME[:2])
    assert not panel.alike.isVisible()


def test_they_are_kept_apart(panel: ProposalsPanel) -> None:
    """Kept apart, they are not asked about again, whatever else is proposed; nothing of the list has changed."""
    click(panel.alike.apart)
    assert not panel.alike.isVisible()
    panel.session.apply("Add", proposals.propose, Kind.OPPORTUNITY, IDEAS[2])
    assert not panel.alike.isVisible()
    assert texts(panel.session) == [SAME[0], IDEAS[0], SAME[1], IDEAS[2]]
