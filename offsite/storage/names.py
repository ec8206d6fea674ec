"""File names made from titles."""

import re
import unicodedata
from collections.abc import Collection

from offsite.storage.header import SUFFIX

LONGEST_STEM = 80
"""Characters of a file name before its ending."""

LONGEST_NAME_BYTES = 200
"""Bytes of a whole file name in UTF-8; most systems allow 255, and SQLite adds an ending of its own for its journal."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn", "Zl", "Zp"})  # controls, halves of pairs, private, unassigned, line ends
_REORDERING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def stem_of(title: str) -> str:
    """Return a file name of any system for a title, without the ending: its script stays, what is forbidden goes."""
    visible = "".join(_kept(character) for character in unicodedata.normalize("NFC", title))
    words = " ".join(_FORBIDDEN.sub(" ", visible).split())
    stem = _shortened(words.lstrip(". "), "").rstrip(". ")
    if not stem:
        return "Offsite"
    return f"_{stem}" if _RESERVED.fullmatch(stem) else stem


def unique_name(title: str, taken: Collection[str]) -> str:
    """Return a file name for a title that none of those taken equals, capitals and small letters being the same."""
    folded = {_folded(name) for name in taken}
    stem = stem_of(title)
    name, number = stem + SUFFIX, 1
    while _folded(name) in folded:
        number += 1
        tail = f" {number}"
        name = _shortened(stem, tail) + tail + SUFFIX
    return name


def _kept(character: str) -> str:
    if character.isspace():
        return " "
    if character in _REORDERING or unicodedata.category(character) in _UNSEEN:
        return ""
    return character


def _shortened(stem: str, tail: str) -> str:
    """Return so much of a stem that it fits with its tail; a base letter is not cut from its accents."""
    room = LONGEST_NAME_BYTES - len((tail + SUFFIX).encode())
    end = min(len(stem), LONGEST_STEM - len(tail))
    while len(stem[:end].encode()) > room:
        end -= 1
    while 0 < end < len(stem) and (unicodedata.combining(stem[end]) or stem[end] in "\u200d\ufe0f"):
        end -= 1
    return stem[:end].rstrip(". ")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
