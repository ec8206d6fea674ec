"""The ballot box: rounds, turnout and ballots, in tables of their own and out of the reach of undo."""

from typing import Any

from sqlalchemy import delete, func, insert, select, update

from offsite.domain.errors import Refused
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.counts import Counts
from offsite.domain.voting.methods import Choices
from offsite.domain.voting.plausible import check_complete_count, check_count
from offsite.domain.voting.rounds import Mode, Round, State, advanced, check_cast, check_reveal
from offsite.storage.ballot_rows import (
    ballot_texts,
    check_off,
    insert_voters,
    read_all,
    read_ids,
    read_urn,
    round_row,
    sealed,
    write_ballots_anew,
)
from offsite.storage.columns import canonical
from offsite.storage.connection import Database
from offsite.storage.schema import BALLOT, COUNTED, NAMED_ANSWER, ROUND, VOTER

_FINAL = frozenset({State.REVEALED, State.VOID})


class BallotBox:
    """The rounds of one file.

    Every act is one transaction: when the method returns, it is on disk; when it raises, nothing has changed and it
    may be tried again. All acts raise `Refused` where the rules of voting forbid them, `KeyError` for a round that is
    not there and `SaveFailed` where the disk does; no text of an error holds a choice.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._final: dict[str, Urn] = {}  # revealed and void rounds never change again

    def box(self) -> Box:
        """Return all rounds as they stand, oldest first.

        The contents of private ballots are there for revealed rounds only, sorted by content; the answers of open
        rounds always, by voter in the order of the electorate.

        Raises:
            FileRefused: the file is damaged.
        """
        with self._database.reading() as connection:
            if self._final:
                ids = read_ids(connection)
                urns = tuple(self._final.get(each) or read_urn(connection, each) for each in ids)
            else:
                urns = tuple(read_all(connection))
        self._final = {urn.round.id: urn for urn in urns if urn.round.state in _FINAL}
        return Box(urns)

    def add(self, round_: Round) -> None:
        """Add a draft as the newest round.

        Raises:
            ValueError: its id is taken, or it names a voter or an option twice.
        """
        _check_draft(round_)
        with self._database.writing() as connection:
            if connection.scalar(select(ROUND.c.id).where(ROUND.c.id == round_.id)) is not None:
                raise ValueError("There is a round of this id already.")
            newest: int | None = connection.scalar(select(func.max(ROUND.c.position)))
            position = 0 if newest is None else newest + 1
            connection.execute(insert(ROUND), {**round_row(round_), "position": position})
            insert_voters(connection, round_)

    def revise(self, round_: Round) -> None:
        """Put a draft in the place of the draft of the same id.

        Raises:
            ValueError: it names a voter or an option twice.
        """
        _check_draft(round_)
        with self._database.writing() as connection:
            _check_still_draft(read_urn(connection, round_.id).round)
            connection.execute(update(ROUND).where(ROUND.c.id == round_.id), round_row(round_))
            connection.execute(delete(VOTER).where(VOTER.c.round == round_.id))
            insert_voters(connection, round_)

    def discard(self, round_id: str) -> None:
        """Drop a draft; nothing else can ever be dropped."""
        with self._database.writing() as connection:
            _check_still_draft(read_urn(connection, round_id).round)
            connection.execute(delete(VOTER).where(VOTER.c.round == round_id))
            connection.execute(delete(ROUND).where(ROUND.c.id == round_id))

    def open(self, round_id: str) -> None:
        """Open a draft: from now on its question, options, rule and electorate are frozen."""
        self._advance(round_id, State.OPEN)

    def close(self, round_id: str) -> None:
        """Close an open round: nobody can vote any more, and nothing is counted yet.

        Refused for counts by hand that cannot be true.
        """
        self._advance(round_id, State.CLOSED)

    def reveal(self, round_id: str) -> None:
        """Reveal a closed round; refused where so few private ballots would tell who voted what."""
        self._advance(round_id, State.REVEALED)

    def void(self, round_id: str, reason: str) -> None:
        """Make an open or closed round void, for a reason that stays on record.

        Its private ballots are wiped from the file: nobody will count them, and beside a short check-off list they
        would tell.
        """
        self._advance(round_id, State.VOID, reason)

    def cast(self, round_id: str, voter_id: str, choices: Choices) -> None:
        """Cast a private ballot.

        Check-off and ballot are one transaction and share no key. All ballots of the round are written anew in random
        order, so that nothing in the file tells which one came last.
        """
        with self._database.writing() as connection:
            urn = read_urn(connection, round_id)
            if urn.round.mode is not Mode.PRIVATE:
                raise Refused("This vote is not a private one.")
            check_cast(urn.round, urn.voted, voter_id, choices)
            if not check_off(connection, round_id, voter_id):
                raise Refused("This person has voted already; a cast ballot is final.")
            texts = [*ballot_texts(connection, round_id), sealed(urn.round, choices)]
            write_ballots_anew(connection, round_id, texts)

    def answer(self, round_id: str, voter_id: str, choices: Choices) -> None:
        """Give an answer by name in an open vote, or change the one given before."""
        with self._database.writing() as connection:
            urn = read_urn(connection, round_id)
            if urn.round.mode is not Mode.OPEN:
                raise Refused("This vote is not an open one.")
            check_cast(urn.round, urn.voted, voter_id, choices)
            check_off(connection, round_id, voter_id)
            row: dict[str, Any] = {"round": round_id, "voter": voter_id, "choices": canonical(choices)}
            connection.execute(insert(NAMED_ANSWER).prefix_with("OR REPLACE"), row)

    def count(self, round_id: str, counts: Counts) -> None:
        """Keep what was typed of a vote that is counted by hand, in the place of what was typed before.

        Raises:
            ValueError: the counts are not about this round.
        """
        with self._database.writing() as connection:
            check_count(read_urn(connection, round_id).round, counts)
            row: dict[str, Any] = {"round": round_id, "ballots": counts.ballots, "cells": counts.cells}
            connection.execute(insert(COUNTED).prefix_with("OR REPLACE"), row)

    def unanimous(self, round_id: str) -> bool:
        """Return whether to reveal a closed private round would tell everyone's vote, because all ballots are the same.

        False for votes that are not private.

        Raises:
            Refused: the round is not closed; before that nothing looks at what was voted.
        """
        with self._database.reading() as connection:
            round_ = read_urn(connection, round_id).round
            if round_.mode is not Mode.PRIVATE:
                return False
            if round_.state is not State.CLOSED:
                raise Refused("This vote is not closed.")
            return len(set(ballot_texts(connection, round_id))) == 1

    def _advance(self, round_id: str, state: State, reason: str = "") -> None:
        with self._database.writing() as connection:
            urn = read_urn(connection, round_id)
            after = advanced(urn.round, state, reason)
            if state is State.CLOSED and after.mode is Mode.COUNTED:
                check_complete_count(urn.round, urn.counts)
            if state is State.REVEALED:
                ballots = connection.scalar(select(func.count()).select_from(BALLOT).where(BALLOT.c.round == round_id))
                check_reveal(after, ballots or 0)
            connection.execute(
                update(ROUND).where(ROUND.c.id == round_id), {"state": after.state, "void_reason": after.void_reason}
            )
            if state is State.VOID:
                connection.execute(delete(BALLOT).where(BALLOT.c.round == round_id))


def _check_draft(round_: Round) -> None:
    if round_.state is not State.DRAFT:
        raise Refused("A round begins as a draft.")
    voters = [voter.id for voter in round_.electorate]
    if len(set(voters)) < len(voters) or len(set(round_.option_ids)) < len(round_.options):
        raise ValueError("A round names each voter and each option once.")


def _check_still_draft(round_: Round) -> None:
    if round_.state is not State.DRAFT:
        raise Refused("Only a draft can be changed or discarded; this round was opened.")
