"""A list to choose from by ticks, and to put in order where order means something."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import icon_button
from ui.widgets.choices import Check
from ui.widgets.layout import column, row
from ui.widgets.paragraph import Paragraph

_TOP = Qt.AlignmentFlag.AlignTop


class _PickRow(QWidget):
    """One thing to choose: a tick, its words, and buttons for its place. Alt+Up and Alt+Down move it."""

    ticked = Signal()
    moved = Signal(int)

    def __init__(self, text: str, *, ordered: bool, up: str, down: str) -> None:
        super().__init__()
        self.check = Check()
        self.check.setFixedSize(28, 28)
        self.words = Paragraph(text)
        line = row(self, gap=4)
        line.addWidget(self.check, 0, _TOP)
        middle = column(gap=0)
        middle.setContentsMargins(0, 4, 0, 4)
        middle.addWidget(self.words)
        line.addLayout(middle, 1)
        self.check.clicked.connect(lambda _checked=False: self.ticked.emit())
        self.check.installEventFilter(self)
        if ordered:
            for icon, name, by in (("arrow-up", up, -1), ("arrow-down", down, 1)):
                button = icon_button(icon, name)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                button.setFixedSize(28, 28)
                button.clicked.connect(lambda _checked=False, by=by: self.moved.emit(by))
                line.addWidget(button, 0, _TOP)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a click on the words tick the box."""
        del event
        self.check.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the row by Alt and an arrow."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.moved.emit(steps[key])
                return True
        return super().eventFilter(watched, event)


class PickList(QWidget):
    """Things with a tick each; hands out the ids of those ticked, in the order on the screen."""

    changed = Signal(tuple)
    """The user ticked or moved something; carries the ids that are ticked."""

    def __init__(self, *, ordered: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ordered = ordered
        self._rows: dict[str, _PickRow] = {}
        self._box = column(self, gap=0)

    def ids(self) -> list[str]:
        """The ids of all that is listed, in order."""
        return list(self._rows)

    def ticked(self) -> tuple[str, ...]:
        """The ids of what is ticked, in order."""
        return tuple(each for each, line in self._rows.items() if line.check.isChecked())

    def check(self, item_id: str) -> Check:
        """The box of one thing."""
        return self._rows[item_id].check

    def show_items(self, items: Sequence[tuple[str, str]], ticked: Sequence[str]) -> None:
        """List pairs of id and words, with some of them ticked; lines that stay are kept."""
        kept = self._rows
        self._rows = {}
        for place, (item_id, text) in enumerate(items):
            line = kept.pop(item_id, None) or self._new_row(item_id, text)
            line.words.show_text(text)
            line.check.setAccessibleName(text)
            line.check.setChecked(item_id in ticked)
            self._rows[item_id] = line
            self._place(line, place)
        for gone in kept.values():
            self._box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _place(self, line: _PickRow, place: int) -> None:
        if self._box.indexOf(line) != place:
            self._box.removeWidget(line)
            self._box.insertWidget(place, line)

    def _new_row(self, item_id: str, text: str) -> _PickRow:
        up, down = self.tr("Move up (Alt+Up)"), self.tr("Move down (Alt+Down)")
        line = _PickRow(text, ordered=self._ordered, up=up, down=down)
        line.ticked.connect(lambda: self.changed.emit(self.ticked()))
        if self._ordered:
            line.moved.connect(lambda by: self._move(item_id, by))
        return line

    def _move(self, item_id: str, by: int) -> None:
        order = list(self._rows)
        place = order.index(item_id)
        if not 0 <= place + by < len(order):
            return
        order.insert(place + by, order.pop(place))
        self._rows = {each: self._rows[each] for each in order}
        moved = self._rows[item_id]
        had_focus = moved.check.hasFocus()
        self._place(moved, place + by)
        if had_focus:
            moved.check.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(self.ticked())
