"""One count for every method: from ballots to the result that screens, slides and documents read."""

from collections.abc import Mapping, Sequence

from offsite.domain.voting.agreement import kendall_w
from offsite.domain.voting.merges import AS_VOTED, Merges
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.ordering import choice_counts, numbers, ranks_of, score_counts
from offsite.domain.voting.ranking import Cut, full_ranks, pairwise, top
from offsite.domain.voting.result import Base, ConsentDetail, Tally, TallyRow
from offsite.domain.voting.rows import assign_row, consent_rows, dot_rows, rank_rows, score_rows
from offsite.domain.voting.scoring import dot_table, score_table


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


def cut(result: Tally, seats: int, merges: Merges = AS_VOTED) -> Cut:
    """Return who has one of the places, who is level at the cut, and how many places those compete for.

    Options that were merged since count as one, at the better of their places. A consent has no places: above are the
    options that pass. A vote that assigns has no cut at all.

    Raises:
        ValueError: when `seats` is negative.
    """
    if isinstance(result.method, Rank | Score | Dots):
        return top(merges.best({row.option: row.rank for row in result.rows if row.rank is not None}), seats)
    passes = {row.option: row.detail.passes for row in result.rows if isinstance(row.detail, ConsentDetail)}
    return Cut(tuple(each for each, found in merges.gathered(passes).items() if any(found)), (), 0)


def _rows(
    method: Method, options: Sequence[str], ballots: Sequence[Choices], ranks: Mapping[str, int], *, quorate: bool
) -> list[TallyRow]:
    match method:
        case Score():
            return score_rows(method, score_counts(method, options, ballots), ranks, len(ballots))
        case Dots():
            table = dot_table(options, numbers(ballots))
            supporters = {row.option: row.supporters for row in table}
            return dot_rows({row.option: row.dots for row in table}, supporters, ranks)
        case Rank():
            return rank_rows(options, numbers(ballots), ranks)
        case Consent():
            levels = {row.option: row.counts for row in score_table(options, numbers(ballots))}
            return consent_rows(levels, len(ballots), quorate=quorate)
        case Assign():
            return [assign_row(method, option, choice_counts(method, option, ballots)) for option in options]


def _pairs(options: Sequence[str], rankings: Sequence[Mapping[str, int]]) -> tuple[tuple[str, str, int], ...]:
    return tuple((one, other, count) for (one, other), count in pairwise(options, rankings).items())


def _concordance(options: Sequence[str], rankings: Sequence[Mapping[str, int]]) -> float | None:
    return kendall_w([full_ranks(options, ranking) for ranking in rankings])


def _says_something(method: Method, ballot: Choices) -> bool:
    """Return whether a ballot holds anything but blanks; with dots, whether it gives any."""
    if isinstance(method, Dots):
        return any(ballot.values())
    return any(value != {} for value in ballot.values())
