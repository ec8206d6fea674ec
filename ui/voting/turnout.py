"""Who has voted and who has not, and never what."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.voting.box import Urn
from ui.theme import tint
from ui.widgets.flow import FlowLayout
from ui.widgets.icons import paint_icon
from ui.widgets.paint import tooltip


class VoterMark(QWidget):
    """One of the electorate: a name with a tick, or with an empty ring while their vote is awaited."""

    def __init__(self, name: str, width: int) -> None:
        super().__init__()
        self._name = name
        self._voted = False
        self.setFixedSize(width, 28)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_voted(self, voted: bool) -> None:
        """Say whether this person has voted."""
        self._voted = voted
        words = self.tr("{name} has voted") if voted else self.tr("{name} has not voted yet")
        self.setAccessibleName(words.format(name=self._name))
        self.setToolTip(tooltip(words.format(name=self._name)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign and the name."""
        del event
        painter = QPainter(self)
        mirrored = self.isRightToLeft()
        side = QRect(self.width() - 18 if mirrored else 0, 5, 18, 18)
        sign, colour = ("circle-check", "accent") if self._voted else ("circle", "edge")
        paint_icon(painter, sign, side, tint(self, colour))
        words = self.rect().adjusted(0, 0, -26, 0) if mirrored else self.rect().adjusted(26, 0, 0, 0)
        shown = QFontMetrics(self.font()).elidedText(self._name, Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(tint(self, "ink" if self._voted else "second"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


class TurnoutList(QWidget):
    """The electorate in columns, with who has voted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: dict[str, VoterMark] = {}
        self._names: tuple[str, ...] = ()
        self._flow = FlowLayout(self, gap=4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_urn(self, urn: Urn) -> None:
        """Show the electorate of a round and who has voted."""
        names = tuple(each.name for each in urn.round.electorate)
        if names != self._names or set(self._marks) != {each.id for each in urn.round.electorate}:
            self._make(urn, names)
        for voter_id, mark in self._marks.items():
            mark.show_voted(voter_id in urn.voted)

    def _make(self, urn: Urn, names: tuple[str, ...]) -> None:
        for mark in self._marks.values():
            self._flow.removeWidget(mark)
            mark.hide()
            mark.deleteLater()
        metrics = QFontMetrics(self.font())
        width = min(max((metrics.horizontalAdvance(name) for name in names), default=0), 260) + 26 + 20
        self._names = names
        self._marks = {each.id: VoterMark(each.name, width) for each in urn.round.electorate}
        for mark in self._marks.values():
            self._flow.addWidget(mark)

    def minimumSizeHint(self) -> QSize:
        """One column at least."""
        return QSize(120, 28)
