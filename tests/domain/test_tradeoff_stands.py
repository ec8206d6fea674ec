"""How the room stands to the trade-offs: pictures beside the list, the sentence, what is still open."""

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import slides, slides_tradeoffs, tradeoff_stands, tradeoffs
from offsite.domain.errors import Refused
from offsite.domain.findings import Weight
from offsite.domain.model.form import Form
from offsite.domain.model.slides import Question, Turnout
from offsite.domain.model.slides_tradeoffs import Scales
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.rounds import State
from tests.domain.samples import day, revealed, settled

SPEED, CUSTOM = "Speed or interpretability", "Custom or off the shelf"


def placed(offsite: Offsite, *ballots: Mapping[str, int]) -> Urn:
    """Return a revealed placing with these ballots."""
    return revealed(tradeoffs.draw_up(offsite, Box()), *ballots)


def camps(offsite: Offsite) -> Urn:
    """Two camps on speed, one view far off on custom, all together on nothing else."""
    return placed(
        offsite,
        {SPEED: 1, CUSTOM: 2},
        {SPEED: 1, CUSTOM: 2},
        {SPEED: 7, CUSTOM: 2},
        {SPEED: 7, CUSTOM: 2},
        {SPEED: 7, CUSTOM: 6},
    )


def test_the_sentence_names_what_divides_us() -> None:
    """Two camps and a lone view are named; where there is neither, that is said."""
    offsite = day(5)
    assert tradeoff_stands.sentence(camps(offsite)) == (
        f"We are divided on “{SPEED}”. One view stands far from the others on “{CUSTOM}”."
    )
    assert tradeoff_stands.sentence(placed(offsite, *[{SPEED: 3}] * 5)) == "No trade-off divides us."
    assert tradeoff_stands.sentence(placed(offsite, {}, {}, {})) == (
        "Nobody has said where they stand, so there is no picture."
    )
    few = placed(day(9), {SPEED: 3}, {SPEED: 3}, {SPEED: 3})
    assert tradeoff_stands.sentence(few).endswith("Only 3 of 9 took part.")


def test_nothing_is_told_before_the_reveal() -> None:
    """A closed placing has no sentence, no picture and no stands; its slide tells who has voted alone."""
    offsite = day(5)
    urn = camps(offsite)
    closed = replace(urn, round=replace(urn.round, state=State.CLOSED))
    for ask in (tradeoff_stands.sentence, slides_tradeoffs.picture):
        with pytest.raises(Refused):
            ask(closed)
    box = Box((closed,))
    assert all(each.reading is None for each in tradeoff_stands.stands(offsite, box))
    assert isinstance(slides.for_round(box, closed.round.id)[0], Turnout)


def test_stands_keep_to_the_words_that_were_voted_on() -> None:
    """A trade-off that was reworded since says so, and one that was added since has no picture."""
    offsite = day(5)
    box = Box((camps(offsite),))
    speed = offsite.trade_offs[0]
    changed = tradeoffs.add(tradeoffs.set_field(offsite, speed.id, "left", "Haste"), "Reach or depth")
    first, *_, last = tradeoff_stands.stands(changed, box)
    assert first.reworded
    assert first.ends == ("Speed", "Interpretability")
    assert last.reading is None
    assert not tradeoff_stands.stands(offsite, box)[0].reworded


def test_findings_of_a_day_that_has_time_for_trade_offs() -> None:
    """One line while nothing is settled, then one for each that lacks its landing or its price."""
    offsite = day(5)
    (found,) = tradeoff_stands.findings(offsite, Box())
    assert (found.message, found.weight) == ("The trade-offs are not settled", Weight.MISSING)
    (found,) = tradeoff_stands.findings(offsite, Box((camps(offsite),)))
    assert found.message == "Where we land on the trade-offs is not settled"
    first, second = offsite.trade_offs[:2]
    landed = tradeoffs.land(offsite, first.id, 2)
    found_, *others = tradeoff_stands.findings(landed, Box())
    assert (found_.message, found_.record) == (f"{SPEED}: what we accept for it is not written", first.id)
    assert others[0].message == "Innovation or compliance: where we land is not settled"
    assert tradeoff_stands.findings(settled(offsite), Box()) == ()
    gap = tradeoffs.set_field(settled(offsite), second.id, "right", " ")
    (found,) = tradeoff_stands.findings(gap, Box())
    assert found.message == "Innovation: one of its two ends has no words"


