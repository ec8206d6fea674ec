"""Tests of the check of a whole file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from offsite.domain.voting.rounds import Mode
from offsite.storage.checking import check
from offsite.storage.file import OffsiteFile
from tests.storage.samples import draft, offsite, opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed file with a document and votes in it."""
    path = tmp_path / "day.offsite"
    with OffsiteFile.create(path, offsite(people=100)) as file:
        opened(file, draft("open", mode=Mode.OPEN))
        file.ballots.answer("open", "v0", {"o0": 3})
        opened(file, draft("private"))
        file.ballots.cast("private", "v0", {"o0": 3})
    return path


def findings(path: Path) -> str:
    """Return what is found, after a check that the bytes stay and nothing is left beside the file."""
    before = path.read_bytes()
    found = check(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    return " ".join(found)


def change(path: Path, *statements: str) -> None:
    """Change the file with another program."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in statements:
            raw.execute(statement)


def test_a_sound_file(path: Path) -> None:
    """A sound file gives no finding."""
    assert findings(path) == ""


def test_a_file_in_use(path: Path) -> None:
    """A file that is open is told to be so."""
    with OffsiteFile.open(path):
        (found,) = check(path)
    assert "already open" in found


def test_foreign_and_short_files(path: Path) -> None:
    """What the header refuses is a finding."""
    path.write_bytes(path.read_bytes()[:-5000])
    assert "its end is missing" in findings(path)
    path.write_bytes(b"x" * 5000)
    assert "is not an offsite" in findings(path)


@pytest.mark.parametrize("page", range(2, 15))
def test_overwritten_pages(path: Path, page: int) -> None:
    """A page that was overwritten is found, whichever it is."""
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xaa" * 4096
    path.write_bytes(content)
    assert "damaged" in findings(path)


def test_loose_references(path: Path) -> None:
    """A ballot of a round that is not there is a finding."""
    change(path, "DROP TRIGGER round_stays", "DELETE FROM round WHERE id = 'private'")
    assert "refers to a round or person that is not there" in findings(path)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER ballot_never_changes",
        "DROP TABLE answer",
        "ALTER TABLE ballot ADD COLUMN cast_at TEXT",
        "CREATE TRIGGER spy AFTER INSERT ON ballot BEGIN DELETE FROM person; END",
    ],
)
def test_tables_of_another_make(path: Path, statement: str) -> None:
    """Missing safeguards, missing tables, columns and triggers that nobody asked for are findings."""
    change(path, statement)
    assert "not as Offsite makes them" in findings(path)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM offsite",
        "UPDATE offsite SET day = 'soon'",
        "UPDATE offsite SET form = 'three weeks'",
        "INSERT INTO adoption VALUES ('risk', '[1, 2]', '', '', '', '', 0)",
        "INSERT INTO adoption VALUES ('risk', '{', '', '', '', '', 0)",
        "INSERT INTO round VALUES ('r', 9, 's', 'q', '[]', '{\"kind\": \"magic\"}', 'open', 1, 1, 'draft', '', 0, '')",
        "INSERT INTO round VALUES ('r', 9, 's', 'q', '[{}]', '{\"kind\": \"rank\"}', 'open', 1, 1, 'draft', '', 0, '')",
        "UPDATE named_answer SET choices = '[]'",
    ],
)
def test_records_that_cannot_be_read(path: Path, statement: str) -> None:
    """A record whose values make no sense is a finding, though SQLite has no complaint."""
    change(path, statement)
    assert "damaged" in findings(path)


def test_a_change_that_was_cut_off(path: Path) -> None:
    """A file with a change to take back is told to need that, and is not repaired by the check."""
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 1000)
    (found,) = check(path)
    assert "cut off" in found
    assert journal.stat().st_size == 1008
