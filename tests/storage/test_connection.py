"""Tests of transactions."""

import sqlite3

import pytest

from offsite.storage.file import FileRefused, OffsiteFile, SaveFailed
from tests.storage.samples import new_file, offsite


def test_a_commit_that_fails_leaves_nothing_behind() -> None:
    """When not a statement but the commit itself fails, the change is taken back, and the next one goes through."""
    with new_file() as file:
        raw = file._database.raw
        raw.execute("CREATE TABLE loose (about TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED)")
        with (
            pytest.raises(SaveFailed, match="does not allow this change"),
            file._database.writing() as connection,
        ):
            connection.exec_driver_sql("INSERT INTO loose VALUES ('nobody')")
        assert not raw.in_transaction
        assert raw.execute("SELECT * FROM loose").fetchall() == []
        file.save(offsite(), offsite("Next"))
        assert file.load().title == "Next"


def delete_and_fail(file: OffsiteFile) -> None:
    """Begin a change and run into an error of the program."""
    with file._database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM person")
        raise ZeroDivisionError


def test_other_errors_take_the_change_back() -> None:
    """An error of the program inside a transaction goes on as it is, and nothing of the change stays."""
    with new_file() as file:
        with pytest.raises(ZeroDivisionError):
            delete_and_fail(file)
        assert file.load() == offsite()


def test_reading_tells_damage_from_trouble() -> None:
    """A missing table is called damage, and a value of the wrong sort too."""
    with new_file() as file:
        with pytest.raises(FileRefused, match="it is damaged"), file._database.reading() as connection:
            connection.exec_driver_sql("SELECT * FROM nowhere")
        with pytest.raises(FileRefused, match="it is damaged"), file._database.reading():
            raise ValueError


def test_closing_twice_does_no_harm() -> None:
    """A file can be closed again after it was closed, and is then of no use."""
    with new_file() as file:
        file.close()
        file.close()
        with pytest.raises(sqlite3.ProgrammingError):
            file._database.raw.execute("SELECT 1")
