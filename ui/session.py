"""One open offsite: the only door through which it changes, is saved, undone and voted on."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from offsite.domain.errors import Refused
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from offsite.storage.ballot_box import BallotBox
from offsite.storage.errors import FileRefused, SaveFailed
from offsite.storage.file import OffsiteFile
from ui.pin import Pin

TYPING_SAVED_AFTER = 300
"""Milliseconds from the first unsaved key to its save: a throttle, so that steady typing is saved all the while."""

TRY_AGAIN_AFTER = 2000
"""Milliseconds from a save that failed to the next attempt."""

P = ParamSpec("P")


class _Change(QUndoCommand):
    """The one kind of undo step: the value before and after. Typing into one field merges into one step."""

    def __init__(self, session: "Session", label: str, before: Offsite, after: Offsite, field: str) -> None:
        super().__init__(label)
        self._session = session
        self._before = before
        self.after = after
        self.field = field

    def id(self) -> int:
        return 1 if self.field else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.field != self.field:
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)
        return True

    def redo(self) -> None:
        self._session._show(self.after)  # noqa: SLF001 - the command is the session's own hand

    def undo(self) -> None:
        self._session._show(self._before)  # noqa: SLF001


class Session(QObject):
    """One open offsite.

    `apply` and `type_into` change the document, `vote` acts on the ballot box; `changed` follows every change, undo and
    vote. What is refused comes as a sentence through `refused`, and nothing has changed then. `pin` is what the private
    ballot asks for before it lets the facilitator out.
    """

    changed = Signal()
    saved = Signal(object)
    save_failed = Signal(str)
    refused = Signal(str)
    undone = Signal(str)
    """A change was taken back; carries what it was called."""
    redone = Signal(str)
    """A change that was taken back was made once more; carries what it was called."""
    closing = Signal()
    """The file is about to be closed: what still stands in a field goes to it now, and nothing after."""

    def __init__(
        self, file: OffsiteFile, clock: Callable[[], datetime] = datetime.now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._clock = clock
        self._offsite = self._on_disk = file.load()
        self._box = file.ballots.box()
        self._typing_in = ""
        self._serial = 0
        self._let_go = False
        self.pin = Pin()
        self.undo_stack = QUndoStack(self)
        self._save_soon = self._timer(TYPING_SAVED_AFTER)
        self._try_again = self._timer(TRY_AGAIN_AFTER)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(self.save)
        return timer

    @property
    def offsite(self) -> Offsite:
        """The document as it is now."""
        return self._offsite

    @property
    def box(self) -> Box:
        """The rounds as they are now."""
        return self._box

    @property
    def ballots(self) -> BallotBox:
        """The ballot box, for acts to hand to `vote`."""
        return self._file.ballots

    @property
    def file(self) -> OffsiteFile:
        """The file that everything goes to."""
        return self._file

    @property
    def today(self) -> date:
        """The present day, as the clock of this session says."""
        return self._clock().date()

    def apply(
        self, label: str, function: Callable[Concatenate[Offsite, P], Offsite], *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        """Change the document as one undo step called `label`, and save it; tell whether it was done."""
        self.leave_field()
        done = self._push(label, "", function, *args, **kwargs)
        self.save()
        return done

    def type_into(
        self,
        field: str,
        label: str,
        function: Callable[Concatenate[Offsite, P], Offsite],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Change the document by typing: one undo step for a visit to a field, saved within 300 ms of the first key."""
        if field != self._typing_in:
            self.leave_field()
            self._typing_in = field
            self._serial += 1
        done = self._push(label, f"{field}#{self._serial}", function, *args, **kwargs)
        if done and not self._save_soon.isActive():
            self._save_soon.start()
        return done

    def leave_field(self) -> None:
        """End the undo step of the field that was typed into, and save what it holds."""
        self._typing_in = ""
        if self._save_soon.isActive():
            self.save()

    def _push(
        self,
        label: str,
        field: str,
        function: Callable[Concatenate[Offsite, P], Offsite],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        before = self._offsite
        try:
            after = function(before, *args, **kwargs)
        except Refused as no:
            self.refused.emit(str(no))
            return False
        if after != before:
            self.undo_stack.push(_Change(self, label, before, after, field))
        return True

    def _show(self, offsite: Offsite) -> None:
        self._offsite = offsite
        self.changed.emit()

    def undo(self) -> None:
        """Take the last change of the document back; votes stay."""
        self.leave_field()
        label, there = self.undo_stack.undoText(), self.undo_stack.canUndo()
        self.undo_stack.undo()
        self.save()
        if there:
            self.undone.emit(label)

    def redo(self) -> None:
        """Make the change that was taken back last once more."""
        self.leave_field()
        label, there = self.undo_stack.redoText(), self.undo_stack.canRedo()
        self.undo_stack.redo()
        self.save()
        if there:
            self.redone.emit(label)

    def save(self) -> bool:
        """Write what is not on disk yet; tell whether everything is. A failure is told and tried again by itself."""
        self._save_soon.stop()
        self._try_again.stop()
        if self.all_on_disk or self._let_go:
            return self.all_on_disk
        try:
            self._file.save(self._on_disk, self._offsite)
        except SaveFailed as failure:
            self.save_failed.emit(str(failure))
            self._try_again.start()
            return False
        self._on_disk = self._offsite
        self.saved.emit(self._clock())
        return True

    @property
    def all_on_disk(self) -> bool:
        """Whether nothing waits to be saved."""
        return self._offsite == self._on_disk

    def vote(self, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Do one act of the ballot box (add, open, cast, close, reveal, ...); tell whether it was done.

        The document is saved first. The act is on disk when this returns True, and outside undo for good.
        """
        self.leave_field()
        self.save()
        done = self._told(act, *args, **kwargs)
        read = self._told(self._read_box)
        if not done:
            return False
        if read and self.all_on_disk:
            self.saved.emit(self._clock())
        self.changed.emit()
        return True

    def _told(self, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
        """Do something with the file; what it refuses is told in a sentence."""
        try:
            act(*args, **kwargs)
        except (Refused, FileRefused, SaveFailed) as no:
            self.refused.emit(str(no))
            return False
        return True

    def _read_box(self) -> None:
        self._box = self._file.ballots.box()

    def close(self) -> bool:
        """Save and close the file; tell whether everything is on disk. With something unsaved the file stays open."""
        self.closing.emit()
        self.leave_field()
        if not self.save():
            return False
        self.let_go()
        return True

    def let_go(self) -> None:
        """Close the file, and save nothing any more; to do so twice does no harm."""
        self._let_go = True
        self._save_soon.stop()
        self._try_again.stop()
        self._file.close()
