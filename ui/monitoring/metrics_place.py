"""The metric plan: three classes, one at a time, and what the earlier steps suggest."""

from offsite.domain import metric_offers, metric_status, monitoring, owners, records, stale
from offsite.domain.model.monitoring import MetricClass
from offsite.domain.voting.wording import counted
from ui.handover.offers_card import Offered, OffersCard
from ui.handover.stale_lines import StaleLines
from ui.monitoring.columns import class_words, metric_columns, metric_row
from ui.session import Session
from ui.steps.views_part import ViewsPart
from ui.widgets.layout import EmptyState, column, row
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.record_table import RecordTable
from ui.widgets.text import ElidedLabel

_ICONS = {MetricClass.BUSINESS: "target", MetricClass.MODEL: "settings", MetricClass.UNDERSTANDING: "eye"}


class MetricsPlace(ViewsPart):
    """A table for each class; `head` is the second level of tabs."""

    def __init__(self, session: Session) -> None:
        views = [(str(kind), words) for kind, words in monitoring.CLASSES.items()]
        super().__init__(session, self.tr("Classes"), views)
        self.suggestions = OffersCard(self.tr("From the earlier steps"))
        self.stale = StaleLines(session)
        self.remark = ElidedLabel("", "aim")
        self.tables = {kind: self._table(kind) for kind in MetricClass}
        self._sentence = Paragraph("", "aim")
        self._lay_out()
        self.suggestions.taken.connect(self._take)

    def _lay_out(self) -> None:
        line = row(gap=12)
        line.addWidget(self._sentence, 1)
        line.addWidget(self.suggestions.button)
        box = column(self, gap=10)
        box.addLayout(line)
        box.addWidget(self.remark)
        box.addWidget(self.stale)
        box.addWidget(self.suggestions)
        for table in self.tables.values():
            box.addWidget(table)

    def _table(self, kind: MetricClass) -> RecordTable:
        _, _, adding, help_words = class_words(kind)
        empty = EmptyState(_ICONS[kind], self.tr("No metric of this class yet"), help_words)
        others = [each for each in MetricClass if each is not kind]
        acts = [(str(each), self.tr("Move to {0}").format(monitoring.CLASSES[each])) for each in others]
        table = RecordTable(monitoring.CLASSES[kind], metric_columns(), add=adding, empty=empty, acts=acts)
        session, change = self._session, self.tr("Change a metric")
        table.edited.connect(
            lambda metric, field, value: session.type_into(
                f"metrics/{metric}/{field}", change, monitoring.set_field, metric, field, value
            )
        )
        table.chosen.connect(
            lambda metric, field, value: session.apply(change, monitoring.set_field, metric, field, value)
        )
        table.left.connect(session.leave_field)
        table.add_asked.connect(lambda text: session.apply(self.tr("Add a metric"), monitoring.add, kind, text))
        table.pasted.connect(lambda text: self._add_lines(kind, text))
        table.removal_asked.connect(self._remove)
        table.moved.connect(lambda metric, to: session.apply(self.tr("Move a metric"), monitoring.move, metric, to))
        table.act_asked.connect(self._move_to)
        return table

    def refresh(self) -> None:
        """Show the present class, how many metrics each has, and what is on offer."""
        offsite, present = self._session.offsite, MetricClass(self.view)
        for kind, words in monitoring.CLASSES.items():
            count = len(metric_status.of_class(offsite, kind))
            self.level.show_words(kind, f"{words} ({count})" if count else words)
        question, meaning, _, _ = class_words(present)
        self._sentence.show_parts(question, meaning)
        for kind, table in self.tables.items():
            if kind is present:
                table.show_people(owners.to_choose_from(offsite))
                table.show_rows([metric_row(offsite, each) for each in metric_status.of_class(offsite, kind)])
            table.setVisible(kind is present)
        self.stale.show_stale(stale.found(offsite, monitoring.STEP))
        offers = tuple(self._offered(each) for each in metric_offers.offers(offsite))
        self.suggestions.show_offers(offers, first=not offsite.metrics)
        self.remark.setVisible(bool(self.remark.text()))

    def go_to(self, record: str) -> None:
        """Bring a metric into view with the focus in it."""
        metric = records.get(self._session.offsite.metrics, record)
        if metric is not None:
            self.level.show_key(metric.kind)
            self.refresh()
            self.tables[metric.kind].reveal(record)

    def show_view(self, view: str) -> None:
        """Choose a class; what was said about another goes away."""
        self.remark.show_text("")
        super().show_view(view)

    def _offered(self, offer: metric_offers.Offer) -> Offered:
        goes_to = self.tr("goes to {0}").format(monitoring.CLASSES[offer.metric.kind])
        return Offered(offer.source, offer.metric.name, f"{shortened(offer.origin, 56)} · {goes_to}")

    def _take(self, sources: tuple[str, ...]) -> None:
        if self._session.apply(self.tr("Take over metrics"), metric_offers.take, sources):
            self._say(counted(len(sources), self.tr("metric taken"), self.tr("metrics taken")))

    def _say(self, words: str) -> None:
        self.remark.show_text(f"{words[:1].upper()}{words[1:]}." if words else "")
        self.refresh()

    def _add_lines(self, kind: MetricClass, text: str) -> None:
        self._session.apply(self.tr("Add metrics"), monitoring.add_lines, kind, text)

    def _move_to(self, metric_id: str, kind: str) -> None:
        if self._session.apply(self.tr("Move a metric"), monitoring.set_field, metric_id, "kind", kind):
            self._say(self.tr("Moved to {0}").format(monitoring.CLASSES[MetricClass(kind)]))

    def _remove(self, metric_id: str) -> None:
        metric = records.find(self._session.offsite.metrics, metric_id)
        if self._session.apply(self.tr("Remove a metric"), monitoring.remove, metric_id):
            name = shortened(monitoring.called(metric))
            self._say(self.tr("Removed {0} with its readings. Ctrl+Z takes that back").format(name))
