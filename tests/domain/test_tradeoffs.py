"""Trade-offs: two ends, where the room stands, where the group lands, and the price of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import tradeoffs
from offsite.domain.errors import Refused
from offsite.domain.model.tradeoffs import TradeOff
from offsite.domain.voting.box import Box
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode
from tests.domain.samples import day, revealed

LEVELS = st.integers(1, 7)


def test_a_new_offsite_begins_with_the_usual_seven() -> None:
    """The seven tensions are there from the start, none of them settled, and are not added twice."""
    offsite = day(0)
    assert [(each.left, each.right) for each in offsite.trade_offs] == list(tradeoffs.USUAL)
    assert tradeoffs.settled(offsite) == ()
    assert tradeoffs.with_usual(offsite) == offsite
    first = offsite.trade_offs[0]
    turned = tradeoffs.set_field(
        tradeoffs.set_field(offsite, first.id, "left", first.right), first.id, "right", "speed "
    )
    assert tradeoffs.with_usual(turned) == turned
    assert len(tradeoffs.with_usual(tradeoffs.remove(offsite, first.id)).trade_offs) == 7


@pytest.mark.parametrize(
    ("typed", "ends"),
    [
        ("Speed or interpretability", ("Speed", "Interpretability")),
        ("Build vs. buy", ("Build", "Buy")),
        ("Now versus later", ("Now", "Later")),
        ("Reach – depth", ("Reach", "Depth")),
        ("Reach - depth", ("Reach", "Depth")),
        ("Reach;depth", ("Reach", "Depth")),
        ("Reach\tdepth", ("Reach", "Depth")),
        ("State-of-the-art or proven", ("State-of-the-art", "Proven")),
        ("  Speed  ", ("Speed", "")),
        ("For or against or neither", ("For", "Against or neither")),
        ("", ("", "")),
    ],
)
def test_both_ends_are_read_from_one_line(typed: str, ends: tuple[str, str]) -> None:
    """Or, vs, a dash between spaces, a semicolon and a tab part two ends; a hyphen inside a word does not."""
    assert tradeoffs.in_two(typed) == ends


def test_nothing_and_what_is_there_already_are_refused() -> None:
    """An empty line and the same two ends, either way round, are refused in a sentence."""
    offsite = day(0)
    with pytest.raises(Refused, match="Type the two ends first"):
        tradeoffs.add(offsite, " \n")
    for typed in ("speed OR Interpretability", "Interpretability or speed"):
        with pytest.raises(Refused, match="stand in the list already"):
            tradeoffs.add(offsite, typed)
    assert len(tradeoffs.add(offsite, "Reach or depth").trade_offs) == 8


def test_trade_offs_are_moved_and_removed() -> None:
    """The order is the user's, and a removed one is gone."""
    offsite = day(0)
    last = offsite.trade_offs[-1]
    offsite = tradeoffs.move(offsite, last.id, 0)
    assert offsite.trade_offs[0] == last
    assert last not in tradeoffs.remove(offsite, last.id).trade_offs


@given(LEVELS)
def test_a_level_reads_the_same_from_both_ends(level: int) -> None:
    """With its ends changed round, the mirrored level says the same; only the middle leans nowhere."""
    words = tradeoffs.position(("Speed", "GDPR compliance"), level)
    assert words == tradeoffs.position(("GDPR compliance", "Speed"), 8 - level)
    assert (words == "in the middle") == (level == 4)


def test_the_name_of_a_trade_off() -> None:
    """Both ends make its name; an abbreviation keeps its capitals, and one end alone will do."""
    assert tradeoffs.title(TradeOff("a", "Speed", "GDPR first")) == "Speed or GDPR first"
    assert tradeoffs.title(TradeOff("b", "", "Only this")) == "only this"


def test_what_is_accepted_is_told_once_it_is_settled() -> None:
    """The price of a landing is on offer to the guardrails on one line; without a landing it is not."""
    offsite = day(0)
    first, second = (each.id for each in offsite.trade_offs[:2])
    for each in (first, second):
        offsite = tradeoffs.set_field(offsite, each, "friction", "Three weeks\n longer")
    assert tradeoffs.accepted(offsite) == ()
    assert tradeoffs.accepted(tradeoffs.land(offsite, first, 2)) == ("Three weeks longer",)


@pytest.mark.parametrize("level", [0, 8, -1])
def test_a_landing_is_on_the_scale(level: int) -> None:
    """No landing lies outside the seven levels."""
    offsite = day(0)
    with pytest.raises(ValueError, match=str(level)):
        tradeoffs.land(offsite, offsite.trade_offs[0].id, level)


def test_a_round_holds_the_ends_as_they_read_then() -> None:
    """The draft has an option with two ends for each whole trade-off, seven levels, and no places to win."""
    offsite = tradeoffs.add(day(5), "Alone")
    draft = tradeoffs.draw_up(offsite, Box())
    assert len(draft.options) == 7
    assert draft.options[0].ends == ("Speed", "Interpretability")
    assert draft.options[0].text == "Speed or interpretability"
    assert (draft.method, draft.mode, draft.seats) == (Score(1, 7), Mode.PRIVATE, 0)
    assert len(draft.electorate) == 5
    first = revealed(draft, *[{"Speed or interpretability": 2}] * 3)
    assert tradeoffs.draw_up(offsite, Box((first,))).predecessor == draft.id


def test_without_a_whole_trade_off_there_is_nothing_to_ask() -> None:
    """A list without two ends anywhere is refused in a sentence."""
    offsite = replace(day(5), trade_offs=(TradeOff("a", "Alone", " "),))
    with pytest.raises(Refused, match="two ends of a trade-off"):
        tradeoffs.draw_up(offsite, Box())
