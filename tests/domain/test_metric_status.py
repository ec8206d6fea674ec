"""The status of a metric follows from its latest reading and its limits alone."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import metric_status, monitoring
from offsite.domain.details import new_offsite
from offsite.domain.metric_status import status_of
from offsite.domain.model.monitoring import Better, Metric, MetricClass, Status
from tests.domain.metric_samples import TODAY, WHOLE, plan, read

values = st.floats(allow_nan=False, allow_infinity=False)
limits = st.none() | values
metrics = st.builds(Metric, st.just("m"), st.just("m"), better=st.sampled_from(Better), amber=limits, red=limits)
HARM = {Status.NO_LIMITS: 0, Status.FINE: 0, Status.AMBER: 1, Status.RED: 2}


@given(metrics, values, values)
def test_a_better_value_is_never_judged_worse(metric: Metric, one: float, other: float) -> None:
    """Status is monotone: the value that is better in the direction of the metric has at most the other's harm."""
    worse, better = sorted((one, other), reverse=metric.better is Better.LOWER)
    assert HARM[status_of(metric, better)] <= HARM[status_of(metric, worse)]


@given(metrics, values)
def test_both_directions_mirror_each_other(metric: Metric, value: float) -> None:
    """Turning direction, limits and value round leaves the status as it was."""

    def negative(limit: float | None) -> float | None:
        return None if limit is None else -limit

    turned = replace(
        metric,
        better=Better.LOWER if metric.better is Better.HIGHER else Better.HIGHER,
        amber=negative(metric.amber),
        red=negative(metric.red),
    )
    assert status_of(turned, -value) is status_of(metric, value)


@given(metrics)
def test_a_value_at_its_limit_is_on_the_good_side(metric: Metric) -> None:
    """At the red limit a metric is not red, and at the amber limit not amber."""
    if metric.red is not None:
        assert status_of(metric, metric.red) is not Status.RED
    if metric.amber is not None:
        assert status_of(metric, metric.amber) is not Status.AMBER


@given(metrics, values)
def test_only_a_metric_without_limits_has_no_status(metric: Metric, value: float) -> None:
    """Without limits nothing can be judged; with one of them everything can."""
    assert (status_of(metric, value) is Status.NO_LIMITS) is (metric.amber is None and metric.red is None)


def test_the_latest_day_counts_not_the_latest_entry() -> None:
    """A reading that is handed in late does not change the status; of two on one day the later entry counts."""
    offsite = read(plan(), "works", 90.0)
    metric = offsite.metrics[1]
    assert metric_status.status(offsite, metric) is Status.FINE
    late = monitoring.add_reading(offsite, "works", TODAY - timedelta(days=30), 10.0)
    assert metric_status.status(late, metric) is Status.FINE
    again = monitoring.add_reading(late, "works", TODAY, 86.0)
    assert metric_status.status(again, metric) is Status.AMBER
    assert [each.value for each in metric_status.readings_of(again, "works")] == [10.0, 90.0, 86.0]
    assert metric_status.status(plan(), metric) is Status.NO_READING


def test_limits_and_readings_in_words() -> None:
    """Limits are said with their side and unit, in the direction of the metric."""
    assert metric_status.limits_in_words(WHOLE) == "amber below 88, red below 85 %"
    lower = replace(WHOLE, better=Better.LOWER, amber=None, red=0.5, unit="")
    assert metric_status.limits_in_words(lower) == "red above 0.5"
    assert metric_status.limits_in_words(replace(WHOLE, amber=None, red=None)) == ""
    offsite = read(plan(), "works", 90.0)
    assert metric_status.latest_in_words(offsite, offsite.metrics[1]) == "90 % on 12 Nov 2026"
    assert metric_status.latest_in_words(offsite, offsite.metrics[0]) == ""


def test_the_flag_needs_a_current_reading_inside_the_limits() -> None:
    """The interpretability flag is up for one fine, current metric of its class, and says why it is down."""
    empty = new_offsite("AI offsite")
    assert metric_status.flag(empty, TODAY).words == "No metric tells whether people understand the models"
    offsite = plan()
    assert metric_status.flag(offsite, TODAY).words == "No metric of this class has a reading yet"
    for value in (86.0, 10.0):
        down = metric_status.flag(read(offsite, "clear", value), TODAY)
        assert (down.up, down.words) == (False, "No metric of this class has a reading inside its limits")
    fine = read(offsite, "clear", 90.0)
    assert metric_status.flag(fine, TODAY).words == "clear: 90 % on 12 Nov 2026, inside its limits"
    assert metric_status.flag(fine, TODAY).up
    later = TODAY + timedelta(days=8)
    assert metric_status.flag(fine, later).words == "The readings inside their limits are overdue"
    assert not metric_status.flag(fine, later).up
    assert metric_status.flag(fine).up


def test_metrics_of_other_classes_do_not_raise_the_flag() -> None:
    """However well the business does, it says nothing about whether people understand the models."""
    offsite = read(read(plan(), "pays", 99.0), "works", 99.0)
    assert not metric_status.flag(offsite, TODAY).up
    moved = monitoring.set_field(offsite, "works", "kind", MetricClass.UNDERSTANDING)
    assert metric_status.flag(moved, TODAY).up


def test_the_summary_puts_the_worst_first() -> None:
    """The sentence counts what is red before what is fine."""
    offsite = read(read(plan(), "pays", 99.0), "works", 1.0)
    assert metric_status.summary(offsite) == "One red, one without a reading, one fine."
    assert metric_status.summary(new_offsite("AI offsite")) == "No metric yet."
