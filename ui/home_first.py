"""What home shows before there is any offsite: what the day brings, and the three steps to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.buttons import on_click, primary, quiet, secondary
from ui.widgets.layout import button_row, column, row
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

WIDTH = 880
"""The greatest width of the words, in pixels."""


class FirstStart(QWidget):
    """One screen that explains the app, and the two ways to begin."""

    new_asked = Signal()
    sample_asked = Signal()
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.new_button = primary(self.tr("New offsite"), "plus")
        self.sample_button = secondary(self.tr("Open the sample"))
        self.import_button = quiet(self.tr("Import…"))
        whole = column(self, gap=0)
        whole.addStretch(1)
        whole.addWidget(Paragraph(self.tr("Bring your leaders onto one page about AI"), "display"))
        whole.addSpacing(10)
        whole.addWidget(
            Paragraph(
                self.tr(
                    "Offsite leads you and your executives through one day, or 90 minutes: to a north star, the three "
                    "opportunities and the three risks that come first, and a name behind every decision. What divides "
                    "the room is seen early, and settled kindly."
                ),
                "lead",
            )
        )
        whole.addSpacing(36)
        whole.addLayout(self._steps())
        whole.addSpacing(40)
        whole.addLayout(button_row([self.new_button, self.sample_button, self.import_button]))
        whole.addSpacing(16)
        whole.addWidget(PlainLabel(self.tr("Nothing leaves this computer."), "aim"))
        whole.addStretch(3)
        self.setMaximumWidth(WIDTH)
        on_click(self.new_button, self.new_asked.emit)
        on_click(self.sample_button, self.sample_asked.emit)
        on_click(self.import_button, self.import_asked.emit)

    def _steps(self) -> QVBoxLayout:
        steps = (
            (
                self.tr("Prepare"),
                self.tr(
                    "Make an offsite and enter who takes part. About two weeks before, the guide tells you what to "
                    "ask them."
                ),
            ),
            (
                self.tr("Lead the day"),
                self.tr(
                    "Read the guide aloud, collect, vote in private, discuss. The big screen shows only what you put "
                    "there."
                ),
            ),
            (
                self.tr("Take the charter along"),
                self.tr(
                    "One page as a PDF before people leave the room. Everything is saved as it happens, and nothing "
                    "is typed twice."
                ),
            ),
        )
        whole = column(gap=0)
        line = row(gap=32)
        for number, (title, words) in enumerate(steps, start=1):
            part = column(gap=6)
            part.addWidget(PlainLabel(str(number), "rank"))
            part.addWidget(Paragraph(title, "lead-strong"))
            part.addWidget(Paragraph(words, "aim"))
            part.addStretch(1)
            line.addLayout(part, 1)
        whole.addLayout(line)
        return whole
