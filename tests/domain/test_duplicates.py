"""Proposals that sound alike: found by common words, whatever their case, accents and endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.duplicates import ALIKE, alike, likeness, stems


def groups(*texts: str) -> list[list[str]]:
    """Return the texts that sound alike."""
    named = {str(place): text for place, text in enumerate(texts)}
    return [[named[each] for each in group] for group in alike(named)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Answer every customer within a minute", "Every customer gets an answer within a minute"),
        ("Forecast each shipment", "Forecasts for the shipments"),
        ("Économiser du papier", "ECONOMISER LE PAPIER!"),
        ("Halve the 2026 budget", "Halve the budget of 2026"),
    ],
)
def test_the_same_in_other_words_sounds_alike(one: str, other: str) -> None:
    """Order, case, accents, small words and endings do not hide that two texts mean the same."""
    assert groups(one, "Something that has nothing to do with it", other) == [[one, other]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Answer every customer within a minute", "Forecast every shipment"),
        ("Grow revenue by 10 per cent", "Grow costs by 20 per cent"),
        ("", ""),
        ("a of the", "the of a"),
    ],
)
def test_what_differs_is_left_alone(one: str, other: str) -> None:
    """A word or two in common make no duplicate, and neither does nothing at all."""
    assert groups(one, other) == []


def test_several_are_one_group_and_the_likeliest_comes_first() -> None:
    """Three that all sound alike are suggested together; groups stand by how alike they are."""
    assert groups("Plan routes better", "Forecast arrival times", "Plan routes", "Routes plan", "Forecast arrival") == [
        ["Plan routes better", "Plan routes", "Routes plan"],
        ["Forecast arrival times", "Forecast arrival"],
    ]


TEXTS = st.lists(st.text(alphabet="abcd \n", max_size=24), max_size=8)


@given(TEXTS)
def test_groups_are_sound(texts: list[str]) -> None:
    """Whatever the texts, each group has at least two, no id is in two, and all in a group sound alike."""
    named = {str(place): text for place, text in enumerate(texts)}
    found = alike(named)
    ids = [each for group in found for each in group]
    assert len(set(ids)) == len(ids)
    assert all(len(group) >= 2 for group in found)
    for group in found:
        assert all(likeness(stems(named[one]), stems(named[two])) >= ALIKE for one in group for two in group)


@given(st.text(), st.text())
def test_likeness_is_even_handed(one: str, other: str) -> None:
    """Likeness lies between 0 and 1, is the same both ways, and is 1 for a text and itself."""
    first, second = stems(one), stems(other)
    assert 0 <= likeness(first, second) <= 1
    assert likeness(first, second) == likeness(second, first)
    assert likeness(first, first) == (1 if first else 0)
