"""Step 1 on a real file: the lists of the landscape by keyboard, pre-work taken over."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import landscape, people
from offsite.domain.landscape import Part
from offsite.domain.model.landscape import Stage
from offsite.domain.model.slides_day import Points
from offsite.storage.file import OffsiteFile
from ui.landscape.part_pane import PartPane
from ui.session import Session
from ui.steps.assess import AssessScreen
from ui.theme import Theme
from ui.widgets.cell_combo import CellCombo

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[AssessScreen]:
    """The screen of an offsite with two people and an empty landscape."""
    for name in ("Dana Roth", "Mei Lin"):
        session.apply("Add", people.add_one, name)
    screen = AssessScreen(session, playbook.step("assess"), theme)
    qtbot.addWidget(screen)
    screen.resize(816, 600)
    screen.show()
    yield screen
    screen.hide()


def pane(screen: AssessScreen, part: Part) -> PartPane:
    """One of the lists, brought to the front by its button."""
    QTest.mouseClick(screen.landscape.level.button(part), LEFT)
    return screen.landscape.panes[part]


def add(screen: AssessScreen, part: Part, *names: str) -> PartPane:
    """Type names into the empty line, each ended by Enter."""
    shown = pane(screen, part)
    field = shown.table.add_field
    field.setFocus()
    for name in names:
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    return shown


def cell(shown: PartPane, place: int, column: str) -> QLineEdit | QPlainTextEdit | CellCombo:
    """A cell of a row."""
    found = shown.table.cell(shown.table.ids()[place], column)
    assert isinstance(found, QLineEdit | QPlainTextEdit | CellCombo)
    return found


def test_use_cases_are_typed_one_after_the_other(screen: AssessScreen, session: Session, tmp_path: Path) -> None:
    """Enter adds an entry and stays in the empty line; all of it is in the file at once."""
    shown = add(screen, Part.USE_CASES, "Routes", "Claims")
    assert shown.table.add_field.hasFocus()
    assert [each.name for each in session.offsite.use_cases] == ["Routes", "Claims"]
    assert session.all_on_disk
    session.close()
    with OffsiteFile.open(tmp_path / "day.offsite") as file:
        assert [each.name for each in file.load().use_cases] == ["Routes", "Claims"]


def test_a_visit_to_a_cell_is_one_undo_step(screen: AssessScreen, session: Session) -> None:
    """What is typed into a cell is kept at once, and undone as a whole; the row keeps its widgets."""
    shown = add(screen, Part.USE_CASES, "Routes")
    field = cell(shown, 0, "problem")
    before = session.undo_stack.count()
    field.setFocus()
    QTest.keyClicks(field, "Empty miles")
    assert session.offsite.use_cases[0].problem == "Empty miles"
    assert session.undo_stack.count() == before + 1
    session.undo()
    assert session.offsite.use_cases[0].problem == ""
    assert cell(shown, 0, "problem") is field


def test_owners_are_people_or_names_in_words(screen: AssessScreen, session: Session) -> None:
    """An owner who takes part is that person, also after a change of name; somebody else stays in words."""
    shown = add(screen, Part.DECISIONS, "Budget", "Release")
    for place, name in enumerate(("dana roth", "Whoever built it")):
        field = cell(shown, place, "owner")
        field.setFocus()
        QTest.keyClicks(field, name)
    dana = session.offsite.people[0].id
    assert [each.owner for each in session.offsite.decisions_today] == [dana, "Whoever built it"]
    session.apply("Rename", people.rename, dana, "Dana R.")
    shown_name = cell(shown, 0, "owner")
    assert isinstance(shown_name, QLineEdit)
    assert shown_name.text() == "Dana R."


def test_maturity_and_stage_are_chosen_by_keyboard(screen: AssessScreen, session: Session) -> None:
    """The arrow keys choose a level or a stage; a level can be taken back to not judged."""
    shown = add(screen, Part.DATA, "Shipments")
    level = cell(shown, 0, "maturity")
    level.setFocus()
    for _ in range(5):
        QTest.keyClick(level, Qt.Key.Key_Down)
    levels = [session.offsite.data_domains[0].maturity]
    for _ in range(5):
        QTest.keyClick(level, Qt.Key.Key_Up)
    assert [*levels, session.offsite.data_domains[0].maturity] == [4, None]
    shown = add(screen, Part.USE_CASES, "Routes")
    stage = cell(shown, 0, "stage")
    QTest.keyClick(stage, Qt.Key.Key_Down)
    assert session.offsite.use_cases[0].stage is Stage.TRIAL


def test_rows_say_what_they_lack(screen: AssessScreen, session: Session) -> None:
    """A row without owner or level says so, until it has both."""
    shown = add(screen, Part.DATA, "Shipments")
    record = session.offsite.data_domains[0].id
    assert shown.table.row(record).remark.text() == "▲ No owner and no maturity"
    session.apply("Set", landscape.set_field, Part.DATA, record, "owner", "Ana")
    session.apply("Set", landscape.set_field, Part.DATA, record, "maturity", "3")
    assert not shown.table.row(record).remark.isVisible()


def test_entries_move_and_go_by_keyboard(screen: AssessScreen, session: Session) -> None:
    """Alt with an arrow moves an entry, Alt+Delete removes it, and Ctrl+Z would bring it back."""
    shown = add(screen, Part.USE_CASES, "One", "Two")
    QTest.keyClick(cell(shown, 1, "name"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.name for each in session.offsite.use_cases] == ["Two", "One"]
    QTest.keyClick(cell(shown, 0, "name"), Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert [each.name for each in session.offsite.use_cases] == ["One"]
    session.undo()
    assert [each.name for each in session.offsite.use_cases] == ["Two", "One"]


def test_pasted_pre_work_is_previewed_and_added_as_one_step(screen: AssessScreen, session: Session) -> None:
    """Several lines pasted into the empty line open the preview, which tells what is understood; one undo takes all."""
    add(screen, Part.DATA, "Shipments")
    shown = pane(screen, Part.DATA)
    QApplication.clipboard().setText("Shipments;4;Ana\nWeather;2;Mei Lin\nTyres;9;Ben\nFuel;0")
    shown.table.add_field.setFocus()
    shown.table.add_field.paste()
    panel = shown.panel
    assert panel.isVisible()
    assert panel.found.text() == "✓ Weather – 2 of 5, collected, Mei Lin\n✓ Fuel – 0 of 5, missing, no owner"
    assert panel.repeated.text() == "Already there: Shipments"
    assert panel.failed.text() == (
        "▲ Line 3 is not understood: “9” is no maturity: write a number from 0 to 5. “Tyres · 9 · Ben”"
    )
    before = session.undo_stack.count()
    QTest.mouseClick(panel.button, LEFT)
    assert not panel.isVisible()
    assert [each.name for each in session.offsite.data_domains] == ["Shipments", "Weather", "Fuel"]
    assert session.offsite.data_domains[1].owner == session.offsite.people[1].id
    assert session.undo_stack.count() == before + 1
    session.undo()
    assert [each.name for each in session.offsite.data_domains] == ["Shipments"]


def test_a_csv_file_fills_the_preview(screen: AssessScreen, session: Session, tmp_path: Path) -> None:
    """A file of a spreadsheet is read into the field, where it can be mended before it is added."""
    file = tmp_path / "pre-work.csv"
    file.write_bytes('\ufeffUse case,Status,Owner\r\n"Routes, north",live,Dana Roth\r\n'.encode())
    shown = pane(screen, Part.USE_CASES)
    QTest.mouseClick(shown.import_button, LEFT)
    shown.panel.take_file(file)
    assert shown.panel.found.text() == "✓ Routes, north – running, Dana Roth"
    QTest.keyClick(shown.panel.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(each.name, each.stage) for each in session.offsite.use_cases] == [("Routes, north", Stage.RUNNING)]


def test_a_file_that_cannot_be_read_is_told(screen: AssessScreen, tmp_path: Path) -> None:
    """A missing or huge file gets one sentence, and what stands in the field stays."""
    shown = pane(screen, Part.USE_CASES)
    shown.open_import("Routes")
    shown.panel.take_file(tmp_path / "gone.csv")
    assert shown.panel.failed.text() == "▲ “gone.csv” cannot be opened: No such file or directory."
    huge = tmp_path / "huge.csv"
    huge.write_bytes(b"x" * 1_000_001)
    shown.panel.take_file(huge)
    assert shown.panel.failed.text() == "▲ “huge.csv” is too large for a list."
    assert shown.panel.field.text() == "Routes"


def test_escape_closes_the_import(screen: AssessScreen, session: Session) -> None:
    """The import can be left without adding anything."""
    shown = pane(screen, Part.DECISIONS)
    shown.open_import("Budget;Ana")
    QTest.keyClick(shown.panel.field, Qt.Key.Key_Escape)
    assert not shown.panel.isVisible()
    assert session.offsite.decisions_today == ()


def test_findings_lead_to_their_entry(screen: AssessScreen, session: Session) -> None:
    """A finding opens the list that its entry stands in, with the cursor there; a question opens the questions."""
    add(screen, Part.DATA, "Shipments")
    pane(screen, Part.USE_CASES)
    record = session.offsite.data_domains[0].id
    screen.go_to("landscape", record)
    assert screen.landscape.panes[Part.DATA].table.cell(record, "name").hasFocus()
    screen.go_to("landscape", "waiting")
    field = screen.landscape.questions.field("waiting")
    assert field is not None
    assert field.hasFocus()
    assert screen.place == "landscape"


def test_the_big_screen_is_offered_the_list_in_front(screen: AssessScreen) -> None:
    """Lists with entries are offered, the one that is looked at first, as plain lists."""
    assert screen.offers() == ()
    add(screen, Part.USE_CASES, "Routes")
    add(screen, Part.DATA, "Shipments")
    first, second = screen.offers()
    assert (first.label, second.label) == ("Data", "Use cases")
    (slide,) = first.pages()
    assert isinstance(slide, Points)
    assert slide.items == ("Shipments – not judged, no owner",)
    assert screen.offers() == (first, second)


def test_eighty_entries_and_long_words(screen: AssessScreen, session: Session) -> None:
    """Eighty entries with texts of 300 characters show, each row as high as its words."""
    text = "\n".join(f"Case {place}: {'words ' * 45};Ana" for place in range(80))
    shown = pane(screen, Part.USE_CASES)
    shown.open_import(text)
    assert "… and 72 more" in shown.panel.found.text()
    QTest.mouseClick(shown.panel.button, LEFT)
    QApplication.processEvents()
    assert len(shown.table.ids()) == 80
    assert shown.table.reveal(shown.table.ids()[79])
    last = session.offsite.use_cases[79]
    session.apply("Shorten", lambda day: landscape.with_entries(day, Part.USE_CASES, (replace(last, name="Short"),)))
    assert shown.table.ids() == (last.id,)
