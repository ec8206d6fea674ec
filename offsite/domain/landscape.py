"""Where the organisation stands today: use cases in flight, how good the data are, who decides what."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from offsite.domain import owners, records
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.form import Form
from offsite.domain.model.landscape import DataDomain, DecisionToday, Stage, UseCase
from offsite.domain.model.slides_day import Points
from offsite.domain.offsite import Offsite
from offsite.domain.paging import ACROSS, Pages, in_pages
from offsite.domain.voting.wording import counted

STEP, PLACE = "assess", "landscape"

Entry = UseCase | DataDomain | DecisionToday


class Part(StrEnum):
    """The three lists; the values are the names of their collections."""

    USE_CASES = "use_cases"
    DATA = "data_domains"
    DECISIONS = "decisions_today"


NAMES: Mapping[Part, tuple[str, str]] = {
    Part.USE_CASES: ("use case", "use cases"),
    Part.DATA: ("data domain", "data domains"),
    Part.DECISIONS: ("decision", "decisions"),
}
"""What one and several entries of a list are called."""

STAGES: Mapping[Stage, str] = {
    Stage.IDEA: "Idea",
    Stage.TRIAL: "On trial",
    Stage.RUNNING: "Running",
    Stage.STOPPED: "Stopped",
}
"""The stages of a use case in words."""

MATURITY: tuple[tuple[str, str], ...] = (
    ("missing", "We do not have these data, or nobody knows where they are."),
    ("scattered", "They exist in scans, mails and private sheets; to use them means to ask around."),
    ("collected", "They lie in our systems, with gaps and contradictions that nobody checks."),
    ("usable", "There is one agreed source with known gaps; good enough for a report."),
    ("managed", "They are complete and checked regularly; an owner mends what is wrong."),
    ("trusted", "Their quality is measured all the time; we would stake a promise to a customer on them."),
)
"""The rubric of data maturity, 0 to 5: a word and a sentence for each level."""

_NAMED_BY: Mapping[Part, str] = {Part.USE_CASES: "name", Part.DATA: "name", Part.DECISIONS: "text"}


def entries(offsite: Offsite, part: Part) -> tuple[Entry, ...]:
    """Return the entries of a list in their order."""
    found: tuple[Entry, ...] = getattr(offsite, part)
    return found


def name_of(entry: Entry) -> str:
    """Return what an entry is called."""
    return entry.text if isinstance(entry, DecisionToday) else entry.name


def add(offsite: Offsite, part: Part, words: str) -> Offsite:
    """Add an entry at the end of a list.

    Raises:
        Refused: it has no words.
    """
    words = " ".join(words.split())
    if not words:
        raise Refused("Type the words first.")
    record_id = records.new_id()
    made: Entry
    match part:
        case Part.USE_CASES:
            made = UseCase(record_id, words)
        case Part.DATA:
            made = DataDomain(record_id, words)
        case Part.DECISIONS:
            made = DecisionToday(record_id, words)
    return with_entries(offsite, part, (*entries(offsite, part), made))


def with_entries(offsite: Offsite, part: Part, new: tuple[Entry, ...]) -> Offsite:
    """Return the offsite with these entries as one of its lists."""
    changes: dict[str, Any] = {part: new}
    return replace(offsite, **changes)


def set_field(offsite: Offsite, part: Part, record_id: str, field: str, value: object) -> Offsite:
    """Change one field of an entry; a stage is given by its key, a maturity as "0" to "5" or empty for none.

    Raises:
        KeyError: there is no such entry.
        ValueError: the stage or the maturity is none.
        TypeError: entries of this list have no such field.
    """
    entry = records.find(entries(offsite, part), record_id)
    changes: dict[str, Any] = {field: _read(field, value)}
    return with_entries(offsite, part, records.put(entries(offsite, part), replace(entry, **changes)))


def _read(field: str, value: object) -> object:
    if field == "stage":
        return Stage(str(value))
    if field == "maturity":
        level = int(str(value)) if str(value) else None
        if level is not None and not 0 <= level < len(MATURITY):
            raise ValueError(value)
        return level
    return value


def move(offsite: Offsite, part: Part, record_id: str, to: int) -> Offsite:
    """Move an entry to another place of its list (0 = first)."""
    return with_entries(offsite, part, records.move(entries(offsite, part), record_id, to))


def remove(offsite: Offsite, part: Part, record_id: str) -> Offsite:
    """Remove an entry."""
    return with_entries(offsite, part, records.drop(entries(offsite, part), record_id))


def begun(offsite: Offsite) -> bool:
    """Return whether anything is written down."""
    return any(entries(offsite, part) for part in Part)


_EMPTY = {
    Part.USE_CASES: "No use case is written down yet",
    Part.DATA: "No data domain is written down yet",
    Part.DECISIONS: "Nobody has written down who decides today",
}


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the landscape lacks; the short form has no time for it, so an empty one is fine there."""
    if offsite.form is Form.NINETY and not begun(offsite):
        return ()
    found = [_finding(words, Weight.MISSING) for part, words in _EMPTY.items() if not entries(offsite, part)]
    for part in Part:
        for entry in entries(offsite, part):
            weight, problem = problem_of(entry)
            if problem:
                found.append(_finding(f"{_called(entry)}: {problem}", weight, entry.id))
    return tuple(found)


