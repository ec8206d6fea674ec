"""Proposals that sound alike, found by the words they share; nothing leaves the laptop for it.

Two texts are as alike as the share of words they have in common: twice the common ones by all of both (Dice 1945,
"Measures of the amount of ecologic association between species"). Accents, case, short words and endings do not count.
"""

import unicodedata
from collections.abc import Mapping
from itertools import combinations

ALIKE = 0.6
"""From this share of common words on, two texts sound alike."""

SHORTEST = 4
"""Shorter words, such as "the" and "with", say little about what a text means; figures always count."""

STEM = 6
"""So many letters of a word are looked at, so that "forecast" and "forecasts" are the same."""


def stems(text: str) -> frozenset[str]:
    """Return what a text is compared by: its longer words and its figures, folded and without their endings."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    words = "".join(each if each.isalnum() else " " for each in bare).split()
    return frozenset(word[:STEM] for word in words if len(word) >= SHORTEST or word.isnumeric())


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how alike two texts are by their stems, 0 to 1; a text without any is like no other."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def alike(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return groups of ids whose texts all sound alike, the likeliest group first; no id is in two of them.

    A group holds at least two; ids stand in the order of the texts.
    """
    parts = {key: stems(text) for key, text in texts.items()}
    pairs = {
        pair: found for pair in combinations(parts, 2) if (found := likeness(parts[pair[0]], parts[pair[1]])) >= ALIKE
    }
    groups: list[tuple[str, ...]] = []
    used: set[str] = set()
    for pair in sorted(pairs, key=lambda each: -pairs[each]):
        if used.isdisjoint(pair):
            group = _grown(pair, [key for key in parts if key not in used], parts)
            groups.append(group)
            used.update(group)
    return tuple(groups)


def _grown(pair: tuple[str, str], free: list[str], parts: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    """The pair with every other that sounds like all of them."""
    group = set(pair)
    for key in free:
        if key not in group and all(likeness(parts[key], parts[each]) >= ALIKE for each in group):
            group.add(key)
    return tuple(key for key in free if key in group)
