"""Revealed votes by every method, for the tests of their slides."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Choices, Method, Score
from offsite.domain.voting.rounds import Mode, Option, Round, State, Voter

OPTIONS = (Option("a", "Answers"), Option("b", "Prices"), Option("c", "Claims"), Option("d", "Routes"))
VOTERS = tuple(Voter(f"v{number}", f"Voter {number}") for number in range(9))
PAIR = Score(criteria=("impact", "learnability"))


def round_of(method: Method, options: Sequence[Option] = OPTIONS, seats: int = 2) -> Round:
    """Return a private round of nine voters that is revealed."""
    return Round("r", "pilot", "Which two?", tuple(options), method, Mode.PRIVATE, VOTERS, 5, seats, State.REVEALED)


def urn_of(method: Method, *ballots: Choices, options: Sequence[Option] = OPTIONS, seats: int = 2) -> Urn:
    """Return a revealed round with these ballots."""
    return with_ballots(round_of(method, options, seats), *ballots)


def with_ballots(round_: Round, *ballots: Choices) -> Urn:
    """Return the urn of a round with these ballots; the first of the electorate have voted."""
    return Urn(round_, frozenset(voter.id for voter in VOTERS[: len(ballots)]), ballots)


def in_state(urn: Urn, state: State) -> Urn:
    """Return the same urn in another state."""
    reason = "A mistake" if state is State.VOID else ""
    return replace(urn, round=replace(urn.round, state=state, void_reason=reason))


def pairs(**values: tuple[int, int]) -> Mapping[str, Mapping[str, int]]:
    """Return a ballot on two criteria."""
    return {option: dict(zip(PAIR.criteria, pair, strict=True)) for option, pair in values.items()}
