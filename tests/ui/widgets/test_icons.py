"""Icons are there, in the colour asked for, and follow the theme."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

import resources
from ui.theme import Theme, ThemeChoice
from ui.widgets.icons import icon, icon_image, paint_icon

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = sorted(file.stem for file in (Path(resources.__file__).parent / "icons").glob("*.svg"))


def inks(image: QImage) -> set[str]:
    """The colours of the pixels that are wholly covered."""
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour(name: str) -> None:
    """Each icon of the folder shows ink of the colour asked for, and of no other."""
    found = [QColor(ink) for ink in inks(icon_image(name, "#0f5c63", 48))]
    assert found
    for ink in found:  # where two strokes meet, blending may be off by one
        assert abs(ink.red() - 0x0F) + abs(ink.green() - 0x5C) + abs(ink.blue() - 0x63) <= 3


def test_icons_are_sharp_on_fine_screens() -> None:
    """On a screen of twice the pixels, an icon has twice the pixels on the same room."""
    image = icon_image("plus", "#000000", 16, 2.0)
    assert image.size() == QSize(32, 32)
    assert image.deviceIndependentSize().toSize() == QSize(16, 16)


def test_icons_of_actions_follow_the_theme(theme: Theme) -> None:
    """The icon of an action that exists has the ink of whatever theme is showing, and is paler when it is off."""
    made = icon("plus")
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        theme.choose(choice)
        assert inks(made.pixmap(QSize(48, 48)).toImage()) == {theme.colour("ink").name()}
        off = made.pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
        assert inks(off) == {theme.colour("edge").name()}


def test_unknown_icons_and_colours_are_refused() -> None:
    """An icon or colour that does not exist is refused at once, not drawn as nothing."""
    with pytest.raises(ValueError, match="no icon rocket-ship"):
        icon("rocket-ship")
    with pytest.raises(KeyError):
        icon("plus", "pink")


@pytest.mark.parametrize(("name", "turns"), [("chevron-right", True), ("arrow-right", True), ("users", False)])
def test_what_points_along_the_line_turns_with_it(name: str, turns: bool) -> None:
    """Where lines run from right to left an arrow points the other way, and a picture stays as it is."""
    drawn = {}
    for mirrored in (False, True):
        image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paint_icon(painter, name, QRect(0, 0, 24, 24), QColor("#000000"), mirrored=mirrored)
        painter.end()
        drawn[mirrored] = image
    assert drawn[True] == (drawn[False].flipped(Qt.Orientation.Horizontal) if turns else drawn[False])
    assert (drawn[True] != drawn[False]) is turns
