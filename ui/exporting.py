"""Setting the charter in a process beside the window, so that the window never waits for paper.

Neither side loads what belongs to the other: no PDF library here, no Qt there.
"""

import multiprocessing
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from offsite.domain.model.charter import CharterDocument
from offsite.export.worker import SetPages, set_charter, stay_with_window, warm_up


@dataclass(frozen=True, slots=True)
class SetCharter:
    """A charter that was set: what it says, the PDF, a picture of each page, and what the reader should be told.

    `continued` are headings of sections that go on in the annex, `missing` characters that no font has.
    """

    document: CharterDocument
    pdf: bytes
    pages: tuple[QImage, ...]
    continued: tuple[str, ...]
    missing: str


class Exporter(QObject):
    """Sets charters one after the other in a worker process that starts with the first one and stays warm.

    While one is being set, only the last of those asked for is kept: a preview of yesterday's words helps nobody. Where
    the worker dies over a charter, another one tries once more.
    """

    done = Signal(object)
    """A charter was set; carries a `SetCharter`."""

    failed = Signal(str)
    """A charter could not be set; carries one sentence."""

    _arrived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ProcessPoolExecutor | None = None
        self._waiting: tuple[CharterDocument, int] | None = None
        self._busy = self._once_more = False
        self._arrived.connect(self._take)

    def warm_up(self) -> None:
        """Start the worker and let it load what it needs."""
        if self._pool is None:
            self._started().submit(warm_up)

    def ask(self, document: CharterDocument, width: int) -> None:
        """Have a charter set, with pictures of its pages that are `width` pixels wide."""
        self._waiting = (document, width)
        if not self._busy:
            self._next()

    def close(self) -> None:
        """End the worker."""
        self._waiting = None
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=stay_with_window)
        return self._pool

    def _next(self) -> None:
        if self._waiting is None:
            return
        (document, width), self._waiting = self._waiting, None
        self._busy = True
        try:
            future = self._started().submit(set_charter, document, width)
        except BrokenProcessPool:
            self._pool = None
            future = self._started().submit(set_charter, document, width)
        future.add_done_callback(lambda each: self._arrived.emit((document, width), each))

    def _take(self, asked: tuple[CharterDocument, int], future: "Future[SetPages]") -> None:
        self._busy = False
        if future.cancelled():
            return
        error, tried_again = future.exception(), self._once_more
        self._once_more = False
        if error is None:
            self.done.emit(_with_images(asked[0], future.result()))
        elif not isinstance(error, BrokenProcessPool):
            reason = self.tr("the computer is out of memory.") if isinstance(error, MemoryError) else error
            self.failed.emit(self.tr("The page could not be set: {reason}").format(reason=reason))
        else:
            self._pool = None
            if tried_again:
                self.failed.emit(self.tr("The page could not be set: what sets it was ended by the system, twice."))
            else:
                self._once_more = True
                self._waiting = self._waiting or asked
        self._next()


def _with_images(document: CharterDocument, done: SetPages) -> SetCharter:
    pages = tuple(
        QImage(each.rgb, each.width, each.height, each.width * 3, QImage.Format.Format_RGB888).copy()
        for each in done.pictures
    )
    return SetCharter(document, done.pdf, pages, done.continued, done.missing)
