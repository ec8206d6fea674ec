"""One section of the charter: its words, where they come from, and what to do when that has changed."""

from PySide6.QtWidgets import QWidget

from offsite.domain import charter
from ui.session import Session
from ui.widgets.buttons import Button, on_click, quiet
from ui.widgets.fields import TextField
from ui.widgets.layout import column, row
from ui.widgets.text import ElidedLabel, PlainLabel


class SectionEditor(QWidget):
    """A heading, a hint, the words, and the way back to what the offsite suggests."""

    def __init__(self, spec: charter.Spec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec, self._session = spec, session
        self.field = TextField(spec.heading, lines=1 if not spec.bullets else 2)
        self.field.setAccessibleDescription(spec.hint)
        self._source = ElidedLabel("", "small")
        self._stale = PlainLabel(self.tr("▲ What this rests on has changed since it was written."), "attention")
        self._take = quiet(self.tr("Use the suggestion"), "undo-2")
        self._keep = quiet(self.tr("Keep these words"), "check")
        for button in (self._take, self._keep):  # there is one of each in every section
            button.setAccessibleName(f"{button.text()}: {spec.heading}")
        self._lay_out()
        self.field.edited.connect(self._write)
        self.field.left.connect(session.leave_field)
        on_click(self._take, self._take_suggestion)
        on_click(self._keep, self._keep_written)

    def _lay_out(self) -> None:
        box = column(self, gap=2)
        head = row(gap=8)
        head.addWidget(PlainLabel(self._spec.heading, "strong", wrap=False))
        head.addWidget(self._source, 1)
        self._head = head
        head.addWidget(self._take)
        box.addLayout(head)
        box.addWidget(PlainLabel(self._spec.hint, "aim"))
        changed = row(gap=8)
        changed.addWidget(self._stale, 1)
        changed.addWidget(self._keep)
        box.addLayout(changed)
        box.addSpacing(2)
        box.addWidget(self.field)

    def add_act(self, button: Button) -> None:
        """Put a button of the owner's beside the heading."""
        button.setAccessibleName(f"{button.text()}: {self._spec.heading}")
        self._head.addWidget(button)

    def refresh(self) -> None:
        """Show the words as they stand."""
        offsite, key = self._session.offsite, self._spec.key
        text = charter.text_of(offsite, key)
        written, stale = charter.is_written(offsite, key), charter.is_stale(offsite, key)
        suggested = bool(self._spec.suggest(offsite))
        self.field.show_text(text)
        self._source.show_text("" if written or not text else self.tr("written by itself, from what was adopted"))
        self._stale.setVisible(stale)
        self._keep.setVisible(stale)
        self._take.setVisible(written and suggested)

    def _write(self, text: str) -> None:
        key = self._spec.key
        self._session.type_into(f"charter/{key}", self.tr("Write the charter"), charter.write, key, text)

    def _take_suggestion(self) -> None:
        self._session.apply(self.tr("Use the suggestion"), charter.take_suggestion, self._spec.key)

    def _keep_written(self) -> None:
        self._session.apply(self.tr("Keep these words"), charter.keep_written, self._spec.key)
