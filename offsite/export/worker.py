"""What a process beside the window does, so that the window never waits for paper."""

from dataclasses import dataclass

from offsite.domain.model.charter import CharterDocument
from offsite.export.charter_pdf import charter_pdf, missing_glyphs, overflow
from offsite.export.preview import Picture, page_pictures


def warm_up() -> None:
    """Import what setting needs: this module does; the call is what a new process is given to do first."""


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


def set_charter(document: CharterDocument, width: int) -> SetPages:
    """Return the charter as a PDF, with a picture of each of its pages that is `width` pixels wide."""
    pdf = charter_pdf(document)
    return SetPages(pdf, page_pictures(pdf, width), overflow(document), missing_glyphs(document))
