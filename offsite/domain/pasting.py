"""Lines as people paste them: with bullets, numbers and stray separators in front."""

import re
import unicodedata

_BULLET = re.compile(r"^\s*(?:[•◦▪‣·]\s*|(?:[-*–—]|\d{1,3}[.)])(?:\s+|$))")


def without_bullet(line: str) -> str:
    """Return a line without the bullet or number in front of it; a dash that belongs to a word or figure stays."""
    return _BULLET.sub("", line, count=1)


def same_words(text: str) -> str:
    """Return what two texts share that read alike, whatever their spacing, case and way of storing accents."""
    return unicodedata.normalize("NFC", " ".join(text.split())).casefold()
