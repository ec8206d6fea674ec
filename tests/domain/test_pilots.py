"""The pilots: candidates from the opportunities, a choice on two criteria, and a brief argued from both sides."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import adoption, people, pilots, proposals, seating, sources, stale
from offsite.domain.findings import Weight
from offsite.domain.model.pilots import Brief, NeedsLearning
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.offsite import Offsite
from offsite.domain.owners import owned
from offsite.domain.pilots import METHOD
from offsite.domain.voting.box import Box
from tests.domain.samples import adopted, day, revealed

IDEAS = ("Answers", "Forecasts", "Planning", "Prices")
FULL = Brief(
    "",
    value_hypothesis="Contacts get two minutes shorter within three months",
    cost_today=1.8,
    cost_unit="million a year",
    worth="0.9 million a year",
    data_needed="Two years of contacts",
    data_at_hand="Two thirds of them",
    baseline="Keyword search",
    reaches="61 of 100",
    target="95 of 100",
    meeting_point="87 of 100, still worth it",
    needs_learning=NeedsLearning.YES,
    why_learning="Too many wordings for rules",
    owner="Amara Okafor",
    measure="Minutes per contact",
    guardrails="Answers without a source",
    experiment="200 past questions",
    experiment_days=2,
    stop_rule="Below 70 of 100",
)


def with_opportunities() -> Offsite:
    """Return a day with three adopted opportunities and a fourth proposal."""
    return adopted(day(opportunity=IDEAS), Kind.OPPORTUNITY)[0]


def texts(offsite: Offsite) -> list[str]:
    """Return the words of the candidates."""
    return [each.text for each in proposals.standing(offsite, Kind.PILOT)]


def with_pilots() -> Offsite:
    """Return a day on which two pilots were chosen."""
    offsite = day(pilot=IDEAS)
    first, second = (each.id for each in offsite.proposals[:2])
    return replace(offsite, adoptions=(Adoption(Kind.PILOT, (first, second)),))


def filled(offsite: Offsite, **changes: object) -> Offsite:
    """Return the day with full briefs on both pilots, the first one changed."""
    first, second = pilots.chosen(offsite)
    brief = replace(FULL, id=first.id, **changes)  # type: ignore[arg-type]
    offsite = pilots.change_brief(offsite, first.id, lambda _: brief)
    return pilots.change_brief(offsite, second.id, lambda empty: replace(FULL, id=empty.id))


def test_adopted_opportunities_become_candidates() -> None:
    """The three that were adopted are taken in order of rank, with what they were taken from; the fourth is not."""
    offsite = pilots.take_offers(with_opportunities())
    assert texts(offsite) == list(IDEAS[:3])
    taken = proposals.standing(offsite, Kind.PILOT)
    named = [sources.source_of(sources.PROPOSAL, each.id) for each in adoption.adopted(offsite, Kind.OPPORTUNITY)]
    assert [each.source for each in taken] == named
    assert pilots.offers(offsite) == ()
    assert pilots.take_offers(offsite) is offsite


def test_a_candidate_in_the_same_words_is_not_doubled() -> None:
    """What stands among the candidates already is linked to the opportunity that says the same."""
    offsite = proposals.propose(with_opportunities(), Kind.PILOT, "aNSWERS")
    offsite = pilots.take_offers(offsite)
    assert texts(offsite) == ["aNSWERS", "Forecasts", "Planning"]
    assert all(each.source for each in proposals.standing(offsite, Kind.PILOT))


def test_an_opportunity_that_is_merged_stays_taken() -> None:
    """The candidate of one that was merged since is that of the merged one: told of its words, and not doubled."""
    offsite = pilots.take_offers(with_opportunities())
    first, _, _, fourth = (each.id for each in offsite.proposals[:4])
    offsite = proposals.merge(offsite, (first, fourth), "Priced answers")
    assert adoption.adopted(offsite, Kind.OPPORTUNITY)[0].text == "Priced answers"
    assert pilots.offers(offsite) == ()
    assert [(each.was, each.now) for each in stale.found(offsite)] == [("Answers", "Priced answers")]


def test_a_candidate_learns_of_other_words() -> None:
    """When the opportunity is reworded, its candidate is stale: it takes the new words or keeps its own."""
    offsite = pilots.take_offers(with_opportunities())
    opportunity, candidate = offsite.proposals[0], proposals.standing(offsite, Kind.PILOT)[0]
    offsite = proposals.reword(offsite, opportunity.id, "Answers with sources")
    (mark,) = stale.found(offsite)
    assert (mark.step, mark.place, mark.record) == ("pilots", "choose", candidate.id)
    assert (mark.was, mark.now) == ("Answers", "Answers with sources")
    taken, kept = stale.take_again(offsite, mark), stale.keep_own(offsite, mark)
    assert texts(taken)[0] == "Answers with sources"
    assert texts(kept)[0] == "Answers"
    assert stale.found(taken) == stale.found(kept) == ()


def test_the_vote_starts_from_two_criteria() -> None:
    """Pilots are rated on impact and learnability for two places."""
    draft = adoption.draw_up(day(pilot=IDEAS, risk=IDEAS), Kind.PILOT)
    assert draft.method == METHOD
    assert METHOD.criteria == ("impact", "learnability")
    assert draft.seats == 2


def test_two_are_chosen_by_both_criteria() -> None:
    """The two with the best ratings on both criteria together are the pilots."""
    offsite = day(pilot=IDEAS)
    draft = adoption.draw_up(offsite, Kind.PILOT)
    given = {"Answers": (5, 2), "Forecasts": (4, 5), "Planning": (1, 1), "Prices": (5, 4)}
    ballot = {text: dict(zip(METHOD.criteria, pair, strict=True)) for text, pair in given.items()}
    urn = revealed(draft, *(ballot for _ in draft.electorate))  # type: ignore[arg-type]  # values of two criteria
    offsite = adoption.adopt(offsite, seating.outcome(offsite, Box((urn,)), urn), "Adopted by vote.")
    assert {each.text for each in pilots.chosen(offsite)} == {"Forecasts", "Prices"}


def test_begun_by_a_candidate_a_vote_or_a_brief() -> None:
    """A new day has not begun with pilots; the first candidate begins it."""
    assert not pilots.begun(day(opportunity=IDEAS), Box())
    assert pilots.begun(day(pilot=IDEAS[:1]), Box())


def test_what_is_open_before_the_choice() -> None:
    """Without candidates they are missing, with candidates the choice is, and one pilot alone is worth a note."""
    assert [each.message for each in pilots.findings(day())] == ["No candidate for a pilot yet"]
    assert [each.message for each in pilots.findings(day(pilot=IDEAS))] == ["The two pilots are not chosen yet"]
    offsite = with_pilots()
    lone = replace(offsite, adoptions=(replace(offsite.adoptions[0], proposals=offsite.adoptions[0].proposals[:1]),))
    assert pilots.findings(lone)[0].weight is Weight.NOTE


def test_a_brief_that_is_not_begun_is_one_finding() -> None:
    """Each pilot without a brief is told once, with the pilot as the record; long names are cut."""
    offsite = with_pilots()
    first = pilots.chosen(offsite)[0]
    offsite = proposals.reword(offsite, first.id, "A" * 300)
    found = pilots.findings(offsite)
    assert [(each.place, each.record) for each in found] == [("briefs", each.id) for each in pilots.chosen(offsite)]
    assert found[0].message == f"{'A' * 47}…: the brief is not begun"


def test_full_briefs_leave_nothing_open() -> None:
    """Two full briefs without contradictions have no findings."""
    assert pilots.findings(filled(with_pilots())) == ()


@pytest.mark.parametrize(("field", "_words"), pilots._SAID)
def test_each_thing_unsaid_is_found(field: str, _words: str) -> None:
    """A brief that leaves one field empty has exactly one gap, at that field."""
    empty = getattr(Brief(""), field)
    assert [(gap.field, gap.weight) for gap in pilots.gaps(replace(FULL, **{field: empty}))] == [
        (field, Weight.MISSING)
    ]


@pytest.mark.parametrize(
    "half", [{"cost_unit": " "}, {"needs_learning": NeedsLearning.OPEN}, {"experiment_days": None}]
)
def test_half_an_answer_is_none(half: dict[str, object]) -> None:
    """A cost without a unit, a reason without an answer and an experiment without a length are still missing."""
    (gap,) = pilots.gaps(replace(FULL, **half))  # type: ignore[arg-type]
    assert gap.weight is Weight.MISSING


@pytest.mark.parametrize(
    ("field", "changes", "words"),
    [
        ("why_learning", {"needs_learning": NeedsLearning.RULES_DO}, "rules do"),
        ("cost_today", {"cost_today": 0.0}, "costs nothing"),
        ("experiment", {"experiment_days": 6}, "6 days is no quick look"),
        ("experiment", {"experiment_days": 0}, "at least a day"),
        ("guardrails", {"guardrails": " minutes  per contact"}, "are the same"),
    ],
)
def test_contradictions_are_found(field: str, changes: dict[str, object], words: str) -> None:
    """What contradicts itself in a brief is wrong, and is told with the pilot's name."""
    (gap,) = pilots.gaps(replace(FULL, **changes))  # type: ignore[arg-type]
    assert (gap.field, gap.weight) == (field, Weight.WRONG)
    assert words in gap.words
    (finding,) = pilots.findings(filled(with_pilots(), **changes))
    assert finding.message == f"Answers: {gap.words}"


