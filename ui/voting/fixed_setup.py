"""A vote whose question, options and rule are given: what is open before it is who votes, how, and the quorum."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import people, results, set_up
from offsite.domain.voting.outcome import quorum
from offsite.domain.voting.rounds import Mode, Round, Voter
from offsite.domain.voting.wording import listed
from ui.session import Session
from ui.voting.fold import Fold
from ui.voting.panel import VotePanel
from ui.voting.pick_list import PickList
from ui.widgets.buttons import primary, secondary
from ui.widgets.choices import Segmented
from ui.widgets.fields import NumberField
from ui.widgets.layout import column, form_row, row
from ui.widgets.marks import Banner
from ui.widgets.panes import Card, Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel


def _tr(text: str) -> str:
    return QCoreApplication.translate("fixed_setup", text)


def promise(mode: Mode) -> str:
    """Return what a way of voting promises the room."""
    return {
        Mode.PRIVATE: _tr(
            "One at a time. No ballot is shown, linked to a name or kept in order, and a cast ballot is final. "
            "This does not protect against somebody who controls the laptop."
        ),
        Mode.OPEN: _tr("By name: everybody sees every answer, and an answer may be changed until the vote is closed."),
        Mode.COUNTED: _tr(
            "Hands or papers: you type how many gave which answer. As secret as the paper; raised hands are seen "
            "by everybody."
        ),
    }[mode]


def up_to_date(session: Session, draft: Round) -> Round:
    """Return a draft with the names of now, without voters who have gone."""
    named = {each.id: each.name for each in people.present(session.offsite)}
    voters = tuple(Voter(each.id, named[each.id]) for each in draft.electorate if each.id in named)
    return replace(draft, electorate=voters, quorum=max(1, min(draft.quorum, len(voters))))


class FixedSetup(VotePanel):
    """The draft of such a round, kept in the ballot box with every change."""

    back_asked = Signal()
    """The draft was given up."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._draft: Round | None = None
        self._why_not = Banner("", "attention")
        self.question = Paragraph("", "lead-strong")
        self.options = Paragraph("")
        self.rule = Paragraph("", "aim")
        self.mode = Segmented(
            self.tr("Way of voting"),
            [
                (Mode.PRIVATE, self.tr("Private at the laptop")),
                (Mode.OPEN, self.tr("Open on the shared screen")),
                (Mode.COUNTED, self.tr("Counted by hand")),
            ],
        )
        self.promise = Paragraph("", "aim")
        self.voters = PickList()
        self.voters_fold = Fold(self.tr("Choose"), self.voters)
        self.quorum = NumberField(self.tr("Quorum"), 1, 1)
        self.of_all = PlainLabel("", wrap=False)
        self._lay_out()
        self.mode.chosen.connect(lambda key: self._revise(mode=Mode(key)))
        self.voters.changed.connect(self._choose_voters)
        self.quorum.valueChanged.connect(lambda needed: self._revise(quorum=needed))
        self.open_vote = self.add_act(primary(self.tr("Open the vote")), self._open)
        self.back = self.add_act(secondary(self.tr("Not now")), self._go_back)

    def _lay_out(self) -> None:
        way, enough = QWidget(), QWidget()
        inside = column(way, gap=6)
        inside.addWidget(self.mode)
        inside.addWidget(self.promise)
        line = row(enough, gap=8)
        self.quorum.setFixedWidth(64)
        line.addWidget(self.quorum)
        line.addWidget(self.of_all)
        line.addStretch(1)
        card = Card()
        lines = column(card, gap=0)
        lines.setContentsMargins(18, 8, 18, 8)
        parts: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Question"), _aired(self.question)),
            (self.tr("About"), _aired(self.options)),
            (self.tr("Rule"), _aired(self.rule)),
            (self.tr("Way of voting"), way),
            (self.tr("Who votes"), self.voters_fold),
            (self.tr("Quorum"), enough),
        )
        for place, (name, widget) in enumerate(parts):
            if place:
                lines.addSpacing(4)
                lines.addWidget(Hairline())
                lines.addSpacing(4)
            lines.addWidget(form_row(name, widget, across=True))
        self.body.addWidget(self._why_not)
        self.body.addWidget(card)

    def show_draft(self, draft: Round) -> None:
        """Show a draft as it stands in the ballot box."""
        if self._draft is None or self._draft.id != draft.id:
            self.voters_fold.unfold(False)
        self._draft = draft
        self.question.show_text(draft.question)
        self.options.show_text(listed([each.text for each in draft.options]))
        self.rule.show_text(results.rule(draft))
        self.mode.show_key(draft.mode)
        self.promise.show_text(promise(draft.mode))
        self._show_voters(draft)
        why_not = set_up.refusal(up_to_date(self.session, draft))
        self._why_not.show_text(why_not)
        self.open_vote.setEnabled(not why_not)

    def _show_voters(self, draft: Round) -> None:
        present = people.present(self.session.offsite)
        voting = [each.id for each in up_to_date(self.session, draft).electorate]
        self.voters.show_items([(each.id, each.name) for each in present], voting)
        words = self.tr("Everybody present, {count} people")
        if not present:
            words = self.tr("Nobody is present yet: say in People who is in the room.")
        elif len(voting) < len(present):
            words = self.tr("{count} of {all} people present")
        self.voters_fold.summary.show_text(words.format(count=len(voting), all=len(present)))
        self.voters_fold.button.setVisible(bool(present))
        blocked = self.quorum.blockSignals(True)
        self.quorum.setRange(1, max(len(voting), 1))
        self.quorum.setValue(draft.quorum)
        self.quorum.blockSignals(blocked)
        self.of_all.show_text(self.tr("of {count} must vote for the result to count").format(count=len(voting)))

    def _revise(self, *, mode: Mode | None = None, quorum: int | None = None) -> None:
        if self._draft is not None:
            draft = self._draft
            after = replace(draft, mode=mode or draft.mode, quorum=quorum or draft.quorum)
            if after != draft:
                self.session.vote(self.session.ballots.revise, after)

    def _choose_voters(self, ids: tuple[str, ...]) -> None:
        if self._draft is not None:
            names = {each.id: each.name for each in people.present(self.session.offsite)}
            voters = tuple(Voter(each, names[each]) for each in ids)
            after = replace(self._draft, electorate=voters, quorum=quorum(len(voters)))
            self.session.vote(self.session.ballots.revise, after)

    def _open(self) -> None:
        if self._draft is None:
            return
        now = up_to_date(self.session, self._draft)
        if now == self._draft or self.session.vote(self.session.ballots.revise, now):
            self.session.vote(self.session.ballots.open, now.id)

    def _go_back(self) -> None:
        if self._draft is not None:
            self.session.vote(self.session.ballots.discard, self._draft.id)
        self.back_asked.emit()


def _aired(words: Paragraph) -> QWidget:
    """Words on the base line of the label beside them."""
    holder = QWidget()
    box = column(holder, gap=0)
    box.setContentsMargins(0, 6, 0, 6)
    box.addWidget(words)
    return holder
