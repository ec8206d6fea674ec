"""The charter as it is set on paper: sections, signatures, what was settled, the matrix, the record of votes."""

from offsite.domain import adoption, charter, consent, proposals, raci, rated, results, seating, signing, tradeoffs
from offsite.domain.dates import day_in_short, day_in_words
from offsite.domain.findings import Weight
from offsite.domain.model.charter import (
    CharterDocument,
    Landing,
    Matrix,
    MatrixRow,
    Signatory,
    Vote,
    VotePart,
    VoteRow,
)
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Score
from offsite.domain.voting.outcome import Ratings
from offsite.domain.voting.rounds import Mode, State

LIMITS = (
    "Private votes: who has voted was recorded, what a person voted was not; ballots carry no name, time or order. "
    "This does not protect against somebody who controls the laptop."
)


def document(offsite: Offsite, box: Box) -> CharterDocument:
    """Return everything that the PDF says.

    It is a draft until nothing is missing in its words and the room has consented to them; it is signed afterwards.
    """
    stands = charter.standing(offsite, box)
    return CharterDocument(
        organisation=offsite.organisation,
        title=offsite.title,
        day=day_in_words(offsite.day),
        headline=adoption.north_star(offsite),
        sections=tuple(charter.section(offsite, each) for each in charter.SPECS),
        signatories=tuple(
            Signatory(each.name, each.role, day_in_short(signing.day_of(offsite, each.id)))
            for each in signing.signatories(offsite)
        ),
        matrix=_matrix(offsite),
        votes=tuple(_vote(offsite, box, urn) for urn in _on_record(box)),
        footer=_footer(offsite, stands),
        limits=LIMITS if any(urn.round.mode is Mode.PRIVATE for urn in _on_record(box)) else "",
        draft=not stands.adopted or any(each.weight is Weight.MISSING for each in charter.findings(offsite)),
        page=offsite.page,
        landings=_landings(offsite),
    )


def _landings(offsite: Offsite) -> tuple[Landing, ...]:
    return tuple(
        Landing(each.left.strip(), each.right.strip(), tradeoffs.part(each.landing), " ".join(each.friction.split()))
        for each in tradeoffs.settled(offsite)
        if each.landing is not None
    )


def _matrix(offsite: Offsite) -> Matrix:
    """The matrix with what is wrong in it; the starter that nobody has touched is not the group's, and stays out."""
    if raci.is_starter(offsite):
        return Matrix((), ())
    rows = tuple(
        MatrixRow(
            decision.text,
            tuple(str(raci.mark_at(offsite, decision.id, role.id) or "") for role in offsite.roles),
            raci.row_problem(offsite, decision.id),
        )
        for decision in offsite.decisions
    )
    return Matrix(tuple(role.name for role in offsite.roles), rows)


def _on_record(box: Box) -> tuple[Urn, ...]:
    return tuple(urn for urn in box.urns if urn.round.state is State.REVEALED)


def _vote(offsite: Offsite, box: Box, urn: Urn) -> Vote:
    """A round as it was voted, and after how it was counted what was merged since."""
    if isinstance(urn.round.method, Score) and not urn.round.seats:  # nothing wins, so nothing is put first
        rows = tuple(VoteRow("", each.name, each.mean, each.ratings.counts, each.mark) for each in rated.readings(urn))
    else:
        rows = tuple(
            VoteRow(row.rank, row.text, row.figure, row.counts, row.mark, _parts(counted.ratings))
            for row, counted in zip(results.rows(urn), urn.tally().rows, strict=True)
        )
    merged = results.merged_in_words(seating.outcome(offsite, box, urn))
    return Vote(urn.round.question, " ".join((results.how_counted(urn), *merged)), rows)


def _parts(ratings: tuple[Ratings, ...]) -> tuple[VotePart, ...]:
    """The ratings on two criteria one by one; those on a single one stand in the row."""
    if len(ratings) < 2:
        return ()
    return tuple(VotePart(each.criterion, results.mean_of(each), each.counts) for each in ratings)


def _footer(offsite: Offsite, stands: consent.Standing) -> str:
    parts = [consent.how_adopted(stands.urn)] if stands.adopted and stands.urn is not None else []
    star = adoption.adoption_of(offsite, Kind.NORTH_STAR)
    if star is None:
        parts.append(f"The {proposals.NAMES[Kind.NORTH_STAR]} is not adopted yet.")
    elif star.how:
        parts.append(f"North star {star.how[0].lower()}{star.how[1:]}")
    return " ".join(parts)
