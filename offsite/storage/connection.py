"""One connection to one file, set up so that what is confirmed is on the disk and nobody else writes."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from offsite.storage.errors import FileRefused, SaveFailed, family, reason

BUSY_TIMEOUT_MS = 2000
"""How long SQLite waits for a lock that somebody else holds for a moment."""

PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("busy_timeout", str(BUSY_TIMEOUT_MS), BUSY_TIMEOUT_MS),
    ("locking_mode", "EXCLUSIVE", "exclusive"),
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "EXTRA", 3),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),  # so that a big statement leaves nothing of a ballot in a temporary file
)
"""Name, value and what SQLite answers when asked for it afterwards."""

_DAMAGE = frozenset(
    {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
)  # an error: a table is missing


def connect(path: Path) -> sqlite3.Connection:
    """Open a file for writing and set the connection up.

    Transactions are begun in words: the driver's own way loses the atomicity of changes to the schema. The connection
    may go from the thread that opened it to another; `Database` lets one in at a time.

    Raises:
        FileRefused: a setting did not hold.
        sqlite3.Error: the file cannot be opened.
    """
    raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        _set_up(raw)
    except BaseException:
        raw.close()
        raise
    return raw


def _set_up(raw: sqlite3.Connection) -> None:
    for name, value, _ in PRAGMAS:
        raw.execute(f"PRAGMA {name} = {value}")
    for name, _, expected in PRAGMAS:
        (found,) = raw.execute(f"PRAGMA {name}").fetchone()
        if found != expected:
            raise FileRefused(f"This offsite cannot be opened safely here: {name} cannot be set.")


class Database:
    """Transactions on one connection, and the translation of what goes wrong in them."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw
        self._lock = threading.RLock()
        self._closed = False
        self._begin = "BEGIN"
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(self._begin))
        self._engine = engine
        self._connection = engine.connect()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is on disk when the block is left, or has changed nothing.

        Raises:
            SaveFailed: the disk or SQLite said no. The text never holds data.
        """
        with self._lock:
            failure = None
            self._begin = "BEGIN IMMEDIATE"
            try:
                with self._connection.begin():
                    yield self._connection
            except (DBAPIError, sqlite3.Error) as error:
                failure = _stripped(error)
            finally:
                self._settle()
            if failure is not None:
                raise SaveFailed(f"This could not be saved: {reason(failure)}.") from None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads.

        Raises:
            FileRefused: the file is damaged or cannot be read. The text never holds data.
        """
        with self._lock:
            refusal = None
            self._begin = "BEGIN"
            try:
                with self._connection.begin():
                    yield self._connection
            except (DBAPIError, sqlite3.Error) as error:
                failure = _stripped(error)
                why = "it is damaged" if family(failure) in _DAMAGE else reason(failure)
                refusal = f"This offsite cannot be read: {why}."
            except (ValueError, TypeError):
                refusal = "This offsite cannot be read: it is damaged."
            finally:
                self._settle()
            if refusal is not None:
                raise FileRefused(refusal) from None

    def close(self) -> None:
        """Close the connection; to do so twice does no harm."""
        with self._lock:
            self._connection.close()
            if not self._closed:
                _leave(self.raw)
            self._closed = True
            self._engine.dispose()
            self.raw.close()

    def _settle(self) -> None:
        """Take back what a failed commit left behind, so that the next transaction can begin."""
        if self.raw.in_transaction:
            self.raw.rollback()


def _leave(raw: sqlite3.Connection) -> None:
    """Let SQLite remove its empty journal, so that no second file stays beside the offsite."""
    with suppress(sqlite3.Error):  # an empty journal does no harm
        for pragma in ("busy_timeout = 0", "locking_mode = NORMAL", "schema_version", "journal_mode = DELETE"):
            raw.execute(f"PRAGMA {pragma}").fetchone()


def _stripped(error: DBAPIError | sqlite3.Error) -> BaseException | None:
    """Return SQLite's own error, and take the values of the statement out of SQLAlchemy's."""
    if isinstance(error, sqlite3.Error):
        return error
    error.params = None
    return error.orig
