"""A vote while it is open or closed: who has voted, and never what, until somebody reveals the result."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import adoption
from offsite.domain.errors import Refused
from offsite.domain.voting.box import Urn
from offsite.domain.voting.plausible import problems
from offsite.domain.voting.rounds import Mode, Round, State, check_reveal
from offsite.domain.voting.wording import capital, listed
from ui.session import Session
from ui.theme import Theme
from ui.voting.count_grid import CountGrid
from ui.voting.open_grid import OpenGrid
from ui.voting.panel import VotePanel
from ui.voting.pin_line import PinLine
from ui.voting.turnout import TurnoutList
from ui.widgets.buttons import ButtonKind, primary, secondary
from ui.widgets.dialogs import LineQuestion
from ui.widgets.layout import column
from ui.widgets.marks import Banner
from ui.widgets.panes import Card
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

_AROUND = 34
"""The space above the question of an open vote, between it and its grid, and below that, in pixels."""


class RunningPanel(VotePanel):
    """One round between opening and reveal."""

    booth_asked = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._theme = theme
        self._urn: Urn | None = None
        self._room = 0
        self.question = Paragraph("", "lead")
        self.turnout = PlainLabel("", "display")
        self.note = Paragraph("", "aim")
        self.voters = TurnoutList()
        self._remark = Banner("", "attention")
        self._grid: OpenGrid | None = None
        self._counts: CountGrid | None = None
        self._card = Card()
        self._inside = column(self._card, gap=4)
        self._inside.setContentsMargins(24, 20, 24, 20)
        for each in (self.question, self.turnout, self.note):
            self._inside.addWidget(each)
        self._asked = Paragraph("", "lead")
        self.body.addWidget(self._asked)
        self._inside.addSpacing(12)
        self._inside.addWidget(self.voters)
        self.pin = PinLine(session.pin)
        self.pin.changed.connect(self._on_pin)
        self._inside.addSpacing(8)
        self._inside.addWidget(self.pin)
        self.body.addWidget(self._card)
        self.body.addWidget(self._remark)
        self.hand_over = self.add_act(primary(self.tr("Hand the laptop over"), "lock"), self._hand_over)
        self.reveal = self.add_act(primary(self.tr("Reveal the result"), "eye"), self._ask_reveal)
        self.openly = self.add_act(primary(self.tr("Void and ask openly")), self._ask_openly)
        self.close_vote = self.add_act(secondary(self.tr("Close the vote")), self._ask_close)
        self.void = self.add_act(secondary(self.tr("Void…")), self._ask_void)

    @property
    def grid(self) -> OpenGrid | None:
        """The grid of an open vote, once one was shown."""
        return self._grid

    @property
    def counts(self) -> CountGrid | None:
        """The table of a vote that is counted by hand, once one was shown."""
        return self._counts

    def first_field(self) -> QWidget | None:
        """The grid, in its first cell without an answer, or the table of counts."""
        shown = (each for each in (self._grid, self._counts) if each is not None and not each.isHidden())
        return next(shown, None)

    def show_urn(self, urn: Urn) -> None:
        """Show a round that is open or closed."""
        self._urn = urn
        round_ = urn.round
        everybody = self._complete(urn)
        self.question.show_text(round_.question)
        self.turnout.show_text(self._headline(urn))
        self.note.show_text(self._note(urn, everybody))
        self.voters.show_urn(urn)
        self.voters.setVisible(round_.mode is not Mode.COUNTED)
        self._show_grid(round_)
        self._show_counts(urn)
        refusal = _reveal_refusal(urn) if round_.state is State.CLOSED else ""
        self._remark.show_text(refusal)
        self._show_acts(urn, everybody, refused=bool(refusal))

    @staticmethod
    def _complete(urn: Urn) -> bool:
        """Whether there is nothing left to wait for: everybody has voted, or all that was counted adds up."""
        if urn.round.mode is Mode.COUNTED:
            return bool(urn.counts.cells) and not problems(urn.round, urn.counts)
        return urn.turnout == len(urn.round.electorate)

    def _headline(self, urn: Urn) -> str:
        words = self.tr("{voted} of {all} have voted")
        if urn.round.state is State.CLOSED:
            words = self.tr("Closed. {voted} of {all} voted.")
        return words.format(voted=urn.turnout, all=len(urn.round.electorate))

    def _note(self, urn: Urn, everybody: bool) -> str:
        if urn.round.state is State.CLOSED:
            if urn.round.mode is Mode.COUNTED:
                return self.tr("What was counted stays as it is. The result is shown once you reveal it.")
            return self.tr("Nothing is counted yet. It is once you reveal the result.")
        if everybody:
            return self.tr("Everybody has voted. Nobody sees a choice before the reveal.")
        return self.tr("Private ballots at the laptop. Nobody sees a choice before the reveal.")

    def _show_grid(self, round_: Round) -> None:
        wanted = round_.mode is Mode.OPEN and round_.state is State.OPEN
        typed = round_.mode is not Mode.PRIVATE and round_.state is State.OPEN
        self._card.setVisible(not typed)
        self._asked.setVisible(typed)
        self._asked.show_text(round_.question)
        if wanted and self._grid is None:
            self._grid = OpenGrid(self.session, self._theme)
            self.body.insertWidget(2, self._grid)
        if self._grid is not None:
            self._grid.setVisible(wanted)
            if wanted:
                self._grid.show_round(round_.id)
                self._grid.setFixedHeight(self._grid_height())

    def _show_counts(self, urn: Urn) -> None:
        wanted = urn.round.mode is Mode.COUNTED and urn.round.state is State.OPEN
        if wanted and self._counts is None:
            self._counts = CountGrid(self.session)
            self.body.insertWidget(1, self._counts)
        if self._counts is not None:
            self._counts.setVisible(wanted)
            if wanted:
                self._counts.show_urn(urn)
                self._counts.setFixedHeight(self._counts_height())

    def set_room(self, pixels: int) -> None:
        """Say how high the panel may be without scrolling: the grid scrolls in itself, its headings in sight."""
        self._room = pixels
        if self._grid is not None and self._grid.height() != self._grid_height():
            self._grid.setFixedHeight(self._grid_height())
        if self._counts is not None and self._counts.height() != self._counts_height():
            self._counts.setFixedHeight(self._counts_height())

    def _counts_height(self) -> int:
        if self._counts is None:
            return 0
        return max(min(self._counts.sizeHint().height(), self._room - 72), 320) + self._counts.doubted_height()

    def _grid_height(self) -> int:
        wanted = self._grid.sizeHint().height() + 24 if self._grid is not None else 0
        above = self._asked.heightForWidth(max(self._asked.width(), 1)) + _AROUND
        return max(min(wanted, self._room - above), 260)

    def _show_acts(self, urn: Urn, everybody: bool, *, refused: bool) -> None:
        is_open, private = urn.round.state is State.OPEN, urn.round.mode is Mode.PRIVATE
        self.hand_over.setVisible(is_open and private and not everybody)
        self.pin.setVisible(is_open and private and not everybody)
        self.pin.refresh()
        self._allow_hand_over()
        self.close_vote.setVisible(is_open)
        self.close_vote.set_kind(ButtonKind.PRIMARY if everybody else ButtonKind.SECONDARY)
        self.reveal.setVisible(not is_open and not refused)
        self.openly.setVisible(refused)

    def _allow_hand_over(self) -> None:
        self.hand_over.setEnabled(self.pin.ready)

    def _on_pin(self) -> None:
        self._allow_hand_over()
        if self.session.pin.is_set:
            self.hand_over.setFocus()  # the field that had the keyboard is gone

    def _hand_over(self) -> None:
        if self._urn is not None:
            self.booth_asked.emit(self._urn.round.id)

    def _ask_close(self) -> None:
        if self._urn is None:
            return
        urn, round_id = self._urn, self._urn.round.id
        missing = [each.name for each in urn.round.electorate if each.id not in urn.voted]
        if not missing or urn.round.mode is Mode.COUNTED:
            self.session.vote(self.session.ballots.close, round_id)
            return
        verb = self.tr("has") if len(missing) == 1 else self.tr("have")
        consequence = self.tr("{names} {verb} not voted. Once the vote is closed, nobody can vote any more.")
        self.ask_first(
            self.tr("Close the vote now?"),
            capital(consequence.format(names=listed(missing), verb=verb)),
            self.tr("Close the vote"),
            lambda: self.session.vote(self.session.ballots.close, round_id),
        )

    def _ask_reveal(self) -> None:
        if self._urn is None:
            return
        round_id = self._urn.round.id
        if not self.session.ballots.unanimous(round_id):
            self._reveal(round_id)
            return
        self.ask_first(
            self.tr("All ballots are the same"),
            self.tr(
                "Whoever sees this result knows how each one of them voted. Ask the room whether that is fine, or void "
                "the round."
            ),
            self.tr("Reveal the result"),
            lambda: self._reveal(round_id),
        )

    def _reveal(self, round_id: str) -> None:
        self.session.vote(self.session.ballots.reveal, round_id)

    def _ask_void(self) -> None:
        if self._urn is None:
            return
        round_id = self._urn.round.id
        asked = LineQuestion(
            self.tr("Void this vote?"),
            self._void_words(),
            self.tr("Void the vote"),
            parent=self.window(),
        )
        asked.accepted.connect(
            lambda: self.session.vote(self.session.ballots.void, round_id, asked.field.text().strip())
        )
        asked.open()

    def _void_words(self) -> str:
        if self._urn is not None and self._urn.round.mode is Mode.PRIVATE:
            return self.tr("Reason; it stays on record. The ballots are wiped and never counted.")
        return self.tr("Reason; it stays on record. The answers are never counted.")

    def _ask_openly(self) -> None:
        if self._urn is None:
            return
        first = self._urn.round
        reason = self.tr("Too few private ballots to show a result without telling who voted what")
        if self.session.vote(self.session.ballots.void, first.id, reason):
            self.session.vote(self.session.ballots.add, adoption.asked_openly(first))


def _reveal_refusal(urn: Urn) -> str:
    try:
        check_reveal(urn.round, urn.turnout)
    except Refused as no:
        return str(no)
    return ""
