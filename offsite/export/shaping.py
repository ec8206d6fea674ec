"""From characters to glyphs: cleaning, choosing a face for each run, joining and placing letters."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from offsite.export.fonts import BOX, Face, Voice, face_for, first_face

_LINE_ENDS = str.maketrans("\r\u2028\u2029\v\f\x85\t", "\n\n\n\n\n\n ")
_JOINERS = "\u200c\u200d"
_MODIFIERS = range(0x1F3FB, 0x1F400)  # the skin tones follow the emoji they change
_FEATURES = {"kern": True, "liga": False, "calt": False, "dlig": False}
_FEATURES_JOINED = {"kern": True}


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A run of one face and one direction, shaped.

    Attributes:
        face: The face it is set in.
        glyphs: Codes of its glyphs from left to right, with their places.
        width: Its width in type sizes (1.0: as wide as the type is high).
        text: The characters it stands for, in reading order.
        plain: Each glyph stands for the character at its place, so that a reader needs no help.
        level: Its embedding level.
        said: What the glyphs without a character of their own stand for: code and characters.
    """

    face: Face
    glyphs: ShapedStr
    width: float
    text: str
    plain: bool
    level: int
    said: tuple[tuple[int, str], ...]


def clean(text: str) -> str:
    """Return text that can be set: composed characters, no controls but line ends."""
    text = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    return "".join(_kept(char) for char in unicodedata.normalize("NFC", text))


def _kept(char: str) -> str:
    """Return a character, its replacement, or nothing when it is an invisible control."""
    kind = unicodedata.category(char)
    if kind == "Cs":  # half of a pair: no character at all
        return BOX
    if kind in {"Cc", "Cf"}:
        return char if char in "\n" + _JOINERS else ""
    return "" if 0xFE00 <= ord(char) <= 0xFE0F or 0xE0100 <= ord(char) <= 0xE01EF else char  # selectors of variants


def missing_in(text: str, voice: Voice = Voice.TEXT) -> str:
    """Return the characters of `text` that no face has, each once, in order of appearance."""
    wanted = dict.fromkeys(char for char in clean(text) if char not in "\n" + _JOINERS and not char.isspace())
    return "".join(char for char in wanted if face_for(voice, char) is None)


@lru_cache(maxsize=20_000)
def shape(text: str, levels: tuple[int, ...] | None, voice: Voice) -> tuple[Piece, ...]:
    """Return the pieces of a cleaned word, in reading order.

    Args:
        text: A word or a stretch of space, cleaned.
        levels: The embedding level of each character; None: all from left to right.
        voice: How to set it.
    """
    return tuple(_piece(part, face, level) for part, face, level in _runs(text, levels, voice))


def _runs(text: str, levels: tuple[int, ...] | None, voice: Voice) -> Iterator[tuple[str, Face, int]]:
    """Cut a word where the face or the direction changes."""
    run, face, level = "", first_face(voice), 0
    for place, char in enumerate(text):
        said, found = _face_of(char, face if run else None, voice)
        at = levels[place] if levels else 0
        if run and (found is not face or at != level):
            yield run, face, level
            run = ""
        run, face, level = run + said, found, at
    if run:
        yield run, face, level


def _face_of(char: str, before: Face | None, voice: Voice) -> tuple[str, Face]:
    """Return what to print for a character, and the face for it; marks and joiners stay with the letter before them."""
    follows = unicodedata.combining(char) or ord(char) in _MODIFIERS
    if before and (char in _JOINERS or (follows and before.has(char))):
        return char, before
    if char.isspace():
        return (char if char == "\u00a0" else " "), first_face(voice)
    face = face_for(voice, char)
    if face:
        return char, face
    return BOX, face_for(voice, BOX) or first_face(voice)


def _piece(text: str, face: Face, level: int) -> Piece:
    """Shape one run with HarfBuzz."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    joined = buffer.script not in {"Latn", "Grek", "Cyrl", "Zyyy", "Zinh", ""}
    uharfbuzz.shape(face.font, buffer, _FEATURES_JOINED if joined else _FEATURES)
    return _collect(text, face, level, buffer)


def _collect(text: str, face: Face, level: int, buffer: uharfbuzz.Buffer) -> Piece:
    """Turn HarfBuzz's glyphs into codes and places that ReportLab writes."""
    scale = 1000 / face.units
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    said = _said(text, [info.cluster for info in infos])
    codes, data, named = [], [], []
    plain = level % 2 == 0 or text.isspace()
    for info, place, words in zip(infos, places, said, strict=True):
        advance = face.font.get_glyph_h_advance(info.codepoint) * scale
        code = ord(words) if len(words) == 1 and face.font.get_nominal_glyph(ord(words)) == info.codepoint else None
        if code is None:
            plain = False
            code = face.typeface.glyph_code(info.codepoint, advance)
            named.append((code, words))
        codes.append(chr(code))
        drawn = face.typeface.face.getCharWidth(code)
        data.append(ShapeData(0, place.x_advance * scale, 0, place.x_offset * scale, place.y_offset * scale, drawn))
    width = sum(place.x_advance for place in places) / face.units
    return Piece(face, ShapedStr("".join(codes), data), width, text, plain, level, tuple(named))


def _said(text: str, clusters: list[int]) -> list[str]:
    """Return the characters each glyph stands for: those of its cluster for the first glyph of it, none for others."""
    starts = sorted({*clusters, len(text)})
    until = dict(pairwise(starts))
    seen: set[int] = set()
    said = []
    for cluster in clusters:
        said.append("" if cluster in seen else text[cluster : until[cluster]])
        seen.add(cluster)
    return said
