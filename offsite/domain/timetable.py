"""The agenda as it is read: when each box begins and ends, how the day stands in words, where breaks would go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from offsite.domain import agenda
from offsite.domain.agenda import TimeBox
from offsite.domain.model.agenda import AgendaItem
from offsite.domain.model.slides_day import Timer
from offsite.domain.offsite import Offsite
from offsite.domain.paging import Pages
from offsite.domain.slides_day import Slot, timer
from offsite.domain.slides_day import agenda as agenda_slides

PAUSES = ((TimeBox("Break", 15), 0.25), (TimeBox("Lunch", 45), 0.5), (TimeBox("Break", 15), 0.75))
"""The pauses of a one-day offsite, and after which part of the work each is due."""

MINUTE = timedelta(minutes=1)

DAY = 24 * 60
LONG_AGO = 2 * DAY
"""From so many minutes on, hours tell nothing any more: the day was left standing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A box and when it begins and ends: as it was for what is over, else as it will be if the day goes on now."""

    item: AgendaItem
    starts: datetime
    ends: datetime


def with_pauses(boxes: Sequence[TimeBox]) -> tuple[TimeBox, ...]:
    """Return the boxes with breaks and lunch between them, each as near to its time as no box is cut for it."""
    timed = [box for box in boxes if box.minutes > 0]
    if len(timed) <= len(PAUSES):
        return tuple(timed)
    whole = sum(box.minutes for box in timed)
    gone = [sum(box.minutes for box in timed[:place]) for place in range(len(timed) + 1)]
    places: list[int] = []
    for _, share in PAUSES:
        free = [place for place in range(1, len(timed)) if place not in places]
        places.append(min(free, key=lambda place: abs(gone[place] - share * whole)))
    planned: list[TimeBox] = []
    due = dict(zip(sorted(places), (pause for pause, _ in PAUSES), strict=True))
    for place, box in enumerate(timed):
        planned += [due[place]] if place in due else []
        planned.append(box)
    return tuple(planned)


def lines(offsite: Offsite, now: datetime) -> tuple[Line, ...]:
    """Return the boxes in their order; what lies ahead follows what runs, or now where nothing does."""
    current = agenda.running(offsite)
    at = now
    if current is not None:
        at = now + max(timedelta(minutes=current.minutes) - agenda.spent(current, now), agenda.NOTHING)
    found = []
    for item in offsite.agenda:
        if item.begun is None:
            found.append(Line(item, at, at + timedelta(minutes=item.minutes)))
            at = found[-1].ends
        elif item.ended is None:
            left = timedelta(minutes=item.minutes) - agenda.spent(item, now)
            found.append(Line(item, item.begun.astimezone(now.tzinfo), now + max(left, agenda.NOTHING)))
        else:
            found.append(Line(item, item.begun.astimezone(now.tzinfo), item.ended.astimezone(now.tzinfo)))
    return tuple(found)


def behind(offsite: Offsite, now: datetime) -> timedelta | None:
    """Return how much later than planned the day ends, negative when earlier; None before it began."""
    planned = agenda.planned_end(offsite)
    if planned is None:
        return None
    if is_over(offsite):
        return max(each.ended for each in offsite.agenda if each.ended) - planned
    return agenda.projected_end(offsite, now) - planned


def is_over(offsite: Offsite) -> bool:
    """Whether every box has ended."""
    return bool(offsite.agenda) and all(each.ended for each in offsite.agenda)


def whole_minutes(time: timedelta) -> int:
    """Return the full minutes of a time, towards zero: five seconds late is not a minute late."""
    return int(time / MINUTE)


def minutes_left(left: timedelta) -> int:
    """Return what is left in minutes, rounded up as a clock is read: 8 min 20 s are "9 min"; negative when over."""
    return -int(-left // MINUTE)


def in_words(minutes: int) -> str:
    """Return a number of minutes as "6 min", from an hour and a half on "2 h 10 min", from two days on "3 days"."""
    if abs(minutes) < 90:
        return f"{minutes} min"
    if abs(minutes) >= LONG_AGO:
        return f"{minutes // DAY} days"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def pace_in_words(late: timedelta) -> str:
    """Return how the day stands: "6 min behind", "on time" or "4 min ahead"."""
    minutes = whole_minutes(late)
    if not minutes:
        return "on time"
    return f"{in_words(abs(minutes))} {'behind' if minutes > 0 else 'ahead'}"


def agenda_pages(offsite: Offsite, title: str, now: datetime) -> Pages:
    """Return the slides of the agenda as it stands: times of what is over as they were, of what comes as they will be.

    Where nothing runs, the first box ahead is the present one once the day has begun.
    """
    read = lines(offsite, now)
    slots = [Slot(line.starts, line.item.title, line.item.minutes) for line in read]
    ahead = [place for place, line in enumerate(read) if line.item.ended is None and line.item.begun]
    ahead += [place for place, line in enumerate(read) if line.item.begun is None]
    began = agenda.began(offsite) is not None
    present = (ahead[0] if ahead else len(read)) if began else None
    return agenda_slides(title, slots, present)


def timer_pages(offsite: Offsite, now: datetime) -> tuple[Timer, ...]:
    """Return the slide of the time that is left of what runs.

    Raises:
        KeyError: nothing runs.
    """
    where = agenda.standing(offsite, now)
    if where is None:
        raise KeyError("timer")
    whole = timedelta(minutes=where.item.minutes)
    return tuple(page for page in timer(where.item.title, whole, now + where.left, now) if isinstance(page, Timer))
