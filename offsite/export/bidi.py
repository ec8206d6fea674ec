"""The order of characters on a line where scripts of both directions meet (Unicode Standard Annex 9)."""

import unicodedata
from collections.abc import Sequence
from typing import TypeVar

from bidi import algorithm

Thing = TypeVar("Thing")

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def levels_of(text: str) -> tuple[int, ...] | None:
    """Return the embedding level of each character of a paragraph, or None when all of it runs from left to right.

    Args:
        text: One paragraph without explicit controls of direction.

    Returns:
        One level per character (even: left to right, odd: right to left), by rules P2 to I2.
    """
    if not any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text):
        return None
    storage = algorithm.get_empty_storage()
    storage["base_level"] = algorithm.get_base_level(text)
    storage["base_dir"] = ("L", "R")[storage["base_level"]]
    algorithm.get_embedding_levels(text, storage)
    for char in storage["chars"]:
        # A sign that this Python does not know has no type; it is most likely an emoji of a later Unicode: neutral.
        char["type"] = char["orig"] = char["type"] or "ON"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    return tuple(char["level"] for char in storage["chars"])


def base_level(text: str) -> int:
    """Return 1 when the first strong character of a paragraph runs from right to left, else 0 (rules P2 and P3)."""
    return int(algorithm.get_base_level(text))


def visual_order(levels: Sequence[int]) -> tuple[int, ...]:
    """Return the places of the runs of one line, from left to right (rule L2).

    Args:
        levels: The level of each run, in reading order.

    Returns:
        Indices into `levels`; the first is the leftmost run.
    """
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and levels[order[stop]] >= level:
                stop += 1
            order[start:stop] = order[start:stop][::-1]
            start = stop + 1
    return tuple(order)
