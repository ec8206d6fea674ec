"""Proposals that an earlier step suggests: taken once, and linked to where their words come from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from offsite.domain import proposals, records
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal that is suggested: where its words come from (see `sources`), the words, and whose they are."""

    source: str
    text: str
    author: str = ""


def not_taken(offsite: Offsite, kind: Kind, suggested: Iterable[Offer]) -> tuple[Offer, ...]:
    """Return what is on offer and not taken yet; what says the same as something taken is not offered again."""
    taken = [each for each in offsite.proposals if each.kind is kind and each.source]
    there = {each.source for each in taken}
    known = {same_words(words) for each in taken for words in (each.text, each.taken)}
    found = []
    for each in suggested:
        if each.text and each.source not in there and same_words(each.text) not in known:
            known.add(same_words(each.text))
            found.append(each)
    return tuple(found)


def take(offsite: Offsite, kind: Kind, offers: Iterable[Offer]) -> Offsite:
    """Make proposals of offers; one that stands there in the same words is linked, not doubled."""
    for offer in offers:
        standing = proposals.standing(offsite, kind)
        same = next((each for each in standing if same_words(each.text) == same_words(offer.text)), None)
        if same is None:
            offsite = proposals.propose(offsite, kind, offer.text, offer.author)
            same = offsite.proposals[-1]
        linked = replace(same, source=offer.source, taken=offer.text)
        offsite = replace(offsite, proposals=records.put(offsite.proposals, linked))
    return offsite
