"""The rule of a vote: which one, what it says to the room, and its numbers, folded away where it has any."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import people, set_up
from offsite.domain.offsite import Offsite
from offsite.domain.results import rule
from offsite.domain.set_up import Way
from offsite.domain.voting.methods import Assign, Dots, Method, Score
from offsite.domain.voting.rounds import Round
from ui.voting.fold import Fold
from ui.voting.method_numbers import PEOPLE, ROLES, AssignNumbers, DotsNumbers, ScoreNumbers
from ui.widgets.choices import Combo
from ui.widgets.layout import column, row
from ui.widgets.text import PlainLabel


class MethodPicker(QWidget):
    """Shows the rule of a draft; `chosen` carries another `Method` when the facilitator picks or changes one."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Round | None = None
        self._sources: dict[str, tuple[tuple[str, str], ...]] = {PEOPLE: (), ROLES: ()}
        self.which = Combo(self.tr("Rule"), [])
        self.score, self.dots, self.assign = ScoreNumbers(), DotsNumbers(), AssignNumbers()
        self.wrong = PlainLabel("", "attention")
        content = QWidget()
        inside = column(content, gap=4)
        inside.setContentsMargins(0, 4, 0, 6)
        for each in (self.score, self.dots, self.assign):
            inside.addWidget(each)
            each.changed.connect(self._on_changed)
            each.wrong.connect(self._tell)
        inside.addWidget(self.wrong)
        self.fold = Fold(self.tr("Change"), content)
        self.rule = self.fold.summary
        line = row(gap=0)
        line.addWidget(self.which)
        line.addStretch(1)
        box = column(self, gap=2)
        box.addLayout(line)
        box.addWidget(self.fold)
        self.setFocusProxy(self.which)
        self.which.chosen.connect(self._on_which)

    def show_draft(self, draft: Round, offsite: Offsite) -> None:
        """Show the rule of a draft; people present and RACI roles are what a vote that assigns starts from."""
        if self._draft is None or self._draft.id != draft.id:
            self.fold.unfold(False)
        self._draft = draft
        self._sources = {
            PEOPLE: tuple((each.id, each.name) for each in people.present(offsite)),
            ROLES: tuple((each.id, each.name) for each in offsite.roles if each.name.strip()),
        }
        way = set_up.way_of(draft.method)
        self.which.show_options([(each, self._name(each)) for each in set_up.offered(draft)])
        self.which.show_key(way)
        self.rule.set_role("aim")
        self.rule.show_text(rule(draft))
        self._tell("")
        self._show_numbers(draft.method, len(draft.options))

    def _show_numbers(self, method: Method, options: int) -> None:
        for part, kind in ((self.score, Score), (self.dots, Dots), (self.assign, Assign)):
            part.setVisible(isinstance(method, kind))
        match method:
            case Score():
                self.score.show_method(method)
            case Dots():
                self.dots.show_method(method, options)
            case Assign():
                self.assign.show_method(method, self._sources)
        has_any = isinstance(method, Score | Dots | Assign)
        self.fold.button.setVisible(has_any)
        self.fold.button.setAccessibleName(self.tr("Change the numbers of the rule"))
        if not has_any:
            self.fold.unfold(False)

    def _name(self, way: Way) -> str:
        return {
            Way.SCORE: self.tr("Score"),
            Way.TWO: self.tr("Score on two criteria"),
            Way.DOTS: self.tr("Dots"),
            Way.RANK: self.tr("Ranking"),
            Way.CONSENT: self.tr("Consent (fist to five)"),
            Way.ASSIGN: self.tr("Who does what"),
        }[way]

    def keep(self) -> None:
        """Hand out what was typed and not left yet."""
        if self._draft is None:
            return
        match self._draft.method:
            case Score():
                self.score.keep()
            case Assign():
                self.assign.keep()

    def _on_which(self, key: str) -> None:
        if self._draft is None or set_up.way_of(self._draft.method) == key:
            return
        choices = self._sources[PEOPLE] or self._sources[ROLES]
        try:
            method = set_up.usual(Way(key), self._draft, choices)
        except ValueError:
            self.which.show_key(set_up.way_of(self._draft.method))
            self._tell(self.tr("There is nobody to choose yet: say in People who is in the room."))
            self.fold.unfold(True)
            return
        self.chosen.emit(method)

    def _on_changed(self, method: Method) -> None:
        if self._draft is not None and method != self._draft.method:
            self.chosen.emit(method)

    def _tell(self, sentence: str) -> None:
        self.wrong.show_text(sentence)
        self.wrong.setVisible(bool(sentence))
