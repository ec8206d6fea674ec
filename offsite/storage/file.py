"""One offsite in one file."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import select

from offsite.domain.errors import Refused
from offsite.domain.offsite import Offsite
from offsite.domain.voting.rounds import Mode, State
from offsite.storage import document, header
from offsite.storage.ballot_box import BallotBox
from offsite.storage.connection import Database, connect
from offsite.storage.durable import new_private_file, private_folder, replacing
from offsite.storage.errors import FileRefused, SaveFailed, family, reason
from offsite.storage.migrations import VERSION, upgrade
from offsite.storage.schema import ROUND, create_all

__all__ = ["FileRefused", "OffsiteFile", "SaveFailed"]


class OffsiteFile:
    """An open file, held alone: a second opener is refused until it is closed.

    Attributes:
        path: where it lies.
        ballots: its ballot box.
    """

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self.ballots = BallotBox(database)
        self._database = database

    @classmethod
    def create(cls, path: Path, offsite: Offsite) -> "OffsiteFile":
        """Make a file with this offsite in it, readable for its owner only, and open it.

        Raises:
            FileRefused: there is something of that name already.
            SaveFailed: it cannot be written; nothing is left behind.
        """
        if path.exists():
            raise FileRefused(f"“{path.name}” exists already.")
        try:
            private_folder(path.parent)
            with _claimed(path), replacing(path) as temporary:
                _write_new(temporary, offsite)
        except (OSError, sqlite3.Error) as error:
            raise SaveFailed(f"“{path.name}” could not be made: {reason(error)}.") from error
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> "OffsiteFile":
        """Open a file and bring it up to date if it is of an earlier version.

        Raises:
            FileRefused: it is missing, in use, empty, foreign, damaged, cut short or newer than this program.
        """
        header.inspect(path)
        if not os.access(path, os.W_OK):
            raise FileRefused(f"“{path.name}” is write-protected; import it to work on a copy.")
        try:
            return cls(path, Database(_opened(path)))
        except sqlite3.Error as error:
            raise FileRefused(_why_refused(path, error)) from error

    def load(self) -> Offsite:
        """Return the offsite as it was last saved.

        Raises:
            FileRefused: the file is damaged.
        """
        with self._database.reading() as connection:
            return document.load(connection)

    def save(self, before: Offsite, after: Offsite) -> None:
        """Write what differs between the state saved last and this one, all of it or nothing.

        Raises:
            SaveFailed: it cannot be written; the file holds `before`.
            ValueError: two records of a collection share an id.
        """
        with self._database.writing() as connection:
            document.save(connection, before, after)

    def copy_to(self, target: Path) -> None:
        """Write a copy to another place; what lies there is replaced once the copy is complete and sound.

        Raises:
            Refused: private ballots lie in the file unrevealed, or the target is a file in use.
            SaveFailed: it cannot be written; what lay there is as it was.
        """
        if self._private_round_open():
            raise Refused(
                "A private vote is still running: a copy can be made once its result is revealed or it is void."
            )
        if header.in_use(target):
            raise Refused(f"“{target.name}” is open in a window: choose another name for the copy.")
        try:
            with replacing(target) as temporary:
                self._back_up(temporary)
        except (OSError, sqlite3.Error) as error:
            raise SaveFailed(f"The copy could not be written: {reason(error)}.") from error

    def close(self) -> None:
        """Let go of the file; to do so twice does no harm."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _private_round_open(self) -> bool:
        unrevealed = select(ROUND.c.id).where(
            ROUND.c.mode == Mode.PRIVATE, ROUND.c.state.in_((State.OPEN, State.CLOSED))
        )
        with self._database.reading() as connection:
            return connection.execute(unrevealed).first() is not None

    def _back_up(self, target: Path) -> None:
        with closing(sqlite3.connect(target)) as copy:
            self._database.raw.backup(copy)
            (verdict,) = copy.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            raise SaveFailed("The copy could not be written: what arrived is not what was sent.")


@contextmanager
def _claimed(path: Path) -> Iterator[None]:
    """Hold a name with an empty file, and give it back if the block fails."""
    new_private_file(path)
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _write_new(path: Path, offsite: Offsite) -> None:
    """Write all tables and the offsite into an empty file."""
    database = Database(connect(path))
    try:
        with database.writing() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {header.APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
            create_all(connection)
            document.insert_new(connection, offsite)
    finally:
        database.close()


def _opened(path: Path) -> sqlite3.Connection:
    """Connect, take the file for this window alone, and bring it up to date."""
    raw = connect(path)
    try:
        raw.execute("BEGIN EXCLUSIVE")  # locking_mode keeps this lock until the file is closed
        raw.execute("COMMIT")
        _check_whole(path, raw)
        upgrade(raw)
    except BaseException:
        raw.close()
        raise
    return raw


def _check_whole(path: Path, raw: sqlite3.Connection) -> None:
    """Compare the size once more: a change that was cut off is taken back by now."""
    pages, page_size = (int(raw.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
    if path.stat().st_size < pages * page_size:
        raise FileRefused(f"“{path.name}” is damaged: its end is missing.")


def _why_refused(path: Path, error: sqlite3.Error) -> str:
    match family(error):
        case sqlite3.SQLITE_BUSY:
            return f"“{path.name}” is already open in another window."
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return f"“{path.name}” is damaged."
        case _:
            return f"“{path.name}” cannot be opened: {reason(error)}."
