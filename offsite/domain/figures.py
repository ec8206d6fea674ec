"""Figures as people write them, read and written the same on every computer."""

import math
import re

from offsite.domain.pasting import same_words

_FIGURE = re.compile(
    r"""
    (?P<before>[^\d+\-−.,]*?)\s*  # a currency
    (?P<number>[+\-−]?[.,]?\d(?:[\d.,'’\s]*\d)?)
    \s*(?P<after>\D*)             # a unit
    """,
    re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3}([.,'’])\d{3}(?:\1\d{3})+")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def read_figure(text: str, unit: str = "") -> float:
    """Read a figure such as "0.31", "0,31", "31 %", "€4.10" or "1 250.5"; a unit beside it has to be that one.

    Raises:
        ValueError: it is none; the text of the error says why, without a capital and a full stop.
    """
    words = " ".join(text.split())
    wanted = " ".join(unit.split())
    if wanted and words.casefold().endswith(wanted.casefold()):  # it may hold a figure of its own, as "of 100" does
        words = words[: -len(wanted)].strip() or words
    found = _FIGURE.fullmatch(words)
    if found is None:
        raise ValueError(f"“{words}” is not a figure" if words else "it has no figure")
    for beside in (found["before"], found["after"]):
        if beside.strip() and not same_words(unit).startswith(same_words(beside)):
            raise ValueError(f"“{words}” is not in {unit}" if unit else f"“{words}” is not a figure alone")
    value = _read(found["number"])
    if value is None:
        raise ValueError(f"“{words}” can be read in two ways: write it without a mark between thousands")
    if not math.isfinite(value):
        raise ValueError(f"“{words}” is too large")
    return value


def _read(number: str) -> float | None:
    """The value of digits with marks between them; None where a mark may part thousands or decimals."""
    bare = re.sub(r"\s", "", number).replace("−", "-").replace("’", "'")
    sign = -1.0 if bare.startswith("-") else 1.0
    bare = bare.lstrip("+-")
    if _GROUPED.fullmatch(bare):
        return sign * float(re.sub(r"[.,']", "", bare))
    bare = bare.replace("'", "")
    point, comma = bare.rfind("."), bare.rfind(",")
    if point >= 0 and comma >= 0:
        whole, decimals = re.split(r"[.,](?=\d*$)", bare)
        return sign * float(f"{re.sub('[.,]', '', whole)}.{decimals}") if _THOUSANDS.fullmatch(whole) else None
    if comma >= 0:
        parts = bare.split(",")
        if len(parts) > 2 or (len(parts[1]) == 3 and 1 <= len(parts[0]) <= 3 and parts[0] != "0"):
            return None
        bare = bare.replace(",", ".")
    return sign * float(bare) if bare.count(".") <= 1 else None


def in_figures(value: float) -> str:
    """Return a value without needless decimals, six figures at most behind the point: "0.31", "85", "-2.5"."""
    if value.is_integer():
        return str(int(value))
    rounded = f"{value:.6f}".rstrip("0").rstrip(".")
    return rounded if rounded not in {"0", "-0"} else f"{value:g}"


def with_unit(value: float, unit: str) -> str:
    """Return a value with its unit: "31 %", "4.1 €", "0.31 per shipment"."""
    return f"{in_figures(value)} {unit.strip()}".strip()
