"""Home: the offsites on this laptop, and everything that is done with one as a whole."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from offsite.domain.errors import Refused
from offsite.storage.errors import FileRefused, SaveFailed
from offsite.storage.shelf import Entry, Shelf
from ui.home_cards import CardList
from ui.home_first import FirstStart
from ui.home_words import whole_name, why_not
from ui.shortcuts import sequences
from ui.theme import Theme
from ui.widgets.buttons import on_click, primary, quiet, secondary
from ui.widgets.dialogs import LineQuestion
from ui.widgets.drop_area import DropArea
from ui.widgets.icons import icon
from ui.widgets.layout import column, row
from ui.widgets.marks import Banner
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.text import PlainLabel

T = TypeVar("T")

WIDTH = 1040
"""The greatest width of the list, in pixels."""

_ALL = 1000  # of the height that is left, against 1 for the empty space at the end

MOST_DAMAGED = 3
"""More damaged files than these are counted, not named."""


class Home(DropArea):
    """The first thing the user sees.

    It changes the shelf (import, duplicate, rename, delete, restore) and asks the window for the rest. What the shelf
    refuses is told in one sentence above the list.
    """

    open_asked_for = Signal(Path)
    """The user wants to open an offsite; carries the path of its file."""

    sample_asked_for = Signal()
    """The user wants to look around in the sample."""

    new_asked_for = Signal(object)
    """The user made a new offsite; carries the Offsite, which has no file yet."""

    def __init__(
        self, shelf: Shelf, theme: Theme, today: Callable[[], date] = date.today, parent: QWidget | None = None
    ) -> None:
        super().__init__(".offsite", parent)
        self._shelf, self._today = shelf, today
        self.first_start = FirstStart()
        self.cards = CardList(today)
        self.remark = Banner("", "attention")
        self.damaged = Paragraph("", "attention")
        self.new_button = primary(self.tr("New offsite"), "plus")
        self.sample_button = quiet(self.tr("Open the sample"))
        self.import_button = secondary(self.tr("Import…"))
        self.deleted_button = quiet(self.tr("Recently deleted"), "trash-2")
        self._hint = PlainLabel(self.tr("Drop an .offsite file here to open a copy of it."), "aim")
        self._head, self._foot = self._make_head(), self._make_foot()
        self._space = QWidget()
        self._space.setFixedHeight(12)
        self._lay_out()
        self._connect()
        theme.changed.connect(self.cards.viewport().update)  # the cards are drawn in the application's colours
        self.refresh()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        inside = column(inner, gap=0)
        for widget, share in (
            (self._head, 0),
            (self.remark, 0),
            (self._space, 0),
            (self.first_start, _ALL),
            (self.cards, _ALL),
            (self._foot, 0),
            (self.damaged, 0),
        ):
            inside.addWidget(widget, share)
        inside.addStretch(1)
        whole = row(self, gap=0)
        whole.setContentsMargins(40, 56, 40, 32)
        whole.addStretch(0)
        whole.addWidget(inner, 1)
        whole.addStretch(0)

    def _make_head(self) -> QWidget:
        head = QWidget()
        line = row(head, gap=8)
        line.setContentsMargins(0, 0, 0, 20)
        words = column(gap=4)
        words.addWidget(PlainLabel(self.tr("Offsites on this laptop"), "display"))
        words.addWidget(PlainLabel(self.tr("Nothing leaves this computer."), "aim"))
        line.addLayout(words, 1)
        for button in (self.sample_button, self.import_button, self.new_button):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return head

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        line = row(foot, gap=8)
        line.setContentsMargins(0, 8, 0, 8)
        line.addWidget(self._hint, 1)
        line.addWidget(self.deleted_button)
        return foot

    def _connect(self) -> None:
        on_click(self.new_button, self.ask_for_new)
        on_click(self.sample_button, self.sample_asked_for.emit)
        on_click(self.import_button, self.ask_for_import)
        on_click(self.deleted_button, self.show_deleted)
        self.files_dropped.connect(self.import_files)
        self.first_start.new_asked.connect(self.ask_for_new)
        self.first_start.sample_asked.connect(self.sample_asked_for)
        self.first_start.import_asked.connect(self.ask_for_import)
        self.cards.opened.connect(self._open)
        self.cards.deletion_asked.connect(self.delete)
        self.cards.renaming_asked.connect(self.ask_for_name)
        self.cards.menu_asked.connect(self._show_menu)
        self._shortcut("new", self.ask_for_new)
        self._shortcut("import", self.ask_for_import)

    def _shortcut(self, name: str, act: Callable[[], None]) -> None:
        action = QAction(self)
        action.setShortcuts(sequences(name))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)

    def refresh(self) -> None:
        """List the shelf again."""
        entries = self._tried(self._shelf.entries) or ()
        damaged = self._tried(self._shelf.damaged) or ()
        deleted = self._tried(self._shelf.deleted) or ()
        self.cards.show_entries(entries)
        first = not entries and not damaged
        for widget in (self._head, self.cards, self._hint):
            widget.setVisible(not first)
        self.first_start.setVisible(first)
        self.deleted_button.show_text(self.tr("Recently deleted · {0}").format(len(deleted)))
        self.deleted_button.setVisible(bool(deleted))
        self.damaged.show_text(self._in_words(damaged))
        self.damaged.setVisible(bool(damaged))
        self.setFocusProxy(self.first_start.new_button if first else self.cards)

    def _in_words(self, damaged: tuple[Path, ...]) -> str:
        """The files that cannot be opened, each with the reason; they stay as they are."""
        sentences = [why_not(path) for path in damaged[:MOST_DAMAGED]]
        if len(damaged) > MOST_DAMAGED:
            sentences.append(self.tr("{0} more cannot be opened.").format(len(damaged) - MOST_DAMAGED))
        return "\n".join((*sentences, self.tr("They stay in the folder as they are.")))

    def _tried(self, act: Callable[[], T]) -> T | None:
        """Do something with the shelf; where it is refused, say why and return None."""
        try:
            return act()
        except (Refused, FileRefused, SaveFailed) as no:
            self.remark.show_text(str(no), "attention")
            return None

    def _done(self, sentence: str, path: Path | None = None) -> None:
        """List again, say what was done, and go to the offsite in that file."""
        self.remark.show_text(sentence, "accent")
        self.refresh()
        if path is not None:
            self.cards.select(path)

    def _open(self, entry: Entry) -> None:
        self.remark.show_text("")
        self.open_asked_for.emit(entry.path)

    def ask_for_new(self) -> None:
        """Ask for title, organisation, day and form of a new offsite."""
        from ui.details_sheet import NewOffsite  # noqa: PLC0415 - not before the first paint

        self.remark.show_text("")
        dialog = NewOffsite(self._today(), self)
        dialog.made.connect(self.new_asked_for)
        dialog.open()

    def ask_for_import(self) -> None:
        """Let the user choose files to copy onto the shelf."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Import offsites"), "", self.tr("Offsites (*.offsite);;All files (*)")
        )
        if chosen:
            self.import_files(tuple(Path(each) for each in chosen))

    def import_files(self, sources: tuple[Path, ...]) -> None:
        """Copy files onto the shelf; a single one is opened, several are listed."""
        self.remark.show_text("")
        copies = [copy for source in sources if (copy := self._tried(lambda: self._shelf.import_copy(source)))]  # noqa: B023
        self.refresh()
        if copies:
            self.cards.select(copies[-1])
        if len(sources) == len(copies) == 1:
            self.open_asked_for.emit(copies[0])

    def duplicate(self, entry: Entry) -> None:
        """Make a second offsite of one, and go to it."""
        title = self.tr("Copy of {0}").format(entry.title)
        path = self._tried(lambda: self._shelf.duplicate(entry.path, title))
        if path is not None:
            self._done(self.tr("“{0}” is a second offsite of its own now.").format(shortened(title)), path)

    def delete(self, entry: Entry) -> None:
        """Delete an offsite; it can be restored."""
        if self._tried(lambda: self._shelf.delete(entry.path)) is not None:
            name = shortened(whole_name(entry))
            self._done(self.tr("“{0}” is deleted. It can be restored from “Recently deleted”.").format(name))

    def ask_for_name(self, entry: Entry) -> None:
        """Ask for another title of an offsite."""
        self.remark.show_text("")
        dialog = LineQuestion(
            self.tr("Rename the offsite"), self.tr("Title"), self.tr("Rename"), entry.title, parent=self
        )
        dialog.accepted.connect(lambda: self.rename(entry, " ".join(dialog.field.text().split())))
        dialog.open()

    def rename(self, entry: Entry, title: str) -> None:
        """Give an offsite another title."""
        path = self._tried(lambda: self._shelf.rename(entry.path, title))
        if path is not None:
            self.refresh()
            self.cards.select(path)

    def show_deleted(self) -> None:
        """List what was deleted, with a button to restore each."""
        from ui.home_dialogs import Deleted  # noqa: PLC0415 - not before the first paint

        self.remark.show_text("")
        deleted = self._tried(self._shelf.deleted)
        if deleted:
            Deleted(deleted, self.restore, self._today(), self).open()

    def restore(self, entry: Entry) -> bool:
        """Put a deleted offsite back onto the shelf; tell whether it could be done."""
        path = self._tried(lambda: self._shelf.restore(entry.path))
        if path is None:
            return False
        self._done(self.tr("“{0}” is back.").format(shortened(whole_name(entry))), path)
        return True

    def menu_of(self, entry: Entry) -> QMenu:
        """Return the menu of an offsite."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        acts: tuple[tuple[str, str, str, Callable[[Entry], None]], ...] = (
            (self.tr("Open"), "folder-open", "Return", self._open),
            (self.tr("Rename…"), "pencil", "F2", self.ask_for_name),
            (self.tr("Duplicate"), "copy", "", self.duplicate),
            (self.tr("Delete"), "trash-2", "Del", self.delete),
        )
        for words, sign, key, act in acts:
            action = menu.addAction(icon(sign, "second"), words)
            action.setShortcut(QKeySequence(key))  # to be read; the list itself hears the keys
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, act=act: act(entry))
        return menu

    def _show_menu(self, entry: Entry, where: QPoint) -> None:
        self.menu_of(entry).popup(where)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keyboard be at the list, or at the button that begins."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
