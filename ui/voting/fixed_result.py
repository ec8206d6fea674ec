"""What the views of a revealed vote on a given question have in common."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from offsite.domain import result_tables, results
from offsite.domain.voting.box import Urn
from ui.session import Session
from ui.voting.panel import VotePanel
from ui.voting.result_table import ResultTable
from ui.widgets.buttons import primary, secondary
from ui.widgets.choices import Toggle
from ui.widgets.marks import Banner
from ui.widgets.paragraph import Paragraph


class FixedResult(VotePanel):
    """What it means in a sentence, a picture or its figures as a table, how it was counted, and what can be done.

    Args:
        session: The open offsite.
        picture: What is seen unless the table is.
        onward: What the way on is called.
        again: What asking the question once more is called.
    """

    next_asked = Signal()
    again_asked = Signal()
    """The question is to be put once more."""
    next_words = ""
    """What the way on is called, as the screen says; a view may have words of its own for it."""

    def __init__(self, session: Session, picture: QWidget, onward: str, again: str) -> None:
        super().__init__(session)
        self._picture = picture
        self.sentence = Banner()
        self.table = ResultTable()
        self.how = Paragraph("", "aim")
        for each in (self.sentence, picture, self.table, self.how):
            self.body.addWidget(each)
        self.next = self.add_act(primary(onward), self.next_asked.emit)
        self.again = self.add_act(secondary(again), self.again_asked.emit)
        self.as_table = Toggle(self.tr("Table"))
        self.add_act(self.as_table, self._show_form)
        self.copy = self.add_act(
            secondary(self.tr("Copy"), "copy"), lambda: QGuiApplication.clipboard().setText(self.table.as_text())
        )
        self._show_form()

    def show_urn(self, urn: Urn) -> None:
        """Show a revealed round."""
        raise NotImplementedError

    def tell(self, urn: Urn, sentence: str, *, calm: bool, more: str = "") -> None:
        """Show all but the picture; `more` is what there is to say beside how it was counted."""
        self.sentence.show_text(sentence, "accent" if calm else "attention")
        self.table.show_table(result_tables.table(urn))
        self.how.show_text(f"“{urn.round.question}” {results.how_counted(urn)} {more}".rstrip())

    def _show_form(self) -> None:
        figures = self.as_table.isChecked()
        self._picture.setVisible(not figures)
        self.table.setVisible(figures)
        self.copy.setVisible(figures)
