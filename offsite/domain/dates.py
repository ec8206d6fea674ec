"""Dates in words, the same on every computer."""

import re
from calendar import monthrange
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)  # never the locale's


def day_in_words(day: date | None) -> str:
    """Return a date as "12 November 2026", or an empty text."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def day_in_short(day: object) -> str:
    """Return a date as "12 Nov 2026", or an empty text where there is none."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}" if isinstance(day, date) else ""


def read_day(text: str) -> date | None:
    """Read a date as people write it: "12 Nov 2026", "12 November 2026", "Nov 12, 2026", "12.11.2026", "2026-11-12".

    A day in figures alone comes before the month. The year has four figures.

    Returns:
        The date, or None for an empty text.

    Raises:
        ValueError: it is not a date.
    """
    parts = [part for part in re.split(r"[\s.,/-]+", text.strip()) if part]
    if not parts:
        return None
    if len(parts) != 3:
        raise ValueError(text)
    first, second, third = parts
    if len(first) == 4:
        return date(int(first), _month(second), int(third))
    if len(third) != 4:
        raise ValueError(text)
    if first[0].isalpha():
        first, second = second, first
    return date(int(third), _month(second), int(first))


def read_last_day(text: str) -> date:
    """Read a date, or the last day of what is named with less: "June 2027" is 30 June 2027, "2027" its last day.

    Raises:
        ValueError: it is none of these.
    """
    parts = [part for part in re.split(r"[\s.,/-]+", text.strip()) if part]
    if 0 < len(parts) < 3 and len(parts[-1]) == 4:
        year, month = int(parts[-1]), _month(parts[0]) if len(parts) > 1 else len(MONTHS)
        return date(year, month, monthrange(year, month)[1])
    day = read_day(text)
    if day is None:
        raise ValueError(text)
    return day


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    wanted = text.casefold()
    found = [at for at, name in enumerate(MONTHS, start=1) if name.casefold().startswith(wanted)]
    if len(wanted) < 3 or not found:
        raise ValueError(text)
    return found[0]
