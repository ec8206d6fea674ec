"""Adding people: one by one in the last line of the list, or many at once as a pasted list."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from offsite.domain.people import Pasted
from ui.steps.people_row import GAP, set_columns
from ui.widgets.adding import adding
from ui.widgets.buttons import Button, ButtonKind, on_click, primary, quiet
from ui.widgets.fields import LineField, TextField
from ui.widgets.layout import column, row
from ui.widgets.panes import Card
from ui.widgets.text import PlainLabel


def is_list(text: str) -> bool:
    """Whether a text that came into a field of one line is a list: it has words on more than one line."""
    return sum(bool(line.strip()) for line in text.splitlines()) > 1


class AddRow(QWidget):
    """The last line: a name, Tab, a role, Enter; then the cursor is back at the name."""

    added = Signal(str, str)
    """The user wants to add a person; carries name and role. `clear` empties the line once it is done."""

    pasted = Signal(str)
    """Several lines were pasted into the name; carries them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = adding(LineField(self.tr("Name of a new person"), self.tr("Add a name")))
        self.role = LineField(self.tr("Role of the new person"), self.tr("Role"))
        self.button = Button(self.tr("Add"))
        aside = QWidget()
        row(aside, gap=0).addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        box = row(self, gap=GAP)
        box.setContentsMargins(0, 8, 0, 0)
        self._handle = QWidget()
        set_columns(box, (self._handle, self.name, self.role, aside, QWidget(), QWidget()))
        self.name.edited.connect(self._on_name)
        for field in (self.name, self.role):
            field.entered.connect(self._add)
        on_click(self.button, self._add)

    def stand_below(self, people: bool) -> None:
        """Stand below the columns of people, or at the edge while there are none."""
        self._handle.setVisible(people)

    def clear(self) -> None:
        """Empty the line and wait for the next name."""
        self.name.clear()
        self.role.clear()
        self.button.set_kind(ButtonKind.SECONDARY)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_name(self, text: str) -> None:
        if is_list(text):
            self.name.clear()
            self.pasted.emit(text)
        self.button.set_kind(ButtonKind.PRIMARY if self.name.text().strip() else ButtonKind.SECONDARY)

    def _add(self) -> None:
        if not self.name.text().strip():
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.added.emit(self.name.text(), self.role.text())


class PastePanel(Card):
    """Room for a list, with what is found in it while it is typed or pasted.

    Args:
        read: Reads a list as the offsite stands now.
    """

    added = Signal(object)
    """The user wants to add the people found; carries the Pasted."""

    closed = Signal()
    """The user thought better of it, or is done."""

    def __init__(self, read: Callable[[str], Pasted], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.field = TextField(
            self.tr("List of people"), self.tr("Dana Roth, Chief executive\nMei Lin, Head of data"), lines=5, most=10
        )
        self.found = PlainLabel("", "aim")
        self.button = primary(self.tr("Add"))
        self.cancel = quiet(self.tr("Cancel"))
        inside = column(self, gap=8)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addWidget(PlainLabel(self.tr("One person a line; the role comes after a comma or a tab."), "aim"))
        inside.addWidget(self.field)
        below = row(gap=8)
        below.addWidget(self.button)
        below.addWidget(self.cancel)
        below.addSpacing(8)
        below.addWidget(self.found, 1)
        inside.addLayout(below)
        self.field.edited.connect(self.show_found)
        self.field.entered.connect(self._add)
        on_click(self.button, self._add)
        on_click(self.cancel, self.closed.emit)
        self.show_found()

    def begin(self) -> None:
        """Begin anew, with nothing in the field."""
        self.field.show_text("")
        self.show_found()

    def show_found(self) -> None:
        """Say what the list holds, as the offsite stands now."""
        pasted = self._read(self.field.text())
        count = len(pasted.people)
        self.button.setEnabled(count > 0)
        self.button.show_text(self.tr("Add {0}").format(people_in_words(count)) if count else self.tr("Add"))
        found = self.tr("{0} found").format(people_in_words(count))
        there = self.tr("{0} already there").format(len(pasted.repeated))
        anything = bool(self.field.text().strip())
        self.found.show_text("" if not anything else f"{found}, {there}" if pasted.repeated else found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        pasted = self._read(self.field.text())
        if pasted.people:
            self.added.emit(pasted)


def people_in_words(count: int) -> str:
    """Return "1 person" or "9 people"."""
    if count == 1:
        return QCoreApplication.translate("people", "1 person")
    return QCoreApplication.translate("people", "{0} people").format(count)