def test_a_brief_that_says_nothing_is_no_record() -> None:
    """Emptying the last field takes the brief away, so that undo and redo meet the same value."""
    offsite = with_pilots()
    first = pilots.chosen(offsite)[0].id
    written = pilots.change_brief(offsite, first, lambda brief: replace(brief, worth="Much"))
    assert pilots.brief_of(written, first) == Brief(first, worth="Much")
    assert pilots.change_brief(written, first, lambda brief: replace(brief, worth="")) == offsite
    with pytest.raises(KeyError, match="nobody"):
        pilots.change_brief(offsite, "nobody", lambda brief: brief)


def test_a_merged_pilot_keeps_the_brief() -> None:
    """A brief is not lost when its pilot is merged with another candidate, can be changed there, and stays below it."""
    offsite = with_pilots()
    first, other = pilots.chosen(offsite)[0].id, proposals.standing(offsite, Kind.PILOT)[3].id
    offsite = pilots.change_brief(offsite, first, lambda brief: replace(brief, worth="Much"))
    merged = proposals.merge(offsite, (first, other), "Both")
    pilot = pilots.chosen(merged)[0].id
    assert pilots.brief_of(merged, pilot) == Brief(pilot, worth="Much")
    changed = pilots.change_brief(merged, pilot, lambda brief: replace(brief, worth="More"))
    assert pilots.brief_of(changed, pilot).worth == "More"
    assert pilots.brief_of(changed, first).worth == "Much"
    emptied = pilots.change_brief(changed, pilot, lambda brief: replace(brief, worth=""))
    assert pilots.brief_of(emptied, pilot) == Brief(pilot)
    again = proposals.merge(merged, (pilot, proposals.standing(merged, Kind.PILOT)[2].id), "Three")
    assert pilots.brief_of(again, pilots.chosen(again)[0].id).worth == "Much"


