"""The column on the right: what to say, what to watch for, what is still open, and the notes of the day."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.content import Card, Pitfall
from offsite.domain.findings import Finding, Weight
from ui.widgets.buttons import on_click, quiet
from ui.widgets.findings_list import WIDTH, FindingButton, FindingsList
from ui.widgets.layout import ScrollPane, clear_layout, column, row
from ui.widgets.notes_panel import NotesPanel
from ui.widgets.paint import tooltip
from ui.widgets.panes import Panel
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

__all__ = ["WIDTH", "FindingButton", "GuidePanel"]

_SCRIPT_SIZE = 14


class GuidePanel(Panel):
    """The guide of the place that is being worked at; it scrolls.

    `show_guide` sets what to say and to watch for, `show_findings` what is still open. The notes stay at the foot.
    """

    finding_chosen = Signal(object)
    """The user wants to mend a finding; carries the Finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self._guide: tuple[str, int, tuple[str, ...], tuple[Pitfall, ...], tuple[Card, ...]] | None = None
        self._left: int | None = None
        self._minutes = PlainLabel(self.tr("Guide"), "section", wrap=False)
        self._spoken, self._at_hand = column(gap=10), column(gap=10)
        self._open = FindingsList()
        self._open.chosen.connect(self.finding_chosen)
        self.open_button = quiet("", "chevron-down")
        self.open_button.setToolTip(tooltip(self.tr("Go to what is still open")))
        self.open_button.hide()
        on_click(self.open_button, self._jump)
        self.notes = NotesPanel()
        self._scroll = ScrollPane(self._body())
        head = row()
        head.setContentsMargins(16, 10, 8, 4)
        head.addWidget(self._minutes)
        head.addStretch(1)
        head.addWidget(self.open_button)
        head.addStrut(32)
        whole = column(self, gap=0)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.notes)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Guide"))

    def _body(self) -> QWidget:
        body = QWidget()
        inside = column(body, gap=20)
        inside.setContentsMargins(16, 2, 16, 20)
        inside.addLayout(self._spoken)
        inside.addWidget(self._open)
        inside.addLayout(self._at_hand)
        inside.addStretch(1)
        return body

    def show_guide(
        self,
        title: str,
        minutes: int,
        script: tuple[str, ...],
        pitfalls: tuple[Pitfall, ...] = (),
        cards: tuple[Card, ...] = (),
    ) -> None:
        """Show what to say at a place and what to watch for; nothing happens when it is the same.

        Args:
            title: The name of the place, which is read aloud with the guide.
            minutes: How long the work takes; 0 = no time is set.
            script: Paragraphs to be spoken, without quotation marks.
            pitfalls: What to watch for.
            cards: What to have at hand, such as examples.
        """
        guide = (title, minutes, script, pitfalls, cards)
        if guide == self._guide:
            return
        self._guide = guide
        self._left = None
        self._name_minutes()
        self.setAccessibleName(self.tr("Guide: {0}").format(title) if title else self.tr("Guide"))
        clear_layout(self._spoken)
        for paragraph in script:
            self._spoken.addWidget(Paragraph(self.tr("“{0}”").format(paragraph), size=_SCRIPT_SIZE))
        if pitfalls:
            self._spoken.addSpacing(10)
            self._spoken.addWidget(PlainLabel(self.tr("Watch for"), "section"))
        for pitfall in pitfalls:
            words = f"{_sentence(pitfall.looks_like)} {_sentence(pitfall.counter)}"
            self._spoken.addWidget(Paragraph(words, strong=_sentence(pitfall.name)))
        clear_layout(self._at_hand)
        if cards:
            self._at_hand.addWidget(PlainLabel(self.tr("At hand"), "section"))
        for card in cards:
            self._at_hand.addWidget(Paragraph(_sentence(card.text), strong=_sentence(card.title)))
        self._scroll.verticalScrollBar().setValue(0)

    def show_left(self, minutes: int | None) -> None:
        """Say how many minutes are left of the work at this place, negative when it is over; None: it does not run."""
        self._left = minutes
        self._name_minutes()

    def _name_minutes(self) -> None:
        minutes = self._guide[1] if self._guide else 0
        parts = [self.tr("{0} min").format(minutes)] if minutes else []
        if self._left is not None:
            words = self.tr("{0} left") if self._left >= 0 else self.tr("{0} over")
            parts.append(words.format(abs(self._left)))
        self._minutes.show_text(self.tr("Guide · {0}").format(", ".join(parts)) if parts else self.tr("Guide"))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what is still open, and how much of it beside the heading, where it can always be seen."""
        self._open.show_findings(findings)
        urgent = sum(each.weight is not Weight.NOTE for each in findings)
        self.open_button.show_text(self.tr("{0} open").format(urgent))
        self.open_button.setVisible(urgent > 0)

    def finding_buttons(self) -> tuple[FindingButton, ...]:
        """The buttons of what is still open, in their order."""
        return self._open.buttons()

    def _jump(self) -> None:
        """Scroll to what is still open, and put the focus there."""
        first, *_ = self._open.buttons()
        self._scroll.ensureWidgetVisible(self._open, 0, 0)
        first.setFocus(Qt.FocusReason.TabFocusReason)
        bar = self._scroll.verticalScrollBar()
        bar.setValue(min(self._open.y(), bar.maximum()))


def _sentence(words: str) -> str:
    """The words with a full stop where they have none, and a capital at the beginning."""
    words = words.strip()
    ended = words if words.endswith((".", "!", "?", "”", "…")) else f"{words}."
    return ended[:1].upper() + ended[1:]
