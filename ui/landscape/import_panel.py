"""Room for pre-work that comes as a list or a CSV file, with what is understood of it before anything is added."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from offsite.domain.pasted_rows import NotUnderstood, decoded
from offsite.domain.voting.wording import counted
from ui.widgets.buttons import on_click, primary, quiet, secondary
from ui.widgets.fields import TextField
from ui.widgets.layout import column, row
from ui.widgets.panes import Card
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.text import PlainLabel

SHOWN = 8
"""As many lines are listed; the number of the others is said."""

MOST = 1_000_000
"""A file with more bytes than this is no list that somebody made for the day."""


class Found(Protocol):
    """What a text holds: what is new, what is there already in words, lines not understood."""

    @property
    def entries(self) -> Sequence[object]:
        """What can be added."""

    @property
    def repeated(self) -> Sequence[str]:
        """What is there already."""

    @property
    def not_understood(self) -> Sequence[NotUnderstood]:
        """The lines that cannot be taken over."""


class ImportPanel(Card):
    """A field for the list, a button for a file, and a preview.

    Args:
        names: What one and several entries are called.
        hint: An example of the lines, and how they are built.
        read: Reads a text as the offsite stands now.
        in_words: Says an entry that was found on one line.
    """

    added = Signal(object)
    """The user wants what was found; carries the Found."""

    closed = Signal()
    """The user thought better of it."""

    def __init__(
        self,
        names: tuple[str, str],
        hint: tuple[str, str],
        read: Callable[[str], Found],
        in_words: Callable[[object], str],
    ) -> None:
        super().__init__()
        self._names, self._read, self._in_words = names, read, in_words
        sentence, example = hint
        self.field = TextField(self.tr("List of {0}").format(names[1]), example, lines=4, most=10)
        self.file_button = secondary(self.tr("Open a CSV file…"), "folder-open")
        self.found = Paragraph("")
        self.repeated = Paragraph("", "aim")
        self.failed = Paragraph("", "attention")
        self.button = primary(self.tr("Add"))
        self.cancel = quiet(self.tr("Cancel"))
        inside = column(self, gap=8)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.addWidget(Paragraph(sentence, "aim"))
        inside.addWidget(self.field)
        self._preview = QWidget()
        preview = column(self._preview, gap=6)
        preview.addWidget(PlainLabel(self.tr("Understood so far"), "section"))
        for each in (self.found, self.repeated, self.failed):
            preview.addWidget(each)
        inside.addWidget(self._preview)
        below = row(gap=8)
        for button in (self.button, self.file_button, self.cancel):
            below.addWidget(button)
        below.addStretch(1)
        inside.addLayout(below)
        self.field.edited.connect(self.show_found)
        self.field.entered.connect(self._add)
        on_click(self.button, self._add)
        on_click(self.file_button, self._ask_file)
        on_click(self.cancel, self.closed.emit)
        self.show_found()

    def begin(self, text: str = "") -> None:
        """Begin anew with this text in the field."""
        self.field.show_text(text)
        self.show_found()

    def show_found(self) -> None:
        """Say what the text holds, as the offsite stands now."""
        found = self._read(self.field.text())
        self._preview.setVisible(bool(found.entries or found.repeated or found.not_understood))
        count = len(found.entries)
        self.button.setEnabled(count > 0)
        words = counted(count, *self._names)
        self.button.show_text(self.tr("Add {0}").format(words) if count else self.tr("Add"))
        self._show(self.found, [f"✓ {self._in_words(each)}" for each in found.entries])
        repeated = [shortened(each, 40) for each in found.repeated]
        self._show(self.repeated, [self.tr("Already there: {0}").format(", ".join(repeated))] if repeated else [])
        self._show(self.failed, [self._failure(each) for each in found.not_understood])

    def _failure(self, each: NotUnderstood) -> str:
        words = self.tr("▲ Line {0} is not understood: {1}.").format(each.line, each.why)
        return f"{words} “{shortened(each.words)}”" if each.words else words

    def _show(self, label: Paragraph, lines: Sequence[str]) -> None:
        shown = list(lines[:SHOWN])
        if len(lines) > SHOWN:
            shown.append(self.tr("… and {0} more").format(len(lines) - SHOWN))
        label.show_text("\n".join(shown))
        label.setVisible(bool(shown))

    def _ask_file(self) -> None:
        words = self.tr("Lists (*.csv *.tsv *.txt)")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Open a list"), "", words)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Put the lines of a file into the field; a file that cannot be read is told, and the field stays as it is."""
        try:
            if path.stat().st_size > MOST:
                self._tell(self.tr("▲ “{0}” is too large for a list.").format(path.name))
                return
            text = decoded(path.read_bytes())
        except OSError as error:
            reason = error.strerror or self.tr("it cannot be read")
            self._tell(self.tr("▲ “{0}” cannot be opened: {1}.").format(path.name, reason))
            return
        self.begin(text.replace("\r\n", "\n").replace("\r", "\n").strip("\n"))

    def _tell(self, words: str) -> None:
        self.show_found()
        self._preview.show()
        self.failed.show_text(words)
        self.failed.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        found = self._read(self.field.text())
        if found.entries:
            self.added.emit(found)
