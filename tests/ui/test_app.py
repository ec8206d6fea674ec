"""The composition root: theme, log, errors nobody caught, and the start of the whole app."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.sample import play_sample
from offsite.storage.shelf import Shelf
from tests.ui.dialog_kit import answering
from ui.app import App, log_and_tell, remembered_choice
from ui.pictures import settle
from ui.theme import Theme, ThemeChoice
from ui.widgets.dialogs import Message, Sheet

ROOT = Path(__file__).parent.parent.parent

STARTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.app import start
application, app = start(Path(sys.argv[1]))
def look():
    if app.window.opened is not None:
        print(app.window.windowTitle(), sep="", flush=True)
        app.window.close()
        application.quit()
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
code = application.exec()
app.close()
sys.exit(code)
"""


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings in a file of their own."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def app(qapp: QApplication, theme: Theme, tmp_path: Path, settings: QSettings) -> Iterator[App]:
    """The app before an empty shelf; the theme is given back as it was."""
    choice = theme.choice
    app = App(qapp, Shelf(tmp_path / "shelf"), theme, settings)
    app.window.show()
    yield app
    app.window.close()
    app.close()
    app.window.deleteLater()
    settle()
    theme.choose(choice)
    theme.room.choose(dark=False)


def choose(app: App, text: str) -> None:
    """Choose colours in the menu."""
    action = next(each for each in app.menu.actions() if each.text() == text)
    assert isinstance(action, QAction)
    action.trigger()


def fail() -> None:
    """What a slot with a mistake in it does."""
    raise IndexError("a mistake")


def close_message(dialog: Sheet) -> None:
    """Read what is said, and close it."""
    assert isinstance(dialog, Message)
    dialog.close_button.click()


def test_the_theme_is_remembered(app: App, settings: QSettings, theme: Theme, tmp_path: Path) -> None:
    """What is chosen in the menu shows at once, and is what the next start begins with."""
    assert remembered_choice(settings) is ThemeChoice.SYSTEM
    seen = []
    choose(app, "Dark colours")
    seen.append(theme.is_dark)
    settings.sync()
    again = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert remembered_choice(again) is ThemeChoice.DARK
    choose(app, "Light colours")
    seen.append(theme.is_dark)
    assert seen == [True, False]
    assert remembered_choice(settings) is ThemeChoice.LIGHT
    assert [each.isChecked() for each in app.menu.actions()[:3]] == [False, True, False]


def test_a_maximised_window_is_remembered(
    app: App, qapp: QApplication, settings: QSettings, theme: Theme, tmp_path: Path
) -> None:
    """Whoever works with the whole screen finds it so at the next start, and the window as it was otherwise."""
    seen = []
    for fill in (app.window.showMaximized, app.window.showNormal):
        fill()
        QApplication.processEvents()
        again = App(qapp, Shelf(tmp_path / "shelf"), theme, settings)
        seen.append(again.window.isMaximized())
        again.close()
        again.window.deleteLater()
    assert seen == [True, False]


def test_the_big_screen_has_colours_of_its_own(
    app: App, qapp: QApplication, settings: QSettings, theme: Theme, tmp_path: Path
) -> None:
    """It is light until the facilitator chooses otherwise; that is remembered, and the laptop's theme is another."""
    choose(app, "Dark colours")
    seen = [(theme.is_dark, theme.room.is_dark)]
    choose(app, "Light colours")
    choose(app, "Big screen: dark")
    seen.append((theme.is_dark, theme.room.is_dark))
    theme.room.choose(dark=False)
    again = App(qapp, Shelf(tmp_path / "shelf"), theme, settings)
    seen.append((theme.is_dark, theme.room.is_dark))
    assert seen == [(True, False), (False, True), (False, True)]
    assert [each.text() for each in again.menu.actions() if each.isChecked()] == ["Light colours", "Big screen: dark"]
    choose(again, "Big screen: light")
    assert not theme.room.is_dark
    again.close()
    again.window.deleteLater()


@pytest.mark.parametrize("nonsense", ["", "puce", 7, ["dark", "light"], None])
def test_nonsense_in_the_settings_is_ignored(settings: QSettings, nonsense: object) -> None:
    """A settings file that somebody changed by hand means the colours of the system."""
    settings.setValue("theme", nonsense)
    assert remembered_choice(settings) is ThemeChoice.SYSTEM


def test_a_broken_settings_file_is_ignored(tmp_path: Path) -> None:
    """A settings file that is no settings file means the colours of the system."""
    path = tmp_path / "broken.ini"
    path.write_bytes(b"\x00[[[\xff theme = = dark")
    assert remembered_choice(QSettings(str(path), QSettings.Format.IniFormat)) is ThemeChoice.SYSTEM


def test_an_error_nobody_caught_is_logged_and_told(
    app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An error in a slot goes to the log with its place, and the user reads one sentence and can go on."""
    monkeypatch.setattr(sys, "excepthook", log_and_tell(app.window))
    timer = QTimer(singleShot=True)
    timer.timeout.connect(fail)
    with answering(close_message) as said:
        timer.start()
        qtbot.waitUntil(lambda: bool(said))
    assert said[0] == "Something went wrong, and the last act may not have been done."
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert record.exc_info[0] is IndexError
    assert app.window.isVisible()
    caplog.clear()


def test_errors_that_keep_coming_open_one_dialog(
    app: App, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """While the sentence stands there, further errors are logged and cover nothing; after it the next is told."""
    monkeypatch.setattr(sys, "excepthook", log_and_tell(app.window))
    timers = [QTimer(singleShot=True) for _ in range(4)]
    for timer in timers:
        timer.timeout.connect(fail)
    dialogs: list[int] = []

    def read(dialog: Sheet) -> None:
        for timer in timers[1:]:
            timer.start()
        qtbot.waitUntil(lambda: len(caplog.records) == len(timers))
        dialogs.append(sum(isinstance(each, Message) for each in QApplication.topLevelWidgets()))
        close_message(dialog)

    with answering(read):
        timers[0].start()
        qtbot.waitUntil(lambda: bool(dialogs))
    assert dialogs == [1]
    settle()
    with answering(close_message) as said:
        timers[0].start()
        qtbot.waitUntil(lambda: bool(said))
    caplog.clear()


@pytest.mark.parametrize("log_in_the_way", [False, True])
def test_the_app_starts_with_a_file(tmp_path: Path, log_in_the_way: bool) -> None:
    """Started with a file, the app opens a copy of it in its own folder, writes no complaint, and ends with 0.

    A log that cannot be written keeps nobody from it.
    """
    if log_in_the_way:
        (tmp_path / "data" / "Offsite" / "offsite.log").mkdir(parents=True)
    file = tmp_path / "day.offsite"
    play_sample(file)
    before = file.read_bytes()
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(file)],
        cwd=ROOT,
        env=os.environ | home,
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().startswith("Marlow Freight · ")
    assert "Traceback" not in done.stderr
    assert file.read_bytes() == before
    copies = list((tmp_path / "data").rglob("*.offsite"))
    assert len(copies) == 1
    (log,) = (tmp_path / "data").rglob("offsite.log")
    assert log_in_the_way or log.read_text(encoding="utf-8") == ""
