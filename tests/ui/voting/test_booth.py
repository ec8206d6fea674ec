"""Promises of the private ballot, kept with real keys and clicks on a real file."""

import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode
from tests.ui.voting.rounds_at_hand import OPTIONS, PEOPLE, open_round
from ui.session import Session
from ui.theme import Theme
from ui.voting.booth import CLEARED_AFTER, Booth
from ui.voting.booth_pages import BallotPage, NoticePage, ReviewPage
from ui.voting.names_page import NamesPage
from ui.voting.score_form import Scale, ScoreForm
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


@pytest.fixture
def room(session: Session, theme: Theme) -> Iterator[Room]:
    """A booth whose clock stands still."""
    room = Room(session, theme)
    yield room
    room.window.close()
    room.window.deleteLater()


@pytest.fixture
def hasty(session: Session, theme: Theme) -> Iterator[Room]:
    """A booth whose seconds are two milliseconds long."""
    room = Room(session, theme, tick=2)
    yield room
    room.window.close()
    room.window.deleteLater()


def _reveal(session: Session, round_id: str) -> list[dict[str, object]]:
    assert session.vote(session.ballots.close, round_id)
    assert session.vote(session.ballots.reveal, round_id)
    return [dict(each) for each in session.box.urn(round_id).ballots]


def _vote(room: Room, at: int, values: dict[str, str]) -> None:
    room.take(at)
    for option, value in values.items():
        room.rate(option, value)
    room.press("Review my ballot")
    room.press("Cast my ballot")
    room.key(Qt.Key.Key_A)


def test_ballots_reach_the_file_by_clicks(room: Room) -> None:
    """What three people click is what is counted, with blanks and "no view" missing."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    _vote(room, 0, {"o0": "5", "o1": "0", "o2": "no view"})
    _vote(room, 1, {"o1": "3"})
    _vote(room, 2, {})
    assert any("3 of 4 have voted" in words for words in room.words())
    found = _reveal(room.session, round_id)
    assert sorted(found, key=len) == [{}, {"o1": 3}, {"o0": 5, "o1": 0}]


def test_a_whole_ballot_by_keyboard(room: Room) -> None:
    """Name, values, review and cast need no mouse."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    for letter in (Qt.Key.Key_O, Qt.Key.Key_S):
        room.key(letter)
    room.key(Qt.Key.Key_Return)
    order = [row.option.id for row in room.form.rows]
    room.key(Qt.Key.Key_4)
    room.key(Qt.Key.Key_Down)
    room.key(Qt.Key.Key_1)
    room.key(Qt.Key.Key_Right)
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_3)
    room.key(Qt.Key.Key_Backspace)
    assert room.form.choices() == {order[0]: 4, order[1]: 2}
    assert room.form.untouched() == 0
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Return)
    assert list(room.chosen().values()) == ["4", "2", "no view"]
    room.key(Qt.Key.Key_Return)
    assert room.session.box.urn(round_id).voted == {"v1"}
    assert isinstance(room.booth.page, NoticePage)


def test_arrows_pass_over_those_who_have_voted(room: Room) -> None:
    """The keyboard goes from name to name, never to a person whose ballot is cast."""
    round_id = open_round(room.session, Mode.PRIVATE)
    assert room.session.vote(room.session.ballots.cast, round_id, "v1", {})
    room.enter(round_id)
    room.key(Qt.Key.Key_Right)
    assert room.names.buttons[0].hasFocus()
    room.key(Qt.Key.Key_Right)
    assert room.names.buttons[2].hasFocus()
    assert not room.names.buttons[1].isEnabled()
    assert "has voted" in room.names.buttons[1].accessibleName()
    room.take(1)
    assert isinstance(room.booth.page, NamesPage)


def test_enter_alone_opens_nobodys_ballot(room: Room) -> None:
    """No name is chosen before somebody chooses one, so a stray Enter does nothing."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_Space)
    assert isinstance(room.booth.page, NamesPage)


def test_the_order_is_drawn_anew(room: Room) -> None:
    """Each opening of a ballot shows the same options in an order of its own."""
    options = tuple(f"Option {at}" for at in range(12))
    room.enter(open_round(room.session, Mode.PRIVATE, options=options))
    orders = set()
    for _ in range(6):
        room.take(0)
        orders.add(tuple(row.option.id for row in room.form.rows))
        room.key(Qt.Key.Key_Escape)
    assert len(orders) > 1
    assert {frozenset(order) for order in orders} == {frozenset(f"o{at}" for at in range(12))}


@pytest.mark.parametrize("way", ["Escape", "Leave without voting", "Not you? Leave"])
def test_leaving_leaves_no_trace(room: Room, way: str) -> None:
    """Whoever leaves has not voted, and nothing of what they chose is left in any widget."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    room.take(0)
    room.rate("o1", "5")
    form = room.form
    if way == "Escape":
        room.key(Qt.Key.Key_Escape)
    else:
        room.press(way)
    assert form.choices() == {}
    assert form.untouched() == len(OPTIONS)
    assert all(not widget.accessibleName() for widget in form.findChildren(QWidget))
    assert isinstance(room.booth.page, NamesPage)
    assert room.session.box.urn(round_id).voted == frozenset()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert room.booth.findChildren(BallotPage) == []
    assert room.booth.findChildren(Scale) == []


