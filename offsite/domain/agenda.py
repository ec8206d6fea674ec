"""The agenda: time boxes that are begun, paused and ended; how far ahead or behind the day is; what could be trimmed.

Everything is computed from instants of a clock, never from ticks, so that a laptop that slept tells the right time.
Instants carry their time zone. One box runs at a time.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from offsite.domain import records
from offsite.domain.errors import Refused
from offsite.domain.model.agenda import AgendaItem
from offsite.domain.offsite import Offsite

SOON, LAST = 0.20, 0.05
"""The shares of a time box at which the room is told that it nears its end."""

SHORTEST = 5
"""No trim makes a time box shorter than this number of minutes."""

LEAST_SHARE = 0.5
"""No trim takes more than half of a time box."""

LONGEST = 24 * 60
"""Nothing on a one-day agenda takes more minutes than a day has."""

NOTHING = timedelta(0)


class Level(StrEnum):
    """How near the end of its time box the room is."""

    CALM = "calm"
    SOON = "soon"
    LAST = "last"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class TimeBox:
    """A time box as the playbook proposes it; `minutes` are whole, `step` and `activity` keys of the playbook."""

    title: str
    minutes: int
    step: str = ""
    activity: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the day stands at an instant.

    `item` runs (or is paused); `left` is what is left of its box, negative when it is over; `behind` is how much later
    than planned the day will end, negative when earlier; `ends` is when that is.
    """

    item: AgendaItem
    spent: timedelta
    left: timedelta
    level: Level
    behind: timedelta
    ends: datetime


@dataclass(frozen=True, slots=True)
class Trim:
    """A proposal to shorten a box that has not begun, from so many minutes to so many."""

    item: str
    was: int
    minutes: int


def plan(offsite: Offsite, boxes: tuple[TimeBox, ...]) -> Offsite:
    """Put the boxes that the playbook proposes in the place of the agenda; boxes without minutes are left out.

    Raises:
        Refused: the day has begun, so that its agenda is no longer only a plan.
    """
    if any(item.begun for item in offsite.agenda):
        raise Refused("The day has begun: change single items instead of planning it anew.")
    items = (
        AgendaItem(records.new_id(), box.title, box.minutes, box.step, box.activity) for box in boxes if box.minutes > 0
    )
    return replace(offsite, agenda=tuple(items))


def add(offsite: Offsite, title: str, minutes: int) -> Offsite:
    """Add a box at the end, such as a break.

    Raises:
        Refused: it has no title, or no sensible length.
    """
    title = " ".join(title.split())
    if not title:
        raise Refused("Give the time box a name.")
    return replace(offsite, agenda=(*offsite.agenda, AgendaItem(records.new_id(), title, _sensible(minutes))))


def _sensible(minutes: int) -> int:
    if not 1 <= minutes <= LONGEST:
        raise Refused("A time box has at least one minute and at most a day.")
    return minutes


def _changed(offsite: Offsite, item_id: str, change: Callable[[AgendaItem], AgendaItem]) -> Offsite:
    item = records.find(offsite.agenda, item_id)
    return replace(offsite, agenda=records.put(offsite.agenda, change(item)))


def retitle(offsite: Offsite, item_id: str, title: str) -> Offsite:
    """Give a box another name."""
    return _changed(offsite, item_id, lambda item: replace(item, title=title))


def set_minutes(offsite: Offsite, item_id: str, minutes: int) -> Offsite:
    """Make a box longer or shorter.

    Raises:
        Refused: it would have no sensible length.
    """
    return _changed(offsite, item_id, lambda item: replace(item, minutes=_sensible(minutes)))


def move(offsite: Offsite, item_id: str, to: int) -> Offsite:
    """Move a box to another place (0 = first)."""
    return replace(offsite, agenda=records.move(offsite.agenda, item_id, to))


def remove(offsite: Offsite, item_id: str) -> Offsite:
    """Take a box off the agenda.

    Raises:
        Refused: it is running.
    """
    current = running(offsite)
    if current is not None and current.id == item_id:
        raise Refused("This is running: end it first.")
    return replace(offsite, agenda=records.drop(offsite.agenda, item_id))


def running(offsite: Offsite) -> AgendaItem | None:
    """Return the box that has begun and not ended, paused or not."""
    return next((item for item in offsite.agenda if item.begun and not item.ended), None)


def upcoming(offsite: Offsite) -> tuple[AgendaItem, ...]:
    """Return the boxes that have not begun."""
    return tuple(item for item in offsite.agenda if not item.begun)


