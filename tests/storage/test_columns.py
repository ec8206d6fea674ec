"""Tests of how nested values are stored."""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.storage.columns import built, canonical


class Colour(StrEnum):
    """A list of words."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Reading:
    """A small record with a field of each sort."""

    id: str
    day: date
    value: float
    count: int
    good: bool
    colour: Colour
    note: str | None
    tags: tuple[str, ...]
    pair: tuple[int, str]


@given(st.lists(st.from_type(Reading)).map(tuple))
def test_nested_records_come_back(readings: tuple[Reading, ...]) -> None:
    """Tuples of records with fields of every sort are the same after they were stored."""
    plain = json.loads(canonical(readings))
    assert repr(built(tuple[Reading, ...], plain)) == repr(readings)  # NaN equals nothing, itself included


@pytest.mark.parametrize(
    ("annotation", "plain"),
    [
        (int, "5"),
        (int, 5.5),
        (int, True),
        (str, 5),
        (bool, 1),
        (float, "1"),
        (date, "soon"),
        (date, 5),
        (Colour, "green"),
        (tuple[str, ...], "red"),
        (tuple[str, ...], [1]),
        (tuple[int, str], [1]),
        (Reading, {"id": "x"}),
        (Reading, []),
        (str | None, 5),
    ],
)
def test_what_does_not_fit_is_an_error(annotation: Any, plain: object) -> None:
    """A stored value of another sort is a ValueError, never a record with a wrong field."""
    with pytest.raises(ValueError, match=r"stored value|Invalid|is not a valid|argument"):
        built(annotation, plain)


def test_what_cannot_be_stored_is_an_error() -> None:
    """A value of a sort that nobody planned for is refused at once."""
    with pytest.raises(TypeError, match="complex cannot be stored"):
        canonical((1j,))
