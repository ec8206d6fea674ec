"""Whether one more ballot could change what is adopted."""

from collections.abc import Mapping, Sequence
from itertools import product

from offsite.domain.voting.extra_ranking import one_more_ranking_changes
from offsite.domain.voting.merges import AS_VOTED, Merges
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
from offsite.domain.voting.ranking import Cut, Matrix, preferences, top
from offsite.domain.voting.scoring import dot_table


def close_call(
    method: Method, options: Sequence[str], ballots: Sequence[Choices], seats: int, merges: Merges = AS_VOTED
) -> bool:
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
        merges: what was merged since and counts as one; not used for Assign and Consent.

    Raises:
        ValueError: when a ballot does not fit the method or `seats` is negative.
    """
    match method:
        case Consent():
            return False
        case Assign():
            return any(choice_may_change(choice_counts(method, option, ballots)) for option in options)
    ranks = ranks_of(method, options, ballots) or {}
    best = merges.best(ranks)
    cut = top(best, seats)
    if seats == 0 or seats >= len(best):
        return False
    match method:
        case Score():
            counts = merges.gathered(score_counts(method, options, ballots))
            return bool(cut.level) or scores_may_change(method, counts, cut)
        case Dots():
            dots = merges.gathered({row.option: row.dots for row in dot_table(options, numbers(ballots))})
            return bool(cut.level) or dots_may_change(method, dots, cut)
        case Rank():
            places = merges.gathered({option: at for at, option in enumerate(options)})
            return _ranking_may_change(preferences(options, numbers(ballots)), places, cut)


def choice_may_change(counts: Mapping[str, int]) -> bool:
    """Return whether one more ballot could change the most chosen choice; `counts` has the ballots for each choice."""
    leaders = most_chosen(counts)
    return len(leaders) != 1 or any(
        count + 1 >= counts[leaders[0]] for choice, count in counts.items() if choice not in leaders
    )


Rated = Sequence[tuple[int, ...]]
"""For each criterion the ratings of an option per level, lowest level first."""


def scores_may_change(method: Score, counts: Mapping[str, Sequence[Rated]], cut: Cut) -> bool:
    """Return whether one ballot can lift what is below a clean cut to the height of what is above it.

    A voter rates options independently, so it is enough that the furthest rise of one below meets the furthest fall of
    one above. The highest value raises an option most. The lowest value or a blank lowers it most: at the lowest mean
    already, a blank keeps it from gaining a rater. Of options that count as one, the best is what they all come to.

    Args:
        method: the rule of the round.
        counts: for each that competes, how the options it stands for were rated.
        cut: who is above the cut; there is at least one above it and one below.
    """
    falls = [max(min(_keys_after(method, each, 0)) for each in counts[one]) for one in cut.above]
    rises = [max(_keys_after(method, each, -1)) for one in counts if one not in cut.above for each in counts[one]]
    return max(rises) >= min(falls)


def _keys_after(method: Score, counts: Rated, level: int) -> list[ScoreKey]:
    """Return what an option is ordered by after one more ballot that gives it this level, or a blank, per criterion."""
    after = []
    for rated in product((False, True), repeat=len(counts)):
        more = [list(of_criterion) for of_criterion in counts]
        for of_criterion, is_rated in zip(more, rated, strict=True):
            of_criterion[level] += is_rated
        after.append(score_key(method.lowest, more))
    return after


def dots_may_change(method: Dots, dots: Mapping[str, Sequence[int]], cut: Cut) -> bool:
    """Return whether the most dots that one voter may give lift what is below a clean cut to what is above it.

    `dots` has for each that competes the dots of the options it stands for.
    """
    best_below = max(max(given) for one, given in dots.items() if one not in cut.above)
    return best_below + min(method.cap, method.budget) >= min(max(dots[one]) for one in cut.above)


def _ranking_may_change(table: Matrix, places: Mapping[str, Sequence[int]], cut: Cut) -> bool:
    groups = (
        [places[one] for one in cut.above],
        [places[one] for one in cut.level],
        [each for one, each in places.items() if one not in cut.above and one not in cut.level],
    )
    return one_more_ranking_changes(table, groups)
