"""Adding people: typed one by one, or pasted as a list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.steps.people_kit import names, texts
from ui.steps.people import PeopleScreen

LIST = "Dana Roth, Chief executive\nMei Lin, Head of data\nTomás Ó Briain, General counsel"
_LEFT = Qt.MouseButton.LeftButton


def test_an_empty_list_says_how_to_begin(people_screen: PeopleScreen) -> None:
    """Before there is anybody, the screen explains itself and the cursor waits for a name."""
    assert "Nobody is in the list yet" in texts(people_screen)
    assert people_screen.add_row.name.hasFocus()


def test_name_tab_role_enter_adds_a_person_and_waits_for_the_next(people_screen: PeopleScreen) -> None:
    """A whole list can be typed without the mouse; the job title suggests the RACI column."""
    people_screen.setFocus()
    for name, role in (("Dana Roth", "Chief executive"), ("Mei Lin", "Head of data")):
        field = QApplication.focusWidget()
        assert field is people_screen.add_row.name
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert people_screen.add_row.role.hasFocus()
        QTest.keyClicks(people_screen.add_row.role, role)
        QTest.keyClick(people_screen.add_row.role, Qt.Key.Key_Return)
    assert [(person.name, person.role) for person in people_screen.session.offsite.people] == [
        ("Dana Roth", "Chief executive"),
        ("Mei Lin", "Head of data"),
    ]
    assert people_screen.rows()[1].raci.currentText() == "Head of data / ML"
    assert "2 people · 2 present" in texts(people_screen)


def test_a_name_that_is_taken_is_refused_and_stays_in_the_field(filled: PeopleScreen, qtbot: QtBot) -> None:
    """Nothing that was typed is lost when the rules say no."""
    QTest.keyClicks(filled.add_row.name, "dana roth")
    with qtbot.waitSignal(filled.session.refused) as refused:
        QTest.keyClick(filled.add_row.name, Qt.Key.Key_Return)
    assert refused.args == ["dana roth is in the list already. Add an initial if there are two of them."]
    assert filled.add_row.name.text() == "dana roth"


def test_a_pasted_list_is_previewed_and_added_as_one_undo_step(filled: PeopleScreen) -> None:
    """The panel says how many are found and how many are there already, and adds the rest at once."""
    before = filled.session.undo_stack.count()
    QTest.mouseClick(filled.paste_button, _LEFT)
    panel = filled.paste
    assert panel.field.hasFocus()
    QGuiApplication.clipboard().setText("1. Ana Ruiz, Product lead\nmei lin\n- Jonas Weber; CFO")
    QTest.keyClick(panel.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert panel.found.text() == "2 people found, 1 already there"
    assert panel.button.text() == "Add 2 people"
    QTest.mouseClick(panel.button, _LEFT)
    assert names(filled)[3:] == ["Ana Ruiz", "Jonas Weber"]
    assert filled.session.undo_stack.count() == before + 1
    assert "2 people added. 1 already there." in texts(filled)
    assert not panel.isVisible()
    filled.session.undo()
    assert len(names(filled)) == 3


def test_the_panel_closes_by_escape_and_forgets(filled: PeopleScreen) -> None:
    """Thinking better of a pasted list changes nothing."""
    QTest.mouseClick(filled.paste_button, _LEFT)
    QTest.keyClicks(filled.paste.field, "Ana Ruiz")
    QTest.keyClick(filled.paste.field, Qt.Key.Key_Escape)
    assert not filled.paste.isVisible()
    assert len(names(filled)) == 3
    QTest.mouseClick(filled.paste_button, _LEFT)
    assert filled.paste.field.text() == ""
    assert not filled.paste.button.isEnabled()


def test_the_button_of_the_open_panel_loses_nothing(filled: PeopleScreen) -> None:
    """Pressing "Paste a list" twice leads back into the panel, with what is in it."""
    QTest.mouseClick(filled.paste_button, _LEFT)
    QTest.keyClicks(filled.paste.field, "Ana Ruiz")
    QTest.mouseClick(filled.paste_button, _LEFT)
    assert filled.paste.field.text() == "Ana Ruiz"
    assert filled.paste.field.hasFocus()


def test_several_lines_pasted_into_the_name_are_a_list(people_screen: PeopleScreen) -> None:
    """Who pastes a list into the wrong field gets what they meant, as one undo step."""
    QGuiApplication.clipboard().setText(LIST)
    people_screen.setFocus()
    QTest.keyClick(people_screen.add_row.name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert names(people_screen) == ["Dana Roth", "Mei Lin", "Tomás Ó Briain"]
    assert people_screen.session.undo_stack.count() == 1
    assert people_screen.add_row.name.text() == ""


def test_an_open_box_for_a_list_stands_alone_on_an_empty_screen(people_screen: PeopleScreen) -> None:
    """While a list can be pasted, nothing else asks for names; closed or added, the line for a name is back."""
    QTest.mouseClick(people_screen.paste_button, _LEFT)
    assert "Nobody is in the list yet" not in texts(people_screen)
    assert not people_screen.add_row.isVisible()
    people_screen.session.apply("Nothing", lambda offsite: offsite)
    assert not people_screen.add_row.isVisible()
    QTest.mouseClick(people_screen.paste.cancel, _LEFT)
    assert "Nobody is in the list yet" in texts(people_screen)
    assert people_screen.add_row.name.hasFocus()
    QTest.mouseClick(people_screen.paste_button, _LEFT)
    people_screen.paste.field.insertPlainText(LIST)
    QTest.mouseClick(people_screen.paste.button, _LEFT)
    assert people_screen.add_row.name.hasFocus()


def test_the_line_for_a_name_stays_beside_the_box_where_there_are_people(filled: PeopleScreen) -> None:
    """A list that has people keeps its last line while more are pasted."""
    QTest.mouseClick(filled.paste_button, _LEFT)
    assert filled.add_row.isVisible()
