"""One question of the day from the first proposal to its adoption: which view stands on the screen, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from offsite.content import Activity, Step
from offsite.domain import adoption, proposals
from offsite.domain.record import on_record
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.rounds import State
from ui.session import Session
from ui.stage import Offer
from ui.steps.part import Part
from ui.steps.prompts import Prompts
from ui.theme import Theme
from ui.voting.adopted_card import AdoptedCard
from ui.voting.earlier import EarlierRounds
from ui.voting.level import Level
from ui.voting.panel import VotePanel
from ui.voting.places import KINDS, example_for, offers
from ui.voting.proposals_panel import ProposalsPanel
from ui.voting.result_panel import ResultPanel
from ui.voting.running_panel import RunningPanel
from ui.voting.setup_panel import SetupPanel
from ui.voting.void_panel import VoidPanel
from ui.widgets.buttons import Button, ButtonKind, primary
from ui.widgets.layout import EmptyState, column

PROPOSALS, VOTE, QUESTIONS = "proposals", "vote", "questions"


class VotePlace(Part):
    """The views of a question; `head` holds the second level of tabs and the line to add."""

    def __init__(self, session: Session, theme: Theme, step: Step, activity: Activity) -> None:
        super().__init__()
        kind = KINDS[activity.key]
        self._session, self._kind = session, kind
        self._looking_at = ""
        self._title = activity.title
        views = [(PROPOSALS, self.tr("Proposals")), (VOTE, self.tr("Vote"))]
        if activity.prompts:
            views.append((QUESTIONS, self.tr("Questions")))
        self.level = Level(self.tr("Views"), views)
        self.adopted = AdoptedCard(session, kind)
        self.proposals = ProposalsPanel(session, kind, example_for(step, activity))
        self.setup = SetupPanel(session)
        self.running = RunningPanel(session, theme)
        self.result = ResultPanel(session, theme, kind)
        self.void = VoidPanel(session)
        self.nothing = _NoVote(session)
        self.questions = Prompts(session, step.key, activity.prompts)
        self.earlier = EarlierRounds()
        self._panels: tuple[VotePanel, ...] = (
            self.proposals,
            self.setup,
            self.running,
            self.result,
            self.void,
            self.nothing,
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        above = column(self.head, gap=8)
        above.setContentsMargins(0, 8, 0, 2)
        above.addWidget(self.level)
        above.addWidget(self.proposals.head)
        below = column(self.foot, gap=0)
        box = column(self, gap=14)
        box.addWidget(self.adopted)
        for panel in self._panels:
            box.addWidget(panel)
            below.addWidget(panel.foot)
        box.addWidget(self.questions)
        box.addWidget(self.earlier)

    def _connect(self) -> None:
        self.level.picked.connect(self._pick)
        self.proposals.prepare_asked.connect(self.prepare)
        self.nothing.prepare_asked.connect(self.prepare)
        self.proposals.row_needed.connect(self.widget_needed)
        self.setup.back_asked.connect(lambda: self.show_view(PROPOSALS))
        self.running.booth_asked.connect(self.booth_asked)
        self.result.next_asked.connect(self.next_asked)
        for each in (self.result, self.void):
            each.back_asked.connect(lambda: self._look_at(""))
        self.earlier.chosen.connect(self._look_at)

    @property
    def view(self) -> str:
        """Which view is chosen: proposals, vote or questions."""
        return self.level.key()

    @property
    def has_acts(self) -> bool:
        """Questions have no acts."""
        return self.view != QUESTIONS

    def begin(self) -> None:
        """Choose the view to start from: the vote where there is one."""
        if self._session.box.latest(self._kind) is not None:
            self.level.show_key(VOTE)

    def set_room(self, pixels: int) -> None:
        """Let an open vote use the height that there is."""
        self.running.set_room(pixels)

    def offers(self) -> tuple[Offer, ...]:
        """Return the question, the turnout, the result or what is adopted, as far as it has come."""
        return offers(self._session, self._kind, self._title)

    def go_to(self, record: str) -> None:
        """Put the cursor into a proposal or a question."""
        field = self.questions.field(record)
        self.show_view(PROPOSALS if field is None else QUESTIONS)
        if field is None:
            self.proposals.show_proposal(record)
        else:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.widget_needed.emit(field)

    def show_view(self, view: str) -> None:
        """Choose a view."""
        self.level.show_key(view)
        self._pick(view)

    def _pick(self, _view: str) -> None:
        self._session.leave_field()
        self._looking_at = ""
        self.refresh()
        self.view_changed.emit()

    def _look_at(self, round_id: str) -> None:
        self._looking_at = round_id
        self.refresh()
        self.view_changed.emit()

    def prepare(self) -> None:
        """Go to the vote; draw one up when none is being prepared or held."""
        session = self._session
        self.level.show_key(VOTE)
        urn = session.box.latest(self._kind)
        if urn is None or urn.round.state is State.REVEALED:
            session.vote(session.ballots.add, adoption.draw_up(session.offsite, self._kind))
        self._pick(VOTE)

    def refresh(self) -> None:
        """Show what the session holds; where the act that had the focus is gone, what is to be done next has it."""
        had_focus, used = self._has_focus(), self._focused_act()
        self._show(self._session.box)
        if used is not None and not used.isVisibleTo(self.foot):
            shown = next((each for each in self._panels if not each.isHidden()), None)
            field = shown.first_field() if shown is not None else None
            (field or self._primary_act() or self.level.button(self.view)).setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus and not self._has_focus():
            self.level.button(self.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _visible_acts(self) -> list[Button]:
        return [each for each in self.foot.findChildren(Button) if each.isVisibleTo(self.foot)]

    def _focused_act(self) -> Button | None:
        """The act that has the focus of the window, also while a dialog lies over it."""
        focused = self.window().focusWidget()
        return next((each for each in self._visible_acts() if each is focused), None)

    def _primary_act(self) -> Button | None:
        return next(
            (each for each in self._visible_acts() if each.kind is ButtonKind.PRIMARY and each.isEnabled()), None
        )

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and any(each.isAncestorOf(focused) for each in (self, self.head, self.foot))

    def _show(self, box: Box) -> None:
        offsite = self._session.offsite
        present = box.latest(self._kind)
        self._show_words(len(proposals.standing(offsite, self._kind)), present)
        shown = self._show_panel(present)
        adopted = adoption.adoption_of(offsite, self._kind)
        newer = present is not None and adopted is not None and present.round.id != adopted.round_id
        self.adopted.refresh(wanted=self.view != VOTE or not (newer or self._looking_at))
        for panel in self._panels:
            panel.setVisible(panel is shown)
            panel.foot.setVisible(panel is shown)
        self.proposals.head.setVisible(shown is self.proposals)
        asking = self.view == QUESTIONS
        self.questions.setVisible(asking)
        if asking:
            self.questions.refresh()
        looked_at = self._looking_at or (present.round.id if present else "")
        if self.view == VOTE:
            self.earlier.show_rounds(on_record(offsite, box, self._kind), looked_at)
        else:
            self.earlier.hide()

    def _show_panel(self, present: Urn | None) -> VotePanel | None:
        """Fill the panel that belongs on the screen, and return it."""
        if self.view == PROPOSALS:
            self.proposals.refresh()
            return self.proposals
        if self.view == QUESTIONS:
            return None
        if self._looking_at:
            return self._show_looked_at(self._session.box.urn(self._looking_at))
        return self._show_vote(present)

    def _show_looked_at(self, urn: Urn) -> VotePanel:
        if urn.round.state is State.VOID:
            self.void.show_urn(urn)
            return self.void
        self.result.show_urn(urn, self.next_words, live=False)
        return self.result

    def _show_vote(self, present: Urn | None) -> VotePanel:
        if present is None:
            self.nothing.refresh(len(proposals.standing(self._session.offsite, self._kind)))
            return self.nothing
        match present.round.state:
            case State.DRAFT:
                self.setup.show_draft(present.round)
                return self.setup
            case State.REVEALED:
                self.result.show_urn(present, self.next_words, live=True)
                return self.result
            case _:
                self.running.show_urn(present)
                return self.running

    def _show_words(self, count: int, present: Urn | None) -> None:
        words = self.tr("Proposals ({count})").format(count=count) if count else self.tr("Proposals")
        self.level.show_words(PROPOSALS, words)
        states = {
            State.DRAFT: self.tr("Vote · being prepared"),
            State.OPEN: self.tr("Vote · open"),
            State.CLOSED: self.tr("Vote · closed"),
            State.REVEALED: self.tr("Vote · result"),
        }
        self.level.show_words(VOTE, states[present.round.state] if present else self.tr("Vote"))


class _NoVote(VotePanel):
    """What stands in the place of a vote before there is one."""

    prepare_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.body.addWidget(
            EmptyState(
                "vote",
                self.tr("No vote yet"),
                self.tr("Collect the proposals and merge those that mean the same. Then put them to the vote."),
            )
        )
        self.prepare = self.add_act(primary(self.tr("Prepare the vote")), self.prepare_asked.emit)

    def refresh(self, count: int) -> None:
        """Let a vote be prepared from two proposals up."""
        self.prepare.setEnabled(count >= 2)
