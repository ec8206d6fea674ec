"""Lists the offsites in a folder, from its index where that is up to date and from the files where it is not."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from offsite.storage import header
from offsite.storage.errors import FileRefused
from offsite.storage.index import NO_PROGRESS, Entry, Line, Stamp, read_index, write_index


def scan(folder: Path) -> dict[str, Line]:
    """Return a line for each offsite in a folder by file name, and bring the index of the folder up to date."""
    known = read_index(folder)
    found: dict[str, Line] = {}
    settled: dict[str, Line] = {}
    for name, stamp in _files(folder):
        old = known.get(name)
        if old is not None and old.stamp == stamp:
            found[name] = settled[name] = old
        elif _can_be_read(folder / name):
            found[name] = settled[name] = _read(folder / name, stamp, old)
        else:
            found[name] = _unread(folder / name, stamp, old)
            if old is not None:
                settled[name] = old
    if settled != known:
        write_index(folder, settled)
    return found


def peek(path: Path, stamp: Stamp, options: str = "mode=ro") -> Entry:
    """Return what the list shows of a file; its progress is not known from here.

    Raises:
        FileRefused: it is damaged.
    """
    try:
        with closing(sqlite3.connect(header.uri(path, options), uri=True, timeout=0)) as raw:
            row = raw.execute("SELECT id, title, organisation, day, form FROM offsite").fetchone()
        record_id, title, organisation, day, form = row
        return Entry(
            path,
            str(record_id),
            str(title),
            str(organisation),
            date.fromisoformat(day) if day else None,
            str(form),
            NO_PROGRESS,
            stamp.changed,
        )
    except (sqlite3.Error, ValueError, TypeError):
        raise FileRefused(f"“{path.name}” is damaged.") from None


def _files(folder: Path) -> list[tuple[str, Stamp]]:
    with os.scandir(folder) as each:
        return [
            (file.name, Stamp.of(file.stat()))
            for file in each
            if file.name.endswith(header.SUFFIX) and not file.name.startswith(".") and file.is_file()
        ]


def _can_be_read(path: Path) -> bool:
    return not header.in_use(path) and not header.cut_off(path)


def _read(path: Path, stamp: Stamp, old: Line | None) -> Line:
    try:
        header.inspect(path)
        entry = peek(path, stamp)
    except FileRefused:
        return Line(stamp, None)
    if old is not None and old.entry is not None and old.entry.id == entry.id:
        entry = replace(entry, progress=old.entry.progress)
    return Line(stamp, entry)


def _unread(path: Path, stamp: Stamp, old: Line | None) -> Line:
    """Return the line for a file in use, or whose last change was cut off: what is known, or a look in passing."""
    if old is not None and old.entry is not None:
        return Line(stamp, replace(old.entry, changed=stamp.changed))
    try:
        return Line(stamp, peek(path, stamp, "mode=ro&immutable=1"))
    except FileRefused:
        return Line(stamp, Entry(path, "", path.stem, "", None, "", NO_PROGRESS, stamp.changed))
