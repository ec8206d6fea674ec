"""Slides of revealed votes: the result by method, the quadrant of two criteria.

Every function here refuses a round that is not revealed, because it asks the urn for the count.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from offsite.domain import results, slides_tradeoffs
from offsite.domain.errors import Refused
from offsite.domain.model.slides import Result
from offsite.domain.model.slides_votes import (
    ConsentLevel,
    ConsentResult,
    CountsRow,
    CountsTable,
    PairedResult,
    PairedRow,
    Quadrant,
    QuadrantPoint,
    Reading,
)
from offsite.domain.paging import BELOW_HEADS, BESIDE, LABEL, PAGE_ROWS, TABLE_LINES, Pages, chunks, in_pages
from offsite.domain.seating import Outcome
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import CONSENT_LEVELS, CONSENT_PASSES_FROM, Assign, Consent, Score
from offsite.domain.voting.outcome import AssignDetail, ConsentDetail, DotsDetail, RankDetail, Ratings, TallyRow
from offsite.domain.voting.rounds import Round
from offsite.domain.voting.wording import counted, number

T = TypeVar("T")

CHOICES = 6
"""More choices than this side by side would leave no room for the words of the options."""


def pages(urn: Urn, outcome: Outcome | None = None) -> Pages:
    """Return a revealed result in the way its method asks for; its `outcome` tells what was merged since the vote.

    Raises:
        Refused: the round is not revealed.
    """
    method = urn.round.method
    if any(option.ends for option in urn.round.options):
        return slides_tradeoffs.picture(urn)
    match method:
        case Score(criteria=(first, second)):
            return _paired(urn, method, (first, second), outcome)
        case Consent():
            return _consent(urn) if len(urn.round.options) == 1 else _consents(urn, outcome)
        case Assign():
            return _assigned(urn, method)
        case _:
            return _bars(urn, outcome)


def fact_of(urn: Urn, outcome: Outcome | None = None) -> str:
    """Return what stands above a revealed result: whether it is a run-off, the turnout with its base, what it means.

    The room reads facts alone: what to do about them is the facilitator's to say.

    Raises:
        Refused: the round is not revealed.
    """
    means = results.sentence_of(urn, outcome, advice=False)
    parts = (runoff_in_words(urn.round), f"{results.turnout_in_words(urn)}.", means)
    return " ".join(part for part in parts if part)


def runoff_in_words(round_: Round) -> str:
    """Return that a round is a run-off, and for how many places; an empty text for any other round."""
    if not round_.runoff:
        return ""
    return f"Run-off between {number(len(round_.options))} for {counted(round_.seats, 'place')}."


def _with_cuts(urn: Urn, outcome: Outcome | None, parts: Sequence[Sequence[T]]) -> Iterator[tuple[Sequence[T], int]]:
    """For each page its rows, and below which of them the cut runs, counted from 1; 0 where it is on another page."""
    line = results.cut_after(urn, outcome)
    for part in parts:
        yield part, line if 0 < line <= len(part) else 0
        line -= len(part)


def _bars(urn: Urn, outcome: Outcome | None) -> Pages:
    rows = [
        replace(row, beside=_beside(counted_row))
        for row, counted_row in zip(results.rows(urn), urn.tally().rows, strict=True)
    ]
    fact = fact_of(urn, outcome)
    parts = in_pages(rows, lambda each: each.text, BESIDE, TABLE_LINES)
    return tuple(Result(urn.round.question, fact, tuple(part), cut) for part, cut in _with_cuts(urn, outcome, parts))


def _beside(row: TallyRow) -> str:
    """The second figure of a row: supporters beside dots, Borda points beside a rank; else an empty text."""
    match row.detail:
        case DotsDetail(supporters=int(count)):  # unknown where only the dots were counted
            return f"{count} {'supporter' if count == 1 else 'supporters'}"
        case RankDetail(borda=points):
            return f"Borda {points:.1f}".removesuffix(".0")
        case _:
            return ""


def _paired(urn: Urn, method: Score, criteria: tuple[str, str], outcome: Outcome | None) -> Pages:
    rows = tuple(
        PairedRow(
            str(row.rank or ""),
            urn.round.option_text(row.option),
            (reading(row.ratings[0], method), reading(row.ratings[1], method)),
            results.mark_of(row),
        )
        for row in urn.tally().rows
    )
    fact = fact_of(urn, outcome)
    parts = in_pages(rows, lambda each: each.text, BESIDE, TABLE_LINES)
    return tuple(
        PairedResult(urn.round.question, fact, criteria, tuple(part), cut)
        for part, cut in _with_cuts(urn, outcome, parts)
    )


def reading(ratings: Ratings, method: Score) -> Reading:
    """Return how an option was rated on one criterion."""
    if ratings.mean is None:
        return Reading(results.mean_of(ratings), 0.0, ratings.counts)
    return Reading(results.mean_of(ratings), _part(ratings.mean, method), ratings.counts)


def _part(mean: float, method: Score) -> float:
    return (mean - method.lowest) / (method.highest - method.lowest)


def _consent(urn: Urn) -> Pages:
    (row,) = urn.tally().rows
    levels = tuple(
        ConsentLevel(value, CONSENT_LEVELS[value], row.counts[value], value < CONSENT_PASSES_FROM)
        for value in reversed(range(len(CONSENT_LEVELS)))
    )
    passes = isinstance(row.detail, ConsentDetail) and row.detail.passes
    proposal = urn.round.option_text(row.option)
    verdict = "Passes" if passes else "Does not pass yet"
    return (ConsentResult(urn.round.question, fact_of(urn), proposal, verdict, passes, levels),)


def _consents(urn: Urn, outcome: Outcome | None) -> Pages:
    columns = tuple(f"{value} {words}" for value, words in enumerate(CONSENT_LEVELS))
    rows = tuple(_consent_row(urn.round.option_text(row.option), row) for row in urn.tally().rows)
    fact = fact_of(urn, outcome)
    parts = in_pages(rows, lambda each: each.text, LABEL, TABLE_LINES, BELOW_HEADS)
    return tuple(CountsTable(urn.round.question, fact, columns, tuple(part)) for part in parts)


def _consent_row(text: str, row: TallyRow) -> CountsRow:
    passes = isinstance(row.detail, ConsentDetail) and row.detail.passes
    below = tuple(value for value in range(CONSENT_PASSES_FROM) if row.counts[value])
    verdict = "passes" if passes else "not yet" if below else row.figure
    return CountsRow(text, row.counts, verdict, passes, warned=below)


def _assigned(urn: Urn, method: Assign) -> Pages:
    fact, tally = fact_of(urn), urn.tally()
    numbered = list(enumerate(label for _, label in method.choices))
    return tuple(
        CountsTable(
            urn.round.question,
            fact,
            tuple(label for _, label in columns),
            tuple(
                _assign_row(urn.round.option_text(row.option), row, tuple(place for place, _ in columns))
                for row in chunk
            ),
        )
        for chunk in in_pages(
            tally.rows, lambda row: urn.round.option_text(row.option), LABEL, TABLE_LINES, BELOW_HEADS
        )
        for columns in chunks(numbered, CHOICES)
    )


def _assign_row(text: str, row: TallyRow, places: tuple[int, ...]) -> CountsRow:
    detail = row.detail
    if not isinstance(detail, AssignDetail) or not detail.leading:
        return CountsRow(text, (0,) * len(places), "nobody chosen", settled=False)
    every = [count for _, count in detail.counts]
    most = [place for place, (choice, _) in enumerate(detail.counts) if choice in detail.leading]
    return CountsRow(
        text,
        tuple(every[place] for place in places),
        f"{max(every)} of {row.raters}, {detail.share:.0%}".replace("%", " %"),
        detail.share > 0.5,
        strong=tuple(column for column, place in enumerate(places) if place in most),
    )


def quadrant(urn: Urn) -> Pages:
    """Return the options of a vote on two criteria by their means, the first to the right and the second upwards.

    Each has a number by its rank in the result; its spread is the standard deviation of its ratings.

    Raises:
        Refused: the round is not revealed, or does not have two criteria on one scale.
    """
    method, tally = urn.round.method, urn.tally()
    if not isinstance(method, Score) or len(method.criteria) < 2:
        raise Refused("A quadrant needs a vote on two criteria.")
    points = tuple(
        _point(place, urn.round.option_text(row.option), row.ratings, method)
        for place, row in enumerate(tally.rows, start=1)
    )
    unplaced = sum(point.x is None for point in points)
    left = f" {counted(unplaced, 'option').capitalize()} without ratings on both." if unplaced else ""
    fact = f"{results.turnout_in_words(urn)}. Dots are means; the cross shows how far the ratings spread.{left}"
    names = method.criteria
    return tuple(
        Quadrant(urn.round.question, fact, names[0], names[1], method.lowest, method.highest, tuple(chunk))
        for chunk in chunks(points, PAGE_ROWS)
    )


def _point(place: int, text: str, ratings: tuple[Ratings, ...], method: Score) -> QuadrantPoint:
    across, up = ratings
    point = QuadrantPoint(place, text)
    if across.mean is None or up.mean is None:
        return point
    return replace(
        point,
        x=_part(across.mean, method),
        y=_part(up.mean, method),
        x_spread=across.spread or 0.0,
        y_spread=up.spread or 0.0,
    )
