"""A revealed pulse: what it means in a sentence, the dimensions with their spread, what lies behind the differences."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from offsite.content import Prompt
from offsite.domain import compared, pulse, rated, result_tables, results, slides_pulse
from offsite.domain.voting.box import Urn
from ui.pulse.notes import Notes
from ui.session import Session
from ui.voting.fixed_place import FixedResult
from ui.voting.result_rows import ResultRows
from ui.voting.result_table import ResultTable
from ui.widgets.buttons import primary, secondary
from ui.widgets.choices import Toggle
from ui.widgets.marks import Banner
from ui.widgets.paragraph import Paragraph


class PulseResult(FixedResult):
    """The picture of a revealed pulse, with a note on each dimension where `prompts` ask for one."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__(session)
        self.sentence = Banner()
        self.rows = ResultRows()
        self.table = ResultTable()
        self.how = Paragraph("", "aim")
        self.notes = Notes(session, step, prompts)
        for each in (self.sentence, self.rows, self.table, self.how, self.notes):
            self.body.addWidget(each)
        self.next = self.add_act(primary(""), self.next_asked.emit)
        self.again = self.add_act(secondary(self.tr("Take the pulse again")), self.again_asked.emit)
        self.as_table = Toggle(self.tr("Table"))
        self.add_act(self.as_table, self._show_form)
        self.copy = self.add_act(secondary(self.tr("Copy"), "copy"), self._copy)
        self._show_form()

    def show_urn(self, urn: Urn) -> None:
        """Show a revealed pulse."""
        open_ = [each.id for each in rated.open_differences(urn)]
        self.sentence.show_text(pulse.sentence(urn), "attention" if open_ or not urn.quorate else "accent")
        pictures = compared.pictures(self.session.box, urn)
        shown = [pictures.of[each.id] for each in urn.round.options]
        self.rows.show_rows(slides_pulse.rows(urn), shown, pictures.headings, 0)
        self.table.show_table(result_tables.table(urn))
        self.how.show_text(f"“{urn.round.question}” {results.how_counted(urn)}")
        self.notes.show_marks({each.id: each.mark for each in rated.readings(urn) if each.id in open_})
        self.next.show_text(self.next_words)
        self.next.setVisible(bool(self.next_words))

    def _show_form(self) -> None:
        figures = self.as_table.isChecked()
        self.rows.setVisible(not figures)
        self.table.setVisible(figures)
        self.copy.setVisible(figures)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.as_text())
