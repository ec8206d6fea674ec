"""The guardrail metrics that the briefs of the pilots name, one per line, as sources of metrics.

A line has no id. As a source it is known by its place and by its words, so that lines added above do not move it, and a
line that was reworded in its place is still the same one.
"""

import re
import zlib
from dataclasses import dataclass

from offsite.domain import proposals
from offsite.domain.figures import read_figure
from offsite.domain.model.monitoring import Better
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words, without_bullet

COLLECTION = "guardrail"
"""How these sources begin: `guardrail/<id of the pilot>/<place>/<check sum of the words>`."""

_LOWER = r"at most|no more than|not more than|not above|never above|below|under|less than|≤|<="
_HIGHER = r"at least|no less than|not less than|not below|not under|never below|above|over|more than|≥|>="
_LIMIT = re.compile(rf"(?P<side>{_LOWER}|{_HIGHER})\s*(?P<figure>[^\s\d]?\d[\d.,]*)", re.IGNORECASE)


def lines(offsite: Offsite, pilot_id: str) -> tuple[str, ...]:
    """Return the guardrail metrics of a pilot, without bullets and empty lines."""
    brief = proposals.kept_for(offsite, pilot_id, offsite.briefs)
    found = (" ".join(without_bullet(line).split()) for line in (brief.guardrails if brief else "").splitlines())
    return tuple(line for line in found if line)


def source_of(pilot_id: str, place: int, words: str) -> str:
    """Return how a line is named as a source; `place` counts from 0."""
    return f"{COLLECTION}/{pilot_id}/{place}/{_sum(words)}"


def words_of(offsite: Offsite, rest: str) -> str | None:
    """Return the words that a line has now; None where it is gone. `rest` is the source without its first part."""
    pilot_id, _, where = rest.partition("/")
    place, _, check = where.partition("/")
    there = lines(offsite, pilot_id)
    same = next((line for line in there if _sum(line) == check), None)
    if same is not None:
        return same
    at = int(place) if place.isdecimal() else len(there)
    if at >= len(there) or _taken_by_another(offsite, pilot_id, there[at]):
        return None
    return there[at]


def _taken_by_another(offsite: Offsite, pilot_id: str, line: str) -> bool:
    """Whether the line that stands in the old place is a neighbour that moved up."""
    ending = f"/{_sum(line)}"
    return any(
        each.source.startswith(f"{COLLECTION}/{pilot_id}/") and each.source.endswith(ending) for each in offsite.metrics
    )


def _sum(words: str) -> str:
    return f"{zlib.crc32(same_words(words).encode('utf-8', 'replace')):08x}"


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that stands in words: on which side it is good, and the figure."""

    better: Better
    value: float


def limit_in(words: str) -> Limit | None:
    """Return the limit that words name, as "at most 3" or "not below 4.2" do; None where there is none, or several."""
    found = list(_LIMIT.finditer(words))
    if len(found) != 1:
        return None
    side = found[0]["side"].casefold()
    better = Better.LOWER if re.fullmatch(_LOWER, side) else Better.HIGHER
    try:
        return Limit(better, read_figure(re.sub(r"^\D", "", found[0]["figure"]).rstrip(".,")))
    except ValueError:
        return None
