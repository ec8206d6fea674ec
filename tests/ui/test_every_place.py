"""Every place of the facilitator's window, on an offsite with nothing in it and on one that a room of thirty filled."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from offsite.domain.progress import STEPS
from offsite.storage.shelf import Shelf
from ui.app import App
from ui.beside import BESIDE
from ui.gallery import DAYS, Day
from ui.pictures import SMALL, settle
from ui.steps.raci import RaciPane
from ui.theme import Theme
from ui.widgets.choices import Combo
from ui.widgets.fields import TextField
from ui.widgets.raci_grid import RaciGrid
from ui.widgets.shortened_line import ShortenedLine
from ui.widgets.text import ElidedLabel
from ui.workspace import Workspace

PLACES = (*BESIDE, *STEPS)


class Windows(QObject):
    """Watches the application for windows that open."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.opened: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Remember what is shown as a window of its own."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture(scope="module", params=[Day.EMPTY, Day.CROWDED])
def workspace(
    request: pytest.FixtureRequest, qapp: QApplication, theme: Theme, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Workspace]:
    """The window of a real app on an offsite, as small as it gets."""
    folder = tmp_path_factory.mktemp(str(request.param))
    shelf = Shelf(folder / "shelf")
    path = shelf.new_path("Day")
    DAYS[request.param](path)
    choice = theme.choice
    app = App(qapp, shelf, theme, QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    app.window.resize(SMALL)
    app.window.show()
    app.window.open(path)
    assert app.window.opened is not None
    yield app.window.opened.workspace
    app.window.close()
    app.close()
    app.window.deleteLater()
    theme.choose(choice)
    settle()


def shown(workspace: Workspace) -> list[QWidget]:
    """Everything that can be seen of the window."""
    return [each for each in workspace.findChildren(QWidget) if each.isVisible() and not each.isWindow()]


def told(widget: QWidget) -> str:
    """What a widget is, for whoever reads that the test failed."""
    return f"{type(widget).__name__} “{widget.accessibleName()}” at {widget.geometry().getRect()}"


def sticking_out(workspace: Workspace) -> list[str]:
    """What is wider than the widget it stands in, and panes that could be scrolled sideways."""
    seen = shown(workspace)
    out = [
        each for each in seen if (outer := each.parentWidget()) and not 0 <= each.x() <= outer.width() - each.width()
    ]
    bars = [each for each in seen if isinstance(each, QScrollBar) and each.orientation() == Qt.Orientation.Horizontal]
    return [told(each) for each in (*out, *bars)]


def cut_in_silence(workspace: Workspace) -> list[str]:
    """Texts on one line that do not fit and are told nowhere else."""
    lines = [each for each in shown(workspace) if isinstance(each, ShortenedLine | ElidedLabel | Combo)]
    return [told(each) for each in lines if each.shown().endswith("…") and not each.toolTip()]


def scrolling_cells(workspace: Workspace) -> list[str]:
    """Texts in the cells of a list that show only a part of their lines."""
    fields = [each for each in shown(workspace) if isinstance(each, TextField) and each.property("cell")]
    return [told(each) for each in fields if each.verticalScrollBar().maximum() > 0]


@pytest.mark.parametrize("key", PLACES)
def test_every_place_holds_what_it_is_given(qapp: QApplication, workspace: Workspace, key: str) -> None:
    """At 1280 by 720 nothing sticks out or is cut in silence, no list hides lines, and no other window flashes up."""
    windows = Windows(qapp)
    workspace.go_to(key)
    screen = workspace.current
    assert screen is not None
    for place in screen.places() or ("",):
        workspace.go_to(key, place)
        settle()
        assert sticking_out(workspace) == [], place
        assert cut_in_silence(workspace) == [], place
        assert scrolling_cells(workspace) == [], place
    qapp.removeEventFilter(windows)
    assert windows.opened == []


def test_the_matrix_of_ten_roles_fits(workspace: Workspace) -> None:
    """Ten columns stand side by side, with their names turned, and the acts below the matrix stay in sight."""
    workspace.go_to("governance", "raci")
    settle()
    grid = workspace.findChild(RaciGrid)
    pane = workspace.findChild(RaciPane)
    assert grid is not None
    assert pane is not None
    assert grid.horizontalScrollBar().maximum() == 0
    assert not pane.add_role.visibleRegion().isEmpty()
