"""The slide of scales: ends, distributions, means, landings and prices keep apart, whatever their words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offsite.domain.model.slides_tradeoffs import ScaleRow, Scales
from tests.ui.slides.samples import LONG, ODD
from tests.ui.slides.test_pages import ASPECTS, check, words
from ui.slides import families_of, page_of
from ui.slides.page import Box
from ui.slides.words import spoken
from ui.theme import Theme

ENDS = (
    ("Speed", "Interpretability"),
    ("Custom", "Off the shelf"),
    ("Cost savings now", "Less risk of invented answers"),
)
STAND = tuple(ScaleRow(*ends, (3, 1, 0, 0, 0, 2, 3), 0.55, mark="divided") for ends in ENDS)
LAND = tuple(ScaleRow(*ends, landing=0.8, note="Such releases take three weeks longer.") for ends in ENDS)
SCALES = {
    "stand": Scales("Where do you stand between the two ends?", "9 of 9 voted.", 7, STAND),
    "stand full": Scales(LONG, LONG, 7, (*STAND, *STAND, STAND[0])),
    "stand odd": Scales("", "", 7, tuple(ScaleRow(each, each, (1, 0, 9), 1.0, mark=LONG) for each in ODD[:7])),
    "land": Scales("Where we land", "What we chose, and what we accept for it.", 7, LAND),
    "land odd": Scales(LONG, LONG, 7, tuple(ScaleRow(each, each, landing=0.0, note=each) for each in ODD[:4])),
    "both": Scales("Where we land", "", 7, (ScaleRow("A", "B", (1,) * 7, 0.5, 0.5, "one far apart", LONG),)),
    "bare": Scales("Where we land", "Settled so far: none of seven.", 7, ()),
}


@pytest.mark.parametrize("aspect", ASPECTS.values(), ids=ASPECTS)
@pytest.mark.parametrize("slide", SCALES.values(), ids=SCALES)
def test_texts_are_large_inside_and_apart(slide: Scales, aspect: float, theme: Theme) -> None:
    """On screens of every shape no text is smaller than 1/30 of the height, off the page, or over another."""
    theme.register_fallback_fonts()
    check(page_of(slide, aspect, families_of(theme)), theme)


@settings(max_examples=25)
@given(
    rows=st.lists(st.tuples(words, words, words), min_size=1, max_size=7), aspect=st.sampled_from([*ASPECTS.values()])
)
def test_any_words_find_their_place(rows: list[tuple[str, str, str]], aspect: float, theme: Theme) -> None:
    """Whatever people type as ends, it stays readable."""
    stand = tuple(ScaleRow(left, right, (1, 2, 0, 0, 0, 4, 1), 0.4, mark=mark[:12]) for left, right, mark in rows)
    check(page_of(Scales(rows[0][2], rows[0][0], 7, stand), aspect, families_of(theme)), theme)
    land = tuple(ScaleRow(left, right, landing=1.0, note=note) for left, right, note in rows[:4])
    check(page_of(Scales(rows[0][2], rows[0][0], 7, land), aspect, families_of(theme)), theme)


@pytest.mark.parametrize("place", [0.0, 0.5, 1.0])
def test_a_landing_stands_where_its_level_does(place: float, theme: Theme) -> None:
    """The disc of a landing is as far along the stops as its level along the scale."""
    slide = Scales("Where we land", "", 7, (ScaleRow("A", "B", landing=place),))
    dots = [each for each in page_of(slide, 16 / 9, families_of(theme)).items if isinstance(each, Box)]
    *stops, disc = dots
    first, last = (stop.area.x + stop.area.width / 2 for stop in (stops[0], stops[-1]))
    assert disc.area.x + disc.area.width / 2 == pytest.approx(first + place * (last - first))


def test_a_scale_is_told_in_words() -> None:
    """Who hears the slide is told both ends, where the room stands, where the group lands, and the price."""
    told = spoken(SCALES["both"])
    assert "from A (1) to B (7): the room at 4, we land at 4, one far apart" in told
    assert LONG in told
    assert "from Speed (1) to Interpretability (7): the room at 4.3, divided" in spoken(SCALES["stand"])
