"""The same ballots counted by other rules, to see whether the result hangs on the rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from offsite.domain.voting.merges import AS_VOTED, Merges
from offsite.domain.voting.methods import Choices, Dots, Method, Rank, Score
from offsite.domain.voting.ordering import Numbers, criterion_ballots, numbers, ranks_of, score_counts
from offsite.domain.voting.ranking import Cut, borda_points, competition_ranks, pairwise, top
from offsite.domain.voting.scoring import dot_table, exact_median


@dataclass(frozen=True, slots=True)
class Recount:
    """The result by another rule.

    Attributes:
        rule: its name in running text, such as "median".
        first: the options in the first place, several when level; for Condorcet none when nobody beats all others.
        cut: its cut for the same number of places.
        same_winner: whether the first place is the same as by the rule of the round.
        same_top: whether all options above the cut by the rule of the round are above this one too.
    """

    rule: str
    first: tuple[str, ...]
    cut: Cut
    same_winner: bool
    same_top: bool


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """How the result fares by other rules.

    Attributes:
        recounts: one per other rule that these ballots allow; empty where there is none.
    """

    recounts: tuple[Recount, ...]

    @property
    def same_winner(self) -> bool:
        """Return whether every other rule has the same first place."""
        return all(recount.same_winner for recount in self.recounts)

    @property
    def same_top(self) -> bool:
        """Return whether every other rule has the same options above the cut."""
        return all(recount.same_top for recount in self.recounts)


def cross_check(
    method: Method, options: Sequence[str], ballots: Sequence[Choices], seats: int, merges: Merges = AS_VOTED
) -> CrossCheck:
    """Return the recounts of the ballots by the other rules they allow.

    Scores are recounted by median, by sum with blanks as 0, by Borda points and by pairs (Condorcet); with two criteria
    the medians and sums of both are added, and an option ranks on a ballot by the sum of its two values. Dots with a
    cap above one are recounted by number of supporters, by Borda points and by pairs; with a cap of one all these
    rules are the same one. Rankings are recounted by Borda points and by pairs. Consent and Assign have no other
    rule.

    Args:
        method: the rule of the round.
        options: ids of the options.
        ballots: the ballots cast.
        seats: how many places there are.
        merges: what was merged since and counts as one, at the better of its places, by every rule.

    Raises:
        ValueError: when a ballot does not fit the method or `seats` is negative.
    """
    own = ranks_of(method, options, ballots)
    if own is None:
        return CrossCheck(())
    ranks: dict[str, dict[str, int]] = {}
    match method:
        case Score():
            ranks = _score_ranks(method, options, ballots)
            rankings = _rankings_of_scores(method, options, ballots)
        case Dots() if method.cap > 1 and method.budget > 1:
            given = numbers(ballots)
            supporters = {row.option: row.supporters for row in dot_table(options, given)}
            ranks = {"number of supporters": competition_ranks(supporters)}
            rankings = [competition_ranks(ballot) for ballot in given]
        case Rank():
            rankings = numbers(ballots)
        case _:
            return CrossCheck(())
    ranks["Borda points"] = competition_ranks(borda_points(options, rankings))
    best = merges.best(own)
    recounts = [_recount(rule, merges.best(its_ranks), best, seats) for rule, its_ranks in ranks.items()]
    return CrossCheck((*recounts, _recount_by_pairs(merges.best(_ranks_by_pairs(options, rankings)), best, seats)))


def _score_ranks(method: Score, options: Sequence[str], ballots: Sequence[Choices]) -> dict[str, dict[str, int]]:
    counts = score_counts(method, options, ballots)
    parts = criterion_ballots(method, ballots)
    medians: dict[str, tuple[bool, Fraction]] = {}
    for option in options:
        values = [exact_median(of_criterion, method.lowest) for of_criterion in counts[option]]
        known = [value for value in values if value is not None]
        rated = len(known) == len(values)
        medians[option] = (rated, sum(known, Fraction(0)) if rated else Fraction(0))
    sums = {option: sum(ballot.get(option, 0) for part in parts for ballot in part) for option in options}
    return {"median": competition_ranks(medians), "sum with blanks as 0": competition_ranks(sums)}


def _rankings_of_scores(method: Score, options: Sequence[str], ballots: Sequence[Choices]) -> list[Numbers]:
    """Return each score ballot as a ranking, highest value first; what it does not rate fully is unranked."""
    rankings: list[Numbers] = []
    for parts in zip(*criterion_ballots(method, ballots), strict=True):
        full = [option for option in options if all(option in part for part in parts)]
        rankings.append(competition_ranks({option: sum(part[option] for part in parts) for option in full}))
    return rankings


def _recount(rule: str, ranks: Mapping[str, int], own: Mapping[str, int], seats: int) -> Recount:
    first, cut = _first(ranks), top(ranks, seats)
    return Recount(rule, first, cut, first == _first(own), _holds(own, seats, cut))


def _recount_by_pairs(ranks: Mapping[str, int], own: Mapping[str, int], seats: int) -> Recount:
    recount = _recount("pairs (Condorcet)", ranks, own, seats)
    return recount if len(recount.first) < 2 else replace(recount, first=(), same_winner=False)


def _ranks_by_pairs(options: Sequence[str], rankings: Sequence[Numbers]) -> dict[str, int]:
    """Return the ranks by pairs: a set that beats all outside it ranks before them; what no such set parts is level."""
    table = pairwise(options, rankings)

    def beats(one: str, other: str) -> bool:
        return table[one, other] > table[other, one]

    wins = {option: sum(beats(option, other) for other in options if other != option) for option in options}
    order = sorted(options, key=lambda option: -wins[option])
    ranks: dict[str, int] = {}
    rank = 1
    for place, option in enumerate(order):
        if all(beats(one, other) for one in order[:place] for other in order[place:]):
            rank = place + 1
        ranks[option] = rank
    return {option: ranks[option] for option in options}


def _first(ranks: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(option for option, rank in ranks.items() if rank == 1)


def _holds(own: Mapping[str, int], seats: int, cut: Cut) -> bool:
    return set(top(own, seats).above) <= set(cut.above)
