"""The real app on a real display, driven through its standard input; tells what can be seen as JSON."""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSettings, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import adoption
from offsite.domain.model.proposals import Kind
from offsite.storage.shelf import Shelf
from ui.app import App, make_theme
from ui.opening import Opened
from ui.voting.booth_pages import BallotPage
from ui.voting.names_page import NameButton
from ui.widgets.marks import Banner

SETTLED_AFTER = 700
"""Milliseconds in which a window manager has answered."""


class Driver:
    """Acts on the app by name."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.acts: Mapping[str, Callable[[], object]] = {
            "look": lambda: None,
            "open the big screen": self._open,
            "show": lambda: self._opened.stage.show(self._opened.stage.offers[0]),
            "begin a ballot": self._begin_ballot,
            "move to the projector": lambda: app.window.move(QPoint(1400, 100)),
            "leave full screen": self._leave,
        }

    @property
    def _opened(self) -> Opened:
        opened = self._app.window.opened
        assert opened is not None
        return opened

    def _open(self) -> None:
        self._opened.audience.open()

    def _leave(self) -> None:
        self._opened.audience.leave_full_screen()

    def _begin_ballot(self) -> None:
        session = self._opened.session
        draft = adoption.draw_up(session.offsite, Kind.NORTH_STAR)
        session.vote(session.ballots.add, draft)
        session.vote(session.ballots.open, draft.id)
        self._app.window.hand_over_to_voters(draft.id)
        self._opened.booth.findChildren(NameButton)[0].click()

    def seen(self) -> Mapping[str, object]:
        """Return what can be seen now."""
        audience, window = self._opened.audience, self._app.window
        banners = [each.text() for each in window.findChildren(Banner) if each.isVisible()]
        return {
            "screens": len(QApplication.screens()),
            "audience": audience.isVisible(),
            "full": audience.isFullScreen(),
            "audience_at": _corners(audience.geometry()),
            "window_at": _corners(window.frameGeometry()),
            "facilitators_screen": _corners(window.screen().geometry()),
            "ballot": isinstance(self._opened.booth.page, BallotPage),
            "remark": " ".join(banners),
        }


def _corners(rect: QRect) -> list[int]:
    return [rect.left(), rect.top(), rect.right(), rect.bottom()]


def main() -> None:
    """Open the sample, then act on each line that comes."""
    folder = Path(sys.argv[1])
    qt = QApplication(["offsite"])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    app = App(qt, Shelf(folder / "shelf"), make_theme(qt), settings)
    app.window.resize(QSize(1200, 700))
    app.window.move(QPoint(20, 40))
    app.window.show()
    app.window.open_sample()
    QTest.qWait(SETTLED_AFTER)
    driver = Driver(app)
    for line in sys.stdin:
        driver.acts[line.strip()]()
        QTest.qWait(SETTLED_AFTER)
        print(json.dumps(driver.seen()), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
