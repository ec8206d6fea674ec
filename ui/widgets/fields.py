"""Fields to type into. Undo and redo belong to the window, so that one history holds the whole day."""

import math

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QTextLayout,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QDateEdit, QMenu, QPlainTextEdit, QSizePolicy, QSpinBox, QWidget

from ui.widgets.shortened_line import ShortenedLine

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_HISTORY = {(Qt.Key.Key_Z, _CONTROL), (Qt.Key.Key_Z, _CONTROL | _SHIFT), (Qt.Key.Key_Y, _CONTROL)}
_WIDE = 320
_MARGIN = 4
_BESIDE = 2 * _MARGIN + 12  # the frame and padding of the style sheet, left and right
_ABOVE_AND_BELOW = 2 * _MARGIN + 8
_LOSES_FOCUS_FOR_A_MOMENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


def is_history_key(event: QKeyEvent) -> bool:
    """Whether the key means undo or redo on any of the systems the application runs on."""
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        return True
    return (event.key(), event.modifiers() & (_CONTROL | _SHIFT)) in _HISTORY


def _ends_typing(event: QKeyEvent) -> bool:
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and bool(event.modifiers() & _CONTROL)


def leave_history_to_window(event: QEvent) -> bool:
    """Refuse the claim a text field makes on the keys for undo and redo; True when this was such a claim."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_history_key(event):
        event.ignore()
        return True
    return False


def without_history(menu: QMenu) -> QMenu:
    """Take undo, redo and the line below them out of the standard menu of a text field."""
    for action in menu.actions():
        if action.objectName() in {"edit-undo", "edit-redo"}:
            menu.removeAction(action)
    first = menu.actions()[:1]
    if first and first[0].isSeparator():
        menu.removeAction(first[0])
    return menu


def line_of(text: str) -> str:
    """The text on one line: line breaks become spaces."""
    return " ".join(text.splitlines()) if "\n" in text or "\r" in text else text


class HistoryFreeLine(ShortenedLine):
    """A line to type into that has no undo and redo of its own; the base of the fields of one line."""

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window's shortcuts."""
        return leave_history_to_window(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass undo and redo on when no shortcut took them."""
        if is_history_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the standard menu without undo and redo."""
        menu = self.history_free_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def history_free_menu(self) -> QMenu:
        """The menu of the right mouse button."""
        return without_history(self.createStandardContextMenu())


class LineField(HistoryFreeLine):
    """One line of plain text."""

    edited = Signal(str)
    """The user changed the text; carries it."""
    left = Signal()
    """The user is done here for now: the focus went elsewhere, or Enter was pressed."""
    entered = Signal()
    """Enter was pressed (after `left`)."""

    def __init__(self, name: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self.edited)
        self.returnPressed.connect(self._on_return)

    def show_text(self, text: str) -> None:
        """Show a text that did not come from this field; the cursor stays where it was when the text is the same."""
        text = line_of(text)
        if text != self.text():
            cursor = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(cursor, len(text)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user left, unless a menu took the focus for a moment."""
        super().focusOutEvent(event)
        if event.reason() not in _LOSES_FOCUS_FOR_A_MOMENT:
            self.left.emit()

    def _on_return(self) -> None:
        self.left.emit()
        self.entered.emit()


class TextField(QPlainTextEdit):
    """Several lines of plain text, as high as the text needs, between a least and a most number of lines."""

    edited = Signal(str)
    """The user changed the text; carries it, lines separated by a line feed."""
    left = Signal()
    """The user is done here for now: the focus went elsewhere, or Ctrl+Enter was pressed."""
    entered = Signal()
    """Ctrl+Enter was pressed (after `left`)."""

    def __init__(
        self,
        name: str = "",
        placeholder: str = "",
        *,
        lines: int = 2,
        most: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, most
        self._shown = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document().setDocumentMargin(_MARGIN)
        self.textChanged.connect(self._on_text)

    def text(self) -> str:
        """The text, lines separated by a line feed; unlike `toPlainText` it keeps no-break spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show a text that did not come from this field; the cursor stays where it was when the text is the same."""
        text = text.replace("\r\n", "\n")
        if text == self.text():
            return
        cursor = self.textCursor().position()
        self._shown = text
        self.setPlainText(text)
        moved = QTextCursor(self.document())
        moved.setPosition(min(cursor, self.document().characterCount() - 1))
        self.setTextCursor(moved)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window's shortcuts, but keep Ctrl+Enter, which shows a slide elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ends_typing(event):
            event.accept()
            return True
        return leave_history_to_window(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass undo and redo on when no shortcut took them; Ctrl+Enter ends the typing."""
        if is_history_key(event):
            event.ignore()
        elif _ends_typing(event):
            self.left.emit()
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user left, unless a menu took the focus for a moment."""
        super().focusOutEvent(event)
        if event.reason() not in _LOSES_FOCUS_FOR_A_MOMENT:
            self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the standard menu without undo and redo."""
        menu = self.history_free_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def history_free_menu(self) -> QMenu:
        """The menu of the right mouse button."""
        return without_history(self.createStandardContextMenu())

    def hasHeightForWidth(self) -> bool:
        """Yes: the narrower the field, the more lines the text takes."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at which the whole text shows, within the least and the most number of lines."""
        spacing = QFontMetrics(self.font()).lineSpacing()
        lines = min(max(self._text_height(width - _BESIDE), self._lines * spacing), self._most * spacing)
        return lines + _ABOVE_AND_BELOW

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show a scroll bar only when there are more lines than may show."""
        super().resizeEvent(event)
        fits = self.heightForWidth(self.width()) < self._most * QFontMetrics(self.font()).lineSpacing()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)

    def sizeHint(self) -> QSize:
        """Wide enough for a sentence, and as high as the text."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else _WIDE
        return QSize(_WIDE, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as the least number of lines."""
        return QSize(120, self._lines * QFontMetrics(self.font()).lineSpacing() + _ABOVE_AND_BELOW)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless there is something to scroll in here."""
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_text(self) -> None:
        self.updateGeometry()
        text = self.text()
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)

    def _text_height(self, width: int) -> int:
        height = 0.0
        for block in self.text().split("\n"):
            layout = QTextLayout(block, self.font())
            layout.setTextOption(self.document().defaultTextOption())
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(max(width, 1))
                height += line.height()
            layout.endLayout()
        return math.ceil(height)


def _inner_line(parent: QWidget) -> HistoryFreeLine:
    line = HistoryFreeLine(parent)
    line.setTextMargins(9, 0, 9, 0)
    return line


class NumberField(QSpinBox):
    """A whole number, typed or changed by the arrow keys; the wheel changes it only when it has the focus."""

    def __init__(self, name: str = "", least: int = 0, most: int = 100, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineEdit(_inner_line(self))
        self.setFixedHeight(32)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setMinimumWidth(64)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the user is at work here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DateField(QDateEdit):
    """A date, typed or changed by the arrow keys; the wheel changes it only when it has the focus."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineEdit(_inner_line(self))
        self.setFixedHeight(32)
        self.setAccessibleName(name)
        self.setDisplayFormat("d MMM yyyy")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless the user is at work here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
