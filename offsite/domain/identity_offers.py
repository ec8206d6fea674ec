"""What identity offers to the risks: what we do without saying so, and what our records hold from another time."""

from collections.abc import Collection

from offsite.domain import identity, sources, taken_proposals
from offsite.domain.model.identity import Aspect
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.taken_proposals import Offer

ASPECTS = (Aspect.GAP, Aspect.PAST)
"""The aspects that a model would learn from."""


def offers(offsite: Offsite, aspects: Collection[Aspect] = ASPECTS) -> tuple[Offer, ...]:
    """Return what is on offer and not taken yet; what says the same as something taken is not offered again."""
    suggested = (
        Offer(sources.source_of(sources.TRAIT, each.id), identity.as_risk(each))
        for aspect in ASPECTS
        if aspect in aspects
        for each in identity.entries(offsite, aspect)
    )
    return taken_proposals.not_taken(offsite, Kind.RISK, suggested)


def taken(offsite: Offsite, aspects: Collection[Aspect] = ASPECTS) -> int:
    """Return how many entries stand among the risks."""
    there = {each.source for each in offsite.proposals if each.kind is Kind.RISK}
    wanted = (each for aspect in aspects for each in identity.entries(offsite, aspect))
    return sum(sources.source_of(sources.TRAIT, each.id) in there for each in wanted)


def take(offsite: Offsite, chosen: Collection[str]) -> Offsite:
    """Make risks of offers; what is no longer on offer is passed over."""
    return taken_proposals.take(offsite, Kind.RISK, (each for each in offers(offsite) if each.source in chosen))
