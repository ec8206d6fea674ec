"""Tests of importing, duplicating, renaming, deleting and restoring offsites on the shelf."""

import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from offsite.domain.errors import Refused
from offsite.storage.errors import FileRefused
from offsite.storage.file import OffsiteFile
from offsite.storage.index import NO_PROGRESS
from offsite.storage.shelf import Shelf
from tests.storage.samples import draft, offsite, opened, run
from tests.storage.shelves import HALF_DONE, loaded, put, titles


def test_import(shelf: Shelf, tmp_path: Path) -> None:
    """An import is a copy of document and votes with an identity of its own; a read-only source stays byte for byte."""
    source = tmp_path / "elsewhere" / "name given by mail.offsite"
    with OffsiteFile.create(source, offsite("Day")) as file:
        opened(file, draft())
        box = file.ballots.box()
    source.chmod(0o400)
    source.parent.chmod(0o500)
    before = source.read_bytes(), source.stat().st_mtime_ns
    path = shelf.import_copy(source)
    source.parent.chmod(0o700)
    assert path == shelf.folder / "Day.offsite"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with OffsiteFile.open(path) as file:
        copy = file.load()
        assert file.ballots.box() == box
    assert copy.id != offsite().id
    assert replace(copy, id=offsite().id) == offsite("Day")
    assert (source.read_bytes(), source.stat().st_mtime_ns) == before
    assert list(source.parent.iterdir()) == [source]
    assert shelf.import_copy(source).name == "Day 2.offsite"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", None])
def test_import_refuses(shelf: Shelf, tmp_path: Path, content: bytes | None) -> None:
    """What is no sound offsite is refused by its own name, and leaves nothing on the shelf."""
    source = tmp_path / "source.offsite"
    if content is None:
        OffsiteFile.create(source, offsite()).close()
        with closing(sqlite3.connect(source)) as raw:
            raw.execute("CREATE TRIGGER spy AFTER INSERT ON ballot BEGIN DELETE FROM person; END")
    else:
        source.write_bytes(content)
    before = source.read_bytes()
    with pytest.raises(FileRefused):
        shelf.import_copy(source)
    assert source.read_bytes() == before
    assert [each.name for each in shelf.folder.iterdir()] == ["Deleted"]


def test_import_names_the_file_that_the_user_knows(shelf: Shelf, tmp_path: Path) -> None:
    """A refusal speaks of the source, not of the copy that was looked at."""
    source = tmp_path / "mine.offsite"
    OffsiteFile.create(source, offsite()).close()
    content = source.read_bytes()
    source.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(FileRefused) as refused:
        shelf.import_copy(source)
    assert ".part" not in str(refused.value)


def test_import_of_a_file_in_use(shelf: Shelf, tmp_path: Path) -> None:
    """A file that is open in a window is not copied behind its back."""
    source = tmp_path / "source.offsite"
    with OffsiteFile.create(source, offsite()), pytest.raises(FileRefused, match="already open"):
        shelf.import_copy(source)


CUT_OFF = """
import os, sys
from pathlib import Path
from offsite.storage.file import OffsiteFile
file = OffsiteFile.open(Path(sys.argv[1]))
file._database.raw.execute("PRAGMA cache_size = 5")
file._database.raw.execute("BEGIN IMMEDIATE")
for number in range(300):
    file._database.raw.execute("UPDATE person SET name = 'lost', role = ? WHERE id = ?", ("lost " * 9, f"p{number}"))
os._exit(9)
"""


def test_a_change_that_was_cut_off_goes_with_the_file(shelf: Shelf, tmp_path: Path) -> None:
    """Listing, importing, deleting and restoring a file after a crash never lose what SQLite needs to repair it."""
    people = offsite(people=300).people
    source = put(shelf, "Day", people=people)
    with run(CUT_OFF, source) as process:
        process.communicate()
    assert b"lost lost" in source.read_bytes()
    assert source.with_name(source.name + "-journal").stat().st_size > 0
    assert titles(shelf) == ["Day"]
    copied = shelf.import_copy(source)
    assert loaded(copied).people == people
    restored = shelf.restore(shelf.delete(source))
    assert loaded(restored).people == people
    assert not list(tmp_path.rglob("*-journal"))


