"""A booth over a window, and hands to work it with."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from ui.session import Session
from ui.theme import Theme
from ui.voting.booth import Booth
from ui.voting.booth_pages import BallotPage, ReviewPage
from ui.voting.names_page import NamesPage
from ui.voting.score_form import ScoreForm
from ui.voting.value_scale import Scale
from ui.widgets.buttons import Button
from ui.widgets.text import PlainLabel

LEFT = Qt.MouseButton.LeftButton
FACILITATOR = (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
NEVER = 10_000_000


class Room:
    """A booth over a window with shortcuts of its own, and hands to work it with."""

    def __init__(self, session: Session, theme: Theme, tick: int = NEVER) -> None:
        self.session = session
        self.window = QMainWindow()
        self.window.setWindowTitle("Northwind")
        self.window.resize(1280, 720)
        self.underneath = QLineEdit(self.window)
        self.booth = Booth(session, theme, self.window, tick=tick)
        self.window.setCentralWidget(self.booth)
        self.fired: list[str] = []
        for keys in ("Ctrl+Z", "B", "Ctrl+K", "F1", "Alt+2", "5", "Delete", "Escape"):
            action = QAction(keys, self.window)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, keys=keys: self.fired.append(keys))
            self.window.addAction(action)

    def enter(self, round_id: str) -> None:
        """Show the booth for a round."""
        self.booth.begin(round_id)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    @property
    def names(self) -> NamesPage:
        """The page of names, which has to be there."""
        page = self.booth.page
        assert isinstance(page, NamesPage)
        return page

    @property
    def ballot(self) -> BallotPage:
        """The ballot, which has to be there."""
        page = self.booth.page
        assert isinstance(page, BallotPage)
        return page

    @property
    def review(self) -> ReviewPage:
        """The review, which has to be there."""
        page = self.booth.page
        assert isinstance(page, ReviewPage)
        return page

    @property
    def form(self) -> ScoreForm:
        """The form of the ballot."""
        form = self.ballot.form
        assert isinstance(form, ScoreForm)
        return form

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def take(self, at: int) -> None:
        """Click a name."""
        QTest.mouseClick(self.names.buttons[at], LEFT)

    def go_to(self, page: str) -> None:
        """Go on to a page from the one before it."""
        if page == "ballot":
            self.take(0)
        elif page == "review":
            self.press("Review my ballot")

    def press(self, words: str) -> None:
        """Click a button of the present page by its words."""
        page = self.booth.page
        assert page is not None
        found = [each for each in page.findChildren(Button) if each.accessibleName() == words and each.isVisible()]
        assert len(found) == 1
        QTest.mouseClick(found[0], LEFT)

    def scale(self, option: str, criterion: str = "") -> Scale:
        """The scale of an option."""
        return next(row for row in self.form.rows if row.option.id == option).scales[criterion]

    def rate(self, option: str, value: str) -> None:
        """Click a value of an option."""
        buttons = self.scale(option).findChildren(Button)
        QTest.mouseClick(next(each for each in buttons if each.accessibleName().endswith(f": {value}")), LEFT)

    def chosen(self) -> dict[str, str]:
        """What the review tells: the value by option."""
        texts = [label.text() for label in self.review.pane.findChildren(PlainLabel)]
        return dict(zip(texts[::2], texts[1::2], strict=True))

    def words(self) -> list[str]:
        """All that can be read on the present page."""
        page = self.booth.page
        assert page is not None
        return [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def reveal(session: Session, round_id: str) -> list[dict[str, object]]:
    """Close and reveal a round; return its ballots."""
    assert session.vote(session.ballots.close, round_id)
    assert session.vote(session.ballots.reveal, round_id)
    return [dict(each) for each in session.box.urn(round_id).ballots]


def cast_one(room: Room, at: int, values: dict[str, str]) -> None:
    """Let somebody cast a ballot by clicks, and go on to the names."""
    room.take(at)
    for option, value in values.items():
        room.rate(option, value)
    room.press("Review my ballot")
    room.press("Cast my ballot")
    room.key(Qt.Key.Key_A)


def ballots_of(session: Session) -> int:
    """Return how many private ballots the file holds."""
    (found,) = session.ballots._database.raw.execute("SELECT count(*) FROM ballot").fetchone()
    return int(found)
