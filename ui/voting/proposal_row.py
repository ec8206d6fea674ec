"""One proposal in the list: chosen by a tick, edited in place, moved and removed by key or button."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.model.proposals import Proposal
from ui.theme import tint
from ui.voting.originals import Behind, Named, Originals
from ui.voting.proposal_field import AuthorBox, ProposalField
from ui.widgets.buttons import Button, ButtonKind, on_click
from ui.widgets.choices import Check
from ui.widgets.layout import column, row
from ui.widgets.paint import tooltip

_ALT = Qt.KeyboardModifier.AltModifier
_TOP = Qt.AlignmentFlag.AlignTop


class _RowButton(Button):
    """A button of a row, reached by pointer; its keys work everywhere in the row. Seen while the row is in use."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__("", ButtonKind.QUIET, icon)
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it only where somebody is at work."""
        owner = self.parentWidget()
        if isinstance(owner, ProposalRow) and owner.in_use:
            super().paintEvent(event)


class ProposalRow(QWidget):
    """A proposal: tick, words, author, and the buttons for its place, which show while the row is in use.

    Alt+Up and Alt+Down move it, Alt+Delete removes it, Up and Down go to the rows beside it, Space ticks it.
    """

    ticked = Signal(str, bool)
    reworded = Signal(str, str)
    left = Signal()
    attributed = Signal(str, str)
    moved = Signal(str, int)
    removed = Signal(str)
    taken_apart = Signal(str)
    stepped = Signal(str, int)

    def __init__(self, proposal_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = proposal_id
        self._shown: tuple[object, ...] = ()
        self._hovered = False
        self.check = Check()
        self.field = ProposalField(self.tr("Proposal"), self.tr("Without words it is not put to the vote"))
        self.author = AuthorBox(self.tr("Author"))
        self.up = _RowButton("arrow-up", self.tr("Move up (Alt+Up)"))
        self.down = _RowButton("arrow-down", self.tr("Move down (Alt+Down)"))
        self.remove = _RowButton("x", self.tr("Remove (Alt+Delete)"))
        self._originals: Originals | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        line = row(self, gap=0)
        line.setContentsMargins(0, 4, 0, 5)
        self.check.setFixedSize(28, 32)
        self.author.setFixedWidth(168)
        self._middle = column(gap=0)
        self._middle.addWidget(self.field)
        line.addWidget(self.check, 0, _TOP)
        line.addLayout(self._middle, 1)
        line.addSpacing(8)
        for each in (self.author, self.up, self.down, self.remove):
            line.addWidget(each, 0, _TOP)
        # Not Fixed: that makes the height wished for without a width, at which words wrap most, the least height.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _connect(self) -> None:
        for each in (self.check, self.field, self.author):
            each.installEventFilter(self)
        self.check.clicked.connect(lambda checked: self.ticked.emit(self.id, checked))
        self.field.edited.connect(lambda text: self.reworded.emit(self.id, text))
        self.field.left.connect(self.left)
        self.field.entered.connect(lambda: self.stepped.emit(self.id, 1))
        self.author.chosen.connect(lambda key: self.attributed.emit(self.id, key))
        on_click(self.up, lambda: self.moved.emit(self.id, -1))
        on_click(self.down, lambda: self.moved.emit(self.id, 1))
        on_click(self.remove, lambda: self.removed.emit(self.id))

    @property
    def in_use(self) -> bool:
        """Whether the pointer is over the row or the focus in it."""
        return self._hovered or any(each.hasFocus() for each in (self.check, self.field, self.author))

    def show_record(self, proposal: Proposal, originals: Behind, people: Named) -> None:
        """Show a proposal; nothing happens when it is the same as before."""
        shown = (proposal, originals, people)
        if shown == self._shown:
            return
        self._shown = shown
        self.field.show_text(proposal.text)
        self.check.setAccessibleName(self.tr("Choose “{text}”").format(text=proposal.text))
        self.field.setAccessibleName(self.tr("Proposal: {text}").format(text=proposal.text))
        self.author.show_options((("", self.tr("No author")), *people))
        self.author.show_key(proposal.author)
        self._show_originals(originals, people)

    def _show_originals(self, originals: Behind, people: Named) -> None:
        if originals and self._originals is None:
            self._originals = Originals()
            self._originals.taken_apart.connect(lambda: self.taken_apart.emit(self.id))
            self._middle.addWidget(self._originals)
        if self._originals is not None:
            self._originals.show_records(originals, dict(people))

    @property
    def originals(self) -> Originals | None:
        """The proposals this one stands for, once it was merged."""
        return self._originals

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the row before its parts do, and notice when it is in use."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._repaint_buttons()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is not self.author:
            return self._took(event)
        return super().eventFilter(watched, event)

    def _took(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & _ALT:
            if key in steps:
                self.moved.emit(self.id, steps[key])
                return True
            if key == Qt.Key.Key_Delete:
                self.removed.emit(self.id)
                return True
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if key in steps and plain and (self.check.hasFocus() or self.field.at_edge(down=steps[key] > 0)):
            self.stepped.emit(self.id, steps[key])
            return True
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the buttons."""
        super().enterEvent(event)
        self._hovered = True
        self._repaint_buttons()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the buttons."""
        super().leaveEvent(event)
        self._hovered = False
        self._repaint_buttons()

    def _repaint_buttons(self) -> None:
        for each in (self.up, self.down, self.remove):
            each.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline below the row."""
        del event
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, tint(self, "line"))
