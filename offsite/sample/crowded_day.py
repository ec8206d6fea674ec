"""Identity and trade-offs of a crowded day."""

from offsite.domain import identity, tradeoffs
from offsite.domain.model.identity import Aspect
from offsite.domain.offsite import Offsite
from offsite.sample.crowded_words import text


def with_identity(offsite: Offsite) -> Offsite:
    """Fill each aspect with eight entries."""
    for aspect in Aspect:
        for number in range(8):
            offsite = identity.add(offsite, aspect, text(number))
            offsite = identity.set_field(offsite, offsite.identity[-1].id, "beside", text(number + 5))
    return offsite


def with_trade_offs(offsite: Offsite) -> Offsite:
    """Add eight trade-offs to the usual seven."""
    for number in range(8):
        offsite = tradeoffs.add(offsite, f"{text(number)}\t{text(number + 10)}")
    return offsite


def landed(offsite: Offsite) -> Offsite:
    """Land on every trade-off, each at another level."""
    for number, each in enumerate(offsite.trade_offs):
        offsite = tradeoffs.land(offsite, each.id, number % 7 + 1)
        offsite = tradeoffs.set_field(offsite, each.id, "friction", text(number + 20))
    return offsite
