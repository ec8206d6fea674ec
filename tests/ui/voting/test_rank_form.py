"""Promises of the rank ballot, kept with real keys, clicks and drags."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain.voting.methods import Rank
from tests.ui.voting.ballot_at_hand import ODD, TWELVE, Polling
from tests.ui.voting.booth_kit import LEFT
from ui.voting.rank_form import RankForm
from ui.voting.rank_row import RankRow
from ui.widgets.buttons import Button

FIVE = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon")
NONE = Qt.KeyboardModifier.NoModifier


def _form(polling: Polling) -> RankForm:
    return polling.form_as(RankForm)


def _click(polling: Polling, *options: str) -> None:
    for option in options:
        polling.click(_form(polling).rows[option])
        QApplication.processEvents()


def _tool(polling: Polling, option: str, words: str) -> Button:
    row = _form(polling).rows[option]
    return next(each for each in row.tools if each.accessibleName() == f"{row.option.text}: {words}")


def _drag(row: RankRow, to: QPoint) -> None:
    """Drag a row to a place of the form, as a hand does it."""
    start = QPoint(200, row.height() // 2)
    form = row.parentWidget()
    assert form is not None
    end = row.mapFrom(form, to)
    QTest.mousePress(row, LEFT, NONE, start)
    for at in (start + QPoint(0, 20), (start + end) / 2, end):
        QTest.mouseMove(row, at)
    QTest.mouseRelease(row, LEFT, NONE, end)
    QApplication.processEvents()


def test_clicks_rank_one_after_the_other(polling: Polling) -> None:
    """The first click is the first choice, the second the second; what is not clicked stays unranked."""
    polling.start(Rank(), FIVE)
    assert "Your ranking: empty" in polling.read()
    _click(polling, "o3", "o0", "o4")
    assert "3 of 5 ranked" in polling.read()
    assert "Not ranked: equal last" in polling.read()
    chosen = polling.reviewed()
    assert list(chosen)[:3] == ["Delta", "Alpha", "Epsilon"]
    assert chosen == {"Delta": "1", "Alpha": "2", "Epsilon": "3", "Beta": "not ranked", "Gamma": "not ranked"}
    assert "The 2 options you did not rank come last" in polling.read()
    assert polling.cast_and_count() == [{"o3": 1, "o0": 2, "o4": 3}]


def test_enter_ranks_twelve_in_twelve_strokes(polling: Polling) -> None:
    """Enter ranks the row and goes on to the next one, and after the last one to the review."""
    polling.start(Rank(), TWELVE)
    order = list(_form(polling).listed())
    for _ in order:
        polling.key(Qt.Key.Key_Return)
    assert polling.ballot.form.choices() == {option: at + 1 for at, option in enumerate(order)}
    assert polling.ballot.review.hasFocus()


def test_digits_give_the_rank_that_is_meant(polling: Polling) -> None:
    """Going down the list and typing each option's rank gives just those ranks, in any order, to 12."""
    polling.start(Rank(), TWELVE)
    order = list(_form(polling).listed())
    meant = [12, 3, 1, 7, 11, 2, 10, 4, 9, 5, 8, 6]
    for rank in meant:
        polling.type(str(rank))
        polling.key(Qt.Key.Key_Return)
    assert polling.ballot.form.choices() == dict(zip(order, meant, strict=True))


def test_equal_ranks_by_button_and_key(polling: Polling) -> None:
    """The button "same as above" and the key = make two options level, and say so; once more parts them."""
    polling.start(Rank(), FIVE)
    _click(polling, "o0", "o1", "o2")
    polling.click(_tool(polling, "o1", "Same rank as above"))
    assert polling.ballot.form.choices() == {"o0": 1, "o1": 1, "o2": 3}
    assert _form(polling).rows["o1"].level.isChecked()
    _form(polling).rows["o2"].setFocus()
    polling.type("=")
    assert polling.ballot.form.choices() == {"o0": 1, "o1": 1, "o2": 1}
    polling.type("=")
    assert polling.ballot.form.choices() == {"o0": 1, "o1": 1, "o2": 3}
    assert not _form(polling).rows["o0"].level.isVisible()


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier])
def test_arrows_with_alt_or_shift_move(polling: Polling, held: Qt.KeyboardModifier) -> None:
    """A row moves with the keyboard on it: up into the ranking, within it, and down out of it."""
    polling.start(Rank(), FIVE)
    _click(polling, "o0", "o1")
    _form(polling).rows["o2"].setFocus()
    polling.key(Qt.Key.Key_Up, held)
    assert polling.ballot.form.choices() == {"o0": 1, "o1": 2, "o2": 3}
    polling.key(Qt.Key.Key_Up, held)
    polling.key(Qt.Key.Key_Up, held)
    polling.key(Qt.Key.Key_Up, held)
    assert polling.ballot.form.choices() == {"o2": 1, "o0": 2, "o1": 3}
    assert _form(polling).rows["o2"].hasFocus()
    for _ in range(3):
        polling.key(Qt.Key.Key_Down, held)
    assert polling.ballot.form.choices() == {"o0": 1, "o1": 2}


