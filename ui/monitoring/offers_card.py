"""What the earlier steps suggest to watch: each to be taken or left, and lines for what changed since it was taken."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import handover, metric_offers, monitoring
from offsite.domain.handover import Stale
from offsite.domain.metric_offers import Offer
from offsite.domain.voting.wording import number
from ui.session import Session
from ui.widgets.buttons import ButtonKind, on_click, quiet, secondary
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.paint import tooltip
from ui.widgets.panes import Card
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.text import PlainLabel


class OfferLine(QWidget):
    """One suggestion: its words, where it comes from, the class it would be in, and the act that takes it."""

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self.take = quiet(self.tr("Take"), "plus")
        self.take.setAccessibleName(self.tr("Take {0}").format(shortened(offer.metric.name)))
        line = row(self, gap=12)
        words = Paragraph("")
        origin = self.tr("{0} · goes to {1}").format(shortened(offer.origin, 56), monitoring.CLASSES[offer.metric.kind])
        words.show_text(offer.metric.name)
        both = column(gap=0)
        both.addWidget(words)
        both.addWidget(Paragraph(origin, "small", size=11))
        line.addLayout(both, 1)
        line.addWidget(self.take)


class OffersCard(Card):
    """All suggestions; `closed` when the user has seen enough."""

    closed = Signal()
    taken = Signal(int)
    """So many were taken."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: tuple[Offer, ...] = ()
        self.take_all = secondary("")
        self.close_button = quiet(self.tr("Close"))
        self._lines = column(gap=8)
        box = column(self, gap=12)
        box.setContentsMargins(16, 14, 16, 14)
        above = row(gap=8)
        above.addWidget(PlainLabel(self.tr("From the earlier steps"), "section"), 1)
        above.addWidget(self.take_all)
        above.addWidget(self.close_button)
        box.addLayout(above)
        box.addLayout(self._lines)
        on_click(self.take_all, lambda: self._take(self._shown))
        on_click(self.close_button, self.closed.emit)

    def lines(self) -> list[OfferLine]:
        """The suggestions, from the top."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        return [each for item in items if item and isinstance(each := item.widget(), OfferLine)]

    def show_offers(self, offers: tuple[Offer, ...], *, first: bool) -> None:
        """Show these suggestions; while there is no metric yet (`first`), to take them is the next sensible act."""
        self.take_all.set_kind(ButtonKind.PRIMARY if first else ButtonKind.SECONDARY)
        self.close_button.setVisible(not first)
        if offers == self._shown:
            return
        self._shown = offers
        count = len(offers)
        self.take_all.show_text(self.tr("Take all {0}").format(number(count)) if count > 1 else self.tr("Take it"))
        clear_layout(self._lines)
        for offer in offers:
            self._lines.addWidget(self._line(offer))

    def _line(self, offer: Offer) -> OfferLine:
        line = OfferLine(offer)
        on_click(line.take, lambda: self._take((offer,)))
        return line

    def _take(self, offers: tuple[Offer, ...]) -> None:
        sources = tuple(each.source for each in offers)
        if self._session.apply(self.tr("Take over metrics"), metric_offers.take, sources):
            self.taken.emit(len(sources))


class StaleLines(QWidget):
    """A line for each metric whose source reads differently now: take the new words, or keep ours."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: tuple[Stale, ...] = ()
        self.takes: dict[str, QWidget] = {}
        self._box = column(self, gap=4)

    def show_stale(self, stale: tuple[Stale, ...]) -> None:
        """Show these."""
        self.setVisible(bool(stale))
        if stale == self._shown:
            return
        self._shown = stale
        self.takes.clear()
        clear_layout(self._box)
        for each in stale:
            self._box.addWidget(self._line(each))

    def _line(self, stale: Stale) -> QWidget:
        holder = QWidget()
        session = self._session
        was, now = shortened(stale.was, 80), shortened(stale.now, 80)
        take, keep = quiet(self.tr("Take the new words"), "redo-2"), quiet(self.tr("Keep ours"), "check")
        for button in (take, keep):
            button.setAccessibleName(f"{button.text()}: {was}")
            button.setToolTip(tooltip(stale.now))
        line = row(holder, gap=4)
        line.addWidget(Paragraph(self.tr("▲ “{0}” has become “{1}”.").format(was, now), "attention"), 1)
        line.addWidget(take)
        line.addWidget(keep)
        on_click(take, lambda: session.apply(self.tr("Take the new words"), handover.take_again, stale.record))
        on_click(keep, lambda: session.apply(self.tr("Keep our words"), handover.keep_own, stale.record))
        self.takes[stale.record] = take
        return holder
