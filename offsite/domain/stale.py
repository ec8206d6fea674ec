"""What was taken from words that have changed since: it keeps its own, says so, and can take the new ones or not.

A record is stale when its source reads differently now, or when the room adopted something else in its place.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby, zip_longest
from typing import Any

from offsite.domain import adoption, handover, pilots, proposals, records, sources, value_targets
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.pilots import Basis
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words
from offsite.domain.voting.wording import short


class Change(Enum):
    """What became of a source."""

    REWORDED = auto()
    """It reads differently."""
    REPLACED = auto()
    """Something else was adopted in its place."""
    DROPPED = auto()
    """It is not adopted any more, and nothing stands in its place that could be taken instead."""
    ARGUED = auto()
    """It reads differently; nothing was taken from it in words, but the argument was made for it."""


@dataclass(frozen=True, slots=True)
class Taking:
    """A record that rests on a source: where it is, and in which words it took it.

    `own` are the words that it has now. `rooted` says that it has come to hold more than words, such as readings or
    votes, so that it cannot be turned into something else.
    """

    step: str
    place: str
    collection: str
    record: str
    source: str
    taken: str
    own: str = ""
    rooted: bool = False


@dataclass(frozen=True, slots=True)
class Stale:
    """A record whose source has changed since it was taken: the words then, and what there is to take now."""

    taking: Taking
    change: Change
    source: str = ""
    now: str = ""

    @property
    def step(self) -> str:
        """The key of the step it is in."""
        return self.taking.step

    @property
    def place(self) -> str:
        """The place in the step."""
        return self.taking.place

    @property
    def record(self) -> str:
        """The id of the record."""
        return self.taking.record

    @property
    def was(self) -> str:
        """The words then."""
        return self.taking.taken

    @property
    def can_take(self) -> bool:
        """Whether there are words to take; to keep one's own is always possible."""
        return self.change in {Change.REWORDED, Change.REPLACED}


KINDS = {"proposals": Kind.OPPORTUNITY, "objectives": Kind.PILOT, "metrics": Kind.RISK, "briefs": Kind.RISK}
"""Of which kind the proposals are that the records of a collection are taken from."""

_WORDS = {"proposals": "text", "objectives": "text", "key_results": "text", "metrics": "name", "outcomes": "figure"}
"""The collections that take words, and the field that they go to."""


def takings(offsite: Offsite) -> Iterator[Taking]:
    """Give everything that was taken from something, in the order of the steps."""
    every = (
        *_of_the_day(offsite),
        *_of_pilots(offsite),
        *_of_okrs(offsite),
        *_of_metrics(offsite),
        *_of_outcomes(offsite),
    )
    return (each for each in every if each.source)


def _of_the_day(offsite: Offsite) -> Iterator[Taking]:
    for kind in (Kind.OPPORTUNITY, Kind.RISK):
        for each in proposals.standing(offsite, kind):
            yield Taking("offsite", kind, "proposals", each.id, each.source, each.taken, each.text)


def _of_pilots(offsite: Offsite) -> Iterator[Taking]:
    for each in proposals.standing(offsite, Kind.PILOT):
        yield Taking("pilots", "choose", "proposals", each.id, each.source, each.taken, each.text, rooted=True)
    for pilot in pilots.chosen(offsite):
        brief = pilots.brief_of(offsite, pilot.id)
        for basis in brief.rests_on:
            if pilots.stands(brief, basis):
                yield Taking("pilots", "briefs", "briefs", pilot.id, basis.source, basis.taken)


def _of_okrs(offsite: Offsite) -> Iterator[Taking]:
    with_results = {each.objective for each in offsite.key_results}
    place = ("okrs", "objectives")
    for each in offsite.objectives:
        yield Taking(*place, "objectives", each.id, each.source, each.taken, each.text, each.id in with_results)
    for result in offsite.key_results:
        yield Taking(*place, "key_results", result.id, result.source, result.taken, result.text)


def _of_metrics(offsite: Offsite) -> Iterator[Taking]:
    read = {each.metric for each in offsite.readings}
    place = ("monitoring", "metrics")
    for each in offsite.metrics:
        yield Taking(*place, "metrics", each.id, each.source, each.taken, each.name, each.id in read)


def _of_outcomes(offsite: Offsite) -> Iterator[Taking]:
    for each in offsite.outcomes:
        yield Taking("iterate", "summaries", "outcomes", each.id, each.source, each.taken, each.aim)


def found(offsite: Offsite, step: str = "") -> tuple[Stale, ...]:
    """Return everything that was taken from words that have changed since, in the order of the steps, or in a step."""
    taken = (each for each in takings(offsite) if not step or each.step == step)
    marks: list[Stale] = []
    for _, group in groupby(taken, lambda each: (each.collection, each.record if each.collection == "briefs" else "")):
        together = tuple(group)
        others = _replacements(offsite, together)
        marks += (mark for each in together if (mark := _change(offsite, each, others)) is not None)
    return tuple(marks)


