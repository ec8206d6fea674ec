"""Step 3 of the sample: candidates from the opportunities, the vote on two criteria, and both briefs."""

from dataclasses import replace
from functools import partial
from typing import Any

from offsite.domain import adoption, owners, pilots, proposals, results, seating
from offsite.domain.model.pilots import Brief, NeedsLearning
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.rounds import Mode
from offsite.sample.content import read_sample
from offsite.sample.player import Player


def play(player: Player) -> None:
    """Take the opportunities as candidates, add another, choose two and write their briefs."""
    content = read_sample("pilots")
    player.change(pilots.take_offers)
    for text, author in content["added"]:
        player.change(partial(_with_candidate, text=text, author=author))
    draft = adoption.draw_up(player.offsite, Kind.PILOT, Mode(content["mode"]))
    result = seating.outcome(player.offsite, player.box, player.hold(draft, content["scores"]))
    how = results.how_adopted(result)
    player.change(lambda offsite: adoption.adopt(offsite, result, how))
    for pilot in pilots.chosen(player.offsite):
        player.change(partial(_with_brief, pilot_id=pilot.id, content=content["briefs"][pilot.text]))


def _with_candidate(offsite: Offsite, text: str, author: str) -> Offsite:
    return proposals.propose(offsite, Kind.PILOT, text, owners.read(offsite, author))


def _with_brief(offsite: Offsite, pilot_id: str, content: dict[str, Any]) -> Offsite:
    risks = [each.id for each in adoption.adopted(offsite, Kind.RISK) if each.text in content.get("risks", ())]
    if risks:
        offsite = pilots.take_risks(offsite, pilot_id, risks)
    said: dict[str, Any] = {key: value.strip() if isinstance(value, str) else value for key, value in content.items()}
    said.pop("risks", None)
    said["owner"] = owners.read(offsite, said["owner"])
    said["needs_learning"] = NeedsLearning(said["needs_learning"])

    def written(brief: Brief) -> Brief:
        return replace(brief, **said)

    return pilots.change_brief(offsite, pilot_id, written)
