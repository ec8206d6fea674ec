"""How words that a later step takes are named: by a source, which a record keeps beside what it took.

A source is written as a collection and an id: `proposal/<id>`, `key_result/<id>`, `data_domain/<id>`, `trait/<id>`,
`use_case/<id>`, `measure/<id of the pilot>` (what its brief measures), `readings/<id of the metric>`. The north star is
there once, so `north_star` alone names it. Lines of a text have a place and a check sum behind them:
`guardrail/<id of the pilot>/<place>/<sum>`, `value_target/charter/<place>/<sum>`.

A line has no id. It is known by its place and by its words, so that lines added above do not move it, and a line that
was reworded in its place is still the same one.
"""

import zlib
from collections.abc import Iterable, Sequence

from offsite.domain import proposals, records
from offsite.domain.model.proposals import Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words, without_bullet

NORTH_STAR = "north_star"
PROPOSAL, KEY_RESULT, DATA_DOMAIN = "proposal", "key_result", "data_domain"
TRAIT, USE_CASE = "trait", "use_case"
MEASURE, GUARDRAIL, VALUE_TARGET, READINGS = "measure", "guardrail", "value_target", "readings"


def source_of(collection: str, record_id: str) -> str:
    """Return how a record is named as a source."""
    return f"{collection}/{record_id}"


def collection_of(source: str) -> str:
    """Return the first part of a source."""
    return source.partition("/")[0]


def record_of(source: str) -> str:
    """Return the id in a source."""
    return source.partition("/")[2].partition("/")[0]


def stands_for(offsite: Offsite, source: str) -> str:
    """Return the id of the proposal that a source is about now: what it was merged into, where it was."""
    record = record_of(source)
    there = records.get(offsite.proposals, record)
    return proposals.standing_for(offsite, record).id if there else record


def as_it_stands(offsite: Offsite, source: str) -> str:
    """Return a source as it is named now: a proposal that was merged by what stands for it."""
    about = collection_of(source) == PROPOSAL
    return source_of(PROPOSAL, stands_for(offsite, source)) if about else source


def not_taken(offsite: Offsite, offered: Iterable[Proposal], taken: Iterable[str]) -> tuple[Proposal, ...]:
    """Return the proposals that none of these sources is about."""
    about = {stands_for(offsite, each) for each in taken if collection_of(each) == PROPOSAL}
    return tuple(each for each in offered if each.id not in about)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a text that can be sources, without bullets and empty lines."""
    found = (" ".join(without_bullet(line).split()) for line in text.splitlines())
    return tuple(line for line in found if line)


def line_source(text: str, place: int, line: str) -> str:
    """Return how a line is named as a source: `text` is that of the whole text, `place` counts from 0."""
    return f"{text}/{place}/{_sum(line)}"


def line_now(there: Sequence[str], source: str, others: Iterable[str]) -> tuple[str, str] | None:
    """Return the source and the words of a line as they are now; None where it is gone.

    `there` are the lines of the text, `others` all sources that lines of it are known by: what one of them names is a
    neighbour that moved, not this line in other words.
    """
    text, place, check = source.rsplit("/", 2)
    same = next((at for at, line in enumerate(there) if _sum(line) == check), None)
    if same is not None:
        return line_source(text, same, there[same]), there[same]
    at = int(place) if place.isdecimal() else len(there)
    if at >= len(there) or any(each.startswith(f"{text}/") and each.endswith(f"/{_sum(there[at])}") for each in others):
        return None
    return line_source(text, at, there[at]), there[at]


def _sum(words: str) -> str:
    return f"{zlib.crc32(same_words(words).encode('utf-8', 'replace')):08x}"
