"""Dates in words, the same on every computer."""

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
