"""What the header says about the day."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from offsite.domain import agenda, timetable
from offsite.domain.agenda import Level, Standing
from offsite.domain.offsite import Offsite


def _tr(text: str) -> str:
    return QCoreApplication.translate("pace", text)


def pace_of(offsite: Offsite, now: datetime) -> tuple[str, Level]:
    """Return the words, and how near its end the running box is; no words where there is no agenda.

    What is left of the box is named from the moment on at which the colour changes.
    """
    if not offsite.agenda:
        return "", Level.CALM
    clock = f"{now:%H:%M}"
    where, late = agenda.standing(offsite, now), timetable.behind(offsite, now)
    if timetable.is_over(offsite):
        return _tr("{0} · the day is done").format(clock), Level.CALM
    if late is None:
        return _tr("{0} · not begun").format(clock), Level.CALM
    words = f"{clock} · {timetable.pace_in_words(late)}"
    if where is None:
        return words, Level.CALM
    return f"{words}{_of_box(where)}", where.level


def _of_box(where: Standing) -> str:
    """What is to be said about the box that runs, after the pace of the day."""
    if where.item.paused is not None:
        return _tr(" · paused")
    if where.level is Level.OVER:
        over = timetable.whole_minutes(-where.left)
        return _tr(" · {0} over").format(timetable.in_words(over)) if over else _tr(" · time")
    if where.level is Level.CALM:
        return ""
    return _tr(" · {0} left").format(timetable.in_words(timetable.minutes_left(where.left)))
