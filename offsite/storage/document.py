"""Reads and writes the document: everything of an offsite but its votes."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from offsite.domain.offsite import Offsite
from offsite.storage.query import Query
from offsite.storage.schema import COLLECTIONS, OFFSITE, Collection

OWN_FIELDS: tuple[str, ...] = tuple(column.name for column in OFFSITE.columns)
"""The fields of `Offsite` that are no collections."""


def _query(collection: Collection) -> Query:
    columns = [collection.table.c[field.name] for field in fields(collection.record)]
    return Query(select(*columns).order_by(collection.table.c.position))


_OWN = Query(select(OFFSITE))
_RECORDS = tuple((each, _query(each)) for each in COLLECTIONS)


def load(connection: Connection) -> Offsite:
    """Return the offsite.

    Raises:
        ValueError: something stored is no value of its kind.
    """
    own = _OWN.rows(connection)
    if len(own) != 1:
        raise ValueError("The offsite itself is missing.")
    values: dict[str, Any] = dict(zip(OWN_FIELDS, own[0], strict=True))
    for collection, query in _RECORDS:
        values[collection.field] = tuple(collection.record(*row) for row in query.rows(connection))
    return Offsite(**values)


def insert_new(connection: Connection, offsite: Offsite) -> None:
    """Write a whole offsite into empty tables."""
    connection.execute(insert(OFFSITE), _own(offsite))
    for each in COLLECTIONS:
        _save_collection(connection, each, (), getattr(offsite, each.field))


def save(connection: Connection, before: Offsite, after: Offsite) -> None:
    """Write what differs between two states of the offsite.

    Raises:
        ValueError: two records of a collection share an id; one of them would be lost.
    """
    if _own(before) != _own(after):
        connection.execute(update(OFFSITE), _own(after))
    for each in COLLECTIONS:
        old, new = getattr(before, each.field), getattr(after, each.field)
        if old is not new:
            _save_collection(connection, each, old, new)


def _own(offsite: Offsite) -> dict[str, object]:
    return {name: getattr(offsite, name) for name in OWN_FIELDS}


def _save_collection(
    connection: Connection, collection: Collection, before: tuple[Any, ...], after: tuple[Any, ...]
) -> None:
    old, new = _placed(before), _placed(after)
    if len(new) != len(after):
        message = f"Two records of {collection.field} share an id."
        raise ValueError(message)
    table = collection.table
    gone = [{"gone": record_id} for record_id in old if record_id not in new]
    if gone:
        connection.execute(delete(table).where(table.c.id == bindparam("gone")), gone)
    changed = [_row(collection, *placed) for record_id, placed in new.items() if old.get(record_id) != placed]
    if changed:
        connection.execute(insert(table).prefix_with("OR REPLACE"), changed)


def _placed(records: tuple[Any, ...]) -> Mapping[str, tuple[int, Any]]:
    return {record.id: (position, record) for position, record in enumerate(records)}


def _row(collection: Collection, position: int, record: Any) -> dict[str, object]:
    row = {field.name: getattr(record, field.name) for field in fields(collection.record)}
    return {**row, "position": position}
