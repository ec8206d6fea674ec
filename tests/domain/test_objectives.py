"""Objectives, key results, incentives, and who answers for what lasts."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import handover, objectives, people, proposals, sources, stale
from offsite.domain.errors import Refused
from offsite.domain.findings import Weight
from offsite.domain.model.objectives import Concern
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.model.slides_day import Points
from offsite.domain.offsite import Offsite
from tests.domain.samples import adopted, day


def with_key_result(offsite: Offsite, owner: str = "", concern: Concern = Concern.BUSINESS) -> Offsite:
    """Return the offsite with one more key result, whole but for what is given, on its first objective."""
    if not offsite.objectives:
        offsite = objectives.add_objective(offsite, "Trusted answers")
    offsite = objectives.add_key_result(offsite, offsite.objectives[0].id, "Answers with a source")
    record = offsite.key_results[-1].id
    fields = {"baseline": "61", "target": "95", "unit": "%", "due": date(2027, 6, 30), "owner": owner}
    for field, value in {**fields, "concern": concern}.items():
        offsite = objectives.set_field(offsite, record, field, value)
    return offsite


def test_an_objective_taken_from_the_north_star_remembers_it() -> None:
    """The north star is offered until it was taken; the objective says so when it changes, and can take it again."""
    offsite, _ = adopted(day(north_star=("Answer within a minute",)), Kind.NORTH_STAR, 1)
    (offer,) = objectives.offers(offsite)
    assert (offer.source, offer.text) == (sources.NORTH_STAR, "Answer within a minute")
    offsite = objectives.add_objective(offsite, offer.text, offer.source)
    assert objectives.offers(offsite) == ()
    changed = proposals.reword(offsite, offsite.proposals[0].id, "Answer within an hour")
    (mark,) = stale.found(changed, "okrs")
    assert (mark.was, mark.now) == ("Answer within a minute", "Answer within an hour")
    assert stale.take_again(changed, mark).objectives[0].text == "Answer within an hour"


def test_adopted_pilots_are_offered() -> None:
    """Each adopted pilot is offered, and its source leads back to it."""
    offsite = day(pilot=("Answers", "Forecast", "Plans"))
    chosen = tuple(each.id for each in offsite.proposals[:2])
    offsite = replace(offsite, adoptions=(Adoption(Kind.PILOT, chosen),))
    offers = objectives.offers(offsite)
    assert [each.text for each in offers] == ["Answers", "Forecast"]
    assert all(handover.words_of(offsite, each.source) == each.text for each in offers)


def test_nothing_without_words() -> None:
    """Objective, key result and incentive without words are refused in a sentence."""
    offsite = objectives.add_objective(day(), "Trusted answers")
    with pytest.raises(Refused, match=r"^Type the objective first\.$"):
        objectives.add_objective(offsite, " ")
    with pytest.raises(Refused, match=r"^Type the key result first\.$"):
        objectives.add_key_result(offsite, offsite.objectives[0].id, "\n")
    with pytest.raises(Refused, match=r"^Type the incentive first\.$"):
        objectives.add_incentive(offsite, "")


def test_removing_an_objective_keeps_the_incentives() -> None:
    """An objective goes with its key results; an incentive that depended on one of them stays on its own."""
    offsite = with_key_result(day())
    offsite = objectives.add_incentive(offsite, "A fifth of the bonus", key_result=offsite.key_results[0].id)
    offsite = objectives.remove_objective(offsite, offsite.objectives[0].id)
    assert (offsite.objectives, offsite.key_results) == ((), ())
    assert [(each.text, each.key_result) for each in offsite.incentives] == [("A fifth of the bonus", "")]


@given(st.lists(st.integers(0, 1), min_size=1, max_size=6), st.data())
def test_key_results_move_among_those_of_their_objective(whose: list[int], data: st.DataObject) -> None:
    """Moving one changes the order of its own objective only, and loses none."""
    offsite = objectives.add_objective(objectives.add_objective(day(), "A"), "B")
    for place, which in enumerate(whose):
        offsite = objectives.add_key_result(offsite, offsite.objectives[which].id, f"K{place}")
    moved = data.draw(st.sampled_from(offsite.key_results))
    to = data.draw(st.integers(0, 5))
    after = objectives.move_key_result(offsite, moved.id, to)
    theirs = objectives.results_of(after, moved.objective)
    assert theirs.index(moved) == min(to, len(theirs) - 1)
    assert set(after.key_results) == set(offsite.key_results)
    other = next(each.id for each in offsite.objectives if each.id != moved.objective)
    assert objectives.results_of(after, other) == objectives.results_of(offsite, other)


@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Concern)), max_size=8))
def test_balance_counts_what_each_leader_owns(owned: list[tuple[int, Concern]]) -> None:
    """Counts are by concern in its order; balanced is who owns something that lasts, or nothing at all."""
    offsite = day(3)
    for who, concern in owned:
        offsite = with_key_result(offsite, offsite.people[who].id, concern)
    for place, balance in enumerate(objectives.balances(offsite)):
        mine = [concern for who, concern in owned if who == place]
        assert balance.counts == tuple(mine.count(each) for each in Concern)
        assert balance.balanced == (not mine or bool(objectives.LASTING & set(mine)))


def test_an_owner_in_words_counts_too() -> None:
    """A key result whose owner was typed by name is that person's."""
    offsite = with_key_result(day(), " dana  ROTH", Concern.DATA_QUALITY)
    assert objectives.balances(offsite)[0].counts == (0, 0, 0, 1)


