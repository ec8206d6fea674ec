"""A pulse from the first word to its picture: nothing yet, being set up, running, revealed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt

from offsite.content import Prompt
from offsite.domain import pulse, slides, slides_pulse
from offsite.domain.model.slides import Slide
from offsite.domain.voting.rounds import State
from ui.pages import Pages
from ui.pulse.result import PulseResult
from ui.session import Session
from ui.stage import Offer
from ui.theme import Theme
from ui.voting.fixed_place import FixedPlace, NothingYet


def _tr(text: str) -> str:
    return QCoreApplication.translate("pulse", text)


class PulsePlace(FixedPlace):
    """A tab with a pulse, or a part of one.

    Args:
        session: The open offsite.
        theme: The theme, for the grid of an open vote.
        subject: `pulse.BEFORE` or `pulse.AFTER`.
        step: The key of the step that keeps the notes.
        prompts: The questions of the playbook whose ids are those of the dimensions.
    """

    result: PulseResult

    def __init__(
        self, session: Session, theme: Theme, subject: str, step: str = "", prompts: Sequence[Prompt] = ()
    ) -> None:
        nothing = NothingYet(
            session,
            "vote",
            _tr("No pulse yet") if subject == pulse.BEFORE else _tr("No second pulse yet"),
            _tr(
                "Everybody rates six dimensions from 1 to 5, in private at this laptop; it takes two minutes each. "
                "The picture shows where views part, not who holds which."
            ),
            _tr("Prepare the pulse"),
        )
        super().__init__(
            session,
            theme,
            subject,
            lambda: pulse.draw_up(session.offsite, session.box, subject),
            nothing=nothing,
            result=PulseResult(session, step, prompts),
            offered={
                State.DRAFT: _tr("Pulse: the six questions"),
                State.OPEN: _tr("Pulse: who has voted"),
                State.CLOSED: _tr("Pulse: who has voted"),
                State.REVEALED: _tr("Pulse: the picture"),
            },
        )

    def go_to(self, record: str) -> None:
        """Put the focus into the note on a dimension."""
        field = self.result.notes.reveal(record) if self.result.isVisibleTo(self) else None
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.widget_needed.emit(field)

    def offers(self) -> tuple[Offer, ...]:
        """Return the pulse in the state it is in, and what was asked."""
        now, present = super().offers(), self.present
        if present is None or present.round.state is State.DRAFT:
            return now
        return (*now, Offer(_tr("Pulse: the six questions"), Pages(self._session, _asked, present.round.id)))

    def pages(self, round_id: str) -> Callable[[], tuple[Slide, ...]]:
        """What draws a pulse in the state it is in."""
        return Pages(self._session, _pulse, round_id)


def _pulse(session: Session, round_id: str) -> tuple[Slide, ...]:
    return slides_pulse.for_pulse(session.box, round_id)


def _asked(session: Session, round_id: str) -> tuple[Slide, ...]:
    return slides.question(session.box.urn(round_id).round)
