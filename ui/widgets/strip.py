"""The dark strip at the bottom of the facilitator's window: what is on the big screen, and what goes there next."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from ui.audience import AudienceWindow
from ui.stage import Offer, Stage
from ui.theme import Theme
from ui.widgets.buttons import icon_button, on_click, secondary
from ui.widgets.paint import escaped, tooltip
from ui.widgets.slide_view import SlideView
from ui.widgets.text import ElidedLabel, PlainLabel

LONGEST, LONGEST_IN_MENU = 220, 420
"""How long a name may be on the button and in the menu, in pixels, before it is shortened."""

SHOW_KEYS = "Ctrl+Return"
NEXT_KEYS, PREVIOUS_KEYS = "Ctrl+PgDown", "Ctrl+PgUp"
SCREEN_KEYS = "F5"
BLANK_KEYS = "B"


class Strip(QWidget):
    """Shows the stage in small, and lets the facilitator show, turn pages, blank, and open the second screen."""

    def __init__(self, stage: Stage, theme: Theme, audience: AudienceWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._theme, self._audience = stage, theme, audience
        theme.dress_strip(self)
        self.setFixedHeight(theme.tokens.metrics["strip"])
        self.setAccessibleName(self.tr("Big screen"))
        self._build_labels()
        self._build_pager()
        self._build_buttons()
        self._build_menu()
        self._arrange()
        self._add_shortcuts()
        stage.changed.connect(self.thumbnail.show_slide)
        stage.updated.connect(self.refresh)
        stage.offered.connect(self.refresh)
        audience.shown.connect(self._show_audience)
        audience.focus_taken.connect(self._take_focus_back)
        self.thumbnail.show_slide(stage.current)
        self.refresh()

    def refresh(self) -> None:
        """Show the state of the stage and what is offered."""
        stage = self._stage
        self.label.show_text(stage.label or self.tr("Nothing yet"))
        self.status.show_text(self._status())
        self.blank_button.show_text(self.tr("Back  B") if stage.blanked else self.tr("Blank  B"))
        self.blank_button.setChecked(stage.blanked)
        self.blank_button.setEnabled(bool(stage.label))
        self._refresh_pager()
        self._refresh_offers()

    def show_next(self) -> None:
        """Put the slide of the button on the big screen."""
        offer = self._next_offer()
        if offer is not None:
            self._stage.show(offer)

    def toggle_audience(self) -> None:
        """Open the second screen, or close it."""
        if self._audience.isVisible():
            self._audience.close()
        else:
            self._audience.open()
        self.refresh()

    def _build_labels(self) -> None:
        height = self.height() - 16
        self.thumbnail = SlideView(self._theme, edged=True)
        self.thumbnail.setFixedSize(round(height * 16 / 9), height)
        self.label = ElidedLabel("", "strong")
        self.status = ElidedLabel("", "aim")
        for label in (self.label, self.status):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _build_pager(self) -> None:
        self.pager = QWidget()
        self.previous_button = icon_button("chevron-left", self._named(self.tr("Previous page"), PREVIOUS_KEYS))
        self.next_button = icon_button("chevron-right", self._named(self.tr("Next page"), NEXT_KEYS))
        self.pages = PlainLabel("", "figure", wrap=False)
        on_click(self.previous_button, self._stage.previous_page)
        on_click(self.next_button, self._stage.next_page)
        row = QHBoxLayout(self.pager)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self.previous_button, self.pages, self.next_button):
            row.addWidget(widget)

    def _build_buttons(self) -> None:
        self.show_button = secondary("", "play")
        self.menu_button = secondary(self.tr("All slides"), "chevron-up")
        self.blank_button = secondary(self.tr("Blank  B"))
        self.blank_button.setCheckable(True)
        self.screen_button = secondary(self.tr("Second screen"), "monitor")
        self.screen_button.setCheckable(True)
        self.screen_button.setToolTip(tooltip(self._named(self.tr("Open or close the second screen"), SCREEN_KEYS)))
        self.menu_button.setToolTip(tooltip(self.tr("Everything that can be shown from here")))
        on_click(self.show_button, self.show_next)
        on_click(self.menu_button, self._open_menu)
        on_click(self.blank_button, self._toggle_blank)
        on_click(self.screen_button, self.toggle_audience)

    def _build_menu(self) -> None:
        self._listed: tuple[Offer, ...] = ()
        self.menu = QMenu(self)
        self.preview = SlideView(self._theme, self.menu, edged=True)
        self.preview.setWindowFlags(Qt.WindowType.ToolTip)
        self.preview.setFixedSize(384, 216)
        self.menu.hovered.connect(self._show_preview)
        self.menu.aboutToHide.connect(self.preview.hide)

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self.label)
        words.addWidget(self.status)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.thumbnail)
        row.addSpacing(6)
        row.addLayout(words, 1)
        for widget in (self.pager, self.show_button, self.menu_button, self.blank_button, self.screen_button):
            row.addWidget(widget)

    def _add_shortcuts(self) -> None:
        for keys, act in (
            (SHOW_KEYS, self.show_next),
            (NEXT_KEYS, self._stage.next_page),
            (PREVIOUS_KEYS, self._stage.previous_page),
            (BLANK_KEYS, self._toggle_blank),
            (SCREEN_KEYS, self.toggle_audience),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _status(self) -> str:
        if not self._audience.isVisible():
            return self.tr("the big screen is off")
        return self.tr("blank") if self._stage.blanked or not self._stage.page else self.tr("on the big screen")

    def _refresh_pager(self) -> None:
        stage = self._stage
        self.pager.setVisible(stage.page_count > 1)
        self.pages.show_text(self.tr("page {page} of {count}").format(page=stage.page, count=stage.page_count))
        self.previous_button.setEnabled(stage.page > 1 and not stage.blanked)
        self.next_button.setEnabled(stage.page < stage.page_count and not stage.blanked)

    def _refresh_offers(self) -> None:
        offer = self._next_offer()
        self.show_button.setVisible(offer is not None)
        self.menu_button.setVisible(len(self._stage.offers) > 1)
        if offer is None:
            return
        whole = self.tr("Show: {label}").format(label=" ".join(offer.label.split()))
        metrics = QFontMetrics(self.show_button.font())
        self.show_button.show_text(metrics.elidedText(whole, Qt.TextElideMode.ElideRight, LONGEST))
        self.show_button.setAccessibleName(whole)
        self.show_button.setToolTip(tooltip(self._named(whole, SHOW_KEYS)))

    def _next_offer(self) -> Offer | None:
        """The first offer that is not on the big screen already."""
        return next((offer for offer in self._stage.offers if offer.label != self._stage.label), None)

    def _toggle_blank(self) -> None:
        self._stage.toggle_blank()
        self.refresh()

    def _show_audience(self, on: bool) -> None:
        self.screen_button.setChecked(on)
        self.screen_button.show_icon("monitor-off" if on else "monitor")
        self.refresh()

    def _take_focus_back(self) -> None:
        self.window().activateWindow()

    def _open_menu(self) -> None:
        self.menu.clear()
        self._listed = self._stage.offers
        metrics = QFontMetrics(self.menu.font())
        for number, offer in enumerate(self._listed):
            name = metrics.elidedText(" ".join(offer.label.split()), Qt.TextElideMode.ElideRight, LONGEST_IN_MENU)
            action = QAction(escaped(name), self.menu)
            action.setData(number)
            action.triggered.connect(self._shower(offer))
            self.menu.addAction(action)
        corner = self.menu_button.mapToGlobal(QPoint(0, 0))
        self.menu.popup(corner - QPoint(0, self.menu.sizeHint().height() + 4))

    def _shower(self, offer: Offer) -> Callable[[], None]:
        def show() -> None:
            self._stage.show(offer)

        return show

    def _show_preview(self, action: QAction) -> None:
        """Show in small what the action would put on the big screen."""
        offer = self._listed[action.data()]
        try:
            pages = offer.pages()
        except KeyError:
            pages = ()
        self.preview.setVisible(bool(pages))
        if pages:
            self.preview.show_slide(pages[0])
            corner = self.menu.mapToGlobal(
                QPoint(-self.preview.width() - 8, self.menu.height() - self.preview.height())
            )
            self.preview.move(corner)

    def _named(self, words: str, keys: str) -> str:
        return f"{words} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})"
