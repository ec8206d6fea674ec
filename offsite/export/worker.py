"""What a process beside the window does, so that the window never waits for paper.

The window loads this module as well, to name what is to be done; so it loads the PDF libraries on use only.
"""

import multiprocessing
import os
import signal
import threading
from dataclasses import dataclass

from offsite.domain.model.charter import CharterDocument
from offsite.export.picture import Picture


@dataclass(frozen=True, slots=True)
class SetPages:
    """A charter that was set.

    Attributes:
        pdf: The whole file.
        pictures: One per page.
        continued: Headings of the sections that go on in the annex because page 1 is full.
        missing: Characters that no bundled font has; they stand as boxes.
    """

    pdf: bytes
    pictures: tuple[Picture, ...]
    continued: tuple[str, ...]
    missing: str


def stay_with_window() -> None:
    """Tie a new process to the window's: it ends when that ends, be it killed, and leaves Ctrl+C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_window, daemon=True).start()


def _end_with_window() -> None:
    window = multiprocessing.parent_process()
    if window is not None:
        window.join()
        os._exit(0)  # nothing is lost: what was being set was for the window alone


def warm_up() -> None:
    """Import what setting needs: what a new process is given to do first."""
    import offsite.export.charter_pdf  # noqa: PLC0415 - see above
    import offsite.export.preview  # noqa: F401, PLC0415


def set_charter(document: CharterDocument, width: int) -> SetPages:
    """Return the charter as a PDF, with a picture of each of its pages that is `width` pixels wide."""
    from offsite.export.charter_pdf import charter_pdf, missing_glyphs, overflow  # noqa: PLC0415 - see above
    from offsite.export.preview import page_pictures  # noqa: PLC0415

    pdf = charter_pdf(document)
    return SetPages(pdf, page_pictures(pdf, width), overflow(document), missing_glyphs(document))
