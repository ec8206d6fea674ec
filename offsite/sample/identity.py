"""Step 2 of the sample, before the votes: who the company says it is."""

from dataclasses import replace

from offsite.domain import records
from offsite.domain.model.identity import Aspect, Trait
from offsite.domain.offsite import Offsite
from offsite.sample.content import read_sample
from offsite.sample.player import Player


def play(player: Player) -> None:
    """Write down what the room said about itself."""
    player.change(_with_identity)


def _with_identity(offsite: Offsite) -> Offsite:
    said = read_sample("identity")
    traits = tuple(Trait(records.new_id(), aspect, *pair) for aspect in Aspect for pair in said[aspect])
    return replace(offsite, identity=traits)
