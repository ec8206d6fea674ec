"""Step 8 of the sample: the second pulse, lessons, outcomes, and the next reviews."""

from functools import partial
from typing import Any

from offsite.domain import lessons, outcome_offers, owners, pulse
from offsite.domain.offsite import Offsite
from offsite.sample.content import read_sample
from offsite.sample.player import Player


def play(player: Player) -> None:
    """Hold the second pulse; write down what came of the day and when it is looked at again."""
    content = read_sample("iterate")
    player.hold(pulse.draw_up(player.offsite, player.box, pulse.AFTER), content["pulse"])
    player.change(partial(_with_records, content=content))


def _with_records(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    for fields in content["lessons"]:
        offsite = lessons.add_lesson(offsite, fields["tried"])
        offsite = _with_fields(offsite, offsite.lessons[-1].id, fields)
    for fields in content["outcomes"]:
        offsite = _with_outcome(offsite, fields)
    for subject, day, caller in content["reviews"]:
        offsite = lessons.add_review(offsite, subject, day)
        offsite = lessons.set_field(offsite, offsite.reviews[-1].id, "called_by", owners.read(offsite, caller))
    return offsite


def _with_outcome(offsite: Offsite, content: dict[str, Any]) -> Offsite:
    fields = dict(content)
    taken = fields.pop("taken", "")
    if taken:
        offers = [each for each in outcome_offers.offers(offsite) if each.outcome.aim == taken]
        offsite = outcome_offers.take(offsite, [offers[0].source])
    else:
        offsite = lessons.add_outcome(offsite, fields["aim"])
    return _with_fields(offsite, offsite.outcomes[-1].id, fields)


def _with_fields(offsite: Offsite, record: str, fields: dict[str, object]) -> Offsite:
    for field, value in fields.items():
        offsite = lessons.set_field(offsite, record, field, value)
    return offsite
