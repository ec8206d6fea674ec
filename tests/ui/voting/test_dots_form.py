"""Promises of the dots ballot, kept with real keys and clicks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain.voting.methods import Dots, ballot_error
from tests.ui.voting.ballot_at_hand import ODD, TWELVE, Polling
from tests.ui.voting.booth_kit import LEFT
from ui.voting.dots_form import DotRow, DotsForm
from ui.widgets.buttons import Button


def _row(polling: Polling, option: str) -> DotRow:
    return next(each for each in polling.form_as(DotsForm).dot_rows if each.option.id == option)


def _step(polling: Polling, option: str, words: str) -> Button:
    row = _row(polling, option)
    return next(each for each in row.findChildren(Button) if each.accessibleName() == f"{row.option.text}: {words}")


def test_clicks_on_plus_and_minus_are_what_is_counted(polling: Polling) -> None:
    """Dots given and taken by clicks reach the file, and options without dots are missing there."""
    polling.start(Dots(5, 3))
    for words in ("more", "more", "fewer", "more"):
        polling.click(_step(polling, "o1", words))
    polling.click(_step(polling, "o2", "more"))
    assert "2 of 5 dots left" in polling.read()
    assert polling.reviewed() == {
        "Answer within a minute": "no dots",
        "Half the paperwork": "2 dots",
        "One price for one lane": "1 dot",
    }
    assert "You keep 2 dots" in polling.read()
    assert polling.cast_and_count() == [{"o1": 2, "o2": 1}]


def test_every_fast_click_counts(polling: Polling) -> None:
    """Four fast clicks on + are four dots, though the booth drops the press of every second one."""
    polling.start(Dots(10, 10))
    more = _step(polling, "o0", "more")
    for _ in range(2):
        QTest.mouseClick(more, LEFT)
        QTest.mouseDClick(more, LEFT)
        QTest.mouseRelease(more, LEFT)
    assert polling.ballot.form.choices() == {"o0": 4}


def test_a_fast_click_on_the_name_gives_no_dot(polling: Polling) -> None:
    """The release of a second fast click that began on the page before is not taken for a click on +."""
    polling.start(Dots(5, 3))
    QTest.mouseRelease(_step(polling, "o0", "more"), LEFT)
    assert polling.ballot.form.choices() == {}


def test_by_keyboard_alone(polling: Polling) -> None:
    """Digits, +, −, arrows and Delete set the dots, Enter goes on to the review."""
    polling.start(Dots(10, 4))
    order = [each.option.id for each in polling.form_as(DotsForm).dot_rows]
    polling.type("3+-")
    polling.key(Qt.Key.Key_Down)
    polling.keys(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    polling.key(Qt.Key.Key_Return)
    polling.type("2")
    polling.key(Qt.Key.Key_Delete)
    assert polling.ballot.form.choices() == {order[0]: 3, order[1]: 1}
    polling.keys(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert polling.review is polling.booth.page


def test_the_limits_are_kept_with_a_plain_word(polling: Polling) -> None:
    """Neither the limit for one option nor the budget can be passed, and the row says which of them it was."""
    polling.start(Dots(5, 3))
    for option, typed in (("o0", "9"), ("o1", "3")):
        _row(polling, option).dots.setFocus()
        polling.type(typed)
        if option == "o0":
            assert "3 is the most for one option" in polling.read()
    assert "3 is the most" not in polling.read()
    assert "No dots left" in polling.read()
    assert polling.ballot.form.choices() == {"o0": 3, "o1": 2}
    polling.click(_step(polling, "o2", "more"))
    assert "take some back first" in polling.read()
    assert ballot_error(Dots(5, 3), ["o0", "o1", "o2"], polling.ballot.form.choices()) is None


def test_a_hundred_points_are_typed(polling: Polling) -> None:
    """With 100 points numbers are typed as they are said, Backspace takes the last digit, Page Up adds ten."""
    polling.start(Dots(100, 100))
    order = [each.option.id for each in polling.form_as(DotsForm).dot_rows]
    polling.type("45")
    polling.key(Qt.Key.Key_Return)
    polling.type("307")
    assert polling.ballot.form.choices() == {order[0]: 45, order[1]: 55}
    polling.type("8")
    polling.key(Qt.Key.Key_PageUp)
    polling.key(Qt.Key.Key_Return)
    polling.type("22")
    polling.key(Qt.Key.Key_Backspace)
    assert polling.ballot.form.choices() == {order[0]: 45, order[1]: 18, order[2]: 2}
    assert "35 of 100 dots left" in polling.read()


def test_approval_is_a_list_of_ticks(polling: Polling) -> None:
    """Where every option may get one dot, a click anywhere in the row ticks it, and no budget is told."""
    polling.start(Dots(3, 1))
    assert "Tick every option you approve of." in polling.read()
    polling.click(_row(polling, "o0"))
    polling.click(_row(polling, "o1"), QPoint(200, 5))
    polling.click(_row(polling, "o0"))
    assert polling.ballot.form.choices() == {"o1": 1}
    assert "1 of 3 approved" in polling.read()
    assert polling.reviewed()["Half the paperwork"] == "approved"
    assert polling.cast_and_count() == [{"o1": 1}]


def test_ticks_stop_at_the_budget(polling: Polling) -> None:
    """With two dots a third tick is refused in words; the keys work as the clicks do."""
    polling.start(Dots(2, 1), TWELVE)
    order = [each.option.id for each in polling.form_as(DotsForm).dot_rows]
    for _ in range(3):
        polling.keys(Qt.Key.Key_Space, Qt.Key.Key_Down)
    assert "clear another first" in polling.read()
    assert polling.ballot.form.choices() == {order[0]: 1, order[1]: 1}
    polling.key(Qt.Key.Key_Up)
    polling.key(Qt.Key.Key_Up)
    polling.key(Qt.Key.Key_Delete)
    assert "1 of 2 dots left" in polling.read()


def test_a_single_dot_moves(polling: Polling) -> None:
    """Whoever has one dot chooses another option by one click."""
    polling.start(Dots(1, 1))
    polling.click(_row(polling, "o0"))
    polling.click(_row(polling, "o2"))
    assert polling.ballot.form.choices() == {"o2": 1}


def test_what_is_left_stays_in_sight(polling: Polling) -> None:
    """However far a long ballot is scrolled, the dots that are left can be read, and the keyboard's row is shown."""
    polling.start(Dots(27, 3), tuple(f"Option {at}" for at in range(80)))
    form = polling.form_as(DotsForm)
    for _ in range(79):
        polling.key(Qt.Key.Key_Down)
    polling.type("2")
    QApplication.processEvents()
    assert polling.scrolls()
    assert polling.sees(form.dot_rows[-1])
    assert form.left_label.text() == "25 of 27 dots left"
    assert form.left_label.isVisible()
    assert not form.isAncestorOf(form.left_label)
    assert not form.left_label.visibleRegion().isEmpty()


