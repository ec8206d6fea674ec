"""How much goes on one page of the big screen."""

from collections.abc import Sequence
from typing import TypeVar

from offsite.domain.model.slides import Slide

PAGE_ROWS = 12
"""More rows than this would be set smaller than the last row of the room can read."""

PAGE_COLUMNS = 10
"""More columns than this would not leave room for their headings."""

Pages = tuple[Slide, ...]
T = TypeVar("T")


def chunks(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """Return items in parts of at most this size, in order; one empty part where there are none."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]