def test_the_review_goes_when_it_is_left(room: Room) -> None:
    """Escape from the review leaves without voting, and its words are gone at once."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    room.take(0)
    room.rate("o1", "5")
    room.press("Review my ballot")
    review = room.review
    room.key(Qt.Key.Key_Escape)
    assert isinstance(room.booth.page, NamesPage)
    assert not any(label.text() for label in review.findChildren(PlainLabel))
    assert room.session.box.urn(round_id).turnout == 0


def test_review_tells_blanks_and_leads_back(room: Room) -> None:
    """The review counts what is left blank, and Change gives back the same ballot in the same order."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    room.take(0)
    room.rate("o0", "4")
    order = [row.option.id for row in room.form.rows]
    room.press("Review my ballot")
    assert any("2 options are left blank" in words for words in room.words())
    assert room.chosen()[OPTIONS[0]] == "4"
    room.press("Change")
    assert [row.option.id for row in room.form.rows] == order
    assert room.form.choices() == {"o0": 4}


def test_a_fast_second_click_does_nothing(room: Room) -> None:
    """The second of two fast clicks never lands on the page that the first one brought."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    room.take(0)
    room.press("Review my ballot")
    QTest.mouseDClick(room.review.cast_button, LEFT)
    before = room.booth.page
    QTest.mouseDClick(before or room.booth, LEFT)
    assert room.session.box.urn(round_id).turnout <= 1


def test_an_untouched_ballot_is_cleared(hasty: Room, qtbot: QtBot) -> None:
    """After sixty ticks without a touch the ballot is wiped and the names are back, with a word about it."""
    round_id = open_round(hasty.session, Mode.PRIVATE)
    hasty.enter(round_id)
    hasty.take(0)
    hasty.rate("o0", "5")
    form = hasty.form
    seen: list[str] = []
    corner = hasty.ballot.corner
    hasty.booth._timer.timeout.connect(lambda: seen.append(corner.text()))
    qtbot.waitUntil(lambda: isinstance(hasty.booth.page, NamesPage))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(form)
    assert "Cleared in 12 s" in seen
    assert "Cleared in 16 s" not in seen
    assert any("was not cast" in words for words in hasty.words())
    assert hasty.session.box.urn(round_id).turnout == 0


def test_a_touch_starts_the_minute_anew(room: Room) -> None:
    """A key, a click or the pointer puts the clearing off by the whole minute."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    room.take(0)
    for _ in range(CLEARED_AFTER - 10):
        room.booth._on_tick()
    assert room.ballot.corner.text() == "Cleared in 10 s"
    room.key(Qt.Key.Key_3)
    assert room.ballot.corner.text() == "Cleared after 60 s without a touch"
    for _ in range(CLEARED_AFTER - 1):
        room.booth._on_tick()
    QTest.mouseMove(room.ballot.leave, QPoint(3, 3))
    QTest.mousePress(room.ballot.form, LEFT)
    room.booth._on_tick()
    assert room.form.untouched() == len(OPTIONS) - 1


@pytest.mark.parametrize("page", ["ballot", "review"])
def test_an_interruption_wipes_at_once(room: Room, page: str) -> None:
    """When the window says that something came between, the ballot is gone without a vote."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    room.take(0)
    room.rate("o0", "5")
    form = room.form
    if page == "review":
        room.press("Review my ballot")
    room.booth.interrupt()
    assert isinstance(room.booth.page, NamesPage)
    assert form.choices() == {}
    assert room.session.box.urn(round_id).turnout == 0


def test_hiding_the_booth_wipes_the_ballot(room: Room) -> None:
    """A booth that is covered by the facilitator's screens keeps nothing for when it comes back."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    room.take(0)
    room.rate("o0", "5")
    form = room.form
    room.booth.hide()
    assert form.choices() == {}
    room.booth.show()
    assert isinstance(room.booth.page, NamesPage)


