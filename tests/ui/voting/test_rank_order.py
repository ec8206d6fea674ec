"""Rules of the order that a rank ballot is put into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.voting.methods import Rank, ballot_error
from ui.voting.rank_order import Ranking

OPTIONS = ("a", "b", "c", "d", "e")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("number", "end", "out", "up", "down", "level", "place")),
        st.sampled_from(OPTIONS),
        st.integers(1, 7),
    )
)


def _after(ranking: Ranking, step: tuple[str, str, int]) -> Ranking:
    what, option, number = step
    match what:
        case "number":
            return ranking.with_number(option, number)
        case "end":
            return ranking.at_end(option)
        case "out":
            return ranking.without(option)
        case "level":
            return ranking.levelled(option)
        case "place":
            order = ranking.order()
            return ranking.placed(option, order[number % len(order)] if order else None)
        case _:
            return ranking.moved(option, -1 if what == "up" else 1)


def _ranked(*options: str) -> Ranking:
    ranking = Ranking()
    for option in options:
        ranking = ranking.at_end(option)
    return ranking


@given(STEPS)
def test_whatever_is_done_a_ballot_comes_out(steps: list[tuple[str, str, int]]) -> None:
    """After any steps each option has at most one number, groups do not overlap, and the ranks make a valid ballot."""
    ranking = Ranking()
    for step in steps:
        before, ranking = ranking, _after(ranking, step)
        others = [each for each in before.order() if each != step[1]]
        if step[0] != "level":
            assert [each for each in ranking.order() if each != step[1]] == others
        listed = ranking.order()
        assert len(set(listed)) == len(listed) == sum(len(options) for _, options in ranking.groups)
        free = 1
        for number, options in ranking.groups:
            assert number >= free
            assert options
            free = number + len(options)
        assert ranking.next_number() == free
    assert ballot_error(Rank(), OPTIONS, ranking.ranks()) is None
    assert list(ranking.ranks()) == list(ranking.order())


@given(st.permutations(OPTIONS), st.permutations(OPTIONS))
def test_planned_numbers_come_out_as_planned(wanted: list[str], typed: list[str]) -> None:
    """Whoever knows all ranks may type them in any order."""
    ranking = Ranking()
    for option in typed:
        ranking = ranking.with_number(option, wanted.index(option) + 1)
    assert ranking.ranks() == {option: at + 1 for at, option in enumerate(wanted)}


def test_equal_ranks_leave_numbers_out() -> None:
    """Two seconds are followed by a fourth, and parting them again gives 1, 2, 3, 4."""
    level = _ranked("a", "b", "c", "d").levelled("c")
    assert level.ranks() == {"a": 1, "b": 2, "c": 2, "d": 4}
    assert level.is_level_with_above("c")
    assert not level.is_level_with_above("b")
    assert level.levelled("c") == _ranked("a", "b", "c", "d")


def test_the_first_has_nothing_above() -> None:
    """The best option cannot be level with one above it."""
    assert _ranked("a", "b").levelled("a") == _ranked("a", "b")


def test_a_number_pushes_no_further_than_it_must() -> None:
    """A number that is taken moves its option down, and those behind a gap stay."""
    ranking = _ranked("a").with_number("e", 5).with_number("b", 1)
    assert ranking.numbers() == {"b": 1, "a": 2, "e": 5}
    assert ranking.ranks() == {"b": 1, "a": 2, "e": 3}


def test_moving_leaves_a_group_first() -> None:
    """One step takes an option out of its equals, the next one past its neighbour."""
    level = _ranked("a", "b", "c").levelled("c")
    once = level.moved("c", -1)
    assert once.ranks() == {"a": 1, "c": 2, "b": 3}
    assert once.moved("c", -1).ranks() == {"c": 1, "a": 2, "b": 3}
    assert once.moved("a", -1) == once
    assert once.moved("e", -1) == once


def test_placing_among_equals_makes_equal() -> None:
    """What is dropped between two level options is level with them; at their edge it is not."""
    level = _ranked("a", "b", "c").levelled("b")
    assert level.placed("c", "b").ranks() == {"a": 1, "c": 1, "b": 1}
    assert level.placed("c", "a").ranks() == {"c": 1, "a": 2, "b": 2}
    assert level.placed("a", None).ranks() == {"b": 1, "c": 2, "a": 3}


def test_ranks_begin_with_one() -> None:
    """A number below 1 is refused."""
    with pytest.raises(ValueError, match="begin with 1"):
        Ranking().with_number("a", 0)
