"""Undo and redo in the window: the buttons, what they would do, and a word on what was done out of sight."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from offsite.domain.voting.rounds import State
from ui.session import Session
from ui.widgets.buttons import on_click
from ui.widgets.header import Header


class History(QObject):
    """Keeps the two buttons of the header at what can be taken back and made again, and says what was.

    Args:
        tell: Shows a sentence until the next change or move.
    """

    def __init__(self, session: Session, header: Header, tell: Callable[[str], object]) -> None:
        super().__init__(header)
        self._session, self._header, self._tell = session, header, tell
        stack = session.undo_stack
        on_click(header.undo_button, session.undo)
        on_click(header.redo_button, session.redo)
        stack.canUndoChanged.connect(header.undo_button.setEnabled)
        stack.canRedoChanged.connect(header.redo_button.setEnabled)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        header.undo_button.setEnabled(stack.canUndo())
        header.redo_button.setEnabled(stack.canRedo())
        session.undone.connect(lambda act: self._say(self.tr("Taken back: {act}.").format(act=act)))
        session.redone.connect(lambda act: self._say(self.tr("Done again: {act}.").format(act=act)))

    def _name_undo(self, text: str) -> None:
        self._header.undo_button.setToolTip(self.tr("Undo: {act}  Ctrl+Z").format(act=text) if text else "")

    def _name_redo(self, text: str) -> None:
        self._header.redo_button.setToolTip(self.tr("Redo: {act}  Ctrl+Shift+Z").format(act=text) if text else "")

    def _say(self, sentence: str) -> None:
        if any(urn.round.state is State.OPEN for urn in self._session.box.urns):
            sentence += " " + self.tr("The vote that is open goes on as it was.")
        self._tell(sentence)
