"""From a file on disk to its charter on disk, without a window."""

import tempfile
from pathlib import Path

from offsite.domain import charter_document
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from offsite.export.atomic import WriteFailed, write_atomically
from offsite.export.charter_pdf import charter_pdf
from offsite.storage.durable import copy_closed
from offsite.storage.file import FileRefused, OffsiteFile


class ExportFailed(Exception):
    """The charter could not be written; the text is one sentence that says why."""


def read_copy(path: Path) -> tuple[Offsite, Box]:
    """Return what a file holds; only a copy of it is opened, so that it stays byte for byte as it is.

    Raises:
        FileRefused: it is no sound offsite of this version.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        try:
            copy_closed(path, copy)  # with what takes back a change that was cut off
        except OSError as error:
            raise FileRefused(f"{path} cannot be read: {error.strerror}.") from None
        with OffsiteFile.open(copy) as file:
            return file.load(), file.ballots.box()


def export_charter(path: Path, folder: Path) -> Path:
    """Write the charter of the offsite at `path` into a folder, which is made if need be; return the PDF's path.

    Raises:
        ExportFailed: the file is refused, or the PDF cannot be written; an older PDF stays as it was then.
    """
    try:
        offsite, box = read_copy(path)
        target = folder / f"{path.stem} charter.pdf"
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(target, charter_pdf(charter_document.document(offsite, box)))
    except (FileRefused, WriteFailed) as failure:
        raise ExportFailed(str(failure)) from failure
    except OSError as error:
        raise ExportFailed(f"{folder} cannot be written to: {error.strerror}.") from error
    return target
