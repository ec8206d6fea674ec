"""A close call is found exactly: the answer is that of trying every ballot there is."""

import random
from collections.abc import Iterator, Sequence
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from offsite.domain.voting.merges import AS_VOTED, Merges
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score, ballot_error
from offsite.domain.voting.outcome import AssignDetail, close_call, cut, tally

THREE = ("a", "b", "c")
FOUR = ("a", "b", "c", "d")
BLANK = object()
SMALL = Score(0, 2)
PAIR = Score(0, 2, ("impact", "learnability"))
LABELS = Assign((("x", "X"), ("y", "Y"), ("z", "Z")))


def _every_ballot(method: Method, options: Sequence[str]) -> Iterator[Choices]:
    """Yield every ballot that a voter may cast."""
    for picked in product(_every_value(method, len(options)), repeat=len(options)):
        ballot = _without_blanks(options, picked)
        if ballot_error(method, options, ballot) is None:
            yield ballot


def _every_value(method: Method, option_count: int) -> Sequence[object]:
    match method:
        case Score():
            levels = [BLANK, *range(method.lowest, method.highest + 1)]
            if len(method.criteria) == 1:
                return levels
            return [_without_blanks(method.criteria, pair) for pair in product(levels, repeat=2)]
        case Dots():
            return range(method.cap + 1)
        case Rank():
            return range(1, option_count + 1)
        case Consent():
            return [BLANK, *range(6)]
        case Assign():
            return [BLANK, *(choice for choice, _ in method.choices)]


def _without_blanks(keys: Sequence[str], values: Sequence[object]) -> dict[str, object]:
    return {key: value for key, value in zip(keys, values, strict=True) if value is not BLANK}


def _result(
    method: Method, options: Sequence[str], ballots: Sequence[Choices], seats: int, merges: Merges = AS_VOTED
) -> object:
    """Return who has a place and who is level, as sets; for Assign the leading choices of each option."""
    result = tally(method, options, ballots)
    if isinstance(method, Assign):
        return [row.detail.leading for row in result.rows if isinstance(row.detail, AssignDetail)]
    where = cut(result, seats, merges)
    return frozenset(where.above), frozenset(where.level)


def _by_trying_all(
    method: Method, options: Sequence[str], ballots: Sequence[Choices], seats: int, merges: Merges = AS_VOTED
) -> bool:
    now = _result(method, options, ballots, seats, merges)
    return any(
        _result(method, options, [*ballots, one], seats, merges) != now for one in _every_ballot(method, options)
    )


def _ballots(method: Method, options: Sequence[str]) -> st.SearchStrategy[list[Choices]]:
    return st.lists(st.sampled_from(list(_every_ballot(method, options))), max_size=7)


@settings(deadline=None, max_examples=60)
@given(st.one_of(_ballots(SMALL, THREE), _ballots(SMALL, ("a", "b"))), st.integers(0, 3))
def test_scores(ballots: list[Choices], seats: int) -> None:
    """For scores, the ballots at the ends of the scale decide, blanks included."""
    assert close_call(SMALL, THREE, ballots, seats) == _by_trying_all(SMALL, THREE, ballots, seats)


@settings(deadline=None, max_examples=30)
@given(_ballots(PAIR, ("a", "b")), st.integers(0, 2))
def test_scores_by_two_criteria(ballots: list[Choices], seats: int) -> None:
    """With two criteria too, halves left blank included."""
    assert close_call(PAIR, ("a", "b"), ballots, seats) == _by_trying_all(PAIR, ("a", "b"), ballots, seats)


@settings(deadline=None, max_examples=40)
@given(st.sampled_from([Dots(1), Dots(3), Dots(3, 2), Dots(2, 5)]), st.data(), st.integers(0, 4))
def test_dots(method: Dots, data: st.DataObject, seats: int) -> None:
    """For dots, as many dots as one option may take decide."""
    ballots = data.draw(_ballots(method, FOUR))
    assert close_call(method, FOUR, ballots, seats) == _by_trying_all(method, FOUR, ballots, seats)


@settings(deadline=None, max_examples=60)
@given(_ballots(Rank(), FOUR), st.integers(0, 4))
def test_rankings(ballots: list[Choices], seats: int) -> None:
    """For rankings, the search agrees with counting all weak orders."""
    assert close_call(Rank(), FOUR, ballots, seats) == _by_trying_all(Rank(), FOUR, ballots, seats)


MERGED = st.builds(
    Merges,
    st.dictionaries(st.sampled_from(FOUR), st.sampled_from(("m", "n")), min_size=1),
    st.frozensets(st.sampled_from(("a", "m")), max_size=1),
)
"""Some of four options merged since, and perhaps one that has its place already."""


@settings(deadline=None, max_examples=120)
@given(st.sampled_from([SMALL, Dots(1), Dots(3, 2), Rank()]), st.data(), st.integers(0, 3), MERGED)
def test_options_that_count_as_one(method: Method, data: st.DataObject, seats: int, merges: Merges) -> None:
    """Where options were merged since, what may change is who has a place among those that stand for them."""
    ballots = data.draw(_ballots(method, FOUR))
    assert close_call(method, FOUR, ballots, seats, merges) == _by_trying_all(method, FOUR, ballots, seats, merges)


@settings(deadline=None, max_examples=60)
@given(_ballots(LABELS, ("a", "b")))
def test_assignments(ballots: list[Choices]) -> None:
    """For assignments, a lead of more than one vote is safe."""
    assert close_call(LABELS, ("a", "b"), ballots, 1) == _by_trying_all(LABELS, ("a", "b"), ballots, 1)


def test_a_consent_is_never_called_close() -> None:
    """That one block would stop a consent is its rule, so it is not told as a close call."""
    assert not close_call(Consent(), ("a",), [{"a": 5}, {"a": 3}], 1)


def test_thirty_voters_and_thirty_options() -> None:
    """A clear order of thirty is told as clear, and swapping two neighbours on half of the ballots makes it close."""
    options = [f"option {number}" for number in range(30)]
    clear: list[Choices] = [{option: place for place, option in enumerate(options, start=1)} for _ in range(30)]
    swapped = {**clear[0], options[2]: 4, options[3]: 3}
    assert not close_call(Rank(), options, clear, 3)
    assert close_call(Rank(), options, [*clear[:15], *[swapped] * 15], 3)
    assert not close_call(Rank(), options, [*clear[:15], *[swapped] * 15], 4)


def test_thirty_noisy_rankings_are_searched_to_the_end() -> None:
    """Orders with much noise, where no single ballot decides at once, end with the answer found by trying many."""
    draw = random.Random(38)  # noqa: S311  # a fixed profile, not a secret
    options = [str(number) for number in range(30)]
    ballots: list[Choices] = []
    for _ in range(30):
        order = sorted(options, key=lambda option: int(option) + draw.gauss(0, 8))
        ballots.append({option: place for place, option in enumerate(order, start=1)})
    assert not close_call(Rank(), options, ballots, 3)
    now = _result(Rank(), options, ballots, 3)
    for last, first in product(options[:6], repeat=2):
        one: Choices = {option: 2 for option in options if option not in (last, first)} | {first: 1}
        assert _result(Rank(), options, [*ballots, one], 3) == now
