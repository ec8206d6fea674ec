"""Tests of bringing older files up to date, with migrations made for the test."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from offsite.storage.errors import FileRefused
from offsite.storage.file import OffsiteFile
from offsite.storage.migrations import FIRST_VERSION, MIGRATIONS, VERSION, upgrade
from tests.storage.samples import offsite


@pytest.fixture
def raw(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a file of version 1 with one table."""
    with closing(sqlite3.connect(tmp_path / "old.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, about INTEGER REFERENCES note (id))")
        connection.execute("INSERT INTO note VALUES (1, NULL)")
        connection.execute("PRAGMA user_version = 1")
        yield connection


def add_column(raw: sqlite3.Connection) -> None:
    """Lead from version 1 to 2."""
    raw.execute("ALTER TABLE note ADD COLUMN text TEXT NOT NULL DEFAULT 'old'")


def fill(raw: sqlite3.Connection) -> None:
    """Lead from version 2 to 3."""
    raw.execute("INSERT INTO note VALUES (2, 1, 'new')")


def spoil(raw: sqlite3.Connection) -> None:
    """Leave a reference to nothing behind."""
    raw.execute("INSERT INTO note VALUES (3, 99, 'loose')")


def fail(raw: sqlite3.Connection) -> None:
    """Do half of the work and fail."""
    raw.execute("DELETE FROM note")
    raw.execute("INSERT INTO nowhere VALUES (1)")


def state(raw: sqlite3.Connection) -> tuple[list[str], tuple[int]]:
    """Return all there is and the version."""
    return list(raw.iterdump()), raw.execute("PRAGMA user_version").fetchone()


def test_all_migrations_run_in_order(raw: sqlite3.Connection) -> None:
    """A file of the first version goes through every migration, and then says so."""
    assert upgrade(raw, (add_column, fill))
    assert raw.execute("SELECT * FROM note").fetchall() == [(1, None, "old"), (2, 1, "new")]
    assert raw.execute("PRAGMA user_version").fetchone() == (3,)
    assert raw.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_only_what_is_missing_runs(raw: sqlite3.Connection) -> None:
    """A file in between goes through the later ones only, and a current one is left alone."""
    assert upgrade(raw, (add_column,))
    assert upgrade(raw, (add_column, fill))
    before = state(raw)
    assert not upgrade(raw, (add_column, fill))
    assert state(raw) == before


@pytest.mark.parametrize("bad", [spoil, fail])
def test_a_migration_that_fails_changes_nothing(raw: sqlite3.Connection, bad: object) -> None:
    """When a migration fails or leaves loose ends, the file is of its old version in every part."""
    before = state(raw)
    assert callable(bad)
    with pytest.raises(FileRefused, match="could not be brought up to date"):
        upgrade(raw, (add_column, bad))
    assert state(raw) == before
    assert raw.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_the_version_counts_the_migrations(tmp_path: Path) -> None:
    """The version this program writes is the first one plus one for each migration, and new files have it."""
    assert FIRST_VERSION + len(MIGRATIONS) == VERSION
    with OffsiteFile.create(tmp_path / "day.offsite", offsite()) as file:
        assert not upgrade(file._database.raw)
