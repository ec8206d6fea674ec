"""The menu of the strip: everything that can be shown, the queue, and what can be laid over the big screen."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QMenu, QWidget

from ui.stage import Offer, Stage
from ui.theme import Theme
from ui.widgets.dialogs import LineQuestion
from ui.widgets.paint import escaped
from ui.widgets.slide_view import SlideView
from ui.widgets.strip_sheets import BackAtSheet

LONGEST = 420
"""How long a name may be in the menu, in pixels, before it is shortened."""

MINUTES = (1, 3, 5, 10, 15)
"""The countdowns that are one press away."""


class StripMenu(QMenu):
    """Made anew from the stage each time it opens; the entry under the hand is seen in small beside it."""

    asked = Signal(object)
    """A dialog was opened; carries the Sheet."""

    def __init__(self, stage: Stage, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        self._submenus: list[QMenu] = []
        self._offered: dict[QAction, Offer] = {}
        self.preview = SlideView(theme, self, edged=True)
        self.preview.setWindowFlags(Qt.WindowType.ToolTip)
        self.preview.setFixedSize(384, 216)
        self.hovered.connect(self._show_preview)
        self.aboutToHide.connect(self.preview.hide)

    def open_above(self, corner: QPoint) -> None:
        """Fill the menu and open it with its lower edge just above a point of the screen."""
        self.fill()
        self.popup(corner - QPoint(0, self.sizeHint().height() + 4))

    def fill(self) -> None:
        """Make the entries from the stage as it is now."""
        self.clear()
        for menu in self._submenus:
            menu.deleteLater()
        self._submenus.clear()
        self._offered.clear()
        stage = self._stage
        for offer in stage.offers:
            self._preview_for(self._act(self, offer.label, self._shower(offer)), offer)
        self.addSeparator()
        self._fill_queue()
        self.addSeparator()
        self._act(self, self.tr("Message…"), self._ask_message)
        self._fill_countdown()
        if stage.laid_over:
            self._act(self, self.lift_words(), stage.lift)

    def lift_words(self) -> str:
        """What takes away that which is laid over the big screen, by its name."""
        if self._stage.message:
            return self.tr("Remove “{message}”").format(message=self._stage.message)
        return self.tr("Remove the countdown")

    def _fill_queue(self) -> None:
        stage = self._stage
        add = self._submenu(self, self.tr("Add to queue"))
        for offer in stage.offers:
            if offer not in stage.queue:
                self._preview_for(self._act(add, offer.label, self._queuer(offer)), offer)
        add.menuAction().setEnabled(not add.isEmpty())
        queue = self._submenu(self, self.tr("Queue ({count})").format(count=len(stage.queue)))
        queue.menuAction().setEnabled(bool(stage.queue))
        for place, offer in enumerate(stage.queue):
            each = self._submenu(queue, f"{place + 1} {offer.label}")
            self._preview_for(each.menuAction(), offer)
            if place:
                self._act(each, self.tr("Move up"), self._mover(place))
            self._act(each, self.tr("Remove from queue"), self._remover(place))

    def _fill_countdown(self) -> None:
        menu = self._submenu(self, self.tr("Countdown"))
        for minutes in MINUTES:
            words = self.tr("1 minute") if minutes == 1 else self.tr("{count} minutes").format(count=minutes)
            self._act(menu, words, self._counter(minutes))
        menu.addSeparator()
        self._act(menu, self.tr("Back at…"), self._ask_back_at)

    def _act(self, menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        action = QAction(self._shortened(words), self)
        action.triggered.connect(lambda _checked=False: act())
        menu.addAction(action)
        return action

    def _submenu(self, menu: QMenu, words: str) -> QMenu:
        submenu = QMenu(self._shortened(words), menu)
        menu.addMenu(submenu)
        submenu.hovered.connect(self._show_preview)
        self._submenus.append(submenu)
        return submenu

    def _shortened(self, words: str) -> str:
        metrics = QFontMetrics(self.font())
        return escaped(metrics.elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, LONGEST))

    def _shower(self, offer: Offer) -> Callable[[], None]:
        return lambda: self._stage.show(offer)

    def _queuer(self, offer: Offer) -> Callable[[], None]:
        return lambda: self._stage.enqueue(offer)

    def _mover(self, place: int) -> Callable[[], None]:
        return lambda: self._stage.advance(place)

    def _remover(self, place: int) -> Callable[[], None]:
        return lambda: self._stage.dequeue(place)

    def _counter(self, minutes: int) -> Callable[[], None]:
        return lambda: self._stage.lay_over(until=self._stage.now + timedelta(minutes=minutes))

    def _ask_message(self) -> None:
        question = self.tr("What should the room read?")
        sheet = LineQuestion(question, self.tr("Message"), self.tr("Show"), self._stage.message, self._window())
        sheet.accepted.connect(lambda: self._stage.lay_over(sheet.field.text()))
        sheet.open()
        self.asked.emit(sheet)

    def _ask_back_at(self) -> None:
        sheet = BackAtSheet(lambda: self._stage.now, self._window())
        sheet.chosen.connect(self._count_down_to)
        sheet.open()
        self.asked.emit(sheet)

    def _count_down_to(self, instant: datetime) -> None:
        self._stage.lay_over(self.tr("Back at {time}").format(time=f"{instant:%H:%M}"), instant)

    def _window(self) -> QWidget | None:
        strip = self.parentWidget()
        return strip.window() if strip else None

    def _preview_for(self, action: QAction, offer: Offer) -> None:
        self._offered[action] = offer

    def _show_preview(self, action: QAction) -> None:
        """Show in small what the entry is about."""
        offer = self._offered.get(action)
        try:
            pages = offer.pages() if offer else ()
        except KeyError:
            pages = ()
        self.preview.setVisible(bool(pages))
        if pages:
            self.preview.show_slide(pages[0])
            self.preview.move(self.mapToGlobal(self._beside(inside=action in self.actions())))

    def _beside(self, *, inside: bool) -> QPoint:
        """Left of the menu, or above it while a submenu needs the room at its sides."""
        if inside:
            return QPoint(-self.preview.width() - 8, self.height() - self.preview.height())
        return QPoint(self.width() - self.preview.width(), -self.preview.height() - 8)
