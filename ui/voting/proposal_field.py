"""Fields for proposals: their words in the list, and whose they are."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ui.theme import tint
from ui.widgets.choices import Combo
from ui.widgets.paragraph_field import ParagraphField


class ProposalField(ParagraphField):
    """The words of a proposal in its row: reads as text, and looks like a field once the cursor is in it."""


class AuthorBox(Combo):
    """Whose proposal it is: a name that reads as text, and a list once it is pointed at or has the focus."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name alone while nobody is at work here."""
        if self.hasFocus() or self.underMouse():
            super().paintEvent(event)
            return
        if not self.key():
            return
        painter = QPainter(self)
        painter.setPen(tint(self, "second"))
        painter.drawText(self.words(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.shown())

    def words(self) -> QRect:
        """Where the words stand: the arrow leaves its room to them while nobody is at work here."""
        return super().words() if self.hasFocus() or self.underMouse() else self.rect().adjusted(10, 0, -10, 0)
