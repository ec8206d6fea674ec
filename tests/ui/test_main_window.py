"""The facilitator's window of a real app, on a shelf in a folder."""

import gc
import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import adoption, answers, people, proposals
from offsite.domain.details import new_offsite
from offsite.domain.model.proposals import Kind
from offsite.storage.file import OffsiteFile
from tests.journeys.hands import FACILITATORS_KEY, Facilitator, type_text
from tests.ui.dialog_kit import answering
from ui.details_sheet import DetailsSheet
from ui.main_window import MainWindow
from ui.pictures import settle
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.theme import Theme
from ui.widgets.dialogs import Message, Question, Sheet
from ui.widgets.fields import LineField, TextField


@pytest.fixture
def facilitator(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Facilitator]:
    """A facilitator before an empty shelf."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        yield facilitator
    settle()


@pytest.fixture
def window(facilitator: Facilitator) -> MainWindow:
    """The facilitator's window."""
    return facilitator.app.window


def put(facilitator: Facilitator, title: str) -> Path:
    """Put an offsite on the shelf."""
    path = facilitator.app.shelf.new_path(title)
    OffsiteFile.create(path, new_offsite(title, "Marlow Freight")).close()
    return path


def close_message(dialog: Sheet) -> None:
    """Read what is said, and close it."""
    assert isinstance(dialog, Message)
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def stay(dialog: Sheet) -> None:
    """Press Enter: the safe answer."""
    assert isinstance(dialog, Question)
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def leave_and_lose(dialog: Sheet) -> None:
    """Say a plain yes."""
    assert isinstance(dialog, Question)
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)


def forbid_saving(session: Session) -> None:
    """Let the file of a session refuse every change of a person from now on."""
    raw = session.file._database.raw
    raw.execute("CREATE TRIGGER forbidden BEFORE INSERT ON person BEGIN SELECT RAISE(ABORT, 'no'); END")


def allow_saving(session: Session) -> None:
    """Let the file take everything again."""
    session.file._database.raw.execute("DROP TRIGGER forbidden")


