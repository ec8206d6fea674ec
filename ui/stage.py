"""What is on the big screen: only what the facilitator put there, drawn again whenever the day changes."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from offsite.domain.model.slides import Blank, Slide


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be shown: its name, and the function that draws its pages from the day as it stands.

    The function raises KeyError when what it showed is gone.
    """

    label: str
    pages: Callable[[], tuple[Slide, ...]]


class Stage(QObject):
    """Holds what is on the big screen and what the present screen offers next; starts with nothing.

    The stage keeps the function, not the slide, and calls it anew on `refresh`. When the subject is gone, the big
    screen goes blank and the stage lets go of it: what comes back by undo is not shown before somebody shows it.
    """

    changed = Signal(object)
    """The slide on the big screen is another one now; carries the Slide."""

    updated = Signal()
    """Label, page, number of pages or blanking may be others now, with or without another slide."""

    offered = Signal()
    """The present screen offers something else."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Offer | None = None
        self._pages: tuple[Slide, ...] = ()
        self._page = 0
        self._blanked = False
        self._current: Slide = Blank()
        self._offers: tuple[Offer, ...] = ()

    @property
    def current(self) -> Slide:
        """The slide on the big screen."""
        return self._current

    @property
    def label(self) -> str:
        """The name of what was shown last, also while it is blanked; empty when there is nothing."""
        return self._shown.label if self._shown else ""

    @property
    def blanked(self) -> bool:
        """Whether something is held back by Blank and comes back by `unblank`."""
        return self._blanked

    @property
    def page(self) -> int:
        """The number of the page, counted from 1; 0 when there is none."""
        return self._page + 1 if self._pages else 0

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What the present screen offers, the likeliest first."""
        return self._offers

    def offer(self, *offers: Offer) -> None:
        """Set what can be shown next."""
        if offers != self._offers:
            self._offers = offers
            self.offered.emit()

    def show(self, offer: Offer) -> None:
        """Put the first page of an offer on the big screen, also when it was blank."""
        self._shown, self._page, self._blanked = offer, 0, False
        self.refresh()

    def refresh(self) -> None:
        """Draw again what is shown, because the document or the ballot box changed."""
        try:
            self._pages = self._shown.pages() if self._shown else ()
        except KeyError:
            self._shown, self._pages, self._blanked = None, (), False
        self._page = min(self._page, max(len(self._pages) - 1, 0))
        self._put()

    def blank(self) -> None:
        """Show nothing, and keep what was shown for `unblank`."""
        if self._shown and not self._blanked:
            self._blanked = True
            self._put()

    def unblank(self) -> None:
        """Show again what was shown before `blank`, as it stands now."""
        if self._blanked:
            self._blanked = False
            self.refresh()

    def toggle_blank(self) -> None:
        """What the key B does: blank, or back."""
        if self._blanked:
            self.unblank()
        else:
            self.blank()

    def clear(self) -> None:
        """Show nothing and keep nothing, such as when another offsite is opened."""
        self._shown, self._offers = None, ()
        self._blanked = False
        self.offered.emit()
        self.refresh()

    def next_page(self) -> None:
        """Turn to the next page, if there is one."""
        self._turn(1)

    def previous_page(self) -> None:
        """Turn to the page before, if there is one."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        wanted = self._page + by
        if 0 <= wanted < len(self._pages) and not self._blanked:
            self._page = wanted
            self._put()

    def _put(self) -> None:
        slide: Slide = Blank() if self._blanked or not self._pages else self._pages[self._page]
        differs = slide != self._current
        self._current = slide
        if differs:
            self.changed.emit(slide)
        self.updated.emit()
