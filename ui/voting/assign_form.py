"""The ballot that assigns: for each option one of a list of choices."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from offsite.domain.voting.methods import Assign
from offsite.domain.voting.rounds import Option
from ui.voting.ballot_form import Measures
from ui.voting.ballot_row import BallotRow, RowsForm
from ui.voting.choice_buttons import GAP, ChoiceButtons, ValueButton
from ui.voting.pick_entry import PickEntry
from ui.widgets.paragraph import shortened

FEW = 6
"""Up to so many choices stand beside the option as buttons, if their words leave it room."""

SHARE = 0.62
"""The part of the width that buttons may take."""


LONGEST = 48
"""Most characters of a choice in the summary, which has one line for it."""


class PickRow(BallotRow):
    """One option with a field for its choice; the choices unfold below."""

    def __init__(self, option: Option, entry: PickEntry, measures: Measures) -> None:
        super().__init__(option, entry, measures)
        self.below.addWidget(entry.panel)


class AssignForm(RowsForm):
    """One row per option: buttons for few choices, a field that unfolds for many."""

    def __init__(self, method: Assign, options: tuple[Option, ...], measures: Measures) -> None:
        super().__init__()
        self._ids = [choice for choice, _ in method.choices]
        self._labels = [label for _, label in method.choices]
        self._no_view = self.tr("no view")
        self.entries: dict[str, ChoiceButtons | PickEntry] = {}
        widths = self._widths(measures)
        self.as_buttons = len(self._ids) <= FEW and sum(widths) + GAP * len(widths) <= SHARE * measures.column
        rows: list[BallotRow] = []
        for option in options:
            if self.as_buttons:
                buttons = self._buttons(option, widths, measures)
                self.entries[option.id] = buttons
                rows.append(BallotRow(option, buttons, measures))
            else:
                entry = PickEntry(option.text, self._labels, self._no_view, measures)
                self.entries[option.id] = entry
                rows.append(PickRow(option, entry, measures))
        self.lay_out(rows, measures)
        for each in rows:
            if isinstance(each.entry, PickEntry):
                each.entry.unfolded.connect(lambda each=each: self._on_unfolded(each))

    def _widths(self, measures: Measures) -> list[int]:
        font = QFont(QApplication.font())
        font.setPixelSize(measures.lead)
        font.setWeight(QFont.Weight.DemiBold)
        words = [QFontMetrics(font).horizontalAdvance(label) + 28 for label in self._labels]
        return [max(width, measures.target) for width in words] + [round(measures.small * 4.8)]

    def _buttons(self, option: Option, widths: list[int], measures: Measures) -> ChoiceButtons:
        buttons = [
            ValueButton(label, f"{option.text}: {label}", measures.lead, QFont.Weight.DemiBold, width)
            for label, width in zip(self._labels, widths, strict=False)
        ]
        blank = f"{option.text}: {self._no_view}"
        buttons.append(ValueButton(self._no_view, blank, measures.small - 1, QFont.Weight.Medium, widths[-1]))
        typed = {str(place + 1): place for place in range(len(self._ids))}
        for place, label in reversed(list(enumerate(self._labels))):
            typed[label[:1].casefold()] = place
        return ChoiceButtons(option.text, buttons, typed)

    def choices(self) -> dict[str, object]:
        """The id of the choice per option; what is blank is missing."""
        return {option: self._ids[entry.place] for option, entry in self.entries.items() if entry.place is not None}

    def summary(self) -> tuple[tuple[str, str], ...]:
        """The label of the choice, "no view" or "left blank" for each option."""
        return tuple((each.option.text, self._words(self.entries[each.option.id])) for each in self.rows)

    def _words(self, entry: ChoiceButtons | PickEntry) -> str:
        if entry.place is not None:
            return shortened(self._labels[entry.place], LONGEST)
        return self.tr("left blank") if entry.untouched else self._no_view

    def untouched(self) -> int:
        """How many options have nothing chosen, not even "no view"."""
        return sum(entry.untouched for entry in self.entries.values())

    def hint(self) -> str:
        """That there is one choice for each option."""
        if self.as_buttons:
            return self.tr("Pick one for each row, or leave it blank.")
        return self.tr("Pick one for each row, or leave it blank. On the keyboard, type its first letters.")

    def _on_unfolded(self, row: BallotRow) -> None:
        for each in self.rows:
            if each is not row and isinstance(each.entry, PickEntry):
                each.entry.fold()
        self.reached.emit(row)
