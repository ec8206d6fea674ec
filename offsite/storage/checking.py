"""Checks a whole file without changing it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from offsite.storage import document, header
from offsite.storage.ballot_rows import ballot_texts, parsed, read_all, read_ids
from offsite.storage.connection import Database
from offsite.storage.errors import FileRefused, reason
from offsite.storage.migrations import VERSION
from offsite.storage.schema import create_all

_MOST = 5
"""More findings of one sort than this help nobody."""


def check(path: Path) -> tuple[str, ...]:
    """Return what is wrong with a file, in sentences; empty means sound.

    Looked at are the header, SQLite's own checks, the references, the tables with their safeguards, and whether every
    record and every ballot can be read. The file must be closed, and its bytes stay as they are.
    """
    try:
        found = header.inspect(path)
    except FileRefused as refusal:
        return (str(refusal),)
    if header.cut_off(path):
        return (f"A change to “{path.name}” was cut off; open the offsite once, which takes it back.",)
    try:
        raw = sqlite3.connect(header.uri(path, "mode=ro"), uri=True, isolation_level=None)
        with closing(Database(raw)) as database:
            raw.execute("PRAGMA trusted_schema = OFF")
            return _damage(raw) or (_contents(database) if found.version == VERSION else ())
    except sqlite3.Error as error:
        return (f"“{path.name}” cannot be read: {reason(error)}.",)


def _damage(raw: sqlite3.Connection) -> tuple[str, ...]:
    verdicts = [str(row[0]) for row in raw.execute(f"PRAGMA integrity_check({_MOST})")]
    if verdicts != ["ok"]:
        return tuple(f"The file is damaged: {verdict}." for verdict in verdicts)
    loose = {str(row[0]) for row in raw.execute("PRAGMA foreign_key_check")}
    return tuple(f"The file is damaged: a {table} refers to a round or person that is not there." for table in loose)


def _contents(database: Database) -> tuple[str, ...]:
    if _made_of(database.raw) != _expected():
        return ("The tables of this file are not as Offsite makes them.",)
    try:
        with database.reading() as connection:
            document.load(connection)
            read_all(connection)
            for round_id in read_ids(connection):
                parsed(ballot_texts(connection, round_id))
    except FileRefused as refusal:
        return (str(refusal),)
    return ()


def _made_of(raw: sqlite3.Connection) -> set[tuple[str, ...]]:
    return set(raw.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"))


def _expected() -> set[tuple[str, ...]]:
    """Return what a new file is made of."""
    with closing(Database(sqlite3.connect(":memory:", isolation_level=None))) as database:
        with database.writing() as connection:
            create_all(connection)
        return _made_of(database.raw)
