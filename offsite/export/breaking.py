"""From a paragraph to lines: where a line may end, how much goes on it, in which order it is read."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from offsite.export.bidi import base_level, levels_of, visual_order
from offsite.export.fonts import Voice
from offsite.export.shaping import Piece, clean, shape

# Ideographs, kana and Hangul: a line may end between any two of them.
_WIDE = (
    "\u2e80-\u2fdf\u3040-\u30ff\u3100-\u31bf\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_NOT_FIRST = "、。，．：；？！）」』】〕〉》〗〙ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥)]}.,:;?!%”’"
_NOT_LAST = "（「『【〔〈《〖〘([{“‘"
_TOKEN = re.compile(
    rf"(?P<space>[^\S\u00a0\u202f\u2007]+)"
    rf"|[{re.escape(_NOT_LAST)}]*[{_WIDE}][{re.escape(_NOT_FIRST)}]*"
    rf"|(?:(?![{_WIDE}])[\S\u00a0\u202f\u2007])+?(?:(?<=\w\w)[-–—/](?=\w\w)|(?=[^\S\u00a0\u202f\u2007])|(?=[{_WIDE}])|$)",
)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of a cleaned text.

    Attributes:
        pieces: Its pieces, in reading order.
        order: The places of the pieces from left to right.
        width: Its width in type sizes.
        rightward: Its paragraph runs from right to left.
        start: Where it begins in the cleaned text.
    """

    pieces: tuple[Piece, ...]
    order: tuple[int, ...]
    width: float
    rightward: bool
    start: int


@dataclass(frozen=True, slots=True)
class _Token:
    """A stretch that no line end may cut, or space."""

    start: int
    end: int
    space: bool
    pieces: tuple[Piece, ...]
    width: float


@lru_cache(maxsize=4000)
def tokens_of(text: str, voice: Voice) -> tuple[tuple[_Token, ...], int]:
    """Return the stretches of one paragraph that has no line end, measured, and its base level."""
    levels = levels_of(text)
    return tuple(
        _token(text, match.start(), match.end(), bool(match["space"]), levels, voice) for match in _TOKEN.finditer(text)
    ), (base_level(text) if levels else 0)


def _token(text: str, start: int, end: int, space: bool, levels: tuple[int, ...] | None, voice: Voice) -> _Token:  # noqa: PLR0913, PLR0917
    """Shape and measure one stretch."""
    pieces = shape(text[start:end], levels[start:end] if levels else None, voice)
    return _Token(start, end, space, pieces, sum(piece.width for piece in pieces))


@lru_cache(maxsize=8000)
def break_lines(text: str, voice: Voice, width: float) -> tuple[Line, ...]:
    """Return the lines of a text.

    Args:
        text: Any text; its line ends are kept.
        voice: How to set it.
        width: The longest line, in type sizes; a longer word is cut between characters.
    """
    lines: list[Line] = []
    offset = 0
    for hard in clean(text).split("\n"):
        lines += _paragraph(hard, voice, width, offset)
        offset += len(hard) + 1
    return tuple(lines)


def _paragraph(text: str, voice: Voice, width: float, offset: int) -> Iterator[Line]:
    """Fill lines one after the other, as much as fits on each; `offset` is where the paragraph begins."""
    tokens, base = tokens_of(text, voice)
    row: list[_Token] = []
    used = 0.0
    for token in _fitting(text, tokens, voice, width):
        if row and not token.space and used + token.width > width + 1e-6:
            yield _line(row, base, offset)
            row, used = [], 0.0
        if row or not token.space:
            row.append(token)
            used += token.width
    yield _line(row, base, offset)


def _fitting(text: str, tokens: tuple[_Token, ...], voice: Voice, width: float) -> Iterator[_Token]:
    """Pass the stretches on, those longer than a line in parts."""
    for token in tokens:
        if token.space or token.width <= width:
            yield token
        else:
            yield from _parts(text, token, voice, width)


def _parts(text: str, token: _Token, voice: Voice, width: float) -> Iterator[_Token]:
    """Cut a stretch that is longer than a line between characters, never between a letter and its mark."""
    levels = levels_of(text)
    start = token.start
    while start < token.end:
        low, high = start + 1, token.end
        while low < high:  # the longest part that fits; at least one character
            middle = (low + high + 1) // 2
            if _token(text, start, middle, False, levels, voice).width <= width:
                low = middle
            else:
                high = middle - 1
        end = low
        while end < token.end and end > start + 1 and _clings(text[end]):
            end -= 1
        if _clings(text[end : end + 1]):
            end = low
        yield _token(text, start, end, False, levels, voice)
        start = end


def _clings(char: str) -> bool:
    """Tell whether a character belongs to the one before it."""
    return bool(char) and (unicodedata.category(char) in {"Mn", "Mc", "Me"} or char in "\u200c\u200d")


def _line(row: list[_Token], base: int, offset: int) -> Line:
    """Order the pieces of one line; space at its end has no width and keeps the direction of the paragraph."""
    start = offset + (row[0].start if row else 0)
    while row and row[-1].space:
        row.pop()
    pieces = tuple(piece for token in row for piece in token.pieces)
    turned = base or any(piece.level for piece in pieces)
    order = visual_order([max(piece.level, base) for piece in pieces]) if turned else tuple(range(len(pieces)))
    return Line(pieces, order, sum(piece.width for piece in pieces), bool(base), start)