def test_an_owner_outlives_their_line() -> None:
    """A person who is removed stays the owner of a pilot by name."""
    offsite = with_pilots()
    person = offsite.people[0]
    offsite = filled(offsite, owner=person.id)
    assert owned(offsite, person.id) == 1
    offsite = people.remove(offsite, person.id)
    assert pilots.brief_of(offsite, pilots.chosen(offsite)[0].id).owner == person.name


_TEXT = st.text(alphabet="ab \n", max_size=3)
BRIEFS = st.builds(
    Brief,
    id=st.just("pilot"),
    cost_today=st.none() | st.floats(-10, 10),
    needs_learning=st.sampled_from(NeedsLearning),
    experiment_days=st.none() | st.integers(-1, 8),
    **{each.name: _TEXT for each in fields(Brief) if each.type in {"str", str} and each.name != "id"},
)


@given(BRIEFS)
def test_gaps_name_fields_and_are_told_once(brief: Brief) -> None:
    """Whatever a brief says, each gap names one of its fields, none is told twice, and wrong ones come last."""
    found = pilots.gaps(brief)
    assert len(set(found)) == len(found)
    assert {gap.field for gap in found} <= {each.name for each in fields(Brief)}
    weights = [gap.weight for gap in found]
    assert weights == sorted(weights, key=[Weight.MISSING, Weight.WRONG].index)
    assert all(gap.words for gap in found)
