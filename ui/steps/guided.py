"""The screen of a step that has none of its own, made from its content file alone: questions, and room for answers."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offsite.content import Activity, Prompt, Step
from offsite.domain import answers
from ui.steps.screen import Screen
from ui.widgets.fields import TextField
from ui.widgets.layout import Page, column
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.tabs import Tabs
from ui.widgets.text import PlainLabel

COLUMN = 768
"""The greatest width of questions and answers, in pixels: lines that are read at a glance."""


class GuidedScreen(Screen):
    """The questions of a step, each with an example and a field; one tab for each activity that asks something.

    The first tab holds the questions of the step itself and has the empty place; the others have the keys of their
    activities.
    """

    def build(self) -> None:
        """Make the tabs and a field for each question."""
        step = self._step
        self._fields: dict[str, TextField] = {}
        self._counts: dict[str, PlainLabel] = {}
        self._page = Page(step.title, step.aim, width=COLUMN)
        self._panes = {key: self._pane(key, part) for key, part in self._parts().items()}
        self._tabs = Tabs(step.title, [(key, self._tab_title(key)) for key in self._panes])
        self._tabs.picked.connect(self._show_place)
        self._tabs.setVisible(len(self._panes) > 1)
        self._page.head.addWidget(self._tabs)
        for pane in self._panes.values():
            self._page.content.addWidget(pane)
        self._page.content.addWidget(self._leaves_behind())
        column(self, gap=0).addWidget(self._page)
        self._show_pane(next(iter(self._panes)))

    @property
    def _step(self) -> Step:
        if self.step is None:
            raise ValueError("The guided screen is made from a step.")
        return self.step

    def _parts(self) -> Mapping[str, Step | Activity]:
        """The parts that ask something, by their place; the step itself where none does."""
        parts: dict[str, Step | Activity] = {"": self._step} if self._step.prompts else {}
        parts.update({activity.key: activity for activity in self._step.activities if activity.prompts})
        return parts or {"": self._step}

    def _tab_title(self, key: str) -> str:
        return self._step.activity(key).title if key else self.tr("Overview")

    def _pane(self, key: str, part: Step | Activity) -> QWidget:
        pane = QWidget()
        inside = column(pane, gap=24)
        inside.setContentsMargins(0, 0, 0, 12)
        if part.prompts:
            self._counts[key] = PlainLabel("", "small")
            inside.addWidget(self._counts[key])
        else:
            inside.addWidget(Paragraph(self.tr("Nothing is written down here; the guide says what to do."), "aim"))
        for prompt in part.prompts:
            inside.addLayout(self._question(prompt))
        return pane

    def _question(self, prompt: Prompt) -> QVBoxLayout:
        box = column(gap=3)
        hint = self.tr("For example: {0}").format(prompt.hint)
        field = TextField(prompt.ask, lines=2)
        field.setAccessibleDescription(hint)
        field.edited.connect(lambda text: self._answer(prompt.id, text))
        field.left.connect(self.session.leave_field)
        self._fields[prompt.id] = field
        box.addWidget(Paragraph(prompt.ask, "strong"))
        box.addWidget(Paragraph(hint, "aim"))
        box.addSpacing(5)
        box.addWidget(field)
        return box

    def _leaves_behind(self) -> QWidget:
        holder = QWidget()
        box = column(holder, gap=4)
        box.addWidget(Hairline())
        box.addSpacing(12)
        box.addWidget(PlainLabel(self.tr("This step leaves behind"), "section"))
        for each in self._step.leaves_behind:
            box.addWidget(Paragraph(each, "aim"))
        return holder

    def _answer(self, prompt: str, text: str) -> None:
        step = self._step
        self.session.type_into(
            f"answer/{step.key}/{prompt}", self.tr("Answer a question"), answers.set_answer, step.key, prompt, text
        )

    def refresh(self) -> None:
        """Show the answers, and how many there are in each part."""
        step, offsite = self._step, self.session.offsite
        for prompt, field in self._fields.items():
            field.show_text(answers.answer_to(offsite, step.key, prompt))
        for key, part in self._parts().items():
            if key in self._counts:
                given = sum(bool(answers.answer_to(offsite, step.key, each.id).strip()) for each in part.prompts)
                count = self.tr("{0} of {1} questions answered").format(given, len(part.prompts))
                self._counts[key].show_text(count)

    @property
    def place(self) -> str:
        """The key of the activity that is being looked at; empty for the questions of the step itself."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the tabs."""
        return tuple(self._panes)

    def go_to(self, place: str, record: str = "") -> None:
        """Bring an activity to the front, and put the cursor into the field of a question (its id is `record`)."""
        if place in self._panes:
            self._tabs.show_key(place)
        field = self._fields.get(record)
        if field is not None:
            home = next(key for key, pane in self._panes.items() if pane.isAncestorOf(field))
            self._tabs.show_key(home)
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._page.reveal(field)

    def _show_place(self, key: str) -> None:
        self.session.leave_field()
        self._show_pane(key)
        self.offers_changed.emit()

    def _show_pane(self, key: str) -> None:
        part = self._step.activity(key) if key else self._step
        self._page.show_head(part.title, part.aim)
        for each, pane in self._panes.items():
            pane.setVisible(each == key)
        self._page.pane.verticalScrollBar().setValue(0)
