"""The landscape: three lists and the questions of the playbook, one view at a time."""

from collections.abc import Sequence

from offsite.content import Prompt
from offsite.domain import landscape
from offsite.domain.model.slides import Slide
from ui.landscape.columns import titles
from ui.landscape.part_pane import PartPane
from ui.pages import Pages
from ui.session import Session
from ui.stage import Offer
from ui.steps.prompts import Prompts
from ui.steps.views_part import ViewsPart
from ui.widgets.layout import column

QUESTIONS = "questions"


class LandscapePlace(ViewsPart):
    """The lists and the questions; `head` is the second level of tabs."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        views = [(str(part), words) for part, words in titles().items()]
        if prompts:
            views.append((QUESTIONS, self.tr("Questions")))
        super().__init__(session, self.tr("Lists"), views)
        self.panes = {part: PartPane(session, part) for part in landscape.Part}
        self.questions = Prompts(session, step, prompts)
        box = column(self, gap=0)
        for pane in self.panes.values():
            box.addWidget(pane)
            pane.widget_needed.connect(self.widget_needed)
        box.addWidget(self.questions)

    def refresh(self) -> None:
        """Show the present view; the others when they are looked at."""
        view, offsite = self.view, self._session.offsite
        for part, words in titles().items():
            count = len(landscape.entries(offsite, part))
            self.level.show_words(part, f"{words} ({count})" if count else words)
        for part, pane in self.panes.items():
            if part == view:
                pane.refresh()
            pane.setVisible(part == view)
        if view == QUESTIONS:
            self.questions.refresh()
        self.questions.setVisible(view == QUESTIONS)

    def go_to(self, record: str) -> None:
        """Bring an entry or a question into view and put the focus there."""
        part = landscape.part_of(self._session.offsite, record)
        field = self.questions.field(record)
        if part is not None:
            self.level.show_key(part)
            self.refresh()
            self.panes[part].table.reveal(record)
        elif field is not None:
            self.level.show_key(QUESTIONS)
            self.refresh()
            field.setFocus()
            self.widget_needed.emit(field)

    def offers(self) -> tuple[Offer, ...]:
        """Return the lists for the big screen, the present one first."""
        parts = sorted(landscape.Part, key=lambda part: part != self.view)
        words = titles()
        return tuple(
            Offer(words[part], Pages(self._session, _slides, part))
            for part in parts
            if landscape.entries(self._session.offsite, part)
        )


def _slides(session: Session, part: str) -> tuple[Slide, ...]:
    return landscape.slides(session.offsite, landscape.Part(part))
