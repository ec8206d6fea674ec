"""Tests of the verbs on tuples of records."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import records
from offsite.domain.model.raci import Role

ROLES = tuple(Role(letter, letter.upper()) for letter in "abcd")


def test_new_ids_differ() -> None:
    """A thousand identities are a thousand different ones, of 16 hexadecimal digits each."""
    ids = {records.new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(each) == 16 and int(each, 16) >= 0 for each in ids)


def test_put_replaces_in_place_or_appends() -> None:
    """A record takes the place of the one with its id, and a new one goes to the end."""
    assert records.put(ROLES, Role("b", "new")) == (ROLES[0], Role("b", "new"), *ROLES[2:])
    assert records.put(ROLES, Role("e", "E")) == (*ROLES, Role("e", "E"))


def test_drop_and_find() -> None:
    """What is dropped cannot be found any more; to drop what is not there changes nothing."""
    left = records.drop(ROLES, "b")
    assert records.get(left, "b") is None
    assert records.drop(left, "b") == left
    with pytest.raises(KeyError):
        records.find(left, "b")
    with pytest.raises(KeyError):
        records.move(left, "b", 0)


@given(st.sampled_from(ROLES), st.integers(-3, 7))
def test_move_keeps_the_others_in_order(role: Role, to: int) -> None:
    """The record is at its new place, beyond the ends at the end in question, and the others keep their order."""
    moved = records.move(ROLES, role.id, to)
    assert moved.index(role) == min(max(to, 0), len(ROLES) - 1)
    assert records.drop(moved, role.id) == records.drop(ROLES, role.id)
