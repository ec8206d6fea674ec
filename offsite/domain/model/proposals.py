"""What is proposed, and what of it is adopted."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a proposal is for; also the key of the question that a round puts."""

    NORTH_STAR = "north_star"
    OPPORTUNITY = "opportunity"
    RISK = "risk"
    PILOT = "pilot"


DAY_KINDS = (Kind.NORTH_STAR, Kind.OPPORTUNITY, Kind.RISK)
"""What the executive offsite itself (step 2) adopts."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal; `author` is a person's id or empty.

    A proposal that was merged keeps its own words and names in `merged_into` the proposal that now stands for it.
    `source` is the id of what it was taken from (a pilot candidate: an opportunity), `taken` the words that had then
    (see `handover`).
    """

    id: str
    kind: Kind
    text: str
    author: str = ""
    merged_into: str = ""
    source: str = ""
    taken: str = ""


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
