"""The column on the right: what to say, what to watch for, what is still open."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QVBoxLayout, QWidget

from offsite.content import Pitfall
from offsite.domain.findings import Finding, Weight
from ui.theme import tint
from ui.widgets.buttons import on_click
from ui.widgets.icons import paint_icon
from ui.widgets.layout import ScrollPane, clear_layout, column, row
from ui.widgets.paint import ring, ring_after, shape
from ui.widgets.panes import Panel
from ui.widgets.paragraph import Paragraph, Setting
from ui.widgets.text import PlainLabel

WIDTH = 264
"""The width of the guide, in pixels."""

_SCRIPT_SIZE = 14
_SIGNS = {
    Weight.MISSING: ("circle", "third"),
    Weight.WRONG: ("triangle-alert", "attention"),
    Weight.NOTE: ("info", "third"),
}


class FindingButton(QAbstractButton):
    """One thing that is still open: a sign, and a sentence of as many lines as it needs; a click leads to it."""

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = True
        self.setFont(QApplication.font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_finding(finding)

    def show_finding(self, finding: Finding) -> None:
        """Show another finding."""
        self.finding = finding
        weights = {Weight.MISSING: self.tr("Missing"), Weight.WRONG: self.tr("Wrong"), Weight.NOTE: self.tr("Note")}
        self.setAccessibleName(f"{weights[finding.weight]}: {finding.message}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Yes: a narrower column means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines of the sentence, and some air."""
        return self._setting(width).height + 10

    def sizeHint(self) -> QSize:
        """As wide as it is, as high as the sentence needs."""
        return QSize(WIDTH - 32, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(48, 29)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the focus came by a click."""
        self._ring = ring_after(event, self._ring)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, sign, sentence and ring."""
        del event
        painter = QPainter(self)
        if self.isDown() or self.underMouse():
            shape(painter, self.rect(), tint(self, "accent_soft" if self.isDown() else "hover"))
        sign, colour = _SIGNS[self.finding.weight]
        mirrored = self.isRightToLeft()
        left = self.width() - 6 - 14 if mirrored else 6
        paint_icon(painter, sign, QRect(left, 8, 14, 14), tint(self, colour))
        painter.setPen(tint(self, "ink"))
        self._setting(self.width()).draw(painter, 6 if mirrored else 28, 5)
        if self.hasFocus() and self._ring:
            ring(painter, self.rect(), tint(self, "accent"))

    def _setting(self, width: int) -> Setting:
        return Setting(self.finding.message, self.font(), width - 34, mirrored=self.isRightToLeft())


class GuidePanel(Panel):
    """The guide of the place that is being worked at; it scrolls.

    `show_guide` sets what to say and to watch for, `show_findings` what is still open.
    """

    finding_chosen = Signal(object)
    """The user wants to mend a finding; carries the Finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self._guide: tuple[str, int, tuple[str, ...], tuple[Pitfall, ...]] | None = None
        self._findings: tuple[Finding, ...] = ()
        self._buttons: list[FindingButton] = []
        self._minutes = PlainLabel(self.tr("Guide"), "section", wrap=False)
        self._spoken = column(gap=10)
        self._open = self._open_section()
        self._scroll = ScrollPane(self._body())
        head = row()
        head.setContentsMargins(16, 18, 16, 8)
        head.addWidget(self._minutes)
        whole = column(self, gap=0)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Guide"))

    def _body(self) -> QWidget:
        body = QWidget()
        inside = column(body, gap=20)
        inside.setContentsMargins(16, 2, 16, 20)
        inside.addLayout(self._spoken)
        inside.addWidget(self._open)
        inside.addStretch(1)
        return body

    def _open_section(self) -> QWidget:
        section = QWidget()
        self._heading = PlainLabel("", "section")
        self._list: QVBoxLayout = column(gap=0)
        self._list.setContentsMargins(0, 0, 0, 0)
        box = column(section, gap=4)
        box.addWidget(self._heading)
        box.addLayout(self._list)
        section.hide()
        return section

    def show_guide(self, title: str, minutes: int, script: tuple[str, ...], pitfalls: tuple[Pitfall, ...] = ()) -> None:
        """Show what to say at a place and what to watch for; nothing happens when it is the same.

        Args:
            title: The name of the place, which is read aloud with the guide.
            minutes: How long the work takes; 0 = no time is set.
            script: Paragraphs to be spoken, without quotation marks.
            pitfalls: What to watch for.
        """
        guide = (title, minutes, script, pitfalls)
        if guide == self._guide:
            return
        self._guide = guide
        self._minutes.show_text(self.tr("Guide · {0} min").format(minutes) if minutes else self.tr("Guide"))
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
        self._scroll.verticalScrollBar().setValue(0)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what is still open, as buttons; the focus stays where it was, or near it."""
        if findings == self._findings:
            return
        self._findings = findings
        self._open.setVisible(bool(findings))
        self._heading.show_text(self.tr("Still open · {0}").format(len(findings)))
        for button, finding in zip(self._buttons, findings, strict=False):
            button.show_finding(finding)
        for finding in findings[len(self._buttons) :]:
            self._add_button(finding)
        while len(self._buttons) > len(findings):
            self._drop_last_button()

    def finding_buttons(self) -> tuple[FindingButton, ...]:
        """The buttons of what is still open, in their order."""
        return tuple(self._buttons)

    def _add_button(self, finding: Finding) -> None:
        button = FindingButton(finding)
        on_click(button, lambda: self.finding_chosen.emit(button.finding))
        self._buttons.append(button)
        self._list.addWidget(button)

    def _drop_last_button(self) -> None:
        button = self._buttons.pop()
        if button.hasFocus() and self._buttons:
            self._buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.removeWidget(button)
        button.hide()
        button.deleteLater()


def _sentence(words: str) -> str:
    """The words with a full stop where they have none, and a capital at the beginning."""
    words = words.strip()
    ended = words if words.endswith((".", "!", "?", "”", "…")) else f"{words}."
    return ended[:1].upper() + ended[1:]
