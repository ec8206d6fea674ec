"""Revealed results in words and figures: one reading for the facilitator's screen, the big screen and the charter."""

from offsite.domain.adoption import COUNT_ALONE, Ruling
from offsite.domain.model.slides import ResultRow
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Assign, Score, explain
from offsite.domain.voting.outcome import AssignDetail, ConsentDetail, DotsDetail, RankDetail, TallyRow, cut
from offsite.domain.voting.rounds import Mode, Round
from offsite.domain.voting.wording import counted

HOW = {
    Mode.PRIVATE: "private ballots",
    Mode.OPEN: "open vote by name",
    Mode.COUNTED: "counted by hand",
}
"""What each mode is called in a sentence."""


PICTURE = "Nothing wins: what counts is where our views part."
"""What a rating without places is for, such as a pulse."""


def mark_of(row: TallyRow) -> str:
    """Return the word that marks a row for talk, or an empty text."""
    if row.divided:
        return "divided"
    if row.outlier:
        return "one far apart"
    return "rated by few" if row.rated_by_few else ""


def rows(urn: Urn) -> tuple[ResultRow, ...]:
    """Return the rows of a revealed result, best first.

    Raises:
        Refused: the round is not revealed.
    """
    return tuple(
        ResultRow(
            str(row.rank or ""),
            urn.round.option_text(row.option),
            row.fraction,
            row.counts,
            row.figure,
            mark_of(row),
        )
        for row in urn.tally().rows
    )


def turnout_in_words(urn: Urn) -> str:
    """Return the turnout with its base, such as "7 of 9 voted"."""
    return f"{urn.turnout} of {len(urn.round.electorate)} voted"


def how_counted(urn: Urn) -> str:
    """Return how a round was held, in one line."""
    quorum = "" if urn.quorate else f"; no quorum ({urn.round.quorum} were needed)"
    return f"{turnout_in_words(urn)}, {HOW[urn.round.mode]}{quorum}. {rule(urn.round)}"


def rule(round_: Round) -> str:
    """Return the rule of a round as it is told to the room before the vote."""
    if isinstance(round_.method, Score) and not round_.seats:
        lowest, highest = round_.method.lowest, round_.method.highest
        if any(option.ends for option in round_.options):
            return (
                f"Place yourself on each: {lowest} is all the way to the first end, {highest} all the way to the "
                f"second; leave blank what you cannot judge. {PICTURE}"
            )
        return f"Give each {lowest} to {highest}; leave blank what you cannot judge. {PICTURE}"
    return explain(round_.method, len(round_.options))


def sentence_of(urn: Urn, *, advice: bool = True) -> str:
    """Return what the result means, in plain words; with `advice`, for who leads the vote, what to do about it, too.

    Raises:
        Refused: the round is not revealed.
    """
    return urn.sentence(advice=advice)


def cut_after(urn: Urn) -> int:
    """Return below which row (counted from 1) the cut runs: under the last option that is in or level; 0 where none is.

    Raises:
        Refused: the round is not revealed.
    """
    here = cut(urn.tally(), urn.round.seats)
    return len(here.above) + len(here.level)


def how_adopted(urn: Urn, ruling: Ruling = COUNT_ALONE) -> str:
    """Return the sentence that goes on record with an adoption: turnout with its base, mode, who settled a tie, why."""
    runoff = ", after a run-off" if urn.round.runoff else ""
    quorum = "" if urn.quorate else f"; no quorum ({urn.round.quorum} were needed)"
    who = " ".join(ruling.by.split())
    decided = f"; {who} decided between the level options" if ruling.chosen else ""
    why = " ".join(ruling.reason.split()).rstrip(".")
    reason = f"; reason: {why}" if why and (decided or quorum) else ""
    return f"Adopted by vote: {turnout_in_words(urn)}, {HOW[urn.round.mode]}{runoff}{quorum}{decided}{reason}."


def notes(urn: Urn) -> dict[str, str]:
    """Return for each option what stands beside its figure: supporters, Borda points, who abstained, all choices.

    Raises:
        Refused: the round is not revealed.
    """
    return {row.option: _note(urn.round, row) for row in urn.tally().rows}


def _note(round_: Round, row: TallyRow) -> str:
    match row.detail:
        case DotsDetail(dots, int(supporters)) if dots != supporters:
            return counted(supporters, "supporter")
        case RankDetail(borda=points):
            return f"{points:g} Borda points"
        case ConsentDetail(abstained=abstained) if abstained:
            return f"{counted(abstained, 'abstention')}"
        case AssignDetail(counts=counts) if isinstance(round_.method, Assign):
            labels = dict(round_.method.choices)
            picked = sorted(((count, choice) for choice, count in counts if count), key=lambda pair: -pair[0])
            return ", ".join(f"{labels[choice]} {count}" for count, choice in picked) if len(picked) > 1 else ""
        case _:
            return ""


def distributions(urn: Urn) -> dict[str, tuple[tuple[int, ...], ...]]:
    """Return for each option its distributions, one per criterion: ratings per level, lowest level first.

    Raises:
        Refused: the round is not revealed.
    """
    return {
        row.option: tuple(part.counts for part in row.ratings) or ((row.counts,) if row.counts else ())
        for row in urn.tally().rows
    }


def criteria(urn: Urn) -> tuple[str, ...]:
    """Return the names of the criteria that a round was rated on; a single one may have an empty name."""
    method = urn.round.method
    return method.criteria if isinstance(method, Score) else ()
