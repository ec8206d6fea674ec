"""A ballot of any method in a real booth, and hands to fill it in."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from offsite.domain.voting.methods import Method
from offsite.domain.voting.rounds import Mode
from tests.ui.voting.booth_kit import LEFT, Room, reveal
from tests.ui.voting.rounds_at_hand import OPTIONS, PEOPLE, open_round
from ui.session import Session
from ui.theme import Theme
from ui.voting.ballot_form import BallotForm
from ui.voting.booth_pages import BallotPage
from ui.widgets.buttons import Button
from ui.widgets.text import PlainLabel

TWELVE = tuple(f"Option number {at} in a few words" for at in range(12))
ODD = ("<b>Bold</b> & <i>cheap</i> &amp;", "إجابة كل عميل", "🚀 すべて", "word " * 60, "x" * 300)

Form = TypeVar("Form", bound=BallotForm)


class Polling(Room):
    """A booth at the ballot of its first voter; the options are o0, o1, …, in an order drawn anew."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, theme)
        self.round_id = ""

    def start(self, method: Method, options: tuple[str, ...] = OPTIONS) -> None:
        """Open a round and take the first name."""
        self.round_id = open_round(self.session, Mode.PRIVATE, method, options)
        self.enter(self.round_id)
        self.take(0)
        QApplication.processEvents()

    def form_as(self, kind: type[Form]) -> Form:
        """The form, which has to be of this kind."""
        form = self.ballot.form
        assert isinstance(form, kind)
        return form

    def keys(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            self.key(key)

    @staticmethod
    def type(text: str) -> None:
        """Type characters where the focus is."""
        for character in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClicks(focus, character)

    @staticmethod
    def click(widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget."""
        QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())

    def reviewed(self) -> dict[str, str]:
        """Go to the review and read it."""
        self.press("Review my ballot")
        return self.chosen()

    def read(self) -> str:
        """All that can be read on the present page."""
        return "\n".join(self.words())

    def cast_and_count(self) -> list[dict[str, object]]:
        """Cast the ballot, let the others cast blank ones, and return those of the file that are not blank."""
        if isinstance(self.booth.page, BallotPage):
            self.press("Review my ballot")
        self.press("Cast my ballot")
        for at in range(1, len(PEOPLE)):
            assert self.session.vote(self.session.ballots.cast, self.round_id, f"v{at}", {})
        return [ballot for ballot in reveal(self.session, self.round_id) if ballot]

    def scrolls(self) -> bool:
        """Whether the ballot is longer than the page."""
        QApplication.processEvents()
        return self.ballot.pane.verticalScrollBar().maximum() > 0

    def sees(self, widget: QWidget) -> bool:
        """Whether the middle of a widget lies within what is shown of the ballot."""
        QApplication.processEvents()
        pane = self.ballot.pane.viewport()
        return pane.rect().contains(widget.mapTo(pane, widget.rect().center()))

    def traces(self) -> list[str]:
        """Leave without voting, and return every text, name and description that the ballot still has."""
        page, form = self.ballot, self.ballot.form
        answered = form.begun()
        self.key(Qt.Key.Key_Escape)
        if answered:
            self.press("Leave and forget")
        assert form.choices() == {}
        assert form.untouched() == len(form.summary())
        widgets = page.findChildren(QWidget)
        told = [text for each in widgets for text in (each.accessibleName(), each.accessibleDescription())]
        told += [label.text() for label in page.findChildren(PlainLabel)]
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert self.booth.findChildren(BallotPage) == []
        return [text for text in told if text]

    def nameless(self) -> list[QWidget]:
        """What takes the keyboard or a click and does not say what it is."""
        return [
            each
            for each in self.ballot.findChildren(QWidget)
            if each.isVisible()
            and not each.accessibleName()
            and (each.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(each, Button))
        ]
