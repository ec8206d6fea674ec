"""The sample offsite from an empty folder to a charter and pictures, without a display."""

import os
from collections.abc import Iterator
from pathlib import Path

from offsite.domain.voting.wording import counted
from offsite.exporting import export_charter
from offsite.sample import play_sample
from offsite.storage.file import OffsiteFile


def play(folder: Path) -> Iterator[str]:
    """Play the sample into a folder, reload it, write charter and pictures; yield a line for each that is there.

    What an earlier demo left in the folder is replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "Marlow Freight.offsite"
    file.unlink(missing_ok=True)
    play_sample(file)
    with OffsiteFile.open(file) as played:
        people, votes = len(played.load().people), len(played.ballots.box().urns)
    yield f"{file}: {counted(people, 'person', 'people')}, {counted(votes, 'vote')}, all eight steps"
    yield f"{export_charter(file, folder)}: the charter"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.gallery import Gallery  # noqa: PLC0415 - only the pictures need Qt
    from ui.pictures import SMALL  # noqa: PLC0415

    with Gallery(folder / "pictures") as gallery:
        gallery.take_all(sizes=(SMALL,), dark=(False,))
        yield f"{gallery.folder}: {gallery.taken} pictures of screens and slides"
