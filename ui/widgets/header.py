"""The line at the top: back to the offsites, whose offsite it is, the pace of the day, undo, whether all is saved."""

from datetime import datetime

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.theme import tint
from ui.widgets.buttons import icon_button, on_click, quiet
from ui.widgets.pace_pill import PacePill
from ui.widgets.panes import Panel
from ui.widgets.text import ElidedLabel

_LEAST = 160
"""The width that the reason of a failed save keeps beside a long title, in pixels; the tool tip has the rest."""


class _Dot(QWidget):
    """A small disc, or a triangle where something needs attention."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._good = True
        self.setFixedSize(10, 16)

    def show_good(self, good: bool) -> None:
        self._good = good
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint(self, "good" if self._good else "attention"))
        if self._good:
            painter.drawEllipse(QPointF(4, 8.5), 3.5, 3.5)
        else:
            painter.drawPolygon([QPointF(0, 12.5), QPointF(5, 3.5), QPointF(10, 12.5)])


class Header(Panel):
    """The top line of the facilitator's window."""

    left = Signal()
    """The user wants to go back to the offsites."""

    title_clicked = Signal()
    """The user wants to change title, organisation, day or paper."""

    pace_clicked = Signal()
    """The user wants to see the agenda."""

    def __init__(self, menu: QMenu, height: int, parent: QWidget | None = None) -> None:
        super().__init__("surface", "bottom", parent)
        self.setFixedHeight(height)
        back = quiet(self.tr("Offsites"), "chevron-left")
        on_click(back, self.left.emit)
        self._title = ElidedLabel("", "lead-strong")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._details = icon_button("pencil", self.tr("Name, organisation, day and paper"))
        on_click(self._details, self.title_clicked.emit)
        self.pace = PacePill()
        on_click(self.pace, self.pace_clicked.emit)
        self.undo_button = icon_button("undo-2", self.tr("Undo"))
        self.redo_button = icon_button("redo-2", self.tr("Redo"))
        self._dot = _Dot()
        self._saved = ElidedLabel(self.tr("Saved"), "aim")
        self._saved.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.guide_button = icon_button("panel-right", self.tr("Show or hide the guide"))
        more = icon_button("ellipsis", self.tr("More"))
        on_click(more, lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(back)
        row.addSpacing(4)
        row.addWidget(self._title, 1)
        row.addWidget(self._details)
        row.addSpacing(12)
        row.addWidget(self.pace)
        row.addSpacing(8)
        row.addWidget(self.undo_button)
        row.addWidget(self.redo_button)
        row.addSpacing(12)
        row.addWidget(self._dot)
        row.addWidget(self._saved)
        row.addSpacing(12)
        row.addWidget(self.guide_button)
        row.addWidget(more)

    def show_title(self, text: str) -> None:
        """Show whose offsite it is."""
        self._title.show_text(text)

    def save_state(self) -> str:
        """What the header says about saving."""
        return self._saved.text()

    def show_saved(self, when: datetime | None) -> None:
        """Say that everything is on disk, since when if known."""
        self._dot.show_good(True)
        self._saved.set_role("aim")
        self._saved.show_text(self.tr("Saved {time}").format(time=f"{when:%H:%M}") if when else self.tr("Saved"))
        self._saved.setMinimumWidth(self._saved.sizeHint().width())

    def show_unsaved(self, reason: str) -> None:
        """Say that something is not on disk, and why."""
        self._dot.show_good(False)
        self._saved.set_role("attention")
        self._saved.show_text(self.tr("Not saved: {reason} Trying again.").format(reason=reason))
        self._saved.setMinimumWidth(_LEAST)
