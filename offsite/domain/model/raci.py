"""The RACI matrix: decisions in rows, roles in columns, a mark where they meet."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What a role has to do with a decision."""

    RESPONSIBLE = "R"
    ACCOUNTABLE = "A"
    CONSULTED = "C"
    INFORMED = "I"
    BOTH = "A/R"

    @property
    def accountable(self) -> bool:
        """Whether this mark makes the role the one who answers for the decision."""
        return self in (Mark.ACCOUNTABLE, Mark.BOTH)

    @property
    def responsible(self) -> bool:
        """Whether this mark makes the role one of those who do the work."""
        return self in (Mark.RESPONSIBLE, Mark.BOTH)


@dataclass(frozen=True, slots=True)
class Role:
    """A column: a role, held by one or several people."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Decision:
    """A row: a decision that somebody has to answer for."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One mark; its id is made of those of its decision and its role, so there is one at most for each pair."""

    id: str
    decision: str
    role: str
    mark: Mark
