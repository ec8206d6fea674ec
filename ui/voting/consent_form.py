"""The consent ballot, fist to five: a card for each value where one proposal is asked about, and rows for several."""

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.voting.methods import CONSENT_LEVELS
from offsite.domain.voting.rounds import Option
from ui.theme import tint
from ui.voting.ballot_form import Measures
from ui.voting.ballot_row import BallotRow, RowsForm
from ui.voting.choice_buttons import GAP, ChoiceButtons, ValueButton
from ui.widgets.choices import Segment
from ui.widgets.paint import tooltip
from ui.widgets.text import PlainLabel, role_font

TYPED = {str(level): level for level in range(len(CONSENT_LEVELS))}
ROOMY = 8
"""Up to so many options the words of the chosen value stand in each row; beyond that the options need the width."""
CARD_FOR = 3.0
"""Height of a card as a multiple of the height of a button."""


def level_words(level: int) -> str:
    """What a value means, in the language of the application."""
    return (
        QCoreApplication.translate("Consent", "block"),
        QCoreApplication.translate("Consent", "serious concern"),
        QCoreApplication.translate("Consent", "reservations to hear"),
        QCoreApplication.translate("Consent", "can live with it"),
        QCoreApplication.translate("Consent", "support"),
        QCoreApplication.translate("Consent", "champion"),
    )[level]


def abstain() -> str:
    """The word for no answer."""
    return QCoreApplication.translate("Consent", "abstain")


class Card(Segment):
    """One value in large figures above its words; the card for no answer has a dash instead."""

    def __init__(self, figure: str, words: str, name: str, measures: Measures) -> None:
        super().__init__(words)
        self._figure = figure
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._figures = role_font("display")
        self._figures.setPixelSize(measures.display)
        font = self.font()
        font.setPixelSize(measures.small + 1)
        font.setWeight(QFont.Weight.Medium)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(80, self.height())

    def minimumSizeHint(self) -> QSize:
        """Words wrap."""
        return QSize(60, self.height())

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        whole = self.rect().adjusted(6, 0, -6, 0)
        upper = QRect(whole.left(), 0, whole.width(), round(self.height() * 0.58))
        painter.setFont(self._figures)
        painter.setPen(ink)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, self._figure)
        painter.setFont(self.font())
        painter.setPen(ink if self.isChecked() else tint(self, "second"))
        lower = QRect(whole.left(), upper.bottom(), whole.width(), self.height() - upper.height() - 4)
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(lower, centred, self._words)


