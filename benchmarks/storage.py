"""Files: casting a ballot, opening a full offsite, listing a full shelf; each against SQLite or the disk alone."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.days import draft, fill_shelf, full_offsite, scores, write_full_file
from benchmarks.measure import Effort, Names, Row, paired, row, timed
from offsite.storage.ballot_rows import KEY_BYTES, sealed
from offsite.storage.connection import PRAGMAS
from offsite.storage.file import OffsiteFile
from offsite.storage.schema import METADATA
from offsite.storage.shelf import Shelf

TABLES = tuple(METADATA.tables)
HEADER = 100
SHELF = 1000


def cast(effort: Effort) -> Iterator[Row]:
    """Cast all ballots of a vote of 30, each in turn with a bare transaction that writes the same rows."""
    names = Names("cast of a ballot on disk", "bare sqlite3 transaction, same writes and pragmas", 2)
    pairs: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "ours.offsite", Path(folder) / "theirs.offsite"
        for path in (ours, theirs):
            _write_drafts(path, effort.times(5))
        with OffsiteFile.open(ours) as file, closing(_bare(theirs)) as raw:
            for number in range(effort.times(5)):
                round_ = draft(number)
                for place, voter in enumerate(round_.electorate):
                    rows = [(round_.id, _key(other), sealed(round_, scores(other))) for other in range(place + 1)]
                    pairs.append(
                        (
                            timed(lambda: file.ballots.cast(round_.id, voter.id, scores(place))),  # noqa: B023 - done at once
                            timed(lambda: _cast_bare(raw, round_.id, voter.id, rows)),  # noqa: B023
                        )
                    )
    yield row(names, pairs)


def _write_drafts(path: Path, count: int) -> None:
    with OffsiteFile.create(path, full_offsite()) as file:
        for number in range(count):
            file.ballots.add(draft(number))
            file.ballots.open(f"round{number}")


def _bare(path: Path) -> sqlite3.Connection:
    """Open a file with the pragmas of the app and without its triggers: rows are written, nothing is checked."""
    raw = sqlite3.connect(path, isolation_level=None)
    for name, value, _ in PRAGMAS:
        raw.execute(f"PRAGMA {name} = {value}")
    for (trigger,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    return raw


def _key(place: int) -> bytes:
    return place.to_bytes(KEY_BYTES, "big")


def _cast_bare(raw: sqlite3.Connection, round_id: str, voter: str, rows: list[tuple[str, bytes, str]]) -> None:
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE voter SET voted = 1 WHERE round = ? AND id = ? AND voted = 0", (round_id, voter))
    raw.execute("DELETE FROM ballot WHERE round = ?", (round_id,))
    raw.executemany("INSERT INTO ballot (round, key, choices) VALUES (?, ?, ?)", rows)
    raw.execute("COMMIT")


def opening(effort: Effort) -> Iterator[Row]:
    """Open an offsite of 30 people, 60 proposals and 2,000 ballots, against the reading of all its rows."""
    names = Names("opening 30 people, 60 proposals, 2,000 ballots", "raw sqlite3 reads of the same rows", 3)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "full.offsite"
        write_full_file(path)
        yield paired(names, lambda: _open(path), lambda: _read(path), effort.times(51))


def _open(path: Path) -> float:
    files: list[OffsiteFile] = []

    def open_it() -> None:
        files.append(OffsiteFile.open(path))
        files[0].load()
        files[0].ballots.box()

    taken = timed(open_it)
    files[0].close()
    return taken


def _read(path: Path) -> float:
    connections: list[sqlite3.Connection] = []

    def read_it() -> None:
        connections.append(sqlite3.connect(path))
        for table in TABLES:
            connections[0].execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608 - names of our own

    taken = timed(read_it)
    connections[0].close()
    return taken


def listing(effort: Effort) -> Iterator[Row]:
    """List 1,000 offsites from a warm index, against the reading of the headers of their files."""
    names = Names("listing 1,000 offsites on the shelf", "reading 1,000 file headers", 3)
    with tempfile.TemporaryDirectory() as folder:
        fill_shelf(Path(folder), SHELF)
        yield paired(
            names,
            lambda: timed(Shelf(Path(folder)).entries),
            lambda: timed(lambda: _headers(Path(folder))),
            effort.times(21),
        )


def _headers(folder: Path) -> list[bytes]:
    headers = []
    for path in folder.glob("*.offsite"):
        with path.open("rb") as stream:
            headers.append(stream.read(HEADER))
    return headers