def _change(offsite: Offsite, taking: Taking, others: Mapping[str, Proposal | None]) -> Stale | None:
    if taking.source in others:
        other = others[taking.source]
        if other is None or taking.rooted:
            return Stale(taking, Change.DROPPED)
        return Stale(taking, Change.REPLACED, sources.source_of(sources.PROPOSAL, other.id), other.text)
    if _of_another_pilot(offsite, taking):
        return Stale(taking, Change.DROPPED)
    now = handover.now(offsite, taking.source)
    if now is None or now.text == taking.taken:
        return None
    argued = taking.collection == "briefs" and taking.source == sources.NORTH_STAR
    return Stale(taking, Change.ARGUED if argued else Change.REWORDED, now.source, now.text)


def _replacements(offsite: Offsite, group: Iterable[Taking]) -> dict[str, Proposal | None]:
    """For each source in a group that is not adopted any more, what was adopted instead and is not taken yet.

    While nothing at all is adopted, the room is about to vote again, and nothing is said.
    """
    of = {each.source: each for each in group if sources.collection_of(each.source) == sources.PROPOSAL}
    if not of:
        return {}
    top = adoption.adopted(offsite, KINDS[next(iter(of.values())).collection])
    if not top:
        return {}
    stands_for = {source: sources.stands_for(offsite, source) for source in of}
    gone = [source for source, record in stands_for.items() if records.get(top, record) is None]
    free = [each for each in top if each.id not in stands_for.values()]
    return dict(zip_longest(gone, free[: len(gone)]))


def _of_another_pilot(offsite: Offsite, taking: Taking) -> bool:
    """Whether the words are of a pilot that others were chosen over since."""
    if sources.collection_of(taking.source) not in {sources.MEASURE, sources.GUARDRAIL}:
        return False
    chosen = pilots.chosen(offsite)
    return bool(chosen) and records.get(chosen, sources.stands_for(offsite, taking.source)) is None


def findings(offsite: Offsite, step: str) -> tuple[Finding, ...]:
    """Return a note for each stale record in a step; a brief may rest on several things, so the source is told too."""
    return tuple(
        Finding(step, each.place, in_words(each, shorten=_on_one_line), Weight.NOTE, _whereabouts(each))
        for each in found(offsite, step)
    )


def _whereabouts(mark: Stale) -> str:
    return f"{mark.record}/{mark.taking.source}" if mark.taking.collection == "briefs" else mark.record


def _on_one_line(text: str) -> str:
    return short(" ".join(text.split()))


def in_words(mark: Stale, shorten: Callable[[str], str] = str) -> str:
    """Return what has changed as a sentence without a full stop; `shorten` cuts the words that are told."""
    own = "" if same_words(mark.taking.own) in {"", same_words(mark.was)} else f"{shorten(mark.taking.own)}: "
    was, now = shorten(mark.was), shorten(mark.now)
    match mark.change:
        case Change.REWORDED:
            return f"{own}“{was}” has become “{now}”"
        case Change.REPLACED:
            return f"{own}“{was}” has made way for “{now}”"
        case Change.DROPPED:
            return f"{own}“{was}” is no longer among what was adopted"
        case Change.ARGUED:
            return f"This was argued for “{was}”, which is not the north star any more"


def take_again(offsite: Offsite, mark: Stale) -> Offsite:
    """Give a stale record the words that there are now.

    Raises:
        ValueError: there are none to take.
    """
    if not mark.can_take:
        raise ValueError(mark)
    if mark.taking.collection == "briefs":
        return _settle_brief(offsite, mark, taken=True)
    words = " ".join(mark.now.split())
    changes: dict[str, Any] = {_WORDS[mark.taking.collection]: words, "source": mark.source, "taken": mark.now}
    if sources.collection_of(mark.source) == sources.VALUE_TARGET:
        changes |= value_targets.fields_of(words)
    return _changed(offsite, mark, changes)


def keep_own(offsite: Offsite, mark: Stale) -> Offsite:
    """Let a stale record keep its own words, and say no more about it.

    What was taken from something that is not adopted any more is the room's own from here on.
    """
    if mark.taking.collection == "briefs":
        return _settle_brief(offsite, mark, taken=False)
    gone = mark.change in {Change.REPLACED, Change.DROPPED}
    return _changed(offsite, mark, {"source": "", "taken": ""} if gone else {"source": mark.source, "taken": mark.now})


def _changed(offsite: Offsite, mark: Stale, changes: dict[str, Any]) -> Offsite:
    collection: tuple[Any, ...] = getattr(offsite, mark.taking.collection)
    record = replace(records.find(collection, mark.record), **changes)
    changed: dict[str, Any] = {mark.taking.collection: records.put(collection, record)}
    return replace(offsite, **changed)


def _settle_brief(offsite: Offsite, mark: Stale, *, taken: bool) -> Offsite:
    brief = pilots.brief_of(offsite, mark.record)
    basis = next(each for each in brief.rests_on if each.source == mark.taking.source)
    replaced = mark.change is Change.REPLACED
    new = Basis(mark.source, mark.now, " ".join(mark.now.split()) if taken else basis.words)
    gone = not taken and mark.change in {Change.REPLACED, Change.DROPPED}
    settled = pilots.settle(brief, basis, None if gone else new, whole=replaced)
    return pilots.change_brief(offsite, mark.record, lambda _: settled)
