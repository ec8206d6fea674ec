"""Opening an offsite: its session, the screens, the stage and the big screen, wired to each other."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu

from offsite.content import Playbook, Step, prompt_ids
from offsite.domain import consent, progress, room_check, tradeoffs
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.rounds import State
from offsite.sample import play_sample
from offsite.storage.errors import FileRefused, SaveFailed
from offsite.storage.file import OffsiteFile
from offsite.storage.shelf import Entry, Shelf
from ui.audience import AudienceWindow
from ui.beside import BESIDE
from ui.day_clock import DayClock
from ui.exporting import Exporter
from ui.last_places import LastPlaces
from ui.session import Session
from ui.stage import Stage, local_now
from ui.steps.agenda import AgendaScreen
from ui.steps.assess import AssessScreen
from ui.steps.charter import CharterScreen
from ui.steps.governance import GovernanceScreen
from ui.steps.guided import GuidedScreen
from ui.steps.iterate import IterateScreen
from ui.steps.minutes import MinutesScreen
from ui.steps.monitoring import MonitoringScreen
from ui.steps.offsite_day import OffsiteDayScreen
from ui.steps.okrs import OkrsScreen
from ui.steps.people import PeopleScreen
from ui.steps.pilots import PilotsScreen
from ui.steps.screen import Screen
from ui.theme import Theme
from ui.voting.booth import Booth
from ui.voting.places import KINDS
from ui.widgets.strip import Strip
from ui.workspace import Workspace

SCREENS: Mapping[str, type[Screen]] = {
    "people": PeopleScreen,
    "minutes": MinutesScreen,
    "assess": AssessScreen,
    "offsite": OffsiteDayScreen,
    "pilots": PilotsScreen,
    "governance": GovernanceScreen,
    "okrs": OkrsScreen,
    "monitoring": MonitoringScreen,
    "iterate": IterateScreen,
}
"""The screens that need nothing but session, step and theme; a step without one gets the guided screen."""


STANDING: Mapping[str, tuple[str, str]] = {
    room_check.SUBJECT: (room_check.STEP, room_check.PLACE),
    consent.SUBJECT: (consent.STEP, consent.PLACE),
    tradeoffs.SUBJECT: (tradeoffs.STEP, tradeoffs.PLACE),
}
"""Where a vote on something else than proposals goes on that was left standing, by its subject: step and place."""


class Opened:
    """One open offsite and everything that lives as long as it is open."""

    def __init__(  # noqa: PLR0913, PLR0917 - what lives as long as it is open
        self,
        session: Session,
        stage: Stage,
        audience: AudienceWindow,
        booth: Booth,
        shelf: Shelf,
        places: LastPlaces,
    ) -> None:
        self.session = session
        self.stage = stage
        self.audience = audience
        self.booth = booth
        self.workspace: Workspace
        self.why_unsaved = ""
        self._shelf, self._places = shelf, places
        self._entry: Callable[[], Entry]
        session.save_failed.connect(self._remember)

    def _remember(self, reason: str) -> None:
        self.why_unsaved = reason

    def told_by(self, entry: Callable[[], Entry]) -> None:
        """Say how the shelf is told about this offsite."""
        self._entry = entry

    def close(self) -> bool:
        """Save, close the file and tell the shelf; False where something cannot be saved, and all stays open then."""
        if not self.session.close():
            return False
        self._shelf.note(self._entry())  # with what fields held back until the closing
        screen = self.workspace.current
        self._places.keep(self.session.offsite.id, self.workspace.place, screen.place if screen else "")
        return True

    def abandon(self) -> None:
        """Let go of the windows, and of the file if it is still open; what is not saved then is lost."""
        self.audience.close()
        self.audience.deleteLater()
        self.session.let_go()
        self.stage.deleteLater()
        self.session.deleteLater()


class Opener:
    """Opens offsites of the shelf."""

    def __init__(  # noqa: PLR0913 - named once, in the composition root
        self,
        *,
        shelf: Shelf,
        playbook: Playbook,
        theme: Theme,
        exporter: Exporter,
        menu: QMenu,
        places: LastPlaces,
        app: QGuiApplication,
        facilitators: Callable[[], QScreen | None],
        clock: Callable[[], datetime] = local_now,
    ) -> None:
        self.clock = clock
        self.exporter = exporter
        self._shelf, self._playbook, self._theme = shelf, playbook, theme
        self._menu, self._places, self._app, self._facilitators = menu, places, app, facilitators
        self._prompts = {step.key: prompt_ids(step) for step in playbook.steps}
        self.why_not = ""

    def create(self, offsite: Offsite) -> Path | None:
        """Give a new offsite its file; None where that cannot be written, and `why_not` says why."""
        name = f"{offsite.organisation} {offsite.title}".strip()
        return self._written(name, lambda path: OffsiteFile.create(path, offsite).close())

    def create_sample(self) -> Path | None:
        """Put the sample on the shelf; None where it cannot be written, and `why_not` says why."""
        return self._written("Marlow Freight sample", play_sample)

    def _written(self, name: str, write: Callable[[Path], object]) -> Path | None:
        try:
            path = self._shelf.new_path(name)
            write(path)
        except (FileRefused, SaveFailed) as failure:
            self.why_not = str(failure)
            return None
        except OSError as error:
            self.why_not = f"The folder {self._shelf.folder} cannot be used: {error.strerror}."
            return None
        return path

    def open(self, path: Path) -> Opened | None:
        """Open an offsite; None where its file is refused, and `why_not` says why."""
        try:
            session = _begun(OffsiteFile.open(path))
        except FileRefused as refusal:
            self.why_not = str(refusal)
            return None
        stage = Stage(clock=self.clock)
        clock = DayClock(self.clock, stage)
        audience = AudienceWindow(stage, self._theme, self._facilitators, self._app)
        opened = Opened(session, stage, audience, Booth(session, self._theme), self._shelf, self._places)
        opened.workspace = Workspace(
            session=session,
            playbook=self._playbook,
            stage=stage,
            theme=self._theme,
            strip=Strip(stage, self._theme, audience),
            make_screen=lambda key: self._screen(key, session, clock),
            prompts=self._prompts,
            menu=self._menu,
            clock=clock,
        )
        opened.told_by(lambda: self._entry(session))
        opened.workspace.go_to(*self._first_place(session))
        self._shelf.note(self._entry(session))
        return opened

    def _first_place(self, session: Session) -> tuple[str, str]:
        """The step to begin with and a place in it: where a vote was left standing, else where the work was left.

        Where that is not known it is the first step that is not done.
        """
        if not session.offsite.people:
            return "people", ""
        waiting = next((urn.round for urn in session.box.urns if urn.round.state in {State.OPEN, State.CLOSED}), None)
        if waiting is not None and waiting.subject in KINDS.values():
            return "pilots" if waiting.subject == Kind.PILOT else "offsite", waiting.subject
        if waiting is not None and waiting.subject in STANDING:
            return STANDING[waiting.subject]
        left_at = self._places.of(session.offsite.id)
        if left_at[0] in {*progress.STEPS, *BESIDE}:
            return left_at
        done = progress.of_all(session.offsite, session.box, self._prompts)
        return next((key for key, each in zip(progress.STEPS, done, strict=True) if each < 2), "charter"), ""

    def _screen(self, key: str, session: Session, clock: DayClock) -> Screen:
        if key == "agenda":
            return AgendaScreen(session, self._theme, self._playbook, clock)
        step: Step | None = None if key in BESIDE else self._playbook.step(key)
        if key == "charter":
            return CharterScreen(session, step, self._theme, self.exporter)
        return SCREENS.get(key, GuidedScreen)(session, step, self._theme)

    def _entry(self, session: Session) -> Entry:
        offsite = session.offsite
        return Entry(
            path=session.file.path,
            id=offsite.id,
            title=offsite.title,
            organisation=offsite.organisation,
            day=offsite.day,
            form=offsite.form,
            progress=tuple(int(each) for each in progress.of_all(offsite, session.box, self._prompts)),
            changed=datetime.now(UTC),
        )


def _begun(file: OffsiteFile) -> Session:
    """Return a session on a file; one that turns out damaged when it is read is closed again.

    Raises:
        FileRefused: the file is damaged.
    """
    try:
        return Session(file)
    except FileRefused:
        file.close()
        raise
