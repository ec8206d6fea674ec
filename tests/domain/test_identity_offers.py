"""What we do without saying so is offered to the risks: taken or left, linked and not doubled, stale when reworded."""

from dataclasses import replace

from offsite.domain import duplicates, identity, identity_offers, progress, proposals, stale
from offsite.domain.findings import Weight
from offsite.domain.identity_offers import offers, take
from offsite.domain.model.identity import Aspect, Trait
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from tests.domain.samples import day

TRUCKS = "AI copies us: The largest get the trucks first"
LIMITS = "AI repeats: Credit limits from before 2023"


def offsite_with(*more: Trait) -> Offsite:
    """Return a day with an entry of each aspect, and these."""
    return replace(
        day(1),
        identity=(
            Trait("v", Aspect.VALUE, "Dates", "2024"),
            Trait("g", Aspect.GAP, "All count the same", "The largest get the trucks first."),
            Trait("p", Aspect.PAST, "Credit limits from before 2023", "Fewer"),
            Trait("f", Aspect.FRICTION, "A call", "Trust"),
            *more,
        ),
    )


def risks(offsite: Offsite) -> list[str]:
    """Return the words of the risks."""
    return [each.text for each in proposals.standing(offsite, Kind.RISK)]


def test_gaps_and_the_past_are_offered() -> None:
    """What a model would learn is offered as a risk, with where it comes from; half a gap is no risk yet."""
    offsite = offsite_with(Trait("h", Aspect.GAP, "We learn", " "), Trait("q", Aspect.PAST, "", "Now"))
    assert [(each.source, each.text) for each in offers(offsite)] == [("trait/g", TRUCKS), ("trait/p", LIMITS)]
    assert [each.text for each in offers(offsite, (Aspect.PAST,))] == [LIMITS]


def test_what_is_taken_is_a_risk_that_knows_its_source() -> None:
    """Only what was chosen becomes a risk; it is no longer on offer, and to take it again changes nothing."""
    offsite = take(offsite_with(), ("trait/g", "trait/gone"))
    (risk,) = proposals.standing(offsite, Kind.RISK)
    assert (risk.text, risk.source, risk.taken) == (TRUCKS, "trait/g", TRUCKS)
    assert [each.source for each in offers(offsite)] == ["trait/p"]
    assert identity_offers.taken(offsite) == 1
    assert identity_offers.taken(offsite, (Aspect.PAST,)) == 0
    assert take(offsite, ("trait/g",)) is offsite


def test_the_same_words_are_linked_not_doubled() -> None:
    """A risk that was typed in the same words is linked; two gaps that end in the same doing are offered once."""
    twin = Trait("g2", Aspect.GAP, "Nobody waits", "the largest get the trucks FIRST")
    offsite = proposals.propose(offsite_with(twin), Kind.RISK, TRUCKS.upper())
    assert [each.source for each in offers(offsite)] == ["trait/g", "trait/p"]
    offsite = take(offsite, ("trait/g", "trait/p"))
    assert risks(offsite) == [TRUCKS.upper(), LIMITS]
    assert offers(offsite) == ()


def test_a_risk_learns_of_other_words() -> None:
    """When the gap is reworded its risk is stale, told as a note that leads to it, and takes the new or keeps its own.

    What we say does not count: a model learns what we do.
    """
    offsite = take(offsite_with(), ("trait/g",))
    risk = proposals.standing(offsite, Kind.RISK)[0]
    assert stale.found(identity.set_field(offsite, "g", "text", "Everybody counts")) == ()
    offsite = identity.set_field(offsite, "g", "beside", "The five largest do")
    (mark,) = stale.found(offsite)
    assert (mark.step, mark.place, mark.record) == ("offsite", "risk", risk.id)
    assert (mark.was, mark.now) == (TRUCKS, "AI copies us: The five largest do")
    notes = [each for each in progress.findings(offsite, Box(), "offsite") if each.record == risk.id]
    assert [(each.place, each.weight) for each in notes] == [("risk", Weight.NOTE)]
    taken, kept = stale.take_again(offsite, mark), stale.keep_own(offsite, mark)
    assert (risks(taken), risks(kept)) == (["AI copies us: The five largest do"], [TRUCKS])
    assert stale.found(taken) == stale.found(kept) == ()


def test_a_risk_outlives_what_it_was_taken_from() -> None:
    """A gap that is removed or emptied leaves its risk as it is, without a word."""
    offsite = take(offsite_with(), ("trait/g",))
    for changed in (identity.remove(offsite, "g"), identity.set_field(offsite, "g", "beside", "")):
        assert risks(changed) == [TRUCKS]
        assert stale.found(changed) == ()


def test_what_was_merged_counts_as_taken() -> None:
    """A risk that now stands in another is neither offered again nor stale by itself."""
    offsite = proposals.propose(take(offsite_with(), ("trait/g",)), Kind.RISK, "Large ones first")
    ids = tuple(each.id for each in proposals.standing(offsite, Kind.RISK))
    offsite = proposals.merge(offsite, ids, "The largest come first")
    offsite = identity.set_field(offsite, "g", "beside", "The five largest do")
    assert [each.source for each in offers(offsite)] == ["trait/p"]
    assert stale.found(offsite) == ()


def test_risks_from_identity_do_not_sound_alike_for_where_they_come_from() -> None:
    """Short gaps and old patterns that share no word are not proposed to be merged."""
    offsite = offsite_with(Trait("h", Aspect.GAP, "We learn", "We hide it"), Trait("q", Aspect.PAST, "Tender answers"))
    offsite = take(offsite, [each.source for each in offers(offsite)])
    assert len(risks(offsite)) == 4
    assert (
        duplicates.alike({each.id: each.text for each in offsite.proposals if each.text != "AI repeats: Limits"}) == ()
    )
