"""The dashboard for the big screen: one page, whatever there is to show."""

from collections.abc import Sequence
from datetime import date

from offsite.domain import metric_status, trend
from offsite.domain.figures import with_unit
from offsite.domain.metric_status import SIGNS, WORDS, WORST_FIRST
from offsite.domain.model.monitoring import Metric, MetricClass
from offsite.domain.model.slides_monitoring import Dashboard, Gauge, GaugeColumn
from offsite.domain.offsite import Offsite
from offsite.domain.paging import Pages
from offsite.domain.voting.wording import counted, listed

COLUMN_ROWS = 4
"""More metrics of a class than this cannot be read from the last row."""

ONE_LINE = 26
"""A name of more letters takes two lines, and leaves room for one metric less."""

TITLES = {
    MetricClass.BUSINESS: "Does it pay?",
    MetricClass.MODEL: "Does it still work?",
    MetricClass.UNDERSTANDING: "Do we understand it?",
}
"""What the room reads above each class."""


def dashboard(offsite: Offsite, today: date) -> Pages:
    """Return the dashboard: what needs talk first in each class, how the others stand in words, and the flag."""
    raised = metric_status.flag(offsite, today)
    first = {kind: _worst_first(offsite, kind) for kind in MetricClass}
    long = any(len(each.name) > ONE_LINE for metrics in first.values() for each in metrics[:COLUMN_ROWS])
    rows = COLUMN_ROWS - 1 if long else COLUMN_ROWS
    columns = tuple(_column(offsite, kind, metrics, rows, today) for kind, metrics in first.items())
    fact = metric_status.summary(offsite)
    return (Dashboard("Our AI dashboard", fact, columns, raised.words, raised.up),)


def _worst_first(offsite: Offsite, kind: MetricClass) -> list[Metric]:
    metrics = metric_status.of_class(offsite, kind)
    return sorted(metrics, key=lambda each: WORST_FIRST.index(metric_status.status(offsite, each)))


def _column(offsite: Offsite, kind: MetricClass, metrics: Sequence[Metric], rows: int, today: date) -> GaugeColumn:
    shown, rest = metrics[:rows], metrics[rows:]
    more = "" if metrics else "No metric yet"
    if rest:
        states = [metric_status.status(offsite, each) for each in rest]
        said = [f"{states.count(each)} {WORDS[each].lower()}" for each in WORST_FIRST if each in states]
        more = f"{counted(len(rest), 'more', 'more')}: {listed(said)}".capitalize()
    return GaugeColumn(TITLES[kind], tuple(_gauge(offsite, each, today) for each in shown), more)


def _gauge(offsite: Offsite, metric: Metric, today: date) -> Gauge:
    readings = metric_status.readings_of(offsite, metric.id)
    state = metric_status.status(offsite, metric)
    value, note = "", ""
    if readings:
        value = with_unit(readings[-1].value, metric.unit)
        note = "late" if metric_status.overdue(offsite, metric, today) else ""
    name = " ".join(metric.name.split()) or "A metric without a name"
    word = f"{SIGNS[state]} {WORDS[state]}"
    return Gauge(name, value, state, word, note, trend.trend_of(metric, readings))
