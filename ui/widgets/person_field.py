"""A field for somebody: from the list of people, or anybody else in words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QCompleter, QWidget

from ui.theme import tint
from ui.widgets.choices import widen
from ui.widgets.fields import LineField
from ui.widgets.icons import SMALL, paint_icon

_ID = Qt.ItemDataRole.UserRole
_ARROW = SMALL + 8


class People(QStandardItemModel):
    """The people to choose from, shared by the fields of a list; pairs of id and name."""

    def __init__(self) -> None:
        super().__init__()
        self._known: tuple[tuple[str, str], ...] = ()

    def show_people(self, people: Sequence[tuple[str, str]]) -> bool:
        """Take over these people; False when they are the same as before."""
        if tuple(people) == self._known:
            return False
        self._known = tuple(people)
        self.clear()
        for person_id, name in self._known:
            item = QStandardItem(name)
            item.setData(person_id, _ID)
            self.appendRow(item)
        return True

    def words_for(self, value: str) -> str:
        """The name of the person with this id, or the value itself where nobody has it."""
        return dict(self._known).get(value, value)

    def value_of(self, words: str) -> str:
        """The id of the first person with this name, or the words themselves."""
        wanted = words.strip().casefold()
        return next((key for key, name in self._known if wanted and name.strip().casefold() == wanted), words)


class PersonField(LineField):
    """A name: typing offers the people it could be, the Down key or the arrow at the side shows them all."""

    picked = Signal(str)
    """Somebody was chosen from the list; carries the id."""

    def __init__(self, people: People, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent)
        self._people = people
        self._completer: QCompleter | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._leave_room()

    def _leave_room(self) -> None:
        """Keep the words off the arrow."""
        mirrored = self.isRightToLeft()
        self.setTextMargins(_ARROW if mirrored else 0, 0, 0 if mirrored else _ARROW, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Let the arrow change sides with the direction of the lines."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._leave_room()

    def minimumSizeHint(self) -> QSize:
        """Words may be cut."""
        return QSize(64, 32)

    def show_everybody(self) -> None:
        """Open the whole list of people."""
        completer = self._ready()
        if (popup := completer.popup()) is not None:
            widen(popup, self.width())
        completer.setCompletionPrefix("")
        completer.complete()

    def _ready(self) -> QCompleter:
        if self._completer is None:
            self._completer = QCompleter(self._people, self)
            self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # the stubs know one
            popup = self._completer.popup()
            if popup is not None:
                popup.setAccessibleName(self.tr("People"))
                popup.setProperty("drops", True)  # the style sheet knows it by this
            self.setCompleter(self._completer)
        return self._completer

    def _on_activated(self, index: QModelIndex) -> None:
        chosen = index.data(_ID)
        if isinstance(chosen, str):
            self.picked.emit(chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Get the list ready when somebody comes here first."""
        self._ready()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list by the Down key."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            self.show_everybody()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the arrow."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the arrow."""
        super().leaveEvent(event)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the arrow with another cursor than at the words."""
        over = self._arrow().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.ArrowCursor if over else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list by a click on the arrow."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._arrow().contains(event.position().toPoint()):
            self.show_everybody()

    def _arrow(self) -> QRect:
        left = 0 if self.isRightToLeft() else self.width() - _ARROW - 4
        return QRect(left, 0, _ARROW + 4, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow beside the words."""
        super().paintEvent(event)
        middle = self._arrow().center()
        where = QRect(0, 0, SMALL, SMALL)
        where.moveCenter(middle)
        over = self.underMouse() or self.hasFocus()
        paint_icon(QPainter(self), "chevron-down", where, tint(self, "second" if over else "line"))
