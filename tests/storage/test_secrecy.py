"""Tests that the bytes of a file tell nothing beyond what was voted: not who, not in which order."""

import json
import logging
import re
from pathlib import Path

import pytest

from offsite.domain.errors import Refused
from offsite.domain.voting.methods import Assign, Consent, Dots, Method, Rank, Score
from offsite.storage.ballot_rows import sealed
from offsite.storage.file import FileRefused, OffsiteFile, SaveFailed
from tests.storage.samples import draft, new_file, offsite, opened

WORDS = tuple(f"w{number:02}" for number in range(100))
TELLING = Assign(tuple((word, f"Label {word}") for word in WORDS))
"""A vote in which each voter can give an answer that occurs nowhere else in the file."""


def stored(file: OffsiteFile) -> list[tuple[bytes, str]]:
    """Return all ballots with their keys, in the order of the table."""
    return file._database.raw.execute("SELECT key, choices FROM ballot").fetchall()


def raw_bytes(file: OffsiteFile) -> bytes:
    """Return the bytes of the file and of what lies beside it; it is closed for that."""
    file.close()
    return b"".join(each.read_bytes() for each in sorted(file.path.parent.iterdir()))


def places(content: bytes) -> list[str]:
    """Return the answers to `TELLING` in the order in which they lie in the file."""
    return [found.decode() for found in re.findall(rb'\{"o0":"(w\d\d)"\}', content)]


def test_every_cast_ballot_lies_in_the_file_once() -> None:
    """Rewriting leaves no older copy of a ballot in freed parts of the file or in the journal."""
    with new_file() as file:
        opened(file, draft(voters=25, method=TELLING, options=1))
        for number in range(25):
            file.ballots.cast("round1", f"v{number}", {"o0": WORDS[number]})
        assert sorted(places(raw_bytes(file))) == list(WORDS[:25])


def test_a_void_round_leaves_no_ballot_in_the_file() -> None:
    """What was cast in a round that became void is wiped, even from the bytes; who had voted stays on record."""
    with new_file() as file:
        opened(file, draft(method=TELLING, options=1))
        for number in range(4):
            file.ballots.cast("round1", f"v{number}", {"o0": WORDS[number]})
        file.ballots.void("round1", "wrong question")
        assert file.ballots.box().urns[0].turnout == 4
        assert places(raw_bytes(file)) == []


def test_every_cast_gives_all_ballots_new_keys() -> None:
    """No key outlives a cast, so that two states of the file cannot be compared row by row."""
    with new_file() as file:
        opened(file, draft(voters=12))
        seen: set[bytes] = set()
        for number in range(12):
            file.ballots.cast("round1", f"v{number}", {"o0": 1})
            keys = {key for key, _ in stored(file)}
            assert len(keys) == number + 1
            assert not keys & seen
            seen |= keys


def test_the_last_ballot_may_lie_anywhere() -> None:
    """The ballot cast last is found at each place, in the order of the rows and in the bytes of the file."""
    in_rows: set[int] = set()
    in_bytes: set[int] = set()
    for _ in range(80):  # each place is missed with a probability below 1e-7
        with new_file() as file:
            opened(file, draft(voters=5, method=TELLING, options=1))
            for number in range(5):
                file.ballots.cast("round1", f"v{number}", {"o0": WORDS[number]})
            in_rows.add([json.loads(text)["o0"] for _, text in stored(file)].index("w04"))
            in_bytes.add(places(raw_bytes(file)).index("w04"))
    assert in_rows == in_bytes == {0, 1, 2, 3, 4}


def test_checking_off_moves_nothing() -> None:
    """The names of the voters lie where they lay before the vote, so that their places do not tell who came first."""
    with new_file() as file:
        opened(file, draft(voters=30))
        before = [found.start() for found in re.finditer(rb"Voter \d+", raw_bytes(file))]
        with OffsiteFile.open(file.path) as again:
            for number in (17, 3, 29, 0, 8, 21):
                again.ballots.cast("round1", f"v{number}", {"o0": 2})
            after = [found.start() for found in re.finditer(rb"Voter \d+", raw_bytes(again))]
    assert len(before) == 30
    assert after == before


@pytest.mark.parametrize(
    ("method", "ballots"),
    [
        (Score(0, 10), [{}, {"o0": 10, "o1": 0}, {"o0": 10, "o1": 10, "o2": 10}]),
        (
            Score(-5, 5, ("impact", "ease")),
            [{}, {"o1": {"impact": -5}}, {f"o{n}": {"impact": 1, "ease": -5} for n in range(3)}],
        ),
        (Dots(100, 100), [{}, {"o0": 100}, {"o0": 33, "o1": 33, "o2": 34}]),
        (Rank(), [{}, {"o0": 1, "o1": 2, "o2": 3}]),
        (Consent(), [{}, {"o0": 0, "o1": 5}]),
        (Assign((("a", "A"), ("zoë", "Z"))), [{}, {"o0": "a"}, {"o0": "zoë", "o1": "zoë", "o2": "zoë"}]),
    ],
)
def test_all_ballots_of_a_round_are_of_one_length(method: Method, ballots: list[dict[str, object]]) -> None:
    """An empty ballot and the fullest one take the same room, so that gaps in the file tell nothing."""
    round_ = draft(method=method)
    assert len({len(sealed(round_, ballot)) for ballot in ballots}) == 1
    assert [json.loads(sealed(round_, ballot)) for ballot in ballots] == ballots


