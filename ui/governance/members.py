"""Who sits in which body: people in rows, bodies in columns, a tick where they meet, and how many each is in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from offsite.domain import governance
from offsite.domain.model.governance import Body
from offsite.domain.model.people import Person
from offsite.domain.offsite import Offsite
from ui.widgets.choices import Check
from ui.widgets.column_names import LEVEL, ColumnName
from ui.widgets.layout import column
from ui.widgets.text import ElidedLabel, PlainLabel

_NAME, _COUNT, _GAP = 150, 96, 12


class MembersGrid(QWidget):
    """Ticks for everybody in every body; the arrow keys go from tick to tick."""

    ticked = Signal(str, str, bool)
    """The user ticked: id of the body, id of the person, whether they are a member now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Who sits in which body"))
        self._shape: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self._checks: dict[tuple[str, str], Check] = {}
        self._heads: dict[str, ColumnName] = {}
        self._names: dict[str, ElidedLabel] = {}
        self._counts: dict[str, PlainLabel] = {}
        self._box = column(self, gap=0)
        self._inside = QWidget()
        self._box.addWidget(self._inside)

    def check(self, body_id: str, person_id: str) -> Check:
        """The box of a person in a body.

        Raises:
            KeyError: there is no such body or person.
        """
        return self._checks[body_id, person_id]

    def reveal(self, person_id: str) -> Check | None:
        """Put the focus into the row of a person; return the box, None where there is no such row."""
        found = next((check for (_, person), check in self._checks.items() if person == person_id), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        return found

    def show_members(self, offsite: Offsite) -> None:
        """Show who is a member of what; boxes that stay are kept."""
        shape = (tuple(each.id for each in offsite.bodies), tuple(each.id for each in offsite.people))
        if shape != self._shape:
            self._shape = shape
            self._rebuild(offsite.bodies, offsite.people)
        for body in offsite.bodies:
            self._heads[body.id].show_text(" ".join(body.name.split()) or self.tr("A body without a name"))
            for person in offsite.people:
                check = self._checks[body.id, person.id]
                check.setChecked(person.id in body.members)
                check.setAccessibleName(self.tr("{0} in {1}").format(person.name, body.name))
        for person in offsite.people:
            self._names[person.id].show_text(person.name.strip() or self.tr("Somebody without a name"))
            count = len(governance.bodies_of(offsite, person.id))
            self._counts[person.id].show_text(self._count_in_words(count))
            self._counts[person.id].set_role("attention" if count >= governance.BUSY else "small")

    def _count_in_words(self, count: int) -> str:
        if count == 0:
            return ""
        words = self.tr("in one body") if count == 1 else self.tr("in {0} bodies").format(count)
        return f"▲ {words}" if count >= governance.BUSY else words

    def _rebuild(self, bodies: Sequence[Body], people: Sequence[Person]) -> None:
        self._box.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = QWidget()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, _NAME)
        self._heads = {each.id: ColumnName() for each in bodies}
        self._names = {each.id: ElidedLabel("") for each in people}
        self._counts = {each.id: PlainLabel("", "small", wrap=False) for each in people}
        self._checks = {
            (body.id, person.id): self._new_check(body.id, person.id) for person in people for body in bodies
        }
        for place, head in enumerate(self._heads.values(), start=1):
            grid.addWidget(head, 0, place)
            grid.setColumnStretch(place, 1)
        for line, person in enumerate(people, start=1):
            self._counts[person.id].setFixedWidth(_COUNT)
            grid.addWidget(self._names[person.id], line, 0)
            for place, body in enumerate(bodies, start=1):
                grid.addWidget(self._checks[body.id, person.id], line, place)
            grid.addWidget(self._counts[person.id], line, len(bodies) + 1)
        self._box.addWidget(self._inside)
        self._turn_heads()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the names where there is no room for them any more."""
        super().resizeEvent(event)
        self._turn_heads()

    def _turn_heads(self) -> None:
        room = self.width() - _NAME - _COUNT - _GAP
        for head in self._heads.values():
            head.show_turned(room // len(self._heads) - _GAP < LEVEL)

    def _new_check(self, body_id: str, person_id: str) -> Check:
        check = Check()
        check.clicked.connect(lambda ticked: self.ticked.emit(body_id, person_id, ticked))
        return check
