"""Promises of the private ballot, kept with real keys and clicks on a real file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode
from tests.ui.voting.booth_kit import LEFT, Room, ballots_of, cast_one, reveal
from tests.ui.voting.rounds_at_hand import OPTIONS, PEOPLE, open_round
from ui.session import Session
from ui.voting.booth_pages import NoticePage
from ui.voting.names_page import NamesPage


def test_ballots_reach_the_file_by_clicks(room: Room) -> None:
    """What three people click is what is counted, with blanks and "no view" missing."""
    round_id = open_round(room.session, Mode.PRIVATE)
    room.enter(round_id)
    cast_one(room, 0, {"o0": "5", "o1": "0", "o2": "no view"})
    cast_one(room, 1, {"o1": "3"})
    cast_one(room, 2, {})
    assert any("3 of 4 have voted" in words for words in room.words())
    found = reveal(room.session, round_id)
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
    assert ballots_of(session) == 1


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
        cast_one(room, at, {"o0": str(at)})
    assert any(words.startswith("Everybody has voted.") and "Shift" in words for words in room.words())
    assert len(reveal(room.session, round_id)) == len(PEOPLE)


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
