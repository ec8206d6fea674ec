"""How often something is due, read from the words of people: "every Monday", "monthly", "every two weeks"."""

import re
from datetime import date, timedelta

_EACH = r"(?:each|every|per|a|an)"
_TWICE = rf"(?:twice|two times|2 times) {_EACH}"
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_WORDS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), days)
    for pattern, days in (
        (rf"{_TWICE} year|half[- ]?year(?:ly)?|semi-?annual(?:ly)?|every six months", 184),
        (rf"{_TWICE} month|fortnight(?:ly)?|bi-?weekly", 16),
        (rf"{_TWICE} week", 5),
        (rf"hourly|{_EACH} hour|daily|{_EACH} (?:working |business )?day|(?:on )?(?:working days|weekdays)", 3),
        (rf"monthly|{_EACH} month|(?:of|in) (?:the|each|every) month", 31),
        (rf"weekly|{_EACH} week|(?:{_DAYS})s?", 7),
        (rf"quarterly|{_EACH} quarter", 92),
        (rf"yearly|annual(?:ly)?|{_EACH} year", 366),
    )
)
"""Words and the days that they leave between two readings: daily ones rest at the weekend."""

_NUMBERS = {"second": 2, "other": 2, "two": 2, "third": 3, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_UNITS = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366, **dict.fromkeys(_DAYS.split("|"), 7)}
_COUNTED = re.compile(rf"\b(?:each|every) (\d{{1,3}}|{'|'.join(_NUMBERS)}) ({'|'.join(_UNITS)})s?\b")

_OF_A_MONTH = re.compile(r"\b(?:of|in) (?:the|each|every|a) month\b")
"""The third Thursday of the month is not every third Thursday."""


def days_between(cadence: str) -> int | None:
    """Return after how many days at most the next reading is due; None where the words are not understood."""
    words = " ".join(cadence.casefold().split())
    counted = None if _OF_A_MONTH.search(words) else _COUNTED.search(words)
    if counted is not None:
        times = int(counted[1]) if counted[1].isdecimal() else _NUMBERS[counted[1]]
        return max(times, 1) * _UNITS[counted[2]]
    return next((days for pattern, days in _WORDS if pattern.search(words)), None)


def overdue(cadence: str, latest: date, today: date) -> bool:
    """Return whether a reading is older than its cadence allows; never where the cadence is not understood."""
    days = days_between(cadence)
    return days is not None and today > latest + timedelta(days=days)
