"""Step 5: the bodies, the RACI matrix, the room check, the path of escalation."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.content import Step
from offsite.domain import room_check, slides, slides_governance
from offsite.domain.model.slides import Slide
from offsite.domain.voting.rounds import State
from ui.governance.bodies import BodiesPane
from ui.governance.escalation import EscalationPane
from ui.governance.room_check import RoomCheckResult
from ui.session import Session
from ui.stage import Offer
from ui.steps.raci import RaciPane
from ui.steps.screen import Screen
from ui.voting.act_page import ActPage
from ui.voting.fixed_place import FixedPlace, NothingYet
from ui.voting.tab_order import leave, step
from ui.widgets.layout import column
from ui.widgets.tabs import Tabs

BODIES, RACI, ROOM_CHECK, ESCALATION = "bodies", "raci", "room_check", "escalation"


class GovernanceScreen(Screen):
    """Four tabs, whose keys are the places of this screen; `go_to` takes the id of any record in them."""

    def build(self) -> None:
        """Make the page, its tabs and what is in them."""
        made_from, session = self._step, self.session
        self._page = ActPage()
        self._tabs = Tabs(made_from.title, [(each.key, each.title) for each in made_from.activities])
        self.bodies = BodiesPane(session, made_from.key, made_from.activity(BODIES).prompts)
        self.matrix = RaciPane(session)
        self.check = self._make_check()
        self.escalation = EscalationPane(session, made_from.key, made_from.activity(ESCALATION).prompts)
        self._panes: dict[str, BodiesPane | RaciPane | FixedPlace | EscalationPane] = {
            BODIES: self.bodies,
            RACI: self.matrix,
            ROOM_CHECK: self.check,
            ESCALATION: self.escalation,
        }
        self._page.head.addWidget(self._tabs)
        for pane in self._panes.values():
            self._page.content.addWidget(pane)
        self._page.foot.addWidget(self.check.foot)
        column(self, gap=0).addWidget(self._page)
        self._tabs.picked.connect(self._on_place)
        self._page.fitted.connect(self._share_room, Qt.ConnectionType.QueuedConnection)

    def _share_room(self) -> None:
        self.check.set_room(self._page.room)
        self.matrix.set_room(self._page.room)

    @property
    def _step(self) -> Step:
        if self.step is None:
            raise ValueError("The fifth step is made from its content.")
        return self.step

    def _make_check(self) -> FixedPlace:
        session = self.session
        nothing = NothingYet(
            session,
            "vote",
            self.tr("The room has not been asked yet"),
            self.tr(
                "Everybody says for each decision who they believe is accountable, in private at this laptop. The "
                "answers then stand beside the draft: where they differ, the page is not true yet."
            ),
            self.tr("Prepare the room check"),
        )
        result = RoomCheckResult(session)
        result.next_asked.connect(lambda: self.go_to(ESCALATION))
        place = FixedPlace(
            session,
            self.theme,
            room_check.SUBJECT,
            lambda: room_check.draw_up(session.offsite, session.box),
            nothing=nothing,
            result=result,
            offered={
                State.DRAFT: self.tr("Room check: the question"),
                State.OPEN: self.tr("Room check: who has voted"),
                State.CLOSED: self.tr("Room check: who has voted"),
                State.REVEALED: self.tr("Room check: what the room says"),
            },
        )
        place.booth_asked.connect(self.booth_asked_for)
        return place

    @property
    def place(self) -> str:
        """The key of the tab that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the tabs."""
        return tuple(self._panes)

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        activity = self._step.activity(self.place)
        self._page.show_head(activity.title, activity.aim)
        self._panes[self.place].refresh()
        for key, pane in self._panes.items():
            pane.setVisible(key == self.place)
        self.check.foot.setVisible(self.place == ROOM_CHECK)
        self._page.show_foot(self.place == ROOM_CHECK)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab follow the layout: the acts come after what they act on."""
        return step(self, onward) or leave(self, onward) or super().focusNextPrevChild(onward)

    def offers(self) -> tuple[Offer, ...]:
        """What belongs to the present tab, and the matrix."""
        offsite = self.session.offsite
        matrix = Offer(self.tr("Who decides what"), _Pages(self.session, RACI))
        match self.place:
            case "bodies" if offsite.bodies:
                return (Offer(self.tr("Who governs"), _Pages(self.session, BODIES)), matrix)
            case "escalation" if offsite.escalation:
                return (Offer(self.tr("When something goes wrong"), _Pages(self.session, ESCALATION)), matrix)
            case "room_check":
                return (*self.check.offers(), matrix)
            case _:
                return (matrix,)

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and a record in it."""
        if place in self._panes:
            self._tabs.show_key(place)
        self.refresh()
        if not record:
            return
        match self._panes[self.place]:
            case RaciPane() as matrix:
                matrix.go_to(record)
            case FixedPlace():
                self._go_to_checked(record)
            case pane:
                widget = pane.go_to(record)
                if widget is not None:
                    self._reveal(widget)

    def _go_to_checked(self, decision: str) -> None:
        result = self.check.result
        line = result.row(decision) if isinstance(result, RoomCheckResult) else None
        if line is not None:
            line.take.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(line)

    def _on_place(self, _place: str) -> None:
        self.session.leave_field()
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _reveal(self, widget: QWidget) -> None:
        self._page.settle()
        self._page.reveal(widget)


@dataclass(frozen=True, slots=True)
class _Pages:
    """Draws the slide of a tab; equal to another that draws the same, so that nothing is offered twice."""

    session: Session
    place: str

    def __call__(self) -> tuple[Slide, ...]:
        drawn = {BODIES: slides_governance.bodies, ESCALATION: slides_governance.path}
        return drawn.get(self.place, slides.raci_matrix)(self.session.offsite)
