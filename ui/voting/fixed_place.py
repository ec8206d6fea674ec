"""A vote whose question is given, from the first word to its result: nothing yet, being set up, running, revealed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal

from offsite.domain import slides
from offsite.domain.errors import Refused
from offsite.domain.model.slides import Slide
from offsite.domain.voting.box import Urn
from offsite.domain.voting.rounds import Round, State
from ui.pages import Pages
from ui.session import Session
from ui.stage import Offer
from ui.steps.part import Part
from ui.theme import Theme
from ui.voting.fixed_result import FixedResult
from ui.voting.fixed_setup import FixedSetup
from ui.voting.panel import VotePanel, show_only
from ui.voting.running_panel import RunningPanel
from ui.widgets.buttons import primary
from ui.widgets.layout import EmptyState, column


class NothingYet(VotePanel):
    """What stands there before the first round: an icon, a title, a sentence, and the button that begins."""

    prepare_asked = Signal()

    def __init__(self, session: Session, icon: str, title: str, sentence: str, begin: str) -> None:
        super().__init__(session)
        self.body.addWidget(EmptyState(icon, title, sentence))
        self.prepare = self.add_act(primary(begin), self.prepare_asked.emit)


class FixedPlace(Part):
    """A tab with such a vote, or a part of one.

    Args:
        session: The open offsite.
        theme: The theme, for the grid of an open vote.
        draw_up: Makes the draft of the round; may refuse.
        nothing: What stands there before the first round.
        result: What shows a revealed round.
        offered: What the slide of the round is called in each state.
        subject: What the rounds are about.
    """

    def __init__(  # noqa: PLR0913 - named once for each vote
        self,
        session: Session,
        theme: Theme,
        subject: str,
        draw_up: Callable[[], Round],
        *,
        nothing: NothingYet,
        result: FixedResult,
        offered: Mapping[State, str],
    ) -> None:
        super().__init__()
        self._session, self._subject, self._draw_up = session, subject, draw_up
        self.nothing, self.result, self._offered = nothing, result, offered
        self.setup = FixedSetup(session)
        self.running = RunningPanel(session, theme)
        self._panels: tuple[VotePanel, ...] = (nothing, self.setup, self.running, result)
        below = column(self.foot, gap=0)
        self.body = column(self, gap=0)
        for panel in self._panels:
            self.body.addWidget(panel)
            below.addWidget(panel.foot)
        nothing.prepare_asked.connect(self.prepare)
        result.again_asked.connect(self.prepare)
        result.next_asked.connect(self.next_asked)
        self.running.booth_asked.connect(self.booth_asked)

    @property
    def has_acts(self) -> bool:
        """There is always something to do."""
        return True

    @property
    def present(self) -> Urn | None:
        """The newest round on the subject that is not void."""
        return self._session.box.latest(self._subject)

    def prepare(self) -> None:
        """Draw a round up, unless one is being prepared or held."""
        present = self.present
        if present is None or present.round.state is State.REVEALED:
            self._session.vote(lambda: self._session.ballots.add(self._draw_up()))

    def refresh(self) -> None:
        """Show the vote as far as it has come, a draft after it was brought up to what there is to ask now."""
        present = self.present
        if present is not None and present.round.state is State.DRAFT:
            renewed = self._renewed(present.round)
            if renewed != present.round:
                self._session.vote(self._session.ballots.revise, renewed)  # comes back here
                return
        show_only(self, self.foot, self._panels, lambda: self._fill(self.present))

    def _renewed(self, draft: Round) -> Round:
        """A draft with the options and the rule of now; as it was where there is nothing to ask any more."""
        try:
            now = self._draw_up()
        except Refused:
            return draft
        return replace(draft, options=now.options, method=now.method)

    def _fill(self, present: Urn | None) -> VotePanel:
        if present is None:
            return self.nothing
        match present.round.state:
            case State.DRAFT:
                self.setup.show_draft(present.round)
                return self.setup
            case State.REVEALED:
                self.result.next_words = self.next_words
                self.result.show_urn(present)
                return self.result
            case _:
                self.running.show_urn(present)
                return self.running

    def set_room(self, pixels: int) -> None:
        """Say how high the place may be without scrolling."""
        self.running.set_room(pixels)

    def offers(self) -> tuple[Offer, ...]:
        """Return what the big screen can show of the vote in the state it is in."""
        present = self.present
        if present is None:
            return ()
        return (Offer(self._offered[present.round.state], self.pages(present.round.id)),)

    def pages(self, round_id: str) -> Callable[[], tuple[Slide, ...]]:
        """What draws a round in the state it is in."""
        return Pages(self._session, _round, round_id)


def _round(session: Session, round_id: str) -> tuple[Slide, ...]:
    return slides.for_round(session.box, round_id)