def rewritten(path: Path, statement: str) -> None:
    """Change a file behind the app's back."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()


def open_private_vote(session: Session) -> str:
    """Open a private vote of three people; return its round."""
    session.apply("Add", people.add, people.parse(session.offsite, "Ada\nBen\nCleo").people)
    session.apply("Propose", proposals.propose_lines, Kind.NORTH_STAR, "One\nTwo")
    draft = adoption.draw_up(session.offsite, Kind.NORTH_STAR)
    session.vote(session.ballots.add, draft)
    session.vote(session.ballots.open, draft.id)
    return draft.id


def test_a_new_offsite_is_opened_and_on_the_shelf(facilitator: Facilitator, window: MainWindow) -> None:
    """New asks for the details, opens the offsite at its people, and the title of the window is its name."""
    assert window.windowTitle() == "Offsite"
    facilitator.click("New offsite")
    facilitator.type_into(LineField, "Organisation", "Ørsted & Søn")
    facilitator.click("Create offsite")
    assert window.windowTitle() == "Ørsted & Søn · AI offsite"
    assert facilitator.opened.workspace.place == "people"
    facilitator.click("Offsites")
    assert window.opened is None
    assert window.windowTitle() == "Offsite"
    assert facilitator.app.home.isVisible()
    assert [entry.organisation for entry in facilitator.app.shelf.entries()] == ["Ørsted & Søn"]


def test_the_sample_opens_whole(facilitator: Facilitator, window: MainWindow) -> None:
    """The sample is put on the shelf and opened, and a second one lies beside the first."""
    facilitator.click("Open the sample")
    assert facilitator.offsite.organisation == "Marlow Freight"
    assert len(facilitator.offsite.people) == 9
    facilitator.click("Offsites")
    assert window.open_sample()
    facilitator.click("Offsites")
    assert len(facilitator.app.shelf.entries()) == 2


def test_what_was_done_is_there_when_it_is_opened_again(facilitator: Facilitator, window: MainWindow) -> None:
    """Leaving saves what was typed last, and home tells how far it is."""
    path = put(facilitator, "AI offsite")
    assert window.open(path)
    facilitator.opened.session.type_into("a", "Answer", answers.set_answer, "pilots", "first_pilot", "Sources")
    facilitator.click("Offsites")
    assert window.open(path)
    assert answers.answer_to(facilitator.offsite, "pilots", "first_pilot") == "Sources"


def test_a_vote_left_standing_is_what_is_opened(facilitator: Facilitator, window: MainWindow) -> None:
    """After a crash, or a break with a vote open, the offsite opens at that vote and not at its first open step."""
    path = put(facilitator, "AI offsite")
    assert window.open(path)
    round_id = open_private_vote(facilitator.opened.session)
    facilitator.click("Offsites")
    assert window.open(path)
    assert facilitator.opened.workspace.place == "offsite"
    screen = facilitator.opened.workspace.current
    assert isinstance(screen, OffsiteDayScreen)
    assert screen.place == "north_star"
    facilitator.opened.session.vote(facilitator.opened.session.ballots.void, round_id, "Another question")
    facilitator.step("okrs")
    facilitator.click("Offsites")
    assert window.open(path)
    assert facilitator.opened.workspace.place == "okrs"


def test_nothing_of_an_offsite_stays_alive(qtbot: QtBot, facilitator: Facilitator, window: MainWindow) -> None:
    """Every window, screen and signal of an offsite goes when the next is opened, the page under way included."""
    window.open_sample()
    first = facilitator.opened
    first.audience.open()
    for key in ("people", "offsite", "governance", "pilots", "charter"):
        facilitator.step(key)
    parts: tuple[QObject, ...] = (first.workspace, first.booth, first.audience, first.stage, first.session)
    screens = [first.workspace._screens[key] for key in ("people", "offsite", "governance", "pilots", "charter")]
    everything = (*parts, *screens)
    traces = [weakref.ref(each) for each in everything]
    exporter = first.workspace._screens["charter"]._exporter  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: exporter._busy, timeout=30_000)
    window.go_home()
    settle()
    assert not any(shiboken6.isValid(each) for each in everything)
    assert window.open(put(facilitator, "Another"))
    facilitator.wait(lambda: not exporter._busy)
    del first, parts, screens, everything
    gc.collect()
    assert [trace() for trace in traces] == [None] * len(traces)
    assert facilitator.offsite.title == "Another"


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to be looked at " * 40])
def test_a_foreign_file_is_refused_in_a_sentence(facilitator: Facilitator, window: MainWindow, content: bytes) -> None:
    """Home stays, the sentence names the file, and the file stays byte for byte as it was."""
    path = put(facilitator, "AI offsite")
    path.write_bytes(content)
    with answering(close_message) as said:
        assert not window.open(path)
    assert path.name in said[0]
    assert window.opened is None
    assert facilitator.app.home.isVisible()
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "damage", ["UPDATE offsite SET day = 'soon'", "DELETE FROM offsite", "UPDATE offsite SET form = 'three weeks'"]
)
def test_a_file_damaged_inside_is_refused_in_a_sentence(
    facilitator: Facilitator, window: MainWindow, damage: str
) -> None:
    """What only shows when the file is read is told like any other damage, and the file is let go of."""
    path = put(facilitator, "AI offsite")
    rewritten(path, "PRAGMA ignore_check_constraints = ON")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute(damage)
        raw.commit()
    with answering(close_message) as said:
        assert not window.open(path)
    assert "damaged" in said[0]
    assert window.opened is None
    assert window.windowTitle() == "Offsite"
    rewritten(path, "UPDATE offsite SET title = 'nobody holds it'")


def test_a_file_open_in_another_window_is_refused(facilitator: Facilitator, window: MainWindow) -> None:
    """Two windows never write into one file."""
    path = put(facilitator, "AI offsite")
    with OffsiteFile.open(path), answering(close_message) as said:
        assert not window.open(path)
    assert said[0] == f"“{path.name}” is already open in another window."
    assert window.open(path)


def test_a_shelf_that_cannot_be_written_is_told(facilitator: Facilitator, window: MainWindow) -> None:
    """A new offsite that cannot be written is told, home stays, and later it can be made."""
    folder = facilitator.app.shelf.folder
    folder.rename(folder.with_name("away"))
    folder.write_text("in the way", encoding="utf-8")
    with answering(close_message) as said:
        assert not window.make_new(new_offsite("AI offsite"))
    assert said[0].startswith(f"The folder {folder} cannot be used: ")
    assert window.opened is None
    folder.unlink()
    folder.with_name("away").rename(folder)
    assert window.make_new(new_offsite("AI offsite"))


def test_leaving_with_something_unsaved_asks(facilitator: Facilitator, window: MainWindow) -> None:
    """While the disk refuses, the window says why and stays by default; once it takes, leaving loses nothing."""
    path = put(facilitator, "AI offsite")
    window.open(path)
    session = facilitator.opened.session
    forbid_saving(session)
    session.apply("Add", people.add_one, "Ana Ruiz")
    with answering(stay) as said:
        assert not window.close()
    assert said[0] == "Not everything is saved."
    assert said[1].startswith("This could not be saved: ")
    assert window.isVisible()
    with answering(stay):
        facilitator.click("Offsites")
    assert facilitator.opened.session is session
    allow_saving(session)
    facilitator.click("Offsites")
    window.open(path)
    assert [each.name for each in facilitator.offsite.people] == ["Ana Ruiz"]


def test_leaving_all_the_same_loses_only_what_was_told(facilitator: Facilitator, window: MainWindow) -> None:
    """After a plain yes the window is free, and the file holds what was saved before."""
    path = put(facilitator, "AI offsite")
    window.open(path)
    session = facilitator.opened.session
    session.apply("Add", people.add_one, "Ana Ruiz")
    forbid_saving(session)
    session.apply("Add", people.add_one, "Ben Okafor")
    with answering(leave_and_lose):
        facilitator.click("Offsites")
    assert window.opened is None
    rewritten(path, "DROP TRIGGER forbidden")
    assert window.open(path)
    assert [each.name for each in facilitator.offsite.people] == ["Ana Ruiz"]


def test_closing_asks_while_the_booth_is_shown(facilitator: Facilitator, window: MainWindow) -> None:
    """The window does not close over a private vote without being asked; with a yes it does, also without the PIN."""
    window.open(put(facilitator, "AI offsite"))
    window.hand_over_to_voters(open_private_vote(facilitator.opened.session))
    assert facilitator.opened.booth.isVisible()
    with answering(lambda sheet: sheet.reject()) as said:
        assert not window.close()
    assert "The vote stays open" in said[1]
    assert facilitator.opened.booth.isVisible()
    facilitator.press(*FACILITATORS_KEY)
    assert facilitator.opened.workspace.isVisible()
    assert window.close()


def test_the_details_are_changed_as_one_undo_step(facilitator: Facilitator, window: MainWindow) -> None:
    """The pencil beside the title opens the details; saving them changes title and window, undo takes both back."""
    window.open(put(facilitator, "AI offsite"))
    facilitator.click("Name, organisation, day and paper")
    sheet = window.findChild(DetailsSheet)
    assert isinstance(sheet, DetailsSheet)
    assert (sheet.title.text(), sheet.organisation.text()) == ("AI offsite", "Marlow Freight")
    sheet.title.selectAll()
    type_text(sheet.title, "Ein Tag für KI")
    QTest.keyClick(sheet.title, Qt.Key.Key_Return)
    assert window.windowTitle() == "Marlow Freight · Ein Tag für KI"
    facilitator.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.windowTitle() == "Marlow Freight · AI offsite"


def test_typing_goes_to_the_disk_when_the_window_closes(facilitator: Facilitator, window: MainWindow) -> None:
    """Closing in the middle of a sentence keeps the sentence."""
    path = put(facilitator, "AI offsite")
    window.open(path)
    facilitator.step("charter")
    facilitator.type_into(TextField, "Why", "Because customers wait")
    assert window.close()
    with OffsiteFile.open(path) as file:
        assert [each.text for each in file.load().sections] == ["Because customers wait"]
