"""The guardrail metrics that the briefs of the pilots name, one per line, and the limits that stand in their words."""

import re
from dataclasses import dataclass

from offsite.domain import pilots, sources
from offsite.domain.figures import read_figure
from offsite.domain.model.monitoring import Better
from offsite.domain.offsite import Offsite

_LOWER = r"at most|no more than|not more than|not above|never above|below|under|less than|≤|<="
_HIGHER = r"at least|no less than|not less than|not below|not under|never below|above|over|more than|≥|>="
_LIMIT = re.compile(rf"(?P<side>{_LOWER}|{_HIGHER})\s*(?P<figure>[^\s\d]?\d[\d.,]*)", re.IGNORECASE)


def lines(offsite: Offsite, pilot_id: str) -> tuple[str, ...]:
    """Return the guardrail metrics of a pilot, without bullets and empty lines."""
    return sources.lines_of(pilots.brief_of(offsite, pilot_id).guardrails)


def source_of(pilot_id: str, place: int, words: str) -> str:
    """Return how a line is named as a source; `place` counts from 0."""
    return sources.line_source(sources.source_of(sources.GUARDRAIL, pilot_id), place, words)


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
