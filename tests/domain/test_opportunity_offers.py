"""Use cases of step 1 on their way to the opportunities."""

from offsite.domain import landscape, opportunity_offers, progress, proposals, stale
from offsite.domain.landscape import Part
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from tests.domain.samples import day


def using(*names: str, **stages: str) -> Offsite:
    """Return a day with these use cases; the keywords are stages by name."""
    offsite = day(3)
    for name in (*names, *stages):
        offsite = landscape.add(offsite, Part.USE_CASES, name)
        entry = offsite.use_cases[-1].id
        offsite = landscape.set_field(offsite, Part.USE_CASES, entry, "stage", stages.get(name, "trial"))
    return offsite


def texts(offsite: Offsite) -> list[str]:
    """Return the opportunities."""
    return [each.text for each in proposals.standing(offsite, Kind.OPPORTUNITY)]


def test_what_was_not_stopped_is_offered_once() -> None:
    """Ideas, trials and running use cases are on offer, each in its own words once; stopped ones are not."""
    offsite = using("Chat", " chat ", Pricing="stopped", Forecast="running")
    assert [each.text for each in opportunity_offers.offers(offsite)] == ["Chat", "Forecast"]


def test_taken_use_cases_are_linked_not_doubled() -> None:
    """One that stands there in the same words is linked, the others are added; nothing is offered again."""
    offsite = proposals.propose(using("Chat", "Forecast"), Kind.OPPORTUNITY, "chat")
    offers = opportunity_offers.offers(offsite)
    offsite = opportunity_offers.take(offsite, [each.source for each in offers])
    assert texts(offsite) == ["chat", "Forecast"]
    assert opportunity_offers.offers(offsite) == ()
    assert opportunity_offers.take(offsite, ("use_case/gone",)) == offsite


def test_another_name_is_told_and_taken() -> None:
    """When a use case is renamed, its opportunity says so where it stands, and takes the name or keeps its own."""
    offsite = using("Chat")
    offsite = opportunity_offers.take(offsite, [each.source for each in opportunity_offers.offers(offsite)])
    opportunity = proposals.standing(offsite, Kind.OPPORTUNITY)[0]
    offsite = landscape.set_field(offsite, Part.USE_CASES, offsite.use_cases[0].id, "name", "Answers with a source")
    (mark,) = stale.found(offsite)
    assert (mark.step, mark.place, mark.record) == ("offsite", "opportunity", opportunity.id)
    assert [each.record for each in progress.findings(offsite, Box(), "offsite") if each.place == "opportunity"][
        -1:
    ] == [opportunity.id]
    assert texts(stale.take_again(offsite, mark)) == ["Answers with a source"]
    assert texts(stale.keep_own(offsite, mark)) == ["Chat"]
    assert stale.found(stale.keep_own(offsite, mark)) == ()
