"""The agenda: time boxes that are begun, paused and ended; how far ahead or behind the day is.

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


def add(offsite: Offsite, title: str, minutes: int, after: str = "") -> Offsite:
    """Add a box, such as a break: after the box of an id, or at the end.

    Raises:
        Refused: it has no title, or no sensible length.
    """
    title = " ".join(title.split())
    if not title:
        raise Refused("Give the time box a name.")
    item = AgendaItem(records.new_id(), title, _sensible(minutes))
    longer = replace(offsite, agenda=(*offsite.agenda, item))
    places = [each.id for each in offsite.agenda]
    return move(longer, item.id, places.index(after) + 1) if after in places else longer


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
    gone = records.find(offsite.agenda, item_id)
    left = records.drop(offsite.agenda, item_id)
    heir = next((each for each in left if each.begun), None)
    if gone.day_ends is not None and heir is not None:
        left = records.put(left, replace(heir, day_ends=gone.day_ends))
    return replace(offsite, agenda=left)


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
    if any(item.begun for item in offsite.agenda):
        return _changed(offsite, item_id, lambda item: _begun(item, now))
    day_ends = now + _whole(offsite.agenda)
    return _changed(offsite, item_id, lambda item: replace(item, begun=now, day_ends=day_ends))


def _whole(items: tuple[AgendaItem, ...]) -> timedelta:
    return sum((timedelta(minutes=each.minutes) for each in items), NOTHING)


def began(offsite: Offsite) -> datetime | None:
    """Return when the day began, or None before."""
    return min((each.begun for each in offsite.agenda if each.begun), default=None)


def planned_end(offsite: Offsite) -> datetime | None:
    """Return when the day was to end as it was planned when it began, or None before."""
    return next((each.day_ends for each in offsite.agenda if each.day_ends), None)


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


def projected_end(offsite: Offsite, now: datetime) -> datetime:
    """Return when the day ends if it goes on now and every box ahead takes its minutes."""
    item = running(offsite)
    left = NOTHING if item is None else max(timedelta(minutes=item.minutes) - spent(item, now), NOTHING)
    return now + left + _whole(upcoming(offsite))


def standing(offsite: Offsite, now: datetime) -> Standing | None:
    """Return where the day stands, or None while nothing runs."""
    item, planned = running(offsite), planned_end(offsite)
    if item is None or planned is None:
        return None
    gone = spent(item, now)
    left = timedelta(minutes=item.minutes) - gone
    ends = projected_end(offsite, now)
    return Standing(item, gone, left, level(left, item.minutes), ends - planned, ends)


def level(left: timedelta, minutes: int) -> Level:
    """Return how near its end a box of so many minutes is."""
    share = left / timedelta(minutes=minutes)
    if share < 0:
        return Level.OVER
    if share <= LAST:
        return Level.LAST
    return Level.SOON if share <= SOON else Level.CALM
