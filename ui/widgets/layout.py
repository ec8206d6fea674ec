"""How a screen is put together: the page with its title, labelled rows, what stands where nothing is yet."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.theme import tint
from ui.widgets.icons import paint_icon
from ui.widgets.text import PlainLabel

W = TypeVar("W", bound=QWidget)

COLUMN = 1120
"""The greatest width of a column that is read, in pixels."""


def column(parent: QWidget | None = None, *, gap: int = 8, margin: int = 0) -> QVBoxLayout:
    """A layout from top to bottom."""
    box = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    box.setContentsMargins(margin, margin, margin, margin)
    box.setSpacing(gap)
    return box


def row(parent: QWidget | None = None, *, gap: int = 8, margin: int = 0) -> QHBoxLayout:
    """A layout side by side."""
    box = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    box.setContentsMargins(margin, margin, margin, margin)
    box.setSpacing(gap)
    return box


def button_row(buttons: Sequence[QWidget]) -> QHBoxLayout:
    """Buttons side by side from the leading edge, the primary one first."""
    box = row()
    for button in buttons:
        box.addWidget(button)
    box.addStretch(1)
    return box


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout; widgets go with it once the running event is done."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


def form_row(label: str, field: QWidget, hint: str = "", *, across: bool = False) -> QWidget:
    """A field below its label (or beside it when `across`), with a hint below; the label names the field aloud."""
    holder = QWidget()
    outer: QBoxLayout = row(holder, gap=12) if across else column(holder, gap=4)
    words = PlainLabel(label, "body" if across else "small", wrap=across)
    words.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(label)
    outer.addWidget(words)
    inner = column(gap=4)
    inner.addWidget(field)
    outer.addLayout(inner, 1)
    if across:
        words.setFixedWidth(160)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        words.setContentsMargins(0, 6, 0, 6)
    if hint:
        field.setAccessibleDescription(hint)
        inner.addWidget(PlainLabel(hint, "small"))
    return holder


def fit_rows(box: QBoxLayout, rows: dict[str, W], wanted: Sequence[str], make: Callable[[str], W]) -> None:
    """Let a layout hold one row for each of these keys in this order; rows that are there keep their focus and cursor.

    Args:
        box: The layout, which holds nothing else.
        rows: The rows by key; rows that nobody wants any more are taken out and go.
        wanted: The keys, each once.
        make: Makes the row of a new key.
    """
    for gone in [each for each in rows if each not in wanted]:
        old = rows.pop(gone)
        box.removeWidget(old)
        old.hide()
        old.deleteLater()
    for place, key in enumerate(wanted):
        line = rows.get(key)
        if line is None:
            line = rows[key] = make(key)
        if box.indexOf(line) != place:
            box.removeWidget(line)
            box.insertWidget(place, line)


class ScrollPane(QScrollArea):
    """A pane that scrolls up and down only, without a frame, on the ground it stands on."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(24)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content needs at least, and low."""
        content = self.widget()
        least = content.minimumSizeHint().width() if content is not None else 0
        return QSize(least, 80)


class Page(QWidget):
    """A screen: title, aim, an optional row of tabs that stay, and a column of content that scrolls.

    `content` is the layout to fill; it keeps its items at the top. `head` takes what stays above the content.
    """

    def __init__(self, title: str = "", aim: str = "", parent: QWidget | None = None, *, width: int = COLUMN) -> None:
        super().__init__(parent)
        self.title = PlainLabel(title, "title")
        self.aim = PlainLabel(aim, "aim")
        self.head = column(gap=0)
        self.content = column(gap=12)
        above = column(gap=4)
        above.setContentsMargins(24, 18, 24, 0)
        above.addWidget(self.title)
        above.addWidget(self.aim)
        above.addSpacing(8)
        above.addLayout(self.head)
        inner = QWidget()
        inner.setMaximumWidth(width + 48)
        body = column(inner, gap=0)
        body.setContentsMargins(24, 14, 24, 24)
        body.addLayout(self.content)
        body.addStretch(1)
        holder = QWidget()
        across = row(holder, gap=0)
        across.addWidget(inner, 1)
        across.addStretch(0)
        self.pane = ScrollPane(holder)
        whole = column(self, gap=0)
        top = QWidget()
        top.setMaximumWidth(width + 48)
        top.setLayout(above)
        whole.addWidget(top)
        whole.addWidget(self.pane, 1)
        self.aim.setVisible(bool(aim))

    def show_head(self, title: str, aim: str) -> None:
        """Show another title and aim."""
        self.title.show_text(title)
        self.aim.show_text(aim)
        self.aim.setVisible(bool(aim))

    def reveal(self, widget: QWidget) -> None:
        """Scroll until the widget can be seen."""
        self.pane.ensureWidgetVisible(widget, 0, 24)


class EmptyState(QWidget):
    """What stands where nothing is yet: an icon, what will be here, how to begin, and the button that begins it."""

    def __init__(
        self, icon: str, title: str, sentence: str, button: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.title = PlainLabel(title, "lead-strong")
        self.sentence = PlainLabel(sentence, "aim")
        box = column(self, gap=4)
        box.setContentsMargins(0, 24 + 32 + 12, 0, 24)
        for label in (self.title, self.sentence):
            label.setMaximumWidth(520)
            line = row(gap=0)  # a column alone would ask for the height of the words at its own width
            line.addWidget(label, 1)
            line.addStretch(0)
            box.addLayout(line)
        if button is not None:
            box.addSpacing(12)
            box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon above the words."""
        del event
        left = self.width() - 32 if self.isRightToLeft() else 0
        paint_icon(QPainter(self), self._icon, QRect(left, 24, 32, 32), tint(self, "bar"))
