"""The look: tokens that can be read, colours that can be told apart, fonts that cover what people type."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from ui.theme import FALLBACK_FONTS, ROLES, TEXT_FONTS, Theme, ThemeChoice, load_tokens, palette_of, tabular, tint
from ui.widgets.buttons import secondary
from ui.widgets.specimen import controls_page, frame, result_page
from ui.widgets.text import PlainLabel

pytestmark = pytest.mark.usefixtures("qapp")  # raw fonts and palettes need the application to be there

FOLDER = Path(resources.__file__).parent
TOKENS = load_tokens(FOLDER / "theme" / "tokens.toml")
TABLES = {"light": TOKENS.light, "dark": TOKENS.dark, "strip": TOKENS.strip}

GROUNDS = ("paper", "surface", "sunk", "hover")
TEXTS = ("ink", "second", "third", "accent", "attention", "bad", "good")
TEXT_PAIRS = [(text, ground) for text in TEXTS for ground in GROUNDS] + [
    ("ink", "accent_soft"),
    ("accent", "accent_soft"),
    ("ink", "attention_soft"),
    ("attention", "attention_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_deep"),
    ("paper", "ink"),
]
MARK_PAIRS = [(mark, ground) for mark in ("accent", "bar", "edge") for ground in ("paper", "surface", "sunk")]


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture
def switched(theme: Theme) -> Iterator[Theme]:
    """The theme of the test run, light again afterwards."""
    theme.choose(ThemeChoice.LIGHT)
    yield theme
    theme.choose(ThemeChoice.LIGHT)


def test_contrast_of_black_on_white_is_21() -> None:
    """The contrast formula gives the value that WCAG names for black on white."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(table: str, text: str, ground: str) -> None:
    """Every colour of text has a contrast of at least 4.5 to 1 on every ground it stands on."""
    assert contrast(TABLES[table][text], TABLES[table][ground]) >= 4.5


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_marks_can_be_seen(table: str, mark: str, ground: str) -> None:
    """Every mark has a contrast of at least 3 to 1 on every ground it stands on."""
    assert contrast(TABLES[table][mark], TABLES[table][ground]) >= 3


def test_each_token_has_its_own_role() -> None:
    """No two colour tokens share a palette role, and the palette gives each colour back."""
    assert len(set(ROLES.values())) == len(ROLES)
    palette = palette_of(TOKENS.dark)
    assert {name: palette.color(role).name().upper() for name, role in ROLES.items()} == TOKENS.dark


@pytest.mark.parametrize(
    ("line", "instead", "complaint"),
    [
        ('paper = "#FAF9F6"', "", "paper"),
        ('paper = "#FAF9F6"', 'paper = "white"', "paper is not a colour"),
        ('paper = "#FAF9F6"', 'paper = "#FAF9F6"\npapier = "#FAF9F6"', "papier"),
    ],
)
def test_a_bad_token_file_is_refused_by_name(tmp_path: Path, line: str, instead: str, complaint: str) -> None:
    """A token that is missing, unknown or not a colour is named in the refusal."""
    text = (FOLDER / "theme" / "tokens.toml").read_text(encoding="utf-8")
    assert line in text
    bad = tmp_path / "tokens.toml"
    bad.write_text(text.replace(line, instead, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        load_tokens(bad)


def test_style_sheet_names_roles_only(theme: Theme) -> None:
    """The style sheet holds no colour of its own, so that it need not change with the theme."""
    assert "#" not in theme.style_sheet()
    assert "rgb" not in theme.style_sheet()


def test_screens_switch_as_if_built_in_the_other_theme(switched: Theme) -> None:
    """A screen that was built light and then made dark is the same, pixel for pixel, as one built dark."""
    built_light = [frame(switched, result_page()), frame(switched, controls_page())]
    for screen in built_light:
        screen.resize(1280, 900)
        screen.grab()
    switched.choose(ThemeChoice.DARK)
    built_dark = [frame(switched, result_page()), frame(switched, controls_page())]
    for screen, fresh in zip(built_light, built_dark, strict=True):
        fresh.resize(1280, 900)
        fresh.grab()
        assert screen.grab().toImage() == fresh.grab().toImage()


def test_changed_tells_of_real_changes_only(switched: Theme) -> None:
    """`changed` is emitted when the colours become others, and not when the same theme is asked for again."""
    told: list[bool] = []
    switched.changed.connect(lambda: told.append(switched.is_dark))
    for choice in (ThemeChoice.DARK, ThemeChoice.DARK, ThemeChoice.LIGHT):
        switched.choose(choice)
    assert told == [True, False]
    assert switched.colour("paper") == QColor(TOKENS.light["paper"])


def test_strip_stays_dark(switched: Theme) -> None:
    """What stands in the strip, put there before or after it was dressed, has its colours in both themes."""
    strip = QWidget()
    row = QHBoxLayout(strip)
    before, after = PlainLabel("before"), QWidget()
    row.addWidget(before)
    switched.dress_strip(strip)
    QHBoxLayout(after).addWidget(inner := secondary("after"))
    row.addWidget(after)
    strip.resize(400, 56)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.LIGHT):
        switched.choose(choice)
        image = strip.grab().toImage()
        assert image.pixelColor(QPoint(2, 2)) == QColor(TOKENS.strip["paper"])
        assert tint(before, "ink") == QColor(TOKENS.strip["ink"])
        assert tint(inner, "surface") == QColor(TOKENS.strip["surface"])


@pytest.mark.parametrize("family", TEXT_FONTS + FALLBACK_FONTS)
def test_fonts_carry_their_licence(family: str) -> None:
    """Every folder of fonts holds the licence, and only TrueType outlines, which the PDF writer needs."""
    folder = FOLDER / "fonts" / family
    assert "icen" in (folder / "LICENSE.txt").read_text(encoding="utf-8")
    for file in folder.glob("*.ttf"):
        assert QRawFont(str(file), 12).fontTable("glyf").size() > 0


@pytest.mark.parametrize("letter", "Łß₽→✓◆▲–“…≥山田かな한العربيةשלום😀")
def test_bundled_fonts_cover_what_people_type(letter: str) -> None:
    """Each of these letters and signs is in one of the bundled fonts."""
    files = sorted((FOLDER / "fonts").glob("*/*.ttf"))
    assert any(QRawFont(str(file), 12).supportsCharacter(ord(letter)) for file in files)


def test_tabular_figures_are_equally_wide(theme: Theme) -> None:
    """In a column of numbers a 1 is as wide as a 0."""
    plain = theme.font()
    metrics = QFontMetricsF(tabular(plain))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")
    assert QFontMetricsF(plain).horizontalAdvance("1111") < metrics.horizontalAdvance("1111")


def test_faces_are_the_bundled_ones(theme: Theme) -> None:
    """Text is set in Inter and big words in Source Serif 4, in the size asked for."""
    label = QLabel("x")
    assert label.fontInfo().family() == "Inter"
    label.setFont(theme.font("title", QFont.Weight.DemiBold, display=True))
    assert (label.fontInfo().family(), label.fontInfo().pixelSize()) == ("Source Serif 4", 24)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_buttons_of_a_file_dialog_show_their_icons(switched: Theme, qtbot: QtBot, choice: ThemeChoice) -> None:
    """Where the app draws the file dialog itself, each button that can be pressed has a picture on it."""
    switched.choose(choice)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    buttons = [each for each in dialog.findChildren(QToolButton) if each.isVisible() and each.isEnabled()]
    assert len(buttons) >= 3
    for each in buttons:
        picture = each.grab(each.rect().adjusted(5, 5, -5, -5)).toImage()
        seen = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
        assert len(seen) > 1
