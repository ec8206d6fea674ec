"""The rows of a result, from the numbers that each option got; no row needs a whole ballot but those of a ranking."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from offsite.domain.voting.agreement import agreement, consensus, has_outlier, is_divided, spread
from offsite.domain.voting.methods import CONSENT_PASSES_FROM, Assign, Score
from offsite.domain.voting.ordering import most_chosen, score_key
from offsite.domain.voting.ranking import borda_points, pairwise
from offsite.domain.voting.result import (
    AssignDetail,
    ConsentDetail,
    DotsDetail,
    RankDetail,
    Ratings,
    TallyRow,
)
from offsite.domain.voting.scoring import exact_mean, exact_median
from offsite.domain.voting.wording import counted, listed


def _ratings(criterion: str, counts: Sequence[int], lowest: int) -> Ratings:
    mean, median = exact_mean(counts, lowest), exact_median(counts, lowest)
    return Ratings(
        criterion=criterion,
        counts=tuple(counts),
        raters=sum(counts),
        mean=None if mean is None else float(mean),
        median=None if median is None else float(median),
        agreement=agreement(counts),
        consensus=consensus(counts),
        spread=spread(counts),
        divided=is_divided(counts),
        outlier=has_outlier(counts),
    )


def score_rows(
    method: Score, counts: Mapping[str, Sequence[Sequence[int]]], ranks: Mapping[str, int], ballots: int
) -> list[TallyRow]:
    """Return the rows of a score vote.

    Args:
        method: the rule.
        counts: for each option and criterion the ratings per level, lowest level first.
        ranks: the rank of each option.
        ballots: how many were cast.
    """
    keys = {option: score_key(method.lowest, of_option) for option, of_option in counts.items()}
    figures = _figures([mean for rated, mean, _ in keys.values() if rated])
    rows = []
    for option, of_option in counts.items():
        rated, mean, _ = keys[option]
        ratings = tuple(
            _ratings(criterion, part, method.lowest) for criterion, part in zip(method.criteria, of_option, strict=True)
        )
        only = ratings[0] if len(ratings) == 1 else None
        rows.append(
            TallyRow(
                option=option,
                rank=ranks[option],
                figure=figures[mean] if rated else "–",
                fraction=float((mean - method.lowest) / (method.highest - method.lowest)) if rated else 0.0,
                counts=only.counts if only else (),
                raters=min(part.raters for part in ratings),
                mean=float(mean) if rated else None,
                median=only.median if only else None,
                agreement=only.agreement if only else None,
                consensus=only.consensus if only else None,
                spread=only.spread if only else None,
                divided=any(part.divided for part in ratings),
                outlier=any(part.outlier for part in ratings),
                rated_by_few=any(2 * part.raters < ballots for part in ratings),
                ratings=ratings,
            )
        )
    return rows


def _figures(means: Sequence[Fraction]) -> dict[Fraction, str]:
    """Return means as text with one decimal, or with two or three where it takes them to tell different means apart."""
    different = set(means)
    texts: dict[Fraction, str] = {}
    for decimals in (1, 2, 3):
        texts = {mean: _rounded(mean, decimals) for mean in different}
        if len(set(texts.values())) == len(different):
            break
    return texts


def _rounded(mean: Fraction, decimals: int) -> str:
    """Return a mean rounded to so many decimals, halves away from zero as people expect."""
    scale = 10**decimals
    whole = int(abs(mean) * scale + Fraction(1, 2))
    return f"{'-' if mean < 0 and whole else ''}{whole // scale}.{whole % scale:0{decimals}d}"


def dot_rows(dots: Mapping[str, int], supporters: Mapping[str, int] | None, ranks: Mapping[str, int]) -> list[TallyRow]:
    """Return the rows of a dot vote; without `supporters` nobody knows how many ballots gave an option its dots."""
    most = max(dots.values(), default=0)
    rows = []
    for option, given in dots.items():
        known = supporters[option] if supporters is not None else None
        rows.append(
            TallyRow(
                option=option,
                rank=ranks[option],
                figure=f"{given} {'dot' if given == 1 else 'dots'}",
                fraction=given / most if most else 0.0,
                raters=known or 0,
                detail=DotsDetail(given, known),
            )
        )
    return rows


def rank_rows(
    options: Sequence[str], rankings: Sequence[Mapping[str, int]], ranks: Mapping[str, int]
) -> list[TallyRow]:
    """Return the rows of a ranking vote, from one ranking per voter."""
    table, points = pairwise(options, rankings), borda_points(options, rankings)
    rows = []
    for option in options:
        others = [other for other in options if other != option]
        wins = sum(table[option, other] > table[other, option] for other in others)
        losses = sum(table[option, other] < table[other, option] for other in others)
        draws = len(others) - wins - losses
        rows.append(
            TallyRow(
                option=option,
                rank=ranks[option],
                figure=f"beats {wins} of {len(others)}",
                fraction=(wins + draws / 2) / len(others) if others else 1.0,
                raters=sum(option in ranking for ranking in rankings),
                detail=RankDetail(points[option], wins, losses),
            )
        )
    return rows


def consent_rows(counts: Mapping[str, Sequence[int]], ballots: int, *, quorate: bool) -> list[TallyRow]:
    """Return the rows of a consent vote, from how many gave each of the values 0 to 5."""
    rows = []
    for option, levels in counts.items():
        ratings = _ratings("", levels, 0)
        raters = ratings.raters
        blocks, concerns, reservations = levels[:CONSENT_PASSES_FROM]
        below = blocks + concerns + reservations
        passes = raters > 0 and below == 0 and quorate
        detail = ConsentDetail(passes, blocks, concerns, reservations, ballots - raters)
        rows.append(
            TallyRow(
                option=option,
                rank=None,
                figure=_consent_figure(detail, raters, quorate=quorate),
                fraction=(raters - below) / raters if raters else 0.0,
                counts=ratings.counts,
                raters=raters,
                agreement=ratings.agreement,
                consensus=ratings.consensus,
                spread=ratings.spread,
                divided=ratings.divided,
                outlier=ratings.outlier,
                detail=detail,
            )
        )
    return rows


def _consent_figure(detail: ConsentDetail, raters: int, *, quorate: bool) -> str:
    stops = objections(detail)
    if stops:
        return stops
    if raters == 0:
        return "nobody voted"
    return "passes" if quorate else "no quorum"


def objections(detail: ConsentDetail) -> str:
    """Return what stands against a proposal, such as "one block and two reservations to hear"; empty for nothing."""
    kinds = (
        (detail.blocks, "block", "blocks"),
        (detail.concerns, "serious concern", "serious concerns"),
        (detail.reservations, "reservation to hear", "reservations to hear"),
    )
    return listed([counted(count, one, many) for count, one, many in kinds if count])


def assign_row(method: Assign, option: str, counts: Mapping[str, int]) -> TallyRow:
    """Return the row of an option in a vote that assigns, from how many picked each choice."""
    leading, raters = most_chosen(counts), sum(counts.values())
    labels = dict(method.choices)
    share = counts[leading[0]] / raters if leading else 0.0
    figure = "nobody chosen"
    if leading:
        each = " each" if len(leading) > 1 else ""
        figure = f"{listed([labels[choice] for choice in leading])}: {counts[leading[0]]} of {raters}{each}"
    return TallyRow(
        option=option,
        rank=None,
        figure=figure,
        fraction=share,
        raters=raters,
        detail=AssignDetail(tuple(counts.items()), leading, share),
    )
