"""The list of people, worked at by mouse and keyboard on a real file."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import people, proposals
from offsite.domain.model.people import Person
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Welcome
from offsite.storage.file import OffsiteFile
from tests.ui.steps.people_kit import names, shown, texts
from ui.steps.people import PeopleScreen, listed
from ui.steps.people_row import PersonRow
from ui.widgets.dialogs import Question
from ui.widgets.text import PlainLabel

_LEFT = Qt.MouseButton.LeftButton


def answering(answer: str) -> list[str]:
    """Answer the next question with the button of this attribute; return the list that takes what was asked."""
    asked: list[str] = []

    def answer_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        asked.extend(label.text() for label in dialog.findChildren(PlainLabel))
        QTest.mouseClick(getattr(dialog, answer), _LEFT)

    QTimer.singleShot(0, answer_it)
    return asked


def test_typing_a_name_is_one_undo_step_and_reaches_the_file(filled: PeopleScreen) -> None:
    """A visit to a field undoes as one, and leaving it saves."""
    session = filled.session
    before = session.undo_stack.count()
    field = filled.rows()[0].name
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Dana Roth-Okafor")
    filled.add_row.name.setFocus()
    assert names(filled)[0] == "Dana Roth-Okafor"
    assert session.undo_stack.count() == before + 1
    assert session.all_on_disk
    session.undo()
    assert shown(filled)[0] == "Dana Roth"


def test_refreshing_keeps_lines_focus_and_cursor(filled: PeopleScreen) -> None:
    """A change elsewhere leaves the line that is being typed into alone."""
    row = filled.rows()[1]
    row.role.setFocus()
    row.role.setCursorPosition(4)
    filled.session.apply("Rename", people.rename, filled.rows()[0].person_id, "Dana R.")
    assert filled.rows()[1] is row
    assert row.role.hasFocus()
    assert row.role.cursorPosition() == 4
    assert shown(filled)[0] == "Dana R."


def test_who_is_absent_is_counted_as_absent(filled: PeopleScreen) -> None:
    """The tick takes a person out of the room, in the document and in the line above the list."""
    box = filled.rows()[2].present
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert [person.present for person in filled.session.offsite.people] == [True, True, False]
    assert "3 people · 2 present" in texts(filled)


def test_the_raci_column_is_chosen_by_keyboard(filled: PeopleScreen) -> None:
    """The arrow keys in the drop-down list set the column of the person."""
    combo = filled.rows()[0].raci
    combo.setFocus()
    before = combo.currentIndex()
    QTest.keyClick(combo, Qt.Key.Key_Down)
    roles = filled.session.offsite.roles
    assert filled.session.offsite.people[0].raci_role == roles[before].id


def test_alt_and_an_arrow_key_move_a_line_from_anywhere_in_it(filled: PeopleScreen) -> None:
    """Reordering needs no mouse, keeps the focus, and stops at the ends."""
    row = filled.rows()[1]
    for stop in (row.name, row.raci):
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert names(filled) == ["Mei Lin", "Dana Roth", "Tomás Ó Briain"]
        assert shown(filled) == names(filled)
        assert stop.hasFocus()
        QTest.keyClick(stop, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(stop, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert names(filled) == ["Dana Roth", "Mei Lin", "Tomás Ó Briain"]


def test_tab_walks_the_lines_in_the_order_in_which_they_stand(filled: PeopleScreen) -> None:
    """After a line has moved, Tab follows the eye."""
    last = filled.rows()[2]
    last.name.setFocus()
    QTest.keyClick(last.name, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    first = filled.rows()[0]
    first.remove.setFocus()
    QTest.keyClick(first.remove, Qt.Key.Key_Tab)
    assert last.name.hasFocus()


def test_a_line_is_dragged_by_its_handle_as_one_undo_step(filled: PeopleScreen) -> None:
    """While the mouse is down only the screen changes; letting go changes the document once."""
    before = filled.session.undo_stack.count()
    handle, target = filled.rows()[2].handle, filled.rows()[0]
    QTest.mousePress(handle, _LEFT)
    above = handle.mapFromGlobal(target.mapToGlobal(QPoint(5, 2)))
    QTest.mouseMove(handle, above)
    assert shown(filled) == ["Tomás Ó Briain", "Dana Roth", "Mei Lin"]
    assert names(filled) == ["Dana Roth", "Mei Lin", "Tomás Ó Briain"]
    QTest.mouseRelease(handle, _LEFT)
    assert names(filled) == ["Tomás Ó Briain", "Dana Roth", "Mei Lin"]
    assert filled.session.undo_stack.count() == before + 1


def test_who_is_named_nowhere_is_removed_without_a_question(filled: PeopleScreen) -> None:
    """Undo brings them back; so nobody is asked, and the focus goes to the line that takes the place."""
    filled.session.apply("None", people.set_raci_role, filled.rows()[1].person_id, "")
    QTest.mouseClick(filled.rows()[1].remove, _LEFT)
    assert names(filled) == ["Dana Roth", "Tomás Ó Briain"]
    assert filled.rows()[1].name.hasFocus()
    assert "Removed Mei Lin. Ctrl+Z takes that back." in texts(filled)
    filled.session.undo()
    assert shown(filled) == ["Dana Roth", "Mei Lin", "Tomás Ó Briain"]


def author(people_screen: PeopleScreen) -> Person:
    """The first person, made the author of a proposal."""
    person = people_screen.session.offsite.people[0]
    people_screen.session.apply("Propose", proposals.propose, Kind.RISK, "A wrong promise", author=person.id)
    return person


@pytest.mark.parametrize(("answer", "left"), [("no", 3), ("yes", 2)])
def test_who_is_named_elsewhere_is_removed_only_after_a_yes(filled: PeopleScreen, answer: str, left: int) -> None:
    """The question names the places, and the safe answer changes nothing."""
    author(filled)
    asked = answering(answer)
    QTest.mouseClick(filled.rows()[0].remove, _LEFT)
    assert asked[0] == "Remove Dana Roth?"
    assert asked[1].startswith("Dana Roth is named in 1 proposal as its author")
    assert asked[1].endswith("Votes that were held stay as they were.")
    assert len(names(filled)) == left


def test_a_finding_leads_to_the_name_it_is_about(filled: PeopleScreen) -> None:
    """Going to a record puts the cursor into that person's name, and else into the empty line."""
    filled.go_to("", filled.rows()[2].person_id)
    assert filled.rows()[2].name.hasFocus()
    filled.go_to("", "")
    assert filled.add_row.name.hasFocus()


