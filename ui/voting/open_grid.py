"""The open vote on the shared screen: everybody's answer by name, entered by the facilitator as it is said."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import CONSENT_LEVELS, Assign, Consent, Dots, Method, Score
from offsite.domain.voting.rounds import Mode, State
from ui.session import Session
from ui.theme import Theme
from ui.voting.open_grid_model import GridModel
from ui.voting.open_grid_typing import Held
from ui.voting.open_grid_view import GridView
from ui.voting.scale_words import ends_in_words
from ui.widgets.choices import Toggle
from ui.widgets.layout import column, row
from ui.widgets.text import PlainLabel


class OpenGrid(QWidget):
    """The table of an open vote, how many have answered, and a switch for the running totals, hidden at first.

    Each entry is on disk before the next one, and can be changed until the round is closed.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._round_id = ""
        self._shown: Urn | None = None
        self.model = GridModel(self)
        self.view = GridView(self.model, self)
        self.view.flows = True
        self.view.setAccessibleName(self.tr("Answers by name"))
        self.turnout = PlainLabel("", "strong", wrap=False)
        self.ends = PlainLabel("", "small")
        self.totals = Toggle(self.tr("Show running totals"))
        self.how = PlainLabel("", "aim")
        head = row(gap=12)
        head.addWidget(self.turnout)
        head.addWidget(self.ends, 1)
        head.addWidget(self.totals)
        box = column(self, gap=8)
        box.addLayout(head)
        box.addWidget(self.view, 1)
        box.addWidget(self.how)
        self.setFocusProxy(self.view)
        self.view.entered.connect(self._on_entered)
        self.totals.toggled.connect(self._on_totals)
        session.changed.connect(self._follow)

    def show_round(self, round_id: str) -> None:
        """Show the answers of an open vote; the totals are hidden again.

        Raises:
            KeyError: there is no such round.
            ValueError: it is not an open vote, so that it has no answers by name.
        """
        urn = self._session.box.urn(round_id)
        if urn.round.mode is not Mode.OPEN:
            raise ValueError("Only an open vote has answers by name.")
        if round_id != self._round_id:
            self.totals.setChecked(False)
        self._round_id = round_id
        self._show(urn)

    def _show(self, urn: Urn) -> None:
        if urn == self._shown:
            return
        self._shown = urn
        if self.model.show(urn):
            self.view.lay_out()
            self.view.go_to_first_blank()
        self.view.names.viewport().update()
        self.view.options.viewport().update()
        answered = sum(self.model.has_answered(at) for at in range(self.model.columnCount()))
        self._tell(urn, answered)

    def _tell(self, urn: Urn, answered: int) -> None:
        words = self.tr("{done} of {all} has answered") if answered == 1 else self.tr("{done} of {all} have answered")
        self.turnout.show_text(words.format(done=answered, all=len(urn.round.electorate)))
        if urn.round.state is State.OPEN:
            how = self._keys_in_words(urn.round.method)
        else:
            how = self.tr("This vote is closed: the answers stay as they are.")
        if self.totals.isChecked():
            how = f"{_meaning(self, urn.round.method)} {how}"
        self.how.show_text(how)
        method = urn.round.method
        self.ends.show_text("\n".join(_values_in_words(method, urn.round.subject)))

    def _keys_in_words(self, method: Method) -> str:
        first, last = self.model.entries[0].key, self.model.entries[-1].key
        if isinstance(method, Score) and len(method.criteria) > 1:
            words = self.tr(
                "Type {one}, then {other}; a hyphen leaves one blank, Delete both; clicks only move. "
                "Answers can change until closing."
            )
            return words.format(one=method.criteria[0], other=method.criteria[1])
        words = self.tr(
            "Type {first} to {last}; the next cell follows by itself. Delete clears, arrows and clicks only move. "
            "Each answer is saved at once and can be changed until the vote is closed. "
            "Everybody sees who answers what."
        )
        return words.format(first=first, last=last)

    def _on_entered(self, at_option: int, at_voter: int, held: Held) -> None:
        session, index = self._session, self.model.index(at_option, at_voter)
        choices = self.model.changed_answer(index, held)
        session.vote(session.ballots.answer, self._round_id, self.model.voter_id(at_voter), choices)

    def _on_totals(self, checked: bool) -> None:
        self.totals.show_text(self.tr("Hide running totals") if checked else self.tr("Show running totals"))
        self.view.options.totals_shown = checked
        self.view.lay_out()
        if self._shown is not None:
            shown, self._shown = self._shown, None
            self._show(shown)

    def _follow(self) -> None:
        if self._round_id and self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        try:
            urn = self._session.box.urn(self._round_id)
        except KeyError:
            return  # another offsite took its place; the screen will show another round
        self._show(urn)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        if self._round_id:
            self._catch_up()


def _values_in_words(method: Method, subject: str) -> tuple[str, ...]:
    """What the values that are typed stand for."""
    match method:
        case Score():
            return ends_in_words(method, subject)
        case Consent():
            return (" · ".join(f"{value} {words}" for value, words in enumerate(CONSENT_LEVELS)),)
        case _:
            return ()


def _meaning(grid: QWidget, method: Method) -> str:
    """What the running total beside an option is."""
    match method:
        case Assign():
            return grid.tr("Beside each option: the choice named most, and how often.")
        case Dots():
            return grid.tr("Beside each option: its dots so far.")
        case Consent():
            return grid.tr("Beside each option: the lowest answer, and how many there are.")
        case Score(criteria=(one, other)):
            return grid.tr("Beside each option: the means so far, {one} / {other}.").format(one=one, other=other)
        case _:
            return grid.tr("Beside each option: the mean so far, and of how many.")
