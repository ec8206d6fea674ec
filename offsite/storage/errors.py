"""The two ways in which storage says no, and the words for what SQLite reports."""

import sqlite3


class FileRefused(Exception):
    """A file that cannot be opened here; its text is one sentence, and its bytes are as they were."""


class SaveFailed(Exception):
    """A change that did not reach the disk; its text is one sentence with the reason, and the old state stays."""


_PRIMARY = 0xFF  # the lower byte of an SQLite result code is its family, the rest says more
_REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the file is write-protected",
    sqlite3.SQLITE_IOERR: "the disk does not take or give the data",
    sqlite3.SQLITE_CANTOPEN: "the file or its folder cannot be written",
    sqlite3.SQLITE_BUSY: "the file is in use by another window or program",
    sqlite3.SQLITE_LOCKED: "the file is in use by another window or program",
    sqlite3.SQLITE_PERM: "the file is write-protected",
    sqlite3.SQLITE_CORRUPT: "the file is damaged",
    sqlite3.SQLITE_NOTADB: "the file is damaged",
    sqlite3.SQLITE_NOMEM: "the computer is out of memory",
    sqlite3.SQLITE_CONSTRAINT: "the file does not allow this change",
}


def family(error: BaseException | None) -> int:
    """Return the SQLite result code of an error without its details, or -1 where it has none."""
    code = getattr(error, "sqlite_errorcode", None)
    return code & _PRIMARY if isinstance(code, int) else -1


def reason(error: BaseException | None) -> str:
    """Return why SQLite or the system failed, as the end of a sentence; it never repeats any data."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[:1].lower() + error.strerror[1:]
    return _REASONS.get(family(error), "the file cannot be written")
