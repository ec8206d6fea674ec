"""What the earlier steps suggest: each to be taken or left."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain.voting.wording import number
from ui.widgets.buttons import ButtonKind, on_click, quiet, secondary
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.panes import Card
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.text import PlainLabel


@dataclass(frozen=True, slots=True)
class Offered:
    """A suggestion: how its source is named, its words, and in small ones where it comes from."""

    source: str
    words: str
    origin: str


class OfferLine(QWidget):
    """One suggestion with the act that takes it."""

    def __init__(self, offer: Offered) -> None:
        super().__init__()
        self.take = quiet(self.tr("Take"), "plus")
        self.take.setAccessibleName(self.tr("Take {0}").format(shortened(offer.words)))
        both = column(gap=0)
        both.addWidget(Paragraph(offer.words))
        both.addWidget(Paragraph(offer.origin, "small", size=11))
        line = row(self, gap=12)
        line.addLayout(both, 1)
        line.addWidget(self.take)


class OffersCard(Card):
    """All suggestions behind a button that its owner places; `taken` carries the sources of those that are wanted."""

    taken = Signal(object)

    def __init__(self, heading: str, *, all_at_once: bool = True) -> None:
        super().__init__()
        self._heading, self._all_at_once = heading, all_at_once
        self._shown: tuple[Offered, ...] = ()
        self._asked_for = self._first = False
        self.button = secondary("", "download")
        self.take_all = secondary("")
        self.close_button = quiet(self.tr("Close"))
        self._lines = column(gap=8)
        box = column(self, gap=12)
        box.setContentsMargins(16, 14, 16, 14)
        above = row(gap=8)
        above.addWidget(PlainLabel(heading, "section"), 1)
        above.addWidget(self.take_all)
        above.addWidget(self.close_button)
        box.addLayout(above)
        box.addLayout(self._lines)
        on_click(self.button, self._toggle)
        on_click(self.close_button, self._toggle)
        on_click(self.take_all, lambda: self.taken.emit(tuple(each.source for each in self._shown)))

    def lines(self) -> list[OfferLine]:
        """The suggestions, from the top."""
        items = (self._lines.itemAt(place) for place in range(self._lines.count()))
        return [each for item in items if item and isinstance(each := item.widget(), OfferLine)]

    def show_offers(self, offers: tuple[Offered, ...], *, first: bool = False) -> None:
        """Show these suggestions; where to take them is the next sensible act (`first`), nobody has to ask for them."""
        self._first = first
        self.take_all.set_kind(ButtonKind.PRIMARY if first else ButtonKind.SECONDARY)
        self.close_button.setVisible(not first)
        if offers != self._shown:
            self._shown = offers
            count = len(offers)
            self.button.show_text(f"{self._heading} ({count})")
            self.take_all.show_text(self.tr("Take all {0}").format(number(count)) if count > 1 else self.tr("Take it"))
            clear_layout(self._lines)
            for offer in offers:
                self._lines.addWidget(self._line(offer))
        self._show_or_hide()

    def _show_or_hide(self) -> None:
        opened = bool(self._shown) and (self._asked_for or self._first)
        self.setVisible(opened)
        self.take_all.setVisible(self._all_at_once)
        self.button.setVisible(bool(self._shown) and not opened)

    def _line(self, offer: Offered) -> OfferLine:
        line = OfferLine(offer)
        on_click(line.take, lambda: self.taken.emit((offer.source,)))
        return line

    def _toggle(self) -> None:
        self._asked_for = not self._asked_for
        self._show_or_hide()
        inside = self.take_all if self._all_at_once else self.lines()[0].take
        (inside if self._asked_for else self.button).setFocus()
