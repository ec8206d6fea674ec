"""The pages of the private ballot: names, ballot, review, and a page with one sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSlider, QWidget

from offsite.domain.voting.rounds import Round
from ui.shortcuts import keys
from ui.voting.ballot_form import BallotForm, Measures
from ui.voting.fitted import GUTTER, Fitted
from ui.widgets.buttons import on_click, primary, quiet, secondary
from ui.widgets.layout import column, row
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel

HEAD, FOOT, BUTTONS = 32, 24, 20 + 44
"""Heights of the small line, of the margin at the bottom, of the row of buttons."""

FACILITATOR_KEY = keys("leave_booth")[0]
"""The only way from the ballot to the facilitator's screen."""


class BoothPage(QWidget):
    """One page: a small line with a remark at its end, the question, and a column below it."""

    def __init__(self, measures: Measures, small: str, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measures = measures
        self.setAccessibleName(small)
        inner = QWidget()
        inner.setMaximumWidth(measures.column + 2 * (measures.edge + GUTTER))
        across = row(self, gap=0)
        across.setContentsMargins(32, 0, 32, 0)
        across.addStretch(1)
        across.addWidget(inner, 1000)
        across.addStretch(1)
        self.box = column(inner, gap=0)
        self.box.setContentsMargins(GUTTER, measures.top - 8, 0, FOOT)
        self.corner = self.sized(PlainLabel("", "aim", wrap=False), measures.small)
        self.head = row(gap=12)
        self.head.addStrut(32)
        self.small = self.sized(PlainLabel(small, "aim", wrap=False), measures.small)
        self.head.addWidget(self.small)
        self.head.addStretch(1)
        self.head.addWidget(self.corner)
        self.head.setContentsMargins(measures.edge, 0, measures.edge + GUTTER, 0)
        self.box.addLayout(self.head)
        size = measures.question_size(len(question))
        self.question = Paragraph(question, "display", size=size)
        self.add(self.question)

    @staticmethod
    def sized(label: PlainLabel, pixels: int) -> PlainLabel:
        """Set a label in letters of this size."""
        font = label.font()
        font.setPixelSize(pixels)
        label.setFont(font)
        return label

    def name_voter(self, name: str) -> None:
        """Tell whose ballot this is; a long name is cut."""
        shown = self.small.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, self.measures.column // 2)
        self.small.show_text(self.tr("Ballot of {name}").format(name=shown))
        self.setAccessibleName(self.small.text())

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below the others, in line with the question."""
        line = row(gap=0)
        line.setContentsMargins(self.measures.edge, 0, self.measures.edge + GUTTER, 0)
        line.addWidget(widget)
        self.box.addLayout(line, stretch)

    def say(self, text: str, role: str = "aim", pixels: int = 0) -> Paragraph:
        """Put a sentence below the others."""
        sentence = Paragraph(text, role, size=pixels or self.measures.lead)
        self.add(sentence)
        return sentence

    def foot(self, *widgets: QWidget) -> None:
        """Put the buttons below the others, the first at the leading edge and the rest at the other one."""
        line = row(gap=12)
        line.setContentsMargins(self.measures.edge, 20, self.measures.edge + GUTTER, 0)
        line.addWidget(widgets[0])
        line.addStretch(1)
        for widget in widgets[1:]:
            line.addWidget(widget)
        self.box.addLayout(line)
        self.box.addStretch(1)

    def show_left(self, seconds: int, whole: int) -> None:
        """Tell when the page is cleared: as a rule, and near the end by the second."""
        if seconds <= 15:
            self.corner.set_role("attention")
            self.corner.show_text(self.tr("Cleared in {seconds} s").format(seconds=seconds))
        else:
            self.corner.set_role("aim")
            self.corner.show_text(self.tr("Cleared after {seconds} s without a touch").format(seconds=whole))
        self.sized(self.corner, self.measures.small)

    def begin(self) -> None:
        """Give the keyboard to what is to be done first here; as a rule to the page itself."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def facilitator_line(page: QWidget) -> str:
    """The words that tell the facilitator's key."""
    key = QKeySequence(FACILITATOR_KEY).toString(QKeySequence.SequenceFormat.NativeText)
    return page.tr("Facilitator: {key}").format(key=key)


class BallotPage(BoothPage):
    """The ballot of one voter, to be filled in."""

    left = Signal()
    done = Signal()

    def __init__(self, measures: Measures, round_: Round, name: str, form: BallotForm, height: int) -> None:
        super().__init__(measures, "", round_.question)
        self.form = form
        self.name_voter(name)
        not_me = quiet(self.tr("Not you? Leave"))
        on_click(not_me, self.left.emit)
        self.head.insertWidget(self.head.indexOf(self.small) + 1, not_me)
        secrecy = self.tr("Your choice is not shown, not linked to you, not kept in order.")
        if len(round_.options) > 1:
            secrecy = f"{self.tr('The order is drawn anew for everyone.')} {secrecy}"
        self.rule = self.say(f"{form.hint()} {secrecy}")
        self.box.addSpacing(14)
        self.pane = Fitted(form)
        self.box.addLayout(self.pane.in_line())
        self._foot()
        form.reached.connect(lambda widget: self.pane.ensureWidgetVisible(widget, 0, 8))
        form.finished.connect(lambda: self.review.setFocus(Qt.FocusReason.TabFocusReason))
        form.changed.connect(self._tell_progress)
        self._tell_progress()
        form.fit(height - (measures.top - 8) - HEAD - self._question_height() - 14 - BUTTONS - FOOT)

    def _foot(self) -> None:
        self.leave = secondary(self.tr("Leave without voting"), large=True)
        self.review = primary(self.tr("Review my ballot"), large=True)
        self.progress = self.sized(PlainLabel("", "aim", wrap=False), self.measures.small)
        on_click(self.leave, self.left.emit)
        on_click(self.review, self.done.emit)
        self.foot(self.leave, self.form.meter or self.progress, self.review)
        QWidget.setTabOrder(self.review, self.leave)  # after the last answer comes what goes on with it

    def _question_height(self) -> int:
        width = self.measures.column
        return self.question.heightForWidth(width) + self.rule.heightForWidth(width)

    def _tell_progress(self) -> None:
        if self.form.meter is None:
            self.progress.show_text(self.form.progress())

    def begin(self) -> None:
        """Start with the first option."""
        self.form.focus_first()


class LeavePage(BoothPage):
    """Asks once before a ballot with answers in it is forgotten; going on with it is the safe way."""

    stay = Signal()
    left = Signal()

    def __init__(self, measures: Measures, name: str) -> None:
        super().__init__(measures, "", "")
        self.name_voter(name)
        self.question.show_text(self.tr("Leave and forget your answers?"))
        self.say(self.tr("Nothing is cast, and nothing is kept. You can take your ballot anew later."))
        leave = secondary(self.tr("Leave and forget"), large=True)
        self.back = primary(self.tr("Back to my ballot"), large=True)
        on_click(leave, self.left.emit)
        on_click(self.back, self.stay.emit)
        self.foot(leave, self.back)

    def begin(self) -> None:
        """Enter goes on with the ballot."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)


class ReviewPage(BoothPage):
    """What the voter chose, once more before it is final."""

    left = Signal()
    change = Signal()
    cast = Signal()

    def __init__(self, measures: Measures, round_: Round, name: str, form: BallotForm) -> None:
        super().__init__(measures, "", round_.question)
        self.name_voter(name)
        final = self.tr("This is your ballot. Once cast, it is final.")
        self.say(f"{form.remark()} {final}".lstrip())
        self.refusal = self.say("", "bad")
        self.refusal.hide()
        self.box.addSpacing(14)
        self.pane = Fitted(self._list(form.summary()))
        self.box.addLayout(self.pane.in_line())
        leave = secondary(self.tr("Leave without voting"), large=True)
        back = secondary(self.tr("Change"), large=True)
        self.cast_button = primary(self.tr("Cast my ballot"), large=True)
        for button, act in ((leave, self.left), (back, self.change), (self.cast_button, self.cast)):
            on_click(button, act.emit)
        self.foot(leave, back, self.cast_button)

    def _list(self, summary: tuple[tuple[str, str], ...]) -> QWidget:
        holder = QWidget()
        box = column(holder, gap=0)
        box.setContentsMargins(self.measures.edge, 0, self.measures.edge, 0)
        padding = 12 if len(summary) <= 8 else 5
        for option, value in summary:
            line = row(gap=24)
            line.setContentsMargins(0, padding, 0, padding)
            line.addWidget(Paragraph(option, "lead", size=self.measures.option), 1, Qt.AlignmentFlag.AlignVCenter)
            figures = value.lstrip("-").isdecimal()
            words = PlainLabel(value, "rank" if figures else "aim", wrap=False)
            line.addWidget(self.sized(words, self.measures.option + 4 if figures else self.measures.lead))
            box.addLayout(line)
            box.addWidget(Hairline())
        return holder

    def show_refusal(self, sentence: str) -> None:
        """Say why the ballot was not cast; it can be tried again."""
        self.refusal.show_text(sentence)
        self.refusal.show()
        self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll a long ballot by the page."""
        bar = self.pane.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
        elif event.key() == Qt.Key.Key_PageUp:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)
        else:
            super().keyPressEvent(event)

    def begin(self) -> None:
        """Enter casts."""
        self.cast_button.setFocus(Qt.FocusReason.OtherFocusReason)


class NoticePage(BoothPage):
    """One sentence in large letters, and a line below it."""

    def __init__(self, measures: Measures, sentence: str, line: str) -> None:
        super().__init__(measures, "", "")
        self.setAccessibleName(sentence)
        self.question.hide()
        self.box.addStretch(2)
        self.say(sentence, "display", measures.display)
        self.say(line)
        self.box.addStretch(3)


def wipe_texts(page: QWidget) -> None:
    """Empty every label and accessible name below a widget that is about to go."""
    for label in page.findChildren(PlainLabel):
        label.clear()
    for widget in page.findChildren(QWidget):
        widget.setAccessibleName("")
        widget.setAccessibleDescription("")