def test_the_welcome_slide_is_offered(people_screen: PeopleScreen) -> None:
    """While people arrive, the big screen can greet them."""
    (offer,) = people_screen.offers()
    assert offer.pages() == (Welcome("Marlow Freight", "AI offsite", ""),)
    assert people_screen.offers() == (offer,)


def test_thirty_people_with_names_of_any_kind_fit_the_width(people_screen: PeopleScreen) -> None:
    """Names of 300 letters and of other scripts neither widen the screen nor change on the way."""
    odd = ["W" * 300, "שלום ארגון", "李小龙 👩‍🔬", "<b>Bold</b> & Co"]
    crowd = tuple(Person(f"p{n}", odd[n] if n < len(odd) else f"Person {n}", "role " * 60) for n in range(30))
    people_screen.session.apply("Add", people.add, crowd)
    QApplication.processEvents()
    assert people_screen.width() == 816
    assert shown(people_screen) == [person.name for person in crowd]
    assert all(row.width() <= 816 for row in people_screen.rows())


def test_everything_that_takes_the_focus_has_a_name(filled: PeopleScreen) -> None:
    """Who listens instead of looking hears whose line they are in."""
    row = filled.rows()[1]
    assert [stop.accessibleName() for stop in row.stops()] == [
        "Name: Mei Lin",
        "Role of Mei Lin",
        "RACI column of Mei Lin",
        "Mei Lin is present",
        "Remove Mei Lin",
    ]
    for stop in (filled.add_row.name, filled.add_row.role, filled.add_row.button, filled.paste_button):
        assert stop.accessibleName()


def test_what_was_typed_is_in_the_file_after_closing(filled: PeopleScreen) -> None:
    """The last key typed before the window closes is on disk."""
    QTest.keyClick(filled.rows()[0].role, Qt.Key.Key_End)
    QTest.keyClicks(filled.rows()[0].role, " and chair")
    path = filled.session.file.path
    assert filled.session.close()
    with OffsiteFile.open(path) as file:
        assert file.load().people[0].role == "Chief executive and chair"


def test_a_line_shows_a_column_that_is_gone_as_none(filled: PeopleScreen) -> None:
    """A RACI column that was removed meanwhile does not leave the list without a choice."""
    row = filled.rows()[0]
    assert isinstance(row, PersonRow)
    row.show_person(Person("p", "Dana", "", "gone"), filled.session.offsite.roles)
    assert row.raci.currentText() == "No column"


def test_places_are_said_as_a_sentence() -> None:
    """One place stands alone, the last of several after "and"."""
    assert listed(("a",)) == "a"
    assert listed(("a", "b")) == "a and b"
    assert listed(("a", "b", "c")) == "a, b and c"


def test_a_name_without_room_says_so(filled: PeopleScreen) -> None:
    """A name or a role that is cut ends in "…", and the whole of it is in the tip; in use it is the whole text."""
    name = "Maximiliane von Habsburg-Lothringen-Este"
    role = "Senior vice president for enterprise data, analytics and responsible intelligence"
    row = filled.rows()[0]
    filled.session.apply("Rename", people.rename, row.person_id, name)
    filled.session.apply("Change", people.set_role, row.person_id, role)
    filled.add_row.name.setFocus()
    QApplication.processEvents()
    assert row.role.shown().endswith("…")
    assert role in row.role.toolTip()
    before = row.role.grab().toImage()
    row.role.setCursorPosition(len(role))
    assert row.role.grab().toImage() == before  # it shows the beginning, wherever the cursor was
    row.role.setFocus()
    assert row.role.displayText() == role
    filled.resize(2400, 600)
    QApplication.processEvents()
    filled.session.apply("Change", people.set_role, row.person_id, "CEO")
    assert (row.role.shown(), row.role.toolTip()) == ("CEO", "")
