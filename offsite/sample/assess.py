"""Step 1 of the sample: pre-work taken over as the lists it came in, and the pulse."""

from functools import partial

from offsite.domain import landscape_import, pulse
from offsite.domain.landscape import Part
from offsite.domain.offsite import Offsite
from offsite.sample.content import read_sample
from offsite.sample.player import Player


def play(player: Player) -> None:
    """Take over the pre-work and hold the first pulse."""
    content = read_sample("assess")
    for part in Part:
        player.change(partial(_with_list, part=part, text=content[part]))
    player.hold(pulse.draw_up(player.offsite, player.box), content["pulse"])


def _with_list(offsite: Offsite, part: Part, text: str) -> Offsite:
    found = landscape_import.parse(offsite, part, text)
    if found.not_understood:
        raise ValueError(found.not_understood)
    return landscape_import.add(offsite, part, found)
