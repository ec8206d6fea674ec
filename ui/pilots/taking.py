"""What the adopted opportunities offer to the candidates: to be taken over, and their new words where they changed."""

from PySide6.QtWidgets import QWidget

from offsite.domain import pilots, proposals, stale
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.wording import number
from ui.handover.stale_lines import StaleLine, StaleLines
from ui.session import Session
from ui.widgets.buttons import ButtonKind, on_click, secondary
from ui.widgets.layout import column, row
from ui.widgets.paragraph import Paragraph


class Taking(QWidget):
    """The offer to take over the adopted opportunities, and a line for each candidate that is behind its own."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.take = secondary("")
        self._why = Paragraph("", "aim")
        self._offer = QWidget()
        line = row(self._offer, gap=12)
        line.addWidget(self.take)
        line.addWidget(self._why, 1)
        self._stale = StaleLines(session)
        box = column(self, gap=8)
        box.addWidget(self._offer)
        box.addWidget(self._stale)
        on_click(self.take, self._take)

    def lines(self) -> list[StaleLine]:
        """The candidates that are behind their opportunities, from the top."""
        return self._stale.lines()

    def refresh(self, *, wanted: bool) -> None:
        """Show what is on offer; hidden where nothing is, or where it is not wanted."""
        offsite = self._session.offsite
        offers = pilots.offers(offsite)
        candidates = proposals.standing(offsite, Kind.PILOT)
        marks = tuple(each for each in stale.found(offsite, "pilots") if each.place == "choose")
        self.take.show_text(self._take_words(len(offers)))
        self.take.set_kind(ButtonKind.SECONDARY if candidates else ButtonKind.PRIMARY)
        self._why.show_text(self.tr("The adopted opportunities are the candidates. More can be added."))
        self._offer.setVisible(bool(offers))
        self._stale.show_stale(marks)
        self.setVisible(wanted and bool(offers or marks))

    def _take_words(self, count: int) -> str:
        if count == 1:
            return self.tr("Take the opportunity")
        return self.tr("Take the {n} opportunities").format(n=number(count))

    def _take(self) -> None:
        self._session.apply(self.tr("Take the opportunities"), pilots.take_offers)
