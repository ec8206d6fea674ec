"""Which texts a few typed words could mean, the likeliest first."""

import unicodedata
from collections.abc import Sequence

WHOLE, BEGINNING, INSIDE, SCATTERED = 8, 6, 3, 1
"""What a typed word is worth that is a word of the text, begins one, stands inside one, or is scattered over one."""

SHORTEST_SCATTERED = 3
"""Fewer letters than this are not looked for with gaps between them: they would fit anything."""

_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})


def folded(text: str) -> str:
    """Return a text in small letters without accents, so that "Łukasz" is found by "lukasz"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each)).translate(_PLAIN)


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, without the signs around them."""
    return tuple("".join(each if each.isalnum() else " " for each in folded(text)).split())


def score(typed: Sequence[str], words: Sequence[str]) -> int:
    """Return how well typed words fit the words of a text: 0 where one of them does not at all."""
    whole = 0
    for each in typed:
        best = max((_fit(each, word) for word in words), default=0)
        if not best:
            return 0
        whole += best
    return whole


def _fit(typed: str, word: str) -> int:
    if typed == word:
        return WHOLE
    if word.startswith(typed):
        return BEGINNING
    if typed in word:
        return INSIDE
    if len(typed) >= SHORTEST_SCATTERED and typed[0] == word[0] and _scattered(typed, word):
        return SCATTERED
    return 0


def _scattered(typed: str, word: str) -> bool:
    """Whether the letters stand in the word in their order, with others between them."""
    rest = iter(word)
    return all(letter in rest for letter in typed)


def ranked(query: str, texts: Sequence[Sequence[str]]) -> list[int]:
    """Return the places of the texts that a query could mean, the best first, then in their order.

    Args:
        query: what was typed; without words every text fits.
        texts: the words of each text, as `words_of` gives them.
    """
    typed = words_of(query)
    if not typed:
        return list(range(len(texts)))
    found = [(score(typed, words), place) for place, words in enumerate(texts)]
    return [place for points, place in sorted(found, key=lambda each: (-each[0], each[1])) if points]
