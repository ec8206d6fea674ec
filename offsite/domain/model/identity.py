"""Who we are: what we value, how we really decide, and where saying and doing differ."""

from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """What a trait is about."""

    VALUE = "value"
    DECIDING = "deciding"
    GAP = "gap"
    PAST = "past"
    FRICTION = "friction"


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that the group says about itself; what `beside` holds goes by the aspect.

    VALUE: what we value, and a case in which it cost us something. DECIDING: how we decide when it gets hard, and the
    last time it went so. GAP: what we say, and what we do. PAST: what our records hold that a model should not repeat,
    and what holds today instead. FRICTION: where we accept being slower or dearer, and for the sake of what.
    """

    id: str
    aspect: Aspect
    text: str = ""
    beside: str = ""
