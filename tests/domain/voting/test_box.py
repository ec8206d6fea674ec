"""Tests of what is known of all rounds."""

from dataclasses import replace

import pytest

from offsite.domain.errors import Refused
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Choices
from offsite.domain.voting.result import Base
from offsite.domain.voting.rounds import Mode, State
from tests.domain.voting.test_rounds import draft

BALLOTS: tuple[Choices, ...] = ({"o0": 5, "o1": 1}, {"o0": 4}, {})


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("state", [state for state in State if state is not State.REVEALED])
def test_nothing_is_counted_before_the_reveal(mode: Mode, state: State) -> None:
    """Ballots that lie in an urn can neither be had for counting nor tallied before the round is revealed."""
    named = tuple((f"v{place}", ballot) for place, ballot in enumerate(BALLOTS))
    urn = Urn(replace(draft(mode=mode), state=state), frozenset({"v0"}), BALLOTS, named)
    with pytest.raises(Refused, match="not revealed yet"):
        _ = urn.counted
    with pytest.raises(Refused, match="not revealed yet"):
        urn.tally()


def test_revealed_ballots_are_counted_with_their_base() -> None:
    """A private round counts its ballots, an open one its answers; the base is the electorate and the quorum."""
    voted = frozenset({"v0", "v1", "v2"})
    private = Urn(replace(draft(), state=State.REVEALED), voted, BALLOTS)
    openly = Urn(
        replace(draft(mode=Mode.OPEN), state=State.REVEALED),
        voted,
        named=tuple((f"v{place}", ballot) for place, ballot in enumerate(BALLOTS)),
    )
    for urn in (private, openly):
        assert urn.counted == BALLOTS
        assert urn.base == Base(5, 3)
        assert urn.tally().base == urn.base
        assert urn.tally().row("o0").mean == 4.5
    assert private.tally().ballots == 3


def test_the_quorum_counts_who_voted() -> None:
    """A blank ballot counts for the quorum, and one vote too few misses it."""
    assert Urn(draft(), frozenset({"v0", "v1", "v2"})).quorate
    assert not Urn(draft(), frozenset({"v0", "v1"})).quorate
    assert Urn(draft(), frozenset({"v0", "v1"})).turnout == 2


def test_rounds_are_found() -> None:
    """A round is found by its id, the rounds on a subject in their order, and the newest that is not void."""
    first = Urn(replace(draft(), id="1", state=State.REVEALED))
    other = Urn(replace(draft(), id="2", subject="north_star"))
    second = Urn(replace(draft(), id="3", state=State.VOID))
    box = Box((first, other, second))
    assert box.urn("2") is other
    assert box.about("risk") == (first, second)
    assert box.latest("risk") is first
    assert Box((second,)).latest("risk") is None
    with pytest.raises(KeyError):
        box.urn("4")


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("mode", Mode)
def test_a_private_round_is_open_until_it_is_revealed_or_void(mode: Mode, state: State) -> None:
    """From its opening to its reveal a private round keeps copies of the file from being made; no other round does."""
    box = Box((Urn(replace(draft(), state=State.REVEALED)), Urn(replace(draft(mode=mode), state=state))))
    assert box.private_round_open == (mode is Mode.PRIVATE and state in (State.OPEN, State.CLOSED))
