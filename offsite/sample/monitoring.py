"""Step 7 of the sample: metrics taken from earlier steps or typed, their readings, and the answer to a red one."""

from datetime import date
from functools import partial
from typing import Any

from offsite.domain import metric_offers, monitoring, owners, readings_import
from offsite.domain.model.monitoring import MetricClass
from offsite.domain.offsite import Offsite
from offsite.sample.content import read_sample
from offsite.sample.player import Player

_FIELDS = ("name", "better", "amber", "red", "unit", "figures_from", "cadence", "escalation")


def play(player: Player) -> None:
    """Choose the metrics, hand in the readings, and write down what is done about the one that is red."""
    content = read_sample("monitoring")
    for metric in content["metrics"]:
        player.change(partial(_with_metric, content=metric))
    player.change(partial(_with_action, content=content["action"]))


def _with_metric(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    kind = MetricClass(content["kind"])
    if "taken" in content:
        offers = [each for each in metric_offers.offers(offsite) if each.metric.name == content["taken"]]
        offsite = metric_offers.take(offsite, [offers[0].source], kind)
    else:
        offsite = monitoring.add(offsite, kind, content["name"])
    metric_id = offsite.metrics[-1].id
    for field in _FIELDS:
        value = content[field]
        offsite = monitoring.set_field(offsite, metric_id, field, float(value) if isinstance(value, int) else value)
    offsite = monitoring.set_field(offsite, metric_id, "owner", owners.read(offsite, content["owner"]))
    found = readings_import.parse(offsite, content["readings"], offsite.day or date.max, metric_id)
    if found.not_understood or found.repeated:
        raise ValueError(found)
    return readings_import.add(offsite, found)


def _with_action(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    metric = next(each for each in offsite.metrics if each.name == content["metric"])
    return monitoring.act(offsite, metric.id, content["text"], due=content["due"])