def test_the_order_of_the_options_on_screen_is_not_stored() -> None:
    """Two voters who saw the options in different orders and chose the same leave the same ballot."""
    round_ = draft()
    assert sealed(round_, {"o2": 1, "o0": 5}) == sealed(round_, {"o0": 5, "o2": 1})


def test_ballot_rows_say_nothing_else() -> None:
    """A ballot row holds the round, a random key and the choices; no row holds a time or a number of its own."""
    with new_file() as file:
        raw = file._database.raw
        assert [row[1] for row in raw.execute("PRAGMA table_info(ballot)")] == ["round", "key", "choices"]
        columns = [row[1] for row in raw.execute("PRAGMA table_info(voter)")]
        assert columns == ["round", "id", "name", "position", "voted"]
        plain = [
            row[0]
            for row in raw.execute("PRAGMA table_list")
            if row[0] == "main" and not row[4] and row[1][:6] != "sqlite"
        ]
        assert plain == []


def test_private_contents_are_not_handed_out_before_the_reveal() -> None:
    """Until a private round is revealed, the box holds who has voted and nothing of what."""
    with new_file() as file:
        opened(file, draft())
        for number in range(3):
            file.ballots.cast("round1", f"v{number}", {"o0": number})
            assert file.ballots.box().urns[0].ballots == ()
        file.ballots.close("round1")
        assert file.ballots.box().urns[0].ballots == ()
        file.ballots.reveal("round1")
        assert file.ballots.box().urns[0].ballots == ({"o0": 0}, {"o0": 1}, {"o0": 2})


def everything(error: BaseException | None) -> str:
    """Return all that an error and those behind it carry."""
    words = []
    while error is not None:
        words += [repr(error), str(error), repr(vars(error))]
        error = error.__cause__ or error.__context__
    return " ".join(words)


def test_errors_and_logs_hold_no_choice(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """No error of the ballot box, and nothing behind it, repeats a choice; neither does the log."""
    caplog.set_level(logging.DEBUG)
    with OffsiteFile.create(tmp_path / "day.offsite", offsite()) as file:
        opened(file, draft(method=TELLING, options=1))
        raw = file._database.raw
        with pytest.raises(Refused) as refused:
            file.ballots.cast("round1", "v0", {"o0": "w77777"})
        raw.execute("PRAGMA query_only = ON")
        with pytest.raises(SaveFailed) as failed:
            file.ballots.cast("round1", "v0", {"o0": "w77"})
        raw.execute("PRAGMA query_only = OFF")
        raw.execute("CREATE TRIGGER odd BEFORE INSERT ON ballot BEGIN SELECT RAISE(ABORT, 'odd'); END")
        with pytest.raises(SaveFailed) as aborted:
            file.ballots.cast("round1", "v0", {"o0": "w77"})
    told = "".join(everything(each.value) for each in (refused, failed, aborted)) + caplog.text
    assert "w77" not in told


def test_a_damaged_ballot_is_not_quoted(tmp_path: Path) -> None:
    """When a stored ballot is unreadable, the refusal does not repeat it."""
    with OffsiteFile.create(tmp_path / "day.offsite", offsite()) as file:
        opened(file, draft(method=TELLING, options=1))
        for number in range(3):
            file.ballots.cast("round1", f"v{number}", {"o0": WORDS[number]})
        file.ballots.close("round1")
        file.ballots.reveal("round1")
        raw = file._database.raw
        raw.execute("DROP TRIGGER ballot_never_changes")
        raw.execute("UPDATE ballot SET choices = 'w99 {'")
        with pytest.raises(FileRefused, match="damaged") as refused:
            file.ballots.box()
    assert "w99" not in everything(refused.value)


def test_a_copy_is_refused_before_the_reveal_and_tells_no_more_after_it(tmp_path: Path) -> None:
    """No copy is taken while ballots lie unrevealed; a later one holds each ballot once, in no telling order."""
    seen = set()
    for attempt in range(12):
        with new_file() as file:
            opened(file, draft(voters=4, method=TELLING, options=1))
            for number in range(4):
                file.ballots.cast("round1", f"v{number}", {"o0": WORDS[number]})
                with pytest.raises(Refused):
                    file.copy_to(tmp_path / "early.offsite")
            file.ballots.close("round1")
            with pytest.raises(Refused):
                file.copy_to(tmp_path / "early.offsite")
            file.ballots.reveal("round1")
            copy = tmp_path / f"copy{attempt}.offsite"
            file.copy_to(copy)
        found = places(copy.read_bytes())
        assert sorted(found) == list(WORDS[:4])
        seen.add(tuple(found))
    assert not (tmp_path / "early.offsite").exists()
    assert len(seen) > 1