@pytest.mark.parametrize("method", [Dots(4, 1), Dots(10, 3), Dots(100, 100), Dots(12, 1)])
def test_twelve_options_fit(polling: Polling, method: Dots) -> None:
    """Twelve options need no scrolling on the smallest window, and everything has a name."""
    polling.start(method, TWELVE)
    assert not polling.scrolls()
    assert polling.nameless() == []


@pytest.mark.parametrize("method", [Dots(3, 1), Dots(10, 3)])
def test_odd_texts_stay_as_written(polling: Polling, method: Dots) -> None:
    """Markup, other scripts and 300 characters are shown as written, in the width there is."""
    polling.start(method, ODD)
    form = polling.form_as(DotsForm)
    assert {each.words.text() for each in form.dot_rows} == set(ODD)
    assert form.width() <= polling.ballot.pane.viewport().width()
    for each in form.dot_rows:
        assert each.words.height() >= each.words.heightForWidth(each.words.width())


@pytest.mark.parametrize("method", [Dots(3, 1), Dots(10, 3)])
def test_nothing_stays(polling: Polling, method: Dots) -> None:
    """Whoever leaves takes dots, notes and what was left along; the next ballot is empty."""
    polling.start(method)
    polling.type("1")
    polling.type("9")
    assert polling.ballot.form.choices()
    assert polling.traces() == []
    polling.take(0)
    assert polling.ballot.form.choices() == {}
    assert polling.ballot.form.untouched() == 3


def test_arrows_follow_the_reading_direction(polling: Polling) -> None:
    """From right to left, the left arrow adds."""
    polling.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    polling.start(Dots(5, 3))
    polling.keys(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right)
    assert list(polling.ballot.form.choices().values()) == [1]