def test_duplicate(shelf: Shelf) -> None:
    """A duplicate differs in identity and title; the original stays."""
    path = put(shelf, "Day")
    before = path.read_bytes()
    copy = shelf.duplicate(path, "Day with the board")
    assert path.read_bytes() == before
    assert loaded(copy).title == "Day with the board"
    assert loaded(copy).id != loaded(path).id
    assert loaded(copy).people == loaded(path).people
    assert sorted(titles(shelf)) == ["Day", "Day with the board"]


def test_a_duplicate_shows_the_progress_of_the_original(shelf: Shelf) -> None:
    """The list does not call a copy of a day that is half done untouched."""
    path = put(shelf, "Day")
    (entry,) = shelf.entries()
    progress = (2, 1, *entry.progress[2:])
    shelf.note(replace(entry, progress=progress))
    copy = shelf.duplicate(path, "Day with the board")
    assert {each.path: each.progress for each in shelf.entries()} == {path: progress, copy: progress}


def test_no_duplicate_while_private_ballots_are_unrevealed(shelf: Shelf) -> None:
    """While a private vote runs, a file is not duplicated."""
    path = put(shelf, "Day")
    with OffsiteFile.open(path) as file:
        opened(file, draft())
    with pytest.raises(Refused, match="private vote"):
        shelf.duplicate(path, "Other")
    assert titles(shelf) == ["Day"]


def test_rename(shelf: Shelf) -> None:
    """A new title is in the file, in its name and in the list; progress stays; nothing in the way is overwritten."""
    path = put(shelf, "Day")
    other = put(shelf, "Night")
    (entry,) = [each for each in shelf.entries() if each.title == "Day"]
    shelf.note(replace(entry, progress=HALF_DONE))
    renamed = shelf.rename(path, "Night")
    assert renamed.name == "Night 2.offsite"
    assert not path.exists()
    assert loaded(renamed) == replace(offsite("Night"), id="id of Day")
    assert loaded(other).id == "id of Night"
    assert {(each.id, each.progress) for each in shelf.entries()} == {
        ("id of Day", HALF_DONE),
        ("id of Night", NO_PROGRESS),
    }


def test_rename_to_the_same_name(shelf: Shelf) -> None:
    """A title that leads to the same file name changes the title alone."""
    path = put(shelf, "Day")
    assert shelf.rename(path, "Day?") == path
    assert titles(shelf) == ["Day?"]
    assert shelf.rename(path, "DAY").name == "DAY.offsite"


def test_delete_and_restore(shelf: Shelf) -> None:
    """A deleted offsite waits with its progress, and is put back without harm to others."""
    path = put(shelf, "Day")
    (entry,) = shelf.entries()
    shelf.note(replace(entry, progress=HALF_DONE))
    gone = shelf.delete(path)
    assert shelf.entries() == ()
    assert [(each.title, each.path, each.progress) for each in shelf.deleted()] == [("Day", gone, HALF_DONE)]
    newer = put(shelf, "Day")
    shelf.delete(newer)
    assert len(shelf.deleted()) == 2
    newest = put(shelf, "Day")
    restored = shelf.restore(gone)
    assert restored.name == "Day 2.offsite"
    assert {each.path for each in shelf.entries()} == {newest, restored}
    assert HALF_DONE in {each.progress for each in shelf.entries()}
    assert loaded(restored).id == "id of Day"


def test_a_damaged_file_can_be_put_away(shelf: Shelf) -> None:
    """Deleting works for files that cannot be opened, byte for byte."""
    path = shelf.folder / "bad.offsite"
    path.write_bytes(b"not ours")
    gone = shelf.delete(path)
    assert shelf.damaged() == ()
    assert gone.read_bytes() == b"not ours"


def test_an_open_file_is_left_alone(shelf: Shelf) -> None:
    """An offsite that is open is neither deleted nor renamed nor duplicated."""
    path = put(shelf, "Day")
    with OffsiteFile.open(path) as file:
        for act in (shelf.delete, lambda each: shelf.rename(each, "x"), lambda each: shelf.duplicate(each, "x")):
            with pytest.raises(FileRefused, match="already open"):
                act(path)
        file.save(file.load(), offsite("Still here"))
    assert loaded(path).title == "Still here"


def test_acts_on_a_file_that_is_gone(shelf: Shelf) -> None:
    """What is no longer there is told in one sentence."""
    path = shelf.folder / "gone.offsite"
    for act in (shelf.delete, shelf.restore, shelf.import_copy, lambda each: shelf.rename(each, "x")):
        with pytest.raises(FileRefused, match="is not there"):
            act(path)
