"""Rounds and ballots as rows, and back."""

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Integer, bindparam, delete, insert, literal_column, select, type_coerce, update

from offsite.domain.voting.box import Urn
from offsite.domain.voting.counts import NOTHING_TYPED, Counts
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Round, Voter
from offsite.storage.columns import canonical
from offsite.storage.query import Query, in_words
from offsite.storage.schema import BALLOT, COUNTED, NAMED_ANSWER, ROUND, VOTER

KEY_BYTES = 16

_SET_UP = tuple(field.name for field in fields(Round) if field.name != "electorate")

_ROUNDS = select(*(ROUND.c[name] for name in _SET_UP)).order_by(ROUND.c.position)
_ALL_ROUNDS = Query(_ROUNDS)
_ONE_ROUND = Query(_ROUNDS.where(ROUND.c.id == bindparam("round")))
_IDS = Query(select(ROUND.c.id).order_by(ROUND.c.position))

_VOTED = type_coerce(VOTER.c.voted, Integer)  # 0 and 1 do as well, and there are thousands of them
_VOTERS = select(VOTER.c.round, VOTER.c.id, VOTER.c.name, _VOTED).order_by(VOTER.c.round, VOTER.c.position)
_ALL_VOTERS = Query(_VOTERS)
_VOTERS_OF_ONE = Query(_VOTERS.where(VOTER.c.round == bindparam("round")))

_REVEALED = (
    select(BALLOT.c.round, BALLOT.c.choices)
    .join_from(BALLOT, ROUND)
    .where(ROUND.c.state == literal_column("'revealed'"))
)
_ALL_REVEALED = Query(_REVEALED)
_REVEALED_OF_ONE = Query(_REVEALED.where(BALLOT.c.round == bindparam("round")))
_BALLOTS_OF_ONE = Query(select(BALLOT.c.choices).where(BALLOT.c.round == bindparam("round")))

_NAMED = select(NAMED_ANSWER.c.round, NAMED_ANSWER.c.voter, NAMED_ANSWER.c.choices)
_ALL_NAMED = Query(_NAMED)
_NAMED_OF_ONE = Query(_NAMED.where(NAMED_ANSWER.c.round == bindparam("round")))

_CHECK_OFF = in_words(
    update(VOTER)
    .where(VOTER.c.round == bindparam("r"), VOTER.c.id == bindparam("v"), VOTER.c.voted == literal_column("0"))
    .values(voted=literal_column("1"))
)
_FORGET_BALLOTS = in_words(delete(BALLOT).where(BALLOT.c.round == bindparam("r")))
_WRITE_BALLOT = in_words(insert(BALLOT))

_voter = lru_cache(maxsize=4096)(Voter)  # the same people vote in round after round

_COUNTS = select(COUNTED.c.round, COUNTED.c.ballots, COUNTED.c.cells)
_ALL_COUNTS = Query(_COUNTS)
_COUNTS_OF_ONE = Query(_COUNTS.where(COUNTED.c.round == bindparam("round")))


def round_row(round_: Round) -> dict[str, Any]:
    """Return the row of a round, without its electorate and its position."""
    return {name: getattr(round_, name) for name in _SET_UP}


def insert_voters(connection: Connection, round_: Round) -> None:
    """Write the electorate of a draft, nobody checked off."""
    rows = [
        {"round": round_.id, "id": voter.id, "name": voter.name, "position": position, "voted": False}
        for position, voter in enumerate(round_.electorate)
    ]
    if rows:
        connection.execute(insert(VOTER), rows)


def read_urn(connection: Connection, round_id: str) -> Urn:
    """Return a round with its turnout; the contents of private ballots only if it is revealed.

    Raises:
        KeyError: there is no round of that id.
        ValueError: something stored is no value of its kind.
    """
    rounds = _ONE_ROUND.rows(connection, round_id)
    if not rounds:
        raise KeyError(round_id)
    return _urn(
        rounds[0],
        _VOTERS_OF_ONE.rows(connection, round_id),
        _REVEALED_OF_ONE.rows(connection, round_id),
        _NAMED_OF_ONE.rows(connection, round_id),
        _COUNTS_OF_ONE.rows(connection, round_id),
    )


