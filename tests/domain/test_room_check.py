"""Tests of the room check: what everybody believes, held against the draft."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import raci, room_check
from offsite.domain.errors import Refused
from offsite.domain.findings import Weight
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from offsite.domain.room_check import Verdict
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Assign
from offsite.domain.voting.rounds import Mode, State
from tests.domain.samples import day

NINE = 9
GO = 3
"""The row of the starter on deployment: A for the sponsor, R for product and data."""


def asked(offsite: Offsite, answers: Sequence[str], decision: int = GO) -> Urn:
    """Return a revealed check in which everybody answers on one decision: the place of a role, "-" for a blank."""
    draft = room_check.draw_up(offsite, Box())
    ids = [role.id for role in offsite.roles]
    key = offsite.decisions[decision].id
    ballots = tuple({} if each == "-" else {key: ids[int(each)]} for each in answers)
    voted = frozenset(voter.id for voter in draft.electorate[: len(ballots)])
    return Urn(replace(draft, state=State.REVEALED), voted, ballots)


def go(offsite: Offsite, urn: Urn) -> room_check.Checked:
    """Return how the decision on deployment came out."""
    return next(each for each in room_check.compared(offsite, urn) if each.decision == offsite.decisions[GO].id)


def test_the_round_asks_for_each_decision() -> None:
    """Options are the decisions, choices the roles, everybody present votes, privately."""
    offsite = day(NINE)
    draft = room_check.draw_up(offsite, Box())
    assert [each.text for each in draft.options] == [each.text for each in offsite.decisions]
    assert draft.method == Assign(tuple((role.id, role.name) for role in offsite.roles))
    assert (draft.mode, len(draft.electorate), draft.quorum) == (Mode.PRIVATE, 9, 5)
    again = room_check.draw_up(offsite, Box((asked(offsite, ["0"] * 9),)))
    assert again.predecessor


def test_an_empty_matrix_cannot_be_asked_about() -> None:
    """Without decisions or roles that have words there is nothing to ask."""
    offsite = day(NINE)
    for empty in (replace(offsite, decisions=()), replace(offsite, roles=())):
        with pytest.raises(Refused):
            room_check.draw_up(empty, Box())


def test_a_difference_is_told_with_both_answers() -> None:
    """The sentence says how many name whom, and whom the draft names."""
    offsite = day(NINE)
    checked = go(offsite, asked(offsite, ["2", "2", "2", "2", "2", "2", "2", "0", "-"]))
    assert checked.verdict is Verdict.DIFFERS
    assert checked.sentence == "7 of 9 say Head of data / ML; the draft says C-suite sponsor"
    assert checked.counts == (("Head of data / ML", 7), ("C-suite sponsor", 1))
    assert checked.blank == 1
    assert checked.role == offsite.roles[2].id


def test_the_same_answer_is_told_too() -> None:
    """Where more than half name the one whom the draft names, there is nothing to do."""
    offsite = day(NINE)
    checked = go(offsite, asked(offsite, ["0", "0", "0", "0", "0", "2", "2", "2", "2"]))
    assert (checked.verdict, checked.sentence) == (
        Verdict.SAME,
        "5 of 9 say C-suite sponsor, and so does the draft",
    )


def test_without_a_majority_nothing_is_taken() -> None:
    """Blank answers count against a majority: four of nine are not the room."""
    offsite = day(NINE)
    checked = go(offsite, asked(offsite, ["2", "2", "2", "2", "0", "-", "-", "-", "-"]))
    assert (checked.verdict, checked.role) == (Verdict.OPEN, "")
    assert checked.sentence == (
        "No answer has more than half of 9: 4 say Head of data / ML, 1 C-suite sponsor; 4 left it blank"
    )


def test_two_in_the_draft_are_a_difference() -> None:
    """A draft that names two differs from a room that names one of them."""
    offsite = day(NINE)
    urn = asked(offsite, ["0"] * 9)
    two = raci.set_mark(offsite, offsite.decisions[GO].id, offsite.roles[1].id, Mark.BOTH)
    assert go(two, urn).sentence.endswith("the draft says C-suite sponsor and Product / BU lead")
    nobody = raci.set_mark(offsite, offsite.decisions[GO].id, offsite.roles[0].id, None)
    assert go(nobody, urn).sentence == "9 of 9 say C-suite sponsor; the draft says nobody"


def test_without_a_quorum_or_a_column_nothing_can_be_taken() -> None:
    """The result is told, but offers no role, when too few voted or the role is no column any more."""
    offsite = day(NINE)
    few = asked(offsite, ["2"] * 4)
    assert (go(offsite, few).verdict, go(offsite, few).role) == (Verdict.DIFFERS, "")
    assert room_check.sentence(offsite, few).endswith("Only 4 of 9 took part.")
    urn = asked(offsite, ["2"] * 9)
    assert go(raci.remove_role(offsite, offsite.roles[2].id), urn).role == ""


@given(st.lists(st.sampled_from("0123-"), min_size=5, max_size=9), st.integers(0, 4))
def test_taking_the_rooms_answer_settles_it(answers: list[str], decision: int) -> None:
    """After the room's answer is taken there is exactly one who answers, and the check says the same as the draft."""
    offsite = day(NINE)
    urn = asked(offsite, answers, decision)
    checked = next(each for each in room_check.compared(offsite, urn) if each.text == offsite.decisions[decision].text)
    assert checked.blank + sum(count for _, count in checked.counts) == len(answers)
    if checked.role:
        after = room_check.take(offsite, checked.decision, checked.role)
        assert [role.id for role in raci.accountable(after, checked.decision)] == [checked.role]
        settled = {each.decision: each.verdict for each in room_check.compared(after, urn)}
        assert settled[checked.decision] is Verdict.SAME


