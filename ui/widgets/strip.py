"""The dark strip at the bottom of the facilitator's window: what is on the big screen, and what goes there next."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from offsite.domain.model.slides import Overlaid
from ui.audience import AudienceWindow
from ui.shortcuts import sequences, with_keys
from ui.stage import Stage
from ui.theme import Theme
from ui.widgets.buttons import icon_button, on_click, secondary
from ui.widgets.paint import tooltip
from ui.widgets.slide_view import SlideView
from ui.widgets.strip_menu import StripMenu
from ui.widgets.text import ElidedLabel, PlainLabel

LONGEST = 220
"""How long a name may be on the button, in pixels, before it is shortened."""


class Strip(QWidget):
    """Shows the stage in small, and lets the facilitator show, turn pages, blank, and open the second screen."""

    def __init__(self, stage: Stage, theme: Theme, audience: AudienceWindow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage, self._theme, self._audience = stage, theme, audience
        theme.dress_strip(self)
        self.setFixedHeight(theme.tokens.metrics["strip"])
        self.setAccessibleName(self.tr("Big screen"))
        self.menu = StripMenu(stage, theme, self)
        self._build_labels()
        self._build_pager()
        self._build_buttons()
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
        self.blank_button.setEnabled(bool(stage.label) or stage.laid_over)
        self.lift_button.setVisible(stage.laid_over)
        self.lift_button.setAccessibleName(self.menu.lift_words())
        self.lift_button.setToolTip(tooltip(self.menu.lift_words()))
        self._refresh_pager()
        self._refresh_offers()

    def show_next(self) -> None:
        """Put the slide of the button on the big screen: the first of the queue, else the first that is offered."""
        self._stage.show_next()

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
        self.previous_button = icon_button("chevron-left", with_keys(self.tr("Previous page"), "previous_page"))
        self.next_button = icon_button("chevron-right", with_keys(self.tr("Next page"), "next_page"))
        self.pages = PlainLabel("", "figure", wrap=False)
        on_click(self.previous_button, self._stage.previous_page)
        on_click(self.next_button, self._stage.next_page)
        row = QHBoxLayout(self.pager)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for widget in (self.previous_button, self.pages, self.next_button):
            row.addWidget(widget)

    def _build_buttons(self) -> None:
        self.lift_button = icon_button("x", self.menu.lift_words())
        self.show_button = secondary("", "play")
        self.menu_button = secondary(self.tr("All slides"), "chevron-up")
        self.blank_button = secondary(self.tr("Blank  B"))
        self.blank_button.setCheckable(True)
        self.screen_button = secondary(self.tr("Second screen"), "monitor")
        self.screen_button.setCheckable(True)
        self.screen_button.setToolTip(tooltip(with_keys(self.tr("Open or close the second screen"), "second_screen")))
        self.menu_button.setToolTip(
            tooltip(self.tr("Everything that can be shown from here, the queue, messages and countdowns"))
        )
        on_click(self.lift_button, self._stage.lift)
        on_click(self.show_button, self.show_next)
        on_click(self.menu_button, self._open_menu)
        on_click(self.blank_button, self._toggle_blank)
        on_click(self.screen_button, self.toggle_audience)

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
        acts = (self.show_button, self.menu_button, self.blank_button, self.screen_button)
        for widget in (self.lift_button, self.pager, *acts):
            row.addWidget(widget)

    def _add_shortcuts(self) -> None:
        for shortcut_id, act in (
            ("show_next", self.show_next),
            ("next_page", self._stage.next_page),
            ("previous_page", self._stage.previous_page),
            ("blank", self._toggle_blank),
            ("second_screen", self.toggle_audience),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(sequences(shortcut_id))
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _status(self) -> str:
        over = self._laid_over()
        if not self._audience.isVisible():
            return self._joined(self.tr("the big screen is off"), over)
        if self._stage.blanked and over:
            return self._joined(self.tr("blank"), self.tr("{what} waits").format(what=over))
        dark = self._stage.blanked or not (self._stage.page or over)
        return self._joined(self.tr("blank") if dark else self.tr("on the big screen"), over)

    def _laid_over(self) -> str:
        """What is laid over the screen, in a few words."""
        slide = self._stage.current
        left = slide.left if isinstance(slide, Overlaid) else ""
        if self._stage.until is not None and not self._stage.message:
            return self.tr("countdown {left}").format(left=left).strip()
        return self._joined(self._stage.message, left)

    @staticmethod
    def _joined(*parts: str) -> str:
        return " · ".join(part for part in parts if part)

    def _refresh_pager(self) -> None:
        stage = self._stage
        self.pager.setVisible(stage.page_count > 1)
        self.pages.show_text(self.tr("page {page} of {count}").format(page=stage.page, count=stage.page_count))
        self.previous_button.setEnabled(stage.page > 1 and not stage.blanked)
        self.next_button.setEnabled(stage.page < stage.page_count and not stage.blanked)

    def _refresh_offers(self) -> None:
        offer = self._stage.next_up
        self.show_button.setVisible(offer is not None)
        if offer is None:
            return
        whole = self.tr("Show: {label}").format(label=" ".join(offer.label.split()))
        metrics = QFontMetrics(self.show_button.font())
        self.show_button.show_text(metrics.elidedText(whole, Qt.TextElideMode.ElideRight, LONGEST))
        self.show_button.setAccessibleName(whole)
        count = len(self._stage.queue)
        line = self.tr(" – {count} in the queue").format(count=count) if count else ""
        self.show_button.setToolTip(tooltip(with_keys(whole, "show_next") + line))

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
        self.menu.open_above(self.menu_button.mapToGlobal(QPoint(0, 0)))
