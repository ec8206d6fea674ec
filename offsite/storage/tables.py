"""Tables of records, one column per field: the type of the field says the kind of column."""

from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy import REAL, CheckConstraint, Column, Integer, MetaData, Table

from offsite.storage.columns import Day, Flag, Instant, Nested, OneOf, Words

KIND: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
"""Of every table: types are enforced, and no row has a number that would tell when it was written."""


def table_of(name: str, metadata: MetaData, record: type[Any]) -> Table:
    """Return the table of a record type: its id, its other fields, and `position` for the order.

    Raises:
        TypeError: no kind of column is known for the type of a field.
    """
    hints = get_type_hints(record)
    columns = (_column(each.name, hints[each.name]) for each in fields(record) if each.name != "id")
    return Table(
        name,
        metadata,
        Column("id", Words, primary_key=True, nullable=False),
        *columns,
        Column("position", Integer, nullable=False),
        **KIND,
    )


def _column(name: str, hint: Any) -> Column[Any]:
    optional = isinstance(hint, UnionType)
    plain = next(each for each in get_args(hint) if each is not type(None)) if optional else hint
    return Column(name, _kind(name, plain), *_checks(name, plain), nullable=optional)


def _checks(name: str, plain: Any) -> tuple[CheckConstraint, ...]:
    return (CheckConstraint(f"{name} IN (0, 1)"),) if plain is bool else ()


def _kind(name: str, plain: Any) -> Any:
    simple = {str: Words, bool: Flag, int: Integer, float: REAL, date: Day, datetime: Instant}
    if plain in simple:
        return simple[plain]
    if get_origin(plain) is tuple:
        return Nested(plain)
    if isinstance(plain, type) and issubclass(plain, StrEnum):
        return OneOf(plain)
    raise TypeError(f"No kind of column is known for the field {name} of type {plain}.")
