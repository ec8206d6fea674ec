"""The value targets of the charter, one per line, and what a line says: "Median answer 26 h → 1 min by June 2027"."""

import re
from dataclasses import dataclass
from datetime import date

from offsite.domain import charter, sources
from offsite.domain.dates import read_last_day
from offsite.domain.offsite import Offsite

_TEXT = sources.source_of(sources.VALUE_TARGET, "charter")
_ARROW = re.compile(r"→|->|=>")
_FIGURE = re.compile(r"\S*?\d|[?…]")
_BY = re.compile(r"^(?P<target>.+?),?\s+by\s+(?:the end of\s+)?(?P<day>.+?)\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """What a line says: what is measured, from where, to where, by when; without an arrow all of it is `text`."""

    text: str
    today: str = ""
    target: str = ""
    due: date | None = None


def lines(offsite: Offsite) -> tuple[str, ...]:
    """Return the value targets as the charter has them, without bullets and empty lines."""
    return sources.lines_of(charter.text_of(offsite, "value_targets"))


def source_of(place: int, line: str) -> str:
    """Return how a line is named as a source; `place` counts from 0."""
    return sources.line_source(_TEXT, place, line)


def read(line: str) -> Target:
    """Return what a line says; a month or a year as the day means its last one."""
    words, today, target = _parted(line)
    if not words or not target:
        return Target(line)
    by, due = _BY.match(target), None
    if by is not None and (due := _last_day(by["day"])) is not None:
        target = by["target"]
    return Target(words, today, target.strip(), due)


def _parted(line: str) -> tuple[str, str, str]:
    """The words, and around the first arrow that has a figure before it, where it stands today and the target."""
    for arrow in _ARROW.finditer(line):
        figure = _FIGURE.search(line, 0, arrow.start())
        if figure is not None:
            start = figure.start()
            return line[:start].strip(" :"), line[start : arrow.start()].strip(), line[arrow.end() :].strip()
    return line, "", ""


def fields_of(line: str) -> dict[str, str | date]:
    """Return the fields of a key result that a line gives words for."""
    said = read(line)
    named = {"text": said.text, "baseline": said.today, "target": said.target, "due": said.due}
    return {field: value for field, value in named.items() if value}


def _last_day(words: str) -> date | None:
    """The day that words name; None where they name none."""
    try:
        return read_last_day(words)
    except ValueError:
        return None
