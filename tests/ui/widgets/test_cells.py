"""The cells of a list of records: what each kind holds, and how it is read and written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter
from pytestqt.qtbot import QtBot

from tests.ui.widgets.record_kit import Bench, line
from ui.widgets.cell_combo import CellCombo
from ui.widgets.cells import number_in_words, read_number
from ui.widgets.choices import Check
from ui.widgets.paragraph_field import FlowingField, ParagraphField
from ui.widgets.person_field import People, PersonField
from ui.widgets.record_columns import Row

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def test_a_person_is_known_by_name_however_typed(bench: Bench) -> None:
    """The name of somebody in the list means that person; any other name stays as typed."""
    bench.show("a")
    field = line(bench, "a", "owner")
    assert field.text() == "Dana Roth"
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "mei lin")
    assert bench.told[-1] == ("edited", "a", "owner", "p2")
    QTest.keyClicks(field, "g")
    assert bench.told[-1] == ("edited", "a", "owner", "mei ling")


def test_a_name_is_not_rewritten_while_it_is_typed(bench: Bench) -> None:
    """The name of a person keeps the letters typed until the field is left, so that a longer name can follow."""
    bench.show("a")
    field = line(bench, "a", "owner")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "mei lin")
    bench.table.show_rows([Row("a", {"name": "a", "owner": "p2"})])
    assert field.text() == "mei lin"
    completer = field.completer()
    assert isinstance(completer, QCompleter)
    popup = completer.popup()
    assert popup is not None
    popup.hide()
    bench.table.add_field.setFocus()
    assert field.text() == "Mei Lin"


def test_the_down_key_offers_everybody_and_enter_picks(bench: Bench) -> None:
    """All people can be chosen by keyboard from the field of a person."""
    bench.show("a")
    field = bench.table.cell("a", "owner")
    assert isinstance(field, PersonField)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    completer = field.completer()
    assert isinstance(completer, QCompleter)
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    assert popup.model().rowCount() == 2
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert bench.told == [("chosen", "a", "owner", "p2")]
    assert not popup.isVisible()


def test_a_click_on_the_arrow_offers_everybody(bench: Bench) -> None:
    """The arrow at the side of a person opens the list."""
    bench.show("a")
    field = bench.table.cell("a", "owner")
    assert isinstance(field, PersonField)
    QTest.mouseClick(field, LEFT, pos=QPoint(field.width() - 10, 16))
    completer = field.completer()
    assert isinstance(completer, QCompleter)
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    popup.hide()


def test_other_people_show_their_new_names(bench: Bench) -> None:
    """Renaming a person shows in the rows at once."""
    bench.show("a")
    bench.table.show_people((("p1", "Dana Roth-Okafor"),))
    assert line(bench, "a", "owner").text() == "Dana Roth-Okafor"


def test_choices_and_ticks_tell_their_values(bench: Bench) -> None:
    """Choosing an option tells its key, ticking a box tells whether it is ticked."""
    bench.show("a")
    combo = bench.table.cell("a", "stage")
    assert isinstance(combo, CellCombo)
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    check = bench.table.cell("a", "public")
    assert isinstance(check, Check)
    QTest.mouseClick(check, LEFT)
    assert bench.told == [("chosen", "a", "stage", "running"), ("chosen", "a", "public", True)]


def test_a_choice_can_have_other_options_later(bench: Bench) -> None:
    """Options given afterwards hold for rows that are there and for rows to come."""
    bench.show("a")
    options = [("idea", "A thought"), ("new", "New")]
    bench.table.show_options("stage", options)
    bench.show("a", "b")
    for row in ("a", "b"):
        combo = bench.table.cell(row, "stage")
        assert isinstance(combo, CellCombo)
        assert combo.currentText() == "A thought"


def test_numbers_and_days_are_told_as_soon_as_they_can_be_read(bench: Bench) -> None:
    """A number or a day is told as a value; half of one is not, and nothing means none."""
    bench.show("a")
    worth, due = line(bench, "a", "worth"), line(bench, "a", "due")
    QTest.keyClicks(worth, "1,5")
    assert ("edited", "a", "worth", 1.5) in bench.told
    QTest.keyClicks(due, "12 Nov 202")
    assert not [told for told in bench.told if told[2] == "due"]
    QTest.keyClicks(due, "6")
    assert bench.told[-1] == ("edited", "a", "due", date(2026, 11, 12))
    worth.selectAll()
    QTest.keyClick(worth, Qt.Key.Key_Delete)
    assert bench.told[-1][3] is None


def test_what_cannot_be_read_stays_and_is_said(bench: Bench) -> None:
    """Words in the place of a number stay there with a sentence below, until they are put right."""
    bench.show("a")
    worth = line(bench, "a", "worth")
    worth.setFocus()
    QTest.keyClicks(worth, "much")
    QTest.keyClick(worth, Qt.Key.Key_Tab)
    assert worth.text() == "much"
    assert bench.table.row("a").remark.text() == "▲ “much” is not a number. Write it like 12 or 0.5."
    worth.setFocus()
    worth.selectAll()
    QTest.keyClicks(worth, "7")
    assert not bench.table.row("a").remark.isVisible()


def test_long_texts_wrap_and_show_whole(bench: Bench) -> None:
    """A text of 300 characters is as high as its lines need, without a scroll bar, and the columns stay in line."""
    bench.table.show_rows([Row("a", {"name": "word " * 60}), Row("b", {"name": "short"})])
    QApplication.processEvents()
    long, short = bench.table.cell("a", "name"), bench.table.cell("b", "name")
    assert isinstance(long, ParagraphField)
    assert long.height() > 3 * short.height()
    assert long.verticalScrollBar().maximum() == 0
    assert long.width() == short.width()
    for column in ("owner", "stage", "worth", "due", "public"):
        assert bench.table.cell("a", column).x() == bench.table.cell("b", column).x()


def test_a_row_grows_and_shrinks_with_its_words(bench: Bench, qtbot: QtBot) -> None:
    """While words are typed or taken away, the row and those below it follow."""
    bench.show("a", "b")
    row, below = bench.table.row("a"), bench.table.row("b")
    cell = bench.table.cell("a", "name")
    assert isinstance(cell, ParagraphField)
    low = cell.height()
    for words in ("words " * 60, "few"):
        cell.selectAll()
        cell.insertPlainText(words)
        qtbot.waitUntil(lambda: cell.height() == cell.heightForWidth(cell.width()))
        qtbot.waitUntil(lambda: below.y() == row.y() + row.height())
        assert row.height() >= cell.height()
        assert (cell.height() > low) == (len(words) > 10)


def test_line_breaks_stay_where_they_are_meant(bench: Bench) -> None:
    """Enter in a field for several paragraphs begins a new line."""
    bench.show("a")
    cell = bench.table.cell("a", "problem")
    assert isinstance(cell, FlowingField)
    cell.setFocus()
    QTest.keyClicks(cell, "one")
    QTest.keyClick(cell, Qt.Key.Key_Return)
    QTest.keyClicks(cell, "two")
    assert bench.told[-1] == ("edited", "a", "problem", "one\ntwo")


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12))
def test_numbers_read_back_as_they_were_written(value: float) -> None:
    """What a cell shows for a number means that number again."""
    shown = number_in_words(value)
    if "e" not in shown:
        assert read_number(shown) == value


@pytest.mark.parametrize("text", ["much", "1e3", "nan", "1.2.3", "--"])
def test_not_a_number(text: str) -> None:
    """Words, and figures that people do not write, are refused."""
    with pytest.raises(ValueError, match=r".*"):
        read_number(text)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_arrow_of_a_person_stands_beside_the_name(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    """A name has room on the side where the arrow is not, whichever way lines run."""
    field = PersonField(People())
    qtbot.addWidget(field)
    field.resize(160, 32)
    field.setLayoutDirection(direction)
    field.show()
    QApplication.processEvents()
    margins, arrow = field.textMargins(), field._arrow()
    assert (margins.left() > 0) is (arrow.left() == 0)
    assert (margins.right() > 0) is (arrow.right() == field.width() - 1)
