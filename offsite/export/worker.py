"""What a process beside the window does, so that the window never waits for paper.

The window loads this module as well, to name what is to be done; so it loads the PDF libraries on use only.
"""

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
