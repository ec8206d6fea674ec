"""What the adopted opportunities offer to the candidates: to be taken over, and their new words where they changed."""

from PySide6.QtWidgets import QWidget

from offsite.domain import handover, pilots, proposals
from offsite.domain.handover import Stale
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.wording import number
from ui.session import Session
from ui.widgets.buttons import ButtonKind, on_click, quiet, secondary
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.paint import tooltip
from ui.widgets.paragraph import Paragraph


class StaleLine(QWidget):
    """A candidate whose opportunity reads differently now: take the new words, or keep those of the candidate."""

    def __init__(self, session: Session, stale: Stale) -> None:
        super().__init__()
        self.take = quiet(self.tr("Take the new words"), "redo-2")
        self.keep = quiet(self.tr("Keep ours"), "check")
        for button in (self.take, self.keep):  # there may be several such lines
            button.setAccessibleName(f"{button.text()}: {stale.was}")
            button.setToolTip(tooltip(stale.now))
        words = self.tr("▲ The opportunity “{was}” has become “{now}”.").format(was=stale.was, now=stale.now)
        line = row(self, gap=4)
        line.addWidget(Paragraph(words, "attention"), 1)
        line.addWidget(self.take)
        line.addWidget(self.keep)
        on_click(self.take, lambda: session.apply(self.tr("Take the new words"), handover.take_again, stale.record))
        on_click(self.keep, lambda: session.apply(self.tr("Keep our words"), handover.keep_own, stale.record))


class Taking(QWidget):
    """The offer to take over the adopted opportunities, and a line for each candidate that is behind its own."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: tuple[Stale, ...] = ()
        self.take = secondary("")
        self._why = Paragraph("", "aim")
        self._offer = QWidget()
        line = row(self._offer, gap=12)
        line.addWidget(self.take)
        line.addWidget(self._why, 1)
        self._lines = column(gap=4)
        box = column(self, gap=8)
        box.addWidget(self._offer)
        box.addLayout(self._lines)
        on_click(self.take, self._take)

    def lines(self) -> list[StaleLine]:
        """The candidates that are behind their opportunities, from the top."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        return [each for item in items if item and isinstance(each := item.widget(), StaleLine)]

    def refresh(self, *, wanted: bool) -> None:
        """Show what is on offer; hidden where nothing is, or where it is not wanted."""
        offsite = self._session.offsite
        offers = pilots.offers(offsite)
        candidates = proposals.standing(offsite, Kind.PILOT)
        stale = tuple(each for each in handover.stale(offsite) if each.step == "pilots")
        self.take.show_text(self._take_words(len(offers)))
        self.take.set_kind(ButtonKind.SECONDARY if candidates else ButtonKind.PRIMARY)
        self._why.show_text(self.tr("The adopted opportunities are the candidates. More can be added."))
        self._offer.setVisible(bool(offers))
        if stale != self._shown:
            self._shown = stale
            clear_layout(self._lines)
            for each in stale:
                self._lines.addWidget(StaleLine(self._session, each))
        self.setVisible(wanted and bool(offers or stale))

    def _take_words(self, count: int) -> str:
        if count == 1:
            return self.tr("Take the opportunity")
        return self.tr("Take the {n} opportunities").format(n=number(count))

    def _take(self) -> None:
        self._session.apply(self.tr("Take the opportunities"), pilots.take_offers)
