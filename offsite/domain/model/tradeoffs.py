"""Trade-offs: scales between two goods, on which the group lands somewhere and accepts the friction."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TradeOff:
    """A scale from `left` (1) to `right` (7); the group lands at `landing` (None: not yet) and accepts `friction`."""

    id: str
    left: str
    right: str
    landing: int | None = None
    friction: str = ""
