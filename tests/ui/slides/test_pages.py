"""Where texts lie on a page, and how large they are."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offsite.domain.model.slides import Grid, GridRow, Question, Ranking, Result, ResultRow, Slide, Statement, Turnout
from tests.ui.slides.samples import ARABIC, LONG, OPTIONS, SLIDES, result
from ui.slides import families_of, page_of
from ui.slides.page import HEIGHT, SMALLEST, Area, Box, Page, Rule, Style, Text
from ui.slides.setting import Setter, plain
from ui.theme import Theme

ASPECTS = {"16:9": 16 / 9, "16:10": 16 / 10, "4:3": 4 / 3, "5:4": 5 / 4, "21:9": 21 / 9}
SLACK = 0.5
"""Units by which rounding may differ."""

words = st.text(st.characters(codec="utf-8"), max_size=120)


@pytest.fixture(scope="module", autouse=True)
def _all_scripts(theme: Theme) -> None:
    theme.register_fallback_fonts()


def overlap(one: Area, other: Area) -> bool:
    """Whether two rectangles share more than an edge."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return across > SLACK and down > SLACK


def check(page: Page, theme: Theme) -> None:
    """Texts are large enough, inside the page, inside their own rectangle, and apart from each other."""
    setter = Setter(families_of(theme))
    over = [item for item in page.over if isinstance(item, Text) and item.text]
    # Below a veil nothing is to be read; what lies over a slide without one must leave its texts alone.
    shown = over if page.veiled else [*(text for text in page.texts if text.text), *over]
    for item in (*page.items, *page.over):
        assert item.area.x >= -SLACK, item
        assert item.area.right <= page.width + SLACK, item
        assert item.area.y >= -SLACK, item
        assert item.area.bottom <= HEIGHT + SLACK, item
    for text in shown:
        assert text.style.size >= SMALLEST, text
        along, across = (text.area.height, text.area.width) if text.turned else (text.area.width, text.area.height)
        layout, height = setter.layout(text.text, text.style, along, text.align)
        assert height <= across + SLACK, text
        assert all(layout.lineAt(n).naturalTextWidth() <= along + SLACK for n in range(layout.lineCount())), text
    for one, other in combinations(shown, 2):
        assert not overlap(one.area, other.area), (one, other)


@pytest.mark.parametrize("aspect", ASPECTS.values(), ids=ASPECTS)
@pytest.mark.parametrize("slide", SLIDES.values(), ids=SLIDES)
def test_texts_are_large_inside_and_apart(slide: Slide, aspect: float, theme: Theme) -> None:
    """On screens of every shape no text is smaller than 1/30 of the height, off the page, or over another."""
    check(page_of(slide, aspect, families_of(theme)), theme)


@settings(max_examples=25)
@given(
    texts=st.lists(words, min_size=1, max_size=12), title=words, mark=words, aspect=st.sampled_from([*ASPECTS.values()])
)
def test_any_texts_find_their_place(texts: list[str], title: str, mark: str, aspect: float, theme: Theme) -> None:
    """Whatever people type, results, questions, rankings and grids stay readable."""
    families = families_of(theme)
    rows = tuple(ResultRow(mark[:3], text, 0.5, (1, 2, 3), mark[:12], mark) for text in texts)
    cells = tuple(GridRow(text, tuple(texts[:9]), mark) for text in texts)
    for slide in (
        Result(title, mark, rows, 1),
        Question(title, mark, tuple(texts)),
        Ranking(title, tuple(texts[:10]), mark),
        Grid(title, mark, tuple(texts[:9]), cells),
        Statement(mark, title * 5, mark),
        Turnout(title, 12, 30, mark),
    ):
        check(page_of(slide, aspect, families), theme)


@pytest.mark.parametrize("name", ["question full", "result", "ranking full", "ranking", "statement", "turnout"])
def test_believable_texts_are_shown_whole(name: str, theme: Theme) -> None:
    """On a wide screen the texts of an ordinary day are never shortened."""
    page = page_of(SLIDES[name], 16 / 9, families_of(theme))
    assert not [text.text for text in page.texts if text.text.endswith("…")]


def test_a_title_that_does_not_fit_ends_in_an_ellipsis(theme: Theme) -> None:
    """A title beyond all room keeps its beginning and says that more was there."""
    page = page_of(Question(LONG * 3, "", ("Yes",)), 16 / 9, families_of(theme))
    title = page.texts[0].text
    assert title.endswith("…")
    assert title.startswith("Which of the opportunities")
    assert page.texts[0].style.size == SMALLEST


def test_user_text_stays_as_it_was_typed(theme: Theme) -> None:
    """Marks of HTML are letters like others."""
    page = page_of(Statement("", "<b>Bold</b> & more", ""), 16 / 9, families_of(theme))
    assert [text.text for text in page.texts] == ["<b>Bold</b> & more"]


