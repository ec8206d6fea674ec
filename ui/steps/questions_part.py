"""A tab that is questions alone."""

from collections.abc import Sequence

from offsite.content import Prompt
from ui.session import Session
from ui.steps.part import Part
from ui.steps.prompts import Prompts
from ui.widgets.layout import column


class QuestionsPart(Part):
    """The questions of an activity, with a field each."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__()
        self.questions = Prompts(session, step, prompts)
        column(self, gap=0).addWidget(self.questions)

    def refresh(self) -> None:
        """Show the answers as they are."""
        self.questions.refresh()

    def go_to(self, record: str) -> None:
        """Put the cursor into a question."""
        field = self.questions.field(record)
        if field is not None:
            field.setFocus()
            self.widget_needed.emit(field)