@pytest.mark.parametrize("page", ["names", "ballot", "review", "thanks"])
def test_the_facilitators_key_is_the_way_out(room: Room, qtbot: QtBot, page: str) -> None:
    """Ctrl+Shift+F leaves from every page, and a ballot that is not cast is wiped before."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    if page != "names":
        room.take(0)
        room.rate("o0", "5")
        form = room.form
    if page in {"review", "thanks"}:
        room.press("Review my ballot")
    if page == "thanks":
        room.press("Cast my ballot")
    with qtbot.waitSignal(room.booth.left):
        room.key(*FACILITATOR)
    assert isinstance(room.booth.page, NamesPage)
    if page != "names":
        assert form.choices() == {}
    assert room.session.box.urn(round_id).turnout == (1 if page == "thanks" else 0)


def test_no_key_reaches_the_window(room: Room) -> None:
    """Undo, blank, the palette, help and the menu keys do nothing while the booth can be seen, and work after it."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    left: list[bool] = []
    room.booth.left.connect(lambda: left.append(True))
    tries = (
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    )
    for page in ("names", "ballot", "review"):
        room.go_to(page)
        for key, held in tries:
            room.key(key, held)
            QTest.keyClick(room.window, key, held)
            QTest.keyClick(room.underneath, key, held)
    assert room.fired == []
    assert left == []
    assert room.underneath.text() == ""
    room.booth.hide()
    QTest.keyClick(room.window, Qt.Key.Key_F1)
    assert room.fired == ["F1"]


def test_tab_stays_inside(room: Room) -> None:
    """Tab goes round among the widgets of the booth and never to what lies underneath."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    room.take(0)
    reached = []
    for _ in range(12):
        room.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert room.booth.isAncestorOf(focus)
        reached.append(focus)
    assert room.ballot.review in reached
    assert len({id(each) for each in reached}) >= len(OPTIONS) + 3


def test_a_closed_round_takes_no_ballots(room: Room) -> None:
    """When the round is closed meanwhile, the ballot is wiped and the booth says why."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    room.take(0)
    room.rate("o0", "5")
    form = room.form
    assert room.session.vote(room.session.ballots.close, round_id)
    assert form.choices() == {}
    assert any("closed" in words for words in room.words())


@pytest.mark.parametrize("what", ["open", "gone"])
def test_rounds_that_are_not_private_are_named(room: Room, what: str) -> None:
    """An open vote or one that is not there gives a sentence, not a ballot."""
    round_id = open_round(room.session, Mode.OPEN) if what == "open" else "nowhere"
    room.enter(round_id)
    assert isinstance(room.booth.page, NoticePage)
    assert any(("not a private one" if what == "open" else "no longer there") in words for words in room.words())


def test_a_failed_save_keeps_the_ballot_and_counts_once(room: Room, session: Session) -> None:
    """When the disk refuses, one sentence says so and the same ballot can be cast again; it counts once."""
    round_id = open_round(session, Mode.PRIVATE)
    room.enter(round_id)
    room.take(0)
    room.rate("o0", "5")
    room.press("Review my ballot")
    session.ballots._database.raw.execute("PRAGMA query_only = ON")
    room.press("Cast my ballot")
    assert "could not be saved" in room.review.refusal.text()
    assert room.review.refusal.isVisible()
    assert room.chosen()[OPTIONS[0]] == "5"
    assert session.box.urn(round_id).turnout == 0
    session.ballots._database.raw.execute("PRAGMA query_only = OFF")
    room.press("Cast my ballot")
    assert isinstance(room.booth.page, NoticePage)
    assert session.box.urn(round_id).voted == {"v0"}
    assert _ballots(session) == 1


def _ballots(session: Session) -> int:
    (found,) = session.ballots._database.raw.execute("SELECT count(*) FROM ballot").fetchone()
    return int(found)


