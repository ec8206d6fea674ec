"""What lies behind a pulse: a question and a field for each dimension, those that divide the group first."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from offsite.content import Prompt
from offsite.domain import answers, pulse
from ui.session import Session
from ui.voting.fold import Fold
from ui.widgets.fields import TextField
from ui.widgets.layout import column, row
from ui.widgets.marks import Chip
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

_NAMES = {each.id: each.text for each in pulse.DIMENSIONS}


class Note(QWidget):
    """The note on one dimension: its name, the mark for what needs talk, the question, the field."""

    def __init__(self, session: Session, step: str, prompt: Prompt) -> None:
        super().__init__()
        name = _NAMES[prompt.id]
        self.chip = Chip("", "attention")
        self.field = TextField(self.tr("Note on {0}").format(name), self.tr("What lies behind it"), lines=2)
        self.field.setAccessibleDescription(prompt.ask)
        box = column(self, gap=3)
        box.setContentsMargins(0, 0, 0, 14)
        head = row(gap=8)
        head.addWidget(PlainLabel(name, "strong", wrap=False))
        head.addWidget(self.chip)
        head.addStretch(1)
        box.addLayout(head)
        box.addWidget(Paragraph(_without_name(prompt.ask, name), "aim"))
        box.addSpacing(4)
        box.addWidget(self.field)
        self.field.left.connect(session.leave_field)
        self.field.edited.connect(
            lambda text: session.type_into(
                f"answer/{step}/{prompt.id}",
                self.tr("Note what lies behind it"),
                answers.set_answer,
                step,
                prompt.id,
                text,
            )
        )


def _without_name(ask: str, name: str) -> str:
    """The question without the short name of the dimension in front of it, since that stands above it."""
    before, colon, after = ask.partition(": ")
    if not colon or not name.startswith(before.split()[0]):
        return ask
    return f"{after[:1].upper()}{after[1:]}"


class Notes(QWidget):
    """The notes on all dimensions; without open differences all of them are folded away."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__()
        self._session, self._step = session, step
        self._notes = {each.id: Note(session, step, each) for each in prompts if each.id in _NAMES}
        self._heading = PlainLabel(self.tr("Open differences: what lies behind them?"), "section")
        self._open, self._others = column(gap=0), QWidget()
        self._rest = column(self._others, gap=0)
        self._rest.setContentsMargins(0, 10, 0, 0)
        self.fold = Fold(self.tr("Show"), self._others)
        self._marked: tuple[str, ...] | None = None
        box = column(self, gap=8)
        box.setContentsMargins(0, 12, 0, 0)
        box.addWidget(self._heading)
        box.addLayout(self._open)
        box.addWidget(self.fold)
        if not self._notes:
            self.hide()

    def note(self, dimension: str) -> Note | None:
        """The note on a dimension."""
        return self._notes.get(dimension)

    def reveal(self, dimension: str) -> TextField | None:
        """Unfold the note on a dimension, and return its field; None where there is none."""
        note = self._notes.get(dimension)
        if note is None:
            return None
        if self._rest.indexOf(note) >= 0:
            self.fold.unfold(True)
        return note.field

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """Show the notes, those of the marked dimensions first and openly."""
        self._part(tuple(each for each in self._notes if each in marks))
        for dimension, note in self._notes.items():
            note.chip.show_text(marks.get(dimension, ""))
            note.chip.setVisible(dimension in marks)
            note.field.show_text(answers.answer_to(self._session.offsite, self._step, dimension))
        others = [note for dimension, note in self._notes.items() if dimension not in marks]
        written = sum(bool(note.field.text().strip()) for note in others)
        self._heading.setVisible(bool(marks))
        self.fold.setVisible(bool(others))
        words = self.tr("Notes on the other dimensions: {0} of {1}") if marks else self.tr("Notes: {0} of {1}")
        self.fold.summary.show_text(words.format(written, len(others)))

    def _part(self, marked: tuple[str, ...]) -> None:
        if marked == self._marked:
            return
        self._marked = marked
        for dimension, note in self._notes.items():
            for box in (self._open, self._rest):
                box.removeWidget(note)
            (self._open if dimension in marked else self._rest).addWidget(note)
