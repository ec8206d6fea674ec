"""A revealed result: what it means in a sentence, the rows, and what can be done with it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from offsite.domain import adoption, compared, people, proposals, result_tables, results, seating
from offsite.domain.adoption import COUNT_ALONE, Ruling
from offsite.domain.compared import Picture
from offsite.domain.model.proposals import Kind
from offsite.domain.seating import Outcome
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Assign, Consent
from offsite.domain.voting.wording import listed, number
from ui.session import Session
from ui.theme import Theme
from ui.voting.decide_sheet import DecideSheet
from ui.voting.panel import VotePanel
from ui.voting.quadrant_picture import QuadrantPicture
from ui.voting.result_rows import ResultRows
from ui.voting.result_table import ResultTable
from ui.widgets.buttons import ButtonKind, primary, secondary
from ui.widgets.choices import Toggle
from ui.widgets.dialogs import LineQuestion
from ui.widgets.marks import Banner
from ui.widgets.paragraph import Paragraph


class ResultPanel(VotePanel):
    """One revealed round; the present one can be acted on, an earlier one only be looked at."""

    next_asked = Signal()
    back_asked = Signal()

    def __init__(self, session: Session, theme: Theme, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._kind = kind
        self._outcome: Outcome | None = None
        self.sentence = Banner()
        self.rows = ResultRows()
        self.table = ResultTable()
        self.pairs = ResultTable(self.tr("Options in pairs"))
        self._pairs: result_tables.Table | None = None
        self.how = Paragraph("", "aim")
        self.stays = Paragraph("", "aim")
        self.quadrant = QuadrantPicture(theme)
        for each in (self.sentence, self.rows, self.table, self.pairs, self.quadrant, self.stays, self.how):
            self.body.addWidget(each)
        self.table.hide()
        self.next = self.add_act(primary(""), self.next_asked.emit)
        self.run_off = self.add_act(primary(""), self._run_off)
        self.adopt = self.add_act(primary(""), self._ask_adopt)
        self.again = self.add_act(secondary(self.tr("Discuss, then second round")), self._second_round)
        self.decide = self.add_act(secondary(self.tr("Decide by name…")), self._ask_decision)
        self.back = self.add_act(secondary(self.tr("Back to the present vote")), self.back_asked.emit)
        self.as_table = Toggle(self.tr("Table"))
        self.add_act(self.as_table, self._show_form)
        self.copy = self.add_act(secondary(self.tr("Copy"), "copy"), self._copy)
        self._show_form()

    def show_urn(self, urn: Urn, next_words: str, *, live: bool) -> None:
        """Show a revealed round; `next_words` name what comes once it is adopted, `live` says it is the present one.

        An earlier one is shown as it was voted; in the present one, what was merged since counts as one.
        """
        box = self.session.box
        self._outcome = seating.outcome(self.session.offsite, box, urn)
        now = self._outcome if live else None
        said = "" if live and self._done(urn) else results.sentence_of(urn, now)
        self.sentence.show_text(said, "accent" if urn.quorate else "attention")
        pictures = compared.pictures(box, urn)
        shared = results.places_shared(urn, now) if now else {}
        ids = [each.option for each in urn.tally().rows]
        shown = [_with_note(pictures.of[each], shared.get(each, "")) for each in ids]
        self.rows.show_rows(results.rows(urn), shown, pictures.headings, self._cut_after(urn, now))
        self.table.show_table(result_tables.table(urn))
        self._pairs = result_tables.pairs(urn)
        if self._pairs is not None:
            self.pairs.show_table(self._pairs)
        self.quadrant.show_urn(urn)
        self._show_form()
        self.how.show_text(f"“{urn.round.question}” {results.how_counted(urn)}")
        self._show_what_stays(urn, live)
        self._show_acts(urn, next_words, live)

    def _show_what_stays(self, urn: Urn, live: bool) -> None:
        """Tell what is adopted on an earlier round while this one waits for its adoption."""
        adopted = adoption.adopted(self.session.offsite, self._kind)
        self.stays.setVisible(live and bool(adopted) and not self._rests_on(urn))
        now = listed([f"“{each.text}”" for each in adopted])
        self.stays.show_text(self.tr("Adopted now: {now}. A new adoption takes its place.").format(now=now))

    def _rests_on(self, urn: Urn) -> bool:
        """Whether what is adopted rests on this round."""
        adopted = adoption.adoption_of(self.session.offsite, self._kind)
        return adopted is not None and adopted.round_id == urn.round.id

    def _done(self, urn: Urn) -> bool:
        """Whether it is adopted, and leaves no place free that it could fill."""
        outcome = self._outcome
        return self._rests_on(urn) and not (outcome and adoption.fills(self.session.offsite, outcome))

    @staticmethod
    def _cut_after(urn: Urn, outcome: Outcome | None) -> int:
        """The line below those who are in or level; a vote without an order has none, for its rows are in no order."""
        return 0 if isinstance(urn.round.method, Consent | Assign) else results.cut_after(urn, outcome)

    def _show_acts(self, urn: Urn, next_words: str, live: bool) -> None:
        outcome = self._outcome
        done = self._done(urn)
        tied = outcome is not None and outcome.tied
        anything = outcome is not None and bool(outcome.above) and not outcome.crowded
        self.next.show_text(next_words)
        self.next.setVisible(live and done)
        if outcome is not None and tied:
            level = len(outcome.level)
            self.run_off.show_text(self.tr("Run-off of the {n} level ones").format(n=number(level)))
        self.run_off.setVisible(live and tied and not done)
        self.decide.setVisible(live and tied and not done)
        self.adopt.setVisible(live and not tied and not done and anything)
        if outcome is not None:
            self.adopt.show_text(self._adopt_words(len(outcome.above)))
        self.again.setVisible(live)
        self.again.set_kind(ButtonKind.SECONDARY if done or tied or anything else ButtonKind.PRIMARY)
        self.back.setVisible(not live)

    def _adopt_words(self, count: int) -> str:
        if self._kind is Kind.NORTH_STAR:
            return self.tr("Adopt this north star")
        if count == 1:
            return self.tr("Adopt this one")
        return self.tr("Adopt these {n}").format(n=number(count))

    def _show_form(self) -> None:
        figures = self.as_table.isChecked()
        self.rows.setVisible(not figures)
        self.table.setVisible(figures)
        self.pairs.setVisible(figures and self._pairs is not None)
        self.copy.setVisible(figures)

    def _copy(self) -> None:
        parts = [self.table.as_text(), *([self.pairs.as_text()] if self._pairs is not None else [])]
        QGuiApplication.clipboard().setText("\n\n".join(parts))

    def _run_off(self) -> None:
        if self._outcome is not None:
            self.session.vote(self.session.ballots.add, adoption.run_off(self.session.offsite, self._outcome))

    def _second_round(self) -> None:
        if self._outcome is not None:
            draft = adoption.second_round(self.session.offsite, self._outcome.urn)
            self.session.vote(self.session.ballots.add, draft)

    def _ask_adopt(self) -> None:
        outcome = self._outcome
        if outcome is None:
            return
        if outcome.urn.quorate:
            self._adopt(outcome, COUNT_ALONE)
            return
        asked = LineQuestion(
            self.tr("Adopt without a quorum?"),
            self.tr("Fewer voted than agreed. The reason to adopt all the same goes on record:"),
            self.adopt.accessibleName(),
            parent=self.window(),
        )
        asked.accepted.connect(lambda: self._adopt(outcome, Ruling(reason=asked.field.text().strip())))
        asked.open()

    def _ask_decision(self) -> None:
        outcome = self._outcome
        if outcome is None:
            return
        names = tuple((each.id, each.name) for each in people.present(self.session.offsite))
        sheet = DecideSheet(outcome, names, self.window())
        sheet.accepted.connect(lambda: self._adopt(outcome, sheet.ruling()))
        sheet.open()

    def _adopt(self, outcome: Outcome, ruling: Ruling) -> None:
        label = self.tr("Adopt the {name}").format(name=proposals.NAMES[self._kind])
        how = results.how_adopted(outcome, ruling)
        self.session.apply(label, adoption.adopt, outcome, how, ruling)


def _with_note(picture: Picture, more: str) -> Picture:
    return replace(picture, note=" · ".join(each for each in (picture.note, more) if each)) if more else picture
