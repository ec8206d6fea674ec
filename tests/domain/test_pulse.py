"""The alignment pulse: six dimensions in their own order, what divides us named, and before compared with after."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import answers, pulse, rated, slides_pulse
from offsite.domain.errors import Refused
from offsite.domain.model.slides import Question, Result, Turnout
from offsite.domain.model.slides_votes import Comparison
from offsite.domain.pulse import AFTER, BEFORE, DIMENSIONS, METHOD
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.rounds import Mode, Round, State, advanced
from tests.domain.samples import day

SPLIT, FAR = (1, 1, 5, 5, 5), (4, 4, 4, 4, 1)
CALM = (3, 3, 3, 4, 3)


def held(draft: Round, **scores: Sequence[int]) -> Urn:
    """Return a revealed pulse with these scores by dimension; the others are rated 3, 3, 3, 4, 3."""
    ballots = tuple(
        {each.id: scores.get(each.id, CALM)[voter] for each in DIMENSIONS} for voter in range(len(draft.electorate))
    )
    voters = frozenset(each.id for each in draft.electorate)
    return Urn(replace(draft, state=State.REVEALED), voters, ballots)


@pytest.fixture
def first() -> Urn:
    """A revealed pulse of five with two camps on roles and one far apart on metrics."""
    return held(pulse.draw_up(day(), Box()), roles=SPLIT, metrics=FAR)


def test_a_pulse_asks_six_dimensions_from_one_to_five() -> None:
    """The draft is private, for everybody present, on the six dimensions, fills no places and can be opened."""
    draft = pulse.draw_up(day(), Box())
    assert (draft.subject, draft.mode, draft.method, draft.seats) == (BEFORE, Mode.PRIVATE, METHOD, 0)
    assert draft.option_ids == ("vision", "roles", "investment", "governance", "metrics", "rhythms")
    assert (len(draft.electorate), draft.quorum) == (5, 3)
    assert advanced(draft, State.OPEN).state is State.OPEN


def test_dimensions_keep_their_order(first: Urn) -> None:
    """A pulse has no winners: the picture has the order of the dimensions, whatever their means."""
    readings = rated.readings(first)
    assert [each.id for each in readings] == [each.id for each in DIMENSIONS]
    assert [each.mean for each in readings] == ["3.2", "3.4", "3.2", "3.2", "3.4", "3.2"]
    assert readings[1].ratings.counts == (2, 0, 0, 0, 3)
    assert [each.mark for each in readings] == ["", "divided", "", "", "one far apart", ""]


def test_what_divides_us_is_named(first: Urn) -> None:
    """The sentence names the dimensions with two camps and those with a lone view, and who rated lowest."""
    assert [each.id for each in rated.open_differences(first)] == ["roles", "metrics"]
    assert pulse.sentence(first) == (
        "We are divided on Roles and accountability. "
        "One view stands far from the others on Metrics and success criteria."
    )


def test_a_calm_pulse_says_so() -> None:
    """Where nothing divides the group, the sentence says that, and what is rated lowest unless that is half of them."""
    assert pulse.sentence(held(pulse.draw_up(day(), Box()))) == "No dimension divides us."
    low = held(pulse.draw_up(day(), Box()), rhythms=(2, 2, 1, 2, 2))
    assert pulse.sentence(low) == "No dimension divides us. Rated lowest: Operating rhythms and communication, 1.8."


def test_few_voters_are_told() -> None:
    """A pulse that missed its quorum says how many took part."""
    draft = pulse.draw_up(day(), Box())
    urn = Urn(replace(draft, state=State.REVEALED), frozenset({draft.electorate[0].id}), ({"vision": 2},))
    assert pulse.sentence(urn) == "No dimension divides us. Only 1 of 5 took part."
    nobody = Urn(replace(draft, state=State.REVEALED))
    assert pulse.sentence(nobody) == "Nobody has rated anything, so there is no picture."


def test_before_the_reveal_nothing_is_told() -> None:
    """An open or closed pulse gives no reading, and the big screen shows only the question or the turnout."""
    draft = pulse.draw_up(day(), Box())
    for state, kind in ((State.DRAFT, Question), (State.OPEN, Turnout), (State.CLOSED, Turnout)):
        urn = Urn(replace(draft, state=state), frozenset({draft.electorate[0].id}))
        with pytest.raises(Refused):
            rated.readings(urn)
        (page,) = slides_pulse.for_pulse(Box((urn,)), draft.id)
        assert isinstance(page, kind)
        assert pulse.revealed(Box((urn,))) is None


def test_the_picture_has_spread_beside_the_mean(first: Urn) -> None:
    """The slide of a pulse has a distribution for each dimension, no ranks, no cut, and says what divides us."""
    (page,) = slides_pulse.for_pulse(Box((first,)), first.round.id)
    assert isinstance(page, Result)
    assert page.fact.startswith("5 of 5 voted. We are divided on Roles")
    assert [row.counts for row in page.rows][1] == (2, 0, 0, 0, 3)
    assert {row.rank for row in page.rows} == {""}
    assert page.cut_after == 0


def test_findings_follow_the_pulse(first: Urn) -> None:
    """Missing are the pulse itself, its reveal, then a note on each open difference, and nothing after these."""
    offsite = day()
    assert [each.message for each in pulse.findings(offsite, Box())] == ["The first pulse is not taken yet"]
    running = Urn(replace(first.round, state=State.OPEN))
    assert pulse.findings(offsite, Box((running,)))[0].message == "The first pulse is not revealed yet"
    box = Box((first,))
    assert [each.record for each in pulse.findings(offsite, box)] == ["roles", "metrics"]
    for dimension in ("roles", "metrics"):
        offsite = answers.set_answer(offsite, "assess", dimension, "Three of us name three people.")
    assert pulse.findings(offsite, box) == ()


def test_a_second_pulse_is_linked_to_the_first(first: Urn) -> None:
    """The pulse after the day follows the newest revealed one before it, and is a subject of its own."""
    second = pulse.draw_up(day(), Box((first,)), AFTER)
    assert (second.subject, second.predecessor, second.id != first.round.id) == (AFTER, first.round.id, True)
    assert pulse.draw_up(day(), Box(), AFTER).predecessor == ""


def test_before_and_after_are_compared(first: Urn) -> None:
    """Each dimension says whether views came closer, went apart or stayed, in the order of the dimensions."""
    box = Box((first,))
    assert (pulse.compared(box), pulse.both(box), pulse.movement(box)) == ((), None, "")
    assert slides_pulse.before_and_after(box) == ()
    second = held(pulse.draw_up(day(), box, AFTER), roles=(4, 4, 4, 4, 5), metrics=FAR, rhythms=SPLIT)
    box = Box((first, second))
    notes = {each.id: each.note for each in pulse.compared(box)}
    assert notes == {
        "vision": "as before",
        "roles": "closer together",
        "investment": "as before",
        "governance": "as before",
        "metrics": "as before",
        "rhythms": "further apart",
    }
    assert pulse.movement(box) == (
        "Our views are closer together on Roles and accountability, "
        "further apart on Operating rhythms and communication. "
        "One dimension still divides us."
    )
    (page,) = slides_pulse.before_and_after(box)
    assert isinstance(page, Comparison)
    assert [row.text for row in page.rows] == [each.text for each in DIMENSIONS]
    assert page.fact == pulse.movement(box)


SCORES = st.lists(st.integers(1, 5), min_size=5, max_size=5)


@given(st.fixed_dictionaries({each.id: SCORES for each in DIMENSIONS}))
def test_the_same_pulse_twice_moves_nothing(scores: dict[str, list[int]]) -> None:
    """Whatever was rated: the same ratings again are "as before", and what is open is what is marked so."""
    first = held(pulse.draw_up(day(), Box()), **scores)
    second = held(pulse.draw_up(day(), Box((first,)), AFTER), **scores)
    box = Box((first, second))
    assert {each.note for each in pulse.compared(box)} == {"as before"}
    assert pulse.movement(box) == "Our views are as wide apart as before."
    marked = [each.id for each in rated.readings(first) if each.mark in ("divided", "one far apart")]
    assert [each.id for each in rated.open_differences(first)] == marked
