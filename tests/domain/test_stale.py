"""What later steps took is offered once, told when its source changes or makes way, and taken or kept."""

from dataclasses import replace
from datetime import date

import pytest

from offsite.domain import (
    adoption,
    key_result_offers,
    landscape,
    metric_offers,
    monitoring,
    objectives,
    pilots,
    progress,
    proposals,
    sources,
    stale,
)
from offsite.domain.landscape import Part
from offsite.domain.model.monitoring import MetricClass
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.stale import Change
from offsite.domain.voting.box import Box
from tests.domain.stale_samples import (
    IDEAS,
    OTHER_STAR,
    RISKS,
    STAR,
    chosen,
    everything_taken,
    marks,
    reworded,
    settled,
    take_where_possible,
)


@pytest.fixture
def offsite() -> Offsite:
    """A day on which everything that is offered was taken."""
    return everything_taken()


def test_nothing_is_stale_while_nothing_changes(offsite: Offsite) -> None:
    """What was just taken is told nowhere, and nothing of it is on offer any more."""
    assert marks(offsite) == []
    assert pilots.offers(offsite) == ()
    assert pilots.risk_offers(offsite, pilots.chosen(offsite)[0].id) == ()
    assert objectives.offers(offsite) == ()
    assert metric_offers.offers(offsite) == ()


@pytest.mark.parametrize("change", ["reword", "adopt another"])
def test_another_north_star_reaches_briefs_and_objectives(offsite: Offsite, change: str) -> None:
    """A north star in other words, or another one, marks each brief that was argued for it and the objective."""
    if change == "reword":
        changed = reworded(offsite, STAR, OTHER_STAR + "!")
    else:
        changed = chosen(offsite, Kind.NORTH_STAR, OTHER_STAR)
    now = adoption.north_star(changed)
    assert marks(changed) == [
        ("briefs", Change.ARGUED, STAR, now),
        ("briefs", Change.ARGUED, STAR, now),
        ("objectives", Change.REWORDED, STAR, now),
    ]


def test_a_reworded_risk_reaches_brief_and_metric(offsite: Offsite) -> None:
    """A risk in other words marks the guardrail of the brief and the metric that were taken from it."""
    assert marks(reworded(offsite, RISKS[0], "Customer data leak")) == [
        ("briefs", Change.REWORDED, RISKS[0], "Customer data leak"),
        ("metrics", Change.REWORDED, RISKS[0], "Customer data leak"),
    ]


def test_another_risk_in_its_place_is_told_too(offsite: Offsite) -> None:
    """A risk that was adopted instead is offered to what was taken from the one that made way."""
    assert marks(chosen(offsite, Kind.RISK, RISKS[0], RISKS[3], RISKS[2])) == [
        ("briefs", Change.REPLACED, RISKS[1], RISKS[3]),
        ("metrics", Change.REPLACED, RISKS[1], RISKS[3]),
    ]


def test_what_made_way_without_another_is_told_without_words_to_take(offsite: Offsite) -> None:
    """Of a shorter list, what is left out can only be kept."""
    changed = chosen(offsite, Kind.RISK, RISKS[0], RISKS[1])
    found = stale.found(changed)
    assert [(each.change, each.was, each.can_take) for each in found] == [(Change.DROPPED, RISKS[2], False)] * 2
    with pytest.raises(ValueError, match="Stale"):
        stale.take_again(changed, found[0])
    assert marks(settled(changed, stale.keep_own)) == []


def test_while_the_room_votes_again_nothing_is_told(offsite: Offsite) -> None:
    """A withdrawn adoption marks nothing; what is adopted next does."""
    assert marks(chosen(offsite, Kind.RISK)) == []
    assert marks(chosen(offsite, Kind.NORTH_STAR)) == []


def test_a_candidate_is_never_turned_into_another(offsite: Offsite) -> None:
    """A candidate that was voted on keeps its words when its opportunity makes way; the other one is on offer."""
    changed = chosen(offsite, Kind.OPPORTUNITY, IDEAS[0], IDEAS[1], IDEAS[3])
    assert marks(changed, "pilots") == [("proposals", Change.DROPPED, IDEAS[2], "")]
    assert [each.text for each in pilots.offers(changed)] == [IDEAS[3]]
    kept = settled(changed, stale.keep_own)
    assert [each.text for each in proposals.standing(kept, Kind.PILOT)] == list(IDEAS[:3])
    assert marks(kept) == []
    back = chosen(kept, Kind.OPPORTUNITY, *IDEAS[:3])
    assert [each.text for each in proposals.standing(pilots.take_offers(back), Kind.PILOT)] == list(IDEAS[:3])


