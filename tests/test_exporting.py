"""From a file on disk to its charter, without a window."""

from pathlib import Path

from offsite.exporting import read_copy
from offsite.storage.file import OffsiteFile
from offsite.storage.header import cut_off
from tests.storage.samples import offsite, run
from tests.storage.test_crash import STOP_IN_THE_MIDDLE, heard


def test_what_was_cut_off_is_taken_back_in_the_copy(tmp_path: Path) -> None:
    """Of a file whose last change was cut off, what was confirmed before is read, and the file stays as it is."""
    path = tmp_path / "day.offsite"
    OffsiteFile.create(path, offsite()).close()
    with run(STOP_IN_THE_MIDDLE, path) as process:
        assert heard(process, "middle")
        process.kill()
    before = path.read_bytes()
    assert read_copy(path)[0] == offsite()
    assert path.read_bytes() == before
    assert cut_off(path)
