"""The draft of a round for everybody present, whatever it is about."""

from offsite.domain import people, records
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Method
from offsite.domain.voting.outcome import quorum
from offsite.domain.voting.rounds import Mode, Option, Round, Voter


def for_everybody(  # noqa: PLR0913 - what a round is made of, each named by the caller
    offsite: Offsite,
    *,
    subject: str,
    question: str,
    options: tuple[Option, ...],
    method: Method,
    mode: Mode,
    seats: int = 0,
    before: Urn | None = None,
) -> Round:
    """Return a draft with the usual quorum; it follows the round `before` where there is one.

    `seats` is how many of the options are to be adopted; 0 where nothing is won.
    """
    voters = tuple(Voter(each.id, each.name) for each in people.present(offsite))
    return Round(
        id=records.new_id(),
        subject=subject,
        question=question,
        options=options,
        method=method,
        mode=mode,
        electorate=voters,
        quorum=quorum(len(voters)),
        seats=seats,
        predecessor=before.round.id if before else "",
    )
