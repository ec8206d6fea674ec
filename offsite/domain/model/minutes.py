"""What the day leaves beside its results: the parking lot, decisions, actions."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Parked:
    """Something that waits for its time."""

    id: str
    text: str
    done: bool = False


@dataclass(frozen=True, slots=True)
class Resolution:
    """A decision of the group: by which rule, on what base, with which tally; who carries it, when it is reviewed."""

    id: str
    text: str
    rule: str = ""
    base: str = ""
    tally: str = ""
    owner: str = ""
    review: date | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done by somebody by a day."""

    id: str
    text: str
    owner: str = ""
    due: date | None = None
    done: bool = False
