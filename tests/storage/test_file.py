"""Tests of opening, refusing, holding and copying a file."""

import os
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from offsite.domain.errors import Refused
from offsite.storage.connection import PRAGMAS
from offsite.storage.file import FileRefused, OffsiteFile, SaveFailed
from offsite.storage.header import APPLICATION_ID
from offsite.storage.migrations import VERSION
from tests.storage.samples import draft, offsite, opened, run


def made(folder: Path, name: str = "day.offsite") -> Path:
    """Return a closed file with the sample in it."""
    path = folder / name
    OffsiteFile.create(path, offsite()).close()
    return path


def refused(path: Path) -> str:
    """Return why a file is refused, after a check that its bytes stay and nothing is left beside it."""
    before = path.read_bytes(), path.stat().st_mtime_ns, sorted(path.parent.iterdir())
    with pytest.raises(FileRefused) as refusal:
        OffsiteFile.open(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns, sorted(path.parent.iterdir())) == before
    sentence = str(refusal.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_settings_hold(tmp_path: Path) -> None:
    """Every setting of the connection reads back as it was set."""
    with OffsiteFile.create(tmp_path / "day.offsite", offsite()) as file:
        for name, _, expected in PRAGMAS:
            assert file._database.raw.execute(f"PRAGMA {name}").fetchone() == (expected,)


def test_marks(tmp_path: Path) -> None:
    """A file carries the mark of the application and the version of its schema."""
    with closing(sqlite3.connect(made(tmp_path))) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_nobody_else_may_read(tmp_path: Path) -> None:
    """File and folder are for their owner only, whatever the system would allow by default."""
    old = os.umask(0)
    try:
        path = made(tmp_path / "new" / "folder")
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_closed_file_is_alone(tmp_path: Path) -> None:
    """After closing, nothing but the one file lies in the folder."""
    path = made(tmp_path)
    with OffsiteFile.open(path) as file:
        file.save(offsite(), offsite("Other"))
    assert list(tmp_path.iterdir()) == [path]


def test_create_refuses_an_existing_path(tmp_path: Path) -> None:
    """To create never touches what is there."""
    path = tmp_path / "day.offsite"
    path.write_bytes(b"mine")
    with pytest.raises(FileRefused, match="exists already"):
        OffsiteFile.create(path, offsite())
    assert path.read_bytes() == b"mine"


def test_create_where_nothing_can_be_written(tmp_path: Path) -> None:
    """Where a file stands in the place of the folder, the reason is told."""
    (tmp_path / "folder").write_bytes(b"")
    with pytest.raises(SaveFailed, match="could not be made"):
        OffsiteFile.create(tmp_path / "folder" / "day.offsite", offsite())


def test_missing(tmp_path: Path) -> None:
    """A file that is not there, or a folder in its place, is refused and not made."""
    for path in (tmp_path / "none.offsite", tmp_path):
        with pytest.raises(FileRefused, match="is not there"):
            OffsiteFile.open(path)
    assert list(tmp_path.iterdir()) == []


def test_empty(tmp_path: Path) -> None:
    """An empty file is called empty."""
    path = tmp_path / "day.offsite"
    path.write_bytes(b"")
    assert "is empty" in refused(path)


@pytest.mark.parametrize("content", [b"%PDF-1.7 and so on", b"\x00" * 8192, b"SQLite format 2\x00" + b"x" * 200])
def test_foreign(tmp_path: Path, content: bytes) -> None:
    """A file of another sort is called no offsite."""
    path = tmp_path / "day.offsite"
    path.write_bytes(content)
    assert "is not an offsite" in refused(path)


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_foreign_database(tmp_path: Path, mode: str) -> None:
    """The database of another program is no offsite, and is not touched in any journal mode."""
    path = tmp_path / "photos.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA journal_mode = {mode}")
        raw.execute("CREATE TABLE photo (id)")
        raw.commit()
    assert "is not an offsite" in refused(path)


def test_foreign_database_with_a_change_cut_off(tmp_path: Path) -> None:
    """What another program has to take back in its own database is left to it."""
    path = tmp_path / "photos.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE photo (id)")
    journal = tmp_path / "photos.db-journal"
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 1000)
    assert "is not an offsite" in refused(path)
    assert journal.stat().st_size == 1008


def test_newer(tmp_path: Path) -> None:
    """A newer file is refused by name of both versions."""
    path = made(tmp_path)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {VERSION + 6}")
    sentence = refused(path)
    assert "newer Offsite" in sentence
    assert f"version {VERSION + 6}" in sentence
    assert f"up to version {VERSION}" in sentence


@pytest.mark.parametrize("kept", [1, 20, 99, 100, 512, 4096, 5000, -4096, -1])
def test_truncated(tmp_path: Path, kept: int) -> None:
    """A file whose end is missing is called damaged, wherever it was cut."""
    path = made(tmp_path)
    path.write_bytes(path.read_bytes()[:kept])
    assert "damaged" in refused(path)


