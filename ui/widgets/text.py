"""Labels: text that is read, not typed, set by its role. All of it is plain text."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from ui.theme import ROLES, tabular
from ui.widgets.paint import tooltip

DISPLAY_FAMILY = "Source Serif 4"


@dataclass(frozen=True, slots=True)
class TextRole:
    """How a label is set: size in pixels, weight, colour, face, and whether its figures are equally wide."""

    size: int = 13
    weight: QFont.Weight = QFont.Weight.Normal
    colour: str = "ink"
    display: bool = False
    figures: bool = False


_SEMIBOLD = QFont.Weight.DemiBold

TEXT_ROLES: Mapping[str, TextRole] = MappingProxyType(
    {
        "display": TextRole(32, _SEMIBOLD, display=True),
        "title": TextRole(24, _SEMIBOLD, display=True),
        "rank": TextRole(16, _SEMIBOLD, "accent", display=True),
        "lead": TextRole(15),
        "lead-strong": TextRole(15, _SEMIBOLD),
        "body": TextRole(13),
        "strong": TextRole(13, _SEMIBOLD),
        "aim": TextRole(13, colour="second"),
        "small": TextRole(11, QFont.Weight.Medium, "second"),
        "section": TextRole(11, _SEMIBOLD, "third"),
        "figure": TextRole(13, _SEMIBOLD, figures=True),
        "attention": TextRole(13, QFont.Weight.Medium, "attention"),
        "bad": TextRole(13, QFont.Weight.Medium, "bad"),
        "good": TextRole(13, QFont.Weight.Medium, "good"),
        "accent": TextRole(13, _SEMIBOLD, "accent"),
    }
)
"""The roles that text has on the facilitator's side."""


def role_font(role: str) -> QFont:
    """The font of a role.

    Raises:
        KeyError: there is no such role.
    """
    wanted = TEXT_ROLES[role]
    font = QFont(QApplication.font())
    if wanted.display:
        font.setFamilies([DISPLAY_FAMILY, *font.families()])
    font.setPixelSize(wanted.size)
    font.setWeight(wanted.weight)
    return tabular(font) if wanted.figures else font


class PlainLabel(QLabel):
    """A label that shows its text as it is, wraps between words, and looks as its role says."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.set_role(role)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """Set the text differently; see `TEXT_ROLES`.

        Raises:
            KeyError: there is no such role.
        """
        self._role = role
        self.setFont(role_font(role))
        self.setForegroundRole(ROLES[TEXT_ROLES[role].colour])

    def show_text(self, text: str) -> None:
        """Show another text; nothing happens when it is the same."""
        if text != self.text():
            self.setText(text)


class ElidedLabel(PlainLabel):
    """A label on one line that ends in … where the room ends, and tells the whole text as its tool tip."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent, wrap=False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    def minimumSizeHint(self) -> QSize:
        """Next to nothing in width."""
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as a tool tip when it does not fit."""
        super().resizeEvent(event)
        self._offer_whole()

    def show_text(self, text: str) -> None:
        """Show another text; nothing happens when it is the same."""
        super().show_text(text)
        self._offer_whole()

    def shown(self) -> str:
        """What can be read of the text in the present width."""
        line = " ".join(self.text().split())
        return QFontMetrics(self.font()).elidedText(line, Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the part that fits."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        painter.drawText(self.contentsRect(), vertical | Qt.AlignmentFlag.AlignLeading, self.shown())

    def _offer_whole(self) -> None:
        fits = self.shown() == " ".join(self.text().split())
        self.setToolTip("" if fits else tooltip(self.text()))
