"""What the tests of the list of people look at."""

from PySide6.QtWidgets import QApplication

from ui.steps.people import PeopleScreen
from ui.widgets.text import PlainLabel


def names(screen: PeopleScreen) -> list[str]:
    """The names in the document."""
    return [person.name for person in screen.session.offsite.people]


def shown(screen: PeopleScreen) -> list[str]:
    """The names in the lines, from top to bottom."""
    return [row.name.text() for row in screen.rows()]


def texts(screen: PeopleScreen) -> set[str]:
    """All labels that can be read."""
    QApplication.processEvents()
    return {label.text() for label in screen.findChildren(PlainLabel) if label.isVisible()}
