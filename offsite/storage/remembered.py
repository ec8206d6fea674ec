"""A part of the way from version 1 to 2: key results, outcomes and briefs remember what they rest on.

Sections of the charter that rested on nothing before are given what they rest on now, so that nothing is told to have
changed that nobody changed.
"""

import json
import sqlite3

_COLUMNS = (
    ("brief", "rests_on", "'[]'"),
    ("key_result", "source", "''"),
    ("key_result", "taken", "''"),
    ("outcome", "source", "''"),
    ("outcome", "taken", "''"),
    ("section", "sources", "'[]'"),
)


def what_it_rests_on(raw: sqlite3.Connection) -> None:
    """Add the columns, and let hand-written sections know the north star and the targets of the pilots.

    Raises:
        sqlite3.Error: the file is not of version 1.
    """
    for table, column, empty in _COLUMNS:
        raw.execute(f"ALTER TABLE {table} ADD COLUMN {column} TEXT NOT NULL DEFAULT {empty}")
    star = " ".join(text for record in _adopted(raw, "north_star") for text in _column(raw, "proposal", "text", record))
    each_target = (" ".join(_target(raw, record).split()) for record in _adopted(raw, "pilot"))
    targets = "\n".join(each.rstrip(".") for each in each_target if each)
    if targets and raw.execute("SELECT 1 FROM round WHERE subject = 'charter' AND state = 'revealed'").fetchone():
        _leave_empty(raw, "value_targets")
    for section, words in (("why", star), ("value_targets", targets)):
        raw.execute("UPDATE section SET suggested = ? WHERE id = ? AND suggested = ''", (words, section))


def _leave_empty(raw: sqlite3.Connection, section: str) -> None:
    """Keep a section without words as it is: the room consented to a page without them."""
    (place,) = raw.execute("SELECT coalesce(max(position) + 1, 0) FROM section").fetchone()
    raw.execute("INSERT OR IGNORE INTO section (id, text, suggested, position) VALUES (?, '', '', ?)", (section, place))


def _adopted(raw: sqlite3.Connection, kind: str) -> tuple[str, ...]:
    found = raw.execute("SELECT proposals FROM adoption WHERE id = ?", (kind,)).fetchone()
    return tuple(json.loads(found[0])) if found else ()


def _column(raw: sqlite3.Connection, table: str, column: str, record: str) -> tuple[str, ...]:
    found = raw.execute(f"SELECT {column} FROM {table} WHERE id = ?", (record,)).fetchall()  # noqa: S608 - fixed names
    return tuple(text for (text,) in found)


def _target(raw: sqlite3.Connection, pilot: str) -> str:
    """The target in the brief of a pilot; a merged one without its own has that of its first original with one."""
    originals = raw.execute("SELECT id FROM proposal WHERE merged_into = ? ORDER BY position", (pilot,)).fetchall()
    briefs = (_column(raw, "brief", "target", each) for each in (pilot, *(record for (record,) in originals)))
    return next((text for found in briefs for text in found), "")
