"""Decisions of step 1 on their way into the matrix."""

from offsite.domain import landscape, people, raci, raci_offers
from offsite.domain.landscape import Part
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from tests.domain.samples import day


def written(offsite: Offsite, text: str, owner: str = "") -> Offsite:
    """Write down who decides something today."""
    offsite = landscape.add(offsite, Part.DECISIONS, text)
    entry = offsite.decisions_today[-1].id
    return landscape.set_field(offsite, Part.DECISIONS, entry, "owner", owner)


def test_what_stands_in_the_matrix_is_not_offered() -> None:
    """Rows in the same words and repeated entries are passed over; whoever decides today is told."""
    offsite = written(day(2), "budget  allocation", "The board")
    offsite = written(written(offsite, "Switch a model off", "The board"), "switch a model OFF")
    (offer,) = raci_offers.offers(offsite)
    assert (offer.text, offer.owner) == ("Switch a model off", "The board")


def test_a_taken_decision_brings_who_answers_for_it() -> None:
    """The column of the person who decides today gets the A; a name in words or somebody without a column gets none."""
    offsite = day(2)
    role = offsite.roles[2]
    offsite = people.set_raci_role(offsite, offsite.people[0].id, role.id)
    offsite = written(offsite, "Release on Fridays", offsite.people[0].id)
    offsite = written(written(offsite, "Buy licences", offsite.people[1].id), "Hire", "The board")
    before = len(offsite.decisions)
    taken = raci_offers.take(offsite, [each.entry for each in raci_offers.offers(offsite)])
    friday, licences, hire = taken.decisions[before:]
    assert raci.mark_at(taken, friday.id, role.id) is Mark.ACCOUNTABLE
    assert raci.accountable(taken, licences.id) == raci.accountable(taken, hire.id) == ()
    assert raci_offers.offers(taken) == ()


def test_only_what_is_wanted_is_taken() -> None:
    """One offer taken leaves the others on offer, and what is no offer changes nothing."""
    offsite = written(written(day(1), "One"), "Two")
    first, second = raci_offers.offers(offsite)
    taken = raci_offers.take(offsite, (second.entry, "gone"))
    assert [each.text for each in taken.decisions][-1] == "Two"
    assert raci_offers.offers(taken) == (first,)
