"""The dashboard is one page, worst first, and its trends lie inside their frames."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import monitoring, slides_monitoring, trend
from offsite.domain.details import new_offsite
from offsite.domain.model.monitoring import Better, Metric, MetricClass, Reading, Status
from offsite.domain.model.slides import name_of
from offsite.domain.model.slides_monitoring import Dashboard
from offsite.domain.offsite import Offsite
from tests.domain.metric_samples import TODAY, plan, read

values = st.floats(allow_nan=False, allow_infinity=False)


def dashboard(offsite: Offsite, today: date = TODAY) -> Dashboard:
    """The one page."""
    (page,) = slides_monitoring.dashboard(offsite, today)
    assert isinstance(page, Dashboard)
    return page


def test_the_dashboard_says_how_each_metric_stands() -> None:
    """Each class has a column; a metric has its value, its status as sign and word, and a note when it is late."""
    page = dashboard(read(read(plan(), "pays", 90.0), "works", 86.0, 80.0))
    assert (name_of(page), page.fact) == ("Our AI dashboard", "One red, one without a reading, one fine.")
    shown = [(gauge.name, gauge.value, gauge.word, gauge.note) for column in page.columns for gauge in column.gauges]
    assert shown == [("pays", "90 %", "✓ Fine", ""), ("works", "80 %", "▲ Red", ""), ("clear", "", "– No reading", "")]
    assert not page.flag_up
    late = dashboard(read(plan(), "pays", 90.0), TODAY + timedelta(days=8))
    assert late.columns[0].gauges[0].note == "late"


def test_one_page_holds_the_worst_of_many() -> None:
    """Four metrics of a class are shown, what needs talk first; how the others stand is said in words."""
    offsite = new_offsite("AI offsite")
    for number, value in enumerate((90.0, 90.0, 90.0, 86.0, 80.0, 90.0)):
        offsite = read(plan(f"m{number}", form=offsite), f"m{number}", value)
    page = dashboard(offsite)
    assert [each.name for each in page.columns[0].gauges] == ["m4", "m3", "m0", "m1"]
    assert page.columns[0].more == "Two more: 2 fine"
    assert [column.more for column in page.columns[1:]] == ["No metric yet", "No metric yet"]


def test_the_flag_goes_down_when_readings_grow_old() -> None:
    """The flag on the page follows the day on which it is shown."""
    offsite = read(plan(), "clear", 90.0)
    assert dashboard(offsite).flag_up
    assert not dashboard(offsite, TODAY + timedelta(days=8)).flag_up


@given(st.lists(st.tuples(st.integers(0, 2000), values), max_size=9), st.none() | values, st.none() | values)
def test_trends_stay_inside_their_frame(
    given_: list[tuple[int, float]], amber: float | None, red: float | None
) -> None:
    """Points and limits lie between 0 and 1, points run from left to right, and the latest is at the right edge."""
    metric = Metric("m", "m", better=Better.LOWER, amber=amber, red=red)
    readings = [
        Reading(str(n), "m", date(2020, 1, 1) + timedelta(days=day), value) for n, (day, value) in enumerate(given_)
    ]
    drawn = trend.trend_of(metric, sorted(readings, key=lambda each: each.day))
    heights = [*(y for _, y in drawn.points), *(each for each in (drawn.amber, drawn.red) if each is not None)]
    assert all(0 <= each <= 1 for each in (*heights, *(x for x, _ in drawn.points)))
    across = [x for x, _ in drawn.points]
    assert across == sorted(across)
    assert across[-1:] in ([], [1.0])
    assert len(drawn.points) == len(given_)


def test_higher_values_lie_higher() -> None:
    """Whatever the direction of the metric, a higher value is drawn higher, its limit between."""
    metric = Metric("m", "m", better=Better.LOWER, amber=5.0)
    readings = [Reading("a", "m", TODAY, 1.0), Reading("b", "m", TODAY + timedelta(days=1), 9.0)]
    drawn = trend.trend_of(metric, readings)
    assert drawn.amber is not None
    assert drawn.points[0][1] < drawn.amber < drawn.points[1][1]
    assert drawn.status is Status.AMBER
    assert trend.in_words(metric, readings) == "two readings, from 1 to 9; amber above 5"
    assert trend.in_words(metric, []) == "no reading"


def test_a_metric_without_a_name_has_a_place() -> None:
    """A name that was emptied is told in words."""
    offsite = monitoring.set_field(plan(), "pays", "name", " ")
    assert dashboard(offsite).columns[0].gauges[0].name == "A metric without a name"
    assert dashboard(new_offsite("x")).columns[1].title == slides_monitoring.TITLES[MetricClass.MODEL]


def test_long_names_leave_room_for_one_metric_less() -> None:
    """Where one of the names takes two lines, three metrics of each class are shown, and the rest is told."""
    offsite = new_offsite("AI offsite")
    for name in ("Answers with a correct source", "b", "c", "d", "e"):
        offsite = read(plan(name, form=offsite), name, 90.0)
    page = dashboard(offsite)
    assert len(page.columns[0].gauges) == 3
    assert page.columns[0].more == "Two more: 2 fine"
