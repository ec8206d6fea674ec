"""What all screens have in common: built once, refreshed from the session when they can be seen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from offsite.content import Step
from ui.session import Session
from ui.stage import Offer
from ui.theme import Theme


class Screen(QWidget):
    """A screen of the facilitator's window.

    A subclass builds its widgets in `build` (once) and shows `session.offsite` and `session.box` in `refresh`. Every
    change goes through the session. `offers` are the slides that it would put on the big screen next, first the one to
    show now. `asked_for` asks the window to go to another place: the key of a step (or "people") and a place in it.
    `booth_asked_for` asks for the full-window private ballot of a round.
    """

    asked_for = Signal(str, str)
    booth_asked_for = Signal(str)
    offers_changed = Signal()

    def __init__(self, session: Session, step: Step | None, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.step = step
        self.theme = theme
        self.build()
        session.changed.connect(self._follow)

    def build(self) -> None:
        """Make the widgets; called once."""

    def refresh(self) -> None:
        """Show what the session holds now; called whenever it changed while the screen can be seen."""

    def offers(self) -> tuple[Offer, ...]:
        """Return the slides that this screen offers to the big screen."""
        return ()

    @property
    def place(self) -> str:
        """The part of the screen that is being looked at (a tab), for the guide; empty where there is only one."""
        return ""

    def places(self) -> tuple[str, ...]:
        """Return the places that the screen has (its tabs); none where there is only one."""
        return ()

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a place (a tab or section) and a record in it into view and give it the focus."""

    def _follow(self) -> None:
        if self.isVisible():
            self.refresh()
            self.offers_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        self.refresh()
        self.offers_changed.emit()
