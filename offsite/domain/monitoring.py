"""The metric plan: what is watched, within which limits, by whom; and the readings of each metric."""

import math
from dataclasses import replace
from datetime import date
from typing import Any

from offsite.domain import metric_offers, metric_status, minutes, records
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.form import Form
from offsite.domain.model.minutes import Action
from offsite.domain.model.monitoring import Better, Metric, MetricClass, Reading, Status
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words, without_bullet
from offsite.domain.voting.wording import counted, listed

STEP, METRICS, READINGS = "monitoring", "metrics", "readings"

CLASSES: dict[MetricClass, str] = {
    MetricClass.BUSINESS: "Business",
    MetricClass.MODEL: "Model",
    MetricClass.UNDERSTANDING: "Understanding",
}
"""The classes in words."""

_WATCHED: dict[MetricClass, str] = {
    MetricClass.BUSINESS: "whether it pays",
    MetricClass.MODEL: "whether the models still work",
    MetricClass.UNDERSTANDING: "whether people understand them and they know their limits",
}

_FIELDS = frozenset({"name", "amber", "red", "unit", "owner", "figures_from", "cadence", "escalation"})


def add(offsite: Offsite, kind: MetricClass, name: str) -> Offsite:
    """Add a metric at the end of its class.

    Raises:
        Refused: it has no name.
    """
    words = " ".join(name.split())
    if not words:
        raise Refused("Type the name of the metric first.")
    return replace(offsite, metrics=(*offsite.metrics, Metric(records.new_id(), words, kind)))


def add_lines(offsite: Offsite, kind: MetricClass, text: str) -> Offsite:
    """Add a metric for each line of a text, without bullets; empty lines and names that are there are passed over.

    Raises:
        Refused: nothing new is in it.
    """
    before = offsite
    known = {same_words(each.name) for each in offsite.metrics}
    for line in text.splitlines():
        name = " ".join(without_bullet(line).split())
        if name and same_words(name) not in known:
            known.add(same_words(name))
            offsite = add(offsite, kind, name)
    if offsite is before:
        raise Refused("There is no new metric in these lines.")
    return offsite


def set_field(offsite: Offsite, metric_id: str, field: str, value: object) -> Offsite:
    """Change one field of a metric; class and direction are given by their keys, a limit by a number or None.

    Raises:
        KeyError: there is no such metric.
        ValueError: the class or the direction is none.
        TypeError: metrics have no such field, or none that is changed by hand.
        Refused: a limit is too large.
    """
    metric = records.find(offsite.metrics, metric_id)
    if field == "kind":
        value = MetricClass(str(value))
    elif field == "better":
        value = Better(str(value))
    elif field not in _FIELDS:
        raise TypeError(field)
    elif isinstance(value, float):
        _check_finite(value)
    changes: dict[str, Any] = {field: value}
    return replace(offsite, metrics=records.put(offsite.metrics, replace(metric, **changes)))


def move(offsite: Offsite, metric_id: str, to: int) -> Offsite:
    """Move a metric to another place among those of its class (0 = first)."""
    metric = records.find(offsite.metrics, metric_id)
    ordered = records.move(metric_status.of_class(offsite, metric.kind), metric_id, to)
    places = iter(ordered)
    moved = tuple(next(places) if each.kind is metric.kind else each for each in offsite.metrics)
    return replace(offsite, metrics=moved)


def remove(offsite: Offsite, metric_id: str) -> Offsite:
    """Remove a metric with its readings; the action that answers it stays."""
    readings = tuple(each for each in offsite.readings if each.metric != metric_id)
    return replace(offsite, metrics=records.drop(offsite.metrics, metric_id), readings=readings)


def _check_finite(value: float) -> None:
    if not math.isfinite(value):
        raise Refused("This number is too large.")


def _check_day(day: date, today: date | None) -> None:
    if today is not None and day > today:
        raise Refused("A reading cannot be of a day that is still to come.")


def add_reading(offsite: Offsite, metric_id: str, day: date, value: float, note: str = "") -> Offsite:
    """Add a reading of a metric.

    Raises:
        KeyError: there is no such metric.
        Refused: the value is too large.
    """
    records.find(offsite.metrics, metric_id)
    _check_finite(value)
    reading = Reading(records.new_id(), metric_id, day, value, " ".join(note.split()))
    return replace(offsite, readings=(*offsite.readings, reading))


def set_reading(offsite: Offsite, reading_id: str, field: str, value: object, today: date | None = None) -> Offsite:
    """Change day, value or note of a reading.

    Raises:
        KeyError: there is no such reading.
        TypeError: readings have no such field, or none that is changed by hand.
        Refused: day or value is taken away, the day is still to come, or the value is too large.
    """
    reading = records.find(offsite.readings, reading_id)
    match field, value:
        case "day", date():
            _check_day(value, today)
        case "value", float() | int():
            value = float(value)
            _check_finite(value)
        case (("day" | "value"), None):
            raise Refused("A reading has a day and a value; remove it if it is wrong.")
        case "note", str():
            pass
        case _:
            raise TypeError(field)
    changes: dict[str, Any] = {field: value}
    return replace(offsite, readings=records.put(offsite.readings, replace(reading, **changes)))


