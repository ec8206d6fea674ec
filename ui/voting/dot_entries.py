"""What dots are given with: a tick where an option takes one dot, and a number with − and + where it takes more."""

from collections.abc import Callable
from functools import partial
from time import monotonic

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from ui.theme import tabular, tint
from ui.voting.ballot_form import Measures
from ui.voting.ballot_row import BACK, Entry
from ui.widgets.buttons import Button, on_click
from ui.widgets.icons import paint_icon
from ui.widgets.layout import row
from ui.widgets.paint import shape

MANY = 20
"""From this limit for one option on, there are buttons for ten dots at a time."""

Give = Callable[["DotEntry", int], int]
"""Told how many dots an option is to get, gives them as far as the rule allows, and returns how many it has now."""


class DotEntry(Entry):
    """The dots of one option; `give` decides how many there may be."""

    def __init__(self, name: str, give: Give) -> None:
        super().__init__(name)
        self._give = give
        self.dots = 0
        self.setAccessibleDescription("0")

    def ask(self, dots: int) -> None:
        """Give the option so many dots, as far as the rule allows."""
        self.show_dots(self._give(self, max(dots, 0)))
        self.changed.emit()

    def show_dots(self, dots: int) -> None:
        """Show so many dots."""
        self.dots = dots
        self.setAccessibleDescription(str(dots))
        self.update()

    def wipe(self) -> None:
        """Take all dots away."""
        self.show_dots(0)
        self.setAccessibleDescription("")


class Tick(DotEntry):
    """A box with a tick, for one dot at most. Space turns it; + or 1 ticks it, − or 0 or Delete clears it."""

    def __init__(self, name: str, give: Give, measures: Measures) -> None:
        super().__init__(name, give)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_target(measures.target)

    def set_target(self, height: int) -> None:
        """Make the box so many pixels high; a larger one would look empty."""
        side = min(height - 4, 36)
        self.setFixedSize(side, side)

    def take_key(self, event: QKeyEvent) -> bool:
        """Turn, tick or clear the box."""
        if event.key() == Qt.Key.Key_Space:
            self.turn()
        elif event.key() in BACK or event.text() in {"-", "−", "0"}:
            self.ask(0)
        elif event.text() in {"+", "=", "1"}:
            self.ask(1)
        else:
            return False
        return True

    def turn(self) -> None:
        """Tick the box, or clear it."""
        self.ask(1 - self.dots)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and its tick."""
        del event
        painter = QPainter(self)
        row_ = self.parentWidget()
        over = row_ is not None and row_.underMouse()
        if self.dots:
            shape(painter, self.rect(), tint(self, "accent"))
            margin = self.width() // 5
            paint_icon(
                painter, "check", self.rect().adjusted(margin, margin, -margin, -margin), tint(self, "on_accent")
            )
        else:
            shape(painter, self.rect(), tint(self, "surface"), tint(self, "accent" if over else "edge"))


class _Step(Button):
    """A button that adds or takes away; held down it goes on, and each of several fast clicks counts.

    The booth drops the press of a second fast click, since it may be meant for the page before; its release is told
    from that by a press on this very button shortly before.
    """

    def __init__(self, text: str, name: str, measures: Measures, width: int) -> None:
        super().__init__(text)
        self._width = width
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(True)
        self._pressed_at = 0.0
        font = tabular(self.font())
        font.setPixelSize(measures.option if len(text) == 1 else measures.small)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """As wide as it was told."""
        return QSize(self._width, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note when."""
        self._pressed_at = monotonic()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Count a fast click whose press was dropped."""
        alone = not self.isDown() and event.button() == Qt.MouseButton.LeftButton
        super().mouseReleaseEvent(event)
        fresh = monotonic() - self._pressed_at < 2 * QApplication.doubleClickInterval() / 1000
        if alone and fresh and self.rect().contains(event.position().toPoint()):
            self.click()


class _Number(QWidget):
    """The number itself: a click on it reaches the entry, so that it can be typed."""

    dots = 0

    def __init__(self, measures: Measures, width: int) -> None:
        super().__init__()
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = tabular(self.font())
        font.setPixelSize(measures.option + 1)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """As wide as the largest number needs."""
        return QSize(self._width, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number, filled where there are dots."""
        del event
        painter = QPainter(self)
        ink: QColor
        if self.dots:
            shape(painter, self.rect(), tint(self, "accent"))
            ink = tint(self, "on_accent")
        else:
            shape(painter, self.rect(), tint(self, "sunk"))
            ink = tint(self, "third")
        painter.setPen(ink)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.dots))


class Stepper(DotEntry):
    """A number between − and +, and with many dots between −10 and +10.

    Keys: digits type the number; +, − and the arrows add or take one, Page Up and Page Down ten; Delete takes all,
    Backspace the last digit.
    """

    def __init__(self, name: str, give: Give, cap: int, measures: Measures) -> None:
        super().__init__(name, give)
        self._typed, self._digits = "", len(str(cap))
        width = measures.target_width
        self._number = _Number(measures, max(width + 4, 11 * self._digits + 26))
        less, more = self.tr("{option}: fewer").format(option=name), self.tr("{option}: more").format(option=name)
        line = row(self, gap=4)
        steps = [(-1, "−", less), (1, "+", more)]
        if cap >= MANY:
            steps = [(-10, "−10", less), *steps, (10, "+10", more)]
        for by, words, told in steps:
            step = _Step(words, told, measures, width)
            on_click(step, partial(self._step, by))
            if by == 1:
                line.addWidget(self._number)
            line.addWidget(step)
        self.set_target(measures.target)

    def set_target(self, height: int) -> None:
        """Make number and buttons so many pixels high."""
        for part in (self._number, *self.findChildren(Button)):
            part.setFixedHeight(height)

    def show_dots(self, dots: int) -> None:
        """Show so many dots."""
        super().show_dots(dots)
        self._number.dots = dots
        self._number.update()

    def take_key(self, event: QKeyEvent) -> bool:
        """Type or step."""
        steps = {Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10} if self._digits > 1 else {}
        if event.key() == Qt.Key.Key_Delete:
            self._typed = ""
            self.ask(0)
        elif event.key() == Qt.Key.Key_Backspace:
            self._typed = str(self.dots)[:-1]
            self.ask(int(self._typed or "0"))
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(-1 if self.backwards(event) else 1)
        elif event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.text() in {"+", "=", "-", "−"}:
            self._step(1 if event.text() in {"+", "="} else -1)
        elif len(event.text()) == 1 and event.text().isdecimal():
            self._type(int(event.text()))
        else:
            return False
        return True

    def focused(self) -> None:
        """The next digit begins a number."""
        self._typed = ""

    def wipe(self) -> None:
        """Take all dots away."""
        self._typed = ""
        super().wipe()

    def ring_around(self) -> QRect:
        """Around number and buttons."""
        return self.geometry()

    def _step(self, by: int) -> None:
        self._typed = ""
        self.ask(self.dots + by)

    def _type(self, digit: int) -> None:
        longer = f"{self._typed}{digit}".lstrip("0")
        self._typed = longer if len(longer) <= self._digits else str(digit)
        self.ask(int(self._typed or "0"))
