"""Short dialogs in the house style: a question, a sentence, a line of text. The safe answer is the default."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.widgets.buttons import Button, ButtonKind, on_click
from ui.widgets.fields import LineField
from ui.widgets.layout import column, row
from ui.widgets.panes import Hairline
from ui.widgets.text import PlainLabel


def _tr(text: str) -> str:
    return QCoreApplication.translate("dialogs", text)


class Sheet(QDialog):
    """A dialog with a question in the display face, room for content, and a row of buttons at the trailing edge.

    Escape rejects. It is deleted when it closes.
    """

    def __init__(self, question: str, parent: QWidget | None = None, *, width: int = 460) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(question)
        self.setModal(True)
        self.setMinimumWidth(width)
        whole = column(self, gap=0)
        inside = column(gap=8)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.addWidget(PlainLabel(question, "title"))
        self.content: QVBoxLayout = column(gap=8)
        inside.addLayout(self.content)
        whole.addLayout(inside)
        whole.addWidget(Hairline())
        self._buttons = row(gap=8)
        self._buttons.setContentsMargins(24, 14, 24, 14)
        self._buttons.addStretch(1)
        whole.addLayout(self._buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the content needs: Qt alone gives a dialog two thirds of the screen at most."""
        layout = self.layout()
        if layout is not None:
            flows = layout.hasHeightForWidth()
            needed = layout.totalHeightForWidth(self.width()) if flows else layout.totalSizeHint().height()
            self.resize(self.width(), min(max(self.height(), needed), self.screen().availableGeometry().height()))
        super().showEvent(event)

    def add_button(self, button: Button, *, default: bool = False) -> Button:
        """Add a button at the end of the row; the default one is pressed by Enter and has the focus at first."""
        button.setAutoDefault(default)
        button.setDefault(default)
        self._buttons.addWidget(button)
        if default:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button


class Question(Sheet):
    """Asks yes or no, and says what a yes entails."""

    def __init__(
        self, question: str, consequence: str, yes_label: str, no_label: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(question, parent)
        self.content.addWidget(PlainLabel(consequence, "lead"))
        self.no = self.add_button(Button(no_label or _tr("Cancel")), default=True)
        self.yes = self.add_button(Button(yes_label, ButtonKind.PRIMARY))
        on_click(self.no, self.reject)
        on_click(self.yes, self.accept)


class Message(Sheet):
    """Says one thing."""

    def __init__(self, sentence: str, more: str = "", parent: QWidget | None = None) -> None:
        super().__init__(sentence, parent)
        if more:
            self.content.addWidget(PlainLabel(more, "lead"))
        self.close_button = self.add_button(Button(_tr("Close"), ButtonKind.PRIMARY), default=True)
        on_click(self.close_button, self.accept)


class LineQuestion(Sheet):
    """Asks for a line of text; `yes` stays off while nothing is typed."""

    def __init__(
        self, question: str, label: str, yes_label: str, text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(question, parent)
        self.field = LineField(label)
        self.content.addWidget(PlainLabel(label, "aim"))
        self.content.addWidget(self.field)
        self.no = self.add_button(Button(_tr("Cancel")))
        self.yes = self.add_button(Button(yes_label, ButtonKind.PRIMARY), default=True)
        on_click(self.no, self.reject)
        on_click(self.yes, self.accept)
        self.field.edited.connect(self._on_edited)
        self.field.show_text(text)
        self._on_edited(text)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _on_edited(self, text: str) -> None:
        self.yes.setEnabled(bool(text.strip()))


def confirm(parent: QWidget | None, question: str, consequence: str, yes_label: str, no_label: str = "") -> bool:
    """Ask before something that cannot be taken back; True only for a plain yes."""
    return Question(question, consequence, yes_label, no_label, parent).exec() == QDialog.DialogCode.Accepted


def tell(parent: QWidget | None, sentence: str, more: str = "") -> None:
    """Say one thing and wait until it is read."""
    Message(sentence, more, parent).exec()


def ask_text(parent: QWidget | None, question: str, label: str, yes_label: str, text: str = "") -> str | None:
    """Ask for a line of text, without spaces around it; None when the user thinks better of it."""
    asked = LineQuestion(question, label, yes_label, text, parent=parent)
    answers: list[str] = []
    asked.accepted.connect(lambda: answers.append(asked.field.text().strip()))
    asked.exec()
    return answers[0] if answers else None
