"""Tests of collecting, merging and withdrawing proposals."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import adoption, proposals, records
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.offsite import Offsite
from tests.domain.samples import adopted, day

RISKS = ("Leaks", "Drift", "Bias", "Cost")


def texts(offsite: Offsite, kind: Kind = Kind.RISK) -> list[str]:
    """Return the words of the standing proposals."""
    return [each.text for each in proposals.standing(offsite, kind)]


def ids(offsite: Offsite, *words: str) -> tuple[str, ...]:
    """Return the ids of the proposals of these words."""
    return tuple(next(each.id for each in offsite.proposals if each.text == text) for text in words)


def test_proposals_come_in_order_and_clean() -> None:
    """A proposal goes to the end of its kind, its spaces tidied, with its author."""
    offsite = proposals.propose(day(1, risk=("Leaks",)), Kind.RISK, "  No \n roll-back ", "p")
    assert texts(offsite) == ["Leaks", "No roll-back"]
    assert offsite.proposals[-1].author == "p"
    assert texts(offsite, Kind.OPPORTUNITY) == []


def test_nothing_and_the_same_again_are_refused() -> None:
    """Empty words and words that stand there already are refused; another kind may have the same ones."""
    offsite = day(1, risk=("Leaks",))
    with pytest.raises(Refused, match="Type the proposal first"):
        proposals.propose(offsite, Kind.RISK, " \n ")
    with pytest.raises(Refused, match="in the list already"):
        proposals.propose(offsite, Kind.RISK, " LEAKS ")
    assert texts(proposals.propose(offsite, Kind.OPPORTUNITY, "Leaks"), Kind.OPPORTUNITY) == ["Leaks"]


def test_lines_become_proposals() -> None:
    """A pasted list gives one proposal a line without bullets and repetitions; a minus before a figure stays."""
    pasted = "• Leaks\n\n2. Drift\n- drift\n-20 % jobs\n1.5 million fines\n"
    offsite = proposals.propose_lines(day(1, risk=("Leaks",)), Kind.RISK, pasted, "p")
    assert texts(offsite) == ["Leaks", "Drift", "-20 % jobs", "1.5 million fines"]
    assert [each.author for each in offsite.proposals] == ["", "p", "p", "p"]


@pytest.mark.parametrize(("pasted", "sentence"), [(" \n", "Type the proposal first"), ("leaks\n•\n", "Every line")])
def test_lines_without_anything_new_are_refused(pasted: str, sentence: str) -> None:
    """A list that adds nothing says so."""
    with pytest.raises(Refused, match=sentence):
        proposals.propose_lines(day(1, risk=("Leaks",)), Kind.RISK, pasted)


def test_move_stays_within_the_kind() -> None:
    """A proposal changes places with its neighbour of the same kind, and at the ends it stays."""
    offsite = day(1, risk=("Leaks",), opportunity=("Faster",))
    offsite = proposals.propose(offsite, Kind.RISK, "Drift")
    (drift,) = ids(offsite, "Drift")
    up = proposals.move(offsite, drift, -1)
    assert texts(up) == ["Drift", "Leaks"]
    assert texts(up, Kind.OPPORTUNITY) == ["Faster"]
    assert proposals.move(up, drift, -1) == up
    assert texts(proposals.move(up, drift, 1)) == ["Leaks", "Drift"]


def test_merge_puts_one_in_the_place_of_several() -> None:
    """The merged proposal stands where the first of them stood; unmerged, everything is as before, bit for bit."""
    offsite = day(1, risk=RISKS)
    both = proposals.merge(offsite, ids(offsite, "Cost", "Drift"), " Costs  drift ")
    assert texts(both) == ["Leaks", "Costs drift", "Bias"]
    (merged,) = ids(both, "Costs drift")
    assert [each.text for each in proposals.originals(both, merged)] == ["Drift", "Cost"]
    assert proposals.standing_for(both, ids(offsite, "Cost")[0]).id == merged
    assert proposals.unmerge(both, merged) == offsite


def test_merge_keeps_an_author_they_share() -> None:
    """What one person said twice stays theirs; what two said is nobody's alone."""
    offsite = proposals.propose(proposals.propose(day(1), Kind.RISK, "Leaks", "p"), Kind.RISK, "Leakage", "p")
    offsite = proposals.propose(offsite, Kind.RISK, "Drift", "q")
    same = proposals.merge(offsite, ids(offsite, "Leaks", "Leakage"), "All leaks")
    assert records.find(same.proposals, ids(same, "All leaks")[0]).author == "p"
    mixed = proposals.merge(offsite, ids(offsite, "Leaks", "Drift"), "Both")
    assert records.find(mixed.proposals, ids(mixed, "Both")[0]).author == ""


def test_a_merged_one_can_be_merged_again() -> None:
    """It is an original like any other and keeps what stands behind it; taken apart in turn, all is as it was."""
    offsite = day(1, risk=RISKS)
    first = proposals.merge(offsite, ids(offsite, "Leaks", "Drift"), "Two")
    second = proposals.merge(first, ids(first, "Two", "Bias"), "Three")
    two, three = ids(second, "Two", "Three")
    assert texts(second) == ["Three", "Cost"]
    assert [each.text for each in proposals.originals(second, three)] == ["Two", "Bias"]
    assert [each.text for each in proposals.behind(second, three)] == ["Two", "Leaks", "Drift", "Bias"]
    assert {proposals.standing_for(second, each.id).id for each in offsite.proposals[:3]} == {three}
    with pytest.raises(Refused, match="Take the newer one apart first"):
        proposals.unmerge(second, two)
    assert proposals.unmerge(second, three) == first
    assert proposals.unmerge(first, two) == offsite


