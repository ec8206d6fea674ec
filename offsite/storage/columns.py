"""The kinds of columns: how each sort of field is kept in SQLite."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from offsite.domain.voting.methods import Method, from_plain, to_plain


class Words(TypeDecorator[str]):
    """Text of any script, with every character that UTF-8 knows.

    Half of a surrogate pair, which a keyboard driver may leave behind and no file can hold, becomes U+FFFD, so that it
    cannot keep the rest from being saved.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - fixed by SQLAlchemy
        """Return the text as it is stored."""
        if value is None or value.isascii():
            return value
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return str(value)


class Flag(TypeDecorator[bool]):
    """Yes or no, stored as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - as above
        """Return 1 or 0."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:  # noqa: ARG002 - as above
        """Return True or False."""
        return None if value is None else bool(value)


class Day(TypeDecorator[date]):
    """A day, stored as 2026-11-21."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - as above
        """Return the day in ISO 8601."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002 - as above
        """Return the day."""
        return None if value is None else date.fromisoformat(value)


class OneOf(TypeDecorator[StrEnum]):
    """A word from a fixed list."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - as above
        """Return the plain word."""
        return None if value is None else str(value.value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002 - as above
        """Return the member of the list; an unknown word is a ValueError."""
        return None if value is None else self.words(value)


class Nested(TypeDecorator[Any]):
    """A tuple of values or of small records, stored as JSON and checked against its annotation when read."""

    impl = Text
    cache_ok = True

    def __init__(self, annotation: Any) -> None:
        super().__init__()
        self.annotation = annotation

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - as above
        """Return the JSON."""
        return None if value is None else canonical(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002 - as above
        """Return the value; what does not fit the annotation is a ValueError."""
        return None if value is None else built(self.annotation, json.loads(value))


class Rule(TypeDecorator[Method]):
    """A voting method, stored as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Method | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - as above
        """Return the JSON."""
        return None if value is None else canonical(to_plain(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Method | None:  # noqa: ARG002 - as above
        """Return the method; what is none is a ValueError."""
        return None if value is None else from_plain(json.loads(value))


def canonical(value: object) -> str:
    """Return the one JSON text of a value: keys sorted, no blanks, ASCII alone (so that any text goes in unchanged)."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    message = f"A {type(value).__name__} cannot be stored."
    raise TypeError(message)


def built(annotation: Any, plain: object) -> Any:
    """Return the value of a type from its JSON form.

    Args:
        annotation: str, int, float, bool, date, a StrEnum, a frozen dataclass, or tuples and optional ones of these.
        plain: what `json.loads` returned.

    Raises:
        ValueError: the one does not fit the other.
    """
    origin = get_origin(annotation)
    if origin is tuple:
        return _built_tuple(get_args(annotation), plain)
    if origin in (Union, UnionType):
        (only,) = (each for each in get_args(annotation) if each is not NoneType)
        return None if plain is None else built(only, plain)
    if is_dataclass(annotation):
        return _built_record(annotation, plain)
    if isinstance(plain, str) and (annotation is date or issubclass(annotation, StrEnum)):
        return date.fromisoformat(plain) if annotation is date else annotation(plain)
    if isinstance(plain, int) and not isinstance(plain, bool) and annotation is float:
        return float(plain)
    if type(plain) is annotation:
        return plain
    message = f"A stored value is no {annotation.__name__}."
    raise ValueError(message)


def _built_tuple(parts: tuple[Any, ...], plain: object) -> tuple[Any, ...]:
    if not isinstance(plain, list):
        raise ValueError("A stored value is no list.")  # noqa: TRY004 - damage in a file, not a fault of the caller
    if parts[-1] is Ellipsis:
        return tuple(built(parts[0], each) for each in plain)
    return tuple(built(part, each) for part, each in zip(parts, plain, strict=True))


def _built_record(record: Any, plain: object) -> Any:
    hints = _hints(record)
    if not isinstance(plain, dict) or set(plain) != set(hints):
        message = f"A stored value is no {record.__name__}."
        raise ValueError(message)
    return record(**{name: built(hint, plain[name]) for name, hint in hints.items()})


@cache
def _hints(record: Any) -> dict[str, Any]:
    return get_type_hints(record)