def test_damaged_pages_are_refused_when_read(tmp_path: Path) -> None:
    """A file with overwritten pages is refused in one sentence, at the latest when it is loaded, and stays as it is."""
    path = made(tmp_path)
    whole = path.read_bytes()
    spoilt = whole[:4096] + b"\xff" * (len(whole) - 4096)
    path.write_bytes(spoilt)
    with pytest.raises(FileRefused, match="damaged"), OffsiteFile.open(path) as file:
        file.load()
    assert path.read_bytes() == spoilt


def test_without_its_row(tmp_path: Path) -> None:
    """A file of ours without an offsite in it is refused when loaded."""
    path = made(tmp_path)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DELETE FROM offsite")
        raw.commit()
    with OffsiteFile.open(path) as file, pytest.raises(FileRefused, match="damaged"):
        file.load()


def test_second_opener_in_the_same_process(tmp_path: Path) -> None:
    """A file is held by one window; another of the same process is refused, and may open it afterwards."""
    path = made(tmp_path)
    with OffsiteFile.open(path), pytest.raises(FileRefused, match="already open in another window"):
        OffsiteFile.open(path)
    OffsiteFile.open(path).close()


OPENER = """
import sys
from pathlib import Path
from offsite.storage.file import FileRefused, OffsiteFile
try:
    OffsiteFile.open(Path(sys.argv[1])).close()
    print("opened")
except FileRefused as refusal:
    print(refusal)
"""


def test_second_opener_in_another_process(tmp_path: Path) -> None:
    """Another process is refused too, even after this one tried to open the file again, copied and listed it."""
    path = made(tmp_path)
    with OffsiteFile.open(path) as file:
        with pytest.raises(FileRefused):
            OffsiteFile.open(path)
        file.copy_to(tmp_path / "copy.offsite")
        with pytest.raises(Refused):
            file.copy_to(path)
        with run(OPENER, path) as other:
            said, _ = other.communicate()
    assert "already open in another window" in said


PROTECTED = """
import os, sys
from pathlib import Path
from offsite.storage.file import FileRefused, OffsiteFile
if os.getuid() == 0:
    os.setgroups([])
    os.setuid(65534)
try:
    OffsiteFile.open(Path(sys.argv[1]))
except FileRefused as refusal:
    print(refusal)
"""


def test_write_protected() -> None:
    """A file that cannot be changed is not opened to be worked on."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = made(folder)
        before = path.read_bytes()
        path.chmod(0o444)
        folder.chmod(0o755)
        with run(PROTECTED, path) as other:
            said, _ = other.communicate()
        assert "write-protected" in said
        assert path.read_bytes() == before


def test_copy(tmp_path: Path) -> None:
    """A copy holds the document and the votes, replaces what lay there, and belongs to its owner only."""
    target = tmp_path / "out" / "copy.offsite"
    target.parent.mkdir()
    target.write_bytes(b"old")
    with OffsiteFile.open(made(tmp_path)) as file:
        opened(file, draft())
        for voter in ("v0", "v1", "v2"):
            file.ballots.cast("round1", voter, {"o0": 3})
        file.ballots.close("round1")
        file.ballots.reveal("round1")
        file.copy_to(target)
        with OffsiteFile.open(target) as copy:
            assert copy.load() == file.load()
            assert copy.ballots.box() == file.ballots.box()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("closed", [False, True])
def test_no_copy_while_private_ballots_are_unrevealed(tmp_path: Path, closed: bool) -> None:
    """While a private round is open, or closed and not revealed, no copy can be made; afterwards one can."""
    target = tmp_path / "copy.offsite"
    with OffsiteFile.open(made(tmp_path)) as file:
        opened(file, draft())
        if closed:
            file.ballots.close("round1")
        with pytest.raises(Refused, match="private vote"):
            file.copy_to(target)
        assert not target.exists()
        file.ballots.void("round1", "only a test")
        file.copy_to(target)
    assert target.exists()


def test_a_copy_that_fails_keeps_what_lay_there(tmp_path: Path) -> None:
    """Where the copy cannot be written, the reason is told and nothing has changed."""
    target = tmp_path / "copy.offsite"
    target.mkdir()
    with OffsiteFile.open(made(tmp_path)) as file:
        with pytest.raises(SaveFailed, match="could not be written"):
            file.copy_to(target)
        with pytest.raises(SaveFailed, match="could not be written"):
            file.copy_to(tmp_path / "missing" / "copy.offsite")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["copy.offsite", "day.offsite"]


def test_no_copy_over_a_file_in_use(tmp_path: Path) -> None:
    """A copy never takes the place of an offsite that is open."""
    with OffsiteFile.open(made(tmp_path)) as file, OffsiteFile.open(made(tmp_path, "other.offsite")) as other:
        with pytest.raises(Refused, match="open in a window"):
            file.copy_to(other.path)
        other.save(offsite(), replace(offsite(), title="still mine"))
        assert other.load().title == "still mine"
