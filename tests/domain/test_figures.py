"""Figures are read as people write them, and what can be read in two ways is not guessed."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.figures import in_figures, read_figure, with_unit


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("0.31", "", 0.31),
        ("0,31", "", 0.31),
        (",5", "", 0.5),
        ("31 %", "%", 31.0),
        ("31%", "% of calls", 31.0),
        ("€4.10", "€", 4.1),
        ("4,10 €", "€", 4.1),
        ("1 250.5", "", 1250.5),
        ("1.234.567", "", 1234567.0),
        ("1,234.5", "", 1234.5),
        ("1.234,5", "", 1234.5),
        ("1'250", "", 1250.0),
        ("1’250’000", "", 1250000.0),
        ("−2.5", "", -2.5),
        ("-3", "", -3.0),
        ("0,125", "", 0.125),
        ("88 of 100", "of 100", 88.0),
    ],
)
def test_figures_as_people_write_them(text: str, unit: str, value: float) -> None:
    """Points, commas, marks between thousands, currencies and units are understood."""
    assert read_figure(text, unit) == value


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it has no figure"),
        ("many", "“many” is not a figure"),
        ("12 %", "“12 %” is not a figure alone"),
        ("1,250", "“1,250” can be read in two ways"),
        ("1.2.3", "“1.2.3” can be read in two ways"),
        ("9" * 400, "is too large"),
        ("12 Nov 2026", "is not a figure"),
    ],
)
def test_what_is_no_figure_says_why(text: str, why: str) -> None:
    """Anything else is refused with a reason, and a thousand is not taken for a one."""
    with pytest.raises(ValueError, match=why):
        read_figure(text)


def test_another_unit_is_refused() -> None:
    """A figure with another unit than that of the metric is not taken."""
    with pytest.raises(ValueError, match="“31 %” is not in €"):
        read_figure("31 %", "€")


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12))
def test_what_is_written_can_be_read(value: float) -> None:
    """Every value that is written as figures is read as nearly the same."""
    written = in_figures(value)
    if "e" not in written and "," not in written:
        assert math.isclose(read_figure(written), value, rel_tol=1e-6, abs_tol=1e-6)


def test_values_with_their_unit() -> None:
    """A value has no needless decimals, and no stray space without a unit."""
    assert [with_unit(4.10, "€"), with_unit(31.0, " % "), with_unit(0.25, "")] == ["4.1 €", "31 %", "0.25"]
