"""What one step offers the next: offered, never overwritten.

A record that was taken from another remembers what it was taken from (`source`) and the words that had then (`taken`).
When those words change, the record is stale: it keeps its own words, says so, and can take the new ones or keep these.

A source is written `north_star`, `proposal/<id>`, `objective/<id>`, `key_result/<id>`, `metric/<id>`,
`trait/<id>`, or as `guardrails` says.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from offsite.domain import adoption, guardrails, identity, proposals, records
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.monitoring import Metric
from offsite.domain.model.objectives import Objective
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.voting.wording import short

NORTH_STAR = "north_star"

Taker = Proposal | Objective | Metric
"""The records that are taken from others."""


@dataclass(frozen=True, slots=True)
class Stale:
    """A record whose source has changed since it was taken: where it is, the words then, and the words now."""

    step: str
    place: str
    record: str
    was: str
    now: str


def source_of(collection: str, record_id: str) -> str:
    """Return how a record is named as a source; `collection` is what stands before its id."""
    return f"{collection}/{record_id}"


def as_it_stands(offsite: Offsite, source: str) -> str:
    """Return a source as it is named now: a proposal that was merged by what stands for it."""
    collection, _, record_id = source.partition("/")
    if collection != "proposal" or records.get(offsite.proposals, record_id) is None:
        return source
    return source_of(collection, proposals.standing_for(offsite, record_id).id)


def words_of(offsite: Offsite, source: str) -> str | None:
    """Return the words that a source has now; None where it is gone."""
    if source == NORTH_STAR:
        return adoption.north_star(offsite) or None
    collection, _, record_id = source.partition("/")
    reader = _READERS.get(collection)
    return reader(offsite, record_id) if reader else None


def _proposal(offsite: Offsite, record_id: str) -> str | None:
    if records.get(offsite.proposals, record_id) is None:
        return None
    return proposals.standing_for(offsite, record_id).text


def _objective(offsite: Offsite, record_id: str) -> str | None:
    found = records.get(offsite.objectives, record_id)
    return found.text if found else None


def _key_result(offsite: Offsite, record_id: str) -> str | None:
    found = records.get(offsite.key_results, record_id)
    return found.text if found else None


def _metric(offsite: Offsite, record_id: str) -> str | None:
    found = records.get(offsite.metrics, record_id)
    return found.name if found else None


_READERS: dict[str, Callable[[Offsite, str], str | None]] = {
    "proposal": _proposal,
    "objective": _objective,
    "key_result": _key_result,
    "metric": _metric,
    "trait": identity.risk_words,
    guardrails.COLLECTION: guardrails.words_of,
}


def stale(offsite: Offsite) -> tuple[Stale, ...]:
    """Return everything that was taken from words that have changed since, in the order of the steps."""
    takers: tuple[tuple[str, str, tuple[Taker, ...]], ...] = (
        ("offsite", Kind.RISK, proposals.standing(offsite, Kind.RISK)),
        ("pilots", "choose", proposals.standing(offsite, Kind.PILOT)),
        ("okrs", "objectives", offsite.objectives),
        ("monitoring", "metrics", offsite.metrics),
    )
    return tuple(
        Stale(step, place, each.id, each.taken, now)
        for step, place, taken in takers
        for each in taken
        if each.source and (now := words_of(offsite, each.source)) is not None and now != each.taken
    )


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return a note for each stale record."""
    return tuple(Finding(each.step, each.place, _became(each), Weight.NOTE, each.record) for each in stale(offsite))


def _became(each: Stale) -> str:
    return f"“{short(each.was)}” has become “{short(each.now)}”"


def take_again(offsite: Offsite, record_id: str) -> Offsite:
    """Give a stale record the words that its source has now.

    Raises:
        KeyError: no record of that id was taken from anything that is still there.
    """
    return _replaced(offsite, record_id, own_words=False)


def keep_own(offsite: Offsite, record_id: str) -> Offsite:
    """Let a stale record keep its own words, and say no more about it.

    Raises:
        KeyError: no record of that id was taken from anything that is still there.
    """
    return _replaced(offsite, record_id, own_words=True)


def _replaced(offsite: Offsite, record_id: str, *, own_words: bool) -> Offsite:
    if (proposal := records.get(offsite.proposals, record_id)) is not None:
        now = _now(offsite, proposal)
        text = proposal.text if own_words else now
        return replace(offsite, proposals=records.put(offsite.proposals, replace(proposal, text=text, taken=now)))
    if (objective := records.get(offsite.objectives, record_id)) is not None:
        now = _now(offsite, objective)
        text = objective.text if own_words else now
        return replace(offsite, objectives=records.put(offsite.objectives, replace(objective, text=text, taken=now)))
    metric = records.find(offsite.metrics, record_id)
    now = _now(offsite, metric)
    name = metric.name if own_words else now
    return replace(offsite, metrics=records.put(offsite.metrics, replace(metric, name=name, taken=now)))


def _now(offsite: Offsite, taker: Taker) -> str:
    now = words_of(offsite, taker.source)
    if now is None:
        raise KeyError(taker.source)
    return now