def read_all(connection: Connection) -> list[Urn]:
    """Return all rounds, oldest first, each as `read_urn` does.

    Raises:
        ValueError: something stored is no value of its kind.
    """
    voters = _grouped(_ALL_VOTERS.rows(connection))
    revealed = _grouped(_ALL_REVEALED.rows(connection))
    named = _grouped(_ALL_NAMED.rows(connection))
    counts = _grouped(_ALL_COUNTS.rows(connection))
    return [
        _urn(row, *(group.get(row[0], []) for group in (voters, revealed, named, counts)))
        for row in _ALL_ROUNDS.rows(connection)
    ]


def read_ids(connection: Connection) -> list[str]:
    """Return the ids of all rounds, oldest first."""
    return [round_id for (round_id,) in _IDS.rows(connection)]


def ballot_texts(connection: Connection, round_id: str) -> list[str]:
    """Return the private ballots of a round as they are stored, in the order of their random keys."""
    return [text for (text,) in _BALLOTS_OF_ONE.rows(connection, round_id)]


def _grouped(rows: list[Any]) -> dict[str, list[Any]]:
    """Return rows by their first value."""
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(row[0], []).append(row)
    return groups


def _urn(set_up: tuple[Any, ...], voters: list[Any], revealed: list[Any], named: list[Any], counts: list[Any]) -> Urn:
    round_ = Round(
        electorate=tuple(_voter(voter_id, name) for _, voter_id, name, _ in voters),
        **dict(zip(_SET_UP, set_up, strict=True)),
    )
    answers = dict(zip((voter for _, voter, _ in named), parsed([text for *_, text in named]), strict=True))
    return Urn(
        round_,
        frozenset(voter_id for _, voter_id, _, voted in voters if voted),
        parsed(sorted(text for _, text in revealed)),
        tuple((voter.id, answers[voter.id]) for voter in round_.electorate if voter.id in answers),
        next((Counts(ballots, cells) for _, ballots, cells in counts), NOTHING_TYPED),
    )


def check_off(connection: Connection, round_id: str, voter_id: str) -> bool:
    """Note that somebody has voted; return False where that was noted before."""
    return connection.exec_driver_sql(_CHECK_OFF, (round_id, voter_id)).rowcount == 1


def write_ballots_anew(connection: Connection, round_id: str, texts: Iterable[str]) -> None:
    """Write all ballots of an open round in random order under fresh random keys."""
    shuffled = list(texts)
    secrets.SystemRandom().shuffle(shuffled)
    connection.exec_driver_sql(_FORGET_BALLOTS, (round_id,))
    rows = [(round_id, secrets.token_bytes(KEY_BYTES), text) for text in shuffled]
    connection.exec_driver_sql(_WRITE_BALLOT, rows)


def sealed(round_: Round, choices: Choices) -> str:
    """Return a private ballot as it is stored: canonical, and as long as the fullest ballot of the round.

    Were the lengths to differ, the gaps that rewriting leaves in the pages of the file would tell how long the last
    one was.
    """
    text = canonical(choices)
    width = len(canonical(_fullest(round_.method, round_.option_ids)))
    return text.ljust(-(-len(text) // width) * width)


def parsed(texts: Sequence[str]) -> tuple[Choices, ...]:
    """Return stored ballots.

    Raises:
        ValueError: one of them is none; the text of the error never repeats it.
    """
    if not texts:
        return ()
    try:
        ballots = json.loads(f"[{','.join(texts)}]")  # at once: twice as fast as one by one
    except ValueError:
        ballots = []
    if len(ballots) != len(texts) or not all(isinstance(ballot, dict) for ballot in ballots):
        raise ValueError("A stored ballot is damaged.")
    return tuple(ballots)


def _fullest(method: Method, options: tuple[str, ...]) -> Mapping[str, object]:
    """Return the ballot with the longest text that a rule allows."""
    value: object
    match method:
        case Score(lowest, highest, criteria):
            longest = max(lowest, highest, key=lambda each: len(str(each)))
            value = longest if len(criteria) == 1 else dict.fromkeys(criteria, longest)
        case Dots(budget, cap):
            value = min(budget, cap)
        case Rank():
            value = len(options)
        case Consent():
            value = 0
        case Assign(picks):
            value = max((pick for pick, _ in picks), key=lambda pick: len(canonical(pick)))
    return dict.fromkeys(options, value)
