"""What the views of a vote have in common: a body, and a foot with its acts."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.session import Session
from ui.widgets.buttons import Button, on_click
from ui.widgets.dialogs import Question
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import column


class VotePanel(QWidget):
    """One view of a question: `body` is the layout of what is seen, `foot` a widget with the buttons.

    The owner places the foot and shows it together with the panel.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.body: QVBoxLayout = column(self, gap=12)
        self.foot = QWidget()
        self._acts = FlowLayout(self.foot)

    def add_act(self, button: Button, act: Callable[[], object]) -> Button:
        """Put a button at the end of the foot and say what it does."""
        on_click(button, act)
        self._acts.addWidget(button)
        return button

    def first_field(self) -> QWidget | None:
        """What is to be filled in first; None where the acts are all there is."""
        return None

    def ask_first(self, question: str, consequence: str, yes: str, act: Callable[[], object]) -> None:
        """Ask before something that cannot be taken back, and do it on a plain yes."""
        asked = Question(question, consequence, yes, parent=self.window())
        asked.accepted.connect(lambda: act())  # noqa: PLW0108 - what `act` returns stays out of the signal
        asked.open()


def show_only(place: QWidget, foot: QWidget, panels: Sequence[VotePanel], fill: Callable[[], VotePanel]) -> None:
    """Fill the panel that belongs on the screen, and hide the others.

    When what had the keyboard in `place` or `foot` goes away with that, the keyboard goes to the first field, or
    else to the first act there is.
    """
    focused: QWidget | None = place.window().focusWidget()  # also while a dialog lies over it
    had_focus = focused is not None and any(each.isAncestorOf(focused) for each in (place, foot))
    shown = fill()
    for panel in panels:
        panel.setVisible(panel is shown)
        panel.foot.setVisible(panel is shown)
    if had_focus and focused is not None and not focused.isVisible():
        (shown.first_field() or _first_act(shown)).setFocus(Qt.FocusReason.OtherFocusReason)


def _first_act(panel: VotePanel) -> QWidget:
    after = panel.foot.nextInFocusChain()
    while after is not None and panel.foot.isAncestorOf(after) and not (after.isVisible() and after.isEnabled()):
        after = after.nextInFocusChain()
    return after if after is not None and panel.foot.isAncestorOf(after) else panel
