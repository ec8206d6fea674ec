"""What the lists of metrics and readings are called, show and ask for."""

from PySide6.QtCore import QCoreApplication

from offsite.domain import metric_status, monitoring
from offsite.domain.model.monitoring import Better, Metric, MetricClass, Reading
from offsite.domain.offsite import Offsite
from ui.widgets.record_columns import Column, Kind, Row


def _tr(text: str) -> str:
    return QCoreApplication.translate("monitoring", text)


def metric_columns() -> tuple[Column, ...]:
    """The columns of the metrics of a class."""
    better = ((str(Better.HIGHER), _tr("Higher is better")), (str(Better.LOWER), _tr("Lower is better")))
    return (
        Column("name", _tr("Metric"), weight=3),
        Column("better", _tr("Direction"), Kind.CHOICE, width=150, options=better),
        Column("amber", _tr("Amber"), Kind.NUMBER, width=72, placeholder="–"),
        Column("red", _tr("Red"), Kind.NUMBER, width=72, placeholder="–"),
        Column("unit", _tr("Unit"), width=84),
        Column("owner", _tr("Who looks"), Kind.PERSON, weight=4, below=True, placeholder=_tr("Nobody yet")),
        Column("cadence", _tr("How often"), weight=3, below=True, placeholder=_tr("e.g. every Monday")),
        Column("figures_from", _tr("Figures from"), weight=3, below=True, placeholder=_tr("e.g. a system")),
        Column("escalation", _tr("When it is red"), weight=5, below=True, placeholder=_tr("Whom we call, how soon")),
    )


def metric_row(offsite: Offsite, metric: Metric) -> Row:
    """A metric as a row of its class, with what it lacks as a remark."""
    _, problem = monitoring.problem_in(offsite, metric)
    values = {column.key: getattr(metric, column.key) for column in metric_columns()}
    return Row(metric.id, values | {"better": str(metric.better)}, f"{problem[:1].upper()}{problem[1:]}")


def class_words(kind: MetricClass) -> tuple[str, str, str, str]:
    """What a class says: its question, what belongs to it, the line that adds a metric, help for an empty list."""
    return {
        MetricClass.BUSINESS: (
            _tr("Does it pay?"),
            _tr("What the business would notice: cost, time, revenue, complaints."),
            _tr("Add a business metric"),
            _tr("Name the one figure by which finance would tell that it pays, such as the cost of an enquiry."),
        ),
        MetricClass.MODEL: (
            _tr("Does it still work?"),
            _tr("How well each model does today: right answers, stability, response time, quality of the data."),
            _tr("Add a model metric"),
            _tr(
                "Models drift without a bang. Name what would show it first, such as right answers in a weekly sample."
            ),
        ),
        MetricClass.UNDERSTANDING: (
            _tr("Do we understand it, and does it know its limits?"),
            _tr("Whether people can say why a model decided so, and whether it says when it does not know."),
            _tr("Add a metric of understanding or uncertainty"),
            _tr("Name what tests with people would show, such as agents who can say why the assistant answered so."),
        ),
    }[kind]


def reading_columns() -> tuple[Column, ...]:
    """The columns of the readings of one metric."""
    return (
        Column("day", _tr("Day"), Kind.DATE, width=112),
        Column("value", _tr("Value"), Kind.NUMBER, width=88),
        Column("status", _tr("Status"), Kind.LABEL, width=96),
        Column("note", _tr("Note"), weight=1, placeholder=_tr("What happened, since when")),
    )


def reading_row(metric: Metric, reading: Reading) -> Row:
    """A reading as a row, with its status as a sign and a word."""
    state = metric_status.status_of(metric, reading.value)
    status = f"{metric_status.SIGNS[state]} {metric_status.WORDS[state]}"
    return Row(reading.id, {"day": reading.day, "value": reading.value, "status": status, "note": reading.note})
