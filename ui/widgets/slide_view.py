"""A widget that shows one slide: the whole big screen, or a preview of it."""

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from offsite.domain.model.slides import Blank, Overlaid, Plain, Result, Slide
from offsite.domain.model.slides_tradeoffs import Scales
from offsite.domain.model.slides_votes import Comparison, ConsentResult, CountsTable, PairedResult
from ui.slides import families_of, lay_over, page_of, paint_page
from ui.slides.page import Page
from ui.slides.paint import framed
from ui.slides.words import spoken
from ui.theme import Theme, tint

GROWING = 600
"""How long the bars of a new result grow, in milliseconds."""

Revealed = Result | PairedResult | ConsentResult | CountsTable | Comparison | Scales
REVEALED = (Result, PairedResult, ConsentResult, CountsTable, Comparison, Scales)
"""The slides whose bars grow when they newly appear."""

SMALL = 240
"""Below this height in pixels a slide is painted larger and scaled down, which keeps its words' grey even."""


class SlideView(QWidget):
    """Shows a slide, filling the widget, in the colours of the big screen.

    With `animate`, the bars of a result that newly appears grow once; never with `still`, and never where the system
    asks for no animations. `edged` draws a hairline around it.
    """

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        animate: bool = False,
        still: bool = False,
        edged: bool = False,
    ) -> None:
        super().__init__(parent)
        self._room = theme.room
        self._slide: Slide = Blank()
        self._animate = animate and not still
        self._progress = 1.0
        self._edged = edged
        self._placed: tuple[Plain, float, Page] | None = None
        self._pixmap: QPixmap | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(GROWING)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._grow)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(spoken(self._slide))
        theme.room.changed.connect(self._repaint_anew)

    @property
    def slide(self) -> Slide:
        """The slide that is showing."""
        return self._slide

    @property
    def growing(self) -> bool:
        """Whether the bars of a result are on their way."""
        return self._animation.state() == QVariantAnimation.State.Running

    def show_slide(self, slide: Slide) -> None:
        """Show another slide; nothing happens when it is the same."""
        if slide == self._slide:
            return
        under, before = _under(slide), _under(self._slide)
        new = isinstance(under, REVEALED) and not _same_question(under, before)
        self._slide = slide
        if under != before:
            self._animation.stop()
            self._progress = 1.0
        words = spoken(slide)
        if words != self.accessibleName():
            self.setAccessibleName(words)
        if new and self._animate and self._may_move() and self.isVisible():
            self._progress = 0.0
            self._animation.start()
        self._repaint_anew()

    def sizeHint(self) -> QSize:
        """As wide as a preview usually is, 16 to 9."""
        return QSize(320, 180)

    def hasHeightForWidth(self) -> bool:
        """A preview keeps the shape of a screen."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of a screen of this width, 16 to 9."""
        return round(width * 9 / 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the slide, from the picture kept of it unless it is moving."""
        del event
        painter = QPainter(self)
        if self.growing:
            self._paint(painter, QRectF(self.rect()))
        else:
            self._pixmap = self._pixmap or self._picture()
            painter.drawPixmap(self.rect(), self._pixmap)
        if self._edged:
            painter.setPen(tint(self, "line"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget the picture of another size."""
        super().resizeEvent(event)
        self._repaint_anew()

    def _may_move(self) -> bool:
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    def _grow(self, value: float) -> None:
        self._progress = value
        self._repaint_anew()

    def _repaint_anew(self) -> None:
        self._pixmap = None
        self.update()

    def _picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = (self.size().toSizeF() * ratio).toSize().expandedTo(QSize(1, 1))
        larger = max(1, -(-SMALL // size.height())) if size.height() < SMALL else 1
        pixmap = QPixmap(size * larger)
        painter = QPainter(pixmap)
        self._paint(painter, QRectF(pixmap.rect()))
        painter.end()
        if larger > 1:
            modes = (Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
            pixmap = pixmap.scaled(size, *modes)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        inner = framed(rect)
        aspect = inner.width() / inner.height()
        under, families = _under(self._slide), families_of(self._room)
        if self._placed is None or self._placed[:2] != (under, aspect):
            self._placed = (under, aspect, page_of(under, aspect, families))
        page = self._placed[2]
        if isinstance(self._slide, Overlaid):
            page = lay_over(page, self._slide, families)
        paint_page(painter, rect, page, self._room, self._progress)


def _under(slide: Slide) -> Plain:
    return slide.under if isinstance(slide, Overlaid) else slide


def _same_question(slide: Revealed, other: Plain) -> bool:
    return isinstance(other, type(slide)) and slide.question == other.question
