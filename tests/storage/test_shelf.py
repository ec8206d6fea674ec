"""Tests of the list of offsites on the shelf."""

import json
import os
import shutil
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from offsite.domain.offsite import Form
from offsite.storage.errors import FileRefused, SaveFailed
from offsite.storage.file import OffsiteFile
from offsite.storage.index import INDEX_NAME, NO_PROGRESS
from offsite.storage.migrations import VERSION
from offsite.storage.shelf import Entry, Shelf, default_folder
from tests.storage.samples import ODD_TEXTS, run
from tests.storage.shelves import HALF_DONE, age, put, titles


def test_the_folder_is_private(shelf: Shelf) -> None:
    """The shelf and its folder of deleted offsites are for their owner only."""
    for folder in (shelf.folder, shelf.folder / "Deleted"):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """Where a file stands in the place of the folder, one sentence says so."""
    (tmp_path / "shelf").write_bytes(b"")
    with pytest.raises(SaveFailed, match="cannot be made"):
        Shelf(tmp_path / "shelf")


def test_the_default_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The folder is the user's own for this app, unless the environment names another."""
    monkeypatch.setenv("OFFSITE_HOME", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("OFFSITE_HOME")
    assert default_folder().name == "Offsite"


def test_entries(shelf: Shelf) -> None:
    """An entry shows what the file says; the newest comes first; the time of change knows its zone."""
    first = put(shelf, "First", day=date(2026, 11, 21), form=Form.NINETY)
    second = put(shelf, "Second")
    age(first, 0)
    age(second, 60)
    changed = datetime.fromtimestamp(1_790_000_000, UTC)
    expected = Entry(first, "id of First", "First", "Northwind", date(2026, 11, 21), "ninety", NO_PROGRESS, changed)
    for _ in range(2):  # from the files, then from the index
        assert titles(shelf) == ["Second", "First"]
        assert shelf.entries()[1] == expected


@pytest.mark.parametrize("title", ODD_TEXTS)
def test_odd_titles(shelf: Shelf, title: str) -> None:
    """A title in any script or with any characters is listed letter by letter."""
    path = put(shelf, title)
    assert [titles(shelf) for _ in range(2)] == [[title], [title]]
    assert [entry.path for entry in shelf.entries()] == [path]


def test_unchanged_files_are_not_opened(shelf: Shelf) -> None:
    """A file that looks as it did is listed from the index; its content may even be gone."""
    path = put(shelf, "Day")
    shelf.entries()
    status = path.stat()
    path.write_bytes(b"x" * status.st_size)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert titles(shelf) == ["Day"]


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"format": 99}', '{"format": 1, "files": {"Day.offsite": [1]}}']
)
def test_a_lost_or_damaged_index_is_made_anew(shelf: Shelf, content: str) -> None:
    """Whatever became of the index, the list is right, and so is the index afterwards."""
    put(shelf, "Day")
    shelf.entries()
    index = shelf.folder / INDEX_NAME
    whole = index.read_bytes()
    index.unlink()
    assert titles(shelf) == ["Day"]
    index.write_text(content)
    assert titles(shelf) == ["Day"]
    assert index.read_bytes() == whole
    assert json.loads(whole)["format"] == 1


def test_an_index_that_cannot_be_written_is_no_harm(shelf: Shelf) -> None:
    """When the index cannot be written, the offsites are listed all the same."""
    put(shelf, "Day")
    (shelf.folder / INDEX_NAME).mkdir()
    assert titles(shelf) == ["Day"]


def test_files_that_come_go_and_change(shelf: Shelf) -> None:
    """The list follows what other programs do to the folder."""
    path = put(shelf, "Day")
    shelf.entries()
    shutil.copy2(path, shelf.folder / "Copy.offsite")
    with OffsiteFile.open(path) as file:
        file.save(file.load(), replace(file.load(), title="New day"))
    age(path, 99)
    assert sorted(titles(shelf)) == ["Day", "New day"]
    path.unlink()
    assert titles(shelf) == ["Day"]


def test_damaged_files_are_listed_apart(shelf: Shelf) -> None:
    """Foreign, empty, short, spoilt and newer files are no entries; they are named apart and stay as they are."""
    good = put(shelf, "Good")
    whole = good.read_bytes()
    newer = put(shelf, "Newer")
    with closing(sqlite3.connect(newer)) as raw:
        raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    bad = {
        "empty": b"",
        "foreign": b"x" * 999,
        "short": whole[:9000],
        "spoilt": whole[:4096] + b"\xff" * (len(whole) - 4096),
    }
    for name, content in bad.items():
        (shelf.folder / f"{name}.offsite").write_bytes(content)
    for _ in range(2):
        assert titles(shelf) == ["Good"]
        assert [each.stem for each in shelf.damaged()] == ["Newer", *bad]
    assert all((shelf.folder / f"{name}.offsite").read_bytes() == content for name, content in bad.items())


def test_other_files_are_not_listed(shelf: Shelf) -> None:
    """What does not end as an offsite does, hidden files and folders are passed over."""
    put(shelf, "Day")
    (shelf.folder / "notes.txt").write_text("mine")
    (shelf.folder / ".hidden.offsite").write_bytes(b"")
    (shelf.folder / "Folder.offsite").mkdir()
    assert titles(shelf) == ["Day"]
    assert shelf.damaged() == ()


def test_the_open_session_tells_its_progress(shelf: Shelf) -> None:
    """A file in use is listed by what its session told, and its lock holds; once closed it is read again."""
    path = put(shelf, "Day")
    (entry,) = shelf.entries()
    with OffsiteFile.open(path) as file:
        before = file.load()
        file.save(before, replace(before, title="Told"))
        shelf.note(replace(entry, title="Told", progress=HALF_DONE))
        assert [(each.title, each.progress) for each in shelf.entries()] == [("Told", HALF_DONE)]
        file.save(replace(before, title="Told"), replace(before, title="Saved later", organisation="x" * 9000))
        assert [(each.title, each.progress) for each in shelf.entries()] == [("Told", HALF_DONE)]
        with pytest.raises(FileRefused, match="already open"):
            OffsiteFile.open(path)
    assert [(each.title, each.progress) for each in shelf.entries()] == [("Saved later", HALF_DONE)]


def test_a_file_in_use_that_nobody_told_of(shelf: Shelf) -> None:
    """A file in use is in the list even when the index is lost."""
    path = put(shelf, "Day")
    with OffsiteFile.open(path):
        assert [(entry.path, entry.title) for entry in shelf.entries()] == [(path, "Day")]
        assert shelf.damaged() == ()


def test_a_note_on_a_file_that_is_gone(shelf: Shelf) -> None:
    """To tell of a file that is no longer there changes nothing."""
    path = put(shelf, "Day")
    (entry,) = shelf.entries()
    path.unlink()
    shelf.note(entry)
    assert shelf.entries() == ()


LIST = """
import sys
from pathlib import Path
from offsite.storage.shelf import Shelf, default_folder
shelf = Shelf(Path(sys.argv[1]))
print([entry.title for entry in shelf.entries()], shelf.deleted(), shelf.damaged(), default_folder() and "")
print(sorted(name for name in sys.modules if name.split(".")[0] in {"sqlalchemy", "PySide6", "reportlab", "asyncio"}))
"""


def test_listing_loads_nothing_heavy(shelf: Shelf) -> None:
    """To list the shelf, from the files or the index, needs neither the database toolkit nor that of the windows."""
    put(shelf, "Day")
    for _ in range(2):
        with run(LIST, shelf.folder) as process:
            said, _ = process.communicate()
        assert said.splitlines() == ["['Day'] () () ", "[]"]
