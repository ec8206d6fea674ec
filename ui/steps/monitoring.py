"""Step 7: what is watched, within which limits, and what the figures say."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtWidgets import QWidget

from offsite.content import Step
from offsite.domain import slides_monitoring
from offsite.domain.model.slides import Slide
from offsite.domain.monitoring import METRICS, READINGS
from ui.monitoring.metrics_place import MetricsPlace
from ui.monitoring.readings_place import ReadingsPlace
from ui.session import Session
from ui.stage import Offer
from ui.steps.screen import Screen
from ui.widgets.layout import Page, column
from ui.widgets.tabs import Tabs


class MonitoringScreen(Screen):
    """Two tabs, the metric plan and the readings; their keys are the places of this screen.

    `go_to` takes the id of a metric or a reading.
    """

    def build(self) -> None:
        """Make the page, its tabs and what is in them."""
        self._page = Page()
        self._tabs = Tabs(self._step.title, [(key, self._step.activity(key).title) for key in self.places()])
        self.metrics = MetricsPlace(self.session)
        self.readings = ReadingsPlace(self.session)
        self._page.head.addWidget(self._tabs)
        self._page.head.addWidget(self.metrics.head)
        self._page.content.addWidget(self.metrics)
        self._page.content.addWidget(self.readings)
        column(self, gap=0).addWidget(self._page)
        self._tabs.picked.connect(self._on_place)
        self.metrics.view_changed.connect(self._on_view)
        self.readings.widget_needed.connect(self._reveal)
        self.readings.plan_asked.connect(lambda: self.go_to(METRICS))
        self.readings.notes_asked.connect(lambda: self.asked_for.emit("minutes", "actions"))

    @property
    def _step(self) -> Step:
        if self.step is None:
            raise ValueError("The seventh step is made from its content.")
        return self.step

    @property
    def place(self) -> str:
        """The key of the tab that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the tabs."""
        return (METRICS, READINGS)

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        planning = self.place == METRICS
        activity = self._step.activity(self.place)
        self._page.show_head(activity.title, activity.aim)
        (self.metrics if planning else self.readings).refresh()
        self.metrics.head.setVisible(planning)
        self.metrics.setVisible(planning)
        self.readings.setVisible(not planning)

    def offers(self) -> tuple[Offer, ...]:
        """The dashboard."""
        if not self.session.offsite.metrics:
            return ()
        return (Offer(self.tr("Dashboard"), _Pages(self.session)),)

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and a metric or a reading in it."""
        if place in self.places():
            self._tabs.show_key(place)
        self.refresh()
        if record:
            (self.metrics if self.place == METRICS else self.readings).go_to(record)

    def _on_place(self, _place: str) -> None:
        self.session.leave_field()
        self._on_view()

    def _on_view(self) -> None:
        self.refresh()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _reveal(self, widget: QWidget) -> None:
        """Bring a widget into view once what was just opened in it has its size."""
        QTimer.singleShot(0, self, lambda: self._scroll_to(widget))

    def _scroll_to(self, widget: QWidget) -> None:
        """Scroll until a widget is seen whole, or its beginning where it is higher than the window."""
        inside, bar = self._page.pane.widget(), self._page.pane.verticalScrollBar()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if inside is not None and inside.isAncestorOf(widget):
            self._page.reveal(widget)
            bar.setValue(min(bar.value(), widget.mapTo(inside, QPoint()).y()))


@dataclass(frozen=True, slots=True)
class _Pages:
    """Draws the dashboard; equal to another that draws the same, so that nothing is offered twice."""

    session: Session

    def __call__(self) -> tuple[Slide, ...]:
        return slides_monitoring.dashboard(self.session.offsite, self.session.today)
