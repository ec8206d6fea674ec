"""The offsites as cards: one list that draws them, so that a thousand are as quick as three."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from offsite.domain.model.progress import Progress
from offsite.storage.shelf import Entry
from ui.home_words import aloud, brief_day, heading, subheading, when
from ui.theme import ROLES, tabular
from ui.widgets.icons import paint_icon
from ui.widgets.paint import RADIUS_CARD, ring, shape, tooltip
from ui.widgets.text import role_font

Index = QModelIndex | QPersistentModelIndex
CARD, GAP = 72, 12
"""The height of a card and the space below it, in pixels."""

_PAD, _MORE, _WHEN, _DAY = 19, 32, 96, 112
_SEGMENT = QSize(18, 6)
_BETWEEN = 3
_ROLE = Qt.ItemDataRole


class EntryModel(QAbstractListModel):
    """Offsites of the shelf, in the order given; the user's role holds the Entry."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Show other offsites."""
        if entries != self.entries:
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it; nobody changes it
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """The heading, the words read aloud, the whole heading where it may be cut, or the Entry."""
        entry = self.entries[index.row()]
        match role:
            case _ROLE.DisplayRole:
                return heading(entry)
            case _ROLE.AccessibleTextRole:
                return aloud(entry, self.today())
            case _ROLE.ToolTipRole:
                return tooltip(heading(entry)) if len(heading(entry)) > 60 else None
            case _ROLE.UserRole:
                return entry
            case _:
                return None


