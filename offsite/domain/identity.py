"""Who we are: what is said about it, what it still lacks, and what of it a model would learn."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from offsite.domain import records
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.form import Form
from offsite.domain.model.identity import Aspect, Trait
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words, without_bullet
from offsite.domain.voting.wording import short

STEP, PLACE = "offsite", "identity"

NAMES: Mapping[Aspect, tuple[str, str]] = {
    Aspect.VALUE: ("value", "values"),
    Aspect.DECIDING: ("way of deciding", "ways of deciding"),
    Aspect.GAP: ("gap", "gaps"),
    Aspect.PAST: ("old pattern", "old patterns"),
    Aspect.FRICTION: ("friction", "frictions"),
}
"""What one and several entries of an aspect are called."""

_SEPARATORS = tuple(re.compile(each) for each in (r"\s*\t\s*", r"\s*;\s*", r"\s+[-–—]\s+"))
"""What parts the two columns of a pasted line, the likeliest first."""

_EMPTY = {
    Aspect.VALUE: "Nobody has written down what we value",
    Aspect.DECIDING: "Nobody has written down how we really decide",
    Aspect.GAP: "No gap between saying and doing is written down yet",
}
"""What a whole day cannot do without, and how it is told that it is not there."""

_LONG = 60


def entries(offsite: Offsite, aspect: Aspect) -> tuple[Trait, ...]:
    """Return the entries of an aspect in their order."""
    return tuple(each for each in offsite.identity if each.aspect is aspect)


def add(offsite: Offsite, aspect: Aspect, words: str) -> Offsite:
    """Add an entry at the end of its aspect; what stands behind a tab is its second column.

    Raises:
        Refused: it has no words, or says nothing that does not stand there already.
    """
    made = _read(aspect, words, _SEPARATORS[0])
    if not made.text and not made.beside:
        raise Refused("Type the words first.")
    if _is_there(offsite, made):
        raise Refused("The same words stand there already.")
    return replace(offsite, identity=(*offsite.identity, made))


def add_lines(offsite: Offsite, aspect: Aspect, text: str) -> Offsite:
    """Add an entry for each line that says something new; bullets and numbering are passed over.

    The columns are parted by tabs, semicolons or dashes between spaces, whichever most of the lines have.

    Raises:
        Refused: no line does.
    """
    lines = [without_bullet(line) for line in text.splitlines() if line.strip()]
    parted_by = max(_SEPARATORS, key=lambda each: sum(each.search(line) is not None for line in lines))
    before = offsite
    for line in lines:
        made = _read(aspect, line, parted_by)
        if (made.text or made.beside) and not _is_there(offsite, made):
            offsite = replace(offsite, identity=(*offsite.identity, made))
    if offsite is before:
        raise Refused("Every line stands there already." if lines else "Type the words first.")
    return offsite


def _read(aspect: Aspect, line: str, parted_by: re.Pattern[str]) -> Trait:
    text, *rest = parted_by.split(line, maxsplit=1)
    return Trait(records.new_id(), aspect, _tidy(text), _tidy(" ".join(rest)))


def _tidy(words: str) -> str:
    return " ".join(words.split())


def _is_there(offsite: Offsite, made: Trait) -> bool:
    return any(
        same_words(each.text) == same_words(made.text)
        and (not made.beside or same_words(each.beside) == same_words(made.beside))
        for each in entries(offsite, made.aspect)
    )


def set_field(offsite: Offsite, trait_id: str, field: str, words: object) -> Offsite:
    """Change one column of an entry.

    Raises:
        KeyError: there is no such entry.
        TypeError: entries have no such column.
    """
    changes: dict[str, Any] = {field: words}
    changed = replace(records.find(offsite.identity, trait_id), **changes)
    return replace(offsite, identity=records.put(offsite.identity, changed))


def move(offsite: Offsite, trait_id: str, to: int) -> Offsite:
    """Move an entry to another place of its aspect (0 = first); the other aspects stay as they are.

    Raises:
        KeyError: there is no such entry.
    """
    aspect = records.find(offsite.identity, trait_id).aspect
    moved = iter(records.move(entries(offsite, aspect), trait_id, to))
    return replace(offsite, identity=tuple(next(moved) if each.aspect is aspect else each for each in offsite.identity))


def remove(offsite: Offsite, trait_id: str) -> Offsite:
    """Remove an entry."""
    return replace(offsite, identity=records.drop(offsite.identity, trait_id))


def begun(offsite: Offsite) -> bool:
    """Return whether anything is written down."""
    return bool(offsite.identity)


def aspect_of(offsite: Offsite, key: str) -> Aspect | None:
    """Return the aspect of an entry by its id, or an aspect by its own key; None for anything else."""
    trait = records.get(offsite.identity, key)
    if trait is not None:
        return trait.aspect
    return Aspect(key) if key in set(Aspect) else None


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what is still open; a whole day has to say what we value, how we decide, and where we do otherwise.

    The short form has no time for that, so only what was begun there is looked at. A finding about an aspect as a whole
    names it in the place of a record.
    """
    whole_day = offsite.form is not Form.NINETY
    found = [
        Finding(STEP, PLACE, words, Weight.MISSING, aspect)
        for aspect, words in _EMPTY.items()
        if whole_day and not entries(offsite, aspect)
    ]
    for each in (trait for aspect in Aspect for trait in entries(offsite, aspect)):
        weight, problem = problem_of(each)
        if problem:
            found.append(Finding(STEP, PLACE, f"{name_of(each) or 'An entry'}: {problem}", weight, each.id))
    return tuple(found)