def test_other_pilots_reach_their_objectives_and_what_is_measured(offsite: Offsite) -> None:
    """Where another pilot is chosen, its objective can become the other's; measures of the old one can only be kept."""
    measure = next(each.name for each in offsite.metrics if each.source.startswith("measure/"))
    changed = chosen(offsite, Kind.PILOT, IDEAS[2], IDEAS[1])
    assert marks(changed) == [
        ("objectives", Change.REPLACED, IDEAS[0], IDEAS[2]),
        ("metrics", Change.DROPPED, measure, ""),
    ]
    objective = next(each for each in offsite.objectives if each.text == IDEAS[0])
    rooted = objectives.add_key_result(changed, objective.id, "Answers with a source")
    assert marks(rooted, "okrs") == [("objectives", Change.DROPPED, IDEAS[0], "")]


def test_a_metric_with_readings_is_not_turned_into_another_risk(offsite: Offsite) -> None:
    """Readings of one risk never become those of another; other words for the same risk can still be taken."""
    metric = next(each for each in offsite.metrics if each.name == RISKS[1])
    read = monitoring.add_reading(offsite, metric.id, date(2026, 11, 12), 3.0)
    changed = chosen(read, Kind.RISK, RISKS[0], RISKS[3], RISKS[2])
    assert marks(changed, "monitoring") == [("metrics", Change.DROPPED, RISKS[1], "")]
    (mark,) = stale.found(reworded(read, RISKS[1], "False answers"), "monitoring")
    assert mark.can_take


def test_new_words_are_taken_everywhere(offsite: Offsite) -> None:
    """Taking gives each record the words of now: the whole name, the words in a guardrail, the source that it is."""
    brief = pilots.brief_of(offsite, pilots.chosen(offsite)[0].id)
    limits = brief.guardrails.replace(RISKS[0], f"{RISKS[0]}: at most 0")
    offsite = pilots.change_brief(offsite, brief.id, lambda each: replace(each, guardrails=limits))
    changed = reworded(reworded(offsite, STAR, OTHER_STAR + "!"), RISKS[0], "Customer data leak")
    changed = chosen(changed, Kind.RISK, "Customer data leak", RISKS[3], RISKS[2])
    done = settled(changed, take_where_possible)
    assert marks(done) == []
    assert pilots.brief_of(done, brief.id).guardrails.splitlines() == [
        "Customer data leak: at most 0",
        RISKS[3],
        RISKS[2],
    ]
    assert {each.name for each in done.metrics} >= {"Customer data leak", RISKS[3], RISKS[2]}
    assert OTHER_STAR + "!" in {each.text for each in done.objectives}
    again = reworded(done, RISKS[3], "Costs grow fast")
    assert [each[:2] for each in marks(again)] == [("briefs", Change.REWORDED), ("metrics", Change.REWORDED)]


def test_own_words_are_kept_everywhere(offsite: Offsite) -> None:
    """Keeping changes no word, is remembered, and lets the next change be told again."""
    changed = reworded(reworded(offsite, STAR, OTHER_STAR + "!"), RISKS[0], "Customer data leak")
    done = settled(changed, stale.keep_own)
    assert marks(done) == []
    assert [each.name for each in done.metrics] == [each.name for each in offsite.metrics]
    assert [each.text for each in done.objectives] == [each.text for each in offsite.objectives]
    assert [each.guardrails for each in done.briefs] == [each.guardrails for each in offsite.briefs]
    assert pilots.risk_offers(done, pilots.chosen(done)[0].id) == ()
    again = reworded(done, "Customer data leak", "Client data leak")
    assert [each[:2] for each in marks(again)] == [("briefs", Change.REWORDED), ("metrics", Change.REWORDED)]


def test_a_risk_that_was_written_out_of_a_brief_is_offered_again(offsite: Offsite) -> None:
    """A guardrail that somebody deletes or words anew is theirs: nothing is told of it, and the risk is on offer."""
    pilot = pilots.chosen(offsite)[0].id
    own = pilots.change_brief(offsite, pilot, lambda each: replace(each, guardrails="Nobody is hurt"))
    assert [each.text for each in pilots.risk_offers(own, pilot)] == list(RISKS[:3])
    assert marks(reworded(own, RISKS[0], "Customer data leak"), "pilots") == []
    taken = pilots.take_risks(own, pilot)
    assert pilots.brief_of(taken, pilot).guardrails == "\n".join(("Nobody is hurt", *RISKS[:3]))
    emptied = pilots.change_brief(taken, pilot, lambda each: replace(each, guardrails="", value_hypothesis=""))
    assert pilots.brief_of(emptied, pilot).rests_on == ()


def test_a_guardrail_in_the_same_words_is_linked_not_doubled(offsite: Offsite) -> None:
    """A risk that somebody typed into a brief stands there once, and is told when it changes."""
    pilot = pilots.chosen(offsite)[1].id
    typed = pilots.change_brief(offsite, pilot, lambda each: replace(each, guardrails="data  LEAK"))
    taken = pilots.take_risks(typed, pilot)
    assert pilots.brief_of(taken, pilot).guardrails.splitlines() == ["data  LEAK", *RISKS[1:3]]
    done = settled(reworded(taken, RISKS[0], "Customer data leak"), take_where_possible)
    assert pilots.brief_of(done, pilot).guardrails.splitlines()[0] == "Customer data leak"


