"""Proposals for the north star, the opportunities and the risks: collected, edited, merged with the originals kept."""

from dataclasses import replace
from typing import TypeVar

from offsite.domain import records
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words, without_bullet

R = TypeVar("R", bound=records.Record)

SEATS = {Kind.NORTH_STAR: 1, Kind.OPPORTUNITY: 3, Kind.RISK: 3, Kind.PILOT: 2}
"""How many proposals of each kind the room adopts."""

QUESTIONS = {
    Kind.NORTH_STAR: "Which north star should lead us?",
    Kind.OPPORTUNITY: "Which three opportunities come first?",
    Kind.RISK: "Which three risks need our attention first?",
    Kind.PILOT: "Which two pilots do we begin with?",
}
"""The question that a vote on each kind puts, until the facilitator words it otherwise."""

NAMES = {Kind.NORTH_STAR: "north star", Kind.OPPORTUNITY: "opportunities", Kind.RISK: "risks", Kind.PILOT: "pilots"}
"""What the room calls each kind in the middle of a sentence."""


def propose(offsite: Offsite, kind: Kind, text: str, author: str = "") -> Offsite:
    """Add a proposal; `author` is a person's id or empty.

    Raises:
        Refused: there are no words in it, or the same words stand there already.
    """
    text = " ".join(text.split())
    if not text:
        raise Refused("Type the proposal first.")
    if any(same_words(each.text) == same_words(text) for each in standing(offsite, kind)):
        raise Refused("The same proposal is in the list already.")
    return replace(offsite, proposals=(*offsite.proposals, Proposal(records.new_id(), kind, text, author)))


def propose_lines(offsite: Offsite, kind: Kind, text: str, author: str = "") -> Offsite:
    """Add a proposal for each line that says something new; bullets and numbering are passed over.

    Raises:
        Refused: no line does.
    """
    before = offsite
    for line in text.splitlines():
        words = " ".join(without_bullet(line).split())
        known = {same_words(each.text) for each in standing(offsite, kind)}
        if words and same_words(words) not in known:
            offsite = propose(offsite, kind, words, author)
    if offsite is before:
        raise Refused("Every line is empty or in the list already." if text.strip() else "Type the proposal first.")
    return offsite


def reword(offsite: Offsite, proposal_id: str, text: str) -> Offsite:
    """Change the words of a proposal; rounds that were held keep the words that were voted on."""
    proposal = records.find(offsite.proposals, proposal_id)
    return replace(offsite, proposals=records.put(offsite.proposals, replace(proposal, text=text)))


def attribute(offsite: Offsite, proposal_id: str, author: str) -> Offsite:
    """Say whose proposal it is (empty: nobody's)."""
    proposal = records.find(offsite.proposals, proposal_id)
    return replace(offsite, proposals=records.put(offsite.proposals, replace(proposal, author=author)))


def withdraw(offsite: Offsite, proposal_id: str) -> Offsite:
    """Remove a proposal, together with all that stands behind it.

    Raises:
        Refused: it is adopted.
    """
    for adoption in offsite.adoptions:
        if standing_for(offsite, proposal_id).id in {standing_for(offsite, each).id for each in adoption.proposals}:
            raise Refused("This proposal is adopted. Withdraw the adoption before you remove it.")
    gone = {proposal_id} | {each.id for each in behind(offsite, proposal_id)}
    return replace(offsite, proposals=tuple(each for each in offsite.proposals if each.id not in gone))


def move(offsite: Offsite, proposal_id: str, by: int) -> Offsite:
    """Move a proposal up (-1) or down (+1) among the standing ones of its kind."""
    proposal = records.find(offsite.proposals, proposal_id)
    peers = standing(offsite, proposal.kind)
    place = next(index for index, each in enumerate(peers) if each.id == proposal_id) + by
    if not 0 <= place < len(peers):
        return offsite
    target = next(index for index, each in enumerate(offsite.proposals) if each.id == peers[place].id)
    return replace(offsite, proposals=records.move(offsite.proposals, proposal_id, target))


