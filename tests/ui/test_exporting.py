"""The worker process that sets the charter, with the real worker."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain.model.charter import CharterDocument
from tests.export.samples import CHARTER, LONG, SHORT, pages_of, with_section
from ui.exporting import Exporter, SetCharter

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 40_000

KILLED_WHEN_SET = """
import os, signal
from PySide6.QtCore import QCoreApplication
from tests.export.samples import SHORT
from ui.exporting import Exporter
if __name__ == "__main__":
    application, exporter = QCoreApplication([]), Exporter()
    exporter.done.connect(lambda _: os.kill(os.getpid(), signal.SIGKILL))
    exporter.ask(SHORT, 100)
    application.exec()
"""


@pytest.fixture(scope="module")
def worker(qapp: QApplication) -> Iterator[Exporter]:
    """One worker for the tests that leave it as it was."""
    del qapp
    worker = Exporter()
    yield worker
    worker.close()


@pytest.fixture
def own_worker(qapp: QApplication) -> Iterator[Exporter]:
    """A worker that may come to harm."""
    del qapp
    worker = Exporter()
    yield worker
    worker.close()


class Receiver(QObject):
    """Somebody who listens to the worker and may go at any time."""

    def __init__(self, exporter: Exporter) -> None:
        super().__init__()
        self.heard = 0
        exporter.done.connect(self.hear)

    def hear(self, _: SetCharter) -> None:
        """Count."""
        assert shiboken6.isValid(self)
        self.heard += 1


def set_once(qtbot: QtBot, exporter: Exporter, document: CharterDocument, width: int = 200) -> SetCharter:
    """Have a charter set and wait for it."""
    with qtbot.waitSignal(exporter.done, timeout=PATIENCE) as done:
        exporter.ask(document, width)
    (charter_set,) = done.args
    assert isinstance(charter_set, SetCharter)
    return charter_set


def process_of(exporter: Exporter) -> int:
    """The id of the worker's process."""
    assert exporter._pool is not None
    (pid,) = exporter._pool._processes
    return int(pid)


def test_a_charter_comes_back_as_pdf_and_pictures(qtbot: QtBot, worker: Exporter) -> None:
    """What comes back names the document it was asked for, with a picture of each page in the width asked for."""
    done = set_once(qtbot, worker, CHARTER, 300)
    assert done.document == CHARTER
    assert len(pages_of(done.pdf)) == len(done.pages)
    assert {page.width() for page in done.pages} == {300}
    first = done.pages[0]
    assert len({first.pixel(x, y) for x in range(0, 300, 3) for y in range(0, first.height(), 3)}) > 1
    assert (done.continued, done.missing) == ((), "")


def test_the_worker_loads_no_window(qtbot: QtBot, worker: Exporter) -> None:
    """What sets the charter has the PDF library in its memory, and nothing of Qt."""
    set_once(qtbot, worker, CHARTER)
    assert worker._pool is not None
    loaded = worker._pool.submit(eval, "{name.split('.')[0] for name in __import__('sys').modules}").result(timeout=50)
    assert "reportlab" in loaded
    assert "PySide6" not in loaded


def test_what_the_reader_should_know_comes_along(qtbot: QtBot, worker: Exporter) -> None:
    """Sections that go on in the annex and signs that no font has are named."""
    assert "Top risks" in set_once(qtbot, worker, LONG).continued
    assert set_once(qtbot, worker, with_section("A rune \U00012000 here")).missing == "\U00012000"


def test_only_the_last_of_those_that_wait_is_set(qtbot: QtBot, worker: Exporter) -> None:
    """While one is being set, what is asked for in between is skipped."""
    came: list[CharterDocument] = []
    connection = worker.done.connect(lambda charter_set: came.append(charter_set.document))
    titles = [replace(SHORT, title=f"Charter {number}") for number in range(4)]
    for document in titles:
        worker.ask(document, 100)
    qtbot.waitUntil(lambda: len(came) == 2, timeout=PATIENCE)
    worker.done.disconnect(connection)
    assert came == [titles[0], titles[3]]


def test_a_charter_that_cannot_be_set_is_told_and_the_next_one_can(qtbot: QtBot, worker: Exporter) -> None:
    """A failure is one sentence, and the worker goes on."""
    with qtbot.waitSignal(worker.failed, timeout=PATIENCE) as failed:
        worker.ask(SHORT, 1_000_000)
    assert failed.args == ["The page could not be set: the computer is out of memory."]
    assert set_once(qtbot, worker, SHORT).pages


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only there can a process be killed like this")
def test_a_worker_that_was_killed_is_replaced(qtbot: QtBot, own_worker: Exporter) -> None:
    """After the system ended an idle worker the next charter is set as if nothing had happened."""
    set_once(qtbot, own_worker, SHORT)
    killed = process_of(own_worker)
    os.kill(killed, signal.SIGKILL)
    with qtbot.assertNotEmitted(own_worker.failed):
        assert set_once(qtbot, own_worker, CHARTER).document == CHARTER
    assert process_of(own_worker) != killed


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only there can a process be killed like this")
def test_a_charter_outlives_its_worker(qtbot: QtBot, own_worker: Exporter) -> None:
    """A worker that is killed over a charter is replaced, and the charter comes; killed again, it is told."""
    own_worker.ask(CHARTER, 200)
    with qtbot.waitSignal(own_worker.done, timeout=PATIENCE) as done:
        os.kill(process_of(own_worker), signal.SIGKILL)
    assert done.args[0].document == CHARTER
    with qtbot.waitSignal(own_worker.failed, timeout=PATIENCE) as failed:
        own_worker.ask(SHORT, 200)
        first = process_of(own_worker)
        os.kill(first, signal.SIGKILL)
        qtbot.waitUntil(lambda: own_worker._pool is not None and process_of(own_worker) != first, timeout=PATIENCE)
        os.kill(process_of(own_worker), signal.SIGKILL)
    assert failed.args == ["The page could not be set: what sets it was ended by the system, twice."]
    assert set_once(qtbot, own_worker, SHORT).document == SHORT


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only there can a process be killed like this")
def test_the_worker_ends_with_a_window_that_was_killed() -> None:
    """Nothing is left running: the worker holds the output of the window's process, which ends only when both do."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED_WHEN_SET], cwd=ROOT, capture_output=True, text=True, check=False, timeout=40
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


def test_who_is_gone_hears_nothing(qtbot: QtBot, worker: Exporter) -> None:
    """A listener that is deleted while a charter is being set is never called."""
    gone, there = Receiver(worker), Receiver(worker)
    with qtbot.waitSignal(worker.done, timeout=PATIENCE):
        worker.ask(replace(SHORT, title="For those who stay"), 100)
        gone.deleteLater()
        QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
        assert not shiboken6.isValid(gone)
    assert (gone.heard, there.heard) == (0, 1)


def test_closing_ends_the_process(qtbot: QtBot, qapp: QApplication) -> None:
    """Closing while a charter is being set leaves no process behind, and twice does no harm."""
    exporter = Exporter()
    exporter.warm_up()
    exporter.ask(CHARTER, 200)
    process = process_of(exporter)
    exporter.close()
    exporter.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    qapp.processEvents()
    assert not exporter._busy
    assert set_once(qtbot, exporter, SHORT).pages
    exporter.close()
