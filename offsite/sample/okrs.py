"""Step 6 of the sample: objectives taken from the north star and typed, key results, incentives."""

from functools import partial
from typing import Any

from offsite.domain import key_result_offers, objectives, owners
from offsite.domain.offsite import Offsite
from offsite.sample.content import read_sample
from offsite.sample.player import Player


def play(player: Player) -> None:
    """Set objectives with their key results, and say what leaders are rewarded for."""
    content = read_sample("okrs")
    player.change(partial(_with_records, content=content))


def _with_records(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    for objective in content["objectives"]:
        if "text" in objective:
            offsite = objectives.add_objective(offsite, objective["text"])
        else:
            offer = objectives.offers(offsite)[0]
            offsite = objectives.add_objective(offsite, offer.text, offer.source)
        for fields in objective["key_results"]:
            offsite = _with_key_result(offsite, offsite.objectives[-1].id, fields)
    ids = {each.text: each.id for each in offsite.key_results}
    for text, leader, key_result in content["incentives"]:
        offsite = objectives.add_incentive(offsite, text, owners.read(offsite, leader), ids[key_result])
    return offsite


def _with_key_result(offsite: Offsite, objective: str, fields: dict[str, Any]) -> Offsite:
    if "taken" in fields:
        offers = [each for each in key_result_offers.offers(offsite) if each.key_result.text == fields["taken"]]
        offsite = key_result_offers.take(offsite, objective, [offers[0].source])
    else:
        offsite = objectives.add_key_result(offsite, objective, fields["text"])
    for field, value in fields.items():
        if field == "taken":
            continue
        read = owners.read(offsite, value) if field == "owner" else value
        offsite = objectives.set_field(offsite, offsite.key_results[-1].id, field, read)
    return offsite
