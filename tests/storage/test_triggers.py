"""Tests that SQLite itself keeps the rules of voting against whoever writes to the file with another program."""

# ruff: noqa: S608 - the attacks are made of fixed texts

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from offsite.domain.voting.rounds import Mode
from offsite.storage.file import OffsiteFile
from tests.storage.samples import draft, new_file, opened


@pytest.fixture(scope="module")
def raw() -> Iterator[sqlite3.Connection]:
    """A file with a round in each state, as another program sees it: no settings of ours."""
    with new_file() as file:
        for mode in (Mode.PRIVATE, Mode.OPEN):
            _fill(file, mode)
        file.close()
        with closing(sqlite3.connect(file.path, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            yield connection


def _fill(file: OffsiteFile, mode: Mode) -> None:
    """Add a round in each state; five voters, three of whom have voted."""
    file.ballots.add(draft(f"{mode}-draft", mode=mode))
    for state in ("open", "closed", "revealed", "void"):
        name = f"{mode}-{state}"
        opened(file, draft(name, mode=mode))
        vote = file.ballots.cast if mode is Mode.PRIVATE else file.ballots.answer
        for voter in ("v0", "v1", "v2"):
            vote(name, voter, {"o0": 3})
        if state in ("closed", "revealed"):
            file.ballots.close(name)
        if state == "revealed":
            file.ballots.reveal(name)
        if state == "void":
            file.ballots.void(name, "a mistake")


ROUND_COLUMNS = (
    "id, position, subject, question, options, method, mode, quorum, seats, state, predecessor, runoff, void_reason"
)
BALLOT = "INSERT {how} INTO ballot VALUES ('{name}', {key}, '{{}}')"
ANSWER = "INSERT {how} INTO named_answer VALUES ('{name}', '{voter}', '{{}}')"
SET_UP = (
    "position = 9",
    "subject = 'x'",
    "question = 'x'",
    "options = '[]'",
    "method = '{}'",
    "mode = 'open'",
    "quorum = 0",
)

ATTACKS: list[str] = [
    # the state goes forward only
    *(
        f"UPDATE round SET state = '{to}', void_reason = '{'x' if to == 'void' else ''}' WHERE id = '{mode}-{at}'"
        for mode in ("private", "open")
        for at, wrong in {
            "draft": ("closed", "revealed", "void"),
            "open": ("draft", "open", "revealed"),
            "closed": ("draft", "open", "closed"),
            "revealed": ("draft", "open", "closed", "revealed", "void"),
            "void": ("draft", "open", "closed", "revealed", "void"),
        }.items()
        for to in wrong
    ),
    "UPDATE round SET state = 'void' WHERE id = 'private-open'",
    "UPDATE round SET state = 'void', void_reason = '  ' WHERE id = 'private-open'",
    "UPDATE round SET state = 'closed', void_reason = 'x' WHERE id = 'private-open'",
    # the set-up is frozen
    *(
        f"UPDATE round SET {change}, state = 'closed' WHERE id = 'private-open'"
        for change in (*SET_UP, "seats = 0", "runoff = 1")
    ),
    "UPDATE round SET id = 'other' WHERE id = 'private-draft'",
    "UPDATE OR REPLACE round SET id = 'private-revealed' WHERE id = 'private-draft'",
    "UPDATE round SET void_reason = 'another' WHERE id = 'private-void'",
    # nothing but a draft is dropped or put in the place of something
    *(f"DELETE FROM round WHERE id = 'private-{state}'" for state in ("open", "closed", "revealed", "void")),
    f"INSERT INTO round SELECT 'new', {ROUND_COLUMNS[4:]} FROM round WHERE id = 'private-revealed'",
    (
        f"INSERT OR REPLACE INTO round ({ROUND_COLUMNS})"
        f" SELECT 'private-revealed', {ROUND_COLUMNS[4:]} FROM round WHERE id = 'open-draft'"
    ),
    # the electorate is fixed, and the check-off goes one way
    "INSERT INTO voter VALUES ('private-open', 'v9', 'Mallory', 9, 0)",
    "INSERT INTO voter VALUES ('private-draft', 'v9', 'Mallory', 9, 1)",
    "INSERT OR REPLACE INTO voter VALUES ('private-draft', 'v1', 'Mallory', 9, 0)",
    "INSERT OR REPLACE INTO voter VALUES ('private-open', 'v1', 'Mallory', 9, 0)",
    "DELETE FROM voter WHERE round = 'private-open'",
    "DELETE FROM voter WHERE round = 'private-revealed'",
    "UPDATE voter SET voted = 0 WHERE round = 'private-open'",
    "UPDATE voter SET voted = 1 WHERE round = 'private-open' AND id = 'v0'",
    "UPDATE voter SET voted = 1 WHERE round = 'private-draft' AND id = 'v3'",
    "UPDATE voter SET voted = 1 WHERE round = 'private-closed' AND id = 'v3'",
    "UPDATE voter SET voted = 1, name = 'Mallory' WHERE round = 'private-open' AND id = 'v3'",
    "UPDATE voter SET voted = 1, id = 'v9' WHERE round = 'private-open' AND id = 'v3'",
    # ballots: one for each person checked off, while the round is open
    *(
        BALLOT.format(how=how, name=name, key="randomblob(16)")
        for how in ("", "OR REPLACE", "OR IGNORE")
        for name in (
            *(f"private-{state}" for state in ("draft", "open", "closed", "revealed", "void")),
            "open-open",
            "nowhere",
        )
    ),
    BALLOT.format(how="OR REPLACE", name="private-open", key="(SELECT key FROM ballot WHERE round = 'private-open')"),
    "UPDATE ballot SET choices = '{}'",
    "UPDATE ballot SET round = 'private-open' WHERE round = 'private-closed'",
    "DELETE FROM ballot WHERE round = 'private-closed'",
    "DELETE FROM ballot WHERE round = 'private-revealed'",
    # answers by name: while an open vote is open
    *(
        ANSWER.format(how="OR REPLACE", name=name, voter="v0")
        for name in (*(f"open-{state}" for state in ("draft", "closed", "revealed", "void")), "private-open", "nowhere")
    ),
    ANSWER.format(how="", name="open-open", voter="v9"),
    "UPDATE named_answer SET voter = 'v3' WHERE round = 'open-open' AND voter = 'v0'",
    *(
        f"UPDATE named_answer SET choices = '{{}}' WHERE round = 'open-{state}'"
        for state in ("closed", "revealed", "void")
    ),
    *(f"DELETE FROM named_answer WHERE round = 'open-{state}'" for state in ("closed", "revealed", "void")),
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_fail(raw: sqlite3.Connection, attack: str) -> None:
    """No single statement of another program gets around the rules, and the file says the same afterwards."""
    before = list(raw.iterdump())
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(attack)
    assert list(raw.iterdump()) == before


@pytest.mark.parametrize(
    "attack",
    [
        [
            "DELETE FROM ballot WHERE round = 'private-open'",
            "UPDATE round SET state = 'closed' WHERE id = 'private-open'",
        ],
        [
            "UPDATE voter SET voted = 1 WHERE round = 'private-open' AND id = 'v3'",
            "UPDATE round SET state = 'closed' WHERE id = 'private-open'",
        ],
        [
            "DELETE FROM voter WHERE round = 'private-draft' AND id > 'v1'",
            "UPDATE round SET state = 'open' WHERE id = 'private-draft'",
        ],
        ["DELETE FROM voter WHERE round = 'open-draft'", "UPDATE round SET state = 'open' WHERE id = 'open-draft'"],
    ],
    ids=["ballots taken away", "checked off without ballot", "two private voters", "no voters"],
)
def test_attacks_in_steps_fail_at_the_last(raw: sqlite3.Connection, attack: list[str]) -> None:
    """Where single steps are possible, the next state of the round cannot be reached."""
    raw.execute("BEGIN")
    *steps, last = attack
    for step in steps:
        raw.execute(step)
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(last)
    raw.execute("ROLLBACK")


def test_no_reveal_of_two_ballots() -> None:
    """Another program cannot reveal a private round with fewer than three ballots either."""
    with new_file() as file:
        opened(file, draft())
        file.ballots.cast("round1", "v0", {})
        file.ballots.cast("round1", "v1", {})
        file.ballots.close("round1")
        with pytest.raises(sqlite3.IntegrityError, match="too few ballots"):
            file._database.raw.execute("UPDATE round SET state = 'revealed'")


def test_sorts_of_values_are_enforced(raw: sqlite3.Connection) -> None:
    """A column takes values of its own sort only."""
    for attack in (
        "UPDATE person SET name = x'00'",
        "UPDATE person SET position = 'first'",
        "UPDATE person SET present = 2",
        "UPDATE person SET name = NULL",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(attack)