def problem_of(trait: Trait) -> tuple[Weight, str]:
    """Return what an entry lacks, in words without a capital, and how much that weighs; empty words for nothing."""
    text, beside = bool(trait.text.strip()), bool(trait.beside.strip())
    if trait.aspect is Aspect.GAP and text != beside:
        return Weight.MISSING, "what we do is not written" if text else "what we say is not written"
    if not text:
        return Weight.MISSING, "it has no words"
    lacking = {
        Aspect.VALUE: "no case yet in which it cost us something",
        Aspect.FRICTION: "what we accept it for is not written",
    }
    return Weight.NOTE, "" if beside else lacking.get(trait.aspect, "")


def name_of(trait: Trait) -> str:
    """Return what an entry is called on one line, without a full stop; an empty text where it has no words."""
    return short(without_stop(trait.text) or without_stop(trait.beside), _LONG)


def without_stop(words: str) -> str:
    """Return words on one line, without the mark that ends a sentence, so that others can follow."""
    return _tidy(words).rstrip(" .;,:")


def as_risk(trait: Trait) -> str:
    """Return what an entry is as a risk, for what a model would learn from it; empty where it would learn nothing.

    What leads to the words is short, so that two of these do not sound alike for it (see `duplicates`).
    """
    match trait.aspect:
        case Aspect.GAP:
            learned, lead = without_stop(trait.beside), "AI copies us"
        case Aspect.PAST:
            learned, lead = without_stop(trait.text), "AI repeats"
        case _:
            return ""
    return f"{lead}: {learned}" if learned else ""


def risk_words(offsite: Offsite, trait_id: str) -> str | None:
    """Return an entry as a risk by its id; None where it is gone or none any more."""
    trait = records.get(offsite.identity, trait_id)
    return (as_risk(trait) or None) if trait else None


def accepted(offsite: Offsite) -> tuple[str, ...]:
    """Return the friction that we choose, and what for, as lines of the charter."""
    lines = (
        " – ".join(part for part in (without_stop(each.text), without_stop(each.beside)) if part)
        for each in entries(offsite, Aspect.FRICTION)
        if each.text.strip()
    )
    return tuple(dict.fromkeys(lines))
