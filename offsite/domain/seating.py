"""Who has a place by a vote, as the proposals stand now.

An outcome follows the chain of run-offs: what was clear in the first round stays, the run-off parts what was level.
Options that were merged since the vote count as one, at the better of their places; the places that this leaves free go
to the next in order. The ballots and the words that were voted on stay as they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from offsite.domain import proposals, records
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.merges import Merges
from offsite.domain.voting.methods import Consent
from offsite.domain.voting.outcome import Cut, cut
from offsite.domain.voting.ranking import competition_ranks, top
from offsite.domain.voting.rounds import SEATED, Option, Round, State

Place = tuple[int, ...]
"""The rank in the first round, then in each run-off: lower is better, level where all are equal."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Who is in: `above` are clear, `level` compete for the `places` that are left, all in order of rank.

    They are ids of what stands now for the options; what no longer stands keeps the id of its option.

    Attributes:
        urn: the round.
        above: what is in for certain.
        level: what is level at the cut.
        places: how many places those compete for.
        seats: how many places the round itself fills: all, or in a run-off those that were left to it.
        merges: what the options of the round stand for now.
        words: each that is in or level in its words of today; what is gone or has none any more, in those of the vote.
        together: for each that is in or level and counts for several options, the words of those.
        gone: what is in or level and is no longer among the proposals.
    """

    urn: Urn
    above: tuple[str, ...]
    level: tuple[str, ...]
    places: int
    seats: int
    merges: Merges
    words: tuple[Option, ...]
    together: tuple[tuple[str, ...], ...]
    gone: tuple[str, ...]

    @property
    def crowded(self) -> bool:
        """Whether more options pass a consent than there are places, so that it does not say which of them is in."""
        here = len(self.above) - len(self.merges.seated)
        return isinstance(self.urn.round.method, Consent) and here > self.seats

    @property
    def tied(self) -> bool:
        """Whether the cut runs through level options."""
        return bool(self.level) and self.places > 0

    def text(self, option_id: str) -> str:
        """Return the words of one that is in or level."""
        return next(each.text for each in self.words if each.id == option_id)


def stands_now(offsite: Offsite, round_: Round, option: Option) -> str:
    """Return the id of what stands for an option now: what it was merged into, or else itself.

    Where it is no longer among the proposals, one of the same words stands for it, if there is one.
    """
    if round_.subject not in SEATED:
        return option.id
    kind, words = Kind(round_.subject), same_words(option.text)
    there = (each.id for each in offsite.proposals if each.kind == kind and same_words(each.text) == words)
    found = option.id if records.get(offsite.proposals, option.id) else next(there, "")
    return proposals.standing_for(offsite, found).id if found else option.id


def outcome(offsite: Offsite, box: Box, urn: Urn) -> Outcome:
    """Read the outcome of a revealed round, together with the rounds it runs off.

    Raises:
        Refused: the round is not revealed.
    """
    if urn.round.state is not State.REVEALED:
        raise Refused("The result is not revealed yet.")
    chain = _chain(box, urn)
    voted = {option: stands_now(offsite, each.round, option) for each in chain for option in each.round.options}
    into = {option.id: stands for option, stands in voted.items() if option.id != stands}
    clear = _clear(chain, Merges(into))
    merges = Merges(into, frozenset(clear))
    seats = max(chain[0].round.seats - len(clear), 0)
    where = _cut(chain, merges, clear, seats)
    inside = (*where.above, *where.level)
    first = {stands: option.text for option, stands in reversed(voted.items())}
    said = first | {option.id: option.text for option in voted}
    there = {each.id: each.text.strip() for each in offsite.proposals}
    return Outcome(
        urn,
        *where,
        seats,
        merges,
        words=tuple(Option(each, there.get(each) or said[each]) for each in inside),
        together=tuple(texts for each in inside if len(texts := _merged(offsite, voted, each)) > 1),
        gone=tuple(each for each in inside if each not in there),
    )


def voted_apart(offsite: Offsite, box: Box, kind: Kind, proposal_ids: Iterable[str]) -> bool:
    """Return whether the newest vote that is open or was held put several of these proposals apart from each other."""
    held = [urn for urn in box.about(kind) if urn.round.state not in (State.DRAFT, State.VOID)]
    rounds = [urn.round for urn in _chain(box, held[-1])] if held else []
    voted = {stands_now(offsite, each, option) for each in rounds for option in each.options}
    return len(voted & set(proposal_ids)) > 1


def _chain(box: Box, urn: Urn) -> tuple[Urn, ...]:
    """The first round, and its run-offs up to this one."""
    return (*_chain(box, box.urn(urn.round.predecessor)), urn) if urn.round.runoff else (urn,)


def _cut(chain: tuple[Urn, ...], merges: Merges, clear: tuple[str, ...], seats: int) -> Cut:
    if isinstance(chain[-1].round.method, Consent):
        return Cut((*clear, *cut(chain[-1].tally(), seats, merges).above), (), 0)
    places = _places(chain, Merges(merges.into))
    ranks = competition_ranks({each: tuple(-rank for rank in place) for each, place in places.items()})
    return top(ranks, chain[0].round.seats)


def _clear(chain: tuple[Urn, ...], merges: Merges) -> tuple[str, ...]:
    """What has its place before the last run-off, best first; nothing where there is none."""
    if len(chain) == 1:
        return ()
    places = _places(chain[:-1], merges)
    level = _level(chain, places, merges)
    return tuple(sorted((each for each, place in places.items() if place < level), key=places.__getitem__))


def _places(chain: tuple[Urn, ...], merges: Merges) -> dict[str, Place]:
    """The place of each that competes, after each run-off has parted those that were level before it."""
    ranks = {row.option: row.rank for row in chain[-1].tally().rows if row.rank is not None}
    here = merges.best(ranks)
    if len(chain) == 1:
        return {each: (rank,) for each, rank in here.items()}
    before = _places(chain[:-1], merges)
    level = _level(chain, before, merges)
    left_out = len(here) + 1
    places = {each: (*place, left_out if place == level else 0) for each, place in before.items()}
    parted = {each: (*level, rank) for each, rank in here.items() if before.get(each, level) == level}
    return {**places, **parted}


def _level(chain: tuple[Urn, ...], before: dict[str, Place], merges: Merges) -> Place:
    """The place that the last run-off parts: the one that all in it had, but for those merged with better ones since.

    Where none of them is known from before, it is the first place that was left to the run-off.
    """
    here = {merges.standing(option) for option in chain[-1].round.option_ids}
    known = [place for each, place in before.items() if each in here]
    if known:
        return max(known)
    left = chain[0].round.seats - chain[-1].round.seats
    return sorted(before.values())[: left + 1][-1]


def _merged(offsite: Offsite, voted: dict[Option, str], stands: str) -> tuple[str, ...]:
    """The words of the options that one stands for; an option that stands for others of them is not one of its own."""
    these = {option.id: option.text for option, now in voted.items() if now == stands and option.id != stands}
    first = [each for each in these if not any(other.id in these for other in proposals.behind(offsite, each))]
    return tuple(dict.fromkeys(these[each] for each in first))
