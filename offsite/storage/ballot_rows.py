"""Rounds and ballots as rows, and back."""

import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Mode, Round, State, Voter
from offsite.storage.columns import canonical
from offsite.storage.schema import BALLOT, NAMED_ANSWER, ROUND, VOTER

KEY_BYTES = 16

_SET_UP = tuple(field.name for field in fields(Round) if field.name != "electorate")


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
    set_up = select(*(ROUND.c[name] for name in _SET_UP)).where(ROUND.c.id == round_id)
    row = connection.execute(set_up).mappings().one_or_none()
    if row is None:
        raise KeyError(round_id)
    voters = connection.execute(
        select(VOTER.c.id, VOTER.c.name, VOTER.c.voted).where(VOTER.c.round == round_id).order_by(VOTER.c.position)
    ).all()
    round_ = Round(**dict(row), electorate=tuple(Voter(voter.id, voter.name) for voter in voters))
    return Urn(
        round_,
        frozenset(voter.id for voter in voters if voter.voted),
        tuple(map(parsed, sorted(ballot_texts(connection, round_id)))) if _shows_ballots(round_) else (),
        _named(connection, round_) if round_.mode is Mode.OPEN else (),
    )


def _shows_ballots(round_: Round) -> bool:
    return round_.mode is Mode.PRIVATE and round_.state is State.REVEALED


def _named(connection: Connection, round_: Round) -> tuple[tuple[str, Choices], ...]:
    rows = connection.execute(
        select(NAMED_ANSWER.c.voter, NAMED_ANSWER.c.choices).where(NAMED_ANSWER.c.round == round_.id)
    )
    given = {row.voter: parsed(row.choices) for row in rows}
    return tuple((voter.id, given[voter.id]) for voter in round_.electorate if voter.id in given)


def ballot_texts(connection: Connection, round_id: str) -> list[str]:
    """Return the private ballots of a round as they are stored, in the order of their random keys."""
    return list(connection.scalars(select(BALLOT.c.choices).where(BALLOT.c.round == round_id)))


def check_off(connection: Connection, round_id: str, voter_id: str) -> bool:
    """Note that somebody has voted; return False where that was noted before."""
    noted = connection.execute(
        update(VOTER)
        .where(VOTER.c.round == round_id, VOTER.c.id == voter_id, VOTER.c.voted == False)  # noqa: E712 - it is SQL
        .values(voted=True)
    )
    return noted.rowcount == 1


def write_ballots_anew(connection: Connection, round_id: str, texts: Iterable[str]) -> None:
    """Write all ballots of an open round in random order under fresh random keys."""
    shuffled = list(texts)
    secrets.SystemRandom().shuffle(shuffled)
    connection.execute(delete(BALLOT).where(BALLOT.c.round == round_id))
    rows = [{"round": round_id, "key": secrets.token_bytes(KEY_BYTES), "choices": text} for text in shuffled]
    connection.execute(insert(BALLOT), rows)


def sealed(round_: Round, choices: Choices) -> str:
    """Return a private ballot as it is stored: canonical, and as long as the fullest ballot of the round.

    Were the lengths to differ, the gaps that rewriting leaves in the pages of the file would tell how long the last
    one was.
    """
    text = canonical(choices)
    width = len(canonical(_fullest(round_.method, round_.option_ids)))
    return text.ljust(-(-len(text) // width) * width)


def parsed(text: str) -> Choices:
    """Return a stored ballot.

    Raises:
        ValueError: it is none; the text of the error never repeats it.
    """
    try:
        choices = json.loads(text)
    except ValueError:
        choices = None
    if not isinstance(choices, dict):
        raise ValueError("A stored ballot is damaged.")  # noqa: TRY004 - damage in a file, not a fault of the caller
    return choices


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
