"""What is known of all rounds at one moment: a value that screens and slides read."""

from dataclasses import dataclass

from offsite.domain.errors import Refused
from offsite.domain.voting.methods import Choices
from offsite.domain.voting.outcome import Base, Tally, tally
from offsite.domain.voting.rounds import Mode, Round, State


@dataclass(frozen=True, slots=True)
class Urn:
    """One round with its turnout.

    `voted` says who, never what. `ballots` are the contents of private ballots in an order that tells nothing; storage
    hands them out once the round is revealed. `named` are the answers of an open round, by voter.
    """

    round: Round
    voted: frozenset[str] = frozenset()
    ballots: tuple[Choices, ...] = ()
    named: tuple[tuple[str, Choices], ...] = ()

    @property
    def turnout(self) -> int:
        """How many of the electorate have voted."""
        return len(self.voted)

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
        """The ballots to count.

        Raises:
            Refused: the round is not revealed; before that nothing may look at what was voted.
        """
        if self.round.state is not State.REVEALED:
            raise Refused("The result is not revealed yet.")
        if self.round.mode is Mode.OPEN:
            return tuple(choices for _, choices in self.named)
        return self.ballots

    def tally(self) -> Tally:
        """Count the ballots by the round's own method.

        Raises:
            Refused: the round is not revealed.
        """
        return tally(self.round.method, self.round.option_ids, self.counted, self.base)


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

    @property
    def private_round_open(self) -> bool:
        """Whether private ballots lie in the file unrevealed, so that no copy of it may be made by itself."""
        return any(
            urn.round.mode is Mode.PRIVATE and urn.round.state in (State.OPEN, State.CLOSED) for urn in self.urns
        )