def begin(offsite: Offsite, item_id: str, now: datetime) -> Offsite:
    """Begin a box; the one that runs ends. A box that had ended is taken up again.

    Raises:
        Refused: it is running already.
    """
    current = running(offsite)
    if current is not None:
        if current.id == item_id:
            raise Refused("This is running already.")
        offsite = end(offsite, now)
    return _changed(offsite, item_id, lambda item: _begun(item, now))


def _begun(item: AgendaItem, now: datetime) -> AgendaItem:
    if item.begun is None or item.ended is None:
        return replace(item, begun=now)
    return replace(item, ended=None, rest=item.rest + max((now - item.ended).total_seconds(), 0.0))


def pause(offsite: Offsite, now: datetime) -> Offsite:
    """Pause what runs.

    Raises:
        Refused: nothing runs, or it is paused already.
    """
    item = _must_run(offsite)
    if item.paused:
        raise Refused("The agenda is paused already.")
    return _changed(offsite, item.id, lambda each: replace(each, paused=now))


def resume(offsite: Offsite, now: datetime) -> Offsite:
    """Go on after a pause.

    Raises:
        Refused: nothing is paused.
    """
    item = _must_run(offsite)
    if item.paused is None:
        raise Refused("The agenda is not paused.")
    return _changed(offsite, item.id, lambda each: _resumed(each, now))


def _resumed(item: AgendaItem, now: datetime) -> AgendaItem:
    if item.paused is None:
        return item
    return replace(item, paused=None, rest=item.rest + max((now - item.paused).total_seconds(), 0.0))


def end(offsite: Offsite, now: datetime) -> Offsite:
    """End what runs.

    Raises:
        Refused: nothing runs.
    """
    item = _must_run(offsite)
    return _changed(offsite, item.id, lambda each: replace(_resumed(each, now), ended=now))


def _must_run(offsite: Offsite) -> AgendaItem:
    item = running(offsite)
    if item is None:
        raise Refused("Nothing on the agenda is running.")
    return item


def spent(item: AgendaItem, now: datetime) -> timedelta:
    """Return how long a box has run, pauses left out; nothing when it has not begun or the clock was set back."""
    if item.begun is None:
        return NOTHING
    until = item.ended or item.paused or now
    return max(until - item.begun - timedelta(seconds=item.rest), NOTHING)


def standing(offsite: Offsite, now: datetime) -> Standing | None:
    """Return where the day stands, or None while nothing runs."""
    item = running(offsite)
    started = min((each.begun for each in offsite.agenda if each.begun), default=None)
    if item is None or started is None:
        return None
    gone = spent(item, now)
    left = timedelta(minutes=item.minutes) - gone
    ahead_of_us = sum((timedelta(minutes=each.minutes) for each in upcoming(offsite)), NOTHING)
    ends = now + max(left, NOTHING) + ahead_of_us
    planned = started + sum((timedelta(minutes=each.minutes) for each in offsite.agenda), NOTHING)
    return Standing(item, gone, left, _level(left, item.minutes), ends - planned, ends)


def _level(left: timedelta, minutes: int) -> Level:
    share = left / timedelta(minutes=minutes)
    if share < 0:
        return Level.OVER
    if share <= LAST:
        return Level.LAST
    return Level.SOON if share <= SOON else Level.CALM


def trims(offsite: Offsite, now: datetime) -> tuple[Trim, ...]:
    """Propose how the boxes ahead could make up for what the day is behind; none when it is not, or none can give.

    Each gives in proportion to what it can, at most half of itself, and keeps at least five minutes.
    """
    where = standing(offsite, now)
    if where is None or where.behind < timedelta(minutes=1):
        return ()
    can_give = {item.id: max(item.minutes - max(_least(item.minutes), SHORTEST), 0) for item in upcoming(offsite)}
    whole = sum(can_give.values())
    wanted = min(int(where.behind / timedelta(minutes=1)), whole)
    proposed = []
    given = done = 0
    for item in upcoming(offsite):
        given += can_give[item.id]
        share = given * wanted // whole - done if whole else 0
        done += share
        if share:
            proposed.append(Trim(item.id, item.minutes, item.minutes - share))
    return tuple(proposed)


def _least(minutes: int) -> int:
    return -(-minutes * int(LEAST_SHARE * 100) // 100)


def trim(offsite: Offsite, proposed: tuple[Trim, ...]) -> Offsite:
    """Shorten boxes as proposed; one that has begun meanwhile stays as it is."""
    ahead = {item.id for item in upcoming(offsite)}
    for each in proposed:
        if each.item in ahead:
            offsite = set_minutes(offsite, each.item, each.minutes)
    return offsite
