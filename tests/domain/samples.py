"""Days and votes for the tests of the domain."""

from collections.abc import Mapping
from dataclasses import replace

from offsite.domain import adoption, details, people, proposals, seating, tradeoffs
from offsite.domain.model.identity import Aspect, Trait
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.seating import Outcome
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode, Round, State

NAMES = ("Dana Roth", "Ingrid Solberg", "Tomás Beltrán", "Priya Raman", "Henrik Vogel")


def day(voters: int = 5, **texts: tuple[str, ...]) -> Offsite:
    """Return an offsite with people and proposals; the keywords are kinds."""
    offsite = details.new_offsite("AI offsite", "Marlow Freight")
    for place in range(voters):
        offsite = people.add_one(offsite, NAMES[place] if place < len(NAMES) else f"Person {place}")
    for kind, words in texts.items():
        for text in words:
            offsite = proposals.propose(offsite, Kind(kind), text)
    return offsite


def settled(offsite: Offsite) -> Offsite:
    """Return the offsite with a landing and its price for every trade-off."""
    for each in offsite.trade_offs:
        offsite = tradeoffs.land(offsite, each.id, 3)
        offsite = tradeoffs.set_field(offsite, each.id, "friction", "It takes longer")
    return offsite


def said(offsite: Offsite) -> Offsite:
    """Return the offsite with as much about identity as a whole day asks for."""
    pair = ("We keep our dates", "The contract of 2024")
    return replace(offsite, identity=tuple(Trait(aspect, aspect, *pair) for aspect in Aspect))


def words(offsite: Offsite, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of proposals."""
    texts = {each.id: each.text for each in offsite.proposals}
    return tuple(texts[each] for each in ids)


def revealed(draft: Round, *columns: Mapping[str, int]) -> Urn:
    """Return a revealed round; each ballot maps the words of an option to its score."""
    ids = {option.text: option.id for option in draft.options}
    ballots = tuple({ids[text]: score for text, score in column.items()} for column in columns)
    voters = tuple(voter.id for voter in draft.electorate)[: len(ballots)]
    round_ = replace(draft, state=State.REVEALED)
    if draft.mode is Mode.OPEN:
        return Urn(round_, frozenset(voters), named=tuple(zip(voters, ballots, strict=True)))
    return Urn(round_, frozenset(voters), ballots)


def ballots(voters: int = 5, **scores: int) -> tuple[dict[str, int], ...]:
    """Return as many ballots that are all the same."""
    return tuple(dict(scores) for _ in range(voters))


def adopted(offsite: Offsite, kind: Kind, seats: int = 3) -> tuple[Offsite, Box]:
    """Return the offsite after its first proposals of a kind were adopted by a clear plain score, with the box."""
    draft = adoption.draw_up(offsite, kind, method=Score())
    order = {option.text: max(5 - place, 0) for place, option in enumerate(draft.options)}
    urn = revealed(draft, *(order for _ in draft.electorate))
    box = Box((urn,))
    result = seating.outcome(offsite, box, urn)
    assert len(result.above) == seats
    return adoption.adopt(offsite, result, "Adopted by vote."), box


def outcome_of(offsite: Offsite, urn: Urn, *before: Urn) -> Outcome:
    """Return the outcome of a round that ran off others."""
    return seating.outcome(offsite, Box((*before, urn)), urn)
