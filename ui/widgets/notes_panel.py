"""The notes at the foot of the guide: parking lot, decisions and actions, each one line away wherever one is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.adding import adding
from ui.widgets.buttons import icon_button, on_click, quiet
from ui.widgets.fields import LineField
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.panes import Panel
from ui.widgets.text import ElidedLabel

LATEST = 3
"""So many of the latest lines are shown when a section is unfolded."""


class NoteSection(QWidget):
    """One kind of notes: its name and number, and unfolded the latest lines and a field that adds one."""

    added = Signal(str)
    opened = Signal()
    unfolded = Signal()

    def __init__(self, title: str, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._texts: tuple[str, ...] = ()
        self.button = quiet(title, "chevron-right")
        self.all_button = icon_button("arrow-right", self.tr("{0}: show all").format(title))
        self.field = adding(LineField(prompt, prompt))
        self._latest = column(gap=2)
        self._content = QWidget()
        inside = column(self._content, gap=6)
        inside.setContentsMargins(8, 0, 8, 8)
        inside.addLayout(self._latest)
        inside.addWidget(self.field)
        self._content.hide()
        head = row(gap=0)
        head.addWidget(self.button)
        head.addStretch(1)
        head.addWidget(self.all_button)
        whole = column(self, gap=0)
        whole.addLayout(head)
        whole.addWidget(self._content)
        on_click(self.button, self.toggle)
        on_click(self.all_button, self.opened.emit)
        self.field.entered.connect(self._add)
        self.show_notes((), 0)

    def show_notes(self, texts: Sequence[str], count: int) -> None:
        """Show these lines, the latest last, and a number beside the title."""
        self.button.show_text(f"{self._title} · {count}")
        if tuple(texts) == self._texts:
            return
        self._texts = tuple(texts)
        clear_layout(self._latest)
        for text in self._texts[-LATEST:]:
            self._latest.addWidget(ElidedLabel(text, "small"))

    def toggle(self) -> None:
        """Unfold, with the cursor in the field, or fold."""
        self.unfold(self._content.isHidden())

    def unfold(self, wanted: bool) -> None:
        """Show the lines and the field, or hide them."""
        self._content.setVisible(wanted)
        self.button.show_icon("chevron-down" if wanted else "chevron-right")
        if wanted:
            self.unfolded.emit()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        text = self.field.text()
        before = self._texts
        if text.strip():
            self.added.emit(text)
        if self._texts != before:
            self.field.show_text("")


class NotesPanel(Panel):
    """The three kinds of notes, of which one is unfolded at a time."""

    added = Signal(str, str)
    """A line was typed: the key of its kind ("parked", "resolutions", "actions"), and its words.

    The field is emptied when a note came of it.
    """
    opened = Signal(str)
    """All notes of a kind are asked for; carries its key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left top", parent)
        self.sections: Mapping[str, NoteSection] = {
            "parked": NoteSection(self.tr("Parking lot"), self.tr("Park something")),
            "resolutions": NoteSection(self.tr("Decisions"), self.tr("Write down a decision")),
            "actions": NoteSection(self.tr("Actions"), self.tr("Write down an action")),
        }
        whole = column(self, gap=0)
        whole.setContentsMargins(8, 6, 8, 6)
        for key, section in self.sections.items():
            whole.addWidget(section)
            self._connect(key, section)

    def _connect(self, key: str, section: NoteSection) -> None:
        section.added.connect(lambda text: self.added.emit(key, text))
        section.opened.connect(lambda: self.opened.emit(key))
        section.unfolded.connect(lambda: self._fold_others(key))

    def _fold_others(self, key: str) -> None:
        for each, section in self.sections.items():
            if each != key:
                section.unfold(False)

    def show_notes(self, key: str, texts: Sequence[str], count: int) -> None:
        """Show the lines of a kind and their number.

        Raises:
            KeyError: there is no such kind.
        """
        self.sections[key].show_notes(texts, count)

    def type_into(self, key: str) -> None:
        """Unfold a kind and put the cursor into its field.

        Raises:
            KeyError: there is no such kind.
        """
        self.sections[key].unfold(True)
