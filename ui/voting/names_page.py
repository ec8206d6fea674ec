"""The neutral page of the private ballot: who has voted, and the names to start from."""

from functools import partial
from time import monotonic

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from offsite.domain.voting.box import Urn
from ui.theme import tint
from ui.voting.ballot_form import Measures
from ui.voting.booth_pages import BoothPage, facilitator_line
from ui.voting.fitted import ARROWS, GUTTER, Fitted
from ui.widgets.buttons import Button, on_click
from ui.widgets.icons import SMALL, paint_icon
from ui.widgets.layout import row
from ui.widgets.paint import mirrored, tooltip
from ui.widgets.text import PlainLabel

TYPED_TOGETHER = 1.5
"""Seconds within which letters belong to one name."""


class NameButton(Button):
    """One name; who has voted is greyed, ticked and cannot be chosen again."""

    def __init__(self, voter_id: str, name: str, measures: Measures, height: int, *, voted: bool) -> None:
        super().__init__(name)
        self.voter_id, self.name, self.voted = voter_id, " ".join(name.split()), voted
        self._has_voted = self.tr("has voted")
        self.setAccessibleName(f"{self.name}, {self._has_voted}" if voted else self.name)
        self.setEnabled(not voted)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)
        self._note = self.font()
        self._note.setPixelSize(measures.small - 1)
        font = self.font()
        font.setPixelSize(measures.lead + 1 if height > 50 else measures.lead)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """As wide as the column."""
        return QSize(120, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows and letters to the page, which knows where the other names are."""
        if event.key() in ARROWS or event.text().strip():
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                super().keyPressEvent(event)
            else:
                event.ignore()
        else:
            super().keyPressEvent(event)

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        if self.voted:
            return None, tint(self, "line"), tint(self, "third")
        return super()._colours()

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        inner = self.rect().adjusted(14, 0, -12, 0)
        painter.setPen(ink)
        if self.voted:
            inner = self._paint_voted(painter, inner, ink)
        shown = QFontMetrics(self.font()).elidedText(self.name, Qt.TextElideMode.ElideRight, inner.width())
        self.setToolTip("" if shown == self.name else tooltip(self.name))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _paint_voted(self, painter: QPainter, inner: QRect, ink: QColor) -> QRect:
        """Draw tick and words at the end, or the tick alone beside a long name; return what is left for the name."""
        words = QFontMetrics(self._note).horizontalAdvance(self._has_voted) + 6
        name = QFontMetrics(self.font()).horizontalAdvance(self.name)
        width = SMALL + (words if name + words + SMALL + 8 <= inner.width() else 0)
        if width > SMALL:
            painter.setFont(self._note)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, self._has_voted)
            painter.setFont(self.font())
        tick = QRect(0, (self.height() - SMALL) // 2, SMALL, SMALL)
        tick.moveLeft(inner.left() + width - SMALL if mirrored(self) else inner.right() - width + 1)
        paint_icon(painter, "check", tick, ink)
        return inner.adjusted(width + 8, 0, 0, 0) if mirrored(self) else inner.adjusted(0, 0, -width - 8, 0)


class NamesPage(BoothPage):
    """Question, turnout, names and the promise; `chosen` carries the id of the voter.

    Keys: arrows and Tab move between the names, letters find one by the beginning of any of its words, Enter chooses.
    """

    chosen = Signal(str)

    def __init__(self, measures: Measures, urn: Urn, height: int, note: str = "") -> None:
        super().__init__(measures, "", urn.round.question)
        self.small.show_text(self.tr("Private ballot"))
        self.setAccessibleName(self.small.text())
        self._typed, self._typed_at = "", 0.0
        whole = len(urn.round.electorate)
        everybody = urn.turnout >= whole
        turnout = self.tr("Everybody has voted.") if everybody else self._turnout(urn.turnout, whole)
        self.turnout = self.say(f"{turnout} {facilitator_line(self)}" if everybody else turnout, "lead-strong")
        self.note = self.say(note, "attention")
        self.note.setVisible(bool(note))
        self.box.addSpacing(16)
        self.buttons = self._names(urn, height)
        self.box.addSpacing(16)
        self._promise()
        self.box.addStretch(1)
        if not everybody:
            self._facilitator()

    def _turnout(self, voted: int, whole: int) -> str:
        words = self.tr("{voted} of {all} has voted.") if voted == 1 else self.tr("{voted} of {all} have voted.")
        invite = self.tr("Choose your name to vote.")
        return f"{words.format(voted=voted, all=whole)} {invite}"

    def _names(self, urn: Urn, height: int) -> list[NameButton]:
        count = len(urn.round.electorate)
        self._columns = 2 if count <= 4 else 3 if count <= 18 else 4
        lines = -(-count // self._columns)
        room = height - self.measures.top - 330
        tall = self.measures.name
        high = tall if lines * (tall + 12) <= room else max(44, min(tall, room // lines - 8))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(self.measures.edge, 4, self.measures.edge, 4)
        grid.setSpacing(12 if high == tall else 8)
        buttons = []
        for place, voter in enumerate(urn.round.electorate):
            button = NameButton(voter.id, voter.name, self.measures, high, voted=voter.id in urn.voted)
            on_click(button, partial(self.chosen.emit, voter.id))
            grid.addWidget(button, *divmod(place, self._columns))
            buttons.append(button)
        for at in range(self._columns):
            grid.setColumnStretch(at, 1)
        self.pane = Fitted(holder)
        self.box.addLayout(self.pane.in_line())
        return buttons

    def _promise(self) -> None:
        self.say(
            self.tr(
                "Your choice is not shown, not linked to your name and not kept in order; the big screen tells only "
                "how many have voted. This does not protect against somebody who controls the laptop."
            )
        )

    def _facilitator(self) -> None:
        line = row(gap=0)
        line.setContentsMargins(self.measures.edge, 0, self.measures.edge + GUTTER, 0)
        line.addStretch(1)
        line.addWidget(self.sized(PlainLabel(facilitator_line(self), "small", wrap=False), self.measures.small - 2))
        self.box.addLayout(line)

    def begin(self) -> None:
        """Choose no name yet, so that Enter alone opens nobody's ballot."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the names, or find one by letters."""
        if event.key() in ARROWS:
            self._move(event.key())
        elif event.text() and event.text().isprintable():
            self._find(event.text())
        else:
            super().keyPressEvent(event)

    def _move(self, key: int) -> None:
        forwards = Qt.Key.Key_Left if mirrored(self) else Qt.Key.Key_Right
        step = self._columns if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} else 1
        step = step if key in {Qt.Key.Key_Down, forwards} else -step
        place = next((at for at, button in enumerate(self.buttons) if button.hasFocus()), -step)
        while 0 <= (place := place + step) < len(self.buttons):
            if not self.buttons[place].voted:
                self._reach(self.buttons[place])
                return

    def _find(self, text: str) -> None:
        now = monotonic()
        before = self._typed if now - self._typed_at < TYPED_TOGETHER else ""
        self._typed_at = now
        for typed in (before + text.casefold(), text.casefold()):
            found = next((button for button in self.buttons if not button.voted and _begins(button.name, typed)), None)
            if found is not None:
                self._typed = typed
                self._reach(found)
                return

    def _reach(self, button: NameButton) -> None:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self.pane.ensureWidgetVisible(button, 0, 8)


def _begins(name: str, typed: str) -> bool:
    whole = name.casefold()
    return whole.startswith(typed) or f" {typed}" in whole
