"""The trade-offs of the sample: everybody places themselves in private, then the group lands and names the price."""

from functools import partial
from typing import Any

from offsite.domain import tradeoffs
from offsite.domain.offsite import Offsite
from offsite.domain.voting.rounds import Mode
from offsite.sample.content import read_sample
from offsite.sample.player import Player


def play(player: Player) -> None:
    """Hold the placing on the usual trade-offs, and settle each of them."""
    content = read_sample("tradeoffs")
    draft = tradeoffs.draw_up(player.offsite, player.box, Mode(content["mode"]))
    rows: list[dict[str, Any]] = content["trade_offs"]
    player.hold(draft, {option.text: row["placed"] for option, row in zip(draft.options, rows, strict=True)})
    player.change(partial(_landed, rows=rows))


def _landed(offsite: Offsite, rows: list[dict[str, Any]]) -> Offsite:
    for each, row in zip(offsite.trade_offs, rows, strict=True):
        offsite = tradeoffs.land(offsite, each.id, row["landing"])
        offsite = tradeoffs.set_field(offsite, each.id, "friction", row["friction"])
    return offsite
