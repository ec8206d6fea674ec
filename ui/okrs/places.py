"""The two tabs of step 6."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.content import Prompt
from offsite.domain import key_result_offers, objectives, records, sources, stale
from ui.okrs.balance import BalanceTable
from ui.okrs.card import ObjectiveCard
from ui.okrs.lists import incentive_list, key_results_to_choose
from ui.session import Session
from ui.steps.part import Part
from ui.steps.prompts import Prompts
from ui.widgets.adding import adding
from ui.widgets.buttons import Button, on_click, secondary
from ui.widgets.layout import EmptyState, clear_layout, column, row
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.paragraph_field import ParagraphField
from ui.widgets.text import PlainLabel

_REASON = Qt.FocusReason.OtherFocusReason


class ObjectivesPlace(Part):
    """A card for each objective, a line that adds one, and what the earlier steps offer."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.cards: dict[str, ObjectiveCard] = {}
        self.take: tuple[Button, ...] = ()
        self._offered: tuple[objectives.Offer, ...] = ()
        words = self.tr("Add an objective: what would a customer or a colleague notice in a year?")
        self.add_field = adding(ParagraphField(words, words))
        self.empty = EmptyState(
            "target",
            self.tr("No objective yet"),
            self.tr("Take the north star or a pilot as a beginning, or type where you want to be. Few are enough."),
        )
        self._offers = column(gap=8)
        self._cards = column(gap=0)
        box = column(self, gap=12)
        for part in (self.empty, self._cards, self.add_field, self._offers):
            if isinstance(part, QWidget):
                box.addWidget(part)
            else:
                box.addLayout(part)
        self.add_field.entered.connect(self._add)

    def refresh(self) -> None:
        """Show the objectives and the offers as they are."""
        offsite = self._session.offsite
        marks, offers = stale.found(offsite, "okrs"), key_result_offers.offers(offsite)
        for gone in [each for each in self.cards if records.get(offsite.objectives, each) is None]:
            card = self.cards.pop(gone)
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, each in enumerate(offsite.objectives):
            if each.id not in self.cards:
                self._new_card(each.id, place)
            own = {each.id, *(result.id for result in objectives.results_of(offsite, each.id))}
            self.cards[each.id].show_objective(each, tuple(mark for mark in marks if mark.record in own), offers)
        self.empty.setVisible(not offsite.objectives)
        self._show_offers(objectives.offers(offsite))

    def _new_card(self, objective: str, place: int) -> None:
        card = self.cards[objective] = ObjectiveCard(self._session, objective)
        card.removed.connect(lambda: self.add_field.setFocus(_REASON))
        self._cards.insertWidget(place, card)

    def _show_offers(self, offers: tuple[objectives.Offer, ...]) -> None:
        if offers == self._offered:
            return
        self._offered = offers
        clear_layout(self._offers)
        self.take = tuple(self._offer(each) for each in offers)

    def _offer(self, offer: objectives.Offer) -> Button:
        star = offer.source == sources.NORTH_STAR
        button = secondary(self.tr("Take the north star") if star else self.tr("Take the pilot"), "plus")
        button.setAccessibleDescription(offer.text)
        line = row(gap=12)
        line.addWidget(button)
        line.addWidget(Paragraph(offer.text, "aim"), 1, Qt.AlignmentFlag.AlignVCenter)
        self._offers.addLayout(line)
        label = self.tr("Take an objective over")
        on_click(button, lambda: self._session.apply(label, objectives.add_objective, offer.text, offer.source))
        return button

    def _add(self) -> None:
        text = self.add_field.text()
        label = self.tr("Add an objective")
        if text.strip() and self._session.apply(label, objectives.add_objective, text):
            self.add_field.show_text("")

    def go_to(self, record: str) -> None:
        """Put the focus into an objective or a key result."""
        if record in self.cards:
            self.cards[record].field.setFocus(_REASON)
            self.widget_needed.emit(self.cards[record].field)
            return
        table = next((card.results.table for card in self.cards.values() if record in card.results.table.ids()), None)
        if table is not None and table.reveal(record):
            self.widget_needed.emit(table.row(record))


class IncentivesPlace(Part):
    """The incentives, the balance of each leader, and the questions that stay."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__()
        self._session = session
        self.list = incentive_list(session)
        self.balance = BalanceTable()
        self.words = Paragraph("", "aim")
        self.questions = Prompts(session, step, prompts)
        box = column(self, gap=12)
        box.addWidget(self.list)
        box.addSpacing(8)
        box.addWidget(PlainLabel(self.tr("Key results by leader"), "section"))
        for each in (self.words, self.balance):
            box.addWidget(each)
        box.addSpacing(12)
        box.addWidget(self.questions)

    def refresh(self) -> None:
        """Show incentives, balance and answers."""
        offsite = self._session.offsite
        self.list.table.show_options("key_result", key_results_to_choose(offsite))
        self.list.refresh()
        balances = objectives.balances(offsite)
        self.balance.show_balances(balances)
        self.balance.setVisible(bool(balances))
        uneven = [shortened(each.name) for each in balances if not each.balanced]
        names = ", ".join(uneven)
        self.words.show_text(
            self.tr("Only launches or figures of the quarter: {0}. One on model or data quality evens it out.").format(
                names
            )
            if uneven
            else self.tr("Each leader who owns key results should have one on the quality of a model or of data.")
        )
        self.questions.refresh()

    def go_to(self, record: str) -> None:
        """Put the focus into an incentive or a question, or show the balance."""
        field = self.questions.field(record)
        if self.list.table.reveal(record):
            self.widget_needed.emit(self.list.table.row(record))
        elif field is not None:
            field.setFocus(_REASON)
            self.widget_needed.emit(field)
        elif records.get(self._session.offsite.people, record) is not None:
            self.widget_needed.emit(self.balance)
