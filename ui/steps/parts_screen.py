"""A screen of tabs, each with a part of the step in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.content import Step
from ui.stage import Offer
from ui.steps.part import Part
from ui.steps.screen import Screen
from ui.voting.act_page import ActPage
from ui.voting.tab_order import leave, step
from ui.widgets.layout import column
from ui.widgets.tabs import Tabs


class PartsScreen(Screen):
    """A tab for each activity of the step; its keys are the places of the screen.

    A subclass says in `make_part` what is in a tab, and in `next_words` and `go_on` what comes after it. A part is made
    when it is first looked at. `go_to` takes the key of a tab and the id of a record in it.
    """

    def build(self) -> None:
        """Make the page and its tabs."""
        self._parts: dict[str, Part] = {}
        self._page = ActPage()
        self._tabs = Tabs(self.content.title, [(each.key, each.title) for each in self.content.activities])
        self._page.head.addWidget(self._tabs)
        self._heads, self._feet = column(gap=0), column(gap=0)
        self._page.head.addLayout(self._heads)
        self._page.foot.addLayout(self._feet)
        column(self, gap=0).addWidget(self._page)
        self._tabs.show_key(self.first())
        self._tabs.picked.connect(self._show_place)
        self._page.fitted.connect(self._share_room, Qt.ConnectionType.QueuedConnection)

    def insert_above(self, widget: QWidget) -> None:
        """Put something above what is in the tabs; whether it is seen is for the subclass to say."""
        self._page.content.insertWidget(0, widget)

    def make_part(self, place: str) -> Part:
        """Return what is in a tab."""
        raise NotImplementedError

    def next_words(self) -> str:
        """What the way on from the present tab is called; an empty text where there is none."""
        return ""

    def go_on(self) -> None:
        """Go to what comes after the present tab."""

    def first(self) -> str:
        """The tab to begin with."""
        return self.content.activities[0].key

    @property
    def content(self) -> Step:
        """The step of the playbook.

        Raises:
            ValueError: the screen was made without one.
        """
        if self.step is None:
            raise ValueError("A screen of tabs is made from a step.")
        return self.step

    @property
    def place(self) -> str:
        """The key of the tab that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the tabs."""
        return tuple(each.key for each in self.content.activities)

    def part(self, place: str) -> Part:
        """The content of a tab; made when it is first asked for."""
        if place not in self._parts:
            made = self._parts[place] = self.make_part(place)
            made.booth_asked.connect(self.booth_asked_for)
            made.next_asked.connect(self.go_on)
            made.widget_needed.connect(self.reveal)
            made.view_changed.connect(self._on_view)
            for widget, layout in ((made.head, self._heads), (made, self._page.content), (made.foot, self._feet)):
                widget.hide()
                layout.addWidget(widget)
            made.begin()
        return self._parts[place]

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        present = self.part(self.place)
        activity = self.content.activity(self.place)
        self._page.show_head(activity.title, activity.aim)
        present.next_words = self.next_words()
        present.refresh()
        for each in self._parts.values():
            for widget in (each.head, each, each.foot):
                widget.setVisible(each is present)
        self._page.show_foot(present.has_acts)

    def offers(self) -> tuple[Offer, ...]:
        """Return what the big screen can show of the present tab."""
        return self.part(self.place).offers()

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and a record in it."""
        if place in self.places():
            self._tabs.show_key(place)
        self.refresh()
        if record:
            self.part(self.place).go_to(record)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab follow the layout: the acts come after what they act on."""
        return step(self, onward) or leave(self, onward) or super().focusNextPrevChild(onward)

    def _share_room(self) -> None:
        present = self._parts.get(self.place)
        if present is not None:
            present.set_room(self._page.room)

    def _show_place(self, _place: str) -> None:
        self.session.leave_field()
        self._on_view()

    def _on_view(self) -> None:
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def reveal(self, widget: QWidget) -> None:
        """Bring a widget of the present tab into view."""
        self._page.settle()
        self._page.reveal(widget)
