"""What the readings of a metric say: its status, computed from the limits, whether it is overdue, and its trend."""

from dataclasses import dataclass
from datetime import date

from offsite.domain import cadence
from offsite.domain.dates import day_in_short
from offsite.domain.figures import in_figures, with_unit
from offsite.domain.model.monitoring import Better, Metric, MetricClass, Reading, Status
from offsite.domain.offsite import Offsite
from offsite.domain.voting.wording import counted

WORDS: dict[Status, str] = {
    Status.NO_READING: "No reading",
    Status.NO_LIMITS: "No limits",
    Status.FINE: "Fine",
    Status.AMBER: "Amber",
    Status.RED: "Red",
}
"""Each status in words."""

SIGNS: dict[Status, str] = {
    Status.NO_READING: "–",
    Status.NO_LIMITS: "–",
    Status.FINE: "✓",
    Status.AMBER: "◆",
    Status.RED: "▲",
}
"""The sign that stands before the word, so that a colour is never alone."""

WORST_FIRST = (Status.RED, Status.AMBER, Status.NO_READING, Status.NO_LIMITS, Status.FINE)
"""In which order a room looks at metrics."""


def beyond(metric: Metric, value: float, limit: float | None) -> bool:
    """Return whether a value lies on the side of a limit that is not the good one; at the limit it does not."""
    if limit is None:
        return False
    return value < limit if metric.better is Better.HIGHER else value > limit


def status_of(metric: Metric, value: float) -> Status:
    """Return what a value of a metric says."""
    if metric.red is None and metric.amber is None:
        return Status.NO_LIMITS
    if beyond(metric, value, metric.red):
        return Status.RED
    return Status.AMBER if beyond(metric, value, metric.amber) else Status.FINE


def readings_of(offsite: Offsite, metric_id: str) -> tuple[Reading, ...]:
    """Return the readings of a metric by day, oldest first; those of one day in the order in which they came."""
    return tuple(sorted((each for each in offsite.readings if each.metric == metric_id), key=lambda each: each.day))


def latest(offsite: Offsite, metric_id: str) -> Reading | None:
    """Return the latest reading of a metric."""
    return next(reversed(readings_of(offsite, metric_id)), None)


def status(offsite: Offsite, metric: Metric) -> Status:
    """Return what the latest reading of a metric says."""
    last = latest(offsite, metric.id)
    return Status.NO_READING if last is None else status_of(metric, last.value)


def overdue(offsite: Offsite, metric: Metric, today: date) -> bool:
    """Return whether the latest reading is older than the cadence of the metric allows."""
    last = latest(offsite, metric.id)
    return last is not None and cadence.overdue(metric.cadence, last.day, today)


def of_class(offsite: Offsite, kind: MetricClass) -> tuple[Metric, ...]:
    """Return the metrics of a class in their order."""
    return tuple(each for each in offsite.metrics if each.kind is kind)


def limits_in_words(metric: Metric) -> str:
    """Return the limits as "amber below 88, red below 85 %", or an empty text."""
    side = "below" if metric.better is Better.HIGHER else "above"
    limits = ((Status.AMBER, metric.amber), (Status.RED, metric.red))
    said = [f"{word} {side} {in_figures(limit)}" for word, limit in limits if limit is not None]
    return f"{', '.join(said)} {metric.unit.strip()}".strip() if said else ""


def latest_in_words(offsite: Offsite, metric: Metric) -> str:
    """Return the latest reading as "88 % on 10 Nov 2026", or an empty text."""
    last = latest(offsite, metric.id)
    return _in_words(metric, last) if last else ""


def way_in_words(offsite: Offsite, metric: Metric) -> str:
    """Return the first and the latest reading as "58 % on 19 Oct 2026, 61 % on 9 Nov 2026"; empty without any."""
    found = readings_of(offsite, metric.id)
    ends = dict.fromkeys((found[0], found[-1])) if found else ()
    return ", ".join(_in_words(metric, each) for each in ends)


def _in_words(metric: Metric, reading: Reading) -> str:
    return f"{with_unit(reading.value, metric.unit)} on {day_in_short(reading.day)}"


@dataclass(frozen=True, slots=True)
class Flag:
    """Whether somebody can still understand the models: up when a metric of that class is current and in its limits."""

    up: bool
    words: str


def flag(offsite: Offsite, today: date | None = None) -> Flag:
    """Return the interpretability flag; without a day the age of the readings does not count.

    It is up when at least one metric of understanding or uncertainty has a current reading inside both its limits.
    """
    metrics = of_class(offsite, MetricClass.UNDERSTANDING)
    fine = [each for each in metrics if status(offsite, each) is Status.FINE]
    current = [each for each in fine if today is None or not overdue(offsite, each, today)]
    if current:
        name = " ".join(current[0].name.split()) or "A metric without a name"
        return Flag(True, f"{name}: {latest_in_words(offsite, current[0])}, inside its limits")
    if not metrics:
        return Flag(False, "No metric tells whether people understand the models")
    if fine:
        return Flag(False, "The readings inside their limits are overdue")
    if all(status(offsite, each) is Status.NO_READING for each in metrics):
        return Flag(False, "No metric of this class has a reading yet")
    return Flag(False, "No metric of this class has a reading inside its limits")


def summary(offsite: Offsite) -> str:
    """Return how the metrics stand, worst first: "One red, two amber, six fine."."""
    found = [status(offsite, each) for each in offsite.metrics]
    if not found:
        return "No metric yet."
    said = [counted(found.count(each), *_COUNTED[each]) for each in WORST_FIRST if each in found]
    sentence = ", ".join(said)
    return f"{sentence[:1].upper()}{sentence[1:]}."


_COUNTED: dict[Status, tuple[str, str]] = {
    Status.NO_READING: ("without a reading", "without a reading"),
    Status.NO_LIMITS: ("without limits", "without limits"),
    Status.FINE: ("fine", "fine"),
    Status.AMBER: ("amber", "amber"),
    Status.RED: ("red", "red"),
}
