"""Offsites on a shelf, for the tests of the shelf."""

import os
from dataclasses import replace
from pathlib import Path

from offsite.domain.offsite import Offsite
from offsite.storage.file import OffsiteFile
from offsite.storage.shelf import Shelf
from tests.storage.samples import offsite

HALF_DONE = (2, 2, 1, 1, 0, 0, 0, 0)


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
