"""The offsites on this laptop: one folder of files, and the list of them.

This module is loaded before the first window is painted; so it imports nothing heavy, and what needs the database
toolkit imports it on use.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from offsite.domain.errors import Refused
from offsite.domain.records import new_id
from offsite.storage import header
from offsite.storage.durable import copy_closed, move_closed, private_folder, scratch
from offsite.storage.errors import FileRefused, SaveFailed, reason
from offsite.storage.index import Entry, Line, Stamp, moved, read_index, write_index
from offsite.storage.listing import scan
from offsite.storage.names import unique_name

if TYPE_CHECKING:
    from offsite.domain.offsite import Offsite

__all__ = ["Entry", "Shelf", "default_folder"]

HOME_VARIABLE = "OFFSITE_HOME"
"""The environment variable that names another folder than the usual one."""

DELETED = "Deleted"
"""The folder, inside the shelf's, where deleted offsites wait."""


def default_folder() -> Path:
    """Return where this user's offsites lie; the environment variable `OFFSITE_HOME` may name another folder."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen)
    from platformdirs import user_data_path  # noqa: PLC0415 - needed only here

    return user_data_path("Offsite", appauthor=False)


class Shelf:
    """A folder of offsites.

    Everything that changes a file needs it closed, and raises `FileRefused` where the file cannot be used and
    `SaveFailed` where the disk says no; nothing is lost then.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._deleted = folder / DELETED
        try:
            private_folder(folder)
            private_folder(self._deleted)
        except OSError as error:
            raise SaveFailed(f"The folder “{folder}” cannot be made: {reason(error)}.") from error

    def entries(self) -> tuple[Entry, ...]:
        """Return the offsites, newest first; damaged files are left out."""
        return _newest_first(scan(self.folder))

    def damaged(self) -> tuple[Path, ...]:
        """Return the files that are no offsites, are damaged, or are newer than this program, by name."""
        return tuple(self.folder / name for name, line in sorted(scan(self.folder).items()) if line.entry is None)

    def deleted(self) -> tuple[Entry, ...]:
        """Return the deleted offsites, the one changed last first."""
        return _newest_first(scan(self._deleted))

    def new_path(self, title: str) -> Path:
        """Return a path on the shelf for an offsite of that title, where nothing lies yet."""
        return self.folder / unique_name(title, _names(self.folder))

    def note(self, entry: Entry) -> None:
        """Take down title and progress of a file, so that the list need not open it; the open session tells them."""
        if entry.path.is_file():
            _write_line(entry.path, Line(Stamp.of(entry.path.stat()), entry))

    def import_copy(self, source: Path) -> Path:
        """Copy an offsite from anywhere onto the shelf, as one of its own identity; return where it lies.

        The source is only read, and stays as it is.
        """
        return self._copied(source, lambda offsite: replace(offsite, id=new_id()), sealed=False)

    def duplicate(self, path: Path, title: str) -> Path:
        """Make a second offsite of one on the shelf, under another title; return where it lies.

        Raises:
            Refused: private ballots lie in the file unrevealed.
        """
        copy = self._copied(path, lambda offsite: replace(offsite, id=new_id(), title=title), sealed=True)
        lines = scan(self.folder)
        original, made = lines.get(path.name), lines.get(copy.name)
        if original is not None and original.entry is not None and made is not None and made.entry is not None:
            self.note(replace(made.entry, progress=original.entry.progress))
        return copy

    def rename(self, path: Path, title: str) -> Path:
        """Give an offsite another title, and its file the name that goes with it; return where it lies now."""
        from offsite.storage.file import OffsiteFile  # noqa: PLC0415 - heavy, see above

        with OffsiteFile.open(path) as file:
            before = file.load()
            file.save(before, replace(before, title=title))
        others = [name for name in _names(self.folder) if name != path.name]
        target = self.folder / unique_name(title, others)
        line = read_index(self.folder).get(path.name)
        if target != path:
            with _disk("The file could not be renamed"):
                move_closed(path, target)
        if line is not None and line.entry is not None:
            self.note(replace(line.entry, path=target, title=title))
        return target

    def delete(self, path: Path) -> Path:
        """Put an offsite where it can be restored from; return where it lies now."""
        return self._transferred(path, self._deleted)

    def restore(self, path: Path) -> Path:
        """Put a deleted offsite back onto the shelf; return where it lies now."""
        return self._transferred(path, self.folder)

    def _transferred(self, path: Path, folder: Path) -> Path:
        if not path.is_file():
            raise FileRefused(f"“{path.name}” is not there.")
        header.refuse_if_in_use(path)
        line = read_index(path.parent).get(path.name)
        target = folder / unique_name(path.stem, _names(folder))
        with _disk("The file could not be moved"):
            header.settle(path)
            move_closed(path, target)
        if line is not None:
            _write_line(target, moved(line, target))
        return target

    def _copied(self, source: Path, change: "Callable[[Offsite], Offsite]", *, sealed: bool) -> Path:
        """Copy a file onto the shelf with a change to the document; `sealed`: refuse unrevealed private ballots."""
        from offsite.storage.checking import check  # noqa: PLC0415 - heavy, see above
        from offsite.storage.file import OffsiteFile  # noqa: PLC0415 - heavy, see above

        header.inspect(source)
        with _disk("The copy could not be written"), scratch(self.folder) as copy, _named_after(source, copy):
            copy_closed(source, copy)
            with OffsiteFile.open(copy) as file:
                if sealed and file.ballots.box().private_round_open:
                    raise Refused("A private vote is still running: reveal it or make it void before you make a copy.")
                before = file.load()
                after = change(before)
                file.save(before, after)
            findings = check(copy)
            if findings:
                raise FileRefused(findings[0])
            target = self.new_path(after.title)
            move_closed(copy, target)
        return target


def _names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def _newest_first(lines: Mapping[str, Line]) -> tuple[Entry, ...]:
    entries = [line.entry for line in lines.values() if line.entry is not None]
    return tuple(sorted(entries, key=lambda entry: (entry.changed, entry.path.name), reverse=True))


def _write_line(path: Path, line: Line) -> None:
    write_index(path.parent, {**read_index(path.parent), path.name: line})


@contextmanager
def _disk(what: str) -> Iterator[None]:
    """Turn what the system says into one sentence."""
    try:
        yield
    except OSError as error:
        raise SaveFailed(f"{what}: {reason(error)}.") from error


@contextmanager
def _named_after(source: Path, copy: Path) -> Iterator[None]:
    """Tell the user of the file they know, not of the copy that is worked on."""
    try:
        yield
    except FileRefused as refusal:
        raise FileRefused(str(refusal).replace(copy.name, source.name)) from None
