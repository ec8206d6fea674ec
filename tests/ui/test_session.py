"""Tests of the one door through which an offsite changes: acts, typing, undo."""

from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from offsite.domain import answers, details, people
from offsite.storage.file import OffsiteFile
from tests.ui.session_kit import Heard, answer, typed
from ui.session import Session

NOON = datetime(2026, 11, 12, 12, 0)  # noqa: DTZ001 - the clock on the wall


def test_an_act_is_on_disk_at_once(session: Session) -> None:
    """A change is shown, saved and told, in this order, before `apply` returns."""
    heard = Heard(session)
    assert session.apply("Add a person", people.add_one, "Dana", role="CEO")
    assert heard.taken() == ["changed", "saved"]
    assert session.all_on_disk
    assert session.file.load() == session.offsite
    assert session.offsite.people[0].role == "CEO"


@pytest.mark.usefixtures("qapp")
def test_the_time_of_saving_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    """Each save tells the time on the clock that the session was given."""
    file = OffsiteFile.create(tmp_path / "day.offsite", details.new_offsite("Day"))
    session = Session(file, lambda: NOON)
    with qtbot.waitSignal(session.saved) as caught:
        session.apply("Add a person", people.add_one, "Dana")
    assert caught.args == [NOON]
    session.close()


def test_an_act_that_changes_nothing_leaves_no_step(session: Session) -> None:
    """What leaves everything as it is is done, but neither saved, told nor undone."""
    heard = Heard(session)
    assert session.apply("Empty an answer", answers.set_answer, "assess", "waiting", "")
    assert heard.taken() == []
    assert not session.undo_stack.canUndo()


def test_what_is_refused_changes_nothing_and_is_told(session: Session) -> None:
    """A refused act comes as its sentence; document, file and undo stay as they were."""
    session.apply("Add a person", people.add_one, "Dana")
    before, steps, heard = session.offsite, session.undo_stack.count(), Heard(session)
    assert not session.apply("Add a person", people.add_one, "dana")
    assert not session.type_into("person", "Add a person", people.add_one, " ")
    assert heard.taken() == [
        "refused: dana is in the list already. Add an initial if there are two of them.",
        "refused: Type a name first.",
    ]
    assert (session.offsite, session.undo_stack.count()) == (before, steps)
    assert session.file.load() == before


def test_undo_and_redo_reach_the_disk(session: Session) -> None:
    """Undo and redo go through every saved state, and each is on disk at once."""
    states = [session.offsite]
    for name in ("Dana", "Priya", "Mei"):
        session.apply("Add a person", people.add_one, name)
        states.append(session.offsite)
    for state in states[-2::-1]:
        session.undo()
        assert session.offsite == session.file.load() == state
    session.undo()
    assert session.offsite == states[0]
    for state in states[1:]:
        session.redo()
        assert session.offsite == session.file.load() == state
    session.redo()
    assert session.offsite == states[-1]


def test_a_new_act_ends_what_could_be_redone(session: Session) -> None:
    """After an undo, something new takes the place of what was undone."""
    session.apply("Add a person", people.add_one, "Dana")
    session.undo()
    session.apply("Add a person", people.add_one, "Priya")
    assert not session.undo_stack.canRedo()
    session.redo()
    assert [each.name for each in session.offsite.people] == ["Priya"]


def test_typing_is_one_step_for_each_visit(session: Session) -> None:
    """All keys of a visit to a field are undone together, and another visit to the same field is another step."""
    for text in ("D", "Da", "Dat"):
        typed(session, text)
    session.leave_field()
    typed(session, "Data")
    assert session.undo_stack.count() == 2
    session.undo()
    assert answer(session.offsite) == "Dat"
    session.undo()
    assert answer(session.offsite) == ""
    session.redo()
    assert answer(session.offsite) == "Dat"


def test_going_from_field_to_field_parts_the_steps(session: Session) -> None:
    """Typing into two fields with the same label stays two steps, and coming back makes a third."""
    typed(session, "One", "waiting")
    typed(session, "Two", "surprises")
    typed(session, "One more", "waiting")
    assert session.undo_stack.count() == 3
    session.undo()
    assert (answer(session.offsite, "waiting"), answer(session.offsite, "surprises")) == ("One", "Two")


def test_typing_back_to_the_start_leaves_no_step(session: Session) -> None:
    """Words that were typed and deleted in one visit leave nothing to undo, and typing on makes a step again."""
    typed(session, "D")
    typed(session, "")
    assert not session.undo_stack.canUndo()
    typed(session, "Data")
    assert session.undo_stack.count() == 1
    session.undo()
    assert answer(session.offsite) == ""


def test_typing_after_an_undo_is_a_new_step(session: Session) -> None:
    """An undo ends the visit, so that what is typed next does not swallow the state that was gone back to."""
    typed(session, "One")
    session.leave_field()
    typed(session, "Two")
    session.undo()
    typed(session, "Three")
    session.undo()
    assert answer(session.offsite) == "One"


def test_an_act_saves_what_was_typed_first(session: Session) -> None:
    """Typing that waits for its save is on disk as a step of its own before another act."""
    typed(session, "Data")
    assert not session.all_on_disk
    session.apply("Add a person", people.add_one, "Dana")
    assert session.file.load() == session.offsite
    session.undo()
    assert answer(session.file.load()) == "Data"


def test_leaving_a_field_saves(session: Session) -> None:
    """Typed words are on disk when the field is left; leaving without typing writes nothing."""
    heard = Heard(session)
    typed(session, "Data")
    assert heard.taken() == ["changed"]
    session.leave_field()
    session.leave_field()
    assert heard.taken() == ["saved"]
    assert answer(session.file.load()) == "Data"


def test_steady_typing_is_saved_all_the_while(session: Session, qtbot: QtBot) -> None:
    """The save comes a moment after the first unsaved key, however quickly the keys go on, and again after that."""
    saves: list[object] = []
    session.saved.connect(saves.append)
    text = ""

    def saved_twice() -> bool:
        nonlocal text
        text += "x"
        typed(session, text)
        return len(saves) >= 2

    qtbot.waitUntil(saved_twice, timeout=10_000)
    assert 0 < len(answer(session.file.load())) <= len(text)
    assert session.undo_stack.count() == 1
    qtbot.waitUntil(lambda: session.all_on_disk, timeout=10_000)
    assert answer(session.file.load()) == text
