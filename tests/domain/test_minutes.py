"""Promises of the parking lot, the decisions log and the actions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import adoption, charter, details, minutes
from offsite.domain.errors import Refused
from offsite.domain.model.minutes import Action, Parked, Resolution
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from tests.domain.charter_samples import consented, finished

Act = Callable[[Offsite, str], Offsite]
ADD: tuple[Act, ...] = (minutes.park, minutes.resolve, minutes.assign)
BECOME: tuple[Act, ...] = (minutes.become_parked, minutes.become_resolution, minutes.become_action)


def day() -> Offsite:
    """Return an offsite without minutes."""
    return details.new_offsite("Day")


@pytest.mark.parametrize("add", ADD)
def test_words_are_needed(add: Act) -> None:
    """Nothing is written down without words."""
    with pytest.raises(Refused, match="Type the words"):
        add(day(), " \n ")


def test_an_action_keeps_its_owner_when_it_becomes_a_decision() -> None:
    """Who owns an action carries the decision that is made of it."""
    offsite = minutes.assign(day(), "Name a data owner", "ana", date(2026, 12, 1))
    offsite = minutes.become_resolution(offsite, offsite.actions[0].id)
    assert [(each.text, each.owner) for each in offsite.resolutions] == [("Name a data owner", "ana")]
    assert not offsite.actions


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9)), max_size=20))
def test_nothing_is_lost_on_the_way(acts: list[tuple[int, int]]) -> None:
    """However things become others, all words written down are there once, until they are removed."""
    offsite = day()
    written: list[str] = []
    for act, place in acts:
        here: list[Parked | Resolution | Action] = [*offsite.parked, *offsite.resolutions, *offsite.actions]
        if act < 3:
            written.append(f"Thing {len(written)}")
            offsite = ADD[act](offsite, written[-1])
        elif here:
            offsite = BECOME[act - 3](offsite, here[place % len(here)].id)
    left: list[Parked | Resolution | Action] = [*offsite.parked, *offsite.resolutions, *offsite.actions]
    texts = [each.text for each in left]
    assert sorted(texts) == sorted(written)


def test_what_is_still_open_is_found() -> None:
    """An action without owner or day and a decision that nobody carries are named; what is done is not."""
    offsite = minutes.assign(minutes.resolve(day(), "Stop the trial"), "Write to the board")
    assert [each.message for each in minutes.findings(offsite)] == [
        "Write to the board: no owner and no day",
        "Stop the trial: nobody carries it",
    ]
    offsite = minutes.change_action(offsite, offsite.actions[0].id, lambda each: replace(each, done=True))
    offsite = minutes.change_resolution(offsite, offsite.resolutions[0].id, lambda each: replace(each, owner="Dana"))
    assert minutes.findings(offsite) == ()


def test_what_was_adopted_counts_as_decided() -> None:
    """Adopted results and the consent to the charter are decisions with how they came about, before the typed ones."""
    offsite, box = finished()
    box = consented(offsite, box)
    offsite = minutes.resolve(offsite, "Stop the trial")
    found = minutes.adopted(offsite, box)
    assert [each.title for each in found] == ["North star", "Opportunities", "Risks", "Charter"]
    assert all(each.how.startswith("Adopted by") for each in found)
    told = minutes.decided(offsite, box)
    assert told[0] == f"North star: {adoption.north_star(offsite)}"
    assert told[-2:] == ("Charter: As it reads now", "Stop the trial")
    assert minutes.decided(offsite, Box())[-1] == "Stop the trial"
    assert "Charter" not in [each.title for each in minutes.adopted(offsite, Box())]


def test_a_charter_that_changed_since_says_so() -> None:
    """The consent stays a decision when a word of the charter is changed, and tells that it was for other words."""
    offsite, box = finished()
    box = consented(offsite, box)
    changed = charter.write(offsite, "why", "Because of something else")
    (last,) = minutes.adopted(changed, box)[-1].texts
    assert last == "As it read then; it has changed since"


def test_removing_what_is_gone_changes_nothing() -> None:
    """Removing an id that is not there leaves everything as it is, and its words are not to be had."""
    offsite = minutes.park(day(), "Later")
    assert minutes.remove(offsite, "nothing") == offsite
    with pytest.raises(KeyError):
        minutes.text_of(offsite, "nothing")
