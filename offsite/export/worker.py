"""What a process beside the window does, so that the window never waits for paper."""

from offsite.domain.model.charter import CharterDocument
from offsite.export.charter_pdf import charter_pdf
from offsite.export.preview import Picture, page_pictures


def warm_up() -> None:
    """Import what setting needs: this module does; the call is what a new process is given to do first."""


def set_charter(document: CharterDocument, width: int) -> tuple[bytes, tuple[Picture, ...]]:
    """Return the charter as a PDF and a picture of each of its pages.

    Args:
        document: The charter.
        width: The width of the pictures in pixels.
    """
    pdf = charter_pdf(document)
    return pdf, page_pictures(pdf, width)
