"""What is known of all rounds at one moment: a value that screens and slides read."""

from dataclasses import dataclass
from functools import cached_property

from offsite.domain.errors import Refused
from offsite.domain.voting.counts import NOTHING_TYPED, Counts, sentence_of_counts, tally_counts
from offsite.domain.voting.merges import AS_VOTED, Merges
from offsite.domain.voting.methods import Choices
from offsite.domain.voting.outcome import Base, Tally, sentence, tally
from offsite.domain.voting.rounds import Mode, Round, State


@dataclass(frozen=True)  # without slots: it keeps its tally, which many parts of a screen ask for
class Urn:
    """One round with its turnout.

    `voted` says who, never what. `ballots` are the contents of private ballots in an order that tells nothing; storage
    hands them out once the round is revealed. `named` are the answers of an open round, by voter. `counts` is what was
    typed of a round that is counted by hand, where nobody is checked off by name.
    """

    round: Round
    voted: frozenset[str] = frozenset()
    ballots: tuple[Choices, ...] = ()
    named: tuple[tuple[str, Choices], ...] = ()
    counts: Counts = NOTHING_TYPED

    @property
    def turnout(self) -> int:
        """How many of the electorate have voted; counted by hand, how many ballots were typed."""
        return self.counts.ballots if self.round.mode is Mode.COUNTED else len(self.voted)

    @property
    def quorate(self) -> bool:
        """Whether as many have voted as the round asked for."""
        return self.turnout >= self.round.quorum

    @property
    def base(self) -> Base:
        """The base of every percentage: the electorate, and the quorum that was asked for."""
        return Base(len(self.round.electorate), self.round.quorum)

    @property
    def counted(self) -> tuple[Choices, ...]:
        """The ballots to count; none for a round that was counted by hand.

        Raises:
            Refused: the round is not revealed; before that nothing may look at what was voted.
        """
        self._check_revealed()
        if self.round.mode is Mode.OPEN:
            return tuple(choices for _, choices in self.named)
        return self.ballots

    def tally(self) -> Tally:
        """Count the round by its own method.

        Raises:
            Refused: the round is not revealed.
        """
        self._check_revealed()
        return self._tally

    @cached_property
    def _tally(self) -> Tally:
        if self.round.mode is Mode.COUNTED:
            return tally_counts(self.round.method, self.round.option_ids, self.counts, self.base)
        return tally(self.round.method, self.round.option_ids, self.counted, self.base)

    def sentence(self, seats: int | None = None, merges: Merges = AS_VOTED, *, advice: bool = True) -> str:
        """Return what the result means, in plain words; with `advice`, what to do about it, too.

        `seats` are the places it fills where they are no longer those of the round, because of `merges`.

        Raises:
            Refused: the round is not revealed.
        """
        self._check_revealed()
        method, options = self.round.method, self.round.option_ids
        places = self.round.seats if seats is None else seats
        if self.round.mode is Mode.COUNTED:
            return sentence_of_counts(method, options, self.counts, places, self.base, merges=merges, advice=advice)
        return sentence(method, options, self.counted, places, self.base, merges=merges, advice=advice)

    def _check_revealed(self) -> None:
        if self.round.state is not State.REVEALED:
            raise Refused("The result is not revealed yet.")


@dataclass(frozen=True, slots=True)
class Box:
    """All rounds of an offsite, oldest first."""

    urns: tuple[Urn, ...] = ()

    def urn(self, round_id: str) -> Urn:
        """Return the round of that id with its turnout.

        Raises:
            KeyError: there is none.
        """
        for urn in self.urns:
            if urn.round.id == round_id:
                return urn
        raise KeyError(round_id)

    def about(self, subject: str) -> tuple[Urn, ...]:
        """Return the rounds on one subject, oldest first."""
        return tuple(urn for urn in self.urns if urn.round.subject == subject)

    def latest(self, subject: str) -> Urn | None:
        """Return the newest round on a subject that is not void, or None."""
        return next((urn for urn in reversed(self.about(subject)) if urn.round.state is not State.VOID), None)

    def revealed(self, subject: str) -> Urn | None:
        """Return the newest revealed round on a subject, or None."""
        return next((urn for urn in reversed(self.about(subject)) if urn.round.state is State.REVEALED), None)

    @property
    def private_round_open(self) -> bool:
        """Whether private ballots lie in the file unrevealed, so that no copy of it may be made by itself."""
        return any(
            urn.round.mode is Mode.PRIVATE and urn.round.state in (State.OPEN, State.CLOSED) for urn in self.urns
        )
