"""Identity: five short lists, one view at a time, each with its own minutes of the hour."""

from collections.abc import Sequence

from offsite.content import Prompt
from offsite.domain import identity, slides_identity
from offsite.domain.model.identity import Aspect
from offsite.domain.model.slides import Slide
from ui.identity.columns import titles
from ui.identity.pane import AspectPane
from ui.pages import Pages
from ui.session import Session
from ui.stage import Offer
from ui.steps.views_part import ViewsPart
from ui.widgets.layout import column


class IdentityPlace(ViewsPart):
    """The lists; `head` is the second level of tabs.

    Args:
        session: The offsite.
        prompts: What the playbook asks; the id of a question is the aspect that it asks about.
    """

    def __init__(self, session: Session, prompts: Sequence[Prompt]) -> None:
        super().__init__(session, self.tr("Lists"), [(str(aspect), words) for aspect, words in titles().items()])
        asked = {each.id: each for each in prompts}
        self.panes = {aspect: AspectPane(session, aspect, asked.get(aspect)) for aspect in Aspect}
        box = column(self, gap=0)
        for pane in self.panes.values():
            box.addWidget(pane)

    def refresh(self) -> None:
        """Show the present list; the others when they are looked at."""
        for aspect, words in titles().items():
            count = len(identity.entries(self._session.offsite, aspect))
            self.level.show_words(aspect, f"{words} ({count})" if count else words)
        for aspect, pane in self.panes.items():
            if aspect == self.view:
                pane.refresh()
            pane.setVisible(aspect == self.view)

    def go_to(self, record: str) -> None:
        """Bring an entry into view, or the list of an aspect by its key."""
        aspect = identity.aspect_of(self._session.offsite, record)
        if aspect is None:
            return
        if aspect != self.view:
            self.show_view(aspect)
        self.widget_needed.emit(self.panes[aspect].go_to(record))

    def offers(self) -> tuple[Offer, ...]:
        """Return the lists for the big screen, the present one first."""
        aspects = sorted(Aspect, key=lambda aspect: aspect != self.view)
        return tuple(
            Offer(slides_identity.title(aspect), Pages(self._session, _slides, aspect))
            for aspect in aspects
            if identity.entries(self._session.offsite, aspect)
        )


def _slides(session: Session, aspect: str) -> tuple[Slide, ...]:
    return slides_identity.slides(session.offsite, Aspect(aspect))
