"""Statements that are put into words once per process.

To compile a selection takes the toolkit longer than SQLite takes to answer it, and it forgets the result with the
connection; opening a file would be that work alone. The rows come straight from the driver for the same reason.
"""

import sqlite3
from collections.abc import Callable
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.dialects.sqlite import dialect

_SQLITE = dialect()


def in_words(statement: Insert | Update | Delete) -> str:
    """Return a statement as the driver takes it; its parameters are given in the order in which they occur in it."""
    return str(statement.compile(dialect=_SQLITE))


class Query:
    """A selection from the tables of the schema; its parameters are given in the order in which they occur in it."""

    def __init__(self, statement: Select[Any]) -> None:
        self._statement = statement

    def rows(self, connection: Connection, *parameters: str) -> list[Any]:
        """Return the rows, each a tuple of Python values in the order of the columns.

        Raises:
            ValueError: something stored is no value of its column.
            sqlite3.Error: the file is damaged or cannot be read.
        """
        raw = connection.connection.driver_connection
        if not isinstance(raw, sqlite3.Connection):
            raise TypeError("Queries are put to SQLite only.")
        rows: list[Any] = raw.execute(self._words, parameters).fetchall()
        if not any(self._readers):
            return rows
        return [
            tuple(read(value) if read else value for read, value in zip(self._readers, row, strict=True))
            for row in rows
        ]

    @cached_property
    def _words(self) -> str:
        return str(self._statement.compile(dialect=_SQLITE))

    @cached_property
    def _readers(self) -> list[Callable[[Any], Any] | None]:
        columns = self._statement.selected_columns
        return [column.type.dialect_impl(_SQLITE).result_processor(_SQLITE, None) for column in columns]
