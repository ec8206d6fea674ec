"""What is still open: every check returns findings, none raises."""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a finding weighs: something is missing, contradicts itself, or is worth a look."""

    MISSING = "missing"
    WRONG = "wrong"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is still open.

    `step` and `place` say where to mend it: the key of a step (or "people") and of an activity or section in it.
    `record` is the id of the record concerned, or empty.
    """

    step: str
    place: str
    message: str
    weight: Weight
    record: str = ""
