"""Writes files so that the old one stays whole until the new one is on the disk."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700

SIBLINGS = ("-journal", "-wal", "-shm")
"""The endings of the files that SQLite may keep beside a database."""


def private_folder(folder: Path) -> None:
    """Make a folder, with those above it, that nobody else on the computer can read; one that exists stays as it is.

    Raises:
        OSError: the system said no.
    """
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)


def new_private_file(path: Path) -> None:
    """Make an empty file that nobody else on the computer can read.

    Raises:
        FileExistsError: there is one already.
        OSError: the system said no.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """Give an empty file in a folder to write to; what is still there of it when the block ends is removed.

    Raises:
        OSError: the system said no.
    """
    temporary = folder / f".{os.urandom(8).hex()}.part"
    new_private_file(temporary)
    try:
        yield temporary
    finally:
        for ending in ("", *SIBLINGS):
            sibling(temporary, ending).unlink(missing_ok=True)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give an empty file beside the target to write to; it takes the target's place when the block ends well.

    Raises:
        OSError: the system said no; the target is as it was, and the temporary file is gone.
    """
    with scratch(target.parent) as temporary:
        yield temporary
        sync(temporary)
        temporary.replace(target)
    sync_folder(target.parent)


def sibling(path: Path, ending: str) -> Path:
    """Return the file that SQLite keeps beside a database under its name with an ending."""
    return path.with_name(path.name + ending)


def copy_closed(source: Path, target: Path) -> None:
    """Copy a database that nobody holds, and with it what SQLite needs to take back a change that was cut off.

    Raises:
        OSError: the system said no.
    """
    for ending in ("", "-journal", "-wal"):
        part = sibling(source, ending)
        if part.is_file() and part.stat().st_size > 0:
            shutil.copyfile(part, sibling(target, ending))


def move_closed(source: Path, target: Path) -> None:
    """Give a database that nobody holds another place on the same disk.

    Raises:
        OSError: the system said no.
    """
    for ending in SIBLINGS:
        part = sibling(source, ending)
        if part.is_file():
            part.replace(sibling(target, ending))
    source.replace(target)
    for folder in {source.parent, target.parent}:
        sync_folder(folder)


def sync(path: Path) -> None:
    """Wait until the bytes of a file are on the disk.

    Raises:
        OSError: they do not get there.
    """
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows does that by itself.

    Raises:
        OSError: they do not get there.
    """
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
