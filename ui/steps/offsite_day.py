"""Step 2, the offsite day: identity and trade-offs, then north star, opportunities and risks by vote."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.content import Activity, Step
from offsite.domain import adoption
from offsite.domain.offsite import Form
from ui.identity.place import IdentityPlace
from ui.identity.risks import RiskTaking
from ui.stage import Offer
from ui.steps.prompts import Prompts
from ui.steps.screen import Screen
from ui.voting.act_page import ActPage
from ui.voting.places import KINDS, activity_of, offers
from ui.voting.tab_order import leave, step
from ui.voting.vote_place import PROPOSALS, QUESTIONS, VotePlace
from ui.widgets.layout import column
from ui.widgets.tabs import Tabs

IDENTITY, RISKS = "identity", "risks"


class OffsiteDayScreen(Screen):
    """A tab for each activity of the step; its keys are the places of this screen.

    `go_to` takes the key of an activity or a kind of proposals, and the id of a proposal, of an entry or of a question.
    """

    def build(self) -> None:
        """Make the page and its tabs; what is in a tab is made when it is first looked at."""
        self._parts: dict[str, Prompts | VotePlace | IdentityPlace] = {}
        self._page = ActPage()
        self._tabs = Tabs(self._step.title, [(each.key, each.title) for each in self._step.activities])
        self._page.head.addWidget(self._tabs)
        self._heads, self._feet = column(gap=0), column(gap=0)
        self._page.head.addLayout(self._heads)
        self._page.foot.addLayout(self._feet)
        self.to_risks = RiskTaking(self.session, stale=True)
        self.to_risks.taken.connect(lambda: self.go_to(RISKS, self.session.offsite.proposals[-1].id))
        self._page.content.addWidget(self.to_risks)
        column(self, gap=0).addWidget(self._page)
        self._tabs.show_key(self._first())
        self._tabs.picked.connect(self._show_place)
        self._page.fitted.connect(self._share_room, Qt.ConnectionType.QueuedConnection)

    @property
    def _step(self) -> Step:
        if self.step is None:
            raise ValueError("The offsite day is made from a step.")
        return self.step

    def _first(self) -> str:
        """The first activity that the day has time for."""
        short = self.session.offsite.form is Form.NINETY
        timed = [each for each in self._step.activities if (each.ninety if short else each.one_day)]
        return (timed or self._step.activities)[0].key

    @property
    def place(self) -> str:
        """The key of the activity that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the activities."""
        return tuple(each.key for each in self._step.activities)

    def part(self, place: str) -> Prompts | VotePlace | IdentityPlace:
        """The content of a tab; made when it is first asked for."""
        if place not in self._parts:
            made = self._parts[place] = self._new_part(self._step.activity(place))
            made.hide()
            self._page.content.addWidget(made)
        return self._parts[place]

    def _new_part(self, activity: Activity) -> Prompts | VotePlace | IdentityPlace:
        if activity.key in KINDS:
            return self._vote_place(activity)
        if activity.key == IDENTITY:
            return self._identity_place(activity)
        return Prompts(self.session, self._step.key, activity.prompts)

    def _identity_place(self, activity: Activity) -> IdentityPlace:
        made = IdentityPlace(self.session, activity.prompts)
        made.view_changed.connect(self._on_view)
        self._heads.addWidget(made.head)
        return made

    def _vote_place(self, activity: Activity) -> VotePlace:
        made = VotePlace(self.session, self.theme, self._step, activity)
        made.booth_asked.connect(self.booth_asked_for)
        made.next_asked.connect(self._go_on)
        made.widget_needed.connect(self._reveal)
        made.view_changed.connect(self._on_view)
        self._heads.addWidget(made.head)
        self._feet.addWidget(made.foot)
        made.begin()
        return made

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        present = self.part(self.place)
        activity = self._step.activity(self.place)
        self._page.show_head(activity.title, activity.aim)
        if isinstance(present, VotePlace):
            present.next_words = self._next_words()
        present.refresh()
        proposing = isinstance(present, VotePlace) and present.view == PROPOSALS
        self.to_risks.refresh(wanted=proposing and self.place == RISKS)
        for each in self._parts.values():
            each.setVisible(each is present)
            if isinstance(each, VotePlace | IdentityPlace):
                each.head.setVisible(each is present)
            if isinstance(each, VotePlace):
                each.foot.setVisible(each is present)
        self._page.show_foot(isinstance(present, VotePlace) and present.view != QUESTIONS)

    def _share_room(self) -> None:
        """Let an open vote use the height that there is."""
        present = self._parts.get(self.place)
        if isinstance(present, VotePlace):
            present.running.set_room(self._page.room)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab follow the layout: the acts come after what they act on."""
        return step(self, onward) or leave(self, onward) or super().focusNextPrevChild(onward)

    def offers(self) -> tuple[Offer, ...]:
        """Return the lists of identity, or the question, turnout, result or adoption of the present tab."""
        part = self._parts.get(self.place)
        if isinstance(part, IdentityPlace):
            return part.offers()
        kind = KINDS.get(self.place)
        return () if kind is None else offers(self.session, kind, self._step.activity(self.place).title)

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and put the cursor into a proposal, an entry or a question there."""
        key = activity_of(place)
        if any(each.key == key for each in self._step.activities):
            self._tabs.show_key(key)
        part = self.part(self.place)
        if not record:
            return
        if isinstance(part, VotePlace):
            part.show_view(PROPOSALS)
            part.proposals.show_proposal(record)
        elif isinstance(part, IdentityPlace):
            if (widget := part.go_to(record)) is not None:
                self._reveal(widget)
        elif (field := part.field(record)) is not None:
            field.setFocus()
            self._page.reveal(field)

    def _show_place(self, _place: str) -> None:
        self.session.leave_field()
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _on_view(self) -> None:
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _reveal(self, widget: QWidget) -> None:
        self._page.settle()
        self._page.reveal(widget)

    def _waiting(self) -> str:
        """The next question that nothing is adopted on yet, or an empty text."""
        offsite = self.session.offsite
        order = [each.key for each in self._step.activities if each.key in KINDS]
        after = order[order.index(self.place) + 1 :] + order[: order.index(self.place)]
        return next((each for each in after if not adoption.adoption_of(offsite, KINDS[each])), "")

    def _next_words(self) -> str:
        waiting = self._waiting()
        if not waiting:
            return self.tr("On to the pilots")
        return self.tr("Next: {title}").format(title=self._step.activity(waiting).title)

    def _go_on(self) -> None:
        waiting = self._waiting()
        if waiting:
            self._tabs.show_key(waiting)
        else:
            self.asked_for.emit("pilots", "")
