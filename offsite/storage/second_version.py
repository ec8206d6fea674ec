"""From version 1 to 2: identity and trade-offs have records of their own, and records remember what they rest on.

In version 1 identity and trade-offs were answers to questions. What was answered is moved, so that nothing that was
typed is lost.
"""

import secrets
import sqlite3

from offsite.storage.remembered import what_it_rests_on
from offsite.storage.starter_answers import keep_what_was_consented_to

_TRAITS = {
    "offsite/values": "value",
    "offsite/how_we_decide": "deciding",
    "offsite/say_and_do": "gap",
    "offsite/not_again": "past",
    "offsite/chosen_friction": "friction",
}
"""The aspect of identity that each question asked about."""

_TRADE_OFFS = {
    "offsite/speed_or_interpretability": ("Speed", "Interpretability"),
    "offsite/innovation_or_compliance": ("Innovation", "Compliance"),
    "offsite/savings_or_hallucination": ("Cost savings now", "Less risk of invented answers"),
    "offsite/custom_or_shelf": ("Custom", "Off the shelf"),
    "offsite/central_or_federated": ("Central", "Federated"),
    "offsite/research_or_production": ("Research", "Production"),
    "offsite/precise_or_good_enough": ("Precise", "Good enough"),
}
"""The two ends that each question weighed against each other."""


def to_second(raw: sqlite3.Connection) -> None:
    """Bring a file of version 1 to version 2.

    Raises:
        sqlite3.Error: the file is not of version 1.
    """
    _identity_and_trade_offs(raw)
    what_it_rests_on(raw)
    keep_what_was_consented_to(raw)


def _identity_and_trade_offs(raw: sqlite3.Connection) -> None:
    """Add the table of traits, and move the answers into traits and trade-offs."""
    raw.execute(
        "CREATE TABLE trait (id TEXT NOT NULL, aspect TEXT NOT NULL, text TEXT NOT NULL, beside TEXT NOT NULL, "
        "position INTEGER NOT NULL, PRIMARY KEY (id)) STRICT, WITHOUT ROWID"
    )
    given = dict(raw.execute("SELECT id, text FROM answer").fetchall())
    traits = [(aspect, given[key]) for key, aspect in _TRAITS.items() if given.get(key, "").strip()]
    raw.executemany(
        "INSERT INTO trait (id, aspect, text, beside, position) VALUES (?, ?, ?, '', ?)",
        [(secrets.token_hex(8), *trait, place) for place, trait in enumerate(traits)],
    )
    raw.executemany(
        'INSERT INTO trade_off (id, "left", "right", friction, position) VALUES (?, ?, ?, ?, ?)',
        [
            (secrets.token_hex(8), *ends, given.get(key, ""), place)
            for place, (key, ends) in enumerate(_TRADE_OFFS.items())
        ],
    )
    raw.executemany("DELETE FROM answer WHERE id = ?", [(key,) for key in (*_TRAITS, *_TRADE_OFFS)])
