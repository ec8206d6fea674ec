"""What the painter puts into pixels."""

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from offsite.domain.model.slides import Blank, Slide
from tests.ui.slides.samples import SLIDES
from ui.slides import paint_slide
from ui.slides.paint import framed
from ui.theme import Theme, ThemeChoice

SIZES = ((1920, 1080), (1280, 720), (1024, 768), (72, 40), (300, 900), (64, 36))


def painted(slide: Slide, theme: Theme, size: tuple[int, int] = (640, 360), progress: float = 1.0) -> QImage:
    """The slide as a picture."""
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    paint_slide(painter, QRectF(0, 0, *size), slide, theme, progress)
    assert painter.isActive()
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    """The colours of every pixel."""
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", SLIDES)
def test_every_slide_is_painted_at_every_size(name: str, size: tuple[int, int], theme: Theme) -> None:
    """A slide covers the whole rectangle, and its margins are the ground."""
    image = painted(SLIDES[name], theme, size)
    dark = name == "blank" or name.endswith("over nothing")
    ground = theme.tokens.dark["sunk"] if dark else theme.colour("paper").name()
    corners = [(0, 0), (size[0] - 1, 0), (0, size[1] - 1), (size[0] - 1, size[1] - 1)]
    assert {image.pixelColor(*corner).name() for corner in corners} == {ground.lower()}


def test_blank_is_plainly_dark_in_both_themes(theme: Theme) -> None:
    """A blank screen shows one dark colour and nothing else."""
    dark = QColor(theme.tokens.dark["sunk"]).name()
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        assert colours(painted(Blank(), theme, (64, 36))) == {dark}
    theme.choose(ThemeChoice.LIGHT)


def test_the_theme_changes_the_picture(theme: Theme) -> None:
    """In the dark theme the ground is the dark paper."""
    theme.choose(ThemeChoice.DARK)
    dark = painted(SLIDES["result"], theme).pixelColor(0, 0).name()
    theme.choose(ThemeChoice.LIGHT)
    assert dark == theme.tokens.dark["paper"].lower()
    assert painted(SLIDES["result"], theme).pixelColor(0, 0).name() == theme.tokens.light["paper"].lower()


def accent_pixels(image: QImage, theme: Theme) -> int:
    """How many pixels have exactly the colour of the accent."""
    accent = theme.colour("accent").rgb()
    return sum(image.pixel(x, y) == accent for x in range(image.width()) for y in range(image.height()))


def test_progress_lets_bars_grow(theme: Theme) -> None:
    """Bars have more of the accent the further they have grown."""
    grown = [accent_pixels(painted(SLIDES["result"], theme, progress=part), theme) for part in (0.0, 0.5, 1.0)]
    assert grown[0] < grown[1] < grown[2]


def test_progress_moves_nothing_but_bars(theme: Theme) -> None:
    """A slide without bars is the same at every moment."""
    assert painted(SLIDES["statement"], theme, progress=0.0) == painted(SLIDES["statement"], theme)


def test_a_preview_is_the_same_picture_in_small(theme: Theme) -> None:
    """Lines break at the same words at every size: a made coarse, a large and a small picture are alike."""
    coarse = [
        painted(SLIDES["statement"], theme, size).scaled(16, 9, mode=Qt.TransformationMode.SmoothTransformation)
        for size in ((1920, 1080), (192, 108))
    ]
    for x in range(16):
        for y in range(9):
            large, small = (image.pixelColor(x, y).lightness() for image in coarse)
            assert large == pytest.approx(small, abs=16), (x, y)


def test_painting_leaves_the_painter_as_it_was(theme: Theme) -> None:
    """What is painted afterwards is neither moved nor cut."""
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = painter.worldTransform()
    paint_slide(painter, QRectF(20, 20, 100, 50), SLIDES["result"], theme)
    assert painter.worldTransform() == before
    assert not painter.hasClipping()
    painter.end()


def test_odd_shapes_get_a_page_in_the_middle(theme: Theme) -> None:
    """A screen on its side shows a page as wide as itself, not one with words as wide as a letter."""
    inner = framed(QRectF(0, 0, 1080, 1920))
    assert inner.width() == 1080
    assert inner.height() == 864
    assert inner.center() == QRectF(0, 0, 1080, 1920).center()
    assert framed(QRectF(0, 0, 1920, 1080)) == QRectF(0, 0, 1920, 1080)
    assert theme.colour("paper").isValid()
