"""The placing revealed: where everybody stands between the ends, never who stands where."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from offsite.domain import rated, result_tables, results, tradeoff_stands
from offsite.domain.rated import Reading
from offsite.domain.voting.box import Urn
from ui.session import Session
from ui.tradeoffs.stand_row import StandRow
from ui.voting.fixed_place import FixedResult
from ui.voting.result_table import ResultTable
from ui.widgets.buttons import primary, secondary
from ui.widgets.choices import Toggle
from ui.widgets.layout import clear_layout, column
from ui.widgets.marks import Banner
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph


class StandResult(FixedResult):
    """A picture for each trade-off, with the round before above it where there was one."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.sentence = Banner()
        self._list = QWidget()
        self._lines = column(self._list, gap=0)
        self._shown: tuple[object, ...] = ()
        self.table = ResultTable()
        self.how = Paragraph("", "aim")
        for each in (self.sentence, self._list, self.table, self.how):
            self.body.addWidget(each)
        self.next = self.add_act(primary(self.tr("On to where we land")), self.next_asked.emit)
        self.again = self.add_act(secondary(self.tr("Place ourselves again")), self.again_asked.emit)
        self.as_table = Toggle(self.tr("Table"))
        self.add_act(self.as_table, self._show_form)
        self.copy = self.add_act(
            secondary(self.tr("Copy"), "copy"), lambda: QGuiApplication.clipboard().setText(self.table.as_text())
        )
        self._show_form()

    def show_urn(self, urn: Urn) -> None:
        """Show a revealed round."""
        calm = not rated.open_differences(urn) and urn.quorate
        self.sentence.show_text(tradeoff_stands.sentence(urn), "accent" if calm else "attention")
        self.table.show_table(result_tables.table(urn))
        pointer = self.tr("The pointer above a scale stands at the mean.")
        self.how.show_text(f"“{urn.round.question}” {results.how_counted(urn)} {pointer}")
        before = tradeoff_stands.before(self.session.box, urn)
        shown = (urn.round.options, rated.readings(urn), before)
        if shown != self._shown:
            self._shown = shown
            self._show_rows(urn, before)

    def _show_rows(self, urn: Urn, before: dict[str, Reading]) -> None:
        clear_layout(self._lines)
        read = {each.id: each for each in rated.readings(urn)}
        most = max((max(each.ratings.counts) for each in (*read.values(), *before.values())), default=1)
        for option in urn.round.options:
            now, line = read[option.id], StandRow()
            ends = option.ends or (option.text, "")
            line.show_ends(*ends, now.mark)
            line.scale.show_scale(now.ratings.counts, now.ratings.mean, most=most)
            then = before.get(option.id)
            line.show_before(then.ratings.counts if then else (), then.ratings.mean if then else None, most)
            line.setAccessibleName(f"{option.text}: {now.mean}{f', {now.mark}' if now.mark else ''}")
            self._lines.addWidget(line)
            self._lines.addWidget(Hairline())

    def _show_form(self) -> None:
        figures = self.as_table.isChecked()
        self._list.setVisible(not figures)
        self.table.setVisible(figures)
        self.copy.setVisible(figures)
