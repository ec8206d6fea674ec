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


@dataclass(frozen=True, slots=True)
class Metric:
    """A metric; beyond `amber` it needs a look, beyond `red` it is escalated (in the direction that is not better).

    `source` says what it was taken from and `taken` in which words (see `handover`).
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
    source: str = ""
    taken: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a metric."""

    id: str
    metric: str
    day: date
    value: float
    note: str = ""
