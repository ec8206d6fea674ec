"""The trade-offs on the big screen: where we stand once that is revealed, and where we land."""

from offsite.domain import rated, results, tradeoff_stands, tradeoffs
from offsite.domain.model.slides_tradeoffs import ScaleRow, Scales
from offsite.domain.offsite import Offsite
from offsite.domain.paging import Pages, chunks
from offsite.domain.voting.box import Urn
from offsite.domain.voting.wording import number

ROWS, PRICED = 7, 4
"""More scales than this would leave no room for the distribution, or for the friction below each of them."""

LEVELS = tradeoffs.METHOD.highest - tradeoffs.METHOD.lowest + 1


def picture(urn: Urn) -> Pages:
    """Return where the room stands between the ends that were voted on.

    Raises:
        Refused: it is not revealed.
    """
    fact = f"{results.turnout_in_words(urn)}. {tradeoff_stands.in_short(urn)}"
    ends = {each.id: each.ends or (each.text, "") for each in urn.round.options}
    rows = [
        ScaleRow(*ends[each.id], each.ratings.counts, _part(each.ratings.mean), mark=each.mark)
        for each in rated.readings(urn)
    ]
    return tuple(Scales(urn.round.question, fact, LEVELS, tuple(chunk)) for chunk in chunks(rows, ROWS))


def landed(offsite: Offsite) -> Pages:
    """Return where the group landed and what friction it accepts for it."""
    settled = tradeoffs.settled(offsite)
    whole = len(settled) == len(offsite.trade_offs)
    fact = "What we chose, and what we accept for it."
    if not whole:
        fact = f"Settled so far: {number(len(settled)) if settled else 'none'} of {number(len(offsite.trade_offs))}."
    if not offsite.trade_offs:
        fact = "No trade-off is written down yet."
    rows = [
        ScaleRow(each.left.strip(), each.right.strip(), landing=_part(each.landing), note=_in_one_line(each.friction))
        for each in settled
    ]
    return tuple(Scales("Where we land", fact, LEVELS, tuple(chunk)) for chunk in chunks(rows, PRICED))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _part(level: float | None) -> float | None:
    return None if level is None else tradeoffs.part(level)
