"""A pulse from the first word to its picture: nothing yet, being set up, running, revealed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.content import Prompt
from offsite.domain import pulse, slides, slides_pulse
from offsite.domain.model.slides import Slide
from offsite.domain.voting.box import Urn
from offsite.domain.voting.rounds import State
from ui.pulse.result import PulseResult
from ui.session import Session
from ui.stage import Offer
from ui.theme import Theme
from ui.voting.fixed_setup import FixedSetup
from ui.voting.panel import VotePanel, show_only
from ui.voting.running_panel import RunningPanel
from ui.widgets.buttons import primary
from ui.widgets.layout import EmptyState, column


class PulsePlace(QWidget):
    """The body of a tab; the owner places `foot`, which has the acts.

    Args:
        session: The open offsite.
        theme: The theme, for the grid of an open vote.
        subject: `pulse.BEFORE` or `pulse.AFTER`.
        step: The key of the step that keeps the notes.
        prompts: The questions of the playbook whose ids are those of the dimensions.
    """

    booth_asked = Signal(str)
    next_asked = Signal()

    def __init__(
        self, session: Session, theme: Theme, subject: str, step: str = "", prompts: Sequence[Prompt] = ()
    ) -> None:
        super().__init__()
        self._session, self._subject = session, subject
        self.next_words = ""
        self.nothing = _NoPulse(session)
        self.setup = FixedSetup(session)
        self.running = RunningPanel(session, theme)
        self.result = PulseResult(session, step, prompts)
        self._panels: tuple[VotePanel, ...] = (self.nothing, self.setup, self.running, self.result)
        self.foot = QWidget()
        below = column(self.foot, gap=0)
        box = column(self, gap=0)
        for panel in self._panels:
            box.addWidget(panel)
            below.addWidget(panel.foot)
        self.nothing.prepare_asked.connect(self.prepare)
        self.running.booth_asked.connect(self.booth_asked)
        self.result.next_asked.connect(self.next_asked)
        self.result.again_asked.connect(self.prepare)

    def prepare(self) -> None:
        """Draw a pulse up, unless one is being prepared or held."""
        session = self._session
        present = session.box.latest(self._subject)
        if present is None or present.round.state is State.REVEALED:
            session.vote(session.ballots.add, pulse.draw_up(session.offsite, session.box, self._subject))

    def refresh(self) -> None:
        """Show the pulse as far as it has come."""
        show_only(self, self.foot, self._panels, lambda: self._fill(self._session.box.latest(self._subject)))

    def _fill(self, present: Urn | None) -> VotePanel:
        if present is None:
            return self.nothing
        match present.round.state:
            case State.DRAFT:
                self.setup.show_draft(present.round)
                return self.setup
            case State.REVEALED:
                self.result.show_urn(present, self.next_words)
                return self.result
            case _:
                self.running.show_urn(present)
                return self.running

    def set_room(self, pixels: int) -> None:
        """Say how high the place may be without scrolling."""
        self.running.set_room(pixels)

    def go_to(self, dimension: str) -> QWidget | None:
        """Put the focus into the note on a dimension; return its field, None where it has none."""
        field = self.result.notes.reveal(dimension) if self.result.isVisibleTo(self) else None
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        return field

    def offers(self) -> tuple[Offer, ...]:
        """Return what the big screen can show of this pulse."""
        session = self._session
        present = session.box.latest(self._subject)
        if present is None:
            return ()
        key = present.round.id
        words = {
            State.DRAFT: _tr("Pulse: the six questions"),
            State.OPEN: _tr("Pulse: who has voted"),
            State.CLOSED: _tr("Pulse: who has voted"),
            State.REVEALED: _tr("Pulse: the picture"),
        }[present.round.state]
        now = Offer(words, _Pages(session, key))
        if present.round.state is State.DRAFT:
            return (now,)
        return (now, Offer(_tr("Pulse: the six questions"), _Pages(session, key, asked=True)))


@dataclass(frozen=True, slots=True)
class _Pages:
    """Draws the pages of one offer; equal to another that draws the same, so that nothing is offered twice."""

    session: Session
    round_id: str
    asked: bool = False

    def __call__(self) -> tuple[Slide, ...]:
        if self.asked:
            return slides.question(self.session.box.urn(self.round_id).round)
        return slides_pulse.for_pulse(self.session.box, self.round_id)


def _tr(text: str) -> str:
    return QCoreApplication.translate("pulse", text)


class _NoPulse(VotePanel):
    """What stands there before the first round."""

    prepare_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.body.addWidget(
            EmptyState(
                "vote",
                self.tr("No pulse yet"),
                self.tr(
                    "Everybody rates six dimensions from 1 to 5, in private at this laptop; it takes two minutes each. "
                    "The picture shows where views part, not who holds which."
                ),
            )
        )
        self.prepare = self.add_act(primary(self.tr("Prepare the pulse")), self.prepare_asked.emit)
