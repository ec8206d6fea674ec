"""Step 8: the second pulse, lessons, outcomes with the public summary, and the reviews to come."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.content import Prompt, Step
from offsite.domain import lessons
from offsite.domain.model.slides import Slide
from offsite.domain.model.slides_day import Points
from offsite.domain.paging import ACROSS, in_pages
from ui.lessons.places import LessonsPlace, ListPlace, SummaryPlace
from ui.lessons.reviews_place import ReviewsPlace
from ui.lessons.second_pulse import SecondPulse
from ui.stage import Offer
from ui.steps.screen import Screen
from ui.voting.act_page import ActPage
from ui.voting.tab_order import leave, step
from ui.widgets.layout import column
from ui.widgets.tabs import Tabs

PULSE, LESSONS, SUMMARIES, REVIEWS = "second_pulse", "lessons", "summaries", "reviews"


class IterateScreen(Screen):
    """Four tabs, one for each activity of the step; their keys are the places of this screen.

    `go_to` takes the id of a lesson, an outcome, a review or a question.
    """

    def build(self) -> None:
        """Make the page, its tabs and what is in them."""
        key = self._step.key
        self._page = ActPage()
        self._tabs = Tabs(self._step.title, [(each, self._step.activity(each).title) for each in self.places()])
        self.pulse = SecondPulse(self.session, self.theme, key, self._prompts(PULSE))
        self.lessons = LessonsPlace(self.session, key, self._prompts(LESSONS))
        self.summary = SummaryPlace(self.session, key, self._prompts(SUMMARIES))
        self.reviews = ReviewsPlace(self.session, key, self._prompts(REVIEWS))
        self._panes: dict[str, SecondPulse | ListPlace] = {
            PULSE: self.pulse,
            LESSONS: self.lessons,
            SUMMARIES: self.summary,
            REVIEWS: self.reviews,
        }
        self._page.head.addWidget(self._tabs)
        for pane in self._panes.values():
            self._page.content.addWidget(pane)
        self._page.foot.addWidget(self.pulse.pulse.foot)
        column(self, gap=0).addWidget(self._page)
        self.pulse.pulse.next_words = self.tr("On to the lessons")
        self._tabs.picked.connect(self._on_place)
        self.pulse.pulse.booth_asked.connect(self.booth_asked_for)
        self.pulse.pulse.next_asked.connect(lambda: self.go_to(LESSONS))
        self._page.fitted.connect(self._share_room, Qt.ConnectionType.QueuedConnection)

    @property
    def _step(self) -> Step:
        if self.step is None:
            raise ValueError("The last step is made from its content.")
        return self.step

    def _prompts(self, place: str) -> tuple[Prompt, ...]:
        return self._step.activity(place).prompts

    @property
    def place(self) -> str:
        """The key of the tab that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the tabs."""
        return (PULSE, LESSONS, SUMMARIES, REVIEWS)

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        place = self.place
        activity = self._step.activity(place)
        self._page.show_head(activity.title, activity.aim)
        self._panes[place].refresh()
        for key, pane in self._panes.items():
            pane.setVisible(key == place)
        self._page.show_foot(place == PULSE)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab follow the layout: the acts come after what they act on."""
        return step(self, onward) or leave(self, onward) or super().focusNextPrevChild(onward)

    def offers(self) -> tuple[Offer, ...]:
        """Return both pictures of the pulse, or else the public summary once there is one."""
        if self.place == PULSE:
            return self.pulse.offers()
        summary = lessons.public_summary(self.session.offsite)
        return (Offer(self.tr("Public summary"), self._summary_pages),) if summary else ()

    def _summary_pages(self) -> tuple[Slide, ...]:
        summary = lessons.public_summary(self.session.offsite)
        fact = self.tr("What everybody may read.")
        parts = in_pages(summary, str, ACROSS)
        return tuple(Points(self.tr("What came of it"), fact, tuple(each)) for each in parts)

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and a record in it."""
        if place in self.places() and place != self.place:
            self._tabs.show_key(place)
            self._on_place(place)
        self.refresh()
        if record and (widget := self._panes[self.place].go_to(record)) is not None:
            self._reveal(widget)

    def _on_place(self, _place: str) -> None:
        self.session.leave_field()
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _share_room(self) -> None:
        self.pulse.pulse.set_room(self._page.room)

    def _reveal(self, widget: QWidget) -> None:
        self._page.settle()
        self._page.reveal(widget)
