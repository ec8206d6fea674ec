"""The look of the application: tokens, fonts, one style sheet, and a palette for each theme.

The style sheet is set once, before any widget exists, and names palette roles only; the theme changes by its palette.
Each colour token has a palette role of its own (`ROLES`), so that a widget can draw with its own palette and is right
in both themes and inside the dark strip:

    token           role              | token           role
    paper           Window            | accent          Highlight
    surface         Base, Button      | accent_deep     LinkVisited
    sunk            AlternateBase     | accent_soft     Light
    hover           Midlight          | on_accent       HighlightedText
    line            Mid               | bar             Accent
    edge            Dark              | attention       Link
    ink             WindowText, Text, | attention_soft  ToolTipBase
                    ButtonText        | bad             BrightText
    second          Shadow            | good            ToolTipText
    third           PlaceholderText   |

Qt reads `palette(...)` in a rule from the application's palette once, when the widget is polished. Labels, panels and
buttons are therefore drawn from the palette of the widget without any rule; the kinds of widget that do have rules
(`ui.polish.STYLED`) are polished anew when the theme changes, and do not belong in the strip.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from string import Template
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from ui.polish import Dresser, repolish

Role = QPalette.ColorRole

ROLES: Mapping[str, Role] = MappingProxyType(
    {
        "paper": Role.Window,
        "surface": Role.Base,
        "sunk": Role.AlternateBase,
        "hover": Role.Midlight,
        "line": Role.Mid,
        "edge": Role.Dark,
        "ink": Role.WindowText,
        "second": Role.Shadow,
        "third": Role.PlaceholderText,
        "accent": Role.Highlight,
        "accent_deep": Role.LinkVisited,
        "accent_soft": Role.Light,
        "on_accent": Role.HighlightedText,
        "bar": Role.Accent,
        "attention": Role.Link,
        "attention_soft": Role.ToolTipBase,
        "bad": Role.BrightText,
        "good": Role.ToolTipText,
    }
)
"""The palette role that carries each colour token."""

TEXT_FONTS = ("inter", "source-serif-4")
FALLBACK_FONTS = ("noto-sans-arabic", "noto-sans-hebrew", "noto-emoji", "droid-sans-fallback", "nanum-gothic")


class ThemeChoice(StrEnum):
    """What the user asked for: one of the two themes, or whatever the operating system shows."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as #RRGGBB by name, for each theme and for the strip; sizes and measures in pixels; font families."""

    light: Mapping[str, str]
    dark: Mapping[str, str]
    strip: Mapping[str, str]
    sizes: Mapping[str, int]
    metrics: Mapping[str, int]
    text_families: tuple[str, ...]
    display_families: tuple[str, ...]


def load_tokens(path: Path) -> Tokens:
    """Read the tokens from a TOML file.

    Raises:
        ValueError: a colour is missing, is not one of those known, or is not written as #RRGGBB.
        KeyError: a whole table is missing.
    """
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    colours = {name: _checked_colours(name, data[name]) for name in ("light", "dark", "strip")}
    families = data["families"]
    fallback = tuple(families["fallback"])
    return Tokens(
        light=colours["light"],
        dark=colours["dark"],
        strip=colours["strip"],
        sizes=MappingProxyType(dict(data["type"])),
        metrics=MappingProxyType(dict(data["metrics"])),
        text_families=(families["text"], *fallback),
        display_families=(families["display"], families["text"], *fallback),
    )


def _checked_colours(table: str, colours: Mapping[str, str]) -> Mapping[str, str]:
    differing = set(colours) ^ set(ROLES)
    if differing:
        raise ValueError(f"[{table}] lacks or does not know: {', '.join(sorted(differing))}")
    for name, value in colours.items():
        if len(value) != 7 or not QColor.isValidColorName(value):
            raise ValueError(f"[{table}] {name} is not a colour as #RRGGBB: {value}")
    return MappingProxyType(dict(colours))


def palette_of(colours: Mapping[str, str]) -> QPalette:
    """The palette that carries these colours in every role; what is disabled is written in the colour of edges."""
    palette = QPalette()
    for name, role in ROLES.items():
        palette.setColor(role, QColor(colours[name]))
    for role in (Role.Text, Role.ButtonText):
        palette.setColor(role, QColor(colours["ink"]))
    palette.setColor(Role.Button, QColor(colours["surface"]))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["edge"]))
    return palette


def tint(widget: QWidget, name: str) -> QColor:
    """The colour of a token as it stands where this widget is: in the present theme, or in the strip."""
    return widget.palette().color(ROLES[name])


