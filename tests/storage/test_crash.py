"""Tests of what is on the disk after a crash, and after the disk said no: real processes, really killed."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from offsite.domain.errors import Refused
from offsite.domain.model.people import Person
from offsite.storage.checking import check
from offsite.storage.file import OffsiteFile, SaveFailed
from offsite.storage.header import cut_off
from tests.storage.samples import draft, offsite, opened, run

PRELUDE = """
import sys
from dataclasses import replace
from pathlib import Path
from offsite.domain.model.people import Person
from offsite.storage import document
from offsite.storage.file import OffsiteFile, SaveFailed
file = OffsiteFile.open(Path(sys.argv[1]))
before = file.load()

def say(word):
    print(word, flush=True)
"""

SAVE_AND_WAIT = (
    PRELUDE
    + """
for number in range(5):
    after = replace(before, title=f"Day {number}")
    file.save(before, after)
    before = after
say("saved")
sys.stdin.read()
"""
)

STOP_IN_THE_MIDDLE = (
    PRELUDE
    + """
file._database.raw.execute("PRAGMA cache_size = 5")
people = tuple(Person(f"x{number}", "lost " * 500) for number in range(200))
with file._database.writing() as connection:
    document.save(connection, before, replace(before, title="Lost", people=people))
    say("middle")
    sys.stdin.read()
"""
)

CAST_ON = (
    PRELUDE
    + """
for number in range(30):
    file.ballots.cast("round1", f"v{number}", {"o0": number % 6})
    say(str(number))
sys.stdin.read()
"""
)

FULL_DISK = (
    PRELUDE
    + """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = Path(sys.argv[1]).stat().st_size
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (size, unlimited[1]))
after = replace(before, people=tuple(Person(f"x{number}", "long " * 500) for number in range(200)))
try:
    file.save(before, after)
except SaveFailed as failure:
    say(str(failure))
resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
say("as before" if file.load() == before else "changed")
file.save(before, after)
say("saved" if file.load() == after else "lost")
"""
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed file with the sample in it."""
    path = tmp_path / "day.offsite"
    OffsiteFile.create(path, offsite()).close()
    return path


def heard(process: "subprocess.Popen[str]", word: str) -> bool:
    """Return whether a process says a word; reading stops at that word."""
    assert process.stdout is not None
    return any(line.strip() == word for line in process.stdout)


def lines_of(process: "subprocess.Popen[str]") -> Iterator[str]:
    """Return what is left of the words of a process."""
    assert process.stdout is not None
    return iter(process.stdout.read().split("\n"))


def cast_all(file: OffsiteFile, choices: dict[str, object]) -> None:
    """Let all thirty voters cast the same ballot."""
    for number in range(30):
        file.ballots.cast("round1", f"v{number}", choices)


def test_nothing_confirmed_is_lost(path: Path) -> None:
    """A process that is killed right after a save has lost nothing."""
    with run(SAVE_AND_WAIT, path) as process:
        assert heard(process, "saved")
        process.kill()
    with OffsiteFile.open(path) as file:
        assert file.load() == offsite("Day 4")
    assert check(path) == ()


def test_half_a_change_is_taken_back(path: Path) -> None:
    """A process that is killed in the middle of a change leaves the last confirmed state, in a half-written file."""
    with run(STOP_IN_THE_MIDDLE, path) as process:
        assert heard(process, "middle")
        process.kill()
    assert cut_off(path)
    with OffsiteFile.open(path) as file:
        assert file.load() == offsite()
    assert not cut_off(path)
    assert check(path) == ()


@pytest.mark.parametrize("last", ["0", "7", "19"])
def test_every_confirmed_ballot_is_there_once(path: Path, last: str) -> None:
    """However far the casting came before the process was killed, there is one ballot for each person checked off."""
    with OffsiteFile.open(path) as file:
        opened(file, draft(voters=30))
    with run(CAST_ON, path) as process:
        assert heard(process, last)
        process.kill()
        said = [line for line in lines_of(process) if line]
    with OffsiteFile.open(path) as file:
        confirmed = {f"v{number}" for number in range(int(last) + 1 + len(said))}
        assert confirmed <= file.ballots.box().urns[0].voted
        for number in range(30):
            if f"v{number}" not in file.ballots.box().urns[0].voted:
                file.ballots.cast("round1", f"v{number}", {"o0": number % 6})
        file.ballots.close("round1")
        file.ballots.reveal("round1")
        (urn,) = file.ballots.box().urns
        assert [ballot["o0"] for ballot in urn.ballots] == sorted(number % 6 for number in range(30))


def test_a_disk_that_takes_no_more(path: Path) -> None:
    """When the system refuses to let the file grow, the save fails with a reason, and works once there is room."""
    with run(FULL_DISK, path) as process:
        said = list(lines_of(process))
    assert said[0].startswith("This could not be saved: ")
    assert said[1:3] == ["as before", "saved"]


def test_full(path: Path) -> None:
    """When SQLite finds the disk full, that is said, the old state stays, and the same change can be saved later."""
    after = offsite(people=2000)
    with OffsiteFile.open(path) as file:
        (pages,) = file._database.raw.execute("PRAGMA page_count").fetchone()
        file._database.raw.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(SaveFailed, match=r"This could not be saved: the disk is full\."):
            file.save(offsite(), after)
        assert file.load() == offsite()
        file._database.raw.execute("PRAGMA max_page_count = 100000")
        file.save(offsite(), after)
        assert file.load() == after


def test_a_cast_that_failed_can_be_tried_again(path: Path) -> None:
    """A ballot that did not reach the disk counts nothing; tried again it counts once; after that it is refused."""
    choices: dict[str, object] = {f"o{number}": 5 for number in range(300)}
    with OffsiteFile.open(path) as file:
        opened(file, draft(voters=30, options=300))
        (pages,) = file._database.raw.execute("PRAGMA page_count").fetchone()
        file._database.raw.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(SaveFailed, match="the disk is full"):
            cast_all(file, choices)
        (cast,) = file._database.raw.execute("SELECT count(*) FROM ballot").fetchone()
        assert file.ballots.box().urns[0].turnout == cast < 30
        file._database.raw.execute("PRAGMA max_page_count = 100000")
        file.ballots.cast("round1", f"v{cast}", choices)
        with pytest.raises(Refused, match="voted already"):
            file.ballots.cast("round1", f"v{cast}", choices)
        assert file.ballots.box().urns[0].turnout == cast + 1
        assert file._database.raw.execute("SELECT count(*) FROM ballot").fetchone() == (cast + 1,)


def test_saving_after_a_person_was_added(path: Path) -> None:
    """A file that took back a change that was cut off can be worked on."""
    with run(STOP_IN_THE_MIDDLE, path) as process:
        assert heard(process, "middle")
        process.kill()
    with OffsiteFile.open(path) as file:
        before = file.load()
        after = offsite(people=4)
        file.save(before, after)
        assert file.load().people[3] == Person("p3", "Person 3")
