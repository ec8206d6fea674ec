"""What is on the big screen: only what the facilitator put there, drawn again whenever the day changes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from offsite.domain.model.slides import Blank, Overlaid, Slide
from offsite.domain.model.slides_day import Pace, Timer
from offsite.domain.slides_day import overlaid, seconds_left

TICK = 250
"""After so many milliseconds the clock is read again while a time runs; what is shown never depends on their number."""


def local_now() -> datetime:
    """The present instant, in the time zone of this machine."""
    return datetime.now(UTC).astimezone()


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

    A message or a countdown can be laid over whatever is shown, nothing included. While the screen is blanked it stays
    dark all the same: whoever pressed B was promised that the room sees nothing, and a card would light up the screen
    and tell that something goes on. What was laid over is there again when the screen comes back.
    """

    changed = Signal(object)
    """The slide on the big screen is another one now; carries the Slide."""

    updated = Signal()
    """Label, page, number of pages or blanking may be others now, with or without another slide."""

    offered = Signal()
    """The present screen offers something else, or the queue is another one."""

    def __init__(self, parent: QObject | None = None, clock: Callable[[], datetime] = local_now) -> None:
        super().__init__(parent)
        self._clock = clock
        self._shown: Offer | None = None
        self._pages: tuple[Slide, ...] = ()
        self._page = 0
        self._blanked = False
        self._current: Slide = Blank()
        self._offers: tuple[Offer, ...] = ()
        self._queue: tuple[Offer, ...] = ()
        self._message = ""
        self._until: datetime | None = None
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK)
        self._ticks.timeout.connect(self.tick)

    @property
    def now(self) -> datetime:
        """What the stage's clock says."""
        return self._clock()

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

    @property
    def queue(self) -> tuple[Offer, ...]:
        """What the facilitator put in line, first the next one."""
        return self._queue

    @property
    def next_up(self) -> Offer | None:
        """What `show_next` shows: the first of the queue that is still there, else the first offer not on yet."""
        return next((offer for offer in self._queue if _is_there(offer)), self._next_offer())

    @property
    def message(self) -> str:
        """The message that is laid over, or an empty text."""
        return self._message

    @property
    def until(self) -> datetime | None:
        """The instant that is counted down to, or None."""
        return self._until

    @property
    def laid_over(self) -> bool:
        """Whether a message or a countdown is laid over, also while the screen is blank."""
        return bool(self._message) or self._until is not None

    def offer(self, *offers: Offer) -> None:
        """Set what can be shown next."""
        if offers != self._offers:
            self._offers = offers
            self.offered.emit()

    def show(self, offer: Offer) -> None:
        """Put the first page of an offer on the big screen, also when it was blank."""
        self._shown, self._page, self._blanked = offer, 0, False
        self.refresh()

    def show_next(self) -> None:
        """Show what is next; what was in line before it and is gone by now leaves the queue."""
        offer = self.next_up
        if offer is None:
            return
        place = self._queue.index(offer) + 1 if offer in self._queue else len(self._queue)
        self._line_up(self._queue[place:])
        self.show(offer)

    def enqueue(self, offer: Offer) -> None:
        """Put an offer at the end of the queue, unless it stands in it."""
        if offer not in self._queue:
            self._line_up((*self._queue, offer))

    def dequeue(self, place: int) -> None:
        """Take the offer at a place of the queue (from 0) out of it."""
        self._line_up((*self._queue[:place], *self._queue[place + 1 :]))

    def advance(self, place: int) -> None:
        """Let the offer at a place of the queue (from 1) change places with the one before it."""
        before, moved = self._queue[place - 1 : place + 1]
        self._line_up((*self._queue[: place - 1], moved, before, *self._queue[place + 1 :]))

    def _line_up(self, queue: tuple[Offer, ...]) -> None:
        if queue != self._queue:
            self._queue = queue
            self.offered.emit()

    def _next_offer(self) -> Offer | None:
        return next((offer for offer in self._offers if not self._is_on(offer)), None)

    def _is_on(self, offer: Offer) -> bool:
        """Whether the big screen holds just this; the result of a later round has the name of the earlier one's."""
        if self._shown is None or offer.label != self._shown.label:
            return False
        try:
            return offer == self._shown or offer.pages() == self._pages
        except KeyError:
            return False

    def lay_over(self, message: str = "", until: datetime | None = None) -> None:
        """Lay a message, the time left until an instant, or both over the screen; they replace what was laid over."""
        self._message, self._until = " ".join(message.split()), until
        if not self.laid_over and not self._shown:
            self._blanked = False
        self._put()

    def lift(self) -> None:
        """Take away what was laid over the screen."""
        self.lay_over()

    def tick(self) -> None:
        """Read the clock again; slide and countdown follow it, and nothing is told that stays the same."""
        if isinstance(self._pages[self._page] if self._pages else None, Timer):
            self.refresh()
        else:
            self._put(only_if_other=True)

    def refresh(self) -> None:
        """Draw again what is shown, because the document or the ballot box changed."""
        try:
            self._pages = self._shown.pages() if self._shown else ()
        except KeyError:
            self._shown, self._pages = None, ()
            self._blanked = self._blanked and self.laid_over
        self._page = min(self._page, max(len(self._pages) - 1, 0))
        self._put()

    def blank(self) -> None:
        """Show nothing, and keep what was shown for `unblank`."""
        if (self._shown or self.laid_over) and not self._blanked:
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
        self._shown, self._offers, self._queue = None, (), ()
        self._message, self._until = "", None
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

    def _put(self, *, only_if_other: bool = False) -> None:
        slide: Slide = Blank() if self._blanked or not self._pages else self._pages[self._page]
        if not self._blanked and not isinstance(slide, Overlaid):
            slide = overlaid(slide, self._message, self._until, self.now)
        differs = slide != self._current
        self._current = slide
        self._follow_clock()
        if differs:
            self.changed.emit(slide)
        if differs or not only_if_other:
            self.updated.emit()

    def _follow_clock(self) -> None:
        """Read the clock from time to time while something is shown that runs."""
        page = self._pages[self._page] if self._pages else None
        counting = self._until is not None and seconds_left(self._until, self.now) > 0
        timing = isinstance(page, Timer) and page.pace is not Pace.OVER
        if (counting or timing) and not self._blanked:
            if not self._ticks.isActive():
                self._ticks.start()
        else:
            self._ticks.stop()


def _is_there(offer: Offer) -> bool:
    """Whether the subject of an offer still exists."""
    try:
        offer.pages()
    except KeyError:
        return False
    return True
