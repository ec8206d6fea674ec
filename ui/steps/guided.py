"""The screen of a step that has none of its own, made from its content file alone: questions, and room for answers."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.content import Activity, Step
from offsite.domain import answers
from ui.steps.prompts import COLUMN, Prompts
from ui.steps.screen import Screen
from ui.widgets.layout import Page, column
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.tabs import Tabs
from ui.widgets.text import PlainLabel


class GuidedScreen(Screen):
    """The questions of a step, each with an example and a field; one tab for each activity that asks something.

    The first tab holds the questions of the step itself and has the empty place; the others have the keys of their
    activities.
    """

    def build(self) -> None:
        """Make the tabs and a field for each question."""
        step = self._step
        self._asked: dict[str, Prompts] = {}
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
            self._asked[key] = Prompts(self.session, self._step.key, part.prompts)
            inside.addWidget(self._counts[key])
            inside.addWidget(self._asked[key])
        else:
            inside.addWidget(Paragraph(self.tr("Nothing is written down here; the guide says what to do."), "aim"))
        return pane

    def _leaves_behind(self) -> QWidget:
        holder = QWidget()
        box = column(holder, gap=4)
        box.addWidget(Hairline())
        box.addSpacing(12)
        box.addWidget(PlainLabel(self.tr("This step leaves behind"), "section"))
        for each in self._step.leaves_behind:
            box.addWidget(Paragraph(each, "aim"))
        return holder

    def refresh(self) -> None:
        """Show the answers, and how many there are in each part."""
        step, offsite = self._step, self.session.offsite
        for asked in self._asked.values():
            asked.refresh()
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
        for key, asked in self._asked.items():
            field = asked.field(record)
            if field is not None:
                self._tabs.show_key(key)
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
