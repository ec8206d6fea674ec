"""One count for every method: from ballots to the result that screens, slides and documents read."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from offsite.domain.voting.agreement import agreement, consensus, has_outlier, is_divided, kendall_w, spread
from offsite.domain.voting.methods import CONSENT_PASSES_FROM, Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.ordering import (
    choice_counts,
    most_chosen,
    numbers,
    ranks_of,
    score_counts,
    score_key,
)
from offsite.domain.voting.ranking import Cut, borda_points, full_ranks, pairwise, top
from offsite.domain.voting.result import (
    AssignDetail,
    Base,
    ConsentDetail,
    DotsDetail,
    RankDetail,
    Ratings,
    Tally,
    TallyRow,
)
from offsite.domain.voting.scoring import dot_table, exact_mean, exact_median, score_table
from offsite.domain.voting.wording import counted, listed


def quorum(electorate_size: int) -> int:
    """Return how many ballots it takes when nothing else was agreed: more than half of the electorate."""
    return electorate_size // 2 + 1


def tally(
    method: Method,
    options: Sequence[str],
    ballots: Sequence[Choices],
    base: Base | None = None,
) -> Tally:
    """Return the result of a round by its method.

    Args:
        method: the rule.
        options: ids of the options.
        ballots: the ballots cast; see `methods` for their form. Their order never matters.
        base: the electorate and the quorum; without it, a quorum is taken as met.

    Raises:
        ValueError: when a ballot does not fit the method.
    """
    quorate = base is None or len(ballots) >= base.quorum
    ranks = ranks_of(method, options, ballots)
    rows = _rows(method, options, ballots, ranks or {}, quorate=quorate)
    return Tally(
        method=method,
        ballots=len(ballots),
        blank=sum(not _says_something(method, ballot) for ballot in ballots),
        rows=tuple(sorted(rows, key=lambda row: row.rank or 0)),
        pairs=_pairs(options, numbers(ballots)) if isinstance(method, Rank) else (),
        concordance=_concordance(options, numbers(ballots)) if isinstance(method, Rank) else None,
        base=base,
    )


def cut(result: Tally, seats: int) -> Cut:
    """Return who has one of the places, who is level at the cut, and how many places those compete for.

    A consent has no places: above are the options that pass. A vote that assigns has no cut at all.

    Raises:
        ValueError: when `seats` is negative.
    """
    if isinstance(result.method, Rank | Score | Dots):
        return top({row.option: row.rank for row in result.rows if row.rank is not None}, seats)
    passed = [row.option for row in result.rows if isinstance(row.detail, ConsentDetail) and row.detail.passes]
    return Cut(tuple(passed), (), 0)


def _rows(
    method: Method,
    options: Sequence[str],
    ballots: Sequence[Choices],
    ranks: Mapping[str, int],
    *,
    quorate: bool,
) -> list[TallyRow]:
    match method:
        case Score():
            return _score_rows(method, options, ballots, ranks)
        case Dots():
            return _dot_rows(options, ballots, ranks)
        case Rank():
            return _rank_rows(options, ballots, ranks)
        case Consent():
            return _consent_rows(options, ballots, quorate=quorate)
        case Assign():
            return [_assign_row(method, option, ballots) for option in options]


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


def _score_rows(
    method: Score, options: Sequence[str], ballots: Sequence[Choices], ranks: Mapping[str, int]
) -> list[TallyRow]:
    counts = score_counts(method, options, ballots)
    keys = {option: score_key(method.lowest, counts[option]) for option in options}
    figures = _figures([mean for rated, mean, _ in keys.values() if rated])
    rows = []
    for option in options:
        rated, mean, _ = keys[option]
        ratings = tuple(
            _ratings(criterion, part, method.lowest)
            for criterion, part in zip(method.criteria, counts[option], strict=True)
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
                rated_by_few=any(2 * part.raters < len(ballots) for part in ratings),
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


def _dot_rows(options: Sequence[str], ballots: Sequence[Choices], ranks: Mapping[str, int]) -> list[TallyRow]:
    table = dot_table(options, numbers(ballots))
    most = max((row.dots for row in table), default=0)
    return [
        TallyRow(
            option=row.option,
            rank=ranks[row.option],
            figure=f"{row.dots} {'dot' if row.dots == 1 else 'dots'}",
            fraction=row.dots / most if most else 0.0,
            raters=row.supporters,
            detail=DotsDetail(row.dots, row.supporters),
        )
        for row in table
    ]


def _rank_rows(options: Sequence[str], ballots: Sequence[Choices], ranks: Mapping[str, int]) -> list[TallyRow]:
    rankings = numbers(ballots)
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


def _consent_rows(options: Sequence[str], ballots: Sequence[Choices], *, quorate: bool) -> list[TallyRow]:
    rows = []
    for row in score_table(options, numbers(ballots)):
        ratings = _ratings("", row.counts, 0)
        blocks, concerns, reservations = row.counts[:CONSENT_PASSES_FROM]
        below = blocks + concerns + reservations
        detail = ConsentDetail(
            row.raters > 0 and below == 0 and quorate, blocks, concerns, reservations, len(ballots) - row.raters
        )
        rows.append(
            TallyRow(
                option=row.option,
                rank=None,
                figure=_consent_figure(detail, row.raters, quorate=quorate),
                fraction=(row.raters - below) / row.raters if row.raters else 0.0,
                counts=row.counts,
                raters=row.raters,
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


def _assign_row(method: Assign, option: str, ballots: Sequence[Choices]) -> TallyRow:
    counts = choice_counts(method, option, ballots)
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


def _pairs(options: Sequence[str], rankings: Sequence[Mapping[str, int]]) -> tuple[tuple[str, str, int], ...]:
    return tuple((one, other, count) for (one, other), count in pairwise(options, rankings).items())


def _concordance(options: Sequence[str], rankings: Sequence[Mapping[str, int]]) -> float | None:
    return kendall_w([full_ranks(options, ranking) for ranking in rankings])


def _says_something(method: Method, ballot: Choices) -> bool:
    """Return whether a ballot holds anything but blanks; with dots, whether it gives any."""
    if isinstance(method, Dots):
        return any(ballot.values())
    return any(value != {} for value in ballot.values())
