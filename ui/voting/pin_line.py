"""A line where the facilitator says whether leaving the private ballot needs a PIN, and which."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from offsite.domain.errors import Refused
from ui.pin import MOST, Pin
from ui.widgets.choices import Check
from ui.widgets.fields import LineField
from ui.widgets.layout import row
from ui.widgets.text import PlainLabel


class PinLine(QWidget):
    """A box to tick, and a field for the digits; they are forgotten here as soon as they are taken."""

    changed = Signal()

    def __init__(self, pin: Pin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pin = pin
        self.wanted = Check(self.tr("Leaving the ballot needs a PIN"))
        self.field = LineField(self.tr("PIN of 4 to 6 digits"), self.tr("4 to 6 digits"))
        self.field.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.field.setMaxLength(MOST)
        self.field.setFixedWidth(112)
        self.state = PlainLabel("", "aim", wrap=False)
        line = row(self, gap=8)
        for each in (self.wanted, self.field, self.state):
            line.addWidget(each)
        line.addStretch(1)
        self.wanted.toggled.connect(self._on_wanted)
        self.field.left.connect(self._take)
        self.refresh()

    @property
    def ready(self) -> bool:
        """Whether the laptop can be handed over: a PIN that is wanted is there."""
        return self._pin.is_set or not self.wanted.isChecked()

    def refresh(self) -> None:
        """Show whether a PIN is asked for."""
        if self._pin.is_set and not self.wanted.isChecked():
            blocked = self.wanted.blockSignals(True)
            self.wanted.setChecked(True)
            self.wanted.blockSignals(blocked)
        self._show("")

    def _show(self, wrong: str) -> None:
        wanted = self.wanted.isChecked()
        self.field.setVisible(wanted and not self._pin.is_set)
        set_words = self.tr("It is set until this offsite is closed.") if self._pin.is_set else ""
        self.state.set_role("attention" if wrong else "aim")
        self.state.show_text(wrong or set_words)
        self.state.setVisible(bool(wrong or set_words))

    def _on_wanted(self, wanted: bool) -> None:
        self.field.clear()
        if not wanted:
            self._pin.drop()
        self._show("")
        if wanted:
            self.field.setFocus()
        self.changed.emit()

    def _take(self) -> None:
        typed = self.field.text()
        if not typed or self._pin.is_set:
            return
        self.field.clear()
        try:
            self._pin.choose(typed)
        except Refused as no:
            self._show(str(no))
        else:
            self._show("")
        self.changed.emit()
