"""The dialog of home: the offsites that were deleted."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.storage.shelf import Entry
from ui.home_words import heading, subheading, when
from ui.widgets.buttons import Button, on_click, primary, secondary
from ui.widgets.dialogs import Sheet
from ui.widgets.layout import ScrollPane, column, row
from ui.widgets.panes import Hairline
from ui.widgets.text import ElidedLabel, PlainLabel

MOST_DELETED = 200
"""More deleted offsites than these are not listed."""


class Deleted(Sheet):
    """Lists the offsites that were deleted, each with a button that puts it back.

    Args:
        entries: The deleted offsites, in the order to show.
        restore: Puts one back; tells whether it could.
        today: The present day.
    """

    def __init__(
        self, entries: Sequence[Entry], restore: Callable[[Entry], bool], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Recently deleted"), parent, width=560)
        self._restore = restore
        self.buttons: list[Button] = []
        self._lines = column(gap=0)
        body = QWidget()
        whole = column(body, gap=0)
        whole.addLayout(self._lines)
        whole.addStretch(1)
        for entry in entries[:MOST_DELETED]:
            self._lines.addWidget(self._line(entry, today))
        pane = ScrollPane(body)
        pane.setMinimumHeight(min(len(entries) * 57, 400))
        self.content.addWidget(pane)
        if len(entries) > MOST_DELETED:
            more = self.tr("{0} older ones lie in the folder “Deleted”.").format(len(entries) - MOST_DELETED)
            self.content.addWidget(PlainLabel(more, "aim"))
        self.close_button = self.add_button(primary(self.tr("Close")), default=True)
        on_click(self.close_button, self.reject)

    def _line(self, entry: Entry, today: date) -> QWidget:
        holder = QWidget()
        whole = column(holder, gap=0)
        line = row(gap=12)
        line.setContentsMargins(0, 8, 10, 8)
        names = column(gap=2)
        names.addWidget(ElidedLabel(heading(entry), "strong"))
        words = f"{subheading(entry)} · {when(entry.changed, today)}"
        names.addWidget(ElidedLabel(words, "aim"))
        line.addLayout(names, 1)
        button = secondary(self.tr("Restore"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Restore {0}").format(heading(entry)))
        self.buttons.append(button)
        line.addWidget(button)
        whole.addLayout(line)
        whole.addWidget(Hairline())
        on_click(button, lambda: self._put_back(entry, holder))
        return holder

    def _put_back(self, entry: Entry, line: QWidget) -> None:
        if not self._restore(entry):
            self.reject()
            return
        line.hide()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
