"""Files of released versions, one of each, as they lie on somebody's laptop."""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from offsite.domain import charter, raci
from offsite.domain.model.identity import Aspect
from offsite.storage.errors import FileRefused
from offsite.storage.file import OffsiteFile
from offsite.storage.migrations import VERSION

RELEASED = Path(__file__).parent / "released"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """The sample as version 1 wrote it."""
    path = tmp_path / "old.offsite"
    path.write_bytes(gzip.decompress((RELEASED / "version_1.offsite.gz").read_bytes()))
    return path


def test_there_is_a_file_of_every_released_version() -> None:
    """Each version before the present one has a file here that is opened in these tests."""
    assert [each.name for each in sorted(RELEASED.iterdir())] == [
        f"version_{number}.offsite.gz" for number in range(1, VERSION)
    ]


def test_answers_of_version_1_become_traits_and_trade_offs(first: Path) -> None:
    """What was answered about identity and trade-offs stands in their records; the questions are gone, no word is."""
    with OffsiteFile.open(first) as file:
        offsite = file.load()
    said = {each.aspect: each.text for each in offsite.identity}
    assert said[Aspect.VALUE].startswith("We do not promise")
    assert said[Aspect.PAST].startswith("Credit limits from before 2023")
    assert len(said) == len(offsite.identity) == 5
    price = {(each.left, each.right): each.friction for each in offsite.trade_offs}
    assert len(price) == 7
    assert price["Speed", "Interpretability"].startswith("Interpretability wherever a customer feels it")
    assert price["Precise", "Good enough"] == "Good enough for planning, precise for invoices."
    kept = {each.id for each in offsite.answers}
    assert "offsite/business_case" in kept
    assert not kept & {"offsite/values", "offsite/precise_or_good_enough"}


def test_votes_of_version_1_are_all_there(first: Path) -> None:
    """The rounds of an older file open with their options, ballots and results."""
    with OffsiteFile.open(first) as file:
        box = file.ballots.box()
    assert len(box.urns) >= 8
    assert all(urn.tally().rows for urn in box.urns)
    assert all(option.ends is None for urn in box.urns for option in urn.round.options)


def test_a_file_that_was_brought_up_to_date_opens_again_as_it_was(first: Path) -> None:
    """Opening a second time finds the new version and changes nothing."""
    with OffsiteFile.open(first) as file:
        once = file.load()
    with OffsiteFile.open(first) as file:
        assert file.load() == once


def test_a_damaged_file_of_version_1_is_refused(first: Path) -> None:
    """What cannot be read on the way to the present version is refused in a sentence, and the file is as it was."""
    with closing(sqlite3.connect(first)) as raw:
        raw.execute("UPDATE adoption SET proposals = '[broken' WHERE id = 'north_star'")
        raw.commit()
    before = first.read_bytes()
    with pytest.raises(FileRefused, match="damaged"):
        OffsiteFile.open(first)
    assert first.read_bytes() == before


def test_a_consent_given_in_version_1_still_holds(first: Path) -> None:
    """The words that the room consented to read as they did, so that no consent is lost by a newer program."""
    with OffsiteFile.open(first) as file:
        offsite, box = file.load(), file.ballots.box()
    assert charter.standing(offsite, box).adopted


def with_the_starter(first: Path) -> None:
    """Put the untouched starter into the matrix, and leave the section on who answers for what to itself."""
    with closing(sqlite3.connect(first)) as raw, raw:
        raw.executescript(
            "DELETE FROM role; DELETE FROM decision; DELETE FROM cell;"
            "DELETE FROM section WHERE id = 'accountabilities';"
        )
        raw.executemany(
            "INSERT INTO role VALUES (?, ?, ?)", [(each, each, i) for i, each in enumerate(raci.STARTER_ROLES)]
        )
        for row, (decision, letters) in enumerate(raci.STARTER_ROWS):
            raw.execute("INSERT INTO decision VALUES (?, ?, ?)", (decision, decision, row))
            for column, (role, mark) in enumerate(zip(raci.STARTER_ROLES, letters.split(), strict=True)):
                place = row * len(raci.STARTER_ROLES) + column
                cell = (f"{decision}/{role}", decision, role, mark, place)
                raw.execute("INSERT INTO cell VALUES (?, ?, ?, ?, ?)", cell)


def test_a_page_consented_to_with_the_starter_keeps_its_words(first: Path) -> None:
    """Who answers for what by the starter is not suggested any more; where the room consented to it, it stands."""
    with_the_starter(first)
    with OffsiteFile.open(first) as file:
        offsite = file.load()
    lines = charter.text_of(offsite, "accountabilities").splitlines()
    assert raci.is_starter(offsite)
    assert lines[:4] == [f"{decision}: C-suite sponsor" for decision, _ in raci.STARTER_ROWS[:4]]
    assert lines[4:] == charter.spec("accountabilities").suggest(offsite).splitlines()
    assert not charter.is_stale(offsite, "accountabilities")


def test_a_page_consented_to_without_value_targets_stays_without(first: Path) -> None:
    """What the pilots aim at is suggested, but not written into a page that the room has consented to."""
    with closing(sqlite3.connect(first)) as raw, raw:
        raw.execute("DELETE FROM section WHERE id = 'value_targets'")
    with OffsiteFile.open(first) as file:
        offsite = file.load()
    assert charter.text_of(offsite, "value_targets") == ""
    assert not charter.is_stale(offsite, "value_targets")
    assert charter.spec("value_targets").suggest(offsite)
