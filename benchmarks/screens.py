"""The switch between light and dark on the fullest screen, against the palettes alone."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from benchmarks.measure import Effort, Names, Row, paired
from benchmarks.window import PLACES, Bench, until_painted
from offsite.domain import people
from ui.app import App
from ui.opening import Opened
from ui.pictures import settle
from ui.theme import ThemeChoice

ROOM = 30
"""People in the list, so that its screen is as full as on the largest day."""


def theme(effort: Effort) -> Iterator[Row]:
    """Switch to dark and back; the other side gives the application the same palettes and paints the same widgets."""
    bench = Bench()
    with bench.sample() as (app, opened):
        for number in range(len(opened.session.offsite.people), ROOM):
            opened.session.apply("Add", people.add_one, f"Person {number}", "Chief of something")
        place, widgets = fullest(app, opened)
        opened.workspace.go_to(place)
        settle()
        names = Names(f"theme switch on {place} ({widgets} widgets)", "palette change of the same widgets", 1.5)
        yield paired(names, lambda: _switch(bench), lambda: _change_palettes(bench), effort.times(21))


def fullest(app: App, opened: Opened) -> tuple[str, int]:
    """Return the place with the most widgets, visible or scrolled away, and their number."""
    found = []
    for place in PLACES:
        opened.workspace.go_to(place)
        settle()
        found.append((sum(each.isVisible() for each in app.window.findChildren(QWidget)), place))
    widgets, place = max(found)
    return place, widgets


def _switch(bench: Bench) -> float:
    taken = until_painted(lambda: bench.theme.choose(ThemeChoice.DARK))
    return taken + until_painted(lambda: bench.theme.choose(ThemeChoice.LIGHT))


def _change_palettes(bench: Bench) -> float:
    dark, light = (bench.theme.palette(dark=is_dark) for is_dark in (True, False))
    return until_painted(lambda: bench.qt.setPalette(dark)) + until_painted(lambda: bench.qt.setPalette(light))
