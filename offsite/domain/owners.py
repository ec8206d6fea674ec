"""Who owns something: a person of the list by their id, or somebody who is not in the room by a name in words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from offsite.domain import records
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words

OWNED: Sequence[tuple[str, str]] = (
    ("use_cases", "owner"),
    ("data_domains", "owner"),
    ("decisions_today", "owner"),
    ("briefs", "owner"),
    ("key_results", "owner"),
    ("incentives", "leader"),
    ("metrics", "owner"),
    ("actions", "owner"),
    ("resolutions", "owner"),
    ("reviews", "called_by"),
)
"""The collections whose records name somebody, and the field that does."""


def in_words(offsite: Offsite, owner: str) -> str:
    """Return the name of an owner."""
    person = records.get(offsite.people, owner)
    return (person.name if person else owner).strip()


def read(offsite: Offsite, words: str) -> str:
    """Return the id of the person of that name, or the words as they are where nobody has it."""
    wanted = same_words(words)
    return next((each.id for each in offsite.people if wanted and same_words(each.name) == wanted), words.strip())


def to_choose_from(offsite: Offsite) -> tuple[tuple[str, str], ...]:
    """Return the people with a name, as pairs of id and name."""
    return tuple((each.id, each.name.strip()) for each in offsite.people if each.name.strip())


def owned(offsite: Offsite, person_id: str) -> int:
    """Return how many records name a person."""
    return sum(getattr(each, field) == person_id for name, field in OWNED for each in getattr(offsite, name))


def by_name_only(offsite: Offsite, person_id: str) -> Offsite:
    """Return the offsite with a person's name in words where their id stood, so that it outlives their line."""
    name = in_words(offsite, person_id)
    changes: dict[str, Any] = {}
    for collection, field in OWNED:
        before = getattr(offsite, collection)
        after = tuple(replace(each, **{field: name}) if getattr(each, field) == person_id else each for each in before)
        if after != before:
            changes[collection] = after
    return replace(offsite, **changes)
