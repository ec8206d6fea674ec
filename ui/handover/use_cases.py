"""What the use cases of step 1 offer to the opportunities, and the new words of what changed since."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import adoption, opportunity_offers, stale
from offsite.domain.model.proposals import Kind
from ui.handover.stale_lines import StaleLines
from ui.handover.taking_sheet import TakingSheet
from ui.session import Session
from ui.widgets.buttons import on_click, secondary
from ui.widgets.layout import column, row
from ui.widgets.paragraph import Paragraph


class UseCaseTaking(QWidget):
    """Stands above the opportunities; hidden where nothing is on offer and nothing is behind its words."""

    taken = Signal()
    """Something stands among the opportunities now, at their end."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.take = secondary("", "map")
        self.words = Paragraph(self.tr("What is planned, tried or running may be an opportunity."), "aim")
        self.stale = StaleLines(session)
        line = row(gap=12)
        line.addWidget(self.take)
        line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        box = column(self, gap=8)
        box.addLayout(line)
        box.addWidget(self.stale)
        on_click(self.take, self._choose)

    def refresh(self, *, wanted: bool = True) -> None:
        """Show what is on offer; nothing is any more once the opportunities are adopted."""
        offsite = self._session.offsite
        settled = adoption.adoption_of(offsite, Kind.OPPORTUNITY) is not None
        offers = () if settled else opportunity_offers.offers(offsite)
        changed = tuple(each for each in stale.found(offsite, "offsite") if each.place == Kind.OPPORTUNITY)
        self.stale.show_stale(changed)
        self.take.show_text(self.tr("From step 1 ({0})…").format(len(offers)))
        for each in (self.take, self.words):
            each.setVisible(bool(offers))
        self.setVisible(wanted and bool(offers or changed))

    def _choose(self) -> None:
        self._session.leave_field()
        sheet = TakingSheet(
            self.tr("Take use cases into the opportunities"),
            self.tr("They become proposals among the opportunities, where they can be worded otherwise."),
            (self.tr("use case"), self.tr("use cases")),
            opportunity_offers.offers(self._session.offsite),
            self.window(),
        )
        sheet.accepted.connect(lambda: self._take(sheet.picks.ticked()))
        sheet.open()

    def _take(self, sources: tuple[str, ...]) -> None:
        if self._session.apply(self.tr("Take use cases"), opportunity_offers.take, sources):
            self.taken.emit()
