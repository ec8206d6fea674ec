"""Icons of the Lucide set, drawn in a colour of a widget's palette, or for actions in one of the application's."""

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import ROLES

SMALL = 16
"""The side of an icon beside text of body size, in pixels."""


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    file = files("resources") / "icons" / f"{name}.svg"
    if not file.is_file():
        raise ValueError(f"There is no icon {name}.")
    return file.read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def icon_image(name: str, colour: str, side: int, scale: float = 1.0) -> QImage:
    """The icon as a picture of `side` × `side` pixels, times `scale`, in a colour written as #AARRGGBB or #RRGGBB.

    Raises:
        ValueError: there is no icon of this name.
    """
    pixels = round(side * scale)
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    opaque = QColor(colour)
    source = _source(name).replace("currentColor", opaque.name())
    painter = QPainter(image)
    painter.setOpacity(opaque.alphaF())
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


DIRECTED = frozenset({"arrow-right", "chevron-left", "chevron-right", "panel-right", "redo-2", "undo-2"})
"""Icons that point along the line."""


def paint_icon(painter: QPainter, name: str, where: QRect, colour: QColor, *, mirrored: bool = False) -> None:
    """Draw an icon into the middle of a rectangle, as large as the shorter side allows.

    Where lines run from right to left (`mirrored`), what points along the line points the other way.
    """
    side = min(where.width(), where.height())
    image = icon_image(name, colour.name(QColor.NameFormat.HexArgb), side, painter.device().devicePixelRatioF())
    if mirrored and name in DIRECTED:
        image = image.flipped(Qt.Orientation.Horizontal)
    painter.drawImage(
        where.x() + (where.width() - side) // 2,
        where.y() + (where.height() - side) // 2,
        image,
    )


class _PaletteIcon(QIconEngine):
    """Draws an icon in a colour of the application's palette, as it is when it is drawn."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw into the rectangle; what is disabled is drawn in the colour of edges."""
        del state
        paint_icon(painter, self._name, rect, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon on a transparent ground."""
        del state
        side = min(size.width(), size.height())
        return QPixmap.fromImage(icon_image(self._name, self._colour(mode).name(), side))

    def clone(self) -> "_PaletteIcon":
        """Another engine that draws the same."""
        return _PaletteIcon(self._name, self._token)

    def _colour(self, mode: QIcon.Mode) -> QColor:
        palette: QPalette = QGuiApplication.palette()
        return palette.color(ROLES["edge" if mode == QIcon.Mode.Disabled else self._token])


def icon(name: str, colour: str = "ink") -> QIcon:
    """An icon for actions and menus, in the colour of a token; it follows the theme by itself.

    Raises:
        ValueError: there is no icon of this name.
        KeyError: there is no such token.
    """
    _source(name)
    ROLES[colour]
    return QIcon(_PaletteIcon(name, colour))
