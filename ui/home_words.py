"""How the list of offsites says things in few words."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from offsite.domain.dates import MONTHS, day_in_words
from offsite.domain.model.form import Form
from offsite.domain.model.progress import Progress
from offsite.storage import header
from offsite.storage.errors import FileRefused
from offsite.storage.shelf import Entry


def _tr(text: str) -> str:
    return QCoreApplication.translate("home", text)


def heading(entry: Entry) -> str:
    """Return by what an offsite is known: whose it is, or else its title."""
    return " ".join(entry.organisation.split()) or " ".join(entry.title.split()) or _tr("Without a title")


def subheading(entry: Entry) -> str:
    """Return the title where the heading is another, and the form where it is the short one."""
    parts = [" ".join(entry.title.split())] if entry.organisation.strip() else []
    if entry.form == Form.NINETY:
        parts.append(_tr("90 minutes"))
    return " · ".join(part for part in parts if part) or _tr("One day")


def whole_name(entry: Entry) -> str:
    """Return organisation and title, which together tell an offsite from the others of one organisation."""
    parts = (" ".join(entry.organisation.split()), " ".join(entry.title.split()))
    return " · ".join(part for part in parts if part) or heading(entry)


def brief_day(day: date | None) -> str:
    """Return a date as "12 Nov 2026", or an empty text."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}" if day else ""


def when(changed: datetime, today: date) -> str:
    """Return when something was changed, as seen from today: "Today", "Yesterday", "12 Nov", "12 Nov 2025".

    Args:
        changed: An aware time; the day is the one of this computer's zone.
        today: The present day of this computer's zone.
    """
    day = changed.astimezone().date()
    passed = (today - day).days
    if passed <= 0:
        return _tr("Today")
    if passed == 1:
        return _tr("Yesterday")
    return brief_day(day) if day.year != today.year else f"{day.day} {MONTHS[day.month - 1][:3]}"


def aloud(entry: Entry, today: date) -> str:
    """Return everything a card shows, as it is read aloud."""
    done = sum(step == Progress.DONE for step in entry.progress)
    parts = (
        heading(entry),
        subheading(entry),
        day_in_words(entry.day),
        _tr("{0} of {1} steps done").format(done, len(entry.progress)),
        _tr("changed: {0}").format(when(entry.changed, today)),
    )
    return ", ".join(part for part in parts if part)


def why_not(path: Path) -> str:
    """Return the sentence that says why a file of the shelf cannot be opened."""
    try:
        header.inspect(path)
    except FileRefused as no:
        return str(no)
    return _tr("“{0}” is damaged.").format(path.name)
