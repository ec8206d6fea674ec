"""The agenda: time boxes, and when each was really begun and ended."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A time box of whole minutes; `step` and `activity` are keys of the playbook, empty for a break.

    `begun` and `ended` are instants with a time zone, None before. `paused` is the instant of a pause that still lasts,
    `rest` how many seconds of pauses are over. `day_ends` stands on the box that the day began with: when the day was
    to end, as it was planned at that instant.
    """

    id: str
    title: str
    minutes: int
    step: str = ""
    activity: str = ""
    begun: datetime | None = None
    ended: datetime | None = None
    paused: datetime | None = None
    rest: float = 0.0
    day_ends: datetime | None = None
