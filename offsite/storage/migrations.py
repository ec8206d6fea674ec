"""Brings files of earlier versions up to date.

A migration is a function on the plain connection; number n of the list leads from version n + 1 to n + 2. They run in
one transaction together with the new version number, so that a file is of the old version or of the new one, never
between.
"""

import sqlite3
from collections.abc import Callable, Sequence

from offsite.storage.errors import FileRefused, reason
from offsite.storage.second_version import to_second

Migration = Callable[[sqlite3.Connection], None]

FIRST_VERSION = 1
"""The version of the first schema that was ever released."""

MIGRATIONS: tuple[Migration, ...] = (to_second,)
"""All migrations in their order; one is added with every change of the schema, none is ever changed."""

VERSION = FIRST_VERSION + len(MIGRATIONS)
"""The version of the schema that this program writes."""


def upgrade(raw: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> bool:
    """Bring a file up to date; return whether there was anything to do.

    Args:
        raw: a connection that is in no transaction and leaves BEGIN to its user.
        migrations: all migrations from the first version on.

    Raises:
        FileRefused: a migration failed; the file is as it was.
    """
    version = int(raw.execute("PRAGMA user_version").fetchone()[0])
    target = FIRST_VERSION + len(migrations)
    if version >= target:
        return False
    raw.execute("PRAGMA foreign_keys = OFF")  # SQLite ignores this inside a transaction
    try:
        raw.execute("BEGIN EXCLUSIVE")
        for migration in migrations[version - FIRST_VERSION :]:
            migration(raw)
        raw.execute(f"PRAGMA user_version = {target}")
        if raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise FileRefused("This offsite could not be brought up to date: its parts do not fit together.")
        raw.execute("COMMIT")
    except sqlite3.Error as error:
        raise FileRefused(f"This offsite could not be brought up to date: {reason(error)}.") from error
    except (ValueError, TypeError):
        raise FileRefused("This offsite could not be brought up to date: it is damaged.") from None
    finally:
        if raw.in_transaction:
            raw.rollback()
        raw.execute("PRAGMA foreign_keys = ON")
    return True