def problem_of(entry: Entry) -> tuple[Weight, str]:
    """Return what an entry lacks, in words without a capital, and how much that weighs; empty words for nothing.

    A decision that nobody owns today is worth knowing, and what the day is for: it is a note.
    """
    if not name_of(entry).strip():
        return Weight.MISSING, "it has no name"
    match entry:
        case UseCase(owner=owner) if not owner.strip():
            return Weight.NOTE, "nobody owns it"
        case DataDomain(owner=owner, maturity=maturity):
            lacks = [*(["owner"] if not owner.strip() else []), *(["maturity"] if maturity is None else [])]
            return Weight.MISSING, f"no {' and no '.join(lacks)}" if lacks else ""
        case DecisionToday(owner=owner) if not owner.strip():
            return Weight.NOTE, "nobody decides this today"
        case _:
            return Weight.NOTE, ""


def _called(entry: Entry) -> str:
    return " ".join(name_of(entry).split()) or "An entry"


def _finding(message: str, weight: Weight, record: str = "") -> Finding:
    return Finding(STEP, PLACE, message, weight, record)


def part_of(offsite: Offsite, record_id: str) -> Part | None:
    """Return the list that an entry stands in, or None."""
    return next((part for part in Part if records.get(entries(offsite, part), record_id)), None)


def in_words(offsite: Offsite, entry: Entry) -> str:
    """Return an entry on one line: "Invoice matching – running, Ingrid Solberg"."""
    owner = owners.in_words(offsite, entry.owner)
    match entry:
        case UseCase(stage=stage):
            parts = [STAGES[stage].lower(), owner or "no owner"]
        case DataDomain(maturity=maturity):
            level = "not judged" if maturity is None else f"{maturity} of 5, {MATURITY[maturity][0]}"
            parts = [level, owner or "no owner"]
        case _:
            parts = [owner or "nobody yet"]
    return f"{_called(entry)} – {', '.join(parts)}"


def slides(offsite: Offsite, part: Part) -> Pages:
    """Return one of the lists for the big screen, with what is not owned said above."""
    listed = entries(offsite, part)
    titles = {
        Part.USE_CASES: "AI at work today",
        Part.DATA: "Our data, from 0 to 5",
        Part.DECISIONS: "Who decides today",
    }
    without = sum(not each.owner.strip() for each in listed)
    fact = f"{counted(len(listed), *NAMES[part]).capitalize()}; {counted(without, 'has', 'have')} no owner."
    if not without:
        fact = f"{counted(len(listed), *NAMES[part]).capitalize()}, each with an owner."
    if not listed:
        fact = "Nothing is written down yet."
    items = [in_words(offsite, each) for each in listed]
    return tuple(Points(titles[part], fact, tuple(chunk)) for chunk in in_pages(items, str, ACROSS))
