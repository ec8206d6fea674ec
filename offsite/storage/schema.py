"""The tables, and the one list that says which collection of an offsite lies in which of them.

A new collection costs its table and its line in `COLLECTIONS`; a new field of a record costs a column (both need a
migration).
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
)

from offsite.domain.model.people import Person
from offsite.domain.model.proposals import Adoption, Kind, Proposal
from offsite.domain.model.raci import Cell, Decision, Mark, Role
from offsite.domain.model.texts import Answer, SectionText
from offsite.domain.offsite import Form, PageSize
from offsite.domain.voting.rounds import Mode, Option, State
from offsite.storage.columns import Day, Flag, Nested, OneOf, Rule, Words
from offsite.storage.triggers import TRIGGERS

METADATA = MetaData()

_KIND: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
"""Of every table: types are enforced, and no row has a number that would tell when it was written."""


def _words(name: str) -> Column[Any]:
    return Column(name, Words, nullable=False)


def _flag(name: str) -> Column[Any]:
    return Column(name, Flag, CheckConstraint(f"{name} IN (0, 1)"), nullable=False)


def _records(name: str, *columns: Column[Any]) -> Table:
    """A table of records in the order of `position`."""
    return Table(
        name,
        METADATA,
        Column("id", Words, primary_key=True, nullable=False),
        *columns,
        Column("position", Integer, nullable=False),
        **_KIND,
    )


OFFSITE = Table(
    "offsite",
    METADATA,
    Column("id", Words, primary_key=True, nullable=False),
    _words("title"),
    _words("organisation"),
    Column("day", Day),
    Column("form", OneOf(Form), nullable=False),
    Column("page", OneOf(PageSize), nullable=False),
    **_KIND,
)
"""The one row with the fields of the offsite itself."""

PERSON = _records("person", _words("name"), _words("role"), _words("raci_role"), _flag("present"))
PROPOSAL = _records(
    "proposal",
    Column("kind", OneOf(Kind), nullable=False),
    _words("text"),
    _words("author"),
    _words("merged_into"),
)
ADOPTION = _records(
    "adoption",
    Column("proposals", Nested(tuple[str, ...]), nullable=False),
    _words("round_id"),
    _words("how"),
    _words("decided_by"),
    _words("reason"),
)
ROLE = _records("role", _words("name"))
DECISION = _records("decision", _words("text"))
CELL = _records("cell", _words("decision"), _words("role"), Column("mark", OneOf(Mark), nullable=False))
SECTION = _records("section", _words("text"), _words("suggested"))
ANSWER = _records("answer", _words("text"))


@dataclass(frozen=True, slots=True)
class Collection:
    """Where one collection is kept: the field of `Offsite`, the class of its records, the table."""

    field: str
    record: type[Any]
    table: Table


COLLECTIONS: tuple[Collection, ...] = (
    Collection("people", Person, PERSON),
    Collection("proposals", Proposal, PROPOSAL),
    Collection("adoptions", Adoption, ADOPTION),
    Collection("roles", Role, ROLE),
    Collection("decisions", Decision, DECISION),
    Collection("cells", Cell, CELL),
    Collection("sections", SectionText, SECTION),
    Collection("answers", Answer, ANSWER),
)

ROUND = Table(
    "round",
    METADATA,
    Column("id", Words, primary_key=True, nullable=False),
    Column("position", Integer, nullable=False),
    _words("subject"),
    _words("question"),
    Column("options", Nested(tuple[Option, ...]), nullable=False),
    Column("method", Rule, nullable=False),
    Column("mode", OneOf(Mode), nullable=False),
    Column("quorum", Integer, nullable=False),
    Column("seats", Integer, nullable=False),
    Column("state", OneOf(State), nullable=False),
    _words("predecessor"),
    _flag("runoff"),
    _words("void_reason"),
    **_KIND,
)
"""The rounds, oldest first by `position`."""

VOTER = Table(
    "voter",
    METADATA,
    Column("round", Words, ForeignKey(ROUND.c.id), nullable=False),
    Column("id", Words, nullable=False),
    _words("name"),
    Column("position", Integer, nullable=False),
    _flag("voted"),
    PrimaryKeyConstraint("round", "id"),
    **_KIND,
)
"""The electorate of each round with the check-off.

All rows are written before the round opens, and to check somebody off changes a 0 into a 1 in its place: so neither the
order of the rows nor their places in the file tell in which order people voted.
"""

BALLOT = Table(
    "ballot",
    METADATA,
    Column("round", Words, ForeignKey(ROUND.c.id), nullable=False),
    Column("key", LargeBinary, nullable=False),
    _words("choices"),
    PrimaryKeyConstraint("round", "key"),
    **_KIND,
)
"""The private ballots: a random key and the choices; the rows lie in the order of the keys."""

NAMED_ANSWER = Table(
    "named_answer",
    METADATA,
    Column("round", Words, nullable=False),
    Column("voter", Words, nullable=False),
    _words("choices"),
    PrimaryKeyConstraint("round", "voter"),
    ForeignKeyConstraint(["round", "voter"], [VOTER.c.round, VOTER.c.id]),
    **_KIND,
)
"""The answers of open rounds, by name."""


def create_all(connection: Connection) -> None:
    """Create all tables and triggers in an empty file."""
    METADATA.create_all(connection, checkfirst=False)
    for trigger in TRIGGERS:
        connection.exec_driver_sql(trigger)
