"""The widget that shows a slide."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from offsite.domain.model.slides import Blank, Overlaid, Result, Statement, Turnout
from tests.ui.slides.samples import OPTIONS, SLIDES, result
from ui.slides.words import spoken
from ui.theme import Theme, ThemeChoice
from ui.widgets.slide_view import SlideView


def shown(theme: Theme, qtbot: QtBot, *, animate: bool = True, still: bool = False) -> SlideView:
    """A view on the screen."""
    view = SlideView(theme, animate=animate, still=still)
    qtbot.addWidget(view)
    view.resize(480, 270)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_it_starts_blank_and_shows_slides(theme: Theme, qtbot: QtBot) -> None:
    """Before any slide it is dark; with one it has the theme's ground."""
    view = shown(theme, qtbot)
    assert view.slide == Blank()
    assert view.grab().toImage().pixelColor(2, 2) == QColor(theme.tokens.dark["sunk"])
    view.show_slide(SLIDES["statement"])
    assert view.grab().toImage().pixelColor(2, 2) == theme.colour("paper")


def test_bars_of_a_new_result_grow_once(theme: Theme, qtbot: QtBot) -> None:
    """A revealed result moves; the same one refreshed, or another kind of slide, does not."""
    view = shown(theme, qtbot)
    view.show_slide(SLIDES["statement"])
    assert not view.growing
    view.show_slide(result(OPTIONS[:5]))
    moves = [view.growing]
    qtbot.waitUntil(lambda: not view.growing)
    view.show_slide(result(OPTIONS[:4]))
    moves.append(view.growing)
    assert moves == [True, False]


def test_another_slide_ends_the_growing(theme: Theme, qtbot: QtBot) -> None:
    """Blank is blank at once, also while bars grow."""
    view = shown(theme, qtbot)
    view.show_slide(SLIDES["result"])
    view.show_slide(Blank())
    assert not view.growing
    assert view.grab().toImage().pixelColor(240, 135) == QColor(theme.tokens.dark["sunk"])


def test_nothing_moves_where_it_may_not(theme: Theme, qtbot: QtBot) -> None:
    """Previews, and views for people who do not want motion, show the whole bars at once."""
    for view in (shown(theme, qtbot, animate=False), shown(theme, qtbot, still=True)):
        view.show_slide(SLIDES["result"])
        assert not view.growing


def test_grown_bars_are_those_of_a_still_picture(theme: Theme, qtbot: QtBot) -> None:
    """After growing, the picture is the one that a preview shows."""
    moving, still = shown(theme, qtbot), shown(theme, qtbot, still=True)
    for view in (moving, still):
        view.show_slide(SLIDES["result"])
    qtbot.waitUntil(lambda: not moving.growing)
    assert moving.grab().toImage() == still.grab().toImage()


def test_it_has_the_colours_of_the_big_screen(theme: Theme, qtbot: QtBot) -> None:
    """A view that is open follows the choice for the big screen, and never the theme of the laptop."""
    view = shown(theme, qtbot)
    view.show_slide(SLIDES["statement"])
    light = view.grab().toImage()
    theme.choose(ThemeChoice.DARK)
    on_dark_laptop = view.grab().toImage()
    theme.room.choose(dark=True)
    theme.choose(ThemeChoice.LIGHT)
    dark = view.grab().toImage().pixelColor(2, 2)
    theme.room.choose(dark=False)
    assert on_dark_laptop == light
    assert dark == QColor(theme.tokens.dark["paper"])
    assert view.grab().toImage() == light


def test_it_says_what_it_shows(theme: Theme, qtbot: QtBot) -> None:
    """A screen reader hears the whole slide."""
    view = shown(theme, qtbot)
    view.show_slide(Turnout("Which north star?", 5, 9, "Private ballots."))
    assert view.accessibleName() == "Which north star?\n5 of 9\nPrivate ballots."


def test_bars_grow_for_every_method(theme: Theme, qtbot: QtBot) -> None:
    """Whatever was voted, the reveal moves once; lists and timers do not move, and nothing does where it may not."""
    names = ("dots", "paired", "consent passes", "comparison")
    view, still = shown(theme, qtbot), shown(theme, qtbot, still=True)
    for name in names:
        view.show_slide(SLIDES[name])
        still.show_slide(SLIDES[name])
        assert view.growing
        assert not still.growing
    for name in ("timer", "agenda", "quadrant", "parking lot full"):
        view.show_slide(SLIDES[name])
        assert not view.growing


def test_a_countdown_does_not_disturb_growing_bars(theme: Theme, qtbot: QtBot) -> None:
    """What is laid over a result changes every second; the bars below go on growing, and do not begin again."""
    view, under = shown(theme, qtbot), result(OPTIONS[:5])
    view.show_slide(under)
    view.show_slide(Overlaid(under, "", "0:59", 1))
    assert view.growing
    qtbot.waitUntil(lambda: not view.growing)
    view.show_slide(Overlaid(under, "", "0:58", 1))
    view.show_slide(under)
    assert not view.growing


def test_what_is_laid_over_is_seen_and_heard(theme: Theme, qtbot: QtBot) -> None:
    """The message is read before the slide; the time is told in whole minutes, so that not every second speaks."""
    view, under = shown(theme, qtbot), Statement("", "One")
    view.show_slide(under)
    plain = view.grab().toImage()
    view.show_slide(Overlaid(under, "Lunch", "4:05", 5))
    assert view.grab().toImage() != plain
    assert view.accessibleName() == "Lunch\n5 minutes left\nOne"
    view.show_slide(Overlaid(under, "Lunch", "4:04", 5))
    assert view.accessibleName() == "Lunch\n5 minutes left\nOne"
    assert spoken(Overlaid(under, "", "0:30", 1)).startswith("1 minute left")
    assert spoken(Overlaid(under, "", "0:00", 0, ended=True)).startswith("The time is over.")


def test_every_slide_has_words() -> None:
    """Each text of a result and of a grid is said, with the mark and the warning."""
    words = {name: spoken(slide) for name, slide in SLIDES.items()}
    assert all(words.values())
    assert isinstance(SLIDES["result"], Result)
    assert "2 Forecast every shipment, and explain it: 4.2, divided" in words["result"].splitlines()
    marks = "C-suite sponsor A, Product/BU lead R, Head of data/ML C, Legal/compliance I"
    assert f"Choose use cases: {marks}, Nobody is accountable" in words["grid"].splitlines()
    assert "1 Answer every customer within a minute, with the source: 13 dots, 8 supporters" in words["dots"]
    assert "0 block: 1" in words["consent blocked"].splitlines()
    assert "before 2.4, after 2.6" in words["comparison"]
    assert "10:10 Opportunities, 45 minutes, now" in words["agenda"].splitlines()
    assert words["ranking"].splitlines()[1] == f"1 {OPTIONS[0]}"
