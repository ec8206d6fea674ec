"""One objective: its words, what became of the words it was taken from, its key results and offers for them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import key_result_offers, objectives
from offsite.domain.model.objectives import Objective
from offsite.domain.stale import Stale
from ui.handover.offers_card import Offered, OffersCard
from ui.handover.stale_lines import StaleLines
from ui.okrs.lists import key_result_list
from ui.session import Session
from ui.widgets.buttons import ButtonKind, icon_button, on_click
from ui.widgets.layout import column, row
from ui.widgets.paragraph import shortened
from ui.widgets.paragraph_field import ParagraphField


class ObjectiveCard(QWidget):
    """An objective that is worked at in place; the card is known by its id and stays while the objective does."""

    removed = Signal()

    def __init__(self, session: Session, objective: str) -> None:
        super().__init__()
        self._session, self._objective = session, objective
        self.field = ParagraphField(self.tr("Objective"), self.tr("Where do we want to be?"))
        self.remove = icon_button("x", self.tr("Remove the objective"))
        self.stale = StaleLines(session)
        self.results = key_result_list(session, objective)
        self.offers = OffersCard(self.tr("From the earlier steps"), all_at_once=False)
        self.offers.button.set_kind(ButtonKind.QUIET)
        self._lay_out()
        self.field.edited.connect(self._type)
        self.field.left.connect(session.leave_field)
        on_click(self.remove, self._remove)
        self.offers.taken.connect(self._take)

    def _lay_out(self) -> None:
        head = row(gap=8)
        head.addWidget(self.field, 1)
        head.addWidget(self.remove)
        offered = row()
        offered.setContentsMargins(28, 0, 0, 0)
        offered.addWidget(self.offers.button)
        offered.addStretch(1)
        box = column(self, gap=10)
        box.setContentsMargins(0, 0, 0, 24)
        box.addLayout(head)
        box.addWidget(self.stale)
        box.addWidget(self.results)
        box.addLayout(offered)
        box.addWidget(self.offers)

    def show_objective(
        self, objective: Objective, marks: tuple[Stale, ...], offers: tuple[key_result_offers.Offer, ...]
    ) -> None:
        """Show an objective, what has changed that it and its key results were taken from, and what is on offer."""
        self.field.show_text(objective.text)
        self.stale.show_stale(marks)
        self.results.refresh()
        self.offers.show_offers(
            tuple(Offered(each.source, each.key_result.text, shortened(each.origin, 80)) for each in offers)
        )
        self.offers.button.setAccessibleName(f"{self.offers.button.text()}: {shortened(objective.text)}")

    def _take(self, sources: tuple[str, ...]) -> None:
        label = self.tr("Take a key result over")
        self._session.apply(label, key_result_offers.take, self._objective, sources)

    def _type(self, text: str) -> None:
        label = self.tr("Change an objective")
        self._session.type_into(f"{self._objective}/text", label, objectives.set_field, self._objective, "text", text)

    def _remove(self) -> None:
        if self._session.apply(self.tr("Remove an objective"), objectives.remove_objective, self._objective):
            self.removed.emit()
