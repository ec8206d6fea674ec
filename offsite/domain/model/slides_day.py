"""Slides that lead through the day: agenda, timer, plain lists of what was written down."""

from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """Where an item of the agenda stands."""

    PAST = "past"
    PRESENT = "present"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item of the agenda: when it begins, as text, what it is, and for how many minutes."""

    starts: str
    text: str
    minutes: int
    when: When = When.COMING


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items of the day with the present one marked."""

    title: str
    fact: str
    lines: tuple[AgendaLine, ...]


class Pace(StrEnum):
    """How much of a time box is left: enough, at most 20 %, at most 5 %, nothing."""

    CALM = "calm"
    SOON = "soon"
    LAST = "last"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Timer:
    """The time that is left, as text, for what; `fraction` is the part of the whole time that is left, 0 to 1."""

    what: str
    left: str
    note: str
    fraction: float
    pace: Pace


@dataclass(frozen=True, slots=True)
class Points:
    """A plain list of texts, such as the decisions or the parking lot."""

    title: str
    fact: str
    items: tuple[str, ...]
