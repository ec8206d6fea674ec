"""The dots ballot: whole dots spread over the options, with what is left always in sight."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.voting.methods import Dots
from offsite.domain.voting.rounds import Option
from ui.theme import tint
from ui.voting.ballot_form import Measures
from ui.voting.ballot_row import BallotRow, RowsForm
from ui.voting.dot_entries import DotEntry, Stepper, Tick
from ui.widgets.layout import row
from ui.widgets.text import PlainLabel

DRAWN = 12
"""Up to so many dots are drawn one by one."""


class Supply(QWidget):
    """The dots of the voter, the spent ones empty; drawn as long as there are few."""

    def __init__(self, budget: int, measures: Measures) -> None:
        super().__init__()
        self._budget, self._left = budget, budget
        self._side = measures.small - 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As wide as all dots."""
        return QSize(self._budget * (self._side + 5), self._side)

    def show_left(self, left: int) -> None:
        """Draw so many dots full."""
        self._left = left
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots, the full ones first."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(self._budget):
            at = place * (self._side + 5) + 2.5
            left = self.width() - at - self._side if self.isRightToLeft() else at
            full = place < self._left
            painter.setPen(Qt.PenStyle.NoPen if full else tint(self, "edge"))
            painter.setBrush(tint(self, "accent") if full else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(left, 0, self._side, self._side).adjusted(0.5, 0.5, -0.5, -0.5))


class DotRow(BallotRow):
    """One option with its dots, and a word on why it gets no more; a click anywhere turns a tick."""

    def __init__(self, option: Option, entry: DotEntry, measures: Measures) -> None:
        super().__init__(option, entry, measures, leading=isinstance(entry, Tick))
        self.dots, self._pressed = entry, False
        self.note = PlainLabel("", "attention", wrap=False)
        font = self.note.font()
        font.setPixelSize(measures.small)
        self.note.setFont(font)
        self.across.insertWidget(self.across.indexOf(self.words) + 1, self.note, 0, Qt.AlignmentFlag.AlignVCenter)
        self.note.hide()
        if isinstance(entry, Tick):
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_note(self, text: str) -> None:
        """Say why there are no more dots, or nothing."""
        self.note.show_text(text)
        self.note.setVisible(bool(text))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the keyboard here."""
        self.dots.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = event.button() == Qt.MouseButton.LeftButton
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick or clear, where one dot is all that an option takes."""
        pressed, self._pressed = self._pressed, False
        if pressed and isinstance(self.dots, Tick) and self.rect().contains(event.position().toPoint()):
            self.dots.turn()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click here counts."""
        super().enterEvent(event)
        self.dots.update()

    def leaveEvent(self, event: object) -> None:
        """Look as before."""
        del event
        self.dots.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ground under what is ticked or can be."""
        if isinstance(self.dots, Tick) and (self.underMouse() or self.dots.dots):
            ground = QRect(0, 0, self.width(), self.height() - 1)
            QPainter(self).fillRect(ground, tint(self, "accent_soft" if self.dots.dots else "hover"))
        super().paintEvent(event)


