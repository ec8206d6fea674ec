"""The composition root: everything is made and wired here, once, in the open.

The first window is painted before the database and PDF libraries are loaded: they come in a thread afterwards.
"""

import gc
import logging
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

import resources
from offsite.storage.shelf import Shelf, default_folder
from ui.home import Home
from ui.main_window import MainWindow
from ui.theme import Theme, ThemeChoice, load_tokens
from ui.widgets.dialogs import tell
from ui.widgets.theme_menu import ThemeMenu

if TYPE_CHECKING:
    from ui.opening import Opener

log = logging.getLogger(__name__)

RESOURCES = Path(resources.__file__).parent


class App(QObject):
    """The application with its one window."""

    def __init__(self, app: QApplication, shelf: Shelf, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self.shelf = shelf
        self._app, self._theme, self._settings = app, theme, settings
        self._opener: Opener | None = None
        theme.room.choose(dark=settings.value("big_screen", "") == "dark")
        self.menu = ThemeMenu(theme.choice, room_is_dark=theme.room.is_dark)
        self.menu.chosen.connect(self._choose_theme)
        self.menu.room_chosen.connect(self._choose_for_room)
        self.home = Home(shelf, theme)
        self.window = MainWindow(self.home, self.opener)
        if str(settings.value("maximised", "")) == "yes":
            self.window.setWindowState(Qt.WindowState.WindowMaximized)
        self.window.maximised.connect(lambda on: settings.setValue("maximised", "yes" if on else "no"))
        app.aboutToQuit.connect(self.close)

    def opener(self) -> "Opener":
        """Return what opens offsites; loads the libraries that need it unless the thread has done so already."""
        if self._opener is None:
            from offsite.content import load_playbook  # noqa: PLC0415 - not before the first paint
            from ui.exporting import Exporter  # noqa: PLC0415
            from ui.last_places import LastPlaces  # noqa: PLC0415
            from ui.opening import Opener  # noqa: PLC0415

            exporter = Exporter(self)
            self._opener = Opener(
                shelf=self.shelf,
                playbook=load_playbook(),
                theme=self._theme,
                exporter=exporter,
                menu=self.menu,
                places=LastPlaces(self._settings),
                app=self._app,
                facilitators=self.window.screen,
            )
            exporter.warm_up()
        return self._opener

    def load_the_rest(self) -> None:
        """Load what the first window does not need, once it is painted."""
        gc.enable()  # it is off from the start of the command
        self._theme.register_fallback_fonts()
        threading.Thread(target=import_module, args=("ui.opening",), daemon=True).start()

    def close(self) -> None:
        """End the worker process."""
        if self._opener is not None:
            self._opener.exporter.close()

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._theme.choose(choice)
        self._settings.setValue("theme", str(choice))

    def _choose_for_room(self, dark: bool) -> None:
        self._theme.room.choose(dark=dark)
        self._settings.setValue("big_screen", "dark" if dark else "light")


def make_theme(app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> Theme:
    """Give the application its look; to be called before any widget exists."""
    theme = Theme(load_tokens(RESOURCES / "theme" / "tokens.toml"), RESOURCES)
    theme.apply(app, choice)
    return theme


def remembered_choice(settings: QSettings) -> ThemeChoice:
    """Return the colours chosen last; those of the system where the settings hold none, or nonsense."""
    value = str(settings.value("theme", ""))
    return ThemeChoice(value) if value in set(ThemeChoice) else ThemeChoice.SYSTEM


def log_and_tell(window: MainWindow) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return a hook for errors nobody caught: they go to the log, and the user learns that nothing is lost."""
    telling: list[bool] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("Uncaught", exc_info=(kind, error, trace))
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if telling:  # an error in painting comes again while the dialog lies over what is painted
            return
        telling.append(True)
        try:
            tell(
                window,
                window.tr("Something went wrong, and the last act may not have been done."),
                window.tr(
                    "Everything before it is saved. You can go on; if it happens again, close and reopen the offsite."
                ),
            )
        finally:
            telling.clear()

    return hook


def start_log(folder: Path) -> None:
    """Write warnings and errors to a file beside the offsites, or nowhere if it takes none; never a ballot."""
    form = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    with suppress(OSError):
        logging.basicConfig(filename=folder / "offsite.log", encoding="utf-8", level=logging.WARNING, format=form)


class FirstPaint(QObject):
    """Tells when a window has been painted for the first time."""

    happened = Signal()

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint event; the picture is on the screen before the event loop goes on."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.happened.emit)
        return super().eventFilter(watched, event)


def start(file: Path | None) -> tuple[QApplication, App]:
    """Show the first window; once it is painted, load the rest and open a copy of a file if one is given.

    Raises:
        SaveFailed: the folder of the offsites cannot be made.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Offsite")
    application.setDesktopFileName("offsite")
    shelf = Shelf(default_folder())
    start_log(shelf.folder)
    settings = QSettings(str(shelf.folder / "settings.ini"), QSettings.Format.IniFormat)
    app = App(application, shelf, make_theme(application, remembered_choice(settings)), settings)
    sys.excepthook = log_and_tell(app.window)
    painted = FirstPaint(app.window)
    painted.happened.connect(app.load_the_rest)
    if file is not None:
        painted.happened.connect(lambda: app.home.import_files((file,)))
    app.window.show()
    return application, app


def run(file: Path | None) -> int:
    """Open the app, and in it a copy of a file if one is given; return the exit code.

    Raises:
        SaveFailed: the folder of the offsites cannot be made.
    """
    application, _app = start(file)
    return application.exec()
