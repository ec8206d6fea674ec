"""Pictures of screens and slides, taken off the screen: for the demo, the gallery, and whoever reviews a change."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from offsite.domain import slides, slides_monitoring, slides_tradeoffs
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Slide
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from ui.slides.paint import paint_slide
from ui.theme import Theme

SETTLED_AFTER = 30
"""Milliseconds in which layouts that wait for each other have found their heights."""

SMALL, LARGE = QSize(1280, 720), QSize(1920, 1080)


def settle() -> None:
    """Let everything that waits in the event loop happen, widgets that are to go and heights that follow included."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QTest.qWait(SETTLED_AFTER)


def grab(widget: QWidget, path: Path) -> None:
    """Save a picture of a widget as it looks now.

    Raises:
        OSError: the file cannot be written.
    """
    settle()
    _save(widget.grab().toImage(), path)


def draw_slide(slide: Slide, size: QSize, theme: Theme, path: Path) -> None:
    """Save a picture of a slide.

    Raises:
        OSError: the file cannot be written.
    """
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_slide(painter, QRectF(0, 0, size.width(), size.height()), slide, theme)
    painter.end()
    _save(image, path)


def _save(image: QImage, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(path)):
        raise OSError(f"{path} cannot be written.")


def slides_of(offsite: Offsite, box: Box) -> Iterable[tuple[str, Slide]]:
    """Return every slide that an offsite can show, with a name for its file."""
    yield "welcome", slides.welcome(offsite)[0]
    for urn in box.urns:
        name = f"{urn.round.subject}{'-run-off' if urn.round.runoff else ''}"
        yield f"{name}-question", slides.question(urn.round)[0]
        for page, slide in enumerate(slides.for_round(box, urn.round.id, offsite), start=1):
            yield f"{name}-{urn.round.state}-{page}", slide
    yield "north-star", slides.north_star(offsite)[0]
    yield "top-opportunities", slides.top_three(offsite, Kind.OPPORTUNITY)[0]
    yield "top-risks", slides.top_three(offsite, Kind.RISK)[0]
    yield "trade-offs-landed", slides_tradeoffs.landed(offsite)[0]
    yield "raci", slides.raci_matrix(offsite)[0]
    for slide in slides_monitoring.dashboard(offsite, offsite.day or date.max) if offsite.metrics else ():
        yield "dashboard", slide
    yield "blank", slides.blank()[0]
