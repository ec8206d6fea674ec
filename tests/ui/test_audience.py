"""The window for the room."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain.model.slides import Blank, Slide, Statement
from ui.audience import AudienceWindow, clamped, free_screen
from ui.stage import Offer, Stage
from ui.theme import Theme

SECRET = Statement("Our north star", "Nobody outside may read this in a title.", "")
rects = st.builds(QRect, *[st.integers(-4000, 4000)] * 2, *[st.integers(1, 4000)] * 2)


def drawn() -> tuple[Slide, ...]:
    """Two pages."""
    return SECRET, Statement("", "The second page", "")


@pytest.fixture
def stage() -> Stage:
    """A stage with two pages on it."""
    stage = Stage()
    stage.show(Offer("North star", drawn))
    return stage


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, stage: Stage, theme: Theme) -> AudienceWindow:
    """The window for the room, on a machine with one display."""
    window = AudienceWindow(stage, theme, qapp.primaryScreen, qapp, still=True)
    qtbot.addWidget(window)
    return window


def test_with_one_display_it_opens_as_a_window(window: AudienceWindow, qtbot: QtBot) -> None:
    """It never covers the facilitator's only display, and lies wholly on it."""
    with qtbot.waitSignal(window.shown):
        window.open()
    assert window.isVisible()
    assert not window.isFullScreen()
    assert window.screen().availableGeometry().contains(window.geometry())
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_it_shows_what_is_on_the_stage(window: AudienceWindow, stage: Stage) -> None:
    """From the first moment, and with every change."""
    shown = [window.view.slide]
    stage.blank()
    shown.append(window.view.slide)
    assert shown == [SECRET, Blank()]


def test_the_title_tells_nothing(window: AudienceWindow) -> None:
    """The task bar shows no contents."""
    window.open()
    assert window.windowTitle() == "Offsite: big screen. F5 or Esc closes it, B blanks it."


def test_closing_leaves_the_stage_as_it_is(window: AudienceWindow, stage: Stage, qtbot: QtBot) -> None:
    """Turning the big screen off loses nothing, and on again it shows the same."""
    window.open()
    with qtbot.waitSignal(window.shown) as told:
        window.close()
    assert told.args == [False]
    assert stage.current == SECRET
    window.open()
    assert window.isVisible()
    assert window.view.slide == SECRET


def test_keys_blank_and_turn_pages(window: AudienceWindow, stage: Stage) -> None:
    """B and the keys of a presenter's remote work in the window."""
    window.open()
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert stage.page == 2
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert stage.page == 1
    QTest.keyClick(window, Qt.Key.Key_B)
    blanked = [stage.blanked]
    QTest.keyClick(window, Qt.Key.Key_B)
    blanked.append(stage.blanked)
    assert blanked == [True, False]


@pytest.mark.parametrize("key", [Qt.Key.Key_F5, Qt.Key.Key_Escape])
def test_a_window_over_the_work_is_closed_by_key(window: AudienceWindow, stage: Stage, key: Qt.Key) -> None:
    """F5 and Esc close what opened on the only display, and the stage keeps what it holds."""
    window.open()
    QTest.keyClick(window, key)
    assert not window.isVisible()
    assert stage.current == SECRET


def test_a_new_screen_is_offered(window: AudienceWindow, qapp: QApplication, qtbot: QtBot) -> None:
    """When a projector is plugged in, the facilitator is asked."""
    with qtbot.waitSignal(window.available):
        qapp.screenAdded.emit(qapp.primaryScreen())
    assert not window.isVisible()


def test_when_its_screen_goes_it_hides(window: AudienceWindow, qapp: QApplication, qtbot: QtBot, stage: Stage) -> None:
    """When the projector is unplugged, the window does not stay over the facilitator's."""
    window.open()
    with qtbot.waitSignals([window.lost, window.shown]):
        qapp.screenRemoved.emit(window.screen())
    assert not window.isVisible()
    assert stage.current == SECRET


def test_a_closed_window_is_not_lost(window: AudienceWindow, qapp: QApplication, qtbot: QtBot) -> None:
    """Unplugging a screen that the window is not on brings nothing to the front."""
    with qtbot.assertNotEmitted(window.lost):
        qapp.screenRemoved.emit(qapp.primaryScreen())


def test_a_mirrored_display_is_not_free(qapp: QApplication) -> None:
    """The only display, or one that shows the same, is not for the room."""
    screen = qapp.primaryScreen()
    assert free_screen([screen, screen], screen) is None
    assert free_screen([screen], None) is None


@given(rects, st.lists(rects, min_size=1, max_size=3))
def test_clamped_rectangles_lie_inside(wanted: QRect, spaces: list[QRect]) -> None:
    """Wherever a window was, it opens wholly on a display that exists; one that fits already stays."""
    placed = clamped(wanted, spaces)
    assert any(space.contains(placed) for space in spaces)
    if any(space.contains(wanted) for space in spaces):
        assert placed == wanted


TWO_SCREENS = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pathlib import Path
import resources
from ui.audience import AudienceWindow
from ui.stage import Stage
from ui.theme import Theme, load_tokens

app = QApplication([])
folder = Path(resources.__file__).parent
laptop, projector = app.screens()
where = [laptop]
window = AudienceWindow(
    Stage(), Theme(load_tokens(folder / "theme" / "tokens.toml"), folder), lambda: where[0], app, still=True
)
window.open()
print(window.isFullScreen(), window.screen().name(), window.geometry().getRect())
print(window._rest.isActive())
window._rest.timeout.emit()
print(window.cursor().shape() == Qt.CursorShape.BlankCursor)
QTest.keyClick(window, Qt.Key.Key_Escape)
print(window.isFullScreen(), window.isVisible(), projector.geometry().contains(window.geometry()))
print(window.cursor().shape() == Qt.CursorShape.BlankCursor)
QTest.keyClick(window, Qt.Key.Key_F11)
print(window.isFullScreen(), window.screen().name())
where[0] = projector
window.check_screen()
print(window.isFullScreen())
QTest.keyClick(window, Qt.Key.Key_F11)
print(window.isFullScreen(), window.screen().name())
app.screenRemoved.emit(window.screen())
print(window.isFullScreen(), window.isVisible())
where[0] = laptop
window.open()
window.close()
where[0] = projector
window.check_screen()
print(window.isVisible())
"""


def test_on_two_displays_it_fills_the_one_that_is_not_the_facilitators(tmp_path: Path) -> None:
    """Full screen on the projector only; Esc and F11 leave and return; it gives way, and stays closed."""
    common = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    laptop = {"name": "laptop", "x": 0, "width": 1280, "height": 800, **common}
    projector = {"name": "projector", "x": 1280, "width": 1920, "height": 1080, **common}
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [laptop, projector]}), encoding="utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    ran = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS], env=environment, capture_output=True, text=True, check=True, timeout=50
    )
    assert ran.stdout.splitlines() == [
        "True projector (1280, 0, 1920, 1080)",
        "True",
        "True",
        "False True True",
        "False",
        "True projector",
        "False",
        "True laptop",
        "False False",
        "False",
    ]