def test_landing_far_from_the_room_is_worth_a_look() -> None:
    """A landing two levels or more from the mean of the room is a note, not a fault."""
    offsite = settled(day(5))
    box = Box((placed(offsite, *[{SPEED: 7}] * 5),))
    (found,) = tradeoff_stands.findings(offsite, box)
    assert (found.message, found.weight) == (f"{SPEED}: we land far from where most of us stand", Weight.NOTE)
    near = tradeoffs.land(offsite, offsite.trade_offs[0].id, 6)
    assert tradeoff_stands.findings(near, box) == ()


def test_the_short_form_has_no_time_for_them() -> None:
    """In 90 minutes untouched trade-offs are fine; begun ones are held to the same rules; no list, no finding."""
    short = replace(day(5), form=Form.NINETY)
    assert tradeoff_stands.findings(short, Box()) == ()
    assert tradeoff_stands.findings(tradeoffs.land(short, short.trade_offs[0].id, 1), Box())
    assert tradeoff_stands.findings(replace(day(5), trade_offs=()), Box()) == ()


def test_the_picture_shows_distribution_and_mean() -> None:
    """The slide has both ends, the count at each level, the mean as a part of the way, and the mark."""
    offsite = day(5)
    urn = camps(offsite)
    (page,) = slides.for_round(Box((urn,)), urn.round.id)
    assert isinstance(page, Scales)
    row = page.rows[0]
    assert (row.left, row.right, row.counts, row.mark) == (
        "Speed",
        "Interpretability",
        (2, 0, 0, 0, 0, 0, 3),
        "divided",
    )
    assert row.mean == pytest.approx((23 / 5 - 1) / 6)
    assert page.fact == "5 of 5 voted. We are divided on one of seven trade-offs."
    question = slides.question(urn.round)[0]
    assert isinstance(question, Question)
    assert "1 is all the way to the first end" in question.rule


def test_the_slide_of_where_we_land() -> None:
    """It shows what is settled with the friction, says how far it is, and pages after four."""
    offsite = settled(tradeoffs.add(day(0), "Reach or depth"))
    pages = slides_tradeoffs.landed(offsite)
    assert [len(page.rows) for page in pages if isinstance(page, Scales)] == [4, 4]
    first = pages[0]
    assert isinstance(first, Scales)
    assert first.rows[0].landing == pytest.approx(2 / 6)
    assert first.rows[0].note == "It takes longer"
    some = tradeoffs.land(offsite, offsite.trade_offs[0].id, None)
    page = slides_tradeoffs.landed(some)[0]
    assert isinstance(page, Scales)
    assert page.fact == "Settled so far: seven of eight."
    (page,) = slides_tradeoffs.landed(day(0))
    assert isinstance(page, Scales)
    assert (page.rows, page.fact) == ((), "Settled so far: none of seven.")


@given(st.lists(st.dictionaries(st.sampled_from([SPEED, CUSTOM]), st.integers(1, 7)), min_size=3, max_size=9))
def test_any_ballots_have_a_sentence_and_a_picture(ballots: list[dict[str, int]]) -> None:
    """Whatever is cast, the counts add up to the raters and every mean lies on the scale."""
    urn = placed(day(9), *ballots)
    assert tradeoff_stands.sentence(urn)
    for page in slides_tradeoffs.picture(urn):
        assert isinstance(page, Scales)
        for row in page.rows:
            assert (row.mean is None) == (sum(row.counts) == 0)
            assert row.mean is None or 0 <= row.mean <= 1


def test_a_placing_stands_beside_the_one_before_between_the_same_ends_alone() -> None:
    """What was reworded or added in between has nothing to stand beside; all else has."""
    offsite = day(5)
    first = placed(offsite, *[{SPEED: 2, CUSTOM: 6}] * 5)
    speed = offsite.trade_offs[0].id
    turned = tradeoffs.set_field(offsite, speed, "left", "Interpretability")
    turned = tradeoffs.add(tradeoffs.set_field(turned, speed, "right", "Speed"), "Reach or depth")
    second = revealed(tradeoffs.draw_up(turned, Box((first,))), *[{CUSTOM: 5}] * 5)
    before = tradeoff_stands.before(Box((first, second)), second)
    assert set(before) == {each.id for each in offsite.trade_offs[1:]}
    assert next(each for each in before.values() if each.name == CUSTOM).ratings.mean == 6
    assert tradeoff_stands.before(Box((first,)), first) == {}