def test_buttons_move_and_take_out(polling: Polling) -> None:
    """The arrows and the cross of a ranked row do what they show; Delete does it too."""
    polling.start(Rank(), FIVE)
    _click(polling, "o0", "o1", "o2")
    polling.click(_tool(polling, "o2", "Up (Alt+Up)"))
    polling.click(_tool(polling, "o0", "Down (Alt+Down)"))
    assert polling.ballot.form.choices() == {"o2": 1, "o0": 2, "o1": 3}
    polling.click(_tool(polling, "o2", "Take out of the ranking (Delete)"))
    _form(polling).rows["o1"].setFocus()
    polling.key(Qt.Key.Key_Delete)
    assert polling.ballot.form.choices() == {"o0": 1}


def test_dragging_puts_an_option_anywhere(polling: Polling) -> None:
    """A row is dropped before another one, at the end, and out of the ranking."""
    polling.start(Rank(), FIVE)
    _click(polling, "o0", "o1")
    form = _form(polling)
    _drag(form.rows["o2"], form.rows["o0"].geometry().topLeft() + QPoint(300, 4))
    assert polling.ballot.form.choices() == {"o2": 1, "o0": 2, "o1": 3}
    _drag(form.rows["o2"], form.rows["o1"].geometry().bottomLeft() + QPoint(300, -2))
    assert polling.ballot.form.choices() == {"o0": 1, "o1": 2, "o2": 3}
    _drag(form.rows["o0"], form.rest_head.geometry().center() + QPoint(0, 60))
    assert polling.ballot.form.choices() == {"o1": 1, "o2": 2}
    assert not any(row.held for row in form.rows.values())


def test_a_click_on_a_ranked_row_changes_nothing(polling: Polling) -> None:
    """Reading what is ranked with the pointer is safe."""
    polling.start(Rank(), FIVE)
    _click(polling, "o0", "o1", "o0", "o1")
    assert polling.ballot.form.choices() == {"o0": 1, "o1": 2}


def test_tab_follows_what_is_seen(polling: Polling) -> None:
    """Tab goes through the rows as they are listed now."""
    polling.start(Rank(), FIVE)
    _click(polling, "o3", "o1")
    listed = _form(polling).listed()
    _form(polling).rows[listed[0]].setFocus()
    for option in listed[1:]:
        polling.key(Qt.Key.Key_Tab)
        assert _form(polling).rows[option].hasFocus()


def test_twelve_options_fit_ranked_or_not(polling: Polling) -> None:
    """Twelve options need no scrolling on the smallest window, whatever is ranked, and everything has a name."""
    polling.start(Rank(), TWELVE)
    assert not polling.scrolls()
    height = _form(polling).height()
    for at in range(6):
        _click(polling, f"o{at}")
    assert not polling.scrolls()
    assert _form(polling).height() == height
    assert polling.nameless() == []


def test_eighty_options_scroll_with_the_keyboard(polling: Polling) -> None:
    """The row that the keyboard is in is always shown, also after it moved."""
    polling.start(Rank(), tuple(f"Option {at}" for at in range(80)))
    for _ in range(79):
        polling.key(Qt.Key.Key_Down)
    last = _form(polling).rows[_form(polling).listed()[-1]]
    assert polling.scrolls()
    assert last.hasFocus()
    assert polling.sees(last)
    polling.type("1")
    assert polling.ballot.form.choices() == {last.option.id: 1}


def test_odd_texts_stay_as_written(polling: Polling) -> None:
    """Markup, other scripts and 300 characters are shown as written, in the width there is."""
    polling.start(Rank(), ODD)
    _click(polling, "o3", "o4")
    QApplication.processEvents()
    form = _form(polling)
    assert {each.words.text() for each in form.rows.values()} == set(ODD)
    assert form.width() <= polling.ballot.pane.viewport().width()
    for each in form.rows.values():
        assert each.words.height() >= each.words.heightForWidth(each.words.width())


def test_nothing_stays(polling: Polling) -> None:
    """Whoever leaves takes the order along; the next ballot begins unranked."""
    polling.start(Rank(), FIVE)
    _click(polling, "o3", "o1")
    polling.type("2")
    form = _form(polling)
    given = tuple(form.rows)
    assert polling.traces() == []
    assert form.listed() == given
    polling.take(0)
    assert polling.ballot.form.choices() == {}
    assert polling.ballot.form.untouched() == 5


def test_an_empty_ranking_is_no_view(polling: Polling) -> None:
    """Who ranks nothing is told what that means, and casts a blank ballot."""
    polling.start(Rank(), FIVE)
    assert set(polling.reviewed().values()) == {"not ranked"}
    assert "You ranked nothing, which counts as no view." in polling.read()
    assert polling.cast_and_count() == []
