"""The faces on paper: which there are, which of them has a character, and how they get into the PDF."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from offsite.export.joining import letters_of

PRIVATE = 0xF0000
"""Codes from here on stand for glyphs that no character names (joined letters, ligatures): PRIVATE + glyph number."""

NOTHING = "\u200b"
"""What a glyph stands for that shows a part of what another one stands for: a space without width."""

BOX = "□"
"""What stands for a character that no face has."""


class Voice(StrEnum):
    """A way to set text; each has a face of its own and others to fall back on."""

    TEXT = "text"
    MEDIUM = "medium"
    STRONG = "strong"
    DISPLAY = "display"


_REGULAR = (
    "noto-sans-arabic/NotoSansArabic_400Regular",
    "noto-sans-hebrew/NotoSansHebrew_400Regular",
    "droid-sans-fallback/DroidSansFallbackFull",
    "nanum-gothic/NanumGothic_400Regular",
    "noto-emoji/NotoEmoji_400Regular",
    "source-serif-4/SourceSerif4_400Regular",
)
_BOLD = (
    "noto-sans-arabic/NotoSansArabic_700Bold",
    "noto-sans-hebrew/NotoSansHebrew_700Bold",
    "droid-sans-fallback/DroidSansFallbackFull",
    "nanum-gothic/NanumGothic_400Regular",
    "noto-emoji/NotoEmoji_400Regular",
    "source-serif-4/SourceSerif4_600SemiBold",
)
_CHAINS: dict[Voice, tuple[str, ...]] = {
    Voice.TEXT: ("inter/Inter_400Regular", *_REGULAR),
    Voice.MEDIUM: ("inter/Inter_500Medium", *_REGULAR),
    Voice.STRONG: ("inter/Inter_600SemiBold", *_BOLD),
    Voice.DISPLAY: ("source-serif-4/SourceSerif4_600SemiBold", "inter/Inter_600SemiBold", *_BOLD),
}


class Typeface(TTFont):  # type: ignore[misc]  # ReportLab is published without types
    """A TrueType face that tells readers of the PDF which characters each of its glyphs stands for.

    ReportLab writes a wrong table for characters beyond U+FFFF and knows none for glyphs without a character.
    """

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path, asciiReadable=False)
        self.said: dict[int, str] = {}

    def glyph_code(self, gid: int, advance: float) -> int:
        """Return a code for a glyph that no character names.

        Args:
            gid: The number of the glyph in the face.
            advance: Its width in thousandths of the type size.

        Returns:
            The same code for the same glyph always, so that equal documents give equal files.
        """
        code = PRIVATE + gid
        self.face.charToGlyph[code] = gid
        self.face.charWidths[code] = advance
        return code

    def say(self, code: int, words: str) -> None:
        """Tell which characters a glyph without a character of its own stands for in this document."""
        self.said.setdefault(code, words)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Write the face into the PDF, with a complete table from glyphs to characters."""
        subsets = [tuple(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("pdfdoc")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = self._to_unicode(name, subset)

    def _to_unicode(self, name: str, subset: tuple[int, ...]) -> str:
        """Return the ToUnicode table (PDF 32000-1, 9.10.3) of one subset, at most 100 characters in a group."""
        pairs = [(place, self._words_of(code)) for place, code in enumerate(subset)]
        lines = [f"<{place:02X}> <{words.encode('utf-16-be').hex().upper()}>" for place, words in pairs if words]
        head = (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def\n"
            f"/CMapName /{name} def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        )
        groups = (lines[start : start + 100] for start in range(0, len(lines), 100))
        body = "".join(f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar\n" for group in groups)
        return f"{head}{body}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"

    def _words_of(self, code: int) -> str:
        """Return the characters that a code in a subset stands for."""
        if code >= PRIVATE:
            return self.said.get(code) or NOTHING
        return letters_of(code) if code else ""


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One face: its name in the PDF, and what shapes its text.

    Attributes:
        name: Its name in ReportLab's registry.
        font: HarfBuzz's view of it, in the units of the face.
        unicodes: The characters it has.
        units: Units per type size.
        typeface: ReportLab's view of it.
    """

    name: str
    font: Any
    unicodes: Any
    units: int
    typeface: Typeface = field(repr=False)

    def has(self, char: str) -> bool:
        """Tell whether the face has a glyph for a character."""
        return ord(char) in self.unicodes


@cache
def _face(place: str) -> Face:
    """Read and register one face; `place` is its path below the folder of fonts, without the ending."""
    folder, stem = place.split("/")
    with as_file(files("resources").joinpath("fonts", folder, f"{stem}.ttf")) as path:
        shape = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
        typeface = Typeface(stem, str(path))
    pdfmetrics.registerFont(typeface)
    return Face(stem, uharfbuzz.Font(shape), shape.unicodes, shape.upem, typeface)


def first_face(voice: Voice) -> Face:
    """Return the face a voice speaks with."""
    return _face(_CHAINS[voice][0])


@cache
def face_for(voice: Voice, char: str) -> Face | None:
    """Return the first face of a voice that has a character, or None; a face is read only when it is asked."""
    return next((face for place in _CHAINS[voice] if (face := _face(place)).has(char)), None)


def forget_glyphs() -> None:
    """Forget what glyphs stood for in the last document, so that a file depends on its own document only."""
    for chain in _CHAINS.values():
        for place in chain:
            _forget(place)


def _forget(place: str) -> None:
    """Forget what the glyphs of one face stood for, if it was ever read."""
    if place.split("/")[1] in pdfmetrics.getRegisteredFontNames():
        _face(place).typeface.said.clear()
