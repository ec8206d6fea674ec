"""Metrics to try the rules with."""

from dataclasses import replace
from datetime import date, timedelta

from offsite.domain import monitoring
from offsite.domain.details import new_offsite
from offsite.domain.model.monitoring import Better, Metric, MetricClass
from offsite.domain.offsite import Offsite

TODAY = date(2026, 11, 12)

WHOLE = Metric(
    "",
    "",
    better=Better.HIGHER,
    amber=88.0,
    red=85.0,
    unit="%",
    owner="Dana Roth",
    figures_from="the log",
    cadence="weekly",
    escalation="the owner within an hour",
)
"""A metric that lacks nothing but its name."""


def plan(*names: str, form: Offsite | None = None) -> Offsite:
    """Return an offsite with one whole metric for each class, by these names; the ids are the names."""
    offsite = form or new_offsite("AI offsite", "Marlow Freight")
    metrics = tuple(
        replace(WHOLE, id=name, name=name, kind=kind)
        for name, kind in zip(names or ("pays", "works", "clear"), MetricClass, strict=False)
    )
    return replace(offsite, metrics=(*offsite.metrics, *metrics))


def read(offsite: Offsite, metric_id: str, *values: float) -> Offsite:
    """Return the offsite with weekly readings of a metric, the last one of today."""
    for place, value in enumerate(values, start=1):
        day = TODAY - timedelta(weeks=len(values) - place)
        offsite = monitoring.add_reading(offsite, metric_id, day, value)
    return offsite
