"""The command palette: one field that finds steps, people, proposals, notes, slides and acts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.matching import ranked, words_of
from ui.theme import tint
from ui.widgets.fields import LineField
from ui.widgets.layout import column
from ui.widgets.paint import RADIUS_CARD, shape, tooltip
from ui.widgets.text import PlainLabel, role_font

WIDTH, HEIGHT, TOP, LINE = 640, 420, 64, 34
LONG = 60
"""Words of more letters may be cut, and are told whole as a tool tip."""

_Index = QModelIndex | QPersistentModelIndex
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: its words, what it is ("Person"), what choosing it does, the keys that do the same.

    `also` are words by which it is found, but which are not shown. What `shows` something on the big screen stands
    below the others that were found, unless the search begins with "show".
    """

    words: str
    kind: str
    act: Callable[[], object]
    keys: str = ""
    also: str = ""
    shows: bool = False


class _Found(QAbstractListModel):
    """The entries that fit, in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - the signature is Qt's
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.words}, {entry.kind}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(entry.words) if len(entry.words) > LONG else None
        return None


class _Line(QStyledItemDelegate):
    """Draws an entry: its words, and at the end what it is, or its keys."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._view = parent
        self._font, self._small = role_font("body"), role_font("small")

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(WIDTH - 40, LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, _Found):
            return
        entry = model.entries[index.row()]
        box: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            shape(painter, box, tint(self._view, "accent_soft"))
        inner = box.adjusted(12, 0, -12, 0)
        painter.setFont(self._small)
        painter.setPen(tint(self._view, "second"))
        beside = f"{entry.kind}   {entry.keys}" if entry.keys else entry.kind
        width = painter.fontMetrics().horizontalAdvance(beside)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignTrailing, beside)
        painter.setFont(self._font)
        painter.setPen(tint(self._view, "ink"))
        mirrored = self._view.isRightToLeft()
        room = inner.adjusted(width + 16, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -width - 16, 0)
        words = painter.fontMetrics().elidedText(
            " ".join(entry.words.split()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeading, words)


class _Search(LineField):
    """The field; the keys that walk and choose go to the palette."""

    def __init__(self, name: str, palette: "Palette") -> None:
        super().__init__(name, name)
        self._owner = palette

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._owner.took(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self._owner.hide()


class Palette(QFrame):
    """Lies over the top of its parent while it is open; Escape or going elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._all: Sequence[Entry] = ()
        self._words: list[tuple[str, ...]] = []
        self._before: QWidget | None = None
        self.setAccessibleName(self.tr("Search"))
        self.field = _Search(self.tr("Search for a step, a person, a proposal, an act"), self)
        self.view = QListView()
        self.view.setAccessibleName(self.tr("Found"))
        self.view.setProperty("ground", "surface")
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._found = _Found(self)
        self.view.setModel(self._found)
        self.view.setItemDelegate(_Line(self.view))
        self.nothing = PlainLabel(self.tr("Nothing is called that."), "aim")
        self.nothing.setContentsMargins(12, 8, 12, 8)
        whole = column(self, gap=8)
        whole.setContentsMargins(12, 12, 12, 12)
        for each in (self.field, self.nothing, self.view):
            whole.addWidget(each)
        self.field.edited.connect(self._search)
        self.view.clicked.connect(lambda index: self._choose(index.row()))
        parent.installEventFilter(self)
        self.hide()

    def open(self, entries: Sequence[Entry]) -> None:
        """Open it on these entries, with an empty field."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._all = entries
        self._words = [words_of(f"{each.words} {each.kind} {each.also}") for each in entries]
        self.field.show_text("")
        self._search("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def found(self) -> tuple[Entry, ...]:
        """What fits what is typed, the likeliest first."""
        return tuple(self._found.entries)

    def _search(self, text: str) -> None:
        found = [self._all[place] for place in ranked(text, self._words)]
        first = words_of(text)[:1]
        if first and first != words_of(self.tr("show")):
            found.sort(key=lambda each: each.shows)
        self._found.show_entries(found)
        self.nothing.setVisible(not found)
        self.view.setVisible(bool(found))
        self._walk_to(0)

    def _walk_to(self, place: int) -> None:
        count = len(self._found.entries)
        if count:
            self.view.setCurrentIndex(self._found.index(min(max(place, 0), count - 1), 0))

    def took(self, event: QKeyEvent) -> bool:
        """Act on the keys that walk, choose and close; True when the key was one of them."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._walk_to(self.view.currentIndex().row() + _STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.view.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_again()
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._walk_to(self.view.currentIndex().row() + (1 if key == Qt.Key.Key_Tab else -1))
        else:
            return False
        return True

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep Tab in the field."""
        return True

    def close_again(self) -> None:
        """Close it, and give the focus back to where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._found.entries):
            act = self._found.entries[place].act
            self.close_again()
            act()

    def _place(self) -> None:
        around = self._around.size()
        width, height = min(WIDTH, around.width() - 48), min(HEIGHT, around.height() - 2 * TOP)
        self.setGeometry((around.width() - width) // 2, TOP, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the parent."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was found: the entries hold the day as it was."""
        super().hideEvent(event)
        self._all, self._words = (), []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        del event
        shape(QPainter(self), self.rect(), tint(self, "surface"), tint(self, "edge"), radius=RADIUS_CARD)