def test_nobody_loses_work_when_the_answer_is_taken() -> None:
    """Who did the work keeps it: R becomes A/R, A/R becomes R; who only answered is asked from now on."""
    offsite = day(NINE)
    key, (sponsor, _, data, _) = offsite.decisions[GO].id, offsite.roles
    after = room_check.take(offsite, key, data.id)
    assert raci.mark_at(after, key, data.id) is Mark.BOTH
    assert raci.mark_at(after, key, sponsor.id) is Mark.CONSULTED
    back = room_check.take(after, key, sponsor.id)
    assert raci.mark_at(back, key, data.id) is Mark.RESPONSIBLE
    assert raci.mark_at(back, key, sponsor.id) is Mark.ACCOUNTABLE


def test_the_sentence_adds_up() -> None:
    """What is the same, what differs and what is open are told with their numbers."""
    offsite = day(NINE)
    urn = asked(offsite, ["2"] * 9)
    assert room_check.sentence(offsite, urn) == (
        "On none of five decisions, the room and the draft name the same. "
        "On one, more than half of us would name somebody else. On four, we do not agree among ourselves."
    )
    gone = replace(offsite, decisions=())
    assert room_check.sentence(gone, urn).startswith("None of the decisions")


def test_findings_follow_the_round() -> None:
    """Not held, not revealed, a difference to settle, an open question to talk about; a draft is not held."""
    offsite = day(NINE)
    urn = asked(offsite, ["2"] * 9)
    draft = replace(urn, round=replace(urn.round, state=State.DRAFT))
    closed = replace(urn, round=replace(urn.round, state=State.CLOSED))
    for box, words in ((Box(), "held"), (Box((draft,)), "held"), (Box((closed,)), "revealed")):
        (found,) = room_check.findings(offsite, box)
        assert (found.message, found.weight) == (f"The room check is not {words} yet", Weight.MISSING)
    found_there = room_check.findings(offsite, Box((urn,)))
    assert [each.weight for each in found_there].count(Weight.WRONG) == 1
    wrong = next(each for each in found_there if each.weight is Weight.WRONG)
    assert (wrong.place, wrong.record) == ("room_check", offsite.decisions[GO].id)
    nobody = raci.set_mark(offsite, wrong.record, offsite.roles[0].id, None)
    assert wrong.record not in [each.record for each in room_check.findings(nobody, Box((urn,)))]
    assert room_check.findings(replace(offsite, decisions=()), Box()) == ()
