"""What of the day is seen from everywhere: the pace in the header, the time left in the guide, the notes below it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from offsite.content import Activity, Step
from offsite.domain import agenda, minutes, timetable
from offsite.domain.offsite import Offsite
from ui.agenda.pace import pace_of
from ui.day_clock import DayClock
from ui.session import Session
from ui.widgets.guide_panel import GuidePanel
from ui.widgets.header import Header

ADD: Mapping[str, Callable[[Offsite, str], Offsite]] = {
    "parked": minutes.park,
    "resolutions": minutes.resolve,
    "actions": minutes.assign,
}
"""What adds a note of each kind."""


class DayLine(QObject):
    """Keeps header and guide at the present instant, and takes the notes that are typed in the guide."""

    def __init__(self, session: Session, clock: DayClock, header: Header, guide: GuidePanel) -> None:
        super().__init__(guide)
        self._session, self._clock, self._header, self._guide = session, clock, header, guide
        self._looked_at = ("", "")
        guide.notes.added.connect(self._add)
        clock.ticked.connect(self.show_time)
        session.changed.connect(self.refresh)
        self.refresh()

    def look_at(self, step: Step | None, part: Step | Activity | None) -> None:
        """Say which work is being looked at, for the time that is left of it."""
        activity = part.key if part is not None and part is not step else ""
        self._looked_at = (step.key if step is not None else "", activity)
        self.show_time()

    def refresh(self) -> None:
        """Show the notes and the time as they are now."""
        offsite = self._session.offsite
        waiting = minutes.waiting(offsite)
        due = tuple(each.text for each in offsite.actions if not each.done)
        decided = minutes.decided(offsite, self._session.box)
        for key, texts in (("parked", waiting), ("resolutions", decided), ("actions", due)):
            self._guide.notes.show_notes(key, texts, len(texts))
        self.show_time()

    def show_time(self) -> None:
        """Show the time as it is now; nothing but header and guide is drawn anew."""
        offsite, now = self._session.offsite, self._clock.now()
        self._header.pace.show_pace(*pace_of(offsite, now))
        where = agenda.standing(offsite, now)
        running = where is not None and where.item.step and (where.item.step, where.item.activity) == self._looked_at
        self._guide.show_left(timetable.minutes_left(where.left) if where is not None and running else None)

    def _add(self, key: str, text: str) -> None:
        words = {
            "parked": self.tr("Park something"),
            "resolutions": self.tr("Write down a decision"),
            "actions": self.tr("Write down an action"),
        }
        self._session.apply(words[key], ADD[key], text)