def tabular(font: QFont) -> QFont:
    """The same font with figures that are all equally wide, for columns of numbers."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def register_fonts(folder: Path, families: tuple[str, ...] = TEXT_FONTS) -> None:
    """Make the bundled fonts of these sub-folders known to the application.

    Raises:
        ValueError: a file is missing or is not a font.
    """
    for family in families:
        files = sorted((folder / family).glob("*.ttf"))
        if not files or any(QFontDatabase.addApplicationFont(str(file)) < 0 for file in files):
            raise ValueError(f"The bundled font {family} cannot be read in {folder}.")


class RoomColours(QObject):
    """The colours of the big screen, light at first: the room never sees that the laptop's theme is switched."""

    changed = Signal()
    """The colours are others now."""

    def __init__(self, tokens: Tokens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self._dark = False

    @property
    def is_dark(self) -> bool:
        """Whether slides are dark."""
        return self._dark

    def choose(self, *, dark: bool) -> None:
        """Show slides in these colours from now on."""
        if dark != self._dark:
            self._dark = dark
            self.changed.emit()

    def colour(self, name: str) -> QColor:
        """The colour of a token on the big screen.

        Raises:
            KeyError: there is no such token.
        """
        return QColor((self.tokens.dark if self._dark else self.tokens.light)[name])


class Theme(QObject):
    """The look of one application: applied once at start, then switched between light and dark."""

    changed = Signal()
    """The colours are others now. Widgets repaint by themselves; this is for what keeps pictures."""

    def __init__(self, tokens: Tokens, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.room = RoomColours(tokens, self)
        self._resources = resources
        self._choice = ThemeChoice.SYSTEM
        self._dark = False
        self._palettes = {dark: palette_of(tokens.dark if dark else tokens.light) for dark in (False, True)}
        self._strip_palette = palette_of(tokens.strip)

    @property
    def choice(self) -> ThemeChoice:
        """What was last asked for."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Whether the dark theme is showing now."""
        return self._dark

    def apply(self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        """Give the application its style, fonts, style sheet and palette; to be called before any widget exists."""
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        app.setStyle("Fusion")
        register_fonts(self._resources / "fonts")
        app.setFont(self.font())
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._choice = choice
        self._dark = self._wanted()
        self._show_palette(app)
        app.setStyleSheet(self.style_sheet())

    def style_sheet(self) -> str:
        """The style sheet with the sizes and measures of the tokens filled in; the same for both themes."""
        text = (self._resources / "theme" / "style.qss").read_text(encoding="utf-8")
        return Template(text).substitute({**self.tokens.sizes, **self.tokens.metrics})

    def register_fallback_fonts(self) -> None:
        """Make the fonts for other scripts and for emoji known; to be called once the first window is painted."""
        register_fonts(self._resources / "fonts", FALLBACK_FONTS)

    def choose(self, choice: ThemeChoice) -> None:
        """Show the theme asked for from now on."""
        self._choice = choice
        self._follow_system()

    def colour(self, name: str) -> QColor:
        """The colour of a token in the present theme; `tint` knows the strip as well.

        Raises:
            KeyError: there is no such token.
        """
        return QColor((self.tokens.dark if self._dark else self.tokens.light)[name])

    def font(self, size: str = "body", weight: QFont.Weight = QFont.Weight.Normal, *, display: bool = False) -> QFont:
        """A font of the house by the name of its size, in the text face or in the display face."""
        families = self.tokens.display_families if display else self.tokens.text_families
        return make_font(families, self.tokens.sizes[size], weight)

    def palette(self, *, dark: bool | None = None) -> QPalette:
        """The palette of one theme, or of the present one."""
        return QPalette(self._palettes[self._dark if dark is None else dark])

    def dress_strip(self, strip: QWidget) -> None:
        """Make a widget and everything in it, now and later, dark in both themes."""
        strip.setAutoFillBackground(True)
        Dresser(self._strip_palette, strip).dress(strip)

    def _wanted(self) -> bool:
        if self._choice is ThemeChoice.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._choice is ThemeChoice.DARK

    def _follow_system(self) -> None:
        wanted = self._wanted()
        app = QApplication.instance()
        if wanted == self._dark or not isinstance(app, QApplication):
            return
        self._dark = wanted
        self._show_palette(app)
        repolish(app)
        self.changed.emit()

    def _show_palette(self, app: QApplication) -> None:
        palette = self._palettes[self._dark]
        app.setPalette(palette)
        for window in app.topLevelWidgets():
            # Qt tells them once the event loop runs again; here they have it before anybody hears of the change.
            QCoreApplication.sendEvent(window, QEvent(QEvent.Type.ApplicationPaletteChange))
        QToolTip.setPalette(palette)


def make_font(families: tuple[str, ...], pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of these families, tried in turn, of a size in pixels; unhinted, so that letters keep their distances."""
    font = QFont(list(families))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