def remove_reading(offsite: Offsite, reading_id: str) -> Offsite:
    """Remove a reading."""
    return replace(offsite, readings=records.drop(offsite.readings, reading_id))


def action_of(offsite: Offsite, metric: Metric) -> Action | None:
    """Return the action that answers a metric; None where there is none, or where it was removed."""
    return records.get(offsite.actions, metric.action) if metric.action else None


def act(offsite: Offsite, metric_id: str, text: str, owner: str = "", due: date | None = None) -> Offsite:
    """Write down what is done about a metric, as an action among the others, and keep it with the metric.

    Raises:
        KeyError: there is no such metric.
        Refused: it has no words.
    """
    metric = records.find(offsite.metrics, metric_id)
    offsite = minutes.assign(offsite, text, owner or metric.owner, due)
    linked = replace(metric, action=offsite.actions[-1].id)
    return replace(offsite, metrics=records.put(offsite.metrics, linked))


def unanswered(offsite: Offsite, metric: Metric) -> bool:
    """Return whether a metric is red and no action is under way for it."""
    if metric_status.status(offsite, metric) is not Status.RED:
        return False
    action = action_of(offsite, metric)
    return action is None or action.done


def problem_of(metric: Metric) -> tuple[Weight, str]:
    """Return what a metric lacks or where it contradicts itself, in words without a capital; empty for nothing."""
    if not metric.name.strip():
        return Weight.MISSING, "it has no name"
    if metric.amber is not None and metric.red is not None:
        side = "below" if metric.better is Better.HIGHER else "above"
        if metric_status.beyond(metric, metric.amber, metric.red):
            return Weight.WRONG, f"amber lies {side} red, so that it never warns"
        if metric.amber == metric.red:
            return Weight.WRONG, "amber and red are the same, so that amber never warns"
    lacks = [words for words, there in _wanted(metric) if not there]
    return Weight.MISSING, f"no {listed(lacks, 'and no')}".replace(", ", ", no ") if lacks else ""


def problem_in(offsite: Offsite, metric: Metric) -> tuple[Weight, str]:
    """Return what `problem_of` does, and that the direction is to be checked where nothing has told it yet."""
    weight, problem = problem_of(metric)
    if metric.name.strip() and metric_offers.direction_open(offsite, metric):
        return weight, f"check which way is better; {problem}"
    return weight, problem


def _wanted(metric: Metric) -> tuple[tuple[str, bool], ...]:
    return (
        ("amber limit", metric.amber is not None),
        ("red limit", metric.red is not None),
        ("owner", bool(metric.owner.strip())),
        ("source of its figures", bool(metric.figures_from.strip())),
        ("cadence", bool(metric.cadence.strip())),
        ("escalation", bool(metric.escalation.strip())),
    )


def begun(offsite: Offsite) -> bool:
    """Return whether any metric is chosen."""
    return bool(offsite.metrics)


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the plan lacks, where limits contradict themselves, and what is red without an action.

    The short form has no time for metrics, so that none at all is fine there.
    """
    if not offsite.metrics:
        if offsite.form is Form.NINETY:
            return ()
        return (Finding(STEP, METRICS, "No metric is chosen yet", Weight.MISSING),)
    found = [
        Finding(STEP, METRICS, f"No metric tells {_WATCHED[kind]}", Weight.MISSING)
        for kind in MetricClass
        if not metric_status.of_class(offsite, kind)
    ]
    for metric in offsite.metrics:
        weight, problem = problem_in(offsite, metric)
        if problem:
            found.append(Finding(STEP, METRICS, f"{called(metric)}: {problem}", weight, metric.id))
    found += [
        Finding(STEP, READINGS, f"{called(each)} is red, and nothing is done about it", Weight.MISSING, each.id)
        for each in offsite.metrics
        if unanswered(offsite, each)
    ]
    return (*found, *_unread(offsite))


def _unread(offsite: Offsite) -> tuple[Finding, ...]:
    """Return the one note that there are metrics without readings, and that the flag is down though there are some."""
    unread = [each for each in offsite.metrics if metric_status.latest(offsite, each.id) is None]
    found = []
    if unread:
        message = f"{counted(len(unread), 'metric has', 'metrics have')} no reading yet"
        found.append(Finding(STEP, READINGS, f"{message[:1].upper()}{message[1:]}", Weight.NOTE, unread[0].id))
    raised = metric_status.flag(offsite)
    understanding = metric_status.of_class(offsite, MetricClass.UNDERSTANDING)
    if not raised.up and any(each not in unread for each in understanding):
        found.append(Finding(STEP, READINGS, f"The interpretability flag is down: {_small(raised.words)}", Weight.NOTE))
    return tuple(found)


def _small(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"


def called(metric: Metric) -> str:
    """Return the name of a metric on one line, or words for one without."""
    return " ".join(metric.name.split()) or "A metric without a name"
