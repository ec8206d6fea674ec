"""Revealed results in words and figures: one reading for the facilitator's screen, the big screen and the charter."""

from collections.abc import Sequence

from offsite.domain.adoption import COUNT_ALONE, Ruling
from offsite.domain.model.slides import ResultRow
from offsite.domain.seating import Outcome
from offsite.domain.voting.box import Urn
from offsite.domain.voting.merges import AS_VOTED
from offsite.domain.voting.methods import Assign, Score, explain
from offsite.domain.voting.outcome import AssignDetail, ConsentDetail, DotsDetail, RankDetail, Ratings, TallyRow, cut
from offsite.domain.voting.rounds import Mode, Round
from offsite.domain.voting.wording import counted, listed, short

HOW = {
    Mode.PRIVATE: "private ballots",
    Mode.OPEN: "open vote by name",
    Mode.COUNTED: "counted by hand",
}
"""What each mode is called in a sentence."""


SHORT = 32
"""Of the words of merged options that only name them, so many letters are told: the big screen has two lines for it."""

PICTURE = "Nothing wins: what counts is where our views part."
"""What a rating without places is for, such as a pulse."""


def mean_of(ratings: Ratings) -> str:
    """Return the mean of those who rated as it is shown; a dash where nobody did."""
    return "–" if ratings.mean is None else f"{ratings.mean:.1f}".replace("-", "−")


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


def sentence_of(urn: Urn, outcome: Outcome | None = None, *, advice: bool = True) -> str:
    """Return what the result means, in plain words; with `advice`, for who leads the vote, what to do about it, too.

    With its `outcome`, what was merged since the vote counts as one, and that is told.

    Raises:
        Refused: the round is not revealed.
    """
    if outcome is None:
        return urn.sentence(advice=advice)
    said = urn.sentence(outcome.seats, outcome.merges, advice=advice)
    if urn.round.runoff and not outcome.seats:
        said = "What was clear before this run-off has all places now, because merged proposals were taken apart."
    back = _come_back(outcome) if advice else ""
    return " ".join(part for part in (*merged_in_words(outcome), said, back) if part)


def merged_in_words(outcome: Outcome) -> tuple[str, ...]:
    """Return a sentence for each that is in or level and counts for several options, because they were merged since."""
    return tuple(
        f"{each} were merged after the vote: they count as one, at the better place." for each in named(outcome)
    )


def named(outcome: Outcome) -> tuple[str, ...]:
    """Return for each that is in or level and counts for several options, because they were merged since, their names.

    Long words are cut: those that were voted on stand whole in the rows of the round.
    """
    return tuple(_quoted(each, SHORT) for each in outcome.together)


def _come_back(outcome: Outcome) -> str:
    """What becomes of options that are no longer among the proposals; an empty text where all are."""
    if not outcome.gone:
        return ""
    verb, them = ("is", "it") if len(outcome.gone) == 1 else ("are", "them")
    gone = _quoted([outcome.text(each) for each in outcome.gone])
    return f"{gone} {verb} no longer among the proposals: to adopt {them} brings {them} back, in the words voted on."


def _quoted(texts: Sequence[str], most: int = 48) -> str:
    return listed([f"“{short(each, most)}”" for each in texts])


def places_shared(urn: Urn, outcome: Outcome) -> dict[str, str]:
    """Return for each option that was merged since the vote what became of its place."""
    names = {option.id: option.text for option in urn.round.options}
    together = outcome.merges.gathered({option: option for option in names})
    seated = {each for each in names if outcome.merges.standing(each) in outcome.merges.seated}
    return dict.fromkeys(seated, "has its place already") | {
        each: f"counts as one with {_quoted([names[other] for other in these if other != each])}"
        for these in together.values()
        for each in these
        if len(these) > 1
    }


def cut_after(urn: Urn, outcome: Outcome | None = None) -> int:
    """Return below which row (counted from 1) the cut runs: under the last option that is in or level; 0 where none is.

    With its `outcome`, what was merged since the vote takes one place.

    Raises:
        Refused: the round is not revealed.
    """
    tally = urn.tally()
    seats, merges = (outcome.seats, outcome.merges) if outcome else (urn.round.seats, AS_VOTED)
    here = cut(tally, seats, merges)
    inside = {*here.above, *here.level}
    ranks = merges.best({row.option: row.rank for row in tally.rows if row.rank is not None})
    last = max((rank for each, rank in ranks.items() if each in inside), default=0)
    return sum(row.rank <= last for row in tally.rows if row.rank is not None) or len(inside)


def how_adopted(outcome: Outcome, ruling: Ruling = COUNT_ALONE) -> str:
    """Return the sentence that goes on record with an adoption.

    It tells the turnout with its base, the mode, what was merged since the vote, who settled a tie, and why.
    """
    urn = outcome.urn
    runoff = ", after a run-off" if urn.round.runoff else ""
    quorum = "" if urn.quorate else f"; no quorum ({urn.round.quorum} were needed)"
    who = " ".join(ruling.by.split())
    merged = "".join(f"; {each}, merged after the vote, count as one at the better place" for each in named(outcome))
    decided = f"; {who} decided between the level options" if ruling.chosen else ""
    why = " ".join(ruling.reason.split()).rstrip(".")
    reason = f"; reason: {why}" if why and (decided or quorum) else ""
    held = f"{turnout_in_words(urn)}, {HOW[urn.round.mode]}{runoff}{quorum}"
    return f"Adopted by vote: {held}{merged}{decided}{reason}."


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