def test_taking_one_risk_leaves_the_others_on_offer(offsite: Offsite) -> None:
    """Only what is asked for is taken."""
    pilot = pilots.chosen(offsite)[1].id
    risk = adoption.adopted(offsite, Kind.RISK)[1]
    taken = pilots.take_risks(offsite, pilot, [risk.id])
    assert pilots.brief_of(taken, pilot).guardrails == RISKS[1]
    assert [each.text for each in pilots.risk_offers(taken, pilot)] == [RISKS[0], RISKS[2]]


def test_merging_changes_the_words_and_nothing_else(offsite: Offsite) -> None:
    """What was taken from a proposal that was merged follows what stands for it now, and is not offered twice."""
    first, last = (next(e.id for e in offsite.proposals if e.text == text) for text in (RISKS[0], RISKS[3]))
    merged = proposals.merge(offsite, (first, last), "Leaks and costs")
    assert [each[:2] for each in marks(merged)] == [("briefs", Change.REWORDED), ("metrics", Change.REWORDED)]
    done = settled(merged, take_where_possible)
    assert "Leaks and costs" in {each.name for each in done.metrics}
    assert pilots.risk_offers(done, pilots.chosen(done)[0].id) == ()
    assert metric_offers.offers(done) == ()


def test_a_risk_that_is_gone_has_made_way(offsite: Offsite) -> None:
    """A risk that was removed after another took its place is told like one that was not adopted again."""
    changed = chosen(offsite, Kind.RISK, RISKS[0], RISKS[3], RISKS[2])
    gone = proposals.withdraw(changed, next(each.id for each in offsite.proposals if each.text == RISKS[1]))
    assert marks(gone) == marks(changed)


def test_findings_tell_each_mark_where_it_is(offsite: Offsite) -> None:
    """Each mark is a note in its step, with words of a bearable length, that leads to its record."""
    offsite = landscape.add(offsite, Part.DATA, "Customers")
    offsite = landscape.set_field(offsite, Part.DATA, offsite.data_domains[0].id, "owner", "Ana")
    objective = offsite.objectives[0].id
    offsite = key_result_offers.take(offsite, objective, [f"data_domain/{offsite.data_domains[0].id}"])
    result = offsite.key_results[-1].id
    offsite = objectives.set_field(offsite, result, "text", "Records without a double")
    domain = offsite.data_domains[0].id
    changed = landscape.set_field(offsite, Part.DATA, domain, "name", "Customers and their contracts " + "x" * 300)
    (found,) = [
        each for each in progress.findings(changed, Box(), "okrs") if each.record == result and "“" in each.message
    ]
    assert (found.place, found.record) == ("objectives", result)
    assert found.message.startswith("Records without a double: “Customers” has become “Customers and their contracts x")
    assert len(found.message) < 130
    star = reworded(offsite, STAR, OTHER_STAR + "!")
    records_of_pilots = [each.record for each in stale.findings(star, "pilots")]
    assert records_of_pilots == [f"{each.id}/{sources.NORTH_STAR}" for each in pilots.chosen(star)]


def test_every_change_is_told_in_its_own_words(offsite: Offsite) -> None:
    """The four things that can become of a source read differently."""
    changed = chosen(reworded(offsite, STAR, OTHER_STAR + "!"), Kind.RISK, RISKS[3], RISKS[0])
    told = {stale.in_words(each) for each in stale.found(reworded(changed, RISKS[0], "Leak"))}
    assert told == {
        f"This was argued for “{STAR}”, which is not the north star any more",
        f"“{STAR}” has become “{OTHER_STAR}!”",
        f"“{RISKS[0]}” has become “Leak”",
        f"“{RISKS[1]}” has made way for “{RISKS[3]}”",
        f"“{RISKS[2]}” is no longer among what was adopted",
    }


def test_a_metric_taken_from_a_brief_follows_it(offsite: Offsite) -> None:
    """New words that a brief takes from a risk are told further on, to the metrics that were taken from its lines."""
    brief = pilots.brief_of(offsite, pilots.chosen(offsite)[0].id)
    limits = brief.guardrails.replace(RISKS[0], f"{RISKS[0]}: at most 0")
    offsite = pilots.change_brief(offsite, brief.id, lambda each: replace(each, guardrails=limits))
    offsite = metric_offers.take(offsite, [each.source for each in metric_offers.offers(offsite)], MetricClass.MODEL)
    changed = reworded(offsite, RISKS[0], "Customer data leak")
    (mark,) = stale.found(changed, "pilots")
    further = stale.take_again(changed, mark)
    assert ("metrics", Change.REWORDED, f"{RISKS[0]}: at most 0", "Customer data leak: at most 0") in marks(further)
    done = settled(further, take_where_possible)
    assert marks(done) == []
    assert metric_offers.offers(done) == ()
