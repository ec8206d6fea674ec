"""Adopted words that were changed after the vote: what was adopted in which words, and how it reads now."""

from collections.abc import Iterator

from offsite.domain import adoption, proposals
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.wording import listed, short

_LONGEST = 120
"""So many letters of what was adopted are told."""


def reworded(offsite: Offsite, box: Box, kind: Kind) -> tuple[str, ...]:
    """Return the words that were adopted for a kind and read differently now, in order of rank.

    What was merged since the vote has words of its own by that, which how it was adopted tells.
    """
    adopted = adoption.adoption_of(offsite, kind)
    voted = _voted(box, adopted.round_id) if adopted else {}
    return tuple(
        voted[each.id]
        for each in adoption.adopted(offsite, kind)
        if each.id in voted and same_words(voted[each.id]) != same_words(each.text)
    )


def sentence(offsite: Offsite, box: Box, kind: Kind) -> str:
    """Return what was adopted in other words, or an empty text."""
    told = _told(reworded(offsite, box, kind))
    return f"Reworded since the vote: {told} adopted." if told else ""


def findings(offsite: Offsite, box: Box, step: str, kind: Kind, place: str) -> tuple[Finding, ...]:
    """Return a note on what was adopted for a kind in other words."""
    told = _told(reworded(offsite, box, kind))
    name = proposals.NAMES[kind].capitalize()
    return (Finding(step, place, f"{name}: reworded since the vote; {told} adopted", Weight.NOTE),) if told else ()


def _told(were: tuple[str, ...]) -> str:
    quoted = [f"“{short(each, _LONGEST)}”" for each in were]
    return f"{listed(quoted)} {'was' if len(quoted) == 1 else 'were'}" if quoted else ""


def _voted(box: Box, round_id: str) -> dict[str, str]:
    """The words of the options of a round, and of those it runs off, by the ids of the proposals; the newest count."""
    return {option.id: option.text for urn in reversed(list(_chain(box, round_id))) for option in urn.round.options}


def _chain(box: Box, round_id: str) -> Iterator[Urn]:
    for urn in reversed(box.urns):
        if urn.round.id == round_id:
            yield urn
            round_id = urn.round.predecessor if urn.round.runoff else ""
