"""Slides that lead through the day, and what is laid over a slide; all from instants that are handed in.

Nothing here counts ticks: what is left of a time is the way from now to its end, so that a laptop that slept is right
again at once.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from offsite.domain.errors import Refused
from offsite.domain.model.slides import Overlaid, Plain
from offsite.domain.model.slides_day import Agenda, AgendaLine, Pace, Points, Timer, When
from offsite.domain.paging import ACROSS, Pages, in_pages
from offsite.domain.voting.wording import capital, counted

SOON, LAST = 0.2, 0.05
"""From these parts of the whole time on the timer changes its colour."""

NOTES = {
    Pace.CALM: "",
    Pace.SOON: "Please come to an end.",
    Pace.LAST: "Last words, please.",
    Pace.OVER: "Time.",
}
"""What stands under a timer: the colour is never the only sign."""


@dataclass(frozen=True, slots=True)
class Slot:
    """An item of the agenda as it is planned now: when it begins, what it is, for how many minutes."""

    starts: datetime
    text: str
    minutes: int


def agenda(title: str, slots: Sequence[Slot], present: int | None = None) -> Pages:
    """Return the items of the day; `present` is the place of the running one (from 0), None before the first."""
    lines = [
        AgendaLine(f"{slot.starts:%H:%M}", slot.text, slot.minutes, _when(place, present))
        for place, slot in enumerate(slots)
    ]
    fact = "Nothing is planned yet."
    if slots:
        ends = slots[-1].starts + timedelta(minutes=slots[-1].minutes)
        fact = f"{slots[0].starts:%H:%M} to {ends:%H:%M}"
    return tuple(Agenda(title, fact, tuple(chunk)) for chunk in in_pages(lines, lambda each: each.text, ACROSS))


def _when(place: int, present: int | None) -> When:
    if present is None or place > present:
        return When.COMING
    return When.PRESENT if place == present else When.PAST


def seconds_left(until: datetime, now: datetime) -> int:
    """Return the whole seconds from now until an instant, rounded up; 0 from the instant on."""
    return max(0, math.ceil((until - now).total_seconds()))


def in_figures(seconds: int) -> str:
    """Return a time as "4:05", from an hour on as "1:04:05"."""
    minutes, rest = divmod(seconds, 60)
    hours, over = divmod(minutes, 60)
    return f"{hours}:{over:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def timer(what: str, whole: timedelta, until: datetime, now: datetime) -> Pages:
    """Return the time left of a time box, large; its pace changes at 20 % and at 5 % of the whole time.

    Raises:
        ValueError: when the whole time is not longer than nothing.
    """
    if whole <= timedelta():
        raise ValueError("A time box is longer than nothing.")
    left = seconds_left(until, now)
    part = min(1.0, left / whole.total_seconds())
    pace = _pace(left, part)
    return (Timer(what, in_figures(left), NOTES[pace], part, pace),)


def _pace(left: int, part: float) -> Pace:
    if not left:
        return Pace.OVER
    if part <= LAST:
        return Pace.LAST
    return Pace.SOON if part <= SOON else Pace.CALM


def decisions(texts: Sequence[str]) -> Pages:
    """Return what was decided, as plain texts."""
    return _points("What we decided", texts, "decision", "Nothing is decided yet.")


def parking_lot(texts: Sequence[str]) -> Pages:
    """Return what is parked for later, as plain texts."""
    return _points("Parking lot", texts, "point", "Nothing is parked.")


def _points(title: str, texts: Sequence[str], noun: str, nothing: str) -> Pages:
    fact = f"{capital(counted(len(texts), noun))}." if texts else nothing
    return tuple(Points(title, fact, tuple(chunk)) for chunk in in_pages(texts, str, ACROSS))


def overlaid(under: Plain, message: str, until: datetime | None, now: datetime) -> Plain | Overlaid:
    """Return a slide with what is laid over it: a message, the time left until an instant, both, or nothing."""
    if not message and until is None:
        return under
    if until is None:
        return Overlaid(under, message)
    left = seconds_left(until, now)
    return Overlaid(under, message, in_figures(left), math.ceil(left / 60), left == 0)


def read_time(text: str, now: datetime) -> datetime:
    """Return the instant later today that a time of day such as "14:00", "14.00", "1400" or "14" names.

    Raises:
        Refused: it is no time of day, or it is over.
    """
    digits = text.strip().replace(".", ":").replace("h", ":").rstrip(":")
    if digits.isascii() and digits.isdigit() and len(digits) in {3, 4}:
        digits = f"{digits[:-2]}:{digits[-2:]}"
    hours, _, minutes = digits.partition(":")
    parts = (hours, minutes or "0")
    if not all(part.isascii() and part.isdigit() and len(part) <= 2 for part in parts):
        raise Refused("Give a time of day, such as 14:00.")
    if int(parts[0]) > 23 or int(parts[1]) > 59:
        raise Refused("Give a time of day, such as 14:00.")
    named = now.replace(hour=int(parts[0]), minute=int(parts[1]), second=0, microsecond=0)
    if named <= now:
        raise Refused(f"It is {now:%H:%M} already; give a later time.")
    return named
