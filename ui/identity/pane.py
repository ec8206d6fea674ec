"""One aspect of identity: its question, its list, and below it what it offers to the risks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from offsite.content import Prompt
from offsite.domain import identity, identity_offers
from offsite.domain.model.identity import Aspect
from offsite.domain.offsite import Offsite
from ui.identity.columns import adding, columns, help_for, noun, row, titles
from ui.identity.risks import RiskTaking
from ui.session import Session
from ui.steps.record_list import RecordList, Verbs
from ui.widgets.layout import EmptyState, column
from ui.widgets.paragraph import Paragraph
from ui.widgets.record_table import RecordTable, Row


class AspectPane(QWidget):
    """The question stands above the list, the example in it until there is an entry.

    Enter leads from the empty line to the other side of the new entry, and from there back. `prompt` is what the
    playbook asks about the aspect; None where it asks nothing.
    """

    def __init__(self, session: Session, aspect: Aspect, prompt: Prompt | None) -> None:
        super().__init__()
        self._session, self._aspect = session, aspect
        self.list = self._list(prompt.hint if prompt else "")
        self.taking = RiskTaking(session, (aspect,)) if aspect in identity_offers.ASPECTS else None
        box = column(self, gap=12)
        if prompt:
            box.addWidget(Paragraph(prompt.ask, "strong"))
        box.addWidget(self.list)
        if self.taking is not None:
            box.addSpacing(4)
            box.addWidget(self.taking)
            self.taking.taken.connect(self._on_taken)

    def _list(self, example: str) -> RecordList:
        aspect = self._aspect
        icon, title, sentence = help_for(aspect)
        sentence += " " + self.tr("A list can be pasted: one entry a line, its two sides parted by a dash.")
        if example:
            sentence += "\n\n" + self.tr("For example: {0}").format(example)
        empty = EmptyState(icon, title, sentence)
        table = RecordTable(titles()[aspect], columns(aspect), add=adding(aspect), empty=empty)
        verbs = Verbs(
            noun(aspect),
            self._rows,
            lambda offsite, words: identity.add(offsite, aspect, words),
            identity.set_field,
            identity.remove,
            identity.move,
            lambda offsite, text: identity.add_lines(offsite, aspect, text),
            goes_on="beside",
        )
        return RecordList(self._session, table, verbs)

    def _rows(self, offsite: Offsite) -> Sequence[Row]:
        return [row(each) for each in identity.entries(offsite, self._aspect)]

    def refresh(self) -> None:
        """Show the list and the offer as they are."""
        self.list.refresh()
        if self.taking is not None:
            self.taking.refresh()

    def _on_taken(self) -> None:
        """Where nothing is left to take, let the keyboard go on in the list."""
        if self.taking is not None and self.taking.take.isHidden():
            self.list.table.reveal("")

    def go_to(self, record: str) -> QWidget:
        """Put the focus into an entry, or into the line that adds one where it is gone; return what is to be seen."""
        table = self.list.table
        if table.reveal(record):
            return table.row(record)
        table.reveal("")
        return table.add_field
