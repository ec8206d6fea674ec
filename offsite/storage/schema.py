"""The tables, and the one list that says which collection of an offsite lies in which of them.

A new collection costs its line in `COLLECTIONS`, from which its table follows; once a version is released, a new
collection or field needs a migration too.
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

from offsite.domain.model.agenda import AgendaItem
from offsite.domain.model.governance import Body, EscalationLevel
from offsite.domain.model.identity import Trait
from offsite.domain.model.landscape import DataDomain, DecisionToday, UseCase
from offsite.domain.model.lessons import Lesson, Outcome, Review
from offsite.domain.model.minutes import Action, Parked, Resolution
from offsite.domain.model.monitoring import Metric, Reading
from offsite.domain.model.objectives import Incentive, KeyResult, Objective
from offsite.domain.model.people import Person
from offsite.domain.model.pilots import Brief
from offsite.domain.model.proposals import Adoption, Proposal
from offsite.domain.model.raci import Cell, Decision, Role
from offsite.domain.model.texts import Answer, SectionText, Signature
from offsite.domain.model.tradeoffs import TradeOff
from offsite.domain.offsite import Form, PageSize
from offsite.domain.voting.counts import Count
from offsite.domain.voting.rounds import Mode, Option, State
from offsite.storage.columns import Day, Flag, Nested, OneOf, Rule, Words
from offsite.storage.tables import KIND, table_of
from offsite.storage.triggers import TRIGGERS

METADATA = MetaData()


def _words(name: str) -> Column[Any]:
    return Column(name, Words, nullable=False)


def _flag(name: str) -> Column[Any]:
    return Column(name, Flag, CheckConstraint(f"{name} IN (0, 1)"), nullable=False)


OFFSITE = Table(
    "offsite",
    METADATA,
    Column("id", Words, primary_key=True, nullable=False),
    _words("title"),
    _words("organisation"),
    Column("day", Day),
    Column("form", OneOf(Form), nullable=False),
    Column("page", OneOf(PageSize), nullable=False),
    **KIND,
)
"""The one row with the fields of the offsite itself."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Where one collection is kept: the field of `Offsite`, the class of its records, the table."""

    field: str
    record: type[Any]
    table: Table


def _kept(field: str, name: str, record: type[Any]) -> Collection:
    return Collection(field, record, table_of(name, METADATA, record))


COLLECTIONS: tuple[Collection, ...] = (
    _kept("people", "person", Person),
    _kept("proposals", "proposal", Proposal),
    _kept("adoptions", "adoption", Adoption),
    _kept("roles", "role", Role),
    _kept("decisions", "decision", Decision),
    _kept("cells", "cell", Cell),
    _kept("sections", "section", SectionText),
    _kept("answers", "answer", Answer),
    _kept("signatures", "signature", Signature),
    _kept("use_cases", "use_case", UseCase),
    _kept("data_domains", "data_domain", DataDomain),
    _kept("decisions_today", "decision_today", DecisionToday),
    _kept("identity", "trait", Trait),
    _kept("trade_offs", "trade_off", TradeOff),
    _kept("briefs", "brief", Brief),
    _kept("bodies", "body", Body),
    _kept("escalation", "escalation_level", EscalationLevel),
    _kept("objectives", "objective", Objective),
    _kept("key_results", "key_result", KeyResult),
    _kept("incentives", "incentive", Incentive),
    _kept("metrics", "metric", Metric),
    _kept("readings", "reading", Reading),
    _kept("outcomes", "outcome", Outcome),
    _kept("lessons", "lesson", Lesson),
    _kept("reviews", "review", Review),
    _kept("agenda", "agenda_item", AgendaItem),
    _kept("parked", "parked", Parked),
    _kept("resolutions", "resolution", Resolution),
    _kept("actions", "action", Action),
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
    **KIND,
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
    **KIND,
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
    **KIND,
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
    **KIND,
)
"""The answers of open rounds, by name."""


COUNTED = Table(
    "counted",
    METADATA,
    Column("round", Words, ForeignKey(ROUND.c.id), primary_key=True, nullable=False),
    Column("ballots", Integer, nullable=False),
    Column("cells", Nested(tuple[Count, ...]), nullable=False),
    **KIND,
)
"""What was typed of the rounds that are counted by hand: how many ballots, and the numbers."""


def create_all(connection: Connection) -> None:
    """Create all tables and triggers in an empty file."""
    METADATA.create_all(connection, checkfirst=False)
    for trigger in TRIGGERS:
        connection.exec_driver_sql(trigger)
