"""How much goes on one page of the big screen."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.paging import ACROSS, PAGE_ROWS, TABLE_LINES, in_pages

LONG = "x" * 300


@pytest.mark.parametrize(
    ("texts", "sizes"),
    [
        ([], [0]),
        (["short"] * 12, [12]),
        (["short"] * 13, [7, 6]),
        (["short"] * 25, [9, 9, 7]),
        ([LONG] * 4, [2, 2]),
        (["x" * 2000, "short"], [1, 1]),
        (["文" * 40] * 12, [6, 6]),
    ],
)
def test_long_words_leave_room_for_fewer(texts: list[str], sizes: list[int]) -> None:
    """Twelve short texts make a page, long ones fewer, and no page is left with the one that was too many."""
    assert [len(page) for page in in_pages(texts, str, ACROSS)] == sizes


def test_beside_figures_a_text_takes_no_more_than_a_few_lines() -> None:
    """What is cut anyway takes no further room."""
    assert [len(page) for page in in_pages([LONG] * 8, str, 30, TABLE_LINES)] == [4, 4]


@given(st.lists(st.text(max_size=400), max_size=60))
def test_nothing_is_lost_between_two_pages(texts: list[str]) -> None:
    """Whatever the texts, each stands on one page, in order, and no page has too many."""
    pages = in_pages(texts, str, ACROSS)
    assert list(chain.from_iterable(pages)) == texts
    assert all(len(page) <= PAGE_ROWS for page in pages)
    assert all(pages) or pages == [texts]
