"""Lists of records: worked at in place by mouse and keyboard, telling what the user does and changing nothing."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.cell_combo import CellCombo
from ui.widgets.cells import number_in_words, read_number
from ui.widgets.choices import Check
from ui.widgets.layout import EmptyState, Page
from ui.widgets.paragraph_field import FlowingField, ParagraphField
from ui.widgets.person_field import PersonField
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.record_table import RecordTable

COLUMNS = (
    Column("name", "Use case", weight=2),
    Column("owner", "Owner", Kind.PERSON),
    Column("stage", "Stage", Kind.CHOICE, width=110, options=(("idea", "Idea"), ("running", "Running"))),
    Column("worth", "Worth", Kind.NUMBER, width=80),
    Column("due", "Due", Kind.DATE, width=120),
    Column("public", "Public", Kind.CHECK, width=60),
    Column("problem", "Problem", Kind.WORDS, below=True),
)
PEOPLE = (("p1", "Dana Roth"), ("p2", "Mei Lin"))
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


class Bench:
    """A table on a page, with what it told."""

    def __init__(self) -> None:
        self.page = Page("Assess")
        self.empty = EmptyState("users", "Nothing yet", "Type a name.")
        self.table = RecordTable("Use cases", COLUMNS, add="Add a use case", empty=self.empty)
        self.page.content.addWidget(self.table)
        self.told: list[tuple[object, ...]] = []
        table = self.table
        table.edited.connect(lambda *what: self.told.append(("edited", *what)))
        table.chosen.connect(lambda *what: self.told.append(("chosen", *what)))
        table.add_asked.connect(lambda *what: self.told.append(("add", *what)))
        table.pasted.connect(lambda *what: self.told.append(("pasted", *what)))
        table.removal_asked.connect(lambda *what: self.told.append(("remove", *what)))
        table.moved.connect(lambda *what: self.told.append(("moved", *what)))
        table.show_people(PEOPLE)
        self.page.resize(900, 500)
        self.page.show()

    def show(self, *names: str, remark: str = "") -> None:
        """Show a row for each name, the name being its id as well."""
        self.table.show_rows([Row(name, {"name": name, "owner": "p1", "stage": "idea"}, remark) for name in names])
        QApplication.processEvents()


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Iterator[Bench]:
    """An empty table on a page."""
    del theme
    bench = Bench()
    qtbot.addWidget(bench.page)
    yield bench
    bench.page.hide()


def line(bench: Bench, row: str, column: str) -> QLineEdit:
    """The field of one line in a row."""
    cell = bench.table.cell(row, column)
    assert isinstance(cell, QLineEdit)
    return cell


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
    assert bench.told[-1] == ("edited", "a", "worth", None)


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
