"""Questions of the playbook with an example and a field each, kept in the offsite as they are typed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from offsite.content import Prompt
from offsite.domain import answers
from ui.session import Session
from ui.widgets.fields import TextField
from ui.widgets.layout import column
from ui.widgets.paragraph import Paragraph

COLUMN = 768
"""The greatest width of questions and answers, in pixels: lines that are read at a glance."""


class Prompts(QWidget):
    """The questions of one part of a step, one below the other."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._step = session, step
        self._fields: dict[str, TextField] = {}
        self.setMaximumWidth(COLUMN)
        box = column(self, gap=0)
        for prompt in prompts:
            hint = self.tr("For example: {0}").format(prompt.hint)
            field = self._fields[prompt.id] = self._field(prompt, hint)
            for each, below in ((Paragraph(prompt.ask, "strong"), 3), (Paragraph(hint, "aim"), 8), (field, 24)):
                box.addWidget(each)
                box.addSpacing(below)

    def _field(self, prompt: Prompt, hint: str) -> TextField:
        field = TextField(prompt.ask, lines=2)
        field.setAccessibleDescription(hint)
        field.edited.connect(lambda text: self._answer(prompt.id, text))
        field.left.connect(self._session.leave_field)
        return field

    def _answer(self, prompt: str, text: str) -> None:
        self._session.type_into(
            f"answer/{self._step}/{prompt}", self.tr("Answer a question"), answers.set_answer, self._step, prompt, text
        )

    def field(self, prompt: str) -> TextField | None:
        """The field of a question, or None where it is not among these."""
        return self._fields.get(prompt)

    def refresh(self) -> None:
        """Show the answers as they are."""
        for prompt, field in self._fields.items():
            field.show_text(answers.answer_to(self._session.offsite, self._step, prompt))
