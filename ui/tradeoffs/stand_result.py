"""The placing revealed: where everybody stands between the ends, never who stands where."""

from PySide6.QtWidgets import QWidget

from offsite.domain import rated, tradeoff_stands
from offsite.domain.rated import Reading
from offsite.domain.voting.box import Urn
from ui.session import Session
from ui.tradeoffs.stand_row import StandRow
from ui.voting.fixed_result import FixedResult
from ui.widgets.layout import clear_layout, column
from ui.widgets.panes import Hairline


class StandResult(FixedResult):
    """A picture for each trade-off, with the round before above it where there was one."""

    def __init__(self, session: Session) -> None:
        self._list = QWidget()
        super().__init__(session, self._list, self.tr("On to where we land"), self.tr("Place ourselves again"))
        self._lines = column(self._list, gap=0)
        self._shown: tuple[object, ...] = ()

    def show_urn(self, urn: Urn) -> None:
        """Show a revealed round."""
        calm = not rated.open_differences(urn) and urn.quorate
        pointer = self.tr("The pointer above a scale stands at the mean.")
        self.tell(urn, tradeoff_stands.sentence(urn), calm=calm, more=pointer)
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
