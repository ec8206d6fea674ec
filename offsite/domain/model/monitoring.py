"""Metrics with thresholds, and their readings over time."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MetricClass(StrEnum):
    """What a metric watches: the business, the model, or whether people can understand it and it knows its limits."""

    BUSINESS = "business"
    MODEL = "model"
    UNDERSTANDING = "understanding"


class Better(StrEnum):
    """In which direction a metric is good."""

    HIGHER = "higher"
    LOWER = "lower"


class Status(StrEnum):
    """What the latest reading of a metric says."""

    NO_READING = "no_reading"
    NO_LIMITS = "no_limits"
    FINE = "fine"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric; beyond `amber` it needs a look, beyond `red` it is escalated (in the direction that is not better).

    A value at a limit is still on its good side. `owner` is a person's id or a name in words, `action` the id of the
    action that answers a red reading, or empty. `source` says what it was taken from and `taken` in which words (see
    `handover`).
    """

    id: str
    name: str
    kind: MetricClass = MetricClass.BUSINESS
    better: Better = Better.HIGHER
    amber: float | None = None
    red: float | None = None
    unit: str = ""
    owner: str = ""
    figures_from: str = ""
    cadence: str = ""
    escalation: str = ""
    action: str = ""
    source: str = ""
    taken: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a metric; `metric` is its id."""

    id: str
    metric: str
    day: date
    value: float
    note: str = ""
