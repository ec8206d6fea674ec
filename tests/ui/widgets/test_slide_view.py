"""The widget that shows a slide."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from offsite.domain.model.slides import Blank, Result, Turnout
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


def test_the_theme_repaints_it(theme: Theme, qtbot: QtBot) -> None:
    """A view that is open follows the theme."""
    view = shown(theme, qtbot)
    view.show_slide(SLIDES["statement"])
    view.grab()
    theme.choose(ThemeChoice.DARK)
    dark = view.grab().toImage().pixelColor(2, 2)
    theme.choose(ThemeChoice.LIGHT)
    assert dark == QColor(theme.tokens.dark["paper"])


def test_it_says_what_it_shows(theme: Theme, qtbot: QtBot) -> None:
    """A screen reader hears the whole slide."""
    view = shown(theme, qtbot)
    view.show_slide(Turnout("Which north star?", 5, 9, "Private ballots."))
    assert view.accessibleName() == "Which north star?\n5 of 9\nPrivate ballots."


def test_every_slide_has_words() -> None:
    """Each text of a result and of a grid is said, with the mark and the warning."""
    words = {name: spoken(slide) for name, slide in SLIDES.items()}
    assert all(words.values())
    assert isinstance(SLIDES["result"], Result)
    assert "2 Forecast every shipment, and explain it: 4.2, divided" in words["result"].splitlines()
    marks = "C-suite sponsor A, Product/BU lead R, Head of data/ML C, Legal/compliance I"
    assert f"Choose use cases: {marks}, Nobody is accountable" in words["grid"].splitlines()
    assert words["ranking"].splitlines()[1] == f"1 {OPTIONS[0]}"