class Cards(ChoiceButtons):
    """The cards of the one proposal, as wide as the page."""

    def __init__(self, name: str, measures: Measures) -> None:
        cards = [
            Card(str(level), level_words(level), f"{name}: {level}, {level_words(level)}", measures)
            for level in range(len(CONSENT_LEVELS))
        ]
        super().__init__(name, [*cards, Card("–", abstain(), f"{name}: {abstain()}", measures)], TYPED)
        self.line.insertSpacing(len(cards), 2 * GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_target(self, height: int) -> None:
        """Make the cards three times as high as a button."""
        super().set_target(round(height * CARD_FOR))


class Fingers(ChoiceButtons):
    """A button for each value and one for no answer."""

    def __init__(self, name: str, measures: Measures, parent: QWidget | None = None) -> None:
        buttons: list[Segment] = []
        for level in range(len(CONSENT_LEVELS)):
            told = f"{name}: {level}, {level_words(level)}"
            button = ValueButton(str(level), told, measures.option, QFont.Weight.DemiBold, measures.target_width)
            button.setToolTip(tooltip(level_words(level)))
            buttons.append(button)
        wide, told = round(measures.small * 4.8), f"{name}: {abstain()}"
        buttons.append(ValueButton(abstain(), told, measures.small - 1, QFont.Weight.Medium, wide))
        super().__init__(name, buttons, TYPED, parent)


class FingersRow(BallotRow):
    """One of several proposals; where it is roomy, what the chosen value means stands beside it."""

    def __init__(self, option: Option, measures: Measures, *, roomy: bool) -> None:
        super().__init__(option, Fingers(option.text, measures), measures)
        self.meaning = PlainLabel("", "aim", wrap=False)
        font = self.meaning.font()
        font.setPixelSize(measures.small)
        self.meaning.setFont(font)
        widest = max(
            self.meaning.fontMetrics().horizontalAdvance(level_words(level)) for level in range(len(CONSENT_LEVELS))
        )
        self.meaning.setFixedWidth(widest + 4)
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.across.insertWidget(1, self.meaning, 0, Qt.AlignmentFlag.AlignVCenter)
        self.meaning.setVisible(roomy)

    def show_meaning(self, level: int | None) -> None:
        """Tell what the value means."""
        self.meaning.show_text("" if level is None else level_words(level))


class CardsRow(BallotRow):
    """The only proposal, above its cards."""

    def __init__(self, option: Option, measures: Measures) -> None:
        entry = Cards(option.text, measures)
        super().__init__(option, entry, measures)
        font = self.words.font()
        font.setPixelSize(measures.option + 3)
        self.words.setFont(font)
        self.across.removeWidget(entry)
        self.below.addSpacing(20)
        self.below.addWidget(entry)
        self.below.addSpacing(12)


class ConsentForm(RowsForm):
    """Cards for one option, rows for several."""

    def __init__(self, options: tuple[Option, ...], measures: Measures) -> None:
        super().__init__()
        self.entries: dict[str, ChoiceButtons] = {}
        rows: list[BallotRow] = []
        for option in options:
            roomy = len(options) <= ROOMY
            each = CardsRow(option, measures) if len(options) == 1 else FingersRow(option, measures, roomy=roomy)
            if isinstance(each.entry, ChoiceButtons):
                self.entries[option.id] = each.entry
            rows.append(each)
        self.lay_out(rows, measures)
        self.changed.connect(self._tell_meanings)

    def choices(self) -> dict[str, object]:
        """A value per option; who abstains gives none."""
        return {option: entry.place for option, entry in self.entries.items() if entry.place is not None}

    def summary(self) -> tuple[tuple[str, str], ...]:
        """The value with its words, "abstain" or "left blank" for each option."""
        return tuple((each.option.text, self._words(self.entries[each.option.id])) for each in self.rows)

    def _words(self, entry: ChoiceButtons) -> str:
        if entry.place is not None:
            return f"{entry.place} · {level_words(entry.place)}"
        return self.tr("left blank") if entry.untouched else abstain()

    def untouched(self) -> int:
        """How many options have nothing chosen, not even to abstain."""
        return sum(entry.untouched for entry in self.entries.values())

    def remark(self) -> str:
        """What it means that something is left blank."""
        blank = self.untouched()
        if blank == 0:
            return ""
        if len(self.rows) == 1:
            return self.tr("You chose nothing, which counts as abstaining.")
        if blank == 1:
            return self.tr("One option is left blank, which counts as abstaining.")
        return self.tr("{count} options are left blank, which counts as abstaining.").format(count=blank)

    def hint(self) -> str:
        """What stops a proposal; with several, what each value means."""
        if len(self.rows) == 1:
            return self.tr("0, 1 or 2 stops it until we have talked; 3, 4 or 5 lets it pass.")
        levels = ", ".join(f"{level} {level_words(level)}" for level in range(len(CONSENT_LEVELS)))
        return self.tr("{levels}. 0 to 2 stops it until we have talked.").format(levels=levels)

    def wipe(self) -> None:
        """Choose nothing anywhere, and tell no meaning."""
        super().wipe()
        self._tell_meanings()

    def _tell_meanings(self) -> None:
        for each in self.rows:
            if isinstance(each, FingersRow):
                each.show_meaning(self.entries[each.option.id].place)
