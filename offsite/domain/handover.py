"""What one step offers the next: offered, never overwritten.

A record that was taken from another remembers what it was taken from (`source`, see `sources`) and the words that had
then (`taken`). Here is what a source says now; `stale` tells whether that is still what was taken.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from offsite.domain import (
    adoption,
    guardrails,
    identity,
    metric_status,
    pilots,
    proposals,
    records,
    sources,
    value_targets,
)
from offsite.domain.offsite import Offsite


@dataclass(frozen=True, slots=True)
class Words:
    """What a source says now, and how it is named now; a line of a text may have moved."""

    source: str
    text: str


def now(offsite: Offsite, source: str) -> Words | None:
    """Return what a source says now; None where it is gone."""
    if source == sources.NORTH_STAR:
        star = adoption.north_star(offsite)
        return Words(source, star) if star else None
    reader = _READERS.get(sources.collection_of(source))
    return reader(offsite, source) if reader else None


def words_of(offsite: Offsite, source: str) -> str | None:
    """Return the words that a source has now; None where it is gone."""
    found = now(offsite, source)
    return found.text if found else None


def known_as(offsite: Offsite, taken: Iterable[str]) -> frozenset[str]:
    """Return all names that taken sources have: then and now, since a line moves and is reworded, a proposal merged."""
    found: set[str] = set()
    for each in taken:
        present = now(offsite, each)
        found |= {each, sources.as_it_stands(offsite, each), *([present.source] if present else [])}
    return frozenset(found)


def _proposal(offsite: Offsite, source: str) -> Words | None:
    found = records.get(offsite.proposals, sources.record_of(source))
    return Words(source, proposals.standing_for(offsite, found.id).text) if found else None


def _key_result(offsite: Offsite, source: str) -> Words | None:
    found = records.get(offsite.key_results, sources.record_of(source))
    return Words(source, found.text) if found else None


def _data_domain(offsite: Offsite, source: str) -> Words | None:
    found = records.get(offsite.data_domains, sources.record_of(source))
    return Words(source, found.name) if found else None


def _readings(offsite: Offsite, source: str) -> Words | None:
    found = records.get(offsite.metrics, sources.record_of(source))
    figure = metric_status.way_in_words(offsite, found) if found else ""
    return Words(source, figure) if figure else None


def _measure(offsite: Offsite, source: str) -> Words | None:
    measure = " ".join(pilots.brief_of(offsite, sources.stands_for(offsite, source)).measure.split())
    return Words(source, measure) if measure else None


def _guardrail(offsite: Offsite, source: str) -> Words | None:
    there = guardrails.lines(offsite, sources.stands_for(offsite, source))
    found = sources.line_now(there, source, (each.source for each in offsite.metrics))
    return Words(*found) if found else None


def _value_target(offsite: Offsite, source: str) -> Words | None:
    found = sources.line_now(value_targets.lines(offsite), source, (each.source for each in offsite.key_results))
    return Words(*found) if found else None


def _trait(offsite: Offsite, source: str) -> Words | None:
    risk = identity.risk_words(offsite, sources.record_of(source))
    return Words(source, risk) if risk else None


def _use_case(offsite: Offsite, source: str) -> Words | None:
    found = records.get(offsite.use_cases, sources.record_of(source))
    name = " ".join(found.name.split()) if found else ""
    return Words(source, name) if name else None


_READERS: dict[str, Callable[[Offsite, str], Words | None]] = {
    sources.PROPOSAL: _proposal,
    sources.KEY_RESULT: _key_result,
    sources.DATA_DOMAIN: _data_domain,
    sources.MEASURE: _measure,
    sources.GUARDRAIL: _guardrail,
    sources.VALUE_TARGET: _value_target,
    sources.READINGS: _readings,
    sources.TRAIT: _trait,
    sources.USE_CASE: _use_case,
}
