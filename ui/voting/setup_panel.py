"""A vote before it is opened: question, options, rule, way of voting, voters, quorum, all with a good start."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from offsite.domain import adoption, compared, people, proposals, set_up
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.outcome import quorum
from offsite.domain.voting.rounds import Mode, Option, Round, Voter
from ui.session import TYPING_SAVED_AFTER, Session
from ui.voting.fold import Fold
from ui.voting.method_picker import MethodPicker
from ui.voting.panel import VotePanel
from ui.voting.pick_list import PickList
from ui.widgets.buttons import primary, secondary
from ui.widgets.choices import Segmented
from ui.widgets.fields import LineField, NumberField
from ui.widgets.layout import column, row
from ui.widgets.marks import Banner
from ui.widgets.panes import Card, Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

_TOP = Qt.AlignmentFlag.AlignTop


class SetupPanel(VotePanel):
    """The draft of a round, kept in the ballot box with every change."""

    back_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._draft: Round | None = None
        self._soon = QTimer(self, singleShot=True, interval=TYPING_SAVED_AFTER)
        self._soon.timeout.connect(self._keep_question)
        self._follows = PlainLabel("", "aim")
        self._why_not = Banner("", "attention")
        self.question = LineField(self.tr("Question"))
        self.options = PickList(ordered=True)
        self.options_fold = Fold(self.tr("Choose and order"), self.options)
        self.rule = MethodPicker()
        self.mode = Segmented(self.tr("Way of voting"), [(each, self._mode_name(each)) for each in Mode])
        self.promise = Paragraph("", "aim")
        self.voters = PickList()
        self.voters_fold = Fold(self.tr("Choose"), self.voters)
        self.quorum = NumberField(self.tr("Quorum"), 1, 1)
        self.of_all = PlainLabel("", wrap=False)
        self._lay_out()
        self._connect()
        self.open_vote = self.add_act(primary(self.tr("Open the vote")), self._open)
        self.back = self.add_act(secondary(self.tr("Back to the proposals")), self._go_back)

    def _lay_out(self) -> None:
        card = Card()
        lines = column(card, gap=0)
        lines.setContentsMargins(18, 4, 18, 4)
        way = column(gap=6)
        way.addWidget(self.mode)
        way.addWidget(self.promise)
        enough = row(gap=8)
        self.quorum.setFixedWidth(64)
        enough.addWidget(self.quorum)
        enough.addWidget(self.of_all)
        enough.addStretch(1)
        parts: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Question"), self.question),
            (self.tr("Options"), self.options_fold),
            (self.tr("Rule"), self.rule),
            (self.tr("Way of voting"), _holding(way)),
            (self.tr("Who votes"), self.voters_fold),
            (self.tr("Quorum"), _holding(enough)),
        )
        for place, (name, widget) in enumerate(parts):
            if place:
                lines.addWidget(Hairline())
            lines.addLayout(_line(name, widget))
        for each in (self._follows, self._why_not, card):
            self.body.addWidget(each)

    def _connect(self) -> None:
        self.question.edited.connect(self._type_question)
        self.question.left.connect(self._keep_question)
        self.options.changed.connect(self._choose_options)
        self.rule.chosen.connect(lambda method: self._revise(method=method))
        self.mode.chosen.connect(lambda key: self._revise(mode=Mode(key)))
        self.voters.changed.connect(self._choose_voters)
        self.quorum.valueChanged.connect(self._choose_quorum)
        self.session.closing.connect(self._finish)

    def show_draft(self, draft: Round) -> None:
        """Show a draft as it stands in the ballot box."""
        fresh = self._draft is None or self._draft.id != draft.id
        self._draft = draft
        if fresh:
            self._soon.stop()
            self.options_fold.unfold(False)
            self.voters_fold.unfold(False)
        self._follows.show_text(self._followed(draft) if draft.predecessor else "")
        self._follows.setVisible(bool(draft.predecessor))
        if not self._soon.isActive():
            self.question.show_text(draft.question)
        self._show_options(draft, fresh)
        self.rule.show_draft(draft, self.session.offsite)
        self.mode.show_key(draft.mode)
        self.promise.show_text(self._promise(draft.mode))
        self._show_voters(draft)
        why_not = self._refusal(draft)
        self._why_not.show_text(why_not)
        self.open_vote.setEnabled(not why_not)

    def _followed(self, draft: Round) -> str:
        if not draft.runoff:
            first = self.session.box.urn(draft.predecessor).round
            words = (
                self.tr("Second round on the same question; both distributions will stand side by side.")
                if compared.comparable(first, adoption.brought_up_to_date(self.session.offsite, draft))
                else self.tr("Second round on the same question, with other options or by another rule.")
            )
            return f"{words} {self.tr('What is adopted stays until a new result is.')}"
        places = self.tr("the last place") if draft.seats == 1 else self.tr("the last {n} places").format(n=draft.seats)
        return self.tr("Run-off for {places}, between the level ones only.").format(places=places)

    def _mode_name(self, mode: Mode) -> str:
        return {
            Mode.PRIVATE: self.tr("Private at the laptop"),
            Mode.OPEN: self.tr("Open on the shared screen"),
            Mode.COUNTED: self.tr("Counted by hand"),
        }[mode]

    def _promise(self, mode: Mode) -> str:
        if mode is Mode.PRIVATE:
            return self.tr(
                "One at a time. No ballot is shown, linked to a name or kept in order, and a cast ballot is final. "
                "This does not protect against somebody who controls the laptop."
            )
        if mode is Mode.COUNTED:
            return self.tr(
                "Hands or papers: you type how many gave which answer. As secret as the paper; raised hands are seen "
                "by everybody."
            )
        return self.tr("By name: everybody sees every answer, and an answer may be changed until the vote is closed.")

    def _show_options(self, draft: Round, fresh: bool) -> None:
        standing = self._words(draft)
        inside = list(adoption.brought_up_to_date(self.session.offsite, draft).option_ids)
        known = inside if fresh else [each for each in self.options.ids() if each in standing]
        rest = [each for each in (inside if draft.runoff else standing) if each not in known]
        self.options.show_items([(each, standing[each]) for each in (*known, *rest)], inside)
        self.options_fold.button.setVisible(True)
        if draft.runoff or len(inside) == len(standing):
            words = self.tr("All {count} proposals") if not draft.runoff else self.tr("The {count} level ones")
            self.options_fold.summary.show_text(words.format(count=len(inside)))
        else:
            words = self.tr("{count} of {all} proposals; the others are left out")
            self.options_fold.summary.show_text(words.format(count=len(inside), all=len(standing)))

    def _words(self, draft: Round) -> dict[str, str]:
        """The words of all that can be put to the vote: what stands, and what a run-off has that no longer does."""
        options = adoption.brought_up_to_date(self.session.offsite, draft).options
        standing = proposals.standing(self.session.offsite, Kind(draft.subject))
        return {each.id: each.text for each in options} | {each.id: each.text for each in standing}

    def _show_voters(self, draft: Round) -> None:
        present = people.present(self.session.offsite)
        here = {each.id for each in present}
        voting = [each.id for each in draft.electorate if each.id in here]
        self.voters.show_items([(each.id, each.name) for each in present], voting)
        count = len(voting)
        if not present:
            words = self.tr("Nobody is present yet: say in People who is in the room.")
        elif count == len(present):
            words = self.tr("Everybody present, {count} people")
        else:
            words = self.tr("{count} of {all} people present")
        self.voters_fold.summary.show_text(words.format(count=count, all=len(present)))
        self.voters_fold.button.setVisible(bool(present))
        blocked = self.quorum.blockSignals(True)
        self.quorum.setRange(1, max(count, 1))
        self.quorum.setValue(draft.quorum)
        self.quorum.blockSignals(blocked)
        self.of_all.show_text(self.tr("of {count} must vote for the result to count").format(count=count))

    def _refusal(self, draft: Round) -> str:
        return set_up.refusal(self._up_to_date(draft))

    def _up_to_date(self, draft: Round) -> Round:
        now = adoption.brought_up_to_date(self.session.offsite, draft)
        return replace(now, quorum=max(1, min(now.quorum, len(now.electorate))))

    def _revise(self, **changes: object) -> None:
        if self._draft is not None:
            after = replace(self._draft, **changes)  # type: ignore[arg-type]
            if after != self._draft:
                self.session.vote(self.session.ballots.revise, after)

    def _type_question(self, _text: str) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _keep_question(self) -> None:
        self._soon.stop()
        self._revise(question=self.question.text())

    def _finish(self) -> None:
        """Keep what was typed, and let go of the draft: the focus leaves the field only after the file is closed."""
        self._keep_question()
        self.rule.keep()
        self._draft = None

    def _choose_options(self, ids: tuple[str, ...]) -> None:
        if self._draft is not None:
            texts = self._words(self._draft)
            changed = replace(self._draft, options=tuple(Option(each, texts[each]) for each in ids))
            self._revise(options=changed.options, method=set_up.with_options(self._draft, changed).method)

    def _choose_voters(self, ids: tuple[str, ...]) -> None:
        if self._draft is not None:
            names = {each.id: each.name for each in people.present(self.session.offsite)}
            voters = tuple(Voter(each, names[each]) for each in ids)
            self._revise(electorate=voters, quorum=quorum(len(voters)))

    def _choose_quorum(self, needed: int) -> None:
        self._revise(quorum=needed)

    def _open(self) -> None:
        self._keep_question()
        self.rule.keep()
        if self._draft is None:
            return
        draft = self._up_to_date(self._draft)
        if draft != self._draft and not self.session.vote(self.session.ballots.revise, draft):
            return
        self.session.vote(self.session.ballots.open, draft.id)

    def _go_back(self) -> None:
        self._soon.stop()
        if self._draft is not None:
            self.session.vote(self.session.ballots.discard, self._draft.id)
        self.back_asked.emit()


def _holding(layout: QLayout, above: int = 0) -> QWidget:
    holder = QWidget()
    box = column(holder, gap=0)
    box.setContentsMargins(0, above, 0, above)
    box.addLayout(layout)
    return holder


def _line(name: str, widget: QWidget) -> QHBoxLayout:
    line = row(gap=12)
    line.setContentsMargins(0, 5, 0, 5)
    words = PlainLabel(name, "aim", wrap=False)
    words.setFixedWidth(104)
    words.setContentsMargins(0, 7, 0, 7)
    line.addWidget(words, 0, _TOP)
    line.addWidget(widget, 1)
    return line
