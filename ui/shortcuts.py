"""All shortcuts of the application, in one table: the code takes its keys from here, and so does the help."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_NATIVE = QKeySequence.SequenceFormat.NativeText


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut: under which heading the help lists it, what it does, and the keys of which each does so.

    Where `row` is set, the keys stand for a row of things, such as the eight steps.
    """

    id: str
    group: str
    words: str
    keys: tuple[str, ...]
    row: bool = False


ANYWHERE, GOING, HOME, SCREEN, LISTS, BALLOT = (
    "Anywhere",
    "Going to",
    "Among the offsites",
    "The big screen",
    "In a list",
    "Private ballots",
)
"""The headings of the help."""

SHORTCUTS: Sequence[Shortcut] = (
    Shortcut("palette", ANYWHERE, "Search for anything", ("Ctrl+K",)),
    Shortcut("undo", ANYWHERE, "Undo", ("Ctrl+Z",)),
    Shortcut("redo", ANYWHERE, "Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Shortcut("guide", ANYWHERE, "Show or hide the guide", ("F9",)),
    Shortcut("help", ANYWHERE, "This list", ("F1",)),
    Shortcut("quit", ANYWHERE, "Close the app", ("Ctrl+Q",)),
    Shortcut("steps", GOING, "The eight steps", tuple(f"Ctrl+{number}" for number in range(1, 9)), row=True),
    Shortcut("agenda", GOING, "The agenda", ("Ctrl+9",)),
    Shortcut("people", GOING, "The people", ("Ctrl+0",)),
    Shortcut("minutes", GOING, "The notes", ("Ctrl+Shift+N",)),
    Shortcut("park", GOING, "Type into the parking lot", ("Ctrl+Shift+P",)),
    Shortcut("new", HOME, "New offsite", ("Ctrl+N",)),
    Shortcut("import", HOME, "Import offsites", ("Ctrl+O",)),
    Shortcut("show_next", SCREEN, "Show what is offered next", ("Ctrl+Return",)),
    Shortcut("next_page", SCREEN, "Next page", ("Ctrl+PgDown",)),
    Shortcut("previous_page", SCREEN, "Previous page", ("Ctrl+PgUp",)),
    Shortcut("blank", SCREEN, "Blank, and back", ("B",)),
    Shortcut("second_screen", SCREEN, "Open or close the second screen", ("F5",)),
    Shortcut("row_up", LISTS, "Move a row up", ("Alt+Up",)),
    Shortcut("row_down", LISTS, "Move a row down", ("Alt+Down",)),
    Shortcut("row_remove", LISTS, "Remove a row", ("Alt+Delete",)),
    Shortcut("leave_booth", BALLOT, "Back to the facilitator", ("Ctrl+Shift+F",)),
)
"""Every shortcut, in the order of the help."""


def keys(shortcut_id: str) -> tuple[str, ...]:
    """Return the keys of a shortcut, as in "Ctrl+K".

    Raises:
        KeyError: there is no such shortcut.
    """
    found = next((each for each in SHORTCUTS if each.id == shortcut_id), None)
    if found is None:
        raise KeyError(shortcut_id)
    return found.keys


def sequences(shortcut_id: str) -> list[QKeySequence]:
    """Return the keys of a shortcut as Qt takes them.

    Raises:
        KeyError: there is no such shortcut.
    """
    return [QKeySequence(each) for each in keys(shortcut_id)]


def is_pressed(shortcut_id: str, event: QKeyEvent) -> bool:
    """Whether a key event is that of a shortcut; keys of the keypad count as the others.

    Raises:
        KeyError: there is no such shortcut.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
    return pressed in sequences(shortcut_id)


def in_words(shortcut: Shortcut) -> str:
    """Return the keys as they stand on this system's keyboards: "Ctrl+Shift+Z or Ctrl+Y", "Ctrl+1 … Ctrl+8"."""
    names = [QKeySequence(each).toString(_NATIVE) for each in shortcut.keys]
    if shortcut.row:
        return f"{names[0]} … {names[-1]}"
    return QCoreApplication.translate("shortcuts", " or ").join(names)


def with_keys(words: str, shortcut_id: str) -> str:
    """Return words followed by the first keys of a shortcut, as tool tips say it: "Undo (Ctrl+Z)".

    Raises:
        KeyError: there is no such shortcut.
    """
    return f"{words} ({sequences(shortcut_id)[0].toString(_NATIVE)})"
