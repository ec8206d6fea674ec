"""How much goes on one page of the big screen."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

from offsite.domain.model.slides import Slide

PAGE_ROWS = 12
"""More rows than this would be set smaller than the last row of the room can read."""

PAGE_COLUMNS = 10
"""More columns than this would not leave room for their headings."""

ACROSS, BESIDE, LABEL = 72, 38, 28
"""How many letters a line of the smallest size holds: across the page, beside figures, at the head of a table's row."""

TABLE_LINES = 3
"""Beside figures a text has so many lines at most; what goes on is cut."""

BELOW_HEADS = 1.25
"""The room of each further line of a text, as a part of that of a row, where the heads of columns leave less of it."""

Pages = tuple[Slide, ...]
T = TypeVar("T")


def chunks(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """Return items in parts of at most this size, in order; one empty part where there are none."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]


def in_pages(
    items: Sequence[T], words: Callable[[T], str], letters: int, most: int = PAGE_ROWS, further: float = 1
) -> list[Sequence[T]]:
    """Return items in parts for a page each, in order: few where their words are long, and about equally many.

    A line holds so many `letters`, an item has `most` lines, and each `further` one takes so much of a row's room.
    There is one empty part where there are no items.
    """
    rooms = [min(1 + further * (_lines(words(each), letters, most) - 1), PAGE_ROWS) for each in items]
    fewest = _filled(items, rooms, PAGE_ROWS)
    for size in range(-(-len(items) // len(fewest)), PAGE_ROWS):
        even = _filled(items, rooms, size)
        if len(even) == len(fewest):
            return even
    return fewest


def _filled(items: Sequence[T], rooms: Sequence[float], size: int) -> list[Sequence[T]]:
    """Fill page after page: at most so many items, and as many as find room."""
    starts, count, taken = [0], 0, 0.0
    for place, room in enumerate(rooms):
        if count and (count == size or taken + room > PAGE_ROWS):
            starts.append(place)
            count, taken = 0, 0.0
        count, taken = count + 1, taken + room
    return [items[start:end] for start, end in zip(starts, [*starts[1:], len(items)], strict=True)]


def _lines(text: str, letters: int, most: int) -> int:
    """How many lines a text takes; letters of the East are twice as wide."""
    wide = sum(2 if unicodedata.east_asian_width(each) in "FW" else 1 for each in text)
    return min(max(-(-wide // letters), 1), most)
