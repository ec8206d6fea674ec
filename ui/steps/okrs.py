"""Step 6: objectives with their key results, and incentives with the balance of each leader."""

from PySide6.QtWidgets import QWidget

from offsite.content import Step
from offsite.domain import objectives
from offsite.domain.model.slides import Slide
from ui.okrs.places import IncentivesPlace, ObjectivesPlace
from ui.stage import Offer
from ui.steps.screen import Screen
from ui.voting.act_page import ActPage
from ui.voting.tab_order import leave, step
from ui.widgets.layout import column
from ui.widgets.tabs import Tabs

OBJECTIVES, INCENTIVES = "objectives", "incentives"


class OkrsScreen(Screen):
    """Two tabs, one for each activity of the step; their keys are the places of this screen.

    `go_to` takes the id of an objective, a key result, an incentive, a leader or a question.
    """

    def build(self) -> None:
        """Make the page, its tabs and what is in them."""
        self._page = ActPage()
        self._tabs = Tabs(self._step.title, [(each, self._step.activity(each).title) for each in self.places()])
        self.objectives = ObjectivesPlace(self.session)
        self.incentives = IncentivesPlace(self.session, self._step.key, self._step.activity(INCENTIVES).prompts)
        self._page.head.addWidget(self._tabs)
        for pane in (self.objectives, self.incentives):
            self._page.content.addWidget(pane)
        self._page.show_foot(False)
        column(self, gap=0).addWidget(self._page)
        self._tabs.picked.connect(self._on_place)

    @property
    def _step(self) -> Step:
        if self.step is None:
            raise ValueError("This step is made from its content.")
        return self.step

    @property
    def place(self) -> str:
        """The key of the tab that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the tabs."""
        return (OBJECTIVES, INCENTIVES)

    @property
    def _present(self) -> ObjectivesPlace | IncentivesPlace:
        return self.objectives if self.place == OBJECTIVES else self.incentives

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        activity = self._step.activity(self.place)
        self._page.show_head(activity.title, activity.aim)
        self._present.refresh()
        self.objectives.setVisible(self.place == OBJECTIVES)
        self.incentives.setVisible(self.place == INCENTIVES)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab follow the layout."""
        return step(self, onward) or leave(self, onward) or super().focusNextPrevChild(onward)

    def offers(self) -> tuple[Offer, ...]:
        """Return the objectives for the big screen, once there are any."""
        return (Offer(self.tr("Objectives"), self._pages),) if self.session.offsite.objectives else ()

    def _pages(self) -> tuple[Slide, ...]:
        return objectives.slides(self.session.offsite)

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and a record in it."""
        if place in self.places() and place != self.place:
            self._tabs.show_key(place)
            self._on_place(place)
        self.refresh()
        if record and (widget := self._present.go_to(record)) is not None:
            self._reveal(widget)

    def _on_place(self, _place: str) -> None:
        self.session.leave_field()
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _reveal(self, widget: QWidget) -> None:
        self._page.settle()
        self._page.reveal(widget)
