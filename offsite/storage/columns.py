"""The kinds of columns: how each sort of field is kept in SQLite."""

import json
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
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


class Instant(TypeDecorator[datetime]):
    """A moment with its time zone, stored in UTC as 2026-11-21T09:30:00+00:00."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - as above
        """Return the moment in ISO 8601, in UTC."""
        return None if value is None else value.astimezone(UTC).isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - as above
        """Return the moment."""
        return None if value is None else datetime.fromisoformat(value)


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
    return _builder(annotation)(plain)


@cache
def _builder(annotation: Any) -> Callable[[object], Any]:
    """Return the function for one type; found once, since a file holds many values of few types."""
    origin = get_origin(annotation)
    if origin is tuple:
        return _tuple_builder(get_args(annotation))
    if origin in (Union, UnionType):
        (only,) = (_builder(each) for each in get_args(annotation) if each is not NoneType)
        return lambda plain: None if plain is None else only(plain)
    if is_dataclass(annotation):
        return _record_builder(annotation)
    return _value_builder(annotation)


def _value_builder(annotation: Any) -> Callable[[object], Any]:
    stored: type[Any] = str if annotation is date or issubclass(annotation, StrEnum) else annotation
    read: Callable[[Any], Any] = date.fromisoformat if annotation is date else annotation

    def build(plain: object) -> Any:
        if type(plain) is stored or (stored is float and type(plain) is int):
            return read(plain)
        message = f"A stored value is no {annotation.__name__}."
        raise ValueError(message)

    return build


def _tuple_builder(parts: tuple[Any, ...]) -> Callable[[object], Any]:
    builders = [_builder(part) for part in parts if part is not Ellipsis]

    def build(plain: object) -> tuple[Any, ...]:
        if not isinstance(plain, list):
            raise ValueError("A stored value is no list.")  # noqa: TRY004 - damage in a file, not a fault of the caller
        if parts[-1] is Ellipsis:
            return tuple(map(builders[0], plain))
        return tuple(builder(each) for builder, each in zip(builders, plain, strict=True))

    return build


def _record_builder(record: Any) -> Callable[[object], Any]:
    builders = {name: _builder(hint) for name, hint in get_type_hints(record).items()}
    needed = {
        each.name for each in fields(record) if each.default is MISSING
    }  # later versions add fields with defaults

    def build(plain: object) -> Any:
        if not isinstance(plain, dict) or not needed <= plain.keys() <= builders.keys():
            message = f"A stored value is no {record.__name__}."
            raise ValueError(message)
        return record(**{name: builders[name](value) for name, value in plain.items()})

    return build