def test_nothing_repeats_the_choices(
    room: Room, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """Log, console, clipboard, window title and undo history know nothing of a ballot that was cast."""
    round_id = open_round(room.session, Mode.PRIVATE, options=("Alpha-7731", "Beta-7732"))
    room.enter(round_id)
    title = room.window.windowTitle()
    QGuiApplication.clipboard().setText("mine")
    with caplog.at_level(logging.DEBUG):
        room.take(0)
        room.rate("o0", "5")
        for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
            room.key(key, Qt.KeyboardModifier.ControlModifier)
        room.press("Review my ballot")
        room.press("Cast my ballot")
    assert room.session.box.urn(round_id).turnout == 1
    assert QGuiApplication.clipboard().text() == "mine"
    assert room.window.windowTitle() == title
    assert room.session.undo_stack.count() == 0
    told = caplog.text + "".join(capfd.readouterr())
    assert "7731" not in told
    assert "o0" not in told


def test_thanks_give_way_by_themselves(hasty: Room, qtbot: QtBot) -> None:
    """After the thanks the names come back without a key, and who has voted is ticked off."""
    hasty.enter(open_round(hasty.session, Mode.PRIVATE))
    hasty.take(0)
    hasty.press("Review my ballot")
    hasty.press("Cast my ballot")
    qtbot.waitUntil(lambda: isinstance(hasty.booth.page, NamesPage))
    assert hasty.names.buttons[0].voted


def test_the_end_is_told(room: Room) -> None:
    """When everybody has voted, the booth says so and names the facilitator's key."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    for at in range(len(PEOPLE)):
        _vote(room, at, {"o0": str(at)})
    assert any(words.startswith("Everybody has voted.") and "Shift" in words for words in room.words())
    assert len(_reveal(room.session, round_id)) == len(PEOPLE)


def test_two_criteria(room: Room) -> None:
    """With two criteria each option has two scales, and the ballot names the criterion."""
    round_id = open_round(room.session, Mode.PRIVATE, Score(criteria=("impact", "learnability")))
    room.enter(round_id)
    room.take(0)
    room.scale("o1", "impact").setFocus()
    room.key(Qt.Key.Key_5)
    room.key(Qt.Key.Key_Down)
    room.key(Qt.Key.Key_2)
    room.scale("o2", "learnability").setFocus()
    room.key(Qt.Key.Key_Delete)
    assert room.form.choices() == {"o1": {"impact": 5, "learnability": 2}}
    room.press("Review my ballot")
    assert room.chosen()[OPTIONS[1]] == "impact 5 · learnability 2"
    assert room.chosen()[OPTIONS[2]] == "impact left blank · learnability no view"
    room.press("Cast my ballot")
    assert room.session.box.urn(round_id).voted == {"v0"}


def test_values_of_two_digits(room: Room) -> None:
    """On a scale to ten, 1 and then 0 make ten."""
    room.enter(open_round(room.session, Mode.PRIVATE, Score(0, 10)))
    room.take(0)
    scale = room.form.rows[0].scales[""]
    room.key(Qt.Key.Key_1)
    assert scale.value == 1
    room.key(Qt.Key.Key_0)
    assert scale.value == 10
    room.key(Qt.Key.Key_7)
    assert scale.value == 7
    room.key(Qt.Key.Key_Left)
    assert scale.value == 6


def test_texts_stay_plain(room: Room) -> None:
    """Markup, other scripts and long texts are shown as they were written, and every row stays in reach."""
    options = ("<b>Bold</b> & <i>cheap</i> &amp;", "إجابة كل عميل", "🚀 すべて", "x" * 300, *OPTIONS * 4)
    people = ("<b>Ann</b> & Co", *PEOPLE)
    room.enter(open_round(room.session, Mode.PRIVATE, options=options, people=people))
    assert room.names.buttons[0].name == "<b>Ann</b> & Co"
    room.take(0)
    assert "Ballot of <b>Ann</b> & Co" in room.words()
    room.form.rows[0].scales[""].setFocus()
    for _ in options[1:]:
        room.key(Qt.Key.Key_Down)
    last = room.form.rows[-1]
    pane = room.ballot.pane.viewport()
    assert last.scales[""].hasFocus()
    assert pane.rect().contains(last.mapTo(pane, last.rect().center()))


@pytest.mark.parametrize("count", [5, 12])
def test_a_usual_ballot_needs_no_scrolling(room: Room, count: int) -> None:
    """Up to twelve short options can be seen at once on the smallest window."""
    room.enter(open_round(room.session, Mode.PRIVATE, options=tuple(f"Option {at}" for at in range(count))))
    room.take(0)
    QApplication.processEvents()
    assert room.ballot.pane.verticalScrollBar().maximum() == 0


def test_every_widget_of_the_booth_has_a_name(room: Room) -> None:
    """Whatever takes the keyboard says what it is."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    for page in ("names", "ballot", "review"):
        room.go_to(page)
        for widget in room.booth.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName(), widget


def test_the_bytes_of_the_file_name_nobody(room: Room, tmp_path: Path) -> None:
    """A ballot in the file carries no voter."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    _vote(room, 0, {"o0": "5"})
    copy = tmp_path / "copy.sqlite"
    target = sqlite3.connect(copy)
    room.session.ballots._database.raw.backup(target)
    columns = [row[1] for row in target.execute("PRAGMA table_info(ballot)")]
    rows = target.execute("SELECT * FROM ballot").fetchall()
    target.close()
    assert len(rows) == 1
    assert not any("voter" in name or "time" in name for name in columns)
    assert not any("v0" in str(value) for value in rows[0])


def test_a_long_review_scrolls_by_key(room: Room) -> None:
    """Whoever has only a keyboard can read the whole review before casting."""
    room.enter(open_round(room.session, Mode.PRIVATE, options=tuple(f"Option {at}" for at in range(60))))
    room.take(0)
    room.press("Review my ballot")
    QApplication.processEvents()
    bar = room.review.pane.verticalScrollBar()
    assert bar.maximum() > 0
    room.key(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    room.key(Qt.Key.Key_PageUp)
    assert bar.value() == 0
