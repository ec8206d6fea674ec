"""Lists of records: worked at in place by mouse and keyboard, telling what the user does and changing nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.widgets.record_kit import Bench
from ui.theme import Theme
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.record_table import RecordTable
from ui.widgets.text import PlainLabel

ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def test_typing_tells_record_column_and_value(bench: Bench) -> None:
    """Typing into a cell tells whose it is and what it says; showing a text tells nothing."""
    bench.show("Routes", "Claims")
    assert bench.told == []
    cell = bench.table.cell("Claims", "name")
    cell.setFocus()
    QTest.keyClick(cell, Qt.Key.Key_End)
    QTest.keyClicks(cell, "!")
    assert bench.told == [("edited", "Claims", "name", "Claims!")]


def test_rows_stay_while_they_are_known(bench: Bench) -> None:
    """A row that is still there keeps its widgets, focus and cursor when others come, go and change places."""
    bench.show("a", "b", "c")
    kept = bench.table.row("b")
    field = bench.table.cell("b", "name")
    field.setFocus()
    bench.show("d", "b", "a")
    assert bench.table.ids() == ("d", "b", "a")
    assert bench.table.row("b") is kept
    assert field.hasFocus()


def test_empty_state_and_headings_take_turns(bench: Bench) -> None:
    """Without records the words of help are there; with records the headings."""
    assert bench.empty.isVisible()
    bench.show("a")
    assert not bench.empty.isVisible()


def test_enter_adds_and_stays(bench: Bench) -> None:
    """Enter in the empty line asks for a record; it is emptied once the record is there, and keeps the cursor."""
    field = bench.table.add_field
    field.setFocus()
    bench.table.add_asked.connect(lambda text: bench.show(text) if text != "refused" else None)
    QTest.keyClicks(field, "refused")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "refused"
    bench.table.clear_add()
    QTest.keyClicks(field, "Routes")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.hasFocus()) == ("", True)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert bench.told == [("add", "refused"), ("add", "Routes")]


def test_pasted_lines_are_told_as_lines(bench: Bench) -> None:
    """Several lines pasted into the empty line are handed out, not run together."""
    QApplication.clipboard().setText("one\ntwo\n")
    bench.table.add_field.setFocus()
    bench.table.add_field.paste()
    assert bench.told == [("pasted", "one\ntwo")]
    assert bench.table.add_field.text() == ""


@pytest.mark.parametrize("column", ["name", "owner", "stage", "problem"])
def test_alt_and_arrows_move_and_alt_delete_removes(bench: Bench, column: str) -> None:
    """In each kind of cell, Alt with an arrow asks for a place within the list, and Alt+Delete removes."""
    bench.show("a", "b")
    cell = bench.table.cell("a", column)
    cell.setFocus()
    QTest.keyClick(cell, Qt.Key.Key_Up, ALT)
    QTest.keyClick(cell, Qt.Key.Key_Down, ALT)
    QTest.keyClick(cell, Qt.Key.Key_Delete, ALT)
    assert bench.told == [("moved", "a", 1), ("remove", "a")]


def test_enter_and_arrows_walk_down_a_column(bench: Bench) -> None:
    """Enter and Down lead to the same column of the next row, and from the last to the line that adds."""
    bench.show("a", "b")
    first, second = bench.table.cell("a", "name"), bench.table.cell("b", "name")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    QTest.keyClick(second, Qt.Key.Key_Down)
    assert bench.table.add_field.hasFocus()


def test_tab_walks_through_the_cells_as_they_stand(bench: Bench) -> None:
    """Tab goes through a row in the order of its columns, then to the next row, also after a move."""
    bench.show("a", "b")
    bench.show("b", "a")
    stops = [*bench.table.row("b").stops(), *bench.table.row("a").stops(), bench.table.add_field]
    stops[0].setFocus()
    for expected in stops[1:]:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        assert expected.hasFocus()


def test_removing_leads_to_the_row_that_took_the_place(bench: Bench) -> None:
    """After a row went, the focus is in the one that stands there now, and in the line that adds after the last."""
    bench.show("a", "b")
    bench.table.removal_asked.connect(lambda gone: bench.show(*({"a", "b"} & set(bench.table.ids()) - {gone})))
    QTest.mouseClick(bench.table.row("a").remove, LEFT)
    assert bench.table.cell("b", "name").hasFocus()
    QTest.mouseClick(bench.table.row("b").remove, LEFT)
    assert bench.table.add_field.hasFocus()


def test_names_are_read_aloud_with_their_row(bench: Bench) -> None:
    """Each cell says its column and the record it belongs to."""
    bench.show("Routes", "")
    assert bench.table.cell("Routes", "name").accessibleName() == "Use case: Routes"
    assert bench.table.cell("Routes", "owner").accessibleName() == "Owner of Routes"
    assert bench.table.row("Routes").remove.accessibleName() == "Remove Routes"
    assert bench.table.cell("", "owner").accessibleName() == "Owner of a row without a name"


def test_remark_stands_below_its_row(bench: Bench) -> None:
    """A remark shows with its sign, and goes with what it was about."""
    bench.show("a", remark="Nobody owns it.")
    assert bench.table.row("a").remark.text() == "▲ Nobody owns it."
    assert bench.table.row("a").remark.isVisible()
    bench.show("a")
    assert not bench.table.row("a").remark.isVisible()


def test_reveal_scrolls_and_puts_the_cursor_there(bench: Bench) -> None:
    """A record far down can be brought into view; one that is not there is refused."""
    names = [f"case {number}" for number in range(80)]
    bench.show(*names)
    assert bench.table.reveal("case 79", "owner")
    field = bench.table.cell("case 79", "owner")
    assert field.hasFocus()
    top = field.mapTo(bench.page.pane.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < bench.page.pane.viewport().height()
    assert not bench.table.reveal("gone")


def test_dragging_moves_a_row_when_it_is_let_go(bench: Bench) -> None:
    """A row drawn by its handle below another asks for that place once the mouse button is let go."""
    bench.show("a", "b", "c")
    line, last = bench.table.row("a"), bench.table.row("c")
    line.handle.dragged.emit(last.mapToGlobal(last.rect().bottomLeft()).y())
    assert bench.told == []
    line.handle.dropped.emit()
    assert bench.told == [("moved", "a", 2)]


def test_the_menu_of_a_row_tells_what_was_chosen(qtbot: QtBot) -> None:
    """What else can be done with a record stands in the menu of its row, and tells record and act."""
    table = RecordTable("Notes", (Column("text", "Note"),), acts=(("action", "Becomes an action"),))
    qtbot.addWidget(table)
    table.show()
    table.show_rows([Row("a", {"text": "Ask Legal"}), Row("b", {"text": "Book the room"})])
    told: list[tuple[str, str]] = []
    table.act_asked.connect(lambda *what: told.append(what))
    line = table.row("b")
    assert line.more.accessibleName() == "More about Book the room"
    QTest.mouseClick(line.more, LEFT)
    (menu,) = line.findChildren(QMenu)
    assert [each.text() for each in menu.actions()] == ["Becomes an action"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert told == [("b", "action")]


def test_what_is_only_read_is_no_stop(qtbot: QtBot) -> None:
    """A column to read shows its words, and Tab passes it by."""
    table = RecordTable("Agenda", (Column("text", "Item"), Column("time", "Time", Kind.LABEL, width=90)))
    qtbot.addWidget(table)
    table.show()
    table.show_rows([Row("a", {"text": "Lunch", "time": "12:00–12:45"})])
    label = table.cell("a", "time")
    assert isinstance(label, PlainLabel)
    assert label.text() == "12:00–12:45"
    assert label not in table.row("a").stops()


@pytest.mark.parametrize("movable", [True, False])
def test_what_stands_below_a_row_begins_where_its_words_do(qtbot: QtBot, theme: Theme, movable: bool) -> None:
    """Cells on the second line and the remark are set in like the words above them, with a handle or without."""
    del theme
    columns = (Column("name", "Name"), Column("rule", "Decided by", below=True))
    table = RecordTable("Decisions", columns, movable=movable)
    qtbot.addWidget(table)
    table.resize(700, 200)
    table.show_rows([Row("a", {"name": "Buy", "rule": "Consent"}, "Nobody carries it")])
    table.show()
    QApplication.processEvents()
    line = table.row("a")
    lefts = [table.cell("a", key).mapTo(table, QPoint()).x() for key in ("name", "rule")]
    assert lefts[0] == lefts[1]
    assert line.remark.mapTo(table, QPoint()).x() == lefts[0] + 10
    assert line.handle.isVisible() is movable
