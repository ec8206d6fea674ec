"""A file is the old one or the new one, never a part."""

import subprocess
import sys
from pathlib import Path

import pytest

from offsite.export.atomic import WriteFailed, write_atomically

_LIMITED = """
import resource, signal, sys
from pathlib import Path
from offsite.export.atomic import WriteFailed, write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomically(Path(sys.argv[1]), b"n" * 5000)
except WriteFailed as why:
    print(why)
"""


def test_a_new_file_holds_the_bytes(tmp_path: Path) -> None:
    """What was written is what is read, and nothing else lies beside it."""
    target = tmp_path / "charter.pdf"
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_is_replaced(tmp_path: Path) -> None:
    """The new bytes take the place of longer old ones."""
    target = tmp_path / "charter.pdf"
    target.write_bytes(b"old and longer")
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"


def test_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Nobody else on the laptop may read what was agreed."""
    target = tmp_path / "charter.pdf"
    write_atomically(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """When the system refuses further bytes, the old file is whole, nothing lies beside it, and a sentence says why."""
    target = tmp_path / "charter.pdf"
    target.write_bytes(b"old")
    run = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(target)], capture_output=True, text=True, check=True, timeout=50
    )
    assert run.stdout.strip() == (
        "“charter.pdf” could not be saved: the file would be larger than this disk or account allows."
    )
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    """A folder with the name of the file stays with all it holds."""
    target = tmp_path / "charter.pdf"
    target.mkdir()
    (target / "inside").write_bytes(b"old")
    with pytest.raises(WriteFailed, match="a folder has that name"):
        write_atomically(target, b"new")
    assert (target / "inside").read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    """A folder that was taken away is not made anew."""
    with pytest.raises(WriteFailed, match="its folder does not exist"):
        write_atomically(tmp_path / "gone" / "charter.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["x" * 300 + ".pdf", "zero\0byte.pdf"])
def test_a_name_that_no_disk_takes_is_told(tmp_path: Path, name: str) -> None:
    """A name that cannot be is a sentence, and leaves no file behind."""
    with pytest.raises(WriteFailed, match="could not be saved"):
        write_atomically(tmp_path / name, b"new")
    assert list(tmp_path.iterdir()) == []
