"""A choice from a long list on a private ballot: a field that unfolds the choices below it, inside the page.

A drop-down list would be a window of its own, to which the booth's hold on keys and its clearing do not reach.
"""

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from ui.theme import tint
from ui.voting.ballot_form import Measures
from ui.voting.ballot_row import BACK, Entry
from ui.voting.choice_buttons import UNTOUCHED, ValueButton
from ui.widgets.buttons import Button, on_click
from ui.widgets.flow import FlowLayout
from ui.widgets.icons import SMALL, paint_icon
from ui.widgets.layout import row
from ui.widgets.paint import shape, tooltip

TYPED_TOGETHER = 1.5
"""Seconds within which letters belong to one name."""

WIDEST = 520
"""Greatest width of the button of one choice, in pixels; longer words are cut."""


class _Field(Button):
    """Shows the choice, and an arrow that points to where the choices unfold."""

    open = False

    def __init__(self, empty: str, name: str, measures: Measures, width: int) -> None:
        super().__init__()
        self._empty, self._width, self.chosen = empty, width, ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        font = self.font()
        font.setPixelSize(measures.lead)
        font.setWeight(QFont.Weight.Medium)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """As wide as it was told."""
        return QSize(self._width, self.height())

    def show_choice(self, words: str) -> None:
        """Show these words; the empty string shows that nothing is chosen."""
        self.chosen = words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words and arrow."""
        del event
        painter = QPainter(self)
        if self.chosen:
            shape(painter, self.rect(), tint(self, "accent"))
        else:
            over = self.underMouse()
            shape(painter, self.rect(), tint(self, "hover" if over else "surface"), tint(self, "line"))
        ink = tint(self, "on_accent" if self.chosen else "second")
        inner = self.rect().adjusted(14, 0, -12, 0)
        mirrored = self.isRightToLeft()
        arrow = QRect(0, (self.height() - SMALL) // 2, SMALL, SMALL)
        arrow.moveLeft(inner.left() if mirrored else inner.right() - SMALL + 1)
        paint_icon(painter, "chevron-up" if self.open else "chevron-down", arrow, ink)
        words = inner.adjusted(SMALL + 8, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -SMALL - 8, 0)
        text = " ".join((self.chosen or self._empty).split())
        shown = QFontMetrics(self.font()).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


class PickEntry(Entry):
    """A field with the choice of one option; `panel` holds the choices and has to be put below it.

    Keys: letters find a choice, left and right go through them, Space unfolds them and folds them up, Delete or
    Backspace says "no view".

    Args:
        name: the option, read out.
        labels: the words of the choices.
        no_view: the words for no answer.
        measures: the sizes of the ballot.
    """

    unfolded = Signal()

    def __init__(self, name: str, labels: Sequence[str], no_view: str, measures: Measures) -> None:
        super().__init__(name)
        self._labels = [*labels, no_view]
        self._sought, self._sought_at = "", 0.0
        self._field = _Field(self.tr("Choose"), self.tr("{option}: choose").format(option=name), measures, 300)
        row(self, gap=0).addWidget(self._field)
        on_click(self._field, self.turn)
        self.panel = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.panel.setSizePolicy(policy)
        self.panel.hide()
        flow = FlowLayout(self.panel)
        flow.setContentsMargins(0, 10, 0, 8)
        self._group = QButtonGroup(self)
        for place, label in enumerate(self._labels):
            button = ValueButton(_on_one_line(label), "", measures.lead, QFont.Weight.Medium, 0)
            words = button.fontMetrics().horizontalAdvance(_on_one_line(label))
            button.setFixedSize(min(max(words + 32, 56), WIDEST), measures.target)
            if words + 32 > WIDEST:
                cut = button.fontMetrics().elidedText(_on_one_line(label), Qt.TextElideMode.ElideRight, WIDEST - 32)
                button.show_text(cut)
                button.setToolTip(tooltip(label))
            button.setAccessibleName(f"{name}: {label}")
            self._group.addButton(button, place)
            flow.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)
        self.set_target(measures.target)

    @property
    def place(self) -> int | None:
        """The place of the answer, or None for none."""
        place = self._group.checkedId()
        return place if 0 <= place < len(self._labels) - 1 else None

    @property
    def untouched(self) -> bool:
        """Whether nothing is chosen, not even "no view"."""
        return self._group.checkedId() == UNTOUCHED

    def set_target(self, height: int) -> None:
        """Make the field so many pixels high."""
        self._field.setFixedHeight(height)

    def turn(self) -> None:
        """Unfold the choices, or fold them up."""
        self._unfold(open_=self.panel.isHidden())

    def fold(self) -> None:
        """Fold the choices up."""
        self._unfold(open_=False)

    def left(self, reason: Qt.FocusReason) -> None:
        """Fold up when the keyboard goes on; after a click the rows must not move before the button is released."""
        if reason in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.fold()

    def take_key(self, event: QKeyEvent) -> bool:
        """Find, go through, unfold or take back."""
        if event.key() == Qt.Key.Key_Space:
            self.turn()
        elif event.key() in BACK:
            self._choose(len(self._labels) - 1)
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move(-1 if self.backwards(event) else 1)
        elif event.text().strip() and event.text().isprintable():
            self._seek(event.text().casefold())
        else:
            return False
        return True

    def wipe(self) -> None:
        """Choose nothing, and fold up."""
        self._sought = ""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._field.show_choice("")
        self.setAccessibleDescription("")
        self._unfold(open_=False)

    def _unfold(self, *, open_: bool) -> None:
        self._field.open = open_
        self._field.update()
        self.panel.setVisible(open_)
        if open_:
            self.unfolded.emit()

    def _on_clicked(self, place: int) -> None:
        self._choose(place)
        self._unfold(open_=False)

    def _choose(self, place: int) -> None:
        self._group.button(place).setChecked(True)
        self._field.show_choice(self._labels[place])
        self.setAccessibleDescription(self._labels[place])
        self.changed.emit()

    def _move(self, by: int) -> None:
        last, here = len(self._labels) - 1, self._group.checkedId()
        if here == UNTOUCHED:
            here = -1 if by > 0 else last + 1
        self._choose(min(max(here + by, 0), last))

    def _seek(self, letter: str) -> None:
        """Choose what begins with the letters typed; the same letter again goes on to the next."""
        now = monotonic()
        before = self._sought if now - self._sought_at < TYPED_TOGETHER else ""
        self._sought_at = now
        here = self._group.checkedId()
        for sought, start in ((before + letter, max(here, 0) if before else 0), (letter, here + 1)):
            order = [*range(start, len(self._labels)), *range(start)]
            found = next((place for place in order if _begins(self._labels[place], sought)), None)
            if found is not None:
                self._sought = sought
                self._choose(found)
                return


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _begins(label: str, sought: str) -> bool:
    return _on_one_line(label).casefold().startswith(sought)
