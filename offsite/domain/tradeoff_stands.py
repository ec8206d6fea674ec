"""How the room stands to the trade-offs: the revealed round beside the list, what it means, what is still open."""

from dataclasses import dataclass

from offsite.domain import rated, tradeoffs
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.form import Form
from offsite.domain.model.tradeoffs import TradeOff
from offsite.domain.offsite import Offsite
from offsite.domain.rated import Reading
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.rounds import State
from offsite.domain.voting.wording import counted, listed, number

FAR = 2
"""Landing so many levels from the mean of the room is worth a second look."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A trade-off and how the room stands to it.

    `reading` is that of the newest revealed round, None where it was not in it; `ends` are those that were voted on,
    and `reworded` tells that they read otherwise now.
    """

    trade_off: TradeOff
    reading: Reading | None = None
    ends: tuple[str, str] = ("", "")
    reworded: bool = False

    @property
    def far(self) -> bool:
        """Whether the group lands far from where the room stands in the middle."""
        mean = self.reading.ratings.mean if self.reading else None
        landing = self.trade_off.landing
        return mean is not None and landing is not None and not self.reworded and abs(landing - mean) >= FAR


def stands(offsite: Offsite, box: Box) -> tuple[Stand, ...]:
    """Return all trade-offs in their order, each with the picture of the room where there is one."""
    urn = tradeoffs.revealed(box)
    if urn is None:
        return tuple(Stand(each) for each in offsite.trade_offs)
    read = {each.id: each for each in rated.readings(urn)}
    ends = {each.id: each.ends or ("", "") for each in urn.round.options}
    return tuple(
        Stand(each, read[each.id], ends[each.id], ends[each.id] != (each.left.strip(), each.right.strip()))
        if each.id in read
        else Stand(each)
        for each in offsite.trade_offs
    )


def before(box: Box, urn: Urn) -> dict[str, Reading]:
    """Return how the room stood in the placing before a revealed one, for what had the same two ends then."""
    first = box.urn(urn.round.predecessor) if urn.round.predecessor else None
    if first is None or first.round.state is not State.REVEALED or first.round.method != urn.round.method:
        return {}
    ends = {each.id: each.ends for each in urn.round.options}
    same = {each.id for each in first.round.options if each.id in ends and each.ends == ends[each.id]}
    return {each.id: each for each in rated.readings(first) if each.id in same}


def sentence(urn: Urn) -> str:
    """Return what a revealed round means in plain words: what divides the room, and where it stands close together.

    Raises:
        Refused: it is not revealed.
    """
    placed = [each for each in rated.readings(urn) if each.ratings.mean is not None]
    if not placed:
        return "Nobody has said where they stand, so there is no picture."
    divided = [f"“{each.name}”" for each in placed if each.ratings.divided]
    apart = [f"“{each.name}”" for each in placed if each.ratings.outlier and not each.ratings.divided]
    parts = [f"We are divided on {listed(divided)}."] if divided else []
    if apart:
        parts.append(f"One view stands far from the others on {listed(apart)}.")
    if not parts:
        parts.append("No trade-off divides us.")
    if not urn.quorate:
        parts.append(f"Only {urn.turnout} of {len(urn.round.electorate)} took part.")
    return " ".join(parts)


def in_short(urn: Urn) -> str:
    """Return on how many trade-offs a revealed round shows two camps, in one short sentence for the room.

    Raises:
        Refused: it is not revealed.
    """
    divided = sum(each.ratings.divided for each in rated.readings(urn))
    whole = counted(len(urn.round.options), "trade-off")
    return f"We are divided on {number(divided)} of {whole}." if divided else "No trade-off divides us."


def begun(offsite: Offsite, box: Box) -> bool:
    """Return whether anybody has placed themselves, or anything is settled."""
    return bool(box.about(tradeoffs.SUBJECT)) or any(
        each.landing is not None or each.friction.strip() for each in offsite.trade_offs
    )


def findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    """Return what the trade-offs lack: two ends, a landing, its price; and what is worth a second look.

    The short form has no time for them, so untouched ones are fine there.
    """
    listed_ = stands(offsite, box)
    if not listed_ or (offsite.form is Form.NINETY and not begun(offsite, box)):
        return ()
    if not tradeoffs.settled(offsite):
        words = (
            "Where we land on the trade-offs is not settled"
            if tradeoffs.revealed(box)
            else "The trade-offs are not settled"
        )
        return (
            Finding(tradeoffs.STEP, tradeoffs.PLACE, words, Weight.MISSING),
            *(_of(each) for each in listed_ if _lacks_an_end(each)),
        )
    return tuple(_of(each) for each in listed_ if problem(each)[1])


def _of(stand: Stand) -> Finding:
    weight, words = problem(stand)
    name = tradeoffs.title(stand.trade_off) or "A trade-off"
    return Finding(tradeoffs.STEP, tradeoffs.PLACE, f"{name}: {words}", weight, stand.trade_off.id)


def _lacks_an_end(stand: Stand) -> bool:
    return not (stand.trade_off.left.strip() and stand.trade_off.right.strip())


def problem(stand: Stand) -> tuple[Weight, str]:
    """Return what a trade-off lacks, in words without a capital, and how much that weighs; empty words for nothing."""
    if _lacks_an_end(stand):
        return Weight.MISSING, "one of its two ends has no words"
    if stand.trade_off.landing is None:
        return Weight.MISSING, "where we land is not settled"
    if not stand.trade_off.friction.strip():
        return Weight.MISSING, "what we accept for it is not written"
    if stand.far:
        return Weight.NOTE, "we land far from where most of us stand"
    return Weight.NOTE, ""


def how_far(offsite: Offsite) -> str:
    """Return how many of the trade-offs are settled with their price, in one sentence."""
    whole = len(offsite.trade_offs)
    priced = len(tradeoffs.accepted(offsite))
    if priced == whole:
        return "Each trade-off is settled, with what we accept for it."
    return f"{priced} of {whole} settled with what we accept for it: a choice without a price has not been made yet."
