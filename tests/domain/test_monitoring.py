"""The metric plan is written, checked for gaps and contradictions, and red readings ask for an action."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from offsite.domain import metric_status, minutes, monitoring
from offsite.domain.details import new_offsite
from offsite.domain.errors import Refused
from offsite.domain.findings import Weight
from offsite.domain.model.form import Form
from offsite.domain.model.monitoring import Better, MetricClass
from offsite.domain.offsite import Offsite
from tests.domain.metric_samples import TODAY, plan, read

EMPTY = new_offsite("AI offsite")


def messages(offsite: Offsite) -> list[str]:
    """What is still open, notes left out."""
    return [each.message for each in monitoring.findings(offsite) if each.weight is not Weight.NOTE]


def notes(offsite: Offsite) -> list[str]:
    """What is worth a look."""
    return [each.message for each in monitoring.findings(offsite) if each.weight is Weight.NOTE]


def test_metrics_are_added_changed_moved_and_removed() -> None:
    """A metric has a name, moves among those of its class, and goes with its readings."""
    offsite = monitoring.add(EMPTY, MetricClass.MODEL, "  Right\nanswers ")
    offsite = monitoring.add(offsite, MetricClass.BUSINESS, "Cost")
    offsite = monitoring.add(offsite, MetricClass.MODEL, "Response time")
    first, _, last = offsite.metrics
    assert first.name == "Right answers"
    moved = monitoring.move(offsite, last.id, 0)
    assert [each.name for each in metric_status.of_class(moved, MetricClass.MODEL)] == ["Response time", first.name]
    assert [each.name for each in moved.metrics] == ["Response time", "Cost", "Right answers"]
    changed = monitoring.set_field(offsite, first.id, "better", "lower")
    assert monitoring.set_field(changed, first.id, "amber", 3.5).metrics[0].amber == 3.5
    assert changed.metrics[0].better is Better.LOWER
    read_once = monitoring.add_reading(offsite, first.id, TODAY, 61.0)
    assert monitoring.remove(read_once, first.id).readings == ()
    with pytest.raises(Refused, match="Type the name"):
        monitoring.add(offsite, MetricClass.MODEL, " ")
    with pytest.raises(Refused, match="too large"):
        monitoring.set_field(offsite, first.id, "red", float("inf"))
    for field in ("id", "source", "action"):
        with pytest.raises(TypeError, match=field):
            monitoring.set_field(offsite, first.id, field, "x")


def test_pasted_lines_become_metrics_once() -> None:
    """Each line without its bullet is a metric; what is there already is passed over."""
    offsite = monitoring.add_lines(EMPTY, MetricClass.BUSINESS, "• Cost\n2. Revenue\n\ncost")
    assert [each.name for each in offsite.metrics] == ["Cost", "Revenue"]
    with pytest.raises(Refused, match="no new metric"):
        monitoring.add_lines(offsite, MetricClass.MODEL, "COST\n")


def test_readings_have_a_day_and_a_value() -> None:
    """Day, value and note can be changed; a day to come, no value and an endless one are refused."""
    offsite = monitoring.add_reading(plan(), "works", TODAY, 61.0, " first \n one ")
    reading = offsite.readings[0]
    assert reading.note == "first one"
    offsite = monitoring.set_reading(offsite, reading.id, "value", 62)
    offsite = monitoring.set_reading(offsite, reading.id, "day", date(2026, 11, 1), TODAY)
    offsite = monitoring.set_reading(offsite, reading.id, "note", "late")
    changed = offsite.readings[0]
    assert (changed.value, changed.day, changed.note) == (62.0, date(2026, 11, 1), "late")
    for field, value, why in (
        ("day", TODAY + timedelta(days=1), "still to come"),
        ("value", float("inf"), "too large"),
        ("value", None, "has a day and a value"),
        ("day", None, "has a day and a value"),
    ):
        with pytest.raises(Refused, match=why):
            monitoring.set_reading(offsite, reading.id, field, value, TODAY)
    with pytest.raises(TypeError, match="metric"):
        monitoring.set_reading(offsite, reading.id, "metric", "pays")
    assert monitoring.remove_reading(offsite, reading.id).readings == ()


def test_a_whole_plan_has_no_gaps() -> None:
    """With a whole metric in each class only the missing readings are noted."""
    assert messages(plan()) == []
    assert notes(plan()) == ["Three metrics have no reading yet"]


def test_each_class_is_needed() -> None:
    """A plan without one of the classes says which question nobody can answer."""
    assert messages(EMPTY) == ["No metric is chosen yet"]
    assert messages(plan("pays")) == [
        "No metric tells whether the models still work",
        "No metric tells whether people understand them and they know their limits",
    ]


def test_the_short_form_needs_no_metrics() -> None:
    """Ninety minutes leave no time for a plan; one that was begun is checked all the same."""
    short = new_offsite("AI offsite", form=Form.NINETY)
    assert messages(short) == []
    assert messages(plan("pays", form=short)) != []


def test_what_a_metric_lacks_is_one_finding() -> None:
    """All that a metric lacks is said in one sentence, at the metric."""
    offsite = monitoring.add(plan(), MetricClass.MODEL, "Bare")
    found = monitoring.findings(offsite)[0]
    assert found.message == (
        "Bare: no amber limit, no red limit, no owner, no source of its figures, no cadence and no escalation"
    )
    assert (found.step, found.place, found.record) == ("monitoring", "metrics", offsite.metrics[-1].id)
    half = monitoring.set_field(plan(), "works", "owner", " ")
    assert messages(half) == ["works: no owner"]
    assert messages(monitoring.set_field(plan(), "works", "name", "")) == ["A metric without a name: it has no name"]


@pytest.mark.parametrize(
    ("better", "amber", "red", "wrong"),
    [
        ("higher", 88.0, 85.0, ""),
        ("higher", 85.0, 88.0, "amber lies below red, so that it never warns"),
        ("lower", 85.0, 88.0, ""),
        ("lower", 88.0, 85.0, "amber lies above red, so that it never warns"),
        ("lower", 85.0, 85.0, "amber and red are the same, so that amber never warns"),
    ],
)
def test_limits_that_contradict_themselves(better: str, amber: float, red: float, wrong: str) -> None:
    """Amber comes before red in the direction in which a metric gets worse."""
    offsite = plan()
    for field, value in (("better", better), ("amber", amber), ("red", red)):
        offsite = monitoring.set_field(offsite, "works", field, value)
    found = [each for each in monitoring.findings(offsite) if each.weight is Weight.WRONG]
    assert [each.message for each in found] == ([f"works: {wrong}"] if wrong else [])


def test_a_red_metric_asks_for_an_action_until_it_has_one() -> None:
    """Red without an action is a finding; the action stands among the others, and once done it is asked for again."""
    offsite = read(plan(), "works", 90.0, 80.0)
    asked = "works is red, and nothing is done about it"
    assert messages(offsite) == [asked]
    with pytest.raises(Refused, match="Type the words"):
        monitoring.act(offsite, "works", " ")
    answered = monitoring.act(offsite, "works", "Find out why", due=date(2026, 12, 1))
    action = answered.actions[0]
    assert (action.text, action.owner, action.due) == ("Find out why", "Dana Roth", date(2026, 12, 1))
    assert monitoring.action_of(answered, answered.metrics[1]) == action
    assert messages(answered) == []
    assert messages(minutes.remove(answered, action.id)) == [asked]
    done = minutes.change_action(answered, action.id, lambda each: replace(each, done=True))
    assert messages(done) == [asked]
    assert messages(monitoring.add_reading(done, "works", TODAY, 99.0)) == []


def test_a_flag_that_is_down_is_noted_once_there_are_readings() -> None:
    """Before the first reading the flag is nobody's fault; after it the reason is told."""
    assert not any("flag" in each for each in notes(plan()))
    down = read(plan(), "clear", 86.0)
    assert notes(down)[-1] == (
        "The interpretability flag is down: no metric of this class has a reading inside its limits"
    )
    assert not any("flag" in each for each in notes(read(plan(), "clear", 90.0)))
