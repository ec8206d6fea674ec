"""Scales between two good ends, on the big screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """One trade-off between its two ends.

    `counts` is how many stand at each level, from the left end; empty where nobody was asked. `mean` is where the room
    stands in the middle and `landing` where the group lands, both from 0 (the left end) to 1; None where not known.
    `mark` is a word such as "divided", `note` the friction that is accepted; both may be empty.
    """

    left: str
    right: str
    counts: tuple[int, ...] = ()
    mean: float | None = None
    landing: float | None = None
    mark: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Scales:
    """Several trade-offs below each other; `levels` is how many levels each of them has."""

    question: str
    fact: str
    levels: int
    rows: tuple[ScaleRow, ...]
