"""Small words for sentences about votes: numbers in words, ordinals, singular and plural, lists."""

from collections.abc import Sequence

_CARDINALS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)


def number(count: int) -> str:
    """Return a whole number as it stands in running text: in words up to twelve, then in digits; 0 is "no"."""
    return _CARDINALS[count] if 0 <= count < len(_CARDINALS) else str(count)


def counted(count: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun, such as "one option" or "three options".

    Args:
        count: how many.
        one: the noun for one.
        many: the noun for any other number; the singular with an "s" when not given.
    """
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def ordinal(place: int) -> str:
    """Return a place as it stands in running text: "third", from thirteen on "13th"."""
    if 1 <= place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    tail = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{tail}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """Return parts as a list in a sentence: "a", "a and b", "a, b and c"; `last` is the word before the last part."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def short(text: str, most: int = 48) -> str:
    """Return a text that only names something; of one with more letters than this, the beginning."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def capital(sentence: str) -> str:
    """Return the sentence with its first letter as a capital and the rest as it is."""
    return sentence[:1].upper() + sentence[1:]
