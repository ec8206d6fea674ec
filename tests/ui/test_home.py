"""Home, worked at by mouse and keyboard on a real folder of files."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from offsite.domain.details import new_offsite
from offsite.storage.file import OffsiteFile
from offsite.storage.shelf import Entry, Shelf
from tests.ui.home_kit import card, headings, key, put, shown_home, texts
from ui.details_sheet import NewOffsite
from ui.home import Home
from ui.home_dialogs import Deleted
from ui.home_words import heading
from ui.theme import Theme
from ui.widgets.dialogs import LineQuestion

_LEFT = Qt.MouseButton.LeftButton


def test_the_offsites_are_listed_newest_first(home: Home) -> None:
    """The card on top is the one that was worked at last, and the keyboard is there."""
    assert headings(home) == ["Marlow Freight", "Halden Energy", "Sample"]
    current = home.cards.current()
    assert current is not None
    assert current.title == "AI offsite"
    assert "Offsites on this laptop" in texts(home)
    assert "Nothing leaves this computer." in texts(home)


def test_arrows_and_enter_open_a_card(home: Home, qtbot: QtBot) -> None:
    """Opening needs no mouse."""
    key(home, Qt.Key.Key_Down)
    with qtbot.waitSignal(home.open_asked_for) as asked:
        key(home, Qt.Key.Key_Return)
    assert asked.args == [home.cards.entries[1].path]


def test_a_click_opens_a_card(home: Home, qtbot: QtBot) -> None:
    """One click is enough."""
    with qtbot.waitSignal(home.open_asked_for) as asked:
        QTest.mouseClick(home.cards.viewport(), _LEFT, pos=card(home, 2))
    assert asked.args == [home.cards.entries[2].path]


def test_a_click_beside_the_cards_opens_nothing(home: Home, qtbot: QtBot) -> None:
    """The list ends with its last card; the empty space of the window is no button."""
    with qtbot.assertNotEmitted(home.open_asked_for):
        QTest.mouseClick(home, _LEFT, pos=QPoint(640, 700))


def test_delete_deletes_and_restore_brings_back(home: Home, shelf: Shelf) -> None:
    """Nothing is lost: what is deleted waits in the list of what was deleted, and comes back from there."""
    key(home, Qt.Key.Key_Delete)
    assert headings(home) == ["Halden Energy", "Sample"]
    assert home.remark.text() == "“Marlow Freight · AI offsite” is deleted. It can be restored from “Recently deleted”."
    assert home.deleted_button.isVisible()
    assert home.deleted_button.text() == "Recently deleted · 1"
    QTest.mouseClick(home.deleted_button, _LEFT)
    dialog = home.findChild(Deleted)
    assert isinstance(dialog, Deleted)
    assert "Marlow Freight" in texts(dialog)
    QTest.mouseClick(dialog.buttons[0], _LEFT)
    assert sorted(headings(home)) == ["Halden Energy", "Marlow Freight", "Sample"]
    assert shelf.deleted() == ()
    assert not home.deleted_button.isVisible()
    dialog.close()


def test_f2_renames(home: Home) -> None:
    """The new title is in the file, and the card stays the present one."""
    key(home, Qt.Key.Key_F2)
    dialog = home.findChild(LineQuestion)
    assert isinstance(dialog, LineQuestion)
    assert dialog.field.text() == "AI offsite"
    QTest.keyClicks(dialog.field, "Winter offsite")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    current = home.cards.current()
    assert current is not None
    assert (current.title, current.organisation) == ("Winter offsite", "Marlow Freight")
    with OffsiteFile.open(current.path) as file:
        assert file.load().title == "Winter offsite"


def test_renaming_can_be_thought_better_of(home: Home) -> None:
    """Escape leaves the title as it was."""
    key(home, Qt.Key.Key_F2)
    dialog = home.findChild(LineQuestion)
    assert isinstance(dialog, LineQuestion)
    QTest.keyClicks(dialog.field, "Other")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    home.refresh()
    assert [entry.title for entry in home.cards.entries] == ["AI offsite", "AI charter", "Sample"]


def test_the_menu_of_a_card_duplicates_it(home: Home) -> None:
    """The copy is an offsite of its own, and the present card."""
    entry = home.cards.entries[1]
    menu = home.menu_of(entry)
    assert [action.text() for action in menu.actions()] == ["Open", "Rename…", "Duplicate", "Delete"]
    menu.actions()[2].trigger()
    current = home.cards.current()
    assert current is not None
    assert current.title == "Copy of AI charter"
    assert current.id != entry.id
    assert len(home.cards.entries) == 4


@pytest.mark.parametrize("reason", list(QContextMenuEvent.Reason)[:2])
def test_the_menu_comes_by_mouse_and_by_key(home: Home, reason: QContextMenuEvent.Reason) -> None:
    """The menu is of the card under the pointer, or of the present one for the menu key."""
    place = card(home, 2) if reason is QContextMenuEvent.Reason.Mouse else QPoint(0, 0)
    asked: list[Entry] = []
    home.cards.menu_asked.connect(lambda entry, _where: asked.append(entry))
    QApplication.sendEvent(
        home.cards.viewport(), QContextMenuEvent(reason, place, home.cards.viewport().mapToGlobal(place))
    )
    assert [heading(entry) for entry in asked] == [
        "Sample" if reason is QContextMenuEvent.Reason.Mouse else "Marlow Freight"
    ]
    assert home.findChild(QMenu) is not None


def test_the_three_dots_show_the_menu_and_open_nothing(home: Home, qtbot: QtBot) -> None:
    """The dots of a card are not the card."""
    item = home.cards.visualRect(home.cards.model().index(1, 0))
    with qtbot.waitSignal(home.cards.menu_asked) as asked, qtbot.assertNotEmitted(home.open_asked_for):
        QTest.mouseClick(home.cards.viewport(), _LEFT, pos=QPoint(item.right() - 24, item.top() + 36))
    assert heading(asked.args[0]) == "Halden Energy"


def dropped(home: Home, *paths: Path) -> bool:
    """Drag these files onto the window and let them go; tell whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(600, 400), copy, data, buttons, keys)
    QApplication.sendEvent(home, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(home, QDropEvent(QPointF(600, 400), copy, data, buttons, keys))
    return True


def test_a_file_that_is_dropped_is_copied_and_opened(home: Home, tmp_path: Path, qtbot: QtBot) -> None:
    """The file itself stays byte for byte as it was; what is opened lies on the shelf."""
    source = tmp_path / "from a stick.offsite"
    OffsiteFile.create(source, new_offsite("Board day", "Northwind")).close()
    before = source.read_bytes()
    with qtbot.waitSignal(home.open_asked_for) as asked:
        assert dropped(home, source)
    assert asked.args[0].parent == home.cards.entries[0].path.parent
    assert "Northwind" in headings(home)
    assert source.read_bytes() == before


def test_several_files_are_listed_and_none_is_opened(home: Home, tmp_path: Path, qtbot: QtBot) -> None:
    """Nobody can look at two offsites at once; so they wait in the list."""
    sources = (tmp_path / "a.offsite", tmp_path / "b.offsite")
    for source in sources:
        OffsiteFile.create(source, new_offsite(source.stem, source.stem.upper())).close()
    with qtbot.assertNotEmitted(home.open_asked_for):
        assert dropped(home, *sources)
    assert {"A", "B"} < set(headings(home))


def test_a_file_that_is_no_offsite_is_refused_in_words(home: Home, tmp_path: Path, qtbot: QtBot) -> None:
    """The reason stands above the list; the list is as it was."""
    source = tmp_path / "letter.offsite"
    source.write_text("Dear all", encoding="utf-8")
    with qtbot.assertNotEmitted(home.open_asked_for):
        assert dropped(home, source)
    assert home.remark.isVisible()
    assert home.remark.text() == "“letter.offsite” is not an offsite."
    assert len(home.cards.entries) == 3


def test_other_files_are_not_taken(home: Home, tmp_path: Path) -> None:
    """A picture cannot be dropped here."""
    assert not dropped(home, tmp_path / "picture.png")


def test_a_file_that_is_gone_is_refused_in_words(home: Home) -> None:
    """Deleting what somebody else has moved away says so instead of failing."""
    home.cards.entries[0].path.unlink()
    key(home, Qt.Key.Key_Delete)
    assert home.remark.text() == "“AI offsite.offsite” is not there."


def test_damaged_files_are_told_in_words(home: Home, shelf: Shelf) -> None:
    """They are named with the reason, the others can be opened, and their bytes stay."""
    (shelf.folder / "broken.offsite").write_bytes(b"nothing of ours")
    (shelf.folder / "empty.offsite").write_bytes(b"")
    home.refresh()
    assert headings(home) == ["Marlow Freight", "Halden Energy", "Sample"]
    assert home.damaged.isVisible()
    assert home.damaged.text().splitlines() == [
        "“broken.offsite” is not an offsite.",
        "“empty.offsite” is empty.",
        "They stay in the folder as they are.",
    ]
    assert (shelf.folder / "broken.offsite").read_bytes() == b"nothing of ours"


def test_many_damaged_files_are_counted(qtbot: QtBot, shelf: Shelf, theme: Theme) -> None:
    """A folder full of wrecks does not push the list off the screen."""
    for number in range(6):
        (shelf.folder / f"{number}.offsite").write_bytes(b"")
    home = shown_home(qtbot, shelf, theme)
    assert "3 more cannot be opened." in home.damaged.text()
    assert not home.first_start.isVisible()


def test_the_first_start_explains_itself(qtbot: QtBot, shelf: Shelf, theme: Theme) -> None:
    """An empty shelf tells what the day brings, in three steps, and how to begin."""
    home = shown_home(qtbot, shelf, theme)
    words = texts(home)
    for step in ("Prepare", "Lead the day", "Take the charter along", "Nothing leaves this computer."):
        assert step in words
    assert "Offsites on this laptop" not in words
    with qtbot.waitSignal(home.sample_asked_for):
        QTest.mouseClick(home.first_start.sample_button, _LEFT)
    home.setFocus()
    QTest.keyClick(home.first_start.new_button, Qt.Key.Key_Return)
    assert home.findChild(NewOffsite) is not None
    put(shelf, "Sample")
    home.refresh()
    assert not home.first_start.isVisible()
    assert headings(home) == ["Sample"]


def test_a_thousand_offsites_are_one_list(qtbot: QtBot, shelf: Shelf, theme: Theme) -> None:
    """The last of a thousand is reached by one key, and no widget is made for each of them."""
    home = shown_home(qtbot, shelf, theme)
    changed = datetime(2026, 11, 20, 9, tzinfo=UTC)
    many = tuple(
        Entry(shelf.folder / f"{n}.offsite", str(n), f"Day {n}", "", None, "one_day", (0,) * 8, changed)
        for n in range(1000)
    )
    widgets = len(home.findChildren(QWidget))
    home.cards.show()
    home.cards.show_entries(many)
    home.cards.setFocus()
    key(home, Qt.Key.Key_End)
    QApplication.processEvents()
    assert home.cards.current() == many[-1]
    assert home.cards.viewport().rect().intersects(home.cards.visualRect(home.cards.currentIndex()))
    assert len(home.findChildren(QWidget)) <= widgets + 8


def test_refreshing_keeps_the_present_card(home: Home, shelf: Shelf) -> None:
    """A new file above does not move the keyboard to another offsite."""
    key(home, Qt.Key.Key_Down)
    put(shelf, "Newest", changed=600)
    home.refresh()
    current = home.cards.current()
    assert current is not None
    assert current.title == "AI charter"
    assert headings(home)[0] == "Newest"


def test_home_loads_nothing_heavy() -> None:
    """The first window is painted before the database toolkit and the PDF library are loaded."""
    look = "import sys, ui.home; print([m for m in ('sqlalchemy', 'reportlab', 'asyncio') if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
