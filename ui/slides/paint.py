"""Painting of slides: places the page, then draws each of its items."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from offsite.domain.model.slides import (
    Blank,
    Grid,
    Overlaid,
    Question,
    Ranking,
    Result,
    Slide,
    Statement,
    Turnout,
    Welcome,
)
from offsite.domain.model.slides_day import Agenda, Points, Timer
from offsite.domain.model.slides_monitoring import Dashboard
from offsite.domain.model.slides_tradeoffs import Scales
from offsite.domain.model.slides_votes import Comparison, ConsentResult, CountsTable, PairedResult, Quadrant
from ui.slides.comparison import place_comparison
from ui.slides.counts import place_consent, place_counts
from ui.slides.dashboard import place_dashboard
from ui.slides.day import place_agenda, place_points, place_timer
from ui.slides.grid import place_grid
from ui.slides.lists import place_question, place_ranking
from ui.slides.overlay import lay_over
from ui.slides.page import HEIGHT, Area, Box, Item, Line, Page, Rule, Text
from ui.slides.paired import place_paired
from ui.slides.quadrant import place_quadrant
from ui.slides.result import place_result
from ui.slides.scales import place_scales
from ui.slides.setting import Families, Setter
from ui.slides.single import place_statement, place_turnout, place_welcome
from ui.theme import RoomColours, Theme

Colours = Theme | RoomColours
"""What slides take their colours and faces from."""

VEIL = 0.88
"""How much of a slide a veil takes away."""

NARROWEST, WIDEST = 5 / 4, 24 / 9
"""The shapes of screens that pages are set for, width to height."""


def families_of(theme: Colours) -> Families:
    """The families of the theme's two faces."""
    return Families(theme.tokens.text_families, theme.tokens.display_families)


def page_of(  # noqa: C901, PLR0911, PLR0912 -- one case for each slide
    slide: Slide, aspect: float, families: Families
) -> Page:
    """Place a slide on a page whose width is `aspect` times its height."""
    setter = Setter(families)
    width = HEIGHT * aspect
    match slide:
        case Blank():
            return Page(width, (), dark=True)
        case Welcome():
            return place_welcome(setter, slide, width)
        case Question():
            return place_question(setter, slide, width)
        case Turnout():
            return place_turnout(setter, slide, width)
        case Result():
            return place_result(setter, slide, width)
        case Statement():
            return place_statement(setter, slide, width)
        case Ranking():
            return place_ranking(setter, slide, width)
        case Grid():
            return place_grid(setter, slide, width)
        case PairedResult():
            return place_paired(setter, slide, width)
        case ConsentResult():
            return place_consent(setter, slide, width)
        case CountsTable():
            return place_counts(setter, slide, width)
        case Comparison():
            return place_comparison(setter, slide, width)
        case Quadrant():
            return place_quadrant(setter, slide, width)
        case Agenda():
            return place_agenda(setter, slide, width)
        case Timer():
            return place_timer(setter, slide, width)
        case Points():
            return place_points(setter, slide, width)
        case Dashboard():
            return place_dashboard(setter, slide, width)
        case Scales():
            return place_scales(setter, slide, width)
        case Overlaid():
            return lay_over(page_of(slide.under, aspect, families), slide, families)


def framed(rect: QRectF) -> QRectF:
    """The part of a rectangle that a page fills: all of it, unless it is higher or wider than any screen for a room."""
    size = rect.size()
    size.setHeight(min(size.height(), size.width() / NARROWEST))
    size.setWidth(min(size.width(), size.height() * WIDEST))
    inner = QRectF(rect.topLeft(), size)
    inner.moveCenter(rect.center())
    return inner


def paint_slide(painter: QPainter, rect: QRectF, slide: Slide, theme: Colours, progress: float = 1.0) -> None:
    """Paint a slide into a rectangle in the theme's colours; `progress` (0 to 1) is how far its bars have grown."""
    if rect.isEmpty():
        return
    inner = framed(rect)
    page = page_of(slide, inner.width() / inner.height(), families_of(theme))
    paint_page(painter, rect, page, theme, progress)


def paint_page(painter: QPainter, rect: QRectF, page: Page, theme: Colours, progress: float = 1.0) -> None:
    """Paint a page that has been placed for `framed(rect)`, and the ground of the whole rectangle."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, QColor(theme.tokens.dark["sunk"]) if page.dark else theme.colour("paper"))
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    inner = framed(rect)
    painter.translate(inner.topLeft())
    scale = inner.height() / HEIGHT
    painter.scale(scale, scale)
    setter = Setter(families_of(theme))
    for item in page.items:
        _paint_item(painter, item, theme, setter, progress)
    if page.veiled:
        veil = theme.colour("paper")
        veil.setAlphaF(VEIL)
        painter.fillRect(QRectF(0, 0, page.width, HEIGHT), veil)
    for item in page.over:
        _paint_item(painter, item, theme, setter, progress)
    painter.restore()


def _paint_item(painter: QPainter, item: Item, theme: Colours, setter: Setter, progress: float) -> None:
    match item:
        case Text():
            _paint_text(painter, item, theme, setter)
        case Box():
            _paint_box(painter, item, theme, progress)
        case Rule():
            _paint_rule(painter, item, theme)
        case Line():
            _paint_line(painter, item, theme)


def _paint_text(painter: QPainter, item: Text, theme: Colours, setter: Setter) -> None:
    painter.setPen(theme.colour(item.colour))
    length = item.area.height if item.turned else item.area.width
    layout, _ = setter.layout(item.text, item.style, length, item.align)
    if not item.turned:
        layout.draw(painter, QPointF(item.area.x, item.area.y))
        return
    painter.save()
    painter.translate(item.area.x, item.area.bottom)
    painter.rotate(-90)
    layout.draw(painter, QPointF(0, 0))
    painter.restore()


def _paint_box(painter: QPainter, item: Box, theme: Colours, progress: float) -> None:
    area = _grown(item, progress)
    painter.setPen(QPen(theme.colour(item.outline), 3) if item.outline else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(theme.colour(item.colour))
    painter.drawRoundedRect(QRectF(area.x, area.y, area.width, area.height), item.radius, item.radius)


def _grown(item: Box, progress: float) -> Area:
    area = item.area
    match item.growth:
        case "across":
            return Area(area.x, area.y, max(area.width * progress, min(area.height, area.width)), area.height)
        case "up":
            tall = max(area.height * progress, min(3.0, area.height))
            return Area(area.x, area.bottom - tall, area.width, tall)
        case "none":
            return area


def _paint_rule(painter: QPainter, item: Rule, theme: Colours) -> None:
    pen = QPen(theme.colour(item.colour), item.area.height)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if item.dashed:
        pen.setDashPattern([2.5, 1.5])
    painter.setPen(pen)
    painter.drawLine(QPointF(item.area.x, item.area.middle), QPointF(item.area.right, item.area.middle))


def _paint_line(painter: QPainter, item: Line, theme: Colours) -> None:
    painter.setPen(QPen(theme.colour(item.colour), item.thick))
    left, right = (item.area.bottom, item.area.y) if item.rising else (item.area.y, item.area.bottom)
    painter.drawLine(QPointF(item.area.x, left), QPointF(item.area.right, right))