@given(st.lists(st.sets(st.integers(0, 5), min_size=2, max_size=4), max_size=6), st.booleans())
def test_taking_apart_is_the_reverse_of_merging(groups: list[set[int]], adopts: bool) -> None:
    """However often proposals are merged, taking the newest apart gives back exactly what was there before it."""
    words = ("Leaks", "Drift", "Bias", "Cost", "Haste", "Waste")
    offsite = adopted(day(5, risk=words), Kind.RISK)[0] if adopts else day(1, risk=words)
    before = []
    for number, group in enumerate(groups):
        chosen = tuple(offsite.proposals[place].id for place in group)
        if len({proposals.standing_for(offsite, each).id for each in chosen}) > 1:
            before.append(offsite)
            offsite = proposals.merge(offsite, chosen, f"Merged {number}")
            assert len(adoption.adopted(offsite, Kind.RISK)) <= len(adoption.adopted(before[-1], Kind.RISK))
    for earlier in reversed(before):
        newest = next(each for each in offsite.proposals if each not in earlier.proposals and not each.merged_into)
        offsite = proposals.unmerge(offsite, newest.id)
        assert offsite == earlier


def test_merge_refusals() -> None:
    """Merging takes two that stand apart, of one kind, and words for both."""
    offsite = day(1, risk=RISKS, opportunity=("Faster",))
    leaks, drift, faster = ids(offsite, "Leaks", "Drift", "Faster")
    with pytest.raises(Refused, match="at least two"):
        proposals.merge(offsite, (leaks, leaks), "Same")
    with pytest.raises(Refused, match="on the same question"):
        proposals.merge(offsite, (leaks, faster), "Mixed")
    with pytest.raises(Refused, match="Type the words"):
        proposals.merge(offsite, (leaks, drift), "  ")
    merged = proposals.merge(offsite, (leaks, drift), "Both")
    with pytest.raises(Refused, match="at least two"):
        proposals.merge(merged, (leaks, *ids(merged, "Both")), "Itself")
    with pytest.raises(Refused, match="was not merged"):
        proposals.unmerge(offsite, leaks)


def test_adoptions_follow_merges() -> None:
    """What was adopted and then merged stays adopted under its new words, once."""
    offsite, _ = adopted(day(5, risk=RISKS), Kind.RISK)
    merged = proposals.merge(offsite, ids(offsite, "Leaks", "Bias"), "Leaks and bias")
    assert [each.text for each in adoption.adopted(merged, Kind.RISK)] == ["Leaks and bias", "Drift"]
    apart = proposals.unmerge(merged, ids(merged, "Leaks and bias")[0])
    assert [each.text for each in adoption.adopted(apart, Kind.RISK)] == ["Leaks", "Drift", "Bias"]


def test_what_was_adopted_as_one_is_not_taken_apart() -> None:
    """A merged proposal that was adopted under its own words stays one until the adoption is withdrawn."""
    offsite = day(5, risk=RISKS)
    offsite = proposals.merge(offsite, ids(offsite, "Leaks", "Bias"), "Both")
    done, _ = adopted(offsite, Kind.RISK)
    with pytest.raises(Refused, match="Withdraw the adoption before you take it apart"):
        proposals.unmerge(done, ids(done, "Both")[0])
    again = proposals.merge(done, ids(done, "Both", "Cost"), "Three")
    assert proposals.unmerge(again, ids(again, "Three")[0]) == done


def test_withdraw_takes_the_originals_along() -> None:
    """A merged proposal goes with all that stands behind it; an original alone leaves the merged one standing."""
    offsite = day(1, risk=RISKS)
    merged = proposals.merge(offsite, ids(offsite, "Leaks", "Drift"), "Both")
    assert [each.text for each in proposals.withdraw(merged, ids(merged, "Both")[0]).proposals] == ["Bias", "Cost"]
    alone = proposals.withdraw(merged, ids(merged, "Leaks")[0])
    assert texts(alone) == ["Both", "Bias", "Cost"]
    assert [each.text for each in proposals.originals(alone, ids(alone, "Both")[0])] == ["Drift"]
    again = proposals.merge(merged, ids(merged, "Both", "Bias"), "Three")
    assert [each.text for each in proposals.withdraw(again, ids(again, "Three")[0]).proposals] == ["Cost"]


def test_what_is_adopted_cannot_be_withdrawn() -> None:
    """Neither an adopted proposal nor an original behind one can be removed; after the adoption is withdrawn it can."""
    offsite, _ = adopted(day(5, risk=RISKS), Kind.RISK)
    offsite = proposals.merge(offsite, ids(offsite, "Leaks", "Cost"), "Both")
    for text in ("Both", "Cost", "Drift"):
        with pytest.raises(Refused, match="Withdraw the adoption before you remove it"):
            proposals.withdraw(offsite, ids(offsite, text)[0])
    free = adoption.withdraw(offsite, Kind.RISK)
    assert texts(proposals.withdraw(free, ids(free, "Both")[0])) == ["Drift", "Bias"]


def test_a_circle_of_merges_ends() -> None:
    """In a damaged file in which merges go round in a circle, every question about them has an answer."""
    circle = (Proposal("a", Kind.RISK, "A", merged_into="b"), Proposal("b", Kind.RISK, "B", merged_into="a"))
    offsite = replace(day(0), proposals=circle)
    assert proposals.standing_for(offsite, "a").id == "b"
    assert {each.id for each in proposals.behind(offsite, "a")} == {"a", "b"}
    assert proposals.standing(offsite, Kind.RISK) == ()


def test_a_merge_that_leads_to_nothing_ends() -> None:
    """In a damaged file in which what a proposal was merged into is missing, it stands for itself."""
    offsite = replace(day(0), proposals=(Proposal("a", Kind.RISK, "A", merged_into="gone"),))
    assert proposals.standing_for(offsite, "a").id == "a"
