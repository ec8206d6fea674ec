"""The reviews to come as a calendar file (iCalendar, RFC 5545) that every calendar can read."""

import unicodedata
from datetime import UTC, date, datetime, timedelta

from offsite.domain import lessons, owners
from offsite.domain.model.lessons import Review
from offsite.domain.offsite import Offsite

LONGEST = 75
"""The greatest length of a line in bytes, without its end (RFC 5545, 3.1)."""


def calendar(offsite: Offsite, now: datetime) -> str:
    """Return the reviews that have a day as an iCalendar file (RFC 5545), one event of a whole day for each.

    Args:
        offsite: The offsite.
        now: The moment at which the file is made, with its time zone.
    """
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Offsite//Reviews//EN"]
    for review in lessons.in_order(offsite.reviews):
        if review.day is not None:
            lines += _event(offsite, review, review.day, stamp)
    return "".join(f"{piece}\r\n" for line in (*lines, "END:VCALENDAR") for piece in _folded(line))


def _event(offsite: Offsite, review: Review, day: date, stamp: str) -> list[str]:
    who = owners.in_words(offsite, review.called_by)
    organisation = offsite.organisation.strip()
    title = f"{organisation} review: {review.subject}" if organisation else f"Review: {review.subject}"
    after = [f"DTEND;VALUE=DATE:{_digits(day + timedelta(days=1))}"] if day < date.max else []
    return [
        "BEGIN:VEVENT",
        f"UID:{review.id}@{offsite.id}.offsite",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{_digits(day)}",
        *after,  # an event without an end lasts one day (RFC 5545, 3.6.1)
        f"SUMMARY:{_escaped(title)}",
        *([f"DESCRIPTION:{_escaped(f'Called by {who}')}"] if who else []),
        "END:VEVENT",
    ]


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")


_LINE_ENDS = ("\r\n", "\n", "\r", "\x85", "\u2028", "\u2029")


def _escaped(text: str) -> str:
    """Return a text as RFC 5545, 3.3.11 has it; characters that a calendar may not hold become spaces."""
    for plain in ("\\", ";", ","):
        text = text.replace(plain, f"\\{plain}")
    for end in _LINE_ENDS:
        text = text.replace(end, "\\n")
    return "".join(" " if unicodedata.category(each) in {"Cc", "Cs"} else each for each in text)


def _folded(line: str) -> list[str]:
    """Break a line into pieces of at most 75 bytes between characters; each but the first begins with a space."""
    pieces, piece, length = [], "", 0
    for character in line:
        size = len(character.encode())
        if length + size > LONGEST:
            pieces.append(piece)
            piece, length = " ", 1
        piece, length = piece + character, length + size
    return [*pieces, piece]
