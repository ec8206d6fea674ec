"""What is particular to the pages of votes, of the day, and of what is laid over."""

import math
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offsite.domain.model.slides import Blank, Overlaid, Plain, Result, ResultRow, Slide, Statement
from offsite.domain.model.slides_day import Agenda, AgendaLine, Pace, Points, Timer, When
from offsite.domain.model.slides_votes import (
    Comparison,
    ComparisonRow,
    CountsRow,
    CountsTable,
    PairedResult,
    PairedRow,
    Quadrant,
    QuadrantPoint,
    Reading,
)
from tests.ui.slides.samples import OPTIONS, ROLES, SLIDES, consent, paired, quadrant, result
from tests.ui.slides.test_pages import ASPECTS, check, words
from ui.slides import families_of, page_of
from ui.slides.page import Area, Box, Page, Rule, Text
from ui.slides.quadrant import DISC, spots_of
from ui.theme import Theme

WIDE = 16 / 9
parts = st.floats(0, 1)


@pytest.fixture(scope="module", autouse=True)
def _all_scripts(theme: Theme) -> None:
    theme.register_fallback_fonts()


def placed(slide: Slide, theme: Theme, aspect: float = WIDE) -> Page:
    """The page of a slide."""
    return page_of(slide, aspect, families_of(theme))


@settings(max_examples=20)
@given(
    texts=st.lists(words, min_size=1, max_size=12), title=words, mark=words, aspect=st.sampled_from([*ASPECTS.values()])
)
def test_any_texts_find_their_place(texts: list[str], title: str, mark: str, aspect: float, theme: Theme) -> None:
    """Whatever people type, the slides of votes and of the day stay readable, and so does what is laid over them."""
    reading = Reading(mark[:9], 0.4, (1, 0, 2, 3, 0, 1))
    paired_rows = tuple(PairedRow("3", text, (reading, reading), mark) for text in texts)
    counts = tuple(CountsRow(text, (1, 0, 12), mark, bool(mark), (2,), (0,)) for text in texts)
    compared = tuple(ComparisonRow(text, reading, None, mark, bool(title)) for text in texts)
    points = tuple(QuadrantPoint(place, text, 0.5, 0.5, 0.2, 0.1) for place, text in enumerate(texts, start=1))
    lines = tuple(AgendaLine("09:00", text, 480, When.PRESENT) for text in texts)
    beside = tuple(ResultRow("1", text, 0.5, (), mark[:20], "", mark[:20]) for text in texts)
    slides: tuple[Plain, ...] = (
        Result(title, mark, beside, 1),
        PairedResult(title, mark, (title, mark), paired_rows, 1),
        replace(consent((1, 2, 3, 4, 5, 6), title), question=mark, fact=title),
        CountsTable(title, mark, (title, mark, "x"), counts),
        Comparison(title, mark, title, mark, compared),
        Quadrant(title, mark, title, mark, 0, 5, points),
        Agenda(title, mark, lines),
        Points(title, mark, tuple(texts)),
        Timer(title, "1:23:45", mark, 0.3, Pace.SOON),
    )
    for slide in slides:
        check(placed(slide, theme, aspect), theme)
        check(placed(Overlaid(slide, "", "1:23:45", 84), theme, aspect), theme)
        check(placed(Overlaid(slide, title or "x", "0:59", 1), theme, aspect), theme)


@pytest.mark.parametrize(
    "name", ["dots", "rank", "paired", "consent passes", "consents", "assign", "comparison", "quadrant", "agenda full"]
)
def test_believable_texts_are_shown_whole(name: str, theme: Theme) -> None:
    """On a wide screen the texts of an ordinary vote are never shortened."""
    assert not [text.text for text in placed(SLIDES[name], theme).texts if text.text.endswith("…")]


@given(st.lists(st.tuples(parts, parts, st.floats(0, 0.5), st.floats(0, 0.5)), min_size=1, max_size=12))
def test_numbers_of_a_quadrant_never_overlap(means: list[tuple[float, float, float, float]]) -> None:
    """However the means fall together, every number stands apart, inside the field, and near its point."""
    field = Area(164, 254, 700, 690)
    points = [QuadrantPoint(place, "", *each) for place, each in enumerate(means)]
    spots = spots_of(points, field)
    assert [spot.point for spot in spots] == points
    for one, other in combinations(spots, 2):
        assert math.dist((one.disc_x, one.disc_y), (other.disc_x, other.disc_y)) >= DISC
    for spot in spots:
        assert field.x <= spot.disc_x - DISC / 2 + 0.01
        assert spot.disc_x + DISC / 2 <= field.right + 0.01
        assert field.y <= spot.disc_y - DISC / 2 + 0.01
        assert spot.disc_y + DISC / 2 <= field.bottom + 0.01
        assert math.dist((spot.x, spot.y), (spot.disc_x, spot.disc_y)) < 6 * DISC


def test_an_option_stands_where_its_means_are() -> None:
    """Full marks on both are at the top right, none at the bottom left."""
    field = Area(0, 0, 400, 200)
    high, low = spots_of([QuadrantPoint(1, "", 1, 1), QuadrantPoint(2, "", 0, 0)], field)
    assert (high.x, high.y, low.x, low.y) == (400, 0, 0, 200)


def test_an_option_without_ratings_is_told_but_not_placed(theme: Theme) -> None:
    """The legend has it in a paler colour, the field does not have its number."""
    page = placed(quadrant(OPTIONS[:6]), theme)
    six = [text for text in page.texts if text.text == "6"]
    assert [text.colour for text in six] == ["third"]
    assert [text.colour for text in page.texts if text.text == "5"] == ["on_accent", "accent"]


