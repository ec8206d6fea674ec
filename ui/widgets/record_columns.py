"""What a list of records shows: its columns, and the values in its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

Value = str | float | bool | date | None
"""What a cell holds: text, a key or a person; a number; a tick; a day. None where no number or day is known."""


class Kind(Enum):
    """How a cell is edited, and what it holds."""

    TEXT = auto()
    """One paragraph (str); Enter goes to the row below."""
    WORDS = auto()
    """Text with line breaks (str)."""
    CHOICE = auto()
    """One of the options; the key of one (str)."""
    PERSON = auto()
    """Somebody from the list of people, or anybody else in words: a person's id, or a name (str)."""
    NUMBER = auto()
    """A number (float), or None."""
    DATE = auto()
    """A day (date), or None."""
    CHECK = auto()
    """A tick (bool)."""
    LABEL = auto()
    """Something to read only, such as a time that is computed (str)."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    `weight` is its share of the room; with a `width` in pixels it has that instead. `options` are pairs of key and
    words for a choice. A column that is `below` stands on a second line of the row, under a small heading of its own.
    The first column names the row, and is never below.
    """

    key: str
    heading: str
    kind: Kind = Kind.TEXT
    weight: int = 1
    width: int = 0
    options: tuple[tuple[str, str], ...] = ()
    placeholder: str = ""
    below: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A record as the list shows it: its id, a value by the key of each column, and a remark such as a finding."""

    id: str
    values: Mapping[str, Value] = field(default_factory=dict)
    remark: str = ""
