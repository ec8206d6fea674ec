"""Revealed results in words and figures: one reading for the facilitator's screen, the big screen and the charter."""

from offsite.domain.adoption import COUNT_ALONE, Ruling
from offsite.domain.model.slides import ResultRow
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import explain
from offsite.domain.voting.outcome import TallyRow, cut, sentence
from offsite.domain.voting.rounds import Mode, Round

HOW = {
    Mode.PRIVATE: "private ballots",
    Mode.OPEN: "open vote by name",
    Mode.COUNTED: "counted by hand",
}
"""What each mode is called in a sentence."""


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
    return explain(round_.method, len(round_.options))


def sentence_of(urn: Urn) -> str:
    """Return what the result means, in plain words.

    Raises:
        Refused: the round is not revealed.
    """
    return sentence(urn.round.method, urn.round.option_ids, urn.counted, urn.round.seats, urn.base)


def cut_after(urn: Urn) -> int:
    """Return below which row (counted from 1) the cut runs: under the last option that is in or level; 0 where none is.

    Raises:
        Refused: the round is not revealed.
    """
    here = cut(urn.tally(), urn.round.seats)
    return len(here.above) + len(here.level)


def how_adopted(urn: Urn, ruling: Ruling = COUNT_ALONE) -> str:
    """Return the sentence that goes on record with an adoption: turnout with its base, mode, and who settled a tie."""
    runoff = ", after a run-off" if urn.round.runoff else ""
    decided = f"; {ruling.by} decided between the level ones: {ruling.reason.rstrip('.')}" if ruling.chosen else ""
    quorum = f"; no quorum, adopted because: {ruling.reason.rstrip('.')}" if not urn.quorate else ""
    return f"Adopted by vote: {turnout_in_words(urn)}, {HOW[urn.round.mode]}{runoff}{decided}{quorum}."
