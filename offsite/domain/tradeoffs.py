"""Trade-offs: where each leader stands between two good ends, where the group lands, and what friction it accepts."""

import re
from dataclasses import replace
from typing import Any

from offsite.domain import drafts, records
from offsite.domain.errors import Refused
from offsite.domain.model.tradeoffs import TradeOff
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode, Option, Round
from offsite.domain.voting.wording import capital

STEP, PLACE = "offsite", "trade_offs"

SUBJECT = "trade_offs"
"""The subject of the rounds in which everybody says where they stand."""

QUESTION = "Where do you stand between the two ends?"

METHOD = Score(1, 7)
"""Seven levels: with fewer there is no "slightly", with more nobody can tell two apart."""

USUAL: tuple[tuple[str, str], ...] = (
    ("Speed", "Interpretability"),
    ("Innovation", "Compliance"),
    ("Cost savings now", "Less risk of invented answers"),
    ("Custom", "Off the shelf"),
    ("Central", "Federated"),
    ("Research", "Production"),
    ("Precise", "Good enough"),
)
"""The tensions that leaders have to settle when they use AI; a new offsite begins with them."""

_BETWEEN = re.compile(r"\s*(?:\t|;|\||↔|<->|\s/\s|\s(?:or|vs\.?|versus)\s|\s[–—-]\s)\s*", re.IGNORECASE)


def with_usual(offsite: Offsite) -> Offsite:
    """Add the usual tensions that are not in the list."""
    there = {_ends(each.left, each.right) for each in offsite.trade_offs}
    new = tuple(TradeOff(records.new_id(), *ends) for ends in USUAL if _ends(*ends) not in there)
    return replace(offsite, trade_offs=(*offsite.trade_offs, *new))


def _ends(left: str, right: str) -> frozenset[str]:
    return frozenset((same_words(left), same_words(right)))


def add(offsite: Offsite, words: str) -> Offsite:
    """Add a trade-off, typed as "Speed or interpretability"; with one end alone, the other waits to be typed.

    Raises:
        Refused: there are no words in it, or the same two ends stand there already.
    """
    left, right = in_two(words)
    if not left:
        raise Refused("Type the two ends first, such as “Speed or interpretability”.")
    if any(_ends(each.left, each.right) == _ends(left, right) for each in offsite.trade_offs):
        raise Refused("These two ends stand in the list already.")
    return replace(offsite, trade_offs=(*offsite.trade_offs, TradeOff(records.new_id(), left, right)))


def in_two(words: str) -> tuple[str, str]:
    """Return the two ends that are typed on one line, parted by "or", "vs", a dash, a slash, a tab and the like.

    Where nothing parts them, the second is empty.
    """
    left, *rest = _BETWEEN.split(words.strip(), maxsplit=1)
    right = capital(" ".join("".join(rest).split()))
    return " ".join(left.split()), right


def set_field(offsite: Offsite, trade_off_id: str, field: str, value: object) -> Offsite:
    """Change the words of an end (`left`, `right`) or the `friction`.

    Raises:
        KeyError: there is no such trade-off.
        TypeError: it has no such field.
    """
    changes: dict[str, Any] = {field: value}
    return _put(offsite, replace(records.find(offsite.trade_offs, trade_off_id), **changes))


def land(offsite: Offsite, trade_off_id: str, level: int | None) -> Offsite:
    """Say where the group lands, 1 (the left end) to 7 (the right end); None: not settled.

    Raises:
        KeyError: there is no such trade-off.
        ValueError: there is no such level.
    """
    if level is not None and not METHOD.lowest <= level <= METHOD.highest:
        raise ValueError(level)
    return _put(offsite, replace(records.find(offsite.trade_offs, trade_off_id), landing=level))


def _put(offsite: Offsite, trade_off: TradeOff) -> Offsite:
    return replace(offsite, trade_offs=records.put(offsite.trade_offs, trade_off))


def move(offsite: Offsite, trade_off_id: str, to: int) -> Offsite:
    """Move a trade-off to another place (0 = first)."""
    return replace(offsite, trade_offs=records.move(offsite.trade_offs, trade_off_id, to))


def remove(offsite: Offsite, trade_off_id: str) -> Offsite:
    """Remove a trade-off; rounds that were held keep it."""
    return replace(offsite, trade_offs=records.drop(offsite.trade_offs, trade_off_id))


def title(trade_off: TradeOff) -> str:
    """Return what a trade-off is called: "Speed or interpretability"."""
    return " or ".join(part for part in (trade_off.left.strip(), _inside(trade_off.right)) if part)


def _inside(words: str) -> str:
    """Return words as they stand inside a sentence; an abbreviation keeps its capitals."""
    words = words.strip()
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def position(ends: tuple[str, str], level: int) -> str:
    """Return a level between two ends in words: "clearly towards speed", "in the middle"."""
    middle = (METHOD.lowest + METHOD.highest) // 2
    if level == middle:
        return "in the middle"
    far = ("slightly towards", "clearly towards", "all the way to")[abs(level - middle) - 1]
    return f"{far} {_inside(ends[0] if level < middle else ends[1])}"


def part(level: float) -> float:
    """Return a level as a part of the way from the left end (0) to the right one (1)."""
    return (level - METHOD.lowest) / (METHOD.highest - METHOD.lowest)


def settled(offsite: Offsite) -> tuple[TradeOff, ...]:
    """Return the trade-offs on which the group has landed, in their order."""
    return tuple(each for each in offsite.trade_offs if each.landing is not None)


def accepted(offsite: Offsite) -> tuple[str, ...]:
    """Return what the group accepts for its landings, each on one line."""
    return tuple(words for each in settled(offsite) if (words := " ".join(each.friction.split())))


def draw_up(offsite: Offsite, box: Box, mode: Mode = Mode.PRIVATE) -> Round:
    """Return the draft of a round in which everybody present says where they stand; it follows the one before it.

    Raises:
        Refused: no trade-off has two ends.
    """
    options = tuple(
        Option(each.id, title(each), (each.left.strip(), each.right.strip()))
        for each in offsite.trade_offs
        if each.left.strip() and each.right.strip()
    )
    if not options:
        raise Refused("Write down the two ends of a trade-off first.")
    return drafts.for_everybody(
        offsite,
        subject=SUBJECT,
        question=QUESTION,
        options=options,
        method=METHOD,
        mode=mode,
        before=revealed(box),
    )


def revealed(box: Box) -> Urn | None:
    """Return the newest revealed round on trade-offs, or None."""
    return box.revealed(SUBJECT)