def test_the_spread_is_drawn_as_a_cross(theme: Theme) -> None:
    """Its arms are as long as the standard deviation, each way, and end at the edge of the field."""
    slide = Quadrant("", "", "a", "b", 0, 5, (QuadrantPoint(1, "One", 0.5, 0.5, 0.25, 0.1),))
    page = placed(slide, theme)
    field = next(item.area for item in page.items if isinstance(item, Box) and item.colour == "surface")
    across, up = (item.area for item in page.items if isinstance(item, Box) and item.colour == "bar")
    assert across.width == pytest.approx(field.width / 2)
    assert up.height == pytest.approx(field.height / 5)


def test_a_consent_has_a_line_between_what_passes_and_what_stops(theme: Theme) -> None:
    """The dashed line lies between 3 and 2, and what stops the proposal is in the colour of attention."""
    page = placed(SLIDES["consent blocked"], theme)
    (line,) = [item for item in page.items if isinstance(item, Rule) and item.dashed]
    where = {text.text[:1]: text.area.middle for text in page.texts if text.text[1:2] == " " and text.text[0].isdigit()}
    assert where["3"] < line.area.middle < where["2"]
    colours = {text.text: text.colour for text in page.texts}
    assert colours["0 block"] == "attention"
    assert colours["1 serious concern"] == "third"
    assert colours["▲"] == "attention"
    assert {text.text for text in placed(SLIDES["consent passes"], theme).texts} >= {"✓", "Passes"}


def test_what_most_chose_stands_out(theme: Theme) -> None:
    """Its count is written on the accent; a choice that nobody made is a dot, not a nought."""
    row = CountsRow("Budget", (0, 5, 2, 0), "5 of 7, 71 %", strong=(1,))
    page = placed(CountsTable("Who?", "", ROLES, (row,)), theme)
    colours = [(text.text, text.colour) for text in page.texts if text.text in {"·", "5", "2"}]
    assert colours == [("·", "third"), ("5", "on_accent"), ("2", "ink"), ("·", "third")]


def test_two_rounds_are_drawn_to_one_scale(theme: Theme) -> None:
    """The same number of ratings is equally high before and after."""
    rows = tuple(ComparisonRow(text, Reading("", 0, (0, 3, 6)), Reading("", 0, (3, 6, 0))) for text in ("One", "Two"))
    page = placed(Comparison("Which?", "", "Before", "After", rows), theme)
    bars = [item for item in page.items if isinstance(item, Box) and item.growth == "up"]
    before = [bar.area.height for bar in bars if bar.colour == "bar"]
    after = [bar.area.height for bar in bars if bar.colour == "accent"]
    assert before[1:3] == pytest.approx(after[:2])


def test_both_criteria_are_named_above_their_columns(theme: Theme) -> None:
    """Each name begins where its figures begin; bars are there where the screen is wide."""
    wide, narrow = (placed(paired(OPTIONS[:5]), theme, aspect) for aspect in (WIDE, 4 / 3))
    for page in (wide, narrow):
        starts = [text.area.x for text in page.texts if text.text in {"impact", "learnability"}]
        assert len(starts) == 2
        assert len([item for item in page.items if isinstance(item, Box) and item.growth == "up"]) == 60
    assert any(isinstance(item, Box) and item.growth == "across" for item in wide.items)


def test_the_present_item_has_a_mark_of_its_own(theme: Theme) -> None:
    """A bar at its left edge tells it apart without colour."""
    page = placed(SLIDES["agenda"], theme)
    marks = [item.area for item in page.items if isinstance(item, Box) and item.colour == "accent"]
    (present,) = [text for text in page.texts if text.text == "Opportunities"]
    assert [mark.y < present.area.middle < mark.bottom for mark in marks] == [True]


@pytest.mark.parametrize(("pace", "colour"), [(Pace.CALM, "accent"), (Pace.SOON, "attention"), (Pace.LAST, "bad")])
def test_a_timer_changes_colour_with_its_pace(pace: Pace, colour: str, theme: Theme) -> None:
    """The figure is as large as the screen allows."""
    page = placed(Timer("Ideas", "4:05", "", 0.5, pace), theme)
    (figure,) = [text for text in page.texts if text.text == "4:05"]
    assert figure.colour == colour
    assert figure.style.size > 300


def test_a_countdown_alone_leaves_the_slide_to_be_read(theme: Theme) -> None:
    """It stands in the margin; a message takes the slide back behind a veil."""
    under = result(OPTIONS)
    counted, said = placed(Overlaid(under, "", "4:05", 5), theme), placed(Overlaid(under, "Lunch"), theme)
    assert counted.items == said.items == placed(under, theme).items
    assert (counted.veiled, said.veiled) == (False, True)


def test_over_nothing_everything_stands_on_a_card(theme: Theme) -> None:
    """On the dark screen there is nothing to veil, and room for large figures."""
    page = placed(Overlaid(Blank(), "", "4:05", 5), theme)
    assert (page.dark, page.veiled) == (True, False)
    sizes = [item.style.size for item in page.over if isinstance(item, Text)]
    assert sizes == [150]


def test_the_end_of_a_countdown_is_calm(theme: Theme) -> None:
    """At 0:00 the accent goes; nothing turns to the colour of alarm."""
    for under in (Statement("", "One"), Blank()):
        page = placed(Overlaid(under, "", "0:00", 0, ended=True), theme)
        assert {item.colour for item in page.over} <= {"surface", "second"}
