"""The picture of a vote on two criteria: where each option stands on both, and how far the ratings spread."""

from PySide6.QtWidgets import QWidget

from offsite.domain import set_up, slides_votes
from offsite.domain.set_up import Way
from offsite.domain.voting.box import Urn
from ui.theme import Theme
from ui.widgets.layout import column, row
from ui.widgets.slide_view import SlideView
from ui.widgets.text import PlainLabel

WIDEST = 624
"""The greatest width of the picture, in pixels: the rows above it stay the main thing."""


class QuadrantPicture(QWidget):
    """The quadrant as the big screen shows it; hidden where a vote has one criterion or none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = SlideView(theme, edged=True)
        self.view.setMaximumWidth(WIDEST)
        self._more = PlainLabel(self.tr("The first ones are shown; the others follow on the big screen."), "aim")
        box = column(self, gap=6)
        line = row(gap=0)
        line.addWidget(self.view, 1)
        line.addStretch(0)
        box.addLayout(line)
        box.addWidget(self._more)
        self.hide()

    def show_urn(self, urn: Urn) -> None:
        """Show the quadrant of a revealed round."""
        two = set_up.way_of(urn.round.method) is Way.TWO
        self.setVisible(two)
        if two:
            pages = slides_votes.quadrant(urn)
            self.view.show_slide(pages[0])
            self._more.setVisible(len(pages) > 1)
