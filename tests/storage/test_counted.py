"""Tests of counts by hand in the file."""

import sqlite3

import pytest

from offsite.domain.errors import Refused
from offsite.domain.voting.counts import Counts
from offsite.domain.voting.rounds import Mode, State
from offsite.storage.checking import check
from offsite.storage.file import OffsiteFile
from tests.storage.samples import draft, new_file, opened

FIRST = Counts(4).changed("o0", "5", 3).changed("o1", "0", 4)
SECOND = FIRST.changed("o0", "5", 2).changed("o0", "1", 2)


def test_counts_are_on_disk_at_once_and_can_be_corrected() -> None:
    """What was typed last is what the file holds, and a whole round goes its way with it."""
    with new_file() as file:
        opened(file, draft(mode=Mode.COUNTED))
        file.ballots.count("round1", FIRST)
        file.ballots.count("round1", SECOND)
        file.close()
        with OffsiteFile.open(file.path) as again:
            (urn,) = again.ballots.box().urns
            assert (urn.counts, urn.turnout) == (SECOND, 4)
            again.ballots.close("round1")
            again.ballots.reveal("round1")
            (urn,) = again.ballots.box().urns
            assert urn.round.state is State.REVEALED
            assert urn.tally().row("o0").counts == (0, 2, 0, 0, 0, 2)
        assert check(file.path) == ()


def test_nothing_is_typed_outside_an_open_counted_round() -> None:
    """Not in a draft, not after the closing, not beside ballots; and nobody casts where hands are counted."""
    with new_file() as file:
        file.ballots.add(draft(mode=Mode.COUNTED))
        with pytest.raises(Refused, match="not open"):
            file.ballots.count("round1", FIRST)
        file.ballots.open("round1")
        for cast in (file.ballots.cast, file.ballots.answer):
            with pytest.raises(Refused, match="This vote is not a"):
                cast("round1", "v0", {})
        file.ballots.count("round1", FIRST)
        file.ballots.close("round1")
        with pytest.raises(Refused, match="not open"):
            file.ballots.count("round1", SECOND)
        opened(file, draft("round2"))
        with pytest.raises(Refused, match="not counted by hand"):
            file.ballots.count("round2", FIRST)
        assert file.ballots.box().urn("round1").counts == FIRST


@pytest.mark.parametrize("counts", [Counts(), Counts(6), Counts(2).changed("o0", "5", 3)])
def test_counts_that_cannot_be_true_are_not_closed(counts: Counts) -> None:
    """The round stays open, with what was typed."""
    with new_file() as file:
        opened(file, draft(mode=Mode.COUNTED))
        file.ballots.count("round1", counts)
        with pytest.raises(Refused):
            file.ballots.close("round1")
        (urn,) = file.ballots.box().urns
        assert (urn.round.state, urn.counts) == (State.OPEN, counts)


@pytest.mark.parametrize(
    "attack",
    [
        "INSERT INTO counted VALUES ('private', 3, '[]')",
        "INSERT INTO counted VALUES ('closed', 3, '[]')",
        "INSERT OR REPLACE INTO counted VALUES ('closed', 3, '[]')",
        "UPDATE counted SET ballots = 3 WHERE round = 'closed'",
        "DELETE FROM counted WHERE round = 'closed'",
        "UPDATE counted SET round = 'empty' WHERE round = 'open'",
        "UPDATE round SET state = 'closed' WHERE id = 'empty'",
        "UPDATE round SET state = 'closed' WHERE id = 'crowded'",
    ],
)
def test_sqlite_itself_keeps_the_counts(attack: str) -> None:
    """Whoever writes to the file with another program can neither change counts after the closing nor close without."""
    with new_file() as file:
        for name in ("open", "closed", "empty", "crowded"):
            opened(file, draft(name, mode=Mode.COUNTED))
        opened(file, draft("private"))
        for name, counts in (("open", FIRST), ("closed", FIRST), ("crowded", Counts(6))):
            file.ballots.count(name, counts)
        file.ballots.close("closed")
        before = file.ballots.box()
        with pytest.raises(sqlite3.IntegrityError):
            file._database.raw.execute(attack)
        assert file.ballots.box() == before
