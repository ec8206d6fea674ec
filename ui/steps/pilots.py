"""Step 3: two pilots chosen from the opportunities, and a brief for each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.content import Step
from offsite.domain import pilots, proposals
from offsite.domain.model.proposals import Kind
from ui.pilots.briefs import BriefsPlace
from ui.pilots.taking import Taking
from ui.stage import Offer
from ui.steps.screen import Screen
from ui.voting.act_page import ActPage
from ui.voting.places import activity_of, offers
from ui.voting.tab_order import leave, step
from ui.voting.vote_place import PROPOSALS, QUESTIONS, VotePlace
from ui.widgets.buttons import ButtonKind
from ui.widgets.layout import column
from ui.widgets.tabs import Tabs

CHOOSE, BRIEFS = "choose", "briefs"


class PilotsScreen(Screen):
    """Two tabs, the choice and the briefs; their keys are the places of this screen.

    `go_to` takes the id of a candidate, of a pilot or of a question.
    """

    def build(self) -> None:
        """Make the page, its tabs and what is in them."""
        content = self._step
        self._page = ActPage()
        self._tabs = Tabs(content.title, [(key, content.activity(key).title) for key in self.places()])
        self.taking = Taking(self.session)
        self.choice = VotePlace(self.session, self.theme, content, content.activity(CHOOSE))
        self.briefs = BriefsPlace(self.session, content.key, content.activity(BRIEFS).prompts)
        for each in (self._tabs, self.choice.head, self.briefs.head):
            self._page.head.addWidget(each)
        for part in (self.taking, self.choice, self.briefs):
            self._page.content.addWidget(part)
        self._page.foot.addWidget(self.choice.foot)
        column(self, gap=0).addWidget(self._page)
        self.choice.next_words = self.tr("On to the two briefs")
        self.choice.begin()
        self._connect()

    def _connect(self) -> None:
        self._tabs.picked.connect(self._on_place)
        self.choice.booth_asked.connect(self.booth_asked_for)
        self.choice.next_asked.connect(lambda: self._tabs.show_key(BRIEFS))
        self.choice.widget_needed.connect(self._reveal)
        self.choice.view_changed.connect(self._on_view)
        self.briefs.view_changed.connect(self._on_view)
        self.briefs.choice_asked.connect(lambda: self._tabs.show_key(CHOOSE))
        self._page.fitted.connect(self._share_room, Qt.ConnectionType.QueuedConnection)

    @property
    def _step(self) -> Step:
        if self.step is None:
            raise ValueError("The screen of the pilots is made from a step.")
        return self.step

    @property
    def place(self) -> str:
        """The key of the tab that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the tabs."""
        return (CHOOSE, BRIEFS)

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        choosing = self.place == CHOOSE
        activity = self._step.activity(self.place)
        self._page.show_head(activity.title, activity.aim)
        (self.choice if choosing else self.briefs).refresh()
        self.taking.refresh(wanted=choosing and self.choice.view == PROPOSALS)
        for each in (self.choice, self.choice.head, self.choice.foot):
            each.setVisible(choosing)
        for part in (self.briefs, self.briefs.head):
            part.setVisible(not choosing)
        self._show_what_is_first()
        self._page.show_foot(choosing and self.choice.view != QUESTIONS)

    def _show_what_is_first(self) -> None:
        """Without candidates, to take the opportunities is the next act, not to prepare a vote."""
        offsite = self.session.offsite
        first = not proposals.standing(offsite, Kind.PILOT) and bool(pilots.offers(offsite))
        self.choice.proposals.prepare.set_kind(ButtonKind.SECONDARY if first else ButtonKind.PRIMARY)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab follow the layout: the acts come after what they act on."""
        return step(self, onward) or leave(self, onward) or super().focusNextPrevChild(onward)

    def offers(self) -> tuple[Offer, ...]:
        """Return the vote as far as it has come, or the briefs."""
        if self.place == BRIEFS:
            return self.briefs.offers()
        return offers(self.session, Kind.PILOT, self.tr("Pilots"))

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and a record in it."""
        key = activity_of(place)
        if key in self.places():
            self._tabs.show_key(key)
        self.refresh()
        if record and self.place == BRIEFS:
            widget = self.briefs.go_to(record)
            if widget is not None:
                self._reveal(widget)
        elif record:
            self.choice.go_to(record)

    def _on_place(self, _place: str) -> None:
        self.session.leave_field()
        self._on_view()

    def _on_view(self) -> None:
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _share_room(self) -> None:
        self.choice.set_room(self._page.room)

    def _reveal(self, widget: QWidget) -> None:
        self._page.settle()
        self._page.reveal(widget)
