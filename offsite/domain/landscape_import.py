"""Pre-work that comes as a pasted list or a CSV file: read line by line, with a word on each line not understood."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from offsite.domain import landscape, owners, pasted_rows, records
from offsite.domain.errors import Refused
from offsite.domain.landscape import MATURITY, STAGES, Entry, Part
from offsite.domain.model.landscape import DataDomain, DecisionToday, Stage, UseCase
from offsite.domain.offsite import Offsite
from offsite.domain.pasted_rows import NotUnderstood
from offsite.domain.pasting import same_words

COLUMNS: Mapping[Part, tuple[str, ...]] = {
    Part.USE_CASES: ("name", "owner", "stage", "value", "problem"),
    Part.DATA: ("name", "maturity", "owner", "note"),
    Part.DECISIONS: ("text", "owner"),
}
"""What stands in a line without a heading, in this order; all but the first may be left out."""

_HEADINGS: Mapping[str, str] = {
    **dict.fromkeys(("name", "use case", "use cases", "data domain", "domain", "data", "decision", "what"), "name"),
    **dict.fromkeys(
        ("owner", "data owner", "decision owner", "who", "who decides", "decided by", "asked for by"), "owner"
    ),
    **dict.fromkeys(("stage", "status", "state"), "stage"),
    **dict.fromkeys(("value", "benefit", "worth"), "value"),
    **dict.fromkeys(("problem", "problem it solves", "why"), "problem"),
    **dict.fromkeys(("maturity", "level", "score"), "maturity"),
    **dict.fromkeys(("note", "notes", "comment", "remark"), "note"),
}
_STAGE_WORDS: Mapping[str, Stage] = {
    **{same_words(words): stage for stage, words in STAGES.items()},
    **{stage.value: stage for stage in Stage},
    **dict.fromkeys(("planned", "plan", "proposed", "new"), Stage.IDEA),
    **dict.fromkeys(
        ("pilot", "piloting", "trial", "test", "testing", "being tried", "poc", "proof of concept"), Stage.TRIAL
    ),
    **dict.fromkeys(("live", "in production", "production", "in use", "active", "done"), Stage.RUNNING),
    **dict.fromkeys(("ended", "cancelled", "canceled", "closed", "on hold"), Stage.STOPPED),
}
_LEVEL = re.compile(r"^([0-5])(?:\s*(?:/|of|out of)\s*5)?$")
_STRAY = " \t,;|"


@dataclass(frozen=True, slots=True)
class Found:
    """What a text holds: new entries, names that are in the list already, lines not understood."""

    entries: tuple[Entry, ...] = ()
    repeated: tuple[str, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()


def parse(offsite: Offsite, part: Part, text: str) -> Found:
    """Read a list: one entry a line, columns parted by tabs, semicolons, commas or bars.

    Its first line may name the columns; without headings they are those of `COLUMNS`. Quotes as in CSV hold a separator
    or a line break. Bullets and numbering are passed over.
    """
    known = {same_words(landscape.name_of(each)) for each in landscape.entries(offsite, part)}
    entries: list[Entry] = []
    repeated: list[str] = []
    failed: list[NotUnderstood] = []
    columns: Sequence[str] = ("name", *COLUMNS[part][1:])
    try:
        rows = pasted_rows.rows(text)
    except csv.Error:
        return Found(not_understood=(NotUnderstood(1, "", "a cell is too long to be read"),))
    for number, cells in rows:
        words = " · ".join(cell for cell in cells if cell)
        if not words:
            continue
        if not entries and not repeated and not failed and (headings := _headings(cells, part)):
            columns = headings
            continue
        try:
            entry = _entry(offsite, part, dict(zip(columns, cells, strict=False)), cells[len(columns) :])
        except ValueError as why:
            failed.append(NotUnderstood(number, words, str(why)))
            continue
        key = same_words(landscape.name_of(entry))
        if key in known:
            repeated.append(landscape.name_of(entry))
        else:
            known.add(key)
            entries.append(entry)
    return Found(tuple(entries), tuple(repeated), tuple(failed))


def _headings(cells: Sequence[str], part: Part) -> tuple[str, ...] | None:
    """The columns that a first line names; None where it is no heading."""
    found = [_HEADINGS.get(same_words(cell), "") for cell in cells]
    if "name" not in found or (len(cells) > 1 and sum(map(bool, found)) < 2):
        return None
    wanted = {"name", *COLUMNS[part][1:]}
    return tuple(each if each in wanted else "" for each in found)


def _entry(offsite: Offsite, part: Part, cells: Mapping[str, str], rest: Sequence[str]) -> Entry:
    name = cells.get("name", "").strip(_STRAY)
    if not name:
        raise ValueError("it has no name")
    if any(rest):
        raise ValueError("it has more columns than there are: put words with a comma in quotes")
    owner = owners.read(offsite, cells.get("owner", ""))
    record_id = records.new_id()
    match part:
        case Part.USE_CASES:
            stage = _stage(cells.get("stage", ""))
            return UseCase(record_id, name, owner, stage, cells.get("value", ""), cells.get("problem", ""))
        case Part.DATA:
            return DataDomain(record_id, name, _maturity(cells.get("maturity", "")), owner, cells.get("note", ""))
        case Part.DECISIONS:
            return DecisionToday(record_id, name, owner)


def _stage(words: str) -> Stage:
    if not words:
        return Stage.IDEA
    stage = _STAGE_WORDS.get(same_words(words))
    if stage is None:
        raise ValueError(f"“{words}” is no stage: write idea, on trial, running or stopped")
    return stage


def _maturity(words: str) -> int | None:
    if not words:
        return None
    level = _LEVEL.match(same_words(words))
    if level is not None:
        return int(level[1])
    named = [place for place, (word, _) in enumerate(MATURITY) if word == same_words(words)]
    if not named:
        raise ValueError(f"“{words}” is no maturity: write a number from 0 to 5")
    return named[0]


def add(offsite: Offsite, part: Part, found: Found) -> Offsite:
    """Add what was found at the end of its list.

    Raises:
        Refused: nothing was.
    """
    if not found.entries:
        raise Refused("There is no line to add.")
    return landscape.with_entries(offsite, part, (*landscape.entries(offsite, part), *found.entries))