def test_what_is_open() -> None:
    """Each gap is one finding with its place and its record; a leader of launches only is wrong, not missing."""
    assert [each.message for each in objectives.findings(day())] == ["No objective is set yet"]
    offsite = objectives.add_objective(day(), "Trusted answers")
    assert [(each.message, each.record) for each in objectives.findings(offsite)] == [
        ("Trusted answers: no key result shows it", offsite.objectives[0].id),
        ("No incentive is set yet", ""),
    ]
    offsite = with_key_result(offsite, offsite.people[0].id, Concern.LAUNCH)
    record = offsite.key_results[0].id
    offsite = objectives.set_field(objectives.set_field(offsite, record, "baseline", ""), record, "due", None)
    offsite = objectives.add_incentive(offsite, "A fifth of the bonus")
    assert [(each.message, each.weight, each.record) for each in objectives.findings(offsite)] == [
        ("Answers with a source: no baseline and day", Weight.MISSING, record),
        ("A fifth of the bonus: whose it is is not said", Weight.MISSING, offsite.incentives[0].id),
        ("Dana Roth has no key result on model or data quality", Weight.WRONG, offsite.people[0].id),
    ]


def test_nothing_is_open_at_the_end() -> None:
    """With whole key results, an incentive with its leader and a lasting concern nothing is open."""
    offsite = day()
    dana = offsite.people[0].id
    offsite = with_key_result(offsite, dana, Concern.MODEL_QUALITY)
    assert objectives.findings(objectives.add_incentive(offsite, "A fifth of the bonus", dana)) == ()


def test_who_leaves_stays_by_name() -> None:
    """When a leader is removed from the list, key results and incentives keep the name."""
    offsite = day()
    dana = offsite.people[0].id
    offsite = objectives.add_incentive(with_key_result(offsite, dana), "A fifth of the bonus", dana)
    offsite = people.remove(offsite, dana)
    assert (offsite.key_results[0].owner, offsite.incentives[0].leader) == ("Dana Roth", "Dana Roth")


def test_slides_show_the_way_from_baseline_to_target() -> None:
    """Each objective is a page with its key results in words; one without any says so."""
    offsite = with_key_result(day(), "Ben")
    offsite = objectives.add_objective(offsite, "Good data")
    assert objectives.slides(offsite) == (
        Points("Trusted answers", "One key result.", ("Answers with a source: 61 → 95 %, Ben",)),
        Points("Good data", "No key result yet.", ()),
    )
    assert objectives.slides(replace(offsite, objectives=())) == ()
