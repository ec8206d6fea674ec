"""What earlier steps left is offered to the key results: measures, value targets, data that somebody owns."""

from dataclasses import replace
from datetime import date

import pytest

from offsite.domain import charter, key_result_offers, landscape, objectives, pilots, stale, value_targets
from offsite.domain.landscape import Part
from offsite.domain.model.objectives import Concern
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.offsite import Offsite
from offsite.domain.value_targets import Target
from tests.domain.samples import day

TARGETS = "• Median answer 26 h → 1 min by June 2027\n\nMore trust"


@pytest.fixture
def offsite() -> Offsite:
    """A day with a pilot that has a measure, two value targets, three data domains and an objective."""
    offsite = day(pilot=("Answers",))
    pilot = offsite.proposals[0].id
    offsite = replace(offsite, adoptions=(Adoption(Kind.PILOT, (pilot,)),))
    offsite = pilots.change_brief(offsite, pilot, lambda each: replace(each, measure="Minutes", owner="Ana"))
    offsite = charter.write(offsite, "value_targets", TARGETS)
    for name, maturity, owner in (("Customers", "2", "Ben"), ("Shipments", "5", "Ben"), ("Positions", "", "")):
        offsite = landscape.add(offsite, Part.DATA, name)
        record = offsite.data_domains[-1].id
        offsite = landscape.set_field(offsite, Part.DATA, record, "maturity", maturity)
        offsite = landscape.set_field(offsite, Part.DATA, record, "owner", owner)
    return objectives.add_objective(offsite, "Trusted answers")


def take(offsite: Offsite, *names: str) -> Offsite:
    """Take the offers of these names, or all of them."""
    offered = key_result_offers.offers(offsite)
    wanted = [each.source for each in offered if not names or each.key_result.text in names]
    return key_result_offers.take(offsite, offsite.objectives[0].id, wanted)


def names(offsite: Offsite) -> list[str]:
    """The words on offer."""
    return [each.key_result.text for each in key_result_offers.offers(offsite)]


def test_measures_targets_and_data_are_offered(offsite: Offsite) -> None:
    """Measures come first, then value targets, then data that can get better and have an owner."""
    assert names(offsite) == ["Minutes", "Median answer", "More trust", "Customers"]
    assert [each.origin for each in key_result_offers.offers(offsite)] == [
        "Measure of “Answers”",
        "Value target",
        "Value target",
        "Data domain and its owner",
    ]


def test_what_is_known_already_comes_along(offsite: Offsite) -> None:
    """A measure brings its owner, a value target its figures and day, a data domain its owner and what it is about."""
    taken = take(offsite)
    assert names(taken) == []
    assert stale.found(taken) == ()
    minutes, answer, trust, customers = taken.key_results
    assert (minutes.owner, minutes.concern) == ("Ana", Concern.BUSINESS)
    assert (answer.baseline, answer.target, answer.due) == ("26 h", "1 min", date(2027, 6, 30))
    assert (trust.baseline, trust.target, trust.due) == ("", "", None)
    assert (customers.concern, customers.owner, customers.baseline, customers.unit) == (
        Concern.DATA_QUALITY,
        "Ben",
        "2",
        "of 5",
    )


def test_one_in_the_same_words_is_linked(offsite: Offsite) -> None:
    """A key result that was typed before keeps its fields and learns where its words come from."""
    offsite = objectives.add_key_result(offsite, offsite.objectives[0].id, "cUSTOMERS")
    typed = offsite.key_results[0]
    taken = take(offsite, "Customers")
    assert len(taken.key_results) == 1
    assert replace(taken.key_results[0], source="", taken="") == typed
    assert "Customers" not in names(taken)


def test_what_is_no_longer_on_offer_is_passed_over(offsite: Offsite) -> None:
    """An offer that is gone makes nothing; an objective that is gone is an error."""
    assert key_result_offers.take(offsite, offsite.objectives[0].id, ["measure/nothing"]) == offsite
    with pytest.raises(KeyError):
        key_result_offers.take(offsite, "nothing", [])


def test_a_changed_target_is_offered_with_its_figures(offsite: Offsite) -> None:
    """A value target in other words marks its key result, which takes words, figures and day."""
    offsite = take(offsite)
    moved = charter.write(offsite, "value_targets", f"First of all\n{TARGETS}")
    assert stale.found(moved) == ()
    changed = charter.write(offsite, "value_targets", TARGETS.replace("1 min by June 2027", "2 min by 2028"))
    (mark,) = stale.found(changed)
    assert (mark.was, mark.now) == ("Median answer 26 h → 1 min by June 2027", "Median answer 26 h → 2 min by 2028")
    assert names(changed) == []  # told as a change, and not offered a second time
    done = stale.take_again(changed, mark)
    assert (done.key_results[1].text, done.key_results[1].target) == ("Median answer", "2 min")
    assert done.key_results[1].due == date(2028, 12, 31)
    assert stale.found(done) == ()
    kept = stale.keep_own(changed, mark)
    assert kept.key_results[1].target == "1 min"
    assert stale.found(kept) == ()


def test_other_words_for_measure_and_data_are_told(offsite: Offsite) -> None:
    """A measure or a data domain in other words marks its key result; one that is gone leaves it in peace."""
    offsite = take(offsite)
    pilot = offsite.proposals[0].id
    changed = pilots.change_brief(offsite, pilot, lambda each: replace(each, measure="Seconds"))
    changed = landscape.set_field(changed, Part.DATA, offsite.data_domains[0].id, "name", "Clients")
    assert [(each.was, each.now) for each in stale.found(changed)] == [("Minutes", "Seconds"), ("Customers", "Clients")]
    gone = landscape.remove(offsite, Part.DATA, offsite.data_domains[0].id)
    assert stale.found(pilots.change_brief(gone, pilot, lambda each: replace(each, measure=""))) == ()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Median answer 26 h → 1 min by June 2027", Target("Median answer", "26 h", "1 min", date(2027, 6, 30))),
        ("Cost: €4.10 -> €1.60, by 1 May 2027.", Target("Cost", "€4.10", "€1.60", date(2027, 5, 1))),
        ("Complaints ? → 5", Target("Complaints", "?", "5")),
        ("Complaints 9 → 5 by hand", Target("Complaints", "9", "5 by hand")),
        ("Complaints 9 → 5 by 2028", Target("Complaints", "9", "5", date(2028, 12, 31))),
        ("95 → 97", Target("95 → 97")),
        ("Fewer complaints", Target("Fewer complaints")),
        ("Complaints 9 →", Target("Complaints 9 →")),
        ("Red → green 9 → 5", Target("Red → green", "9", "5")),
        ("1" * 4000, Target("1" * 4000)),
    ],
)
def test_value_targets_are_read(line: str, said: Target) -> None:
    """An arrow parts today from the target, "by" the day; what does not fit is left as words."""
    assert value_targets.read(line) == said


def test_targets_of_the_pilots_are_suggested_to_the_charter(offsite: Offsite) -> None:
    """Until somebody writes the value targets, they are those of the pilots; written ones are told of changes."""
    pilot = offsite.proposals[0].id
    unwritten = charter.take_suggestion(offsite, "value_targets")
    aimed = pilots.change_brief(unwritten, pilot, lambda each: replace(each, target="95 of  100."))
    assert charter.text_of(aimed, "value_targets") == "95 of 100"
    assert "95 of 100" in names(aimed)
    written = charter.write(aimed, "value_targets", TARGETS)
    changed = pilots.change_brief(written, pilot, lambda each: replace(each, target="87 of 100"))
    assert charter.is_stale(changed, "value_targets")
