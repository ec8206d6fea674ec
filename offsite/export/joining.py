"""Arabic letters in the forms in which they join: each glyph then has a character, so that a PDF can be searched.

A face builds the joined letters from strokes and dots that many letters share; glyph by glyph nobody could tell what
was written. Unicode has a character for each joined form (FB50-FDFF and FE70-FEFF), which stands for one letter.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache

_JOINER = "\u200d"
_TATWEEL_AND_JOINER = f"\u0640{_JOINER}"
_LAM = "\u0644"

ALEFS = "\u0627\u0622\u0623\u0625"
"""The alefs that become one sign with a lam before them."""
_ISOLATED, _FINAL, _INITIAL, _MEDIAL = "<isolated>", "<final>", "<initial>", "<medial>"
_KINDS = {(False, False): _ISOLATED, (True, False): _FINAL, (False, True): _INITIAL, (True, True): _MEDIAL}
"""The form by (joined to the letter before, joined to the letter after)."""


@dataclass(frozen=True, slots=True)
class Form:
    """A character to draw, and the letters that it stands for."""

    char: str
    letters: str


@cache
def _forms() -> dict[tuple[str, str], str]:
    """Return the joined characters by their letters and their kind."""
    forms: dict[tuple[str, str], str] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)):
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if kind in _KINDS.values() and len(letters) == 1:
            forms.setdefault((chr(int(letters[0], 16)), kind), chr(code))
    return forms


def letters_of(code: int) -> str:
    """Return the letters that a joined character stands for; any other character stands for itself."""
    char = chr(code)
    joined = 0xFB50 <= code < 0xFE00 or 0xFE70 <= code < 0xFF00
    kind = unicodedata.decomposition(char).split(" ")[0]
    return unicodedata.normalize("NFKC", char) if joined and kind in _KINDS.values() else char


def join(word: str) -> tuple[Form, ...]:
    """Return the letters of a word in the forms in which they join; marks stay where they are.

    Lam and alef, which become one sign, are left to the face: it has a part of the sign for each of the two.
    """
    solid = [place for place, letter in enumerate(word) if not _is_mark(letter)]
    forms: dict[int, tuple[Form, ...]] = {place: (Form(letter, letter),) for place, letter in enumerate(word)}
    for index, place in enumerate(solid):
        letter = word[place]
        before = index > 0 and _joins_on(word[solid[index - 1]]) and _joins_back(letter)
        after = index + 1 < len(solid) and _joins_on(letter) and _joins_back(word[solid[index + 1]])
        if _is_lam_alef(word, place):
            forms[place] = (*(Form(_JOINER, ""),) * before, Form(letter, letter))
        elif not (place and _is_lam_alef(word, place - 1)):
            forms[place] = (Form(_forms().get((letter, _KINDS[before, after]), letter), letter),)
    return tuple(form for place in range(len(word)) for form in forms[place])


def _is_lam_alef(word: str, place: int) -> bool:
    """Tell whether a lam has an alef right after it."""
    return word[place] == _LAM and word[place + 1 : place + 2] in {*ALEFS}


def _is_mark(letter: str) -> bool:
    """Tell whether it is a vowel sign or the like, across which letters join."""
    return unicodedata.category(letter[0]) == "Mn"


def _joins_on(letter: str) -> bool:
    """Tell whether a letter joins to the one after it."""
    return letter in _TATWEEL_AND_JOINER or (letter, _INITIAL) in _forms()


def _joins_back(letter: str) -> bool:
    """Tell whether a letter joins to the one before it."""
    return letter in _TATWEEL_AND_JOINER or (letter, _FINAL) in _forms()
