"""What was typed and not yet added when an offsite is closed: it is added, so that nothing is lost."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from offsite.domain import minutes
from ui.session import Session
from ui.widgets.adding import still_standing


def add_what_stands(session: Session, around: QWidget) -> None:
    """Add what stands in the fields for something new, as Enter would.

    What cannot be added as it stands goes to the parking lot. The fields are empty then, so that nothing is added twice
    where the file cannot be closed.
    """
    for field in still_standing(around):
        before, words = session.offsite, field.text()
        field.entered.emit()
        if session.offsite is before:
            label = QCoreApplication.translate("left_standing", "Park something")
            session.apply(label, minutes.park, words)
        field.show_text("")
