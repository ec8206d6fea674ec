"""The facilitator's view of one offsite: header, rail, the screens, guide, and the strip of the big screen."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from offsite.content import Playbook
from offsite.domain import people, progress
from offsite.domain.findings import Finding
from offsite.domain.offsite import Form
from ui.beside import BESIDE
from ui.day_clock import DayClock
from ui.day_line import DayLine
from ui.history import History
from ui.kept_focus import KeptFocus
from ui.left_standing import add_what_stands
from ui.palette import Palette
from ui.palette_entries import WindowActs, entries
from ui.session import Session
from ui.shortcuts import sequences
from ui.shortcuts_sheet import ShortcutsSheet
from ui.stage import Stage
from ui.steps.charter import CharterScreen
from ui.steps.screen import Screen
from ui.theme import Theme
from ui.widgets.buttons import on_click
from ui.widgets.guide_panel import GuidePanel
from ui.widgets.header import Header
from ui.widgets.marks import Banner
from ui.widgets.rail import Rail
from ui.widgets.strip import Strip

ScreenMaker = Callable[[str], Screen]


class Workspace(QWidget):
    """One open offsite on the facilitator's side.

    Screens are made when they are first gone to. Undo, redo and Blank are shortcuts of this widget: they rest while
    something else, such as a private ballot, has the window.
    """

    left = Signal()
    booth_asked_for = Signal(str)
    details_asked_for = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - what the day is made of, each named once in the composition root
        self,
        session: Session,
        playbook: Playbook,
        stage: Stage,
        theme: Theme,
        strip: Strip,
        make_screen: ScreenMaker,
        prompts: Mapping[str, tuple[str, ...]],
        menu: QMenu,
        clock: DayClock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._playbook, self._stage = session, playbook, stage
        self._make_screen, self._prompts, self._menu = make_screen, prompts, menu
        self._palette: Palette | None = None
        self._screens: dict[str, Screen] = {}
        metrics = theme.tokens.metrics
        self.header = Header(self._more(), metrics["header"])
        self.rail = Rail([(step.key, step.short_title) for step in playbook.steps], metrics["rail"])
        self.guide = GuidePanel()
        self._day = DayLine(session, clock, self.header, self.guide)
        self.strip = strip
        self._remark = Banner("", "attention")
        self._stack = QStackedWidget()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._focus = KeptFocus(self, self._stack)
        self._lay_out()
        self._connect()
        self._refresh()
        self.header.show_saved(None)

    def _more(self) -> QMenu:
        """What the three dots offer: the two keys that lead to everything, and the colours."""
        more = QMenu(self)
        for words, name, act in (
            (self.tr("Find anything"), "palette", self.open_palette),
            (self.tr("All shortcuts"), "help", self.show_shortcuts),
        ):
            action = more.addAction(f"{words}\t{sequences(name)[0].toString(QKeySequence.SequenceFormat.NativeText)}")
            action.triggered.connect(lambda _checked=False, act=act: act())
        more.addSeparator()
        more.addActions(self._menu.actions())
        return more

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        remark = QVBoxLayout()
        remark.setContentsMargins(24, 0, 24, 0)
        remark.addWidget(self._remark)
        middle.addLayout(remark)
        middle.addWidget(self._stack, 1)
        work = QHBoxLayout()
        work.setSpacing(0)
        work.addWidget(self.rail)
        work.addLayout(middle, 1)
        work.addWidget(self.guide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(work, 1)
        column.addWidget(self.strip)

    def _connect(self) -> None:
        session, stage = self._session, self._stage
        session.changed.connect(self._refresh)
        session.changed.connect(stage.refresh)
        session.changed.connect(self._remark_off)
        session.saved.connect(self.header.show_saved)
        session.save_failed.connect(self.header.show_unsaved)
        session.refused.connect(self._show_remark)
        session.closing.connect(lambda: add_what_stands(session, self))
        self.header.left.connect(self.left)
        self.header.title_clicked.connect(self.details_asked_for)
        self.rail.chosen.connect(self.go_to)
        self.header.pace_clicked.connect(self._going_to("agenda"))
        self.guide.finding_chosen.connect(self._mend)
        self.guide.notes.opened.connect(lambda place: self.go_to("minutes", place))
        self._add_shortcuts()
        on_click(self.header.guide_button, self.toggle_guide)
        History(session, self.header, self._show_done)

    def _add_shortcuts(self) -> None:
        acts: Mapping[str, Callable[[], object]] = {
            "undo": self._session.undo,
            "redo": self._session.redo,
            "guide": self.toggle_guide,
            "palette": self.open_palette,
            "help": self.show_shortcuts,
            "park": self.type_parked,
            **{key: self._going_to(key) for key in BESIDE},
        }
        for name, act in acts.items():
            self._shortcut(sequences(name), act)
        for keys, step in zip(sequences("steps"), self._playbook.steps, strict=False):
            self._shortcut([keys], self._going_to(step.key))

    def _shortcut(self, keys: Sequence[QKeySequence], act: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: act())
        action.setAutoRepeat(False)
        self.addAction(action)

    def _going_to(self, key: str) -> Callable[[], None]:
        return lambda: self.go_to(key)

    @property
    def current(self) -> Screen | None:
        """The screen that is being looked at."""
        screen = self._stack.currentWidget()
        return screen if isinstance(screen, Screen) else None

    @property
    def place(self) -> str:
        """The key of the step or of the place beside the steps that is being looked at; empty before the first."""
        return next((key for key, screen in self._screens.items() if screen is self.current), "")

    def go_to(self, key: str, place: str = "", record: str = "") -> None:
        """Go to the screen of a step (or of a place beside them), and to a place and a record in it."""
        self._session.leave_field()
        if key not in self._screens:
            screen = self._make_screen(key)
            screen.asked_for.connect(self.go_to)
            screen.booth_asked_for.connect(self.booth_asked_for)
            screen.offers_changed.connect(self._follow_screen)
            self._screens[key] = screen
            self._stack.addWidget(screen)
        self._remark_off()
        self._stack.setCurrentWidget(self._screens[key])
        self.rail.show_place(key)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if place or record:
            self._screens[key].go_to(place, record)
        self._refresh()
        self._follow_screen()

    def begin(self) -> None:
        """Have the window for the first time: the keyboard is in the screen, or here where Enter does nothing."""
        focused: QWidget | None = self.window().focusWidget()
        if focused is None or not self._stack.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Have the window again after the private ballots: the keyboard goes to the next sensible act."""
        self._focus.land()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab begin with the screen where nothing in it has the keyboard yet."""
        if onward and QApplication.focusWidget() is self and self._focus.enter():
            return True
        return super().focusNextPrevChild(onward)

    def _mend(self, finding: Finding) -> None:
        self.go_to(finding.step, finding.place, finding.record)

    def toggle_guide(self) -> None:
        """Fold the guide away, or bring it back."""
        self.guide.setVisible(self.guide.isHidden())

    def type_parked(self) -> None:
        """Put the cursor where something can be put on the parking lot, wherever one is."""
        self.guide.show()
        self.guide.notes.type_into("parked")

    def open_palette(self) -> None:
        """Search for anything, over what is being looked at."""
        if self._palette is None:
            self._palette = Palette(self)
        self._session.leave_field()
        acts = WindowActs(
            go_to=self.go_to,
            park=self.type_parked,
            export_charter=self.export_charter,
            toggle_second_screen=self.strip.toggle_audience,
            toggle_guide=self.toggle_guide,
            edit_details=self.details_asked_for.emit,
            show_shortcuts=self.show_shortcuts,
            leave=self.left.emit,
        )
        self._palette.open(entries(acts, self._session, self._playbook, self._stage, self._menu))

    def export_charter(self) -> None:
        """Go to the charter and export it."""
        self.go_to("charter")
        if isinstance(self.current, CharterScreen):
            self.current.export()

    def show_shortcuts(self) -> None:
        """List all shortcuts."""
        ShortcutsSheet(self.window()).open()

    def offer_second_screen(self) -> None:
        """Say that a display was plugged in; the big screen goes there only when the facilitator says so."""
        self._remark.show_text(self.tr("A second display is there. F5 shows the big screen on it."), "accent")

    def _show_remark(self, sentence: str) -> None:
        if self.isVisible():
            self._remark.show_text(sentence, "attention")

    def _show_done(self, sentence: str) -> None:
        if self.isVisible():
            self._remark.show_text(sentence, "accent")

    def _remark_off(self) -> None:
        self._remark.show_text("")

    def _refresh(self) -> None:
        offsite, box = self._session.offsite, self._session.box
        names = (offsite.organisation, offsite.title)
        self.header.show_title(" · ".join(name for name in names if name.strip()))
        self.rail.show_progress(progress.of_all(offsite, box, self._prompts))
        present, all_people = len(people.present(offsite)), len(offsite.people)
        self.rail.show_people(
            self.tr("{present} of {all} present").format(all=all_people, present=present)
            if all_people
            else self.tr("People")
        )
        self._show_findings()

    def _show_findings(self) -> None:
        if self.place:
            self.guide.show_findings(progress.findings(self._session.offsite, self._session.box, self.place))

    def _follow_screen(self) -> None:
        """Let strip and guide follow what is being looked at."""
        screen = self.current
        if screen is None:
            return
        self._stage.offer(*screen.offers())
        self._show_guide(screen)
        self._show_findings()

    def _show_guide(self, screen: Screen) -> None:
        step = screen.step
        if step is None:
            title, script = BESIDE[self.place]
            self.guide.show_guide(self.tr(title), 0, (self.tr(script),), ())
            self._day.look_at(None, None)
            return
        short = self._session.offsite.form is Form.NINETY
        part = next((each for each in step.activities if each.key == screen.place), step)
        minutes = part.ninety if short else part.one_day
        self.guide.show_guide(part.title, minutes, part.script, part.pitfalls, part.cards)
        self._day.look_at(step, part)
