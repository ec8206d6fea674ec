"""What identity offers to the risks: what we do without saying so, and what our records hold from another time."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from offsite.domain import identity, proposals, records, sources
from offsite.domain.model.identity import Aspect
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words

ASPECTS = (Aspect.GAP, Aspect.PAST)
"""The aspects that a model would learn from."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A risk that identity suggests: where its words come from (see `sources`), and the words."""

    source: str
    text: str


def offers(offsite: Offsite, aspects: Collection[Aspect] = ASPECTS) -> tuple[Offer, ...]:
    """Return what is on offer and not taken yet; what says the same as something taken is not offered again."""
    risks = [each for each in offsite.proposals if each.kind is Kind.RISK and each.source]
    there = {each.source for each in risks}
    known = {same_words(words) for each in risks for words in (each.text, each.taken)}
    found = []
    for aspect in ASPECTS:
        for each in identity.entries(offsite, aspect) if aspect in aspects else ():
            offer = Offer(sources.source_of(sources.TRAIT, each.id), identity.as_risk(each))
            if offer.text and offer.source not in there and same_words(offer.text) not in known:
                known.add(same_words(offer.text))
                found.append(offer)
    return tuple(found)


def taken(offsite: Offsite, aspects: Collection[Aspect] = ASPECTS) -> int:
    """Return how many entries stand among the risks."""
    there = {each.source for each in offsite.proposals if each.kind is Kind.RISK}
    wanted = (each for aspect in aspects for each in identity.entries(offsite, aspect))
    return sum(sources.source_of(sources.TRAIT, each.id) in there for each in wanted)


def take(offsite: Offsite, chosen: Collection[str]) -> Offsite:
    """Make risks of offers; one that stands there in the same words is linked, not doubled.

    What is no longer on offer is passed over.
    """
    for offer in offers(offsite):
        if offer.source not in chosen:
            continue
        same = next(
            (
                each
                for each in proposals.standing(offsite, Kind.RISK)
                if not each.source and same_words(each.text) == same_words(offer.text)
            ),
            None,
        )
        if same is None:
            offsite = proposals.propose(offsite, Kind.RISK, offer.text)
            same = offsite.proposals[-1]
        linked = replace(same, source=offer.source, taken=offer.text)
        offsite = replace(offsite, proposals=records.put(offsite.proposals, linked))
    return offsite