def standing(offsite: Offsite, kind: Kind) -> tuple[Proposal, ...]:
    """Return the proposals of a kind that were not merged into another, in their order."""
    return tuple(each for each in offsite.proposals if each.kind == kind and not each.merged_into)


def standing_for(offsite: Offsite, proposal_id: str) -> Proposal:
    """Return the proposal that now stands for this one: itself, or what it was merged into, however often that was.

    In a damaged file merges may go round in a circle, or lead to nothing; then that is the last one before.

    Raises:
        KeyError: there is no such proposal.
    """
    proposal = records.find(offsite.proposals, proposal_id)
    passed = {proposal.id}
    while proposal.merged_into and proposal.merged_into not in passed:
        into = records.get(offsite.proposals, proposal.merged_into)
        if into is None:
            break
        proposal = into
        passed.add(proposal.id)
    return proposal


def originals(offsite: Offsite, proposal_id: str) -> tuple[Proposal, ...]:
    """Return the proposals that were merged into this one, which taking it apart brings back."""
    return tuple(each for each in offsite.proposals if each.merged_into == proposal_id)


def behind(offsite: Offsite, proposal_id: str) -> tuple[Proposal, ...]:
    """Return all that stands behind a proposal: each of its originals, followed by what that one was merged from."""
    found: dict[str, Proposal] = {}
    waiting = list(originals(offsite, proposal_id))
    while waiting:
        each = waiting.pop(0)
        if each.id not in found:
            found[each.id] = each
            waiting[:0] = originals(offsite, each.id)
    return tuple(found.values())


def kept_for(offsite: Offsite, proposal_id: str, kept: tuple[R, ...]) -> R | None:
    """Return the record that has the id of a proposal, or else that of the first one behind it that has any."""
    ids = (proposal_id, *(each.id for each in behind(offsite, proposal_id)))
    return next((found for each in ids if (found := records.get(kept, each))), None)


def merge(offsite: Offsite, proposal_ids: tuple[str, ...], text: str) -> Offsite:
    """Put one proposal in the place of several; the originals keep their words and can come back.

    One that was merged before is an original like any other, with its own originals behind it. An original stands for
    its merged proposal.

    Raises:
        Refused: there are fewer than two, they are of different kinds, or the merged words are empty.
    """
    chosen = tuple(dict.fromkeys(standing_for(offsite, each) for each in proposal_ids))
    if len(chosen) < 2:
        raise Refused("Choose at least two proposals to merge.")
    if len({each.kind for each in chosen}) > 1:
        raise Refused("Only proposals on the same question can be merged.")
    text = " ".join(text.split())
    if not text:
        raise Refused("Type the words that stand for all of them.")
    authors = {each.author for each in chosen}
    merged = Proposal(records.new_id(), chosen[0].kind, text, authors.pop() if len(authors) == 1 else "")
    ids = {each.id for each in chosen}
    kept = tuple(replace(each, merged_into=merged.id) if each.id in ids else each for each in offsite.proposals)
    place = next(index for index, each in enumerate(kept) if each.id in ids)
    return replace(offsite, proposals=(*kept[:place], merged, *kept[place:]))


def unmerge(offsite: Offsite, proposal_id: str) -> Offsite:
    """Bring the originals of a merged proposal back and remove what stood for them.

    Raises:
        Refused: it was not merged, it was merged again since, or it is adopted.
    """
    if not originals(offsite, proposal_id):
        raise Refused("This proposal was not merged.")
    if records.find(offsite.proposals, proposal_id).merged_into:
        raise Refused("This proposal was merged again since. Take the newer one apart first.")
    if any(proposal_id in adoption.proposals for adoption in offsite.adoptions):
        raise Refused("This proposal is adopted. Withdraw the adoption before you take it apart.")
    apart = tuple(
        replace(each, merged_into="") if each.merged_into == proposal_id else each for each in offsite.proposals
    )
    return replace(offsite, proposals=records.drop(apart, proposal_id))
