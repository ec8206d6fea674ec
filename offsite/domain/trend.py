"""Readings as a line to be drawn: places between 0 and 1, so that any painter can scale them."""

from collections.abc import Sequence

from offsite.domain.figures import with_unit
from offsite.domain.metric_status import limits_in_words, status_of
from offsite.domain.model.monitoring import Metric, Reading
from offsite.domain.model.slides_monitoring import Trend
from offsite.domain.voting.wording import counted

AIR = 0.08
"""How much of the height stays free above the highest and below the lowest place."""


def trend_of(metric: Metric, readings: Sequence[Reading]) -> Trend:
    """Return the line of readings, which come oldest first, with both limits on the same scale.

    A single reading stands at the right, where the latest one always stands.
    """
    values = [each.value for each in readings]
    limits = [limit for limit in (metric.amber, metric.red) if limit is not None]
    if not values:
        return Trend()
    low, high = min(values + limits), max(values + limits)

    def height(value: float) -> float:
        part = (value / 2 - low / 2) / (high / 2 - low / 2) if high > low else 0.5  # halves: no sum overflows
        return AIR + part * (1 - 2 * AIR)

    first, days = readings[0].day, (readings[-1].day - readings[0].day).days
    return Trend(
        tuple(((each.day - first).days / days if days else 1.0, height(each.value)) for each in readings),
        None if metric.amber is None else height(metric.amber),
        None if metric.red is None else height(metric.red),
        status_of(metric, values[-1]),
    )


def in_words(metric: Metric, readings: Sequence[Reading]) -> str:
    """Return the line for those who hear it: "four readings, from 61 to 88 %; amber below 88, red below 85 %"."""
    if not readings:
        return "no reading"
    first, last = readings[0].value, readings[-1].value
    way = f"from {with_unit(first, metric.unit)} to {with_unit(last, metric.unit)}"
    words = f"{counted(len(readings), 'reading')}, {way if len(readings) > 1 else with_unit(last, metric.unit)}"
    return "; ".join(part for part in (words, limits_in_words(metric)) if part)
