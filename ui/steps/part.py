"""What the tabs of a screen have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.stage import Offer


class Part(QWidget):
    """The body of one tab; the screen places `head` above it and `foot`, which has the acts, below it."""

    booth_asked = Signal(str)
    """A round goes to the private ballot; carries its id."""
    next_asked = Signal()
    """This tab is done with; on to what comes after it."""
    widget_needed = Signal(QWidget)
    """A widget is to be scrolled to."""
    view_changed = Signal()
    """Another view of the tab is being looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.head, self.foot = QWidget(), QWidget()
        self.next_words = ""
        """What the way on is called, as the screen says."""

    @property
    def has_acts(self) -> bool:
        """Whether the foot has anything in the view that is being looked at."""
        return False

    def begin(self) -> None:
        """Choose the view to start from."""

    def refresh(self) -> None:
        """Show what the session holds."""

    def set_room(self, pixels: int) -> None:
        """Say how high the body may be without scrolling."""

    def offers(self) -> tuple[Offer, ...]:
        """Return what the big screen can show of this tab, the likeliest first."""
        return ()

    def go_to(self, record: str) -> None:
        """Give the focus to a record, and ask for it to be scrolled to."""
