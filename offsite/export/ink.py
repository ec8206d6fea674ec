"""Colours and ways of setting text on paper: the light tokens of the program's look, which print well in grey too."""

from dataclasses import dataclass

from offsite.export.fonts import Voice

INK = "#1B1F24"
SECOND = "#555B63"
THIRD = "#62686F"
LINE = "#DDD9CF"
ACCENT = "#0F5C63"
BAR = "#9DBFC1"
ATTENTION = "#9A5B00"
PAPER = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: voice, size and distance of lines in points, colour, and place (0 left … 1 right)."""

    voice: Voice
    size: float
    leading: float
    ink: str = INK
    align: float = 0.0


def text(size: float, ink: str = INK, align: float = 0.0) -> Style:
    """Return running text."""
    return Style(Voice.TEXT, size, size * 1.42, ink, align)


def strong(size: float, ink: str = INK, align: float = 0.0) -> Style:
    """Return small headings and marks."""
    return Style(Voice.STRONG, size, size * 1.35, ink, align)


def display(size: float, ink: str = INK) -> Style:
    """Return the big words: the north star, the titles of the annex."""
    return Style(Voice.DISPLAY, size, size * 1.2, ink)
