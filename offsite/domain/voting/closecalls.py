"""Whether one more ballot could change what is adopted."""

from collections.abc import Mapping, Sequence
from itertools import product

from offsite.domain.voting.extra_ranking import one_more_ranking_changes
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.ordering import (
    ScoreKey,
    choice_counts,
    most_chosen,
    numbers,
    ranks_of,
    score_counts,
    score_key,
)
from offsite.domain.voting.ranking import Cut, preferences, top
from offsite.domain.voting.scoring import dot_table


def close_call(method: Method, options: Sequence[str], ballots: Sequence[Choices], seats: int) -> bool:
    """Return whether one more ballot, whichever it is, could change who is above the cut or level at it.

    The answer is exact: the ballot that goes furthest against the cut is counted, and for rankings, where no single one
    does, all are searched. Where options are level at the cut of a score or dot vote, one more ballot for one of them
    always parts them. For Assign the question is whether the most chosen choice of some option could change. A consent
    is never a close call: that any one block stops it is its rule, not its result.

    Args:
        method: the rule of the round.
        options: ids of the options.
        ballots: the ballots cast.
        seats: how many places there are; not used for Assign and Consent.

    Raises:
        ValueError: when a ballot does not fit the method or `seats` is negative.
    """
    match method:
        case Consent():
            return False
        case Assign():
            return any(choice_may_change(choice_counts(method, option, ballots)) for option in options)
    ranks = ranks_of(method, options, ballots) or {}
    cut = top(ranks, seats)
    if seats == 0 or seats >= len(options):
        return False
    match method:
        case Score():
            return bool(cut.level) or scores_may_change(method, score_counts(method, options, ballots), cut)
        case Dots():
            dots = {row.option: row.dots for row in dot_table(options, numbers(ballots))}
            return bool(cut.level) or dots_may_change(method, dots, cut)
        case Rank():
            return _ranking_may_change(options, ballots, cut)


def choice_may_change(counts: Mapping[str, int]) -> bool:
    """Return whether one more ballot could change the most chosen choice; `counts` has the ballots for each choice."""
    leaders = most_chosen(counts)
    return len(leaders) != 1 or any(
        count + 1 >= counts[leaders[0]] for choice, count in counts.items() if choice not in leaders
    )


def scores_may_change(method: Score, counts: Mapping[str, Sequence[tuple[int, ...]]], cut: Cut) -> bool:
    """Return whether one ballot can lift an option below a clean cut to the height of one above it.

    A voter rates options independently, so it is enough that the furthest rise of one below meets the furthest fall of
    one above. The highest value raises an option most. The lowest value or a blank lowers it most: at the lowest mean
    already, a blank keeps it from gaining a rater.

    Args:
        method: the rule of the round.
        counts: for each option and criterion the ratings per level, lowest level first.
        cut: who is above the cut; there is at least one above it and one below.
    """
    falls = [min(_keys_after(method, counts[option], 0)) for option in cut.above]
    rises = [max(_keys_after(method, counts[option], -1)) for option in counts if option not in cut.above]
    return max(rises) >= min(falls)


def _keys_after(method: Score, counts: Sequence[tuple[int, ...]], level: int) -> list[ScoreKey]:
    """Return what an option is ordered by after one more ballot that gives it this level, or a blank, per criterion."""
    after = []
    for rated in product((False, True), repeat=len(counts)):
        more = [list(of_criterion) for of_criterion in counts]
        for of_criterion, is_rated in zip(more, rated, strict=True):
            of_criterion[level] += is_rated
        after.append(score_key(method.lowest, more))
    return after


def dots_may_change(method: Dots, dots: Mapping[str, int], cut: Cut) -> bool:
    """Return whether the most dots that one voter may give lift an option below a clean cut to one above it."""
    best_below = max(given for option, given in dots.items() if option not in cut.above)
    return best_below + min(method.cap, method.budget) >= min(dots[option] for option in cut.above)


def _ranking_may_change(options: Sequence[str], ballots: Sequence[Choices], cut: Cut) -> bool:
    groups = (
        [at for at, option in enumerate(options) if option in cut.above],
        [at for at, option in enumerate(options) if option in cut.level],
        [at for at, option in enumerate(options) if option not in cut.above and option not in cut.level],
    )
    return one_more_ranking_changes(preferences(options, numbers(ballots)), groups)
