"""A part of the way from version 1 to 2: the starter matrix that nobody touched says nothing in the charter any more.

In version 1 who answers for what was suggested from it, too. A page that the room has consented to keeps these words.
"""

import sqlite3

_ROLES = ("C-suite sponsor", "Product / BU lead", "Head of data / ML", "Legal / compliance")
_ROWS = (
    ("Choose top AI use cases", ("A", "R", "C", "I")),
    ("Budget allocation", ("A", "I", "C", "I")),
    ("Acceptable risk levels", ("A", "C", "C", "R")),
    ("Model deployment go/no-go", ("A", "R", "R", "C")),
    ("Interpretability standards", ("C", "C", "R", "I")),
)


def keep_what_was_consented_to(raw: sqlite3.Connection) -> None:
    """Write who answers for what into the section, where the room has consented to it and the matrix is the starter.

    Raises:
        sqlite3.Error: the file is not of version 1.
    """
    asked = raw.execute("SELECT 1 FROM round WHERE subject = 'charter' AND state = 'revealed'").fetchone()
    if not asked or not _is_starter(raw):
        return
    answering = [f"{decision}: {_ROLES[marks.index('A')]}" for decision, marks in _ROWS if "A" in marks]
    bodies = raw.execute("SELECT name, decides FROM body ORDER BY position").fetchall()
    deciding = [f"{name}: {' '.join(says.split())}" for name, says in bodies if name.strip() and says.strip()]
    (place,) = raw.execute("SELECT coalesce(max(position) + 1, 0) FROM section").fetchone()
    raw.execute(
        "INSERT OR IGNORE INTO section (id, text, suggested, position) VALUES ('accountabilities', ?, ?, ?)",
        ("\n".join((*answering, *deciding)), "\n".join(deciding), place),
    )


def _is_starter(raw: sqlite3.Connection) -> bool:
    roles = raw.execute("SELECT id, name FROM role ORDER BY position").fetchall()
    decisions = raw.execute("SELECT id, text FROM decision ORDER BY position").fetchall()
    marks = {(decision, role): mark for decision, role, mark in raw.execute("SELECT decision, role, mark FROM cell")}
    rows = tuple((text, tuple(marks.get((decision, role)) for role, _ in roles)) for decision, text in decisions)
    return tuple(name for _, name in roles) == _ROLES and rows == _ROWS
