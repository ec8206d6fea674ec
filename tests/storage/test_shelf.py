"""Tests of the shelf: listing, importing, duplicating, renaming, deleting and restoring."""

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

from offsite.domain.errors import Refused
from offsite.domain.offsite import Form, Offsite
from offsite.storage.errors import FileRefused, SaveFailed
from offsite.storage.file import OffsiteFile
from offsite.storage.index import INDEX_NAME, NO_PROGRESS
from offsite.storage.migrations import VERSION
from offsite.storage.shelf import Entry, Shelf, default_folder
from tests.storage.samples import ODD_TEXTS, draft, offsite, opened, run

HALF_DONE = (2, 2, 1, 1, 0, 0, 0, 0)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """An empty shelf."""
    return Shelf(tmp_path / "shelf")


def put(shelf: Shelf, title: str, **fields: object) -> Path:
    """Make a closed offsite on the shelf, of an age of its own; return where it lies."""
    document = replace(offsite(title), id=f"id of {title}")
    for name, value in fields.items():
        document = replace(document, **{name: value})  # type: ignore[arg-type] # the test says which
    path = shelf.new_path(title)
    OffsiteFile.create(path, document).close()
    return path


def age(path: Path, seconds: int) -> None:
    """Make a file look as if it was changed so many seconds after an evening in 2026."""
    os.utime(path, ns=(0, (1_790_000_000 + seconds) * 10**9))


def loaded(path: Path) -> Offsite:
    """Return what is in a file."""
    with OffsiteFile.open(path) as file:
        return file.load()


def titles(shelf: Shelf) -> list[str]:
    """Return the titles in the order of the list."""
    return [entry.title for entry in shelf.entries()]


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
