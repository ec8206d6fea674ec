"""What is still open, in groups by what it weighs; each entry leads to its place."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from offsite.domain.findings import Finding, Weight
from ui.theme import tint
from ui.widgets.buttons import on_click
from ui.widgets.icons import paint_icon
from ui.widgets.layout import column
from ui.widgets.paint import ring, ring_after, shape
from ui.widgets.paragraph import Setting
from ui.widgets.text import PlainLabel

WIDTH = 264
"""The width of the guide, in pixels."""

ORDER = (Weight.WRONG, Weight.MISSING, Weight.NOTE)
"""The groups from top to bottom."""

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
        self._heights: dict[int, int] = {}
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
        self._heights.clear()
        weights = {Weight.MISSING: self.tr("Missing"), Weight.WRONG: self.tr("Wrong"), Weight.NOTE: self.tr("Note")}
        self.setAccessibleName(f"{weights[finding.weight]}: {finding.message}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Yes: a narrower column means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines of the sentence, and some air; a layout asks for the same few widths over and over."""
        if width not in self._heights:
            self._heights[width] = self._setting(width).height + 10
        return self._heights[width]

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


class _Group(QWidget):
    """The findings of one weight, under a heading where there are others beside them."""

    chosen = Signal(object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self.buttons: list[FindingButton] = []
        self._heading = PlainLabel("", "small")
        self._box = column(self, gap=0)
        self._box.addWidget(self._heading)
        self.hide()

    def show_findings(self, findings: tuple[Finding, ...], *, alone: bool) -> None:
        """Show these; nothing but the last buttons comes or goes."""
        self._heading.show_text(f"{self._title} · {len(findings)}")
        self._heading.setVisible(not alone)
        for button, finding in zip(self.buttons, findings, strict=False):
            if button.finding != finding:
                button.show_finding(finding)
        for finding in findings[len(self.buttons) :]:
            self._add(finding)
        while len(self.buttons) > len(findings):
            self._drop_last()
        self.setVisible(bool(findings))

    def _add(self, finding: Finding) -> None:
        button = FindingButton(finding)
        on_click(button, lambda: self.chosen.emit(button.finding))
        self.buttons.append(button)
        self._box.addWidget(button)

    def _drop_last(self) -> None:
        button = self.buttons.pop()
        if button.hasFocus() and self.buttons:
            self.buttons[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        self._box.removeWidget(button)
        button.hide()
        button.deleteLater()


class FindingsList(QWidget):
    """What is still open; hidden while nothing is."""

    chosen = Signal(object)
    """The user wants to mend a finding; carries the Finding."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        titles = {
            Weight.WRONG: self.tr("Does not fit together"),
            Weight.MISSING: self.tr("Missing"),
            Weight.NOTE: self.tr("Worth a look"),
        }
        self._heading = PlainLabel("", "section")
        self._groups = {weight: _Group(titles[weight]) for weight in ORDER}
        box = column(self, gap=4)
        box.addWidget(self._heading)
        for group in self._groups.values():
            group.chosen.connect(self.chosen)
            box.addWidget(group)
        self.hide()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what is still open, as buttons; the focus stays where it was, or near it."""
        if findings == self._findings:
            return
        focused = any(button.hasFocus() for button in self.buttons())
        self._findings = findings
        self.setVisible(bool(findings))
        self._heading.show_text(self._counted(findings))
        alone = len({each.weight for each in findings}) == 1
        for weight, group in self._groups.items():
            group.show_findings(tuple(each for each in findings if each.weight is weight), alone=alone)
        left = self.buttons()
        if focused and left and not any(button.hasFocus() for button in left):
            left[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _counted(self, findings: tuple[Finding, ...]) -> str:
        """How many are open, and how many are only to be looked at; they are counted apart as everywhere."""
        notes = sum(each.weight is Weight.NOTE for each in findings)
        urgent = len(findings) - notes
        if not urgent:
            return self.tr("To look at · {0}").format(notes)
        words = self.tr("Still open · {0}").format(urgent)
        return self.tr("{0}, and {1} to look at").format(words, notes) if notes else words

    def buttons(self) -> tuple[FindingButton, ...]:
        """The buttons from top to bottom."""
        return tuple(button for group in self._groups.values() for button in group.buttons)
