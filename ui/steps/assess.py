"""Step 1: where the organisation stands, and how far the leaders agree."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.content import Step
from offsite.domain import pulse
from ui.landscape.place import LandscapePlace
from ui.pulse.place import PulsePlace
from ui.stage import Offer
from ui.steps.screen import Screen
from ui.voting.act_page import ActPage
from ui.voting.tab_order import leave, step
from ui.widgets.layout import column
from ui.widgets.tabs import Tabs

LANDSCAPE, PULSE = "landscape", "pulse"


class AssessScreen(Screen):
    """Two tabs, the landscape and the alignment pulse; their keys are the places of this screen.

    `go_to` takes the id of an entry, of a question or of a dimension.
    """

    def build(self) -> None:
        """Make the page, its tabs and what is in them."""
        self._page = ActPage()
        self._tabs = Tabs(self._step.title, [(key, self._step.activity(key).title) for key in (LANDSCAPE, PULSE)])
        self.landscape = LandscapePlace(self.session, self._step.key, self._step.activity(LANDSCAPE).prompts)
        self.pulse = PulsePlace(
            self.session, self.theme, pulse.BEFORE, self._step.key, self._step.activity(PULSE).prompts
        )
        self._page.head.addWidget(self._tabs)
        self._page.head.addWidget(self.landscape.head)
        self._page.content.addWidget(self.landscape)
        self._page.content.addWidget(self.pulse)
        self._page.foot.addWidget(self.pulse.foot)
        column(self, gap=0).addWidget(self._page)
        self.pulse.next_words = self.tr("On to the offsite day")
        self._tabs.picked.connect(self._on_place)
        self.landscape.widget_needed.connect(self._reveal)
        self.landscape.view_changed.connect(self._on_view)
        self.pulse.widget_needed.connect(self._reveal)
        self.pulse.booth_asked.connect(self.booth_asked_for)
        self.pulse.next_asked.connect(lambda: self.asked_for.emit("offsite", ""))
        self._page.fitted.connect(self._share_room, Qt.ConnectionType.QueuedConnection)

    @property
    def _step(self) -> Step:
        if self.step is None:
            raise ValueError("The first step is made from its content.")
        return self.step

    @property
    def place(self) -> str:
        """The key of the tab that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the tabs."""
        return (LANDSCAPE, PULSE)

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        rating = self.place == PULSE
        activity = self._step.activity(self.place)
        self._page.show_head(activity.title, activity.aim)
        present = self.pulse if rating else self.landscape
        present.refresh()
        for each in (self.landscape, self.landscape.head):
            each.setVisible(not rating)
        for each in (self.pulse, self.pulse.foot):
            each.setVisible(rating)
        self._page.show_foot(rating)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab follow the layout: the acts come after what they act on."""
        return step(self, onward) or leave(self, onward) or super().focusNextPrevChild(onward)

    def offers(self) -> tuple[Offer, ...]:
        """Return the lists of the landscape, or the pulse as far as it has come."""
        return self.pulse.offers() if self.place == PULSE else self.landscape.offers()

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and a record in it."""
        if place in self.places():
            self._tabs.show_key(place)
        self.refresh()
        if record:
            if self.place == PULSE:
                self.pulse.go_to(record)
            elif (widget := self.landscape.go_to(record)) is not None:
                self._reveal(widget)

    def _on_place(self, _place: str) -> None:
        self.session.leave_field()
        self._on_view()

    def _on_view(self) -> None:
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _share_room(self) -> None:
        self.pulse.set_room(self._page.room)

    def _reveal(self, widget: QWidget) -> None:
        self._page.settle()
        self._page.reveal(widget)
