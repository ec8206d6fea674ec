"""Who governs: bodies with their members, and the path on which trouble is escalated."""

from dataclasses import dataclass
from enum import StrEnum


class BodyKind(StrEnum):
    """What a body is for."""

    STEERING = "steering"
    PRIVACY = "privacy"
    SECURITY = "security"
    ETHICS = "ethics"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Body:
    """A committee or working group; `chair`, `deputy` and `members` are ids of people, the chair being a member too.

    `decides` names what it may decide or stop; a body that decides nothing is a finding.
    """

    id: str
    name: str
    kind: BodyKind = BodyKind.OTHER
    chair: str = ""
    deputy: str = ""
    members: tuple[str, ...] = ()
    cadence: str = ""
    mandate: str = ""
    decides: str = ""


@dataclass(frozen=True, slots=True)
class EscalationLevel:
    """One level of the escalation path, in order: who is called, within how many hours, and what they may do."""

    id: str
    who: str
    hours: float | None = None
    may: str = ""
