"""Every screen and slide of an offsite as a picture: light and dark, small and large."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QSettings, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.content import load_playbook
from offsite.domain import adoption, proposals
from offsite.domain.details import new_offsite
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Slide
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode, Round
from offsite.sample import play_sample, read_sample
from offsite.sample.crowded import play_crowded
from offsite.sample.player import ballot
from offsite.storage.file import OffsiteFile
from offsite.storage.shelf import Shelf
from ui.app import App, make_theme
from ui.opening import Opened
from ui.pictures import LARGE, SMALL, draw_slide, grab, settle, slides_of
from ui.session import Session
from ui.theme import ThemeChoice
from ui.voting.level import Level
from ui.voting.names_page import NameButton


class Day(StrEnum):
    """The offsite that the pictures are of."""

    SAMPLE = "sample"
    CROWDED = "crowded"
    EMPTY = "empty"


def write_empty(path: Path) -> None:
    """Create an offsite in which nobody has done anything yet."""
    OffsiteFile.create(path, new_offsite("AI offsite", "Marlow Freight")).close()


DAYS: Mapping[Day, Callable[[Path], None]] = {
    Day.SAMPLE: play_sample,
    Day.CROWDED: play_crowded,
    Day.EMPTY: write_empty,
}


class Gallery:
    """Takes pictures into a folder; what it works on is a shelf of its own that goes away with it."""

    def __init__(self, folder: Path, day: Day = Day.SAMPLE) -> None:
        self.folder = folder
        self.taken = 0
        self._work = Path(tempfile.mkdtemp(prefix="offsite-gallery-"))
        self._day = self._work / f"{day}.offsite"
        DAYS[day](self._day)
        self._seen: set[Slide] = set()
        app = QApplication.instance()
        self._qt = app if isinstance(app, QApplication) else QApplication(["offsite"])
        self._theme = make_theme(self._qt, ThemeChoice.LIGHT)
        self._theme.register_fallback_fonts()
        self._size, self._suffix = SMALL, ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        shutil.rmtree(self._work)

    def take_all(self, sizes: Sequence[QSize] = (SMALL, LARGE), dark: Sequence[bool] = (False, True)) -> None:
        """Take every picture, in each size and theme."""
        for is_dark in dark:
            self._theme.choose(ThemeChoice.DARK if is_dark else ThemeChoice.LIGHT)
            for size in sizes:
                self._size = size
                self._suffix = f"{'dark' if is_dark else 'light'}-{size.width()}x{size.height()}"
                self._seen.clear()
                self._take_home()
                self._take_slides()
                self._take_steps()
                self._take_votes()

    def _path(self, name: str) -> Path:
        self.taken += 1
        return self.folder / self._suffix / f"{name}.png"

    @contextmanager
    def _app(self, filled: bool = True) -> Iterator[App]:
        folder = Path(tempfile.mkdtemp(dir=self._work))
        shelf = Shelf(folder / "shelf")
        if filled:
            shutil.copyfile(self._day, shelf.new_path("Day"))
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        app = App(self._qt, shelf, self._theme, settings)
        app.window.resize(self._size)
        app.window.show()
        settle()
        yield app
        app.window.close()
        app.close()
        app.window.deleteLater()
        settle()

    @contextmanager
    def _opened(self) -> Iterator[tuple[App, Opened]]:
        with self._app() as app:
            app.window.open(app.shelf.entries()[0].path)
            opened = app.window.opened
            if opened is None:
                raise RuntimeError("The offsite cannot be opened.")
            yield app, opened

    def _take_home(self) -> None:
        with self._app(filled=False) as app:
            grab(app.window, self._path("home-first-start"))
        with self._app() as app:
            grab(app.window, self._path("home"))

    def _take_steps(self) -> None:
        with self._opened() as (app, opened):
            for key in ("people", "agenda", "minutes", *(step.key for step in load_playbook().steps)):
                opened.workspace.go_to(key)
                if key == "charter":
                    wait_until(lambda: opened.workspace.current is not None and _preview_is_there(opened))
                grab(app.window, self._path(f"step-{key}"))
                self._take_offers(opened, key)
                for place in _places(opened):
                    opened.workspace.go_to(key, place)
                    grab(app.window, self._path(f"step-{key}-{place}"))
                    self._take_offers(opened, f"{key}-{place}")
                    self._take_views(app, opened, f"{key}-{place}")

    def _take_views(self, app: App, opened: Opened, name: str) -> None:
        """Take the other views of a place that has several, each by the click that leads to it."""
        screen = opened.workspace.current
        levels = [each for each in screen.findChildren(Level) if each.isVisible()] if screen is not None else []
        for level in levels:
            shown = level.key()
            for number, view in enumerate(level.keys(), start=1):
                if view != shown:
                    level.button(view).click()
                    grab(app.window, self._path(f"step-{name}-view-{number}"))
                    self._take_offers(opened, f"{name}-view-{number}")
            level.button(shown).click()

    def _take_offers(self, opened: Opened, name: str) -> None:
        """Take what is offered to the big screen here and nowhere before."""
        pages = (page for offer in opened.stage.offers for page in offer.pages())
        for number, slide in enumerate(pages, start=1):
            self._take_slide(slide, f"{name}-{number}")

    def _take_votes(self) -> None:
        for kind, mode in ((Kind.OPPORTUNITY, Mode.PRIVATE), (Kind.RISK, Mode.OPEN)):
            with self._opened() as (app, opened):
                if proposals.standing(opened.session.offsite, kind):
                    self._take_vote(app, opened, kind, mode)

    def _take_vote(self, app: App, opened: Opened, kind: Kind, mode: Mode) -> None:
        session = opened.session
        go = opened.workspace.go_to
        name = f"vote-{mode}"
        session.apply("Begin again", adoption.withdraw, kind)
        draft = adoption.draw_up(session.offsite, kind, mode)
        session.vote(session.ballots.add, draft)
        go("offsite", kind)
        grab(app.window, self._path(f"{name}-1-set-up"))
        session.vote(session.ballots.open, draft.id)
        _vote(session, draft.id, 5)
        grab(app.window, self._path(f"{name}-2-open"))
        if mode is Mode.PRIVATE:
            self._take_booth(app, opened, draft.id)
        _vote(session, draft.id, len(draft.electorate))
        session.vote(session.ballots.close, draft.id)
        grab(app.window, self._path(f"{name}-3-closed"))
        session.vote(session.ballots.reveal, draft.id)
        grab(app.window, self._path(f"{name}-4-result"))

    def _take_booth(self, app: App, opened: Opened, round_id: str) -> None:
        app.window.hand_over_to_voters(round_id)
        grab(app.window, self._path("booth-1-names"))
        opened.booth.findChildren(NameButton)[-1].click()
        grab(app.window, self._path("booth-2-ballot"))
        app.window.take_back()

    def _take_slides(self) -> None:
        with self._opened() as (_, opened):
            session = opened.session
            for name, slide in slides_of(session.offsite, session.box):
                self._take_slide(slide, name)

    def _take_slide(self, slide: Slide, name: str) -> None:
        if slide not in self._seen:
            self._seen.add(slide)
            draw_slide(slide, self._size, self._theme, self._path(f"slide-{name}"))


def _vote(session: Session, round_id: str, up_to: int) -> None:
    """Let the electorate vote, from the first who has not voted up to a number of them."""
    urn = session.box.urn(round_id)
    said = _said(urn.round)
    act = session.ballots.answer if urn.round.mode is Mode.OPEN else session.ballots.cast
    for place, voter in enumerate(urn.round.electorate[:up_to]):
        if voter.id not in urn.voted:
            session.vote(act, round_id, voter.id, ballot(urn.round, said, place, {}))


def _said(round_: Round) -> dict[str, str]:
    """Return what everybody says on each option: in the sample what they said there, elsewhere a bit of everything."""
    there = {text: scores for text, _, scores in read_sample()[round_.subject]["proposals"]}
    both = isinstance(round_.method, Score) and len(round_.method.criteria) == 2
    made = {}
    for number, option in enumerate(round_.options):
        values = [str(5 - (number % 7 + place * (number % 4)) % 6) for place in range(len(round_.electorate))]
        made[option.text] = " ".join(
            f"{value}/{5 - place % 4}" if both else value for place, value in enumerate(values)
        )
    return made | {text: scores for text, scores in there.items() if text in made}


def _preview_is_there(opened: Opened) -> bool:
    preview = getattr(opened.workspace.current, "preview", None)
    return preview is not None and preview.page_count > 0


def _places(opened: Opened) -> tuple[str, ...]:
    screen = opened.workspace.current
    return screen.places() if screen is not None else ()


def wait_until(done: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for something that happens in another process.

    Raises:
        TimeoutError: it did not happen.
    """
    for _ in range(int(seconds * 20)):
        if done():
            return
        QTest.qWait(50)
    raise TimeoutError("The picture did not come about in time.")


def main() -> int:
    """Take all pictures into the folder given by --out."""
    parser = argparse.ArgumentParser(prog="gallery", description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--day", type=Day, choices=Day, default=Day.SAMPLE)
    given = parser.parse_args()
    with Gallery(given.out, given.day) as gallery:
        gallery.take_all()
        print(f"{gallery.taken} pictures in {gallery.folder}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
