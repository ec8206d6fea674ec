"""What nobody can see, hear or find of a private ballot: real keys and clicks on a real file."""

import logging
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offsite.domain.voting.rounds import Mode
from tests.ui.voting.booth_kit import FACILITATOR, LEFT, Room, cast_one
from tests.ui.voting.rounds_at_hand import OPTIONS, open_round
from ui.voting.booth import CLEARED_AFTER
from ui.voting.booth_pages import BallotPage
from ui.voting.names_page import NamesPage
from ui.voting.value_scale import Scale
from ui.widgets.text import PlainLabel


@pytest.mark.parametrize("way", ["Escape", "Leave without voting", "Not you? Leave"])
def test_leaving_leaves_no_trace(room: Room, way: str) -> None:
    """Whoever leaves has not voted and reads so, and nothing of what they chose is left in any widget."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    room.take(0)
    room.rate("o1", "5")
    form = room.form
    if way == "Escape":
        room.key(Qt.Key.Key_Escape)
    else:
        room.press(way)
    room.press("Leave and forget")
    assert form.choices() == {}
    assert form.untouched() == len(OPTIONS)
    assert all(not widget.accessibleName() for widget in form.findChildren(QWidget))
    assert isinstance(room.booth.page, NamesPage)
    assert "The unfinished ballot was cleared. It was not cast." in room.words()
    assert room.session.box.urn(round_id).voted == frozenset()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert room.booth.findChildren(BallotPage) == []
    assert room.booth.findChildren(Scale) == []


@pytest.mark.parametrize("safe", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_leaving_asks_before_answers_are_forgotten(room: Room, safe: Qt.Key) -> None:
    """Enter and Escape go back to the ballot as it was; a ballot without an answer is left at once."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    room.take(0)
    room.key(Qt.Key.Key_Escape)
    assert isinstance(room.booth.page, NamesPage)
    room.take(0)
    room.rate("o1", "5")
    room.key(Qt.Key.Key_Escape)
    assert "Leave and forget your answers?" in room.words()
    room.key(safe)
    assert room.form.choices() == {"o1": 5}


@pytest.mark.parametrize("way", ["interrupt", "facilitator", "minute"])
def test_a_ballot_that_waits_for_the_answer_is_wiped_like_any_other(room: Room, way: str) -> None:
    """While it is asked whether to leave, an interruption, the facilitator's key and the minute still wipe."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    room.take(0)
    room.rate("o1", "5")
    form = room.form
    room.press("Leave without voting")
    if way == "interrupt":
        room.booth.interrupt()
    elif way == "facilitator":
        room.key(*FACILITATOR)
    else:
        for _ in range(CLEARED_AFTER):
            room.booth._on_tick()
    assert form.choices() == {}
    assert isinstance(room.booth.page, NamesPage)


def test_review_comes_after_the_last_answer(room: Room) -> None:
    """Tab goes from the last scale to the review, and only then to the ways out."""
    room.enter(open_round(room.session, Mode.PRIVATE))
    room.take(0)
    for _ in range(len(OPTIONS)):
        room.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is room.ballot.review
    room.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is room.ballot.leave


def test_the_review_goes_when_it_is_left(room: Room) -> None:
    """Escape from the review leaves without voting, and its words are gone at once."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    room.take(0)
    room.rate("o1", "5")
    room.press("Review my ballot")
    review = room.review
    room.key(Qt.Key.Key_Escape)
    room.press("Leave and forget")
    assert isinstance(room.booth.page, NamesPage)
    assert not any(label.text() for label in review.findChildren(PlainLabel))
    assert room.session.box.urn(round_id).turnout == 0


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


def test_the_bytes_of_the_file_name_nobody(room: Room, tmp_path: Path) -> None:
    """A ballot in the file carries no voter."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    cast_one(room, 0, {"o0": "5"})
    copy = tmp_path / "copy.sqlite"
    target = sqlite3.connect(copy)
    room.session.ballots._database.raw.backup(target)
    columns = [row[1] for row in target.execute("PRAGMA table_info(ballot)")]
    rows = target.execute("SELECT * FROM ballot").fetchall()
    target.close()
    assert len(rows) == 1
    assert not any("voter" in name or "time" in name for name in columns)
    assert not any("v0" in str(value) for value in rows[0])