def test_short_statements_are_larger_than_long_ones(theme: Theme) -> None:
    """A short sentence fills the screen by size, a long one by lines."""
    families = families_of(theme)
    short = page_of(Statement("", "Answers you can trust.", ""), 16 / 9, families).texts[0]
    long = page_of(Statement("", LONG, ""), 16 / 9, families).texts[0]
    assert short.style.size > long.style.size


def test_the_cut_is_a_dashed_line_below_its_row(theme: Theme) -> None:
    """The cut runs below the third row, and only there."""
    page = page_of(result(OPTIONS[:5], cut_after=3), 16 / 9, families_of(theme))
    rules = sorted((item for item in page.items if isinstance(item, Rule)), key=lambda rule: rule.area.y)
    assert [rule.dashed for rule in rules] == [False, False, True, False, False]
    uncut = page_of(result(OPTIONS[:5], cut_after=0), 16 / 9, families_of(theme))
    assert not any(item.dashed for item in uncut.items if isinstance(item, Rule))


def test_distributions_are_drawn_to_one_scale(theme: Theme) -> None:
    """The same number of ratings has the same height in every row, whatever the length of its text."""
    slide = result((LONG, *OPTIONS[1:5]))
    slide = replace(slide, rows=tuple(replace(row, counts=(0, 3, 6)) for row in slide.rows))
    page = page_of(slide, 16 / 9, families_of(theme))
    heights = [item.area.height for item in page.items if isinstance(item, Box) and item.growth == "up"]
    assert heights[2] == pytest.approx(2 * heights[1])
    assert heights == pytest.approx(heights[:3] * 5)


def test_bars_are_as_long_as_their_fractions(theme: Theme) -> None:
    """A bar of half the fraction is half as long; a fraction of nought has no bar."""
    rows = tuple(ResultRow("", text, part, (), "") for text, part in (("a", 1.0), ("b", 0.5), ("c", 0.0)))
    page = page_of(Result("Which?", "", rows), 16 / 9, families_of(theme))
    bars = [item.area.width for item in page.items if isinstance(item, Box) and item.growth == "across"]
    assert len(bars) == 2
    assert bars[0] == pytest.approx(2 * bars[1])


def test_the_mark_has_a_sign_and_a_word_in_the_colour_of_attention(theme: Theme) -> None:
    """Divided options are told by shape and word, not by colour alone, on wide and on narrow screens."""
    for aspect in ASPECTS.values():
        page = page_of(result(OPTIONS[:5]), aspect, families_of(theme))
        marks = {text.text: text.colour for text in page.texts if "divided" in text.text}
        assert marks == {"◆ divided": "attention"}


def test_a_warning_stands_below_its_row_where_there_is_room(theme: Theme) -> None:
    """The matrix says in words what is wrong with a row."""
    page = page_of(SLIDES["grid"], 16 / 9, families_of(theme))
    assert [text.colour for text in page.texts if text.text == "▲ Nobody is accountable"] == ["attention"]


def test_who_is_accountable_stands_out(theme: Theme) -> None:
    """An A is written on the accent, an R on a framed field, a C on nothing."""
    page = page_of(SLIDES["grid"], 16 / 9, families_of(theme))
    colours = {text.text: text.colour for text in page.texts if text.text in {"A", "R", "C"}}
    assert colours == {"A": "on_accent", "R": "accent", "C": "second"}


def test_text_from_the_right_stands_at_the_right(theme: Theme) -> None:
    """Arabic begins at the right edge of its rectangle."""
    text = page_of(Statement("", ARABIC, ""), 16 / 9, families_of(theme)).texts[0]
    layout, _ = Setter(families_of(theme)).layout(text.text, text.style, text.area.width, text.align)
    line = layout.lineAt(layout.lineCount() - 1)
    assert line.naturalTextRect().right() == pytest.approx(text.area.width, abs=2)


@given(words)
def test_plain_text_is_one_clean_line(text: str) -> None:
    """Breaks, tabs and control characters never reach a page, and cleaning twice changes nothing."""
    cleaned = plain(text)
    assert cleaned == plain(cleaned)
    assert cleaned == cleaned.strip()
    assert all(char == " " or not char.isspace() for char in cleaned)
    assert all(ord(char) >= 32 for char in cleaned)


@given(texts=st.lists(words, min_size=1, max_size=4))
def test_a_shortened_text_begins_as_the_whole_one_does(texts: list[str], theme: Theme) -> None:
    """Shortening takes from the end only, and never in the middle of a character."""
    setter = Setter(families_of(theme))
    whole = plain(" ".join(texts))
    block = setter.block(whole, Style("text", SMALLEST), 300)
    assert block.lines == 1
    if not block.whole:
        assert block.text.endswith("…")
        assert whole.startswith(block.text.removesuffix("…").rstrip("\u200d"))
