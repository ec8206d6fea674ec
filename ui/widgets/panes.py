"""Grounds and lines that hold a screen together."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.theme import ROLES, tint
from ui.widgets.paint import RADIUS_CARD, shape


class Hairline(QWidget):
    """A line of one pixel across, in the colour of lines."""

    def __init__(self, parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(parent)
        self._token = "ink" if strong else "line"
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(event.rect(), tint(self, self._token))


class Panel(QWidget):
    """A pane with a ground of its own (paper, surface, sunk) and hairlines on the sides named, as in "left bottom"."""

    def __init__(self, ground: str = "surface", lines: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ROLES[ground]
        self._lines = frozenset(lines.split())
        self.setBackgroundRole(self._ground)
        self.setAutoFillBackground(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairlines."""
        del event
        painter = QPainter(self)
        painter.setPen(tint(self, "line"))
        box = self.rect()
        sides = {
            "left": (box.topLeft(), box.bottomLeft()),
            "right": (box.topRight(), box.bottomRight()),
            "top": (box.topLeft(), box.topRight()),
            "bottom": (box.bottomLeft(), box.bottomRight()),
        }
        for side in self._lines:
            painter.drawLine(*sides[side])


class Card(QFrame):
    """A rounded pane on the paper, for things that are picked up one by one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        del event
        shape(QPainter(self), self.rect(), tint(self, "surface"), tint(self, "line"), radius=RADIUS_CARD)
