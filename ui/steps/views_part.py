"""What the tabs with a second level of tabs have in common."""

from collections.abc import Sequence

from ui.session import Session
from ui.steps.part import Part
from ui.voting.level import Level
from ui.widgets.layout import column


class ViewsPart(Part):
    """A tab of which one view is looked at; `head` has the names of the views.

    Args:
        session: The open offsite.
        name: What the views are, for who hears the screen.
        views: Key and words of each.
    """

    def __init__(self, session: Session, name: str, views: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._session = session
        self.level = Level(name, views)
        above = column(self.head, gap=0)
        above.setContentsMargins(0, 8, 0, 2)
        above.addWidget(self.level)
        self.level.picked.connect(self.show_view)

    @property
    def view(self) -> str:
        """Which view is chosen."""
        return self.level.key()

    def show_view(self, view: str) -> None:
        """Choose a view."""
        self.level.show_key(view)
        self._session.leave_field()
        self.refresh()
        self.view_changed.emit()
