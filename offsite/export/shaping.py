"""From characters to glyphs: cleaning, choosing a face for each run, joining and placing letters."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import uharfbuzz
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from offsite.export.fonts import BOX, Face, Voice, face_for, first_face
from offsite.export.joining import ALEFS, Form, join

_LINE_ENDS = str.maketrans("\r\u2028\u2029\v\f\x85\t", "\n\n\n\n\n\n ")
_JOINERS = "\u200c\u200d"
_MODIFIERS = range(0x1F3FB, 0x1F400)  # the skin tones follow the emoji they change
_FEATURES = {"kern": True, "liga": False, "calt": False}  # no ligatures, so that each glyph is a letter


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A run of one face and one direction, shaped.

    Attributes:
        face: The face it is set in.
        glyphs: Codes of its glyphs from left to right, with their places.
        width: Its width in type sizes (1.0: as wide as the type is high).
        level: Its embedding level.
        said: What the glyphs without a character of their own stand for: code and characters.
    """

    face: Face
    glyphs: ShapedStr
    width: float
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
    forms = join(text) if level % 2 else tuple(Form(char, char) for char in text)
    buffer = uharfbuzz.Buffer()
    buffer.add_str("".join(form.char for form in forms))
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS  # marks apart from their letters
    uharfbuzz.shape(face.font, buffer, _FEATURES | ({"ccmp": _apart(forms)} if level % 2 else {}))
    return _collect(forms, face, level, buffer)


def _apart(forms: tuple[Form, ...]) -> list[tuple[int, int, bool]]:
    """Return where the face may take a letter apart: in an alef that it joins with a lam, nowhere else."""
    return [(place, place + 1, form.char in ALEFS) for place, form in enumerate(forms)]


def _collect(forms: tuple[Form, ...], face: Face, level: int, buffer: uharfbuzz.Buffer) -> Piece:
    """Turn HarfBuzz's glyphs into codes and places that ReportLab writes."""
    scale = 1000 / face.units
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    codes, data, named = [], [], []
    for info, place, said in zip(infos, places, _said(forms, [info.cluster for info in infos], level), strict=True):
        code = ord(said.char) if len(said.char) == 1 else None
        if code is None or face.font.get_nominal_glyph(code) != info.codepoint:
            advance = face.font.get_glyph_h_advance(info.codepoint) * scale
            code = face.typeface.glyph_code(info.codepoint, advance)
            named.append((code, said.letters))
        codes.append(chr(code))
        wide = face.typeface.face.getCharWidth(code)
        data.append(ShapeData(0, place.x_advance * scale, 0, place.x_offset * scale, place.y_offset * scale, wide))
    width = sum(place.x_advance for place in places) / face.units
    return Piece(face, ShapedStr("".join(codes), data), width, level, tuple(named))


def _said(forms: tuple[Form, ...], clusters: list[int], level: int) -> list[Form]:
    """Return what each glyph stands for: a character of its cluster each, or all of them for the first glyph of it."""
    starts = sorted({*clusters, len(forms)})
    said: dict[int, list[Form]] = {}
    for start, stop in pairwise(starts):
        count = clusters.count(start)
        parts = [form for form in forms[start:stop] if form.letters]
        letters = "".join(form.letters for form in parts)
        apart = unicodedata.normalize("NFD", letters)
        if count != len(parts):
            parts = [Form(letter, letter) for letter in apart] if count == len(apart) else [Form("", letters)]
            parts += [Form("", "")] * (count - len(parts))
        said[start] = parts[::-1] if level % 2 else parts
    return [said[cluster].pop(0) for cluster in clusters]