class DotsForm(RowsForm):
    """All rows of a dots ballot, in the voter's order."""

    def __init__(self, method: Dots, options: tuple[Option, ...], measures: Measures) -> None:
        super().__init__()
        self.budget, self.cap = method.budget, min(method.cap, method.budget)
        self.approval = self.cap == 1 and method.budget >= len(options)
        self._by_option = {option.id: DotRow(option, self._entry(option, measures), measures) for option in options}
        self.dot_rows = tuple(self._by_option.values())
        self.lay_out(self.dot_rows, measures)
        self.left_label = PlainLabel("", "lead-strong", wrap=False)
        self.supply = Supply(self.budget, measures) if self.budget <= DRAWN and not self.approval else None
        self.meter = self._meter(measures)
        self.changed.connect(self._tell_left)
        self._tell_left()

    def _entry(self, option: Option, measures: Measures) -> DotEntry:
        if self.cap == 1:
            return Tick(option.text, self._give, measures)
        return Stepper(option.text, self._give, self.cap, measures)

    def _meter(self, measures: Measures) -> QWidget:
        meter = QWidget()
        line = row(meter, gap=10)
        font = self.left_label.font()
        font.setPixelSize(measures.lead)
        self.left_label.setFont(font)
        if self.supply is not None:
            line.addWidget(self.supply, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.left_label)
        line.setContentsMargins(0, 0, 8, 0)
        return meter

    def spent(self) -> int:
        """How many dots are given."""
        return sum(each.dots.dots for each in self.dot_rows)

    def choices(self) -> dict[str, object]:
        """The dots per option; an option without dots is missing."""
        return {each.option.id: each.dots.dots for each in self.dot_rows if each.dots.dots}

    def summary(self) -> tuple[tuple[str, str], ...]:
        """The dots for each option, in words."""
        return tuple((each.option.text, self._words(each.dots.dots)) for each in self.dot_rows)

    def _words(self, dots: int) -> str:
        if self.approval:
            return self.tr("approved") if dots else self.tr("not approved")
        if dots == 0:
            return self.tr("no dots")
        return self.tr("1 dot") if dots == 1 else self.tr("{count} dots").format(count=dots)

    def untouched(self) -> int:
        """All options before the first dot, none after it: no dot is an answer then."""
        return 0 if self.spent() else len(self.dot_rows)

    def progress(self) -> str:
        """How many dots are left, or how many options are approved."""
        if self.approval:
            return self.tr("{done} of {all} approved").format(done=self.spent(), all=len(self.dot_rows))
        left = self.budget - self.spent()
        if self.budget == 1:
            return self.tr("1 dot left") if left else self.tr("No dots left")
        return self.tr("{left} of {all} dots left").format(left=left, all=self.budget)

    def remark(self) -> str:
        """What it means that dots are left."""
        left = self.budget - self.spent()
        if self.untouched() or self.approval or left == 0:
            return super().remark()
        if left == 1:
            return self.tr("You keep one dot, and it counts for nothing.")
        return self.tr("You keep {count} dots, and they count for nothing.").format(count=left)

    def hint(self) -> str:
        """How many dots there are, and how they are given."""
        if self.approval:
            return self.tr("Tick every option you approve of.")
        if self.budget == 1:
            return self.tr("You have one dot: tick one option.")
        if self.cap == 1:
            return self.tr("You have {count} dots: tick up to {count} options.").format(count=self.budget)
        if self.cap == self.budget:
            return self.tr("You have {count} dots: use − and +, or type a number.").format(count=self.budget)
        most = self.tr("You have {count} dots, at most {cap} on one option: use − and +, or type a number.")
        return most.format(count=self.budget, cap=self.cap)

    def wipe(self) -> None:
        """Take all dots away."""
        super().wipe()
        for each in self.dot_rows:
            each.show_note("")
        self._tell_left()

    def _give(self, entry: DotEntry, wanted: int) -> int:
        asked = next(each for each in self.dot_rows if each.dots is entry)
        for each in self.dot_rows:
            each.show_note("")
        others = self.spent() - entry.dots
        if self.budget == 1 and wanted and others:
            for each in self.dot_rows:
                each.dots.show_dots(0)
            others = 0
        possible = min(wanted, self.cap, self.budget - others)
        asked.show_note(self._why_no_more(possible) if possible < wanted else "")
        return possible

    def _why_no_more(self, possible: int) -> str:
        if possible == self.cap:
            return self.tr("{cap} is the most for one option").format(cap=self.cap) if self.cap > 1 else ""
        if self.cap == 1:
            return self.tr("No dots left: clear another first")
        return self.tr("No dots left: take some back first") if possible == 0 else self.tr("No dots left")

    def _tell_left(self) -> None:
        self.left_label.show_text(self.progress())
        if self.supply is not None:
            self.supply.show_left(self.budget - self.spent())
