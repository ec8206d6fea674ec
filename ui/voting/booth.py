"""The private ballot: a full-window place where one person after the other votes at the facilitator's laptop."""

from secrets import SystemRandom

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from offsite.domain.voting.box import Urn
from offsite.domain.voting.rounds import Mode, State
from ui.session import Session
from ui.theme import ROLES, Theme
from ui.voting.ballot_form import Measures, measures_for
from ui.voting.booth_pages import (
    BallotPage,
    BoothPage,
    LeavePage,
    NoticePage,
    ReviewPage,
    facilitator_line,
    wipe_texts,
)
from ui.voting.forms import form_for
from ui.voting.names_page import NamesPage
from ui.voting.notices import why_no_ballot
from ui.voting.pin_page import PinPage
from ui.voting.watch import ClosedPlace, Watch, is_facilitator_key
from ui.widgets.layout import column

CLEARED_AFTER = 60
"""Ticks of a second without a touch after which a ballot is cleared."""

THANKS_FOR = 3
"""Ticks of a second for which the thanks stay, unless somebody touches the laptop."""


class Booth(ClosedPlace):
    """Takes private ballots: name, ballot, review, cast, and back to the names.

    It lies over everything in the window. While it can be seen, it keeps every key to itself; `left` follows the
    facilitator's key, the only way out, and the PIN where the session has one. A ballot is in its widgets alone and
    goes with them: when it is cast, left, interrupted, or not touched for 60 ticks. `tick` is the length of a tick in
    milliseconds.
    """

    left = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None, *, tick: int = 1000) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._round_id = self._voter_id = ""
        self._ballot: BallotPage | None = None
        self._page: BoothPage | None = None
        self._shown: Urn | None = None
        self._ticks = 0
        self._casting = False
        self._refusal = self._note = ""
        self.setAutoFillBackground(True)
        self.setBackgroundRole(ROLES["paper"])
        self.setAccessibleName(self.tr("Private ballot"))
        self._box = column(self, gap=0)
        self._timer = QTimer(self, interval=tick)
        self._timer.timeout.connect(self._on_tick)
        self._watch = Watch(self, self._take_key, self._take_press)
        self._watch.touched.connect(self._touch)
        self._watch.strayed.connect(self._on_strayed)
        session.changed.connect(self._follow)
        session.refused.connect(self._on_refused)

    def begin(self, round_id: str) -> None:
        """Take ballots for this round from now on."""
        self._wipe()
        self._round_id = round_id
        self._neutral()

    def interrupt(self) -> None:
        """Clear a ballot that is not cast and show the names: it was left, or the window or projector was disturbed."""
        if self._ballot is not None:
            self._wipe()
            self._neutral(self.tr("The unfinished ballot was cleared. It was not cast."))

    @property
    def page(self) -> BoothPage | None:
        """What is shown now."""
        return self._page

    # The pages

    def _urn(self) -> Urn | None:
        try:
            return self._session.box.urn(self._round_id)
        except KeyError:
            return None

    def _measures(self) -> Measures:
        return measures_for(self.height())

    def _put(self, page: BoothPage) -> None:
        old, self._page = self._page, page
        if old is not None and old is not page:
            self._box.removeWidget(old)  # before the other comes, so that the window is never asked for room for both
            old.hide()
            if old is not self._ballot:
                wipe_texts(old)
                old.deleteLater()
        self._box.addWidget(page)
        page.show()
        if self.isVisible():
            page.begin()

    def _neutral(self, note: str = "") -> None:
        self._timer.stop()
        self._note = note
        urn = self._shown = self._urn()
        if urn is None or urn.round.state is not State.OPEN or urn.round.mode is not Mode.PRIVATE:
            self._put(NoticePage(self._measures(), why_no_ballot(self, urn), facilitator_line(self)))
            return
        page = NamesPage(self._measures(), urn, self.height(), note)
        page.chosen.connect(self._on_name)
        self._put(page)

    def _on_name(self, voter_id: str) -> None:
        urn = self._urn()
        if urn is None or urn.round.state is not State.OPEN or voter_id in urn.voted:
            self._neutral()
            return
        measures = self._measures()
        options = SystemRandom().sample(urn.round.options, len(urn.round.options))
        form = form_for(urn.round.method, tuple(options), urn.round.subject, measures)
        page = BallotPage(measures, urn.round, urn.round.voter_name(voter_id), form, self.height())
        page.left.connect(self._ask_leave)
        page.done.connect(self._on_review)
        self._voter_id = voter_id
        self._ballot = page
        self._put(page)
        self._start(CLEARED_AFTER)

    def _on_review(self) -> None:
        urn = self._urn()
        if self._ballot is None or urn is None:
            self._on_leave()
            return
        name = urn.round.voter_name(self._voter_id)
        page = ReviewPage(self._measures(), urn.round, name, self._ballot.form)
        page.left.connect(self._ask_leave)
        page.change.connect(self._on_change)
        page.cast.connect(self._on_cast)
        self._put(page)
        self._start(CLEARED_AFTER)

    def _on_change(self) -> None:
        if self._ballot is not None:
            self._put(self._ballot)
            self._tell_left()

    def _ask_leave(self) -> None:
        """Ask once before answers are forgotten; the ballot waits in its widgets, and is cleared like any other."""
        ballot, urn = self._ballot, self._urn()
        if urn is None or ballot is None or not ballot.form.begun() or isinstance(self._page, LeavePage):
            self._on_leave()
            return
        page = LeavePage(self._measures(), urn.round.voter_name(self._voter_id))
        page.left.connect(self._on_leave)
        page.stay.connect(self._on_change)
        self._put(page)
        self._start(CLEARED_AFTER)

    def _on_leave(self) -> None:
        """Go back to the names; a ballot is told of in the same words, however much of it was filled in."""
        if self._ballot is not None:
            self.interrupt()
        else:
            self._neutral()

    def _on_cast(self) -> None:
        ballot = self._ballot
        if ballot is None or self._casting:
            return
        self._casting, self._refusal = True, ""
        try:
            session = self._session
            done = session.vote(session.ballots.cast, self._round_id, self._voter_id, ballot.form.choices())
        finally:
            self._casting = False
        if done:
            self._wipe()
            self._thank()
        elif isinstance(self._page, ReviewPage):
            self._page.show_refusal(self._refusal)

    def _thank(self) -> None:
        thanks = self.tr("Your ballot is cast. Hand the laptop on.")
        self._put(NoticePage(self._measures(), thanks, self.tr("Any key goes on to the names.")))
        self._start(THANKS_FOR)

    def _wipe(self) -> None:
        ballot, self._ballot = self._ballot, None
        self._voter_id = ""
        self._timer.stop()
        if ballot is not None:
            ballot.form.wipe()
            wipe_texts(ballot)
            if ballot is not self._page:
                ballot.deleteLater()

    # What happens meanwhile

    def _follow(self) -> None:
        if self._casting or not self.isVisible() or self._page is None or self._thanking():
            return
        urn = self._urn()
        if urn == self._shown:
            return
        if self._ballot is None:
            self._neutral()
        elif urn is None or urn.round.state is not State.OPEN:
            self._on_leave()

    def _on_refused(self, sentence: str) -> None:
        if self._casting:
            self._refusal = sentence

    def _start(self, ticks: int) -> None:
        self._ticks = ticks
        self._timer.start()
        self._tell_left()

    def _tell_left(self) -> None:
        if self._ballot is not None and self._page is not None:
            self._page.show_left(self._ticks, CLEARED_AFTER)

    def _on_tick(self) -> None:
        self._ticks -= 1
        if self._ticks > 0:
            self._tell_left()
        elif self._ballot is not None:
            self.interrupt()
        else:
            self._neutral()

    def _thanking(self) -> bool:
        return self._timer.isActive() and self._ballot is None and not isinstance(self._page, PinPage)

    def _touch(self) -> None:
        if self._timer.isActive() and not self._thanking():
            self._ticks = CLEARED_AFTER
            self._tell_left()

    # Keys and clicks

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the keys from now on."""
        super().showEvent(event)
        self._watch.set_on(True)
        if self._round_id and self._ballot is None:
            self._neutral()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the names anew for another height; a ballot stays as it is."""
        super().resizeEvent(event)
        higher = event.size().height() != event.oldSize().height()
        if higher and self.isVisible() and self._ballot is None and not self._thanking():
            self._neutral(self._note)

    def hideEvent(self, event: QHideEvent) -> None:
        """Clear what was not cast, and give the keys back."""
        self._watch.set_on(False)
        self.interrupt()
        self._timer.stop()
        super().hideEvent(event)

    def _take_press(self) -> bool:
        if self._thanking():
            self._neutral()
            return True
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        """Act on the keys of the booth itself; True when the key is used up."""
        if is_facilitator_key(event):
            self._ask_pin()
            return True
        if self._thanking():
            if not event.isAutoRepeat():
                self._neutral()
            return True
        if event.key() == Qt.Key.Key_Escape:
            if isinstance(self._page, LeavePage):
                self._on_change()
            elif self._ballot is not None or isinstance(self._page, PinPage):
                self._ask_leave()
            return True
        return False

    def _on_strayed(self) -> None:
        if self._page is not None:
            self._page.begin()

    def _ask_pin(self) -> None:
        """Let the facilitator out, by the PIN where there is one; a ballot that is not cast is wiped either way."""
        if not self._session.pin.is_set:
            self._leave_to_facilitator()
            return
        self._wipe()
        page = PinPage(self._measures())
        page.back.connect(self._on_leave)
        page.given.connect(self._on_pin)
        self._put(page)
        self._start(CLEARED_AFTER)

    def _on_pin(self, digits: str) -> None:
        if self._session.pin.opens(digits):
            self._leave_to_facilitator()
        elif isinstance(self._page, PinPage):
            self._page.refuse()

    def _leave_to_facilitator(self) -> None:
        self._wipe()
        self._neutral()
        self.left.emit()
