"""The few verbs on tuples of records.

A record is a frozen dataclass with an `id`; a collection is a tuple of records in the order in which the user sees
them.
"""

import os
from typing import Protocol, TypeVar


class Record(Protocol):
    """Anything with an identity."""

    @property
    def id(self) -> str:
        """The identity: it stays while everything else may change."""


R = TypeVar("R", bound=Record)


def new_id() -> str:
    """Return a new identity: 16 hexadecimal digits from the operating system's randomness."""
    return os.urandom(8).hex()


def get(records: tuple[R, ...], record_id: str) -> R | None:
    """Return the record of that id, or None where there is none."""
    return next((record for record in records if record.id == record_id), None)


def find(records: tuple[R, ...], record_id: str) -> R:
    """Return the record of that id.

    Raises:
        KeyError: there is none.
    """
    record = get(records, record_id)
    if record is None:
        raise KeyError(record_id)
    return record


def put(records: tuple[R, ...], record: R) -> tuple[R, ...]:
    """Return the records with this one in the place of the one with its id, or at the end."""
    if get(records, record.id) is None:
        return (*records, record)
    return tuple(record if each.id == record.id else each for each in records)


def drop(records: tuple[R, ...], record_id: str) -> tuple[R, ...]:
    """Return the records without the one of that id."""
    return tuple(each for each in records if each.id != record_id)


def move(records: tuple[R, ...], record_id: str, to: int) -> tuple[R, ...]:
    """Return the records with one of them moved to place `to` (0 = first; beyond the ends = at the end in question).

    Raises:
        KeyError: there is no record of that id.
    """
    record = find(records, record_id)
    others = list(drop(records, record_id))
    others.insert(max(to, 0), record)
    return tuple(others)
