"""One option of a rank ballot: its rank, its words, and buttons to change its place."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from offsite.domain.voting.rounds import Option
from ui.theme import tabular, tint
from ui.voting.ballot_form import Measures
from ui.voting.ballot_row import BACK
from ui.widgets.buttons import Button, ButtonKind, on_click
from ui.widgets.choices import Segment
from ui.widgets.layout import row
from ui.widgets.paint import ring, ring_after, shape, tooltip
from ui.widgets.paragraph import Paragraph

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
MOVES = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class _Badge(QWidget):
    """The rank, filled; before there is one, the rank that a click would give, in outline."""

    def __init__(self, measures: Measures) -> None:
        super().__init__()
        self.text, self.offered = "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = tabular(self.font())
        font.setPixelSize(measures.option)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number."""
        del event
        painter = QPainter(self)
        line = self.parentWidget()
        offers = isinstance(line, RankRow) and line.offers()
        if self.text:
            shape(painter, self.rect(), tint(self, "accent"))
        else:
            shape(painter, self.rect(), tint(self, "surface"), tint(self, "accent" if offers else "edge"))
        painter.setPen(tint(self, "on_accent" if self.text else "accent"))
        shown = self.text or (self.offered if offers else "")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)


class _Level(Segment):
    """Says that an option has the same rank as the one above it."""

    def __init__(self, text: str, name: str, measures: Measures) -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        font = self.font()
        font.setPixelSize(measures.small)
        self.setFont(font)

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        if self.isChecked() or self.underMouse():
            return super()._colours()
        return None, None, tint(self, "second")

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 26, self.height())


class RankRow(QWidget):
    """One option; a click ranks it next, dragging puts it anywhere.

    Keys: Enter or Space ranks it next, digits give it a number, Alt or Shift with an arrow moves it, = makes it level
    with the one above, Delete or Backspace takes it out, arrows and Enter on a ranked one go to another row.
    """

    ranked = Signal(bool)
    """Rank it next; True when the keyboard asks, so that the focus goes on to the next one."""
    removed = Signal()
    digit = Signal(int)
    stepped = Signal(int)
    levelled = Signal()
    asked_for_row = Signal(int)
    reached = Signal()
    left = Signal()
    dragged = Signal(QPoint)
    """It is being dragged, with the pointer there on the screen."""
    dropped = Signal(QPoint)

    def __init__(self, option: Option, measures: Measures) -> None:
        super().__init__()
        self.option, self.number = option, 0
        self._edge, self._ring, self.held = measures.edge, True, False
        self._pressed: QPoint | None = None
        self.setAccessibleName(option.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.badge = _Badge(measures)
        self.words = Paragraph(option.text, "lead", size=measures.option)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._across = row(self, gap=16)
        self._across.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self._across.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._add_buttons(measures)
        self.show_rank(0, level=False, first=True, offered=1)
        self.set_density(6, measures.target)

    def _add_buttons(self, measures: Measures) -> None:
        same = self.tr("Same rank as above")
        self.level = _Level(self.tr("same as above"), f"{self.option.text}: {same}", measures)
        on_click(self.level, self.levelled.emit)
        self.tools: list[Button] = [self.level]
        for icon, words, act in (
            ("arrow-up", self.tr("Up (Alt+Up)"), lambda: self.stepped.emit(-1)),
            ("arrow-down", self.tr("Down (Alt+Down)"), lambda: self.stepped.emit(1)),
            ("x", self.tr("Take out of the ranking (Delete)"), self.removed.emit),
        ):
            button = Button("", ButtonKind.QUIET, icon)
            button.setAccessibleName(f"{self.option.text}: {words}")
            button.setToolTip(tooltip(words))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setFixedWidth(measures.target_width)
            on_click(button, act)
            self.tools.append(button)
        line = row(gap=4)
        for tool in self.tools:
            tool.setCursor(Qt.CursorShape.ArrowCursor)
            line.addWidget(tool)
        self._across.addLayout(line)

    def set_density(self, padding: int, target: int) -> None:
        """Leave so many pixels above and below, and make badge and buttons so high."""
        self._across.setContentsMargins(self._edge, padding, self._edge, padding + 1)
        self.setMinimumHeight(2 * padding + 1 + target)  # the same with the buttons and without
        side = min(target - 6, 36)
        self.badge.setFixedSize(max(side, 34), side)
        for tool in self.tools:
            tool.setFixedHeight(target)

    def show_rank(self, number: int, *, level: bool, first: bool, offered: int) -> None:
        """Show a number, or 0 for none with the number that a click gives; `level` with the one above."""
        self.number = number
        self.badge.text, self.badge.offered = str(number) if number else "", str(offered)
        for tool in self.tools:
            tool.setVisible(bool(number))
        policy = self.level.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(number))
        self.level.setSizePolicy(policy)
        self.level.setVisible(bool(number) and not first)
        self.level.setChecked(level)
        rank = self.tr("rank {number}").format(number=number)
        self.setAccessibleDescription(rank if number else self.tr("not ranked"))
        self.setCursor(Qt.CursorShape.OpenHandCursor if number else Qt.CursorShape.PointingHandCursor)
        self.update()
        self.badge.update()

    def offers(self) -> bool:
        """Whether a click or Enter would rank it now, and that is to be seen."""
        return not self.number and (self.underMouse() or (self.hasFocus() and self._ring))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rank, move, level, take out, or go elsewhere."""
        self._ring = True
        self.update()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key, text = Qt.Key(event.key()), event.text()
        if key in steps:
            (self.stepped if event.modifiers() & MOVES else self.asked_for_row).emit(steps[key])
        elif key in ENTER and self.number:
            self.asked_for_row.emit(1)
        elif key in ENTER or (key == Qt.Key.Key_Space and not self.number):
            self.ranked.emit(True)
        elif key == Qt.Key.Key_Space or key in BACK:
            self.removed.emit()
        elif text == "=":
            self.levelled.emit()
        elif len(text) == 1 and text.isdecimal():
            self.digit.emit(int(text))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)
        self.badge.update()
        self.reached.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.badge.update()
        self.left.emit()

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._pressed is None:
            return
        far = (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.held or far:
            if not self.held:
                self._hold(held=True)
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop, or rank next by a click; a ranked row stays where it is."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        if self.held:
            self._hold(held=False)
            self.dropped.emit(event.globalPosition().toPoint())
        elif not self.number and self.rect().contains(event.position().toPoint()):
            self.ranked.emit(False)

    def let_go(self) -> None:
        """End a drag without a drop."""
        self._pressed = None
        if self.held:
            self._hold(held=False)

    def _hold(self, *, held: bool) -> None:
        self.held = held
        self.setCursor(
            Qt.CursorShape.ClosedHandCursor
            if held
            else Qt.CursorShape.OpenHandCursor
            if self.number
            else Qt.CursorShape.PointingHandCursor
        )
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what a click would do."""
        super().enterEvent(event)
        self.update()
        self.badge.update()

    def leaveEvent(self, event: object) -> None:
        """Look as before."""
        del event
        self.update()
        self.badge.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground under the pointer, the hairline, and the ring."""
        del event
        painter = QPainter(self)
        if self.held or (self.underMouse() and not self.number):
            ground = self.rect().adjusted(0, 0, 0, -1)
            painter.fillRect(ground, tint(self, "accent_soft" if self.held else "hover"))
        painter.fillRect(self._edge, self.height() - 1, self.width() - 2 * self._edge, 1, tint(self, "line"))
        if self.hasFocus() and self._ring:
            ring(painter, self.rect().adjusted(2, 0, -2, -1), tint(self, "accent"), radius=8)
