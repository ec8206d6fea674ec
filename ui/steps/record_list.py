"""A list of records of the document: what is done in its table goes through the session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from offsite.domain import owners
from offsite.domain.errors import Refused
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import without_bullet
from ui.session import Session
from ui.widgets.layout import column
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.record_columns import Row
from ui.widgets.record_table import RecordTable


@dataclass(frozen=True, slots=True)
class Verbs:
    """What can be done with the records of a list, and how they are shown.

    `noun` is one of them with its article, such as "an outcome". `set_field` takes the id of a record, the key of a
    column and a value. A list without `move` keeps the order of `rows`; one with `add_lines` reads pasted lines itself.
    `goes_on` is the column in which the typing goes on when a record was added; without it the next one can be added.
    """

    noun: str
    rows: Callable[[Offsite], Sequence[Row]]
    add: Callable[[Offsite, str], Offsite]
    set_field: Callable[[Offsite, str, str, object], Offsite]
    remove: Callable[[Offsite, str], Offsite]
    move: Callable[[Offsite, str, int], Offsite] | None = None
    add_lines: Callable[[Offsite, str], Offsite] | None = None
    goes_on: str = ""


class RecordList(QWidget):
    """A table of records with the verbs that it calls; a remark below says what was removed."""

    def __init__(self, session: Session, table: RecordTable, verbs: Verbs) -> None:
        super().__init__()
        self._session, self.table, self._verbs = session, table, verbs
        self.remark = Paragraph("", "aim")
        box = column(self, gap=8)
        box.addWidget(table)
        box.addWidget(self.remark)
        self.remark.hide()
        table.edited.connect(self._type)
        table.chosen.connect(self._choose)
        table.left.connect(session.leave_field)
        table.add_asked.connect(self._add)
        table.pasted.connect(self._add_lines)
        table.removal_asked.connect(self._remove)
        table.moved.connect(self._move)

    def refresh(self) -> None:
        """Show the records as they are."""
        offsite = self._session.offsite
        self.table.show_people(owners.to_choose_from(offsite))
        self.table.show_rows(self._verbs.rows(offsite))

    def _tell(self, words: str) -> None:
        self.remark.show_text(words)
        self.remark.setVisible(bool(words))

    def _type(self, record: str, field: str, value: object) -> None:
        label = self.tr("Change {0}").format(self._verbs.noun)
        self._session.type_into(f"{record}/{field}", label, self._verbs.set_field, record, field, value)

    def _choose(self, record: str, field: str, value: object) -> None:
        label = self.tr("Change {0}").format(self._verbs.noun)
        self._session.apply(label, self._verbs.set_field, record, field, value)

    def _add(self, text: str) -> None:
        self._tell("")
        label = self.tr("Add {0}").format(self._verbs.noun)
        if self._session.apply(label, self._verbs.add, text) and self._verbs.goes_on and self.isVisible():
            self.table.reveal(self.table.ids()[-1], self._verbs.goes_on)

    def _add_lines(self, text: str) -> None:
        """Add each pasted line that says something new; all of them are one undo step."""
        self._tell("")
        if text.strip():
            self._session.apply(self.tr("Paste a list"), self._verbs.add_lines or self._with_lines, text)

    def _with_lines(self, offsite: Offsite, text: str) -> Offsite:
        before, why_not = offsite, None
        for line in filter(str.strip, text.splitlines()):
            try:
                offsite = self._verbs.add(offsite, without_bullet(line))
            except Refused as no:  # such as a line that is there already: the others are taken all the same
                why_not = no
        if why_not is not None and offsite is before:
            raise why_not
        return offsite

    def _remove(self, record: str) -> None:
        row = next(each for each in self._verbs.rows(self._session.offsite) if each.id == record)
        name = next((each for each in row.values.values() if isinstance(each, str) and each.strip()), "")
        if self._session.apply(self.tr("Remove {0}").format(self._verbs.noun), self._verbs.remove, record):
            words = self.tr("Removed {0}. Ctrl+Z takes that back.")
            self._tell(words.format(f"“{shortened(name)}”" if name else self._verbs.noun))

    def _move(self, record: str, to: int) -> None:
        if self._verbs.move is not None:
            self._session.apply(self.tr("Move {0}").format(self._verbs.noun), self._verbs.move, record, to)
