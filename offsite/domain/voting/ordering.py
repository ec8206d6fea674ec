"""Reading of ballots by method, and the order that each method puts the options in."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.ranking import competition_ranks, schulze_ranks
from offsite.domain.voting.scoring import dot_table, exact_mean, score_table

Numbers = Mapping[str, int]
"""One ballot of whole numbers: option id to value."""

ScoreKey = tuple[bool, Fraction, int]
"""What a score vote orders by, highest first: whether the option was rated, its mean, how many rated it."""


def numbers(ballots: Sequence[Choices]) -> list[Numbers]:
    """Return ballots of whole numbers as such.

    Raises:
        ValueError: when a value is not a whole number.
    """
    return [{option: _whole(value) for option, value in ballot.items()} for ballot in ballots]


def criterion_ballots(method: Score, ballots: Sequence[Choices]) -> list[list[Numbers]]:
    """Return for each criterion of a score vote one ballot of whole numbers per voter.

    Raises:
        ValueError: when a value is not a whole number, or with two criteria not a pair of them.
    """
    if len(method.criteria) == 1:
        return [numbers(ballots)]
    return [[_of_criterion(ballot, criterion) for ballot in ballots] for criterion in method.criteria]


def score_key(lowest: int, counts_by_criterion: Sequence[Sequence[int]]) -> ScoreKey:
    """Return what a score vote orders an option by.

    With two criteria, that is the mean of the two means and the smaller of the two numbers of raters. An option without
    ratings on a criterion has no mean and comes last.

    Args:
        lowest: the lowest level.
        counts_by_criterion: for each criterion the ratings per level, lowest level first.
    """
    means = [exact_mean(counts, lowest) for counts in counts_by_criterion]
    known = [mean for mean in means if mean is not None]
    if len(known) < len(means):
        return False, Fraction(0), 0
    return True, sum(known, Fraction(0)) / len(known), min(map(sum, counts_by_criterion))


def score_counts(method: Score, options: Sequence[str], ballots: Sequence[Choices]) -> dict[str, list[tuple[int, ...]]]:
    """Return for each option and criterion the ratings per level, lowest level first.

    Raises:
        ValueError: when a value is not a level.
    """
    tables = [
        score_table(options, part, lowest=method.lowest, highest=method.highest)
        for part in criterion_ballots(method, ballots)
    ]
    return {option: [table[at].counts for table in tables] for at, option in enumerate(options)}


def ranks_of(method: Method, options: Sequence[str], ballots: Sequence[Choices]) -> dict[str, int] | None:
    """Return the ranks 1-2-2-4 that the method gives the options, or None for a method that gives no order.

    Raises:
        ValueError: when a ballot does not fit the method.
    """
    match method:
        case Score():
            counts = score_counts(method, options, ballots)
            return competition_ranks({option: score_key(method.lowest, counts[option]) for option in options})
        case Dots():
            return competition_ranks({row.option: row.dots for row in dot_table(options, numbers(ballots))})
        case Rank():
            return schulze_ranks(options, numbers(ballots))
        case Consent() | Assign():
            return None


def most_chosen(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return the choices that most ballots picked, several when they are level, none when nobody picked any."""
    most = max(counts.values(), default=0)
    return tuple(choice for choice, count in counts.items() if count == most) if most else ()


def choice_counts(method: Assign, option: str, ballots: Sequence[Choices]) -> dict[str, int]:
    """Return how many ballots picked each choice for an option, in the order of the choices.

    Raises:
        ValueError: when a ballot picks something else.
    """
    counts = {choice: 0 for choice, _ in method.choices}
    for ballot in ballots:
        if option in ballot:
            picked = ballot[option]
            if not isinstance(picked, str) or picked not in counts:
                raise ValueError("A ballot picks one of the choices offered.")
            counts[picked] += 1
    return counts


def _of_criterion(ballot: Choices, criterion: str) -> Numbers:
    values = {}
    for option, pair in ballot.items():
        if not isinstance(pair, Mapping):
            raise ValueError("A ballot gives each option a number for each criterion.")  # noqa: TRY004
        if criterion in pair:
            values[option] = _whole(pair[criterion])
    return values


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError("A ballot holds whole numbers.")
