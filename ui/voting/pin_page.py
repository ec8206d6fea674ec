"""The page of the private ballot that asks for the facilitator's PIN."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from ui.pin import MOST
from ui.voting.ballot_form import Measures
from ui.voting.booth_pages import BoothPage
from ui.widgets.buttons import on_click, primary, secondary
from ui.widgets.fields import LineField
from ui.widgets.layout import row


class PinPage(BoothPage):
    """A field for the PIN, drawn as dots; `given` carries what was typed, `back` leads to the names."""

    given = Signal(str)
    back = Signal()

    def __init__(self, measures: Measures) -> None:
        super().__init__(measures, "", "")
        self.small.show_text(self.tr("For the facilitator"))
        self.setAccessibleName(self.small.text())
        self.question.show_text(self.tr("Leave the private ballot"))
        self.say(self.tr("The facilitator’s PIN leads to the facilitator’s screen."))
        self.box.addSpacing(16)
        self.field = LineField(self.tr("PIN"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.field.setMaxLength(MOST)
        self.field.setFixedSize(160, 44)
        line = row(gap=0)
        line.setContentsMargins(measures.edge, 0, measures.edge, 0)
        line.addWidget(self.field)
        line.addStretch(1)
        self.box.addLayout(line)
        self.wrong = self.say("", "bad")
        self.no = secondary(self.tr("Back to the names"), large=True)
        self.yes = primary(self.tr("Leave the ballot"), large=True)
        on_click(self.no, self.back.emit)
        on_click(self.yes, self._give)
        self.field.entered.connect(self._give)
        self.foot(self.no, self.yes)

    def _give(self) -> None:
        typed = self.field.text()
        self.field.clear()
        self.given.emit(typed)

    def refuse(self) -> None:
        """Say that this was not the PIN."""
        self.wrong.show_text(self.tr("That is not the PIN."))
        self.begin()

    def begin(self) -> None:
        """Type into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
