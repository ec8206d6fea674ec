"""Where the organisation stands today: use cases in flight, data and who owns them, who decides what.

An owner is a person's id, or a name in words for somebody who is not in the room.
"""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """How far a use case has come."""

    IDEA = "idea"
    TRIAL = "trial"
    RUNNING = "running"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class UseCase:
    """A use of AI that is running, being tried or planned; `value` and `problem` in words."""

    id: str
    name: str
    owner: str = ""
    stage: Stage = Stage.IDEA
    value: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class DataDomain:
    """Data that matter; `maturity` is 0 to 5, or None where nobody has judged it yet."""

    id: str
    name: str
    maturity: int | None = None
    owner: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DecisionToday:
    """Who decides something today, before anything is changed."""

    id: str
    text: str
    owner: str = ""
