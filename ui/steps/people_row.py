"""One line in the list of people."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from offsite.domain.model.people import Person
from offsite.domain.model.raci import Role
from ui.widgets.buttons import icon_button, on_click
from ui.widgets.cell_combo import CellCombo
from ui.widgets.choices import Check
from ui.widgets.fields import LineField
from ui.widgets.handle import Handle
from ui.widgets.layout import column, row
from ui.widgets.panes import Hairline

HANDLE, RACI, PRESENT, REMOVE = 20, 172, 56, 32
"""The widths of the columns that do not stretch, in pixels."""

GAP = 8
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def set_columns(box: QBoxLayout, cells: Sequence[QWidget]) -> None:
    """Put the six cells of a line (handle, name, role, RACI column, present, remove) into their columns."""
    for cell, width in zip(cells, (HANDLE, 0, 0, RACI, PRESENT, REMOVE), strict=True):
        if width:
            cell.setFixedWidth(width)
        box.addWidget(cell, 0 if width else 1)


class CellField(LineField):
    """A field without a frame until the user is there."""

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__(name, placeholder)
        self.setProperty("cell", True)  # the style sheet knows it by this


class PersonRow(QWidget):
    """A person: name, role, RACI column, present or not, and a button to remove them."""

    name_typed = Signal(str)
    role_typed = Signal(str)
    raci_chosen = Signal(str)
    present_set = Signal(bool)
    left = Signal()
    """A field was left."""
    removal_asked = Signal()
    step_asked = Signal(int)
    """Alt with an arrow key: one place up (-1) or down (1)."""
    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, person: Person, roles: tuple[Role, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person_id = person.id
        self.handle = Handle()
        self.name = CellField(self.tr("Name"), self.tr("No name"))
        self.role = CellField("", self.tr("Role"))
        self.raci = CellCombo()
        self.present = Check()
        self.remove = icon_button("x", self.tr("Remove"))
        whole = column(self, gap=0)
        line = row(gap=GAP)
        line.setContentsMargins(0, 3, 0, 3)
        set_columns(line, (self.handle, self.name, self.role, self.raci, self.present, self.remove))
        whole.addLayout(line)
        whole.addWidget(Hairline())
        self._connect()
        self.show_person(person, roles)

    def _connect(self) -> None:
        self.name.edited.connect(self.name_typed)
        self.role.edited.connect(self.role_typed)
        self.raci.chosen.connect(self.raci_chosen)
        self.present.clicked.connect(self.present_set)
        for field in (self.name, self.role):
            field.left.connect(self.left)
        self.handle.dragged.connect(self.dragged)
        self.handle.dropped.connect(self.dropped)
        on_click(self.remove, self.removal_asked.emit)

    def show_person(self, person: Person, roles: tuple[Role, ...]) -> None:
        """Show what is known of the person; a field that shows it already is left alone."""
        self.name.show_text(person.name)
        self.role.show_text(person.role)
        self.raci.show_options([("", self.tr("No column")), *((role.id, role.name) for role in roles)])
        self.raci.show_key(person.raci_role if any(role.id == person.raci_role for role in roles) else "")
        self.present.setChecked(person.present)
        self._name_aloud(person.name.strip() or self.tr("No name"))

    def _name_aloud(self, name: str) -> None:
        self.name.setAccessibleName(self.tr("Name: {0}").format(name))
        self.role.setAccessibleName(self.tr("Role of {0}").format(name))
        self.raci.setAccessibleName(self.tr("RACI column of {0}").format(name))
        self.present.setAccessibleName(self.tr("{0} is present").format(name))
        self.remove.setAccessibleName(self.tr("Remove {0}").format(name))

    def stops(self) -> tuple[QWidget, ...]:
        """The widgets in the order in which Tab walks through them."""
        return (self.name, self.role, self.raci, self.present, self.remove)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the line by Alt with an arrow key."""
        step = _MOVES.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_asked.emit(step)
        else:
            super().keyPressEvent(event)