class CardDelegate(QStyledItemDelegate):
    """Draws an offsite as a card: names, day, progress, when it was changed, and three dots for the menu."""

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._today = today
        self._title = role_font("lead-strong")
        self._plain = role_font("body")
        self._figures = tabular(self._plain)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A card and the space below it."""
        del option, index
        return QSize(480, CARD + GAP)

    def dots(self, item: QRect) -> QRect:
        """Where the three dots of an item are."""
        box = QRect(item.right() - _PAD - 22, item.top(), _MORE, CARD)
        return QStyle.visualRect(self._widget.layoutDirection(), item, box)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        entry = index.data(_ROLE.UserRole)
        if not isinstance(entry, Entry):
            return
        item, state = option.rect, option.state
        card = item.adjusted(0, 0, 0, -GAP)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        shape(painter, card, self._tint("surface"), self._tint("edge" if over else "line"), RADIUS_CARD)
        if focused:
            ring(painter, card, self._tint("accent"), radius=RADIUS_CARD)
        sign = QRect(0, 0, 16, 16)
        sign.moveCenter(self.dots(item).center())
        paint_icon(painter, "ellipsis", sign, self._tint("second" if over or focused else "edge"))
        self._paint_words(painter, card, entry)
        painter.restore()

    def _paint_words(self, painter: QPainter, card: QRect, entry: Entry) -> None:
        right = card.right() - _PAD - _MORE
        changed = QRect(right - _WHEN, card.top(), _WHEN, CARD)
        width = len(entry.progress) * (_SEGMENT.width() + _BETWEEN)
        bar = QRect(changed.left() - 12 - width, card.top(), width, CARD)
        day = QRect(bar.left() - 20 - _DAY, card.top(), _DAY, CARD)
        names = QRect(card.left() + _PAD, card.top(), day.left() - card.left() - _PAD - 20, CARD)
        leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        line = names.adjusted(0, 15, 0, 0)
        line.setHeight(22)
        self._text(painter, card, line, heading(entry), self._title, "ink", leading)
        line.translate(0, 22)
        self._text(painter, card, line, subheading(entry), self._plain, "second", leading)
        self._text(painter, card, day, brief_day(entry.day), self._figures, "second", leading)
        self._text(painter, card, changed, when(entry.changed, self._today()), self._figures, "second", trailing)
        self._paint_progress(painter, card, bar, entry)

    def _text(  # noqa: PLR0913, PLR0917 - one text of the card, with all that tells it from the others
        self, painter: QPainter, card: QRect, where: QRect, text: str, font: QFont, token: str, side: Qt.AlignmentFlag
    ) -> None:
        direction = self._widget.layoutDirection()
        painter.setFont(font)
        painter.setPen(self._tint(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        alignment = QStyle.visualAlignment(direction, side) | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QStyle.visualRect(direction, card, where), alignment | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_progress(self, painter: QPainter, card: QRect, bar: QRect, entry: Entry) -> None:
        place = QRect(QPoint(bar.left(), bar.center().y() - 2), _SEGMENT)
        for step in entry.progress:
            for part, token in _segment(step, place):
                where = QStyle.visualRect(self._widget.layoutDirection(), card, part)
                shape(painter, where, self._tint(token), radius=3)
            place.translate(_SEGMENT.width() + _BETWEEN, 0)

    def _tint(self, token: str) -> QColor:
        return QGuiApplication.palette().color(ROLES[token])  # that of the list holds what the style sheet says


def _segment(step: int, place: QRect) -> tuple[tuple[QRect, str], ...]:
    """Return what a step of the progress is drawn of: filled when it is done, half filled when it is begun."""
    half = QRect(place.topLeft(), QSize(place.width() // 2, place.height()))
    match step:
        case Progress.DONE:
            return ((QRect(place), "accent"),)
        case Progress.BEGUN:
            return (QRect(place), "line"), (half, "accent")
        case _:
            return ((QRect(place), "line"),)


class CardList(QListView):
    """The cards: arrow keys walk through them, Enter or a click opens, three dots show what else can be done."""

    opened = Signal(object)
    """The user wants to open an offsite; carries the Entry."""

    deletion_asked = Signal(object)
    """Delete was pressed; carries the Entry."""

    renaming_asked = Signal(object)
    """F2 was pressed; carries the Entry."""

    menu_asked = Signal(object, QPoint)
    """The menu of an offsite is wanted; carries the Entry and the place on the screen."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EntryModel(today, self)
        self._cards = CardDelegate(today, self)
        self.setModel(self._model)
        self.setItemDelegate(self._cards)
        self.setAccessibleName(self.tr("Offsites on this laptop"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(CARD // 3)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(CARD + GAP)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown, from top to bottom."""
        return self._model.entries

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show other offsites; the one that the keyboard is at stays so, or the one that takes its place."""
        place, kept = self.currentIndex().row(), self.current()
        self._model.show(entries)
        self.ensurePolished()  # the style sheet says how wide the frame is
        self.setMaximumHeight(max(len(entries), 1) * (CARD + GAP) + 2 * self.frameWidth())
        if kept is not None and not self.select(kept.path):
            self.setCurrentIndex(self._model.index(min(place, len(entries) - 1)))
        if not self.currentIndex().isValid() and entries:
            self.setCurrentIndex(self._model.index(0))

    def current(self) -> Entry | None:
        """The offsite that the keyboard is at."""
        index = self.currentIndex()
        return self.entries[index.row()] if index.isValid() else None

    def select(self, path: Path) -> bool:
        """Go to the offsite in a file; tell whether it is there."""
        for row, entry in enumerate(self.entries):
            if entry.path == path:
                self.setCurrentIndex(self._model.index(row))
                self.scrollTo(self._model.index(row))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete deletes, F2 renames."""
        acts = {
            Qt.Key.Key_Return: self.opened,
            Qt.Key.Key_Enter: self.opened,
            Qt.Key.Key_Delete: self.deletion_asked,
            Qt.Key.Key_F2: self.renaming_asked,
        }
        entry, act = self.current(), acts.get(Qt.Key(event.key()))
        if entry is not None and act is not None:
            act.emit(entry)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens, or shows the menu where the three dots are."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid() or index != self.currentIndex():
            return
        entry = self.entries[index.row()]
        if self._cards.dots(self.visualRect(index)).contains(event.position().toPoint()):
            self.menu_asked.emit(entry, event.globalPosition().toPoint())
        else:
            self.opened.emit(entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu: of the card under the pointer, or of the present one when a key asked for it."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        dots = self._cards.dots(self.visualRect(index)).center()
        where = self.viewport().mapToGlobal(dots) if by_key else event.globalPos()
        self.menu_asked.emit(self.entries[index.row()], where)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show a hand over what can be clicked."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            over = self.indexAt(event.position().toPoint()).isValid()
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        return super().viewportEvent(event)
