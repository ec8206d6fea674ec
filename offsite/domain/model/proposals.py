"""What is proposed, and what of it is adopted."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a proposal is for; also the key of the question that a round puts."""

    NORTH_STAR = "north_star"
    OPPORTUNITY = "opportunity"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal; `author` is a person's id or empty.

    A proposal that was merged keeps its own words and names in `merged_into` the proposal that now stands for it.
    """

    id: str
    kind: Kind
    text: str
    author: str = ""
    merged_into: str = ""


@dataclass(frozen=True, slots=True)
class Adoption:
    """What the room adopted for one kind; its id is the kind, so there is one at most for each.

    `proposals` are ids in order of rank. `round_id` names the round that it rests on (empty: none). `how` says in one
    sentence how it came about. `decided_by` (a name) and `reason` are set where a person decided, not the count alone.
    """

    id: str
    proposals: tuple[str, ...]
    round_id: str = ""
    how: str = ""
    decided_by: str = ""
    reason: str = ""
