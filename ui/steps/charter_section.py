"""One section of the charter: its words, where they come from, and what to do when that has changed."""

from PySide6.QtWidgets import QWidget

from offsite.domain import charter, charter_changes
from ui.session import Session
from ui.widgets.buttons import Button, on_click, quiet
from ui.widgets.fields import TextField
from ui.widgets.layout import column, row
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.text import ElidedLabel, PlainLabel


class SectionEditor(QWidget):
    """A heading, a hint, the words, and the way back to what the offsite suggests."""

    def __init__(self, spec: charter.Spec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec, self._session = spec, session
        self.field = TextField(spec.heading, lines=1 if not spec.bullets else 2)
        self.field.setAccessibleDescription(spec.hint)
        self._source = ElidedLabel("", "small")
        self._stale = Paragraph("", "attention")
        self._take = quiet(self.tr("Use the suggestion"), "undo-2")
        self._take_changes = quiet(self.tr("Take the new words"), "redo-2")
        self._keep = quiet(self.tr("Keep these words"), "check")
        for button in (self._take, self._take_changes, self._keep):  # there is one of each in every section
            button.setAccessibleName(f"{button.text()}: {spec.heading}")
        self._lay_out()
        self.field.edited.connect(self._write)
        self.field.left.connect(session.leave_field)
        on_click(self._take, self._take_suggestion)
        on_click(self._take_changes, self._take_what_changed)
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
        box.addWidget(self._stale)
        changed = row(gap=4)
        changed.addWidget(self._take_changes)
        changed.addWidget(self._keep)
        changed.addStretch(1)
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
        written = charter.is_written(offsite, key)
        suggested = bool(self._spec.suggest(offsite))
        self.field.show_text(text)
        self._source.show_text("" if written or not text else self.tr("written by itself, from what was adopted"))
        self._show_changes()
        self._take.setVisible(written and suggested)

    def _show_changes(self) -> None:
        offsite, key = self._session.offsite, self._spec.key
        stale = charter.is_stale(offsite, key)
        if stale:
            changed = map(charter_changes.what_differs, charter_changes.changes(offsite, key))
            told = " ".join(self._told(*pair) for pair in changed)
            self._stale.show_text(self.tr("▲ What this rests on has changed since it was written. {0}").format(told))
        self._stale.setVisible(stale)
        self._take_changes.setVisible(charter_changes.can_take(offsite, key))
        self._keep.setVisible(stale)

    def _told(self, was: str, now: str) -> str:
        before, after = shortened(was, 80), shortened(now, 80)
        if was and now:
            return self.tr("“{0}” has become “{1}”.").format(before, after)
        return self.tr("“{0}” is new.").format(after) if now else self.tr("“{0}” is gone.").format(before)

    def _write(self, text: str) -> None:
        key = self._spec.key
        self._session.type_into(f"charter/{key}", self.tr("Write the charter"), charter.write, key, text)

    def _take_suggestion(self) -> None:
        self._session.apply(self.tr("Use the suggestion"), charter.take_suggestion, self._spec.key)

    def _take_what_changed(self) -> None:
        self._session.apply(self.tr("Take the new words"), charter_changes.take, self._spec.key)

    def _keep_written(self) -> None:
        self._session.apply(self.tr("Keep these words"), charter.keep_written, self._spec.key)
