"""The numbers and names of a voting rule, each in a line of fields that folds away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain.set_up import HUNDRED_POINTS, approval
from offsite.domain.voting.methods import Assign, Dots, Method, Score, default_dots
from ui.widgets.choices import Segmented
from ui.widgets.fields import LineField, NumberField, TextField
from ui.widgets.layout import column, row
from ui.widgets.text import PlainLabel

MOST_LEVELS = 10
"""The highest score on offer: more levels than this do not fit beside an option on a ballot, and nobody tells them
apart."""

FEW, APPROVAL, POINTS = "few", "approval", "points"
PEOPLE, ROLES = "people", "roles"


class Numbers(QWidget):
    """Fields for one rule; `changed` carries the rule that they make, `wrong` why they make none."""

    changed = Signal(object)
    wrong = Signal(str)

    def _offer(self, make: type[Method], *values: object) -> None:
        try:
            method = make(*values)  # type: ignore[arg-type]
        except ValueError as error:
            self.wrong.emit(str(error))
        else:
            self.changed.emit(method)

    def keep(self) -> None:
        """Hand out what was typed and not left yet."""


class ScoreNumbers(Numbers):
    """The lowest and the highest score, and the names of two criteria."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = Score()
        self.lowest = NumberField(self.tr("Lowest score"), 0, 1)
        self.highest = NumberField(self.tr("Highest score"), 2, MOST_LEVELS)
        self.names = (LineField(self.tr("First criterion")), LineField(self.tr("Second criterion")))
        box = column(self, gap=8)
        line = row(gap=8)
        for words, field in ((self.tr("From"), self.lowest), (self.tr("to"), self.highest)):
            line.addWidget(PlainLabel(words, wrap=False))
            line.addWidget(field)
            field.valueChanged.connect(lambda _value: self.keep())
        line.addStretch(1)
        box.addLayout(line)
        self._criteria = QWidget()
        both = row(self._criteria, gap=8)
        for name in self.names:
            both.addWidget(name)
            name.left.connect(self.keep)
        box.addWidget(self._criteria)

    def show_method(self, method: Score) -> None:
        """Show a score."""
        self._shown = method
        _set(self.lowest, method.lowest)
        _set(self.highest, method.highest)
        two = len(method.criteria) == 2
        self._criteria.setVisible(two)
        for field, name in zip(self.names, method.criteria if two else (), strict=False):
            if not field.hasFocus():
                field.show_text(name)

    def keep(self) -> None:
        """Hand out the score of these fields, if it is another one."""
        two = len(self._shown.criteria) == 2
        names = tuple(" ".join(field.text().split()) for field in self.names) if two else self._shown.criteria
        if (self.lowest.value(), self.highest.value(), names) != (
            self._shown.lowest,
            self._shown.highest,
            self._shown.criteria,
        ):
            self._offer(Score, self.lowest.value(), self.highest.value(), names)
        else:
            self.wrong.emit("")


class DotsNumbers(Numbers):
    """How many dots, how many at most on one option, and three sets of them by name."""

    def __init__(self) -> None:
        super().__init__()
        self._options = 0
        few, approve, points = self.tr("A few dots"), self.tr("Approval"), self.tr("100 points")
        self.presets = Segmented(self.tr("Dots"), [(FEW, few), (APPROVAL, approve), (POINTS, points)])
        self.budget = NumberField(self.tr("Dots for each voter"), 1, 100)
        self.cap = NumberField(self.tr("Most on one option"), 1, 100)
        box = column(self, gap=8)
        box.addWidget(self.presets)
        line = row(gap=8)
        for field, words in (
            (self.budget, self.tr("for each voter, at most")),
            (self.cap, self.tr("on one option")),
        ):
            line.addWidget(field)
            line.addWidget(PlainLabel(words, wrap=False))
        line.addStretch(1)
        box.addLayout(line)
        self.presets.chosen.connect(lambda key: self.changed.emit(self._preset(key)))
        self.budget.valueChanged.connect(lambda _value: self._on_number())
        self.cap.valueChanged.connect(lambda _value: self._on_number())

    def show_method(self, method: Dots, options: int) -> None:
        """Show dots for so many options."""
        self._options = options
        self.cap.blockSignals(True)
        self.cap.setMaximum(method.budget)
        self.cap.blockSignals(False)
        _set(self.budget, method.budget)
        _set(self.cap, method.cap)
        self.presets.show_key(next((key for key in (FEW, APPROVAL, POINTS) if self._preset(key) == method), None))

    def _preset(self, key: str) -> Dots:
        return {FEW: default_dots(self._options), APPROVAL: approval(self._options), POINTS: HUNDRED_POINTS}[key]

    def _on_number(self) -> None:
        budget = self.budget.value()
        self._offer(Dots, budget, min(self.cap.value(), budget))


class AssignNumbers(Numbers):
    """What can be chosen for each option: the people present, the roles of the RACI matrix, or a list of one's own."""

    def __init__(self) -> None:
        super().__init__()
        self._sources: dict[str, tuple[tuple[str, str], ...]] = {}
        self._shown = ""
        present, roles = self.tr("People present"), self.tr("Roles of the RACI matrix")
        self.sources = Segmented(self.tr("Choices"), [(PEOPLE, present), (ROLES, roles)])
        self.own = TextField(self.tr("Choices, one on each line"), lines=3, most=8)
        box = column(self, gap=8)
        box.addWidget(self.sources)
        box.addWidget(self.own)
        self.sources.chosen.connect(lambda key: self._offer(Assign, self._sources[key]))
        self.own.left.connect(self.keep)

    def show_method(self, method: Assign, sources: dict[str, tuple[tuple[str, str], ...]]) -> None:
        """Show the choices, and where others can come from."""
        self._sources = sources
        for key, button in zip((PEOPLE, ROLES), self.sources.buttons(), strict=True):
            button.setEnabled(bool(sources[key]))
        self.sources.show_key(next((key for key, choices in sources.items() if choices == method.choices), None))
        if not self.own.hasFocus():
            self._shown = "\n".join(label for _, label in method.choices)
            self.own.show_text(self._shown)

    def keep(self) -> None:
        """Hand out the list as it was typed; a line that names a person or role present is that one."""
        if self.own.text() == self._shown:
            return
        labels = dict.fromkeys(" ".join(line.split()) for line in self.own.text().splitlines())
        known = {label: choice for choices in self._sources.values() for choice, label in choices}
        self._offer(Assign, tuple((known.get(label, label), label) for label in labels if label))


def _set(field: NumberField, value: int) -> None:
    blocked = field.blockSignals(True)
    field.setValue(value)
    field.blockSignals(blocked)
