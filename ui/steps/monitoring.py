"""Step 7: what is watched, within which limits, and what the figures say."""

from functools import cached_property

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from offsite.domain import slides_monitoring
from offsite.domain.model.slides import Slide
from offsite.domain.monitoring import METRICS
from ui.monitoring.metrics_place import MetricsPlace
from ui.monitoring.readings_place import ReadingsPlace
from ui.pages import Pages
from ui.session import Session
from ui.stage import Offer
from ui.steps.part import Part
from ui.steps.parts_screen import PartsScreen


class MonitoringScreen(PartsScreen):
    """Two tabs, the metric plan and the readings; `go_to` takes the id of a metric or a reading."""

    @cached_property
    def metrics(self) -> MetricsPlace:
        """The metric plan."""
        return MetricsPlace(self.session)

    @cached_property
    def readings(self) -> ReadingsPlace:
        """What the figures say."""
        made = ReadingsPlace(self.session)
        made.plan_asked.connect(lambda: self.go_to(METRICS))
        made.notes_asked.connect(lambda: self.asked_for.emit("minutes", "actions"))
        return made

    def make_part(self, place: str) -> Part:
        """The plan, or the readings."""
        return self.metrics if place == METRICS else self.readings

    def offers(self) -> tuple[Offer, ...]:
        """The dashboard."""
        if not self.session.offsite.metrics:
            return ()
        return (Offer(self.tr("Dashboard"), Pages(self.session, _dashboard)),)

    def reveal(self, widget: QWidget) -> None:
        """Bring a widget into view once what was just opened in it has its size."""
        QTimer.singleShot(0, self, lambda: self._scroll_to(widget))

    def _scroll_to(self, widget: QWidget) -> None:
        """Scroll until a widget is seen whole, or its beginning where it is higher than the window."""
        inside, bar = self._page.pane.widget(), self._page.pane.verticalScrollBar()
        if inside is not None and inside.isAncestorOf(widget):
            super().reveal(widget)
            bar.setValue(min(bar.value(), widget.mapTo(inside, QPoint()).y()))


def _dashboard(session: Session, _: str) -> tuple[Slide, ...]:
    return slides_monitoring.dashboard(session.offsite, session.today)
