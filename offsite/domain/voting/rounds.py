"""Rounds: one question put once to a fixed electorate over a fixed list of options, and the way it goes.

`draft -> open -> closed -> revealed`, and `void` from open or closed; nothing leads back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from offsite.domain.errors import Refused
from offsite.domain.voting.methods import Choices, Consent, Method, Rank, ballot_error

SMALLEST_SECRET = 3
"""Below this number of private ballots a reveal would tell who voted what."""

SEATED = frozenset({"north_star", "opportunity", "risk", "pilot"})
"""The subjects whose votes fill places."""


class State(StrEnum):
    """Where a round stands."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"
    VOID = "void"


class Mode(StrEnum):
    """How ballots are given."""

    PRIVATE = "private"
    OPEN = "open"
    COUNTED = "counted"


NEXT: Mapping[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.OPEN}),
    State.OPEN: frozenset({State.CLOSED, State.VOID}),
    State.CLOSED: frozenset({State.REVEALED, State.VOID}),
    State.REVEALED: frozenset(),
    State.VOID: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Option:
    """One option, in the words it had when the round was made.

    Where it is a scale between two goods, `ends` says what the lowest and what the highest level stand for.
    """

    id: str
    text: str
    ends: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Voter:
    """One of the electorate, under the name they had when the round was opened."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Round:
    """One round.

    `subject` is what the question is about (a `Kind` of proposals, later a pulse or the charter). `seats` is how many
    places it fills. `predecessor` is the round that this one follows; with `runoff` it decides only between the options
    that were level there, otherwise it is a second round on the same question.
    """

    id: str
    subject: str
    question: str
    options: tuple[Option, ...]
    method: Method
    mode: Mode
    electorate: tuple[Voter, ...]
    quorum: int
    seats: int = 1
    state: State = State.DRAFT
    predecessor: str = ""
    runoff: bool = False
    void_reason: str = ""

    @property
    def option_ids(self) -> tuple[str, ...]:
        """The ids of the options in their order."""
        return tuple(option.id for option in self.options)

    def option_text(self, option_id: str) -> str:
        """Return an option's words."""
        return next(option.text for option in self.options if option.id == option_id)

    def voter_name(self, voter_id: str) -> str:
        """Return the name of one of the electorate."""
        return next(voter.name for voter in self.electorate if voter.id == voter_id)


def advanced(round_: Round, state: State, reason: str = "") -> Round:
    """Return the round in its next state.

    Raises:
        Refused: nothing leads from the state it is in to that one, or it cannot be opened or voided as it is.
    """
    if state not in NEXT[round_.state]:
        raise Refused(f"A round that is {round_.state} cannot become {state}.")
    if state is State.OPEN:
        _check_complete(round_)
    if state is State.VOID and not reason.strip():
        raise Refused("Say why the round is void; the reason stays on record.")
    return replace(round_, state=state, void_reason=reason.strip() if state is State.VOID else "")


def _check_complete(round_: Round) -> None:
    if not round_.question.strip():
        raise Refused("Write the question before you open the vote.")
    choosing = round_.subject in SEATED and not isinstance(round_.method, Consent)  # one alone can be consented to
    if len(round_.options) < 2 and choosing:
        raise Refused("A vote needs at least two options.")
    if not round_.options:
        raise Refused("There is nothing to vote on yet.")
    if not round_.electorate:
        raise Refused("Nobody may vote yet: choose who takes part.")
    if round_.mode is Mode.COUNTED and isinstance(round_.method, Rank):
        raise Refused("A ranking cannot be counted by hand: choose another rule, or another way of voting.")
    if round_.mode is Mode.PRIVATE and len(round_.electorate) < SMALLEST_SECRET:
        raise Refused(f"Fewer than {SMALLEST_SECRET} voters cannot vote in private: choose an open vote.")


def check_cast(round_: Round, voted: frozenset[str], voter: str, choices: Choices) -> None:
    """Check that this voter may cast this ballot now.

    Raises:
        Refused: the round is not open, the voter is not of its electorate or has voted in private before, or the ballot
            breaks the rule of the method. The text never repeats a choice.
    """
    if round_.state is not State.OPEN:
        raise Refused("This vote is not open.")
    if all(each.id != voter for each in round_.electorate):
        raise Refused("Only the people named for this vote can cast a ballot.")
    if round_.mode is Mode.COUNTED:
        raise Refused("This vote is counted by hand.")
    if round_.mode is Mode.PRIVATE and voter in voted:
        raise Refused("This person has voted already; a cast ballot is final.")
    error = ballot_error(round_.method, round_.option_ids, choices)
    if error is not None:
        raise Refused(error)


def check_reveal(round_: Round, ballots: int) -> None:
    """Check that the result may be shown.

    Raises:
        Refused: a private round has so few ballots that the result would tell who voted what.
    """
    if round_.mode is Mode.PRIVATE and ballots < SMALLEST_SECRET:
        raise Refused(
            f"Only {ballots} of the {SMALLEST_SECRET} ballots that a private result needs were cast: "
            "void this round and ask in an open one instead."
        )
