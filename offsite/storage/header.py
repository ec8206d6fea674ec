"""Looks at a file before it is opened, so that a file that is not ours is never touched.

Two things matter here. A process that opens a database file by itself and closes it again drops the locks that SQLite
holds on it for the same process; so a file in use is recognised through SQLite first. And SQLite repairs what it
opens for writing; so everything that can be refused is refused from the header.
"""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from offsite.storage.durable import sibling
from offsite.storage.errors import FileRefused, family, reason
from offsite.storage.migrations import FIRST_VERSION, VERSION

APPLICATION_ID = int.from_bytes(b"Offs", "big")
"""What marks an SQLite file as an offsite."""

SUFFIX = ".offsite"
"""The ending of the files."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100


@dataclass(frozen=True, slots=True)
class Header:
    """What the first 100 bytes say; `pages` is the size of the file in pages of `page_size` bytes."""

    application_id: int
    version: int
    page_size: int
    pages: int

    @property
    def size(self) -> int:
        """How many bytes the whole file must have."""
        return self.page_size * self.pages


def uri(path: Path, options: str) -> str:
    """Return the address under which SQLite opens a file with such options as `mode=ro`."""
    return f"{path.absolute().as_uri()}?{options}"


def cut_off(path: Path) -> bool:
    """Return whether a change to the file was cut off, so that the next opening has to take it back."""
    journal = sibling(path, "-journal")
    return journal.exists() and journal.stat().st_size > 0


def settle(path: Path) -> None:
    """Let SQLite take back a change that was cut off, before a closed file goes elsewhere; damage stays."""
    if cut_off(path):
        with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as raw:
            raw.execute("PRAGMA schema_version").fetchone()


def in_use(path: Path) -> bool:
    """Return whether a window, of this process or another, holds the file."""
    if not path.is_file() or path.stat().st_size == 0 or _foreign(path):
        return False
    try:
        with closing(sqlite3.connect(uri(path, "mode=ro"), uri=True, timeout=0)) as raw:
            raw.execute("PRAGMA schema_version").fetchone()
    except sqlite3.Error as error:
        return family(error) == sqlite3.SQLITE_BUSY
    return False


def _foreign(path: Path) -> bool:
    """Return whether the file is surely none of ours; this look takes no lock and makes no file beside it."""
    try:
        with closing(sqlite3.connect(uri(path, "mode=ro&immutable=1"), uri=True)) as raw:
            found: tuple[int] = raw.execute("PRAGMA application_id").fetchone()
    except sqlite3.Error as error:
        return family(error) == sqlite3.SQLITE_NOTADB
    return found != (APPLICATION_ID,)


def refuse_if_in_use(path: Path) -> None:
    """Do nothing, unless the file is held by a window.

    Raises:
        FileRefused: it is.
    """
    if in_use(path):
        raise FileRefused(f"“{path.name}” is already open in another window.")


def inspect(path: Path) -> Header:
    """Return the header of an offsite that may be opened.

    Raises:
        FileRefused: the file is missing, in use, empty, foreign, damaged, cut short or newer than this program.
    """
    try:
        if not path.is_file():
            raise FileRefused(f"“{path.name}” is not there, or it is not a file.")
        if path.stat().st_size == 0:
            raise FileRefused(f"“{path.name}” is empty.")
        refuse_if_in_use(path)
        with path.open("rb") as stream:
            start = stream.read(_HEADER_SIZE)
        return _judged(path, start)
    except OSError as error:
        raise FileRefused(f"“{path.name}” cannot be read: {reason(error)}.") from error


def _judged(path: Path, start: bytes) -> Header:
    if not start.startswith(_MAGIC[: len(start)]):
        raise FileRefused(f"“{path.name}” is not an offsite.")
    if len(start) < _HEADER_SIZE:
        raise FileRefused(f"“{path.name}” is damaged: most of it is missing.")
    header = _parsed(start)
    if header.application_id != APPLICATION_ID:
        raise FileRefused(f"“{path.name}” is not an offsite.")
    if header.version > VERSION:
        raise FileRefused(
            f"“{path.name}” was made by a newer Offsite: it is of version {header.version},"
            f" and this one reads up to version {VERSION}."
        )
    if header.version < FIRST_VERSION or header.page_size < 512 or header.pages < 1:
        raise FileRefused(f"“{path.name}” is damaged: its beginning makes no sense.")
    if path.stat().st_size < header.size and not cut_off(path):
        raise FileRefused(f"“{path.name}” is damaged: its end is missing.")
    return header


def _parsed(start: bytes) -> Header:
    def number(offset: int, size: int = 4) -> int:
        return int.from_bytes(start[offset : offset + size], "big")

    page_size = number(16, 2)
    return Header(
        application_id=number(68),
        version=number(60),
        page_size=65536 if page_size == 1 else page_size,  # 65536 does not fit into two bytes
        pages=number(28),
    )
