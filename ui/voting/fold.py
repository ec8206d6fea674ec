"""A line that says how something is set, and unfolds into the place where it is changed."""

from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import on_click, quiet
from ui.widgets.layout import column, row
from ui.widgets.paragraph import Paragraph


class Fold(QWidget):
    """A summary with a quiet button beside it that shows or hides the content below."""

    def __init__(self, change: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.summary = Paragraph("")
        self.button = quiet(change, "chevron-right")
        line = row(gap=8)
        middle = column(gap=0)
        middle.setContentsMargins(0, 6, 0, 6)
        middle.addWidget(self.summary)
        line.addLayout(middle, 1)
        line.addWidget(self.button)
        box = column(self, gap=0)
        box.addLayout(line)
        box.addWidget(content)
        content.hide()
        on_click(self.button, self.toggle)

    def toggle(self) -> None:
        """Unfold, or fold."""
        self.unfold(self._content.isHidden())

    def unfold(self, unfolded: bool) -> None:
        """Show the content or hide it."""
        self._content.setVisible(unfolded)
        self.button.show_icon("chevron-down" if unfolded else "chevron-right")
