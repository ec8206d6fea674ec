"""The index of a folder of offsites, in JSON beside them, so that listing opens no file that has not changed."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from offsite.storage.durable import replacing

INDEX_NAME = "index.json"
STEPS = 8
NO_PROGRESS = (0,) * STEPS

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One offsite on the shelf.

    `progress` has one number for each of the eight steps: 0 nothing yet, 1 begun, 2 done. `changed` is aware.
    """

    path: Path
    id: str
    title: str
    organisation: str
    day: date | None
    form: str
    progress: tuple[int, ...]
    changed: datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what one sees that a file has changed: its size in bytes and its time of change in nanoseconds."""

    size: int
    changed_ns: int

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        """Return the stamp of a file from what the system says of it."""
        return cls(status.st_size, status.st_mtime_ns)

    @property
    def changed(self) -> datetime:
        """The time of change."""
        return datetime.fromtimestamp(self.changed_ns / 1e9, UTC)


@dataclass(frozen=True, slots=True)
class Line:
    """What the index knows of a file: how it looked when it was read, and its entry, or None if it is damaged."""

    stamp: Stamp
    entry: Entry | None


Lines = Mapping[str, Line]
"""File name to line."""


def read_index(folder: Path) -> dict[str, Line]:
    """Return the index of a folder; empty where there is none or it makes no sense, since it can be made anew."""
    try:
        plain = json.loads((folder / INDEX_NAME).read_bytes())
        if plain["format"] != _FORMAT:
            return {}
        return {name: _line(folder / name, each) for name, each in plain["files"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write_index(folder: Path, lines: Lines) -> None:
    """Write the index of a folder.

    A folder that takes no file keeps the old one: the list is then read from the files themselves once more.
    """
    plain = {"format": _FORMAT, "files": {name: _plain(line) for name, line in lines.items()}}
    try:
        with replacing(folder / INDEX_NAME) as temporary:
            temporary.write_text(json.dumps(plain), encoding="ascii")
    except OSError:
        return


def moved(line: Line, path: Path) -> Line:
    """Return the line for a file that now lies elsewhere."""
    return line if line.entry is None else replace(line, entry=replace(line.entry, path=path))


def _plain(line: Line) -> list[Any]:
    stamp = [line.stamp.size, line.stamp.changed_ns]
    entry = line.entry
    if entry is None:
        return [*stamp, None]
    day = entry.day.isoformat() if entry.day else None
    return [*stamp, [entry.id, entry.title, entry.organisation, day, entry.form, list(entry.progress)]]


def _line(path: Path, plain: list[Any]) -> Line:
    size, changed_ns, about = plain
    stamp = Stamp(int(size), int(changed_ns))
    if about is None:
        return Line(stamp, None)
    record_id, title, organisation, day, form, progress = about
    if not all(isinstance(each, str) for each in (record_id, title, organisation, form)):
        raise TypeError("The index is damaged.")
    steps = tuple(int(each) for each in progress)
    if len(steps) != STEPS:
        raise ValueError("The index is damaged.")
    return Line(
        stamp,
        Entry(
            path, record_id, title, organisation, date.fromisoformat(day) if day else None, form, steps, stamp.changed
        ),
    )
