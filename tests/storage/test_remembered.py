"""A file from before records remembered what they rest on."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from offsite.domain import charter, lessons, objectives, pilots, proposals, stale
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.offsite import Offsite
from offsite.storage.file import OffsiteFile
from offsite.storage.remembered import _COLUMNS, what_it_rests_on
from tests.domain.samples import day


def worked_on() -> Offsite:
    """Return a day with a north star, a merged pilot with its brief, a key result, an outcome and two sections."""
    offsite = day(north_star=("Answer within a minute",), pilot=("Answers", "Replies"))
    offsite = proposals.merge(offsite, tuple(each.id for each in proposals.standing(offsite, Kind.PILOT)), "Both")
    for kind in (Kind.NORTH_STAR, Kind.PILOT):
        ids = tuple(each.id for each in proposals.standing(offsite, kind))
        offsite = replace(offsite, adoptions=(*offsite.adoptions, Adoption(kind, ids)))
    first = next(each for each in offsite.proposals if each.text == "Answers")
    offsite = pilots.change_brief(offsite, first.id, lambda each: replace(each, target="95 of  100."))
    offsite = objectives.add_objective(offsite, "Trusted answers")
    offsite = objectives.add_key_result(offsite, offsite.objectives[0].id, "Answers with a source")
    offsite = lessons.add_outcome(offsite, "Two pilots")
    for key in ("why", "value_targets", "scope_in"):
        offsite = charter.write(offsite, key, "By hand")
    return offsite


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A file of that day without the new columns, and with sections that rest on nothing."""
    path = tmp_path / "old.offsite"
    OffsiteFile.create(path, worked_on()).close()
    with closing(sqlite3.connect(path)) as raw:
        for table, column, _ in _COLUMNS:
            raw.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        raw.execute("UPDATE section SET suggested = ''")
        raw.commit()
    return path


def test_an_older_file_remembers_from_here_on(before: Path) -> None:
    """Everything is there as it was; nothing is stale until something changes, and then it is."""
    with closing(sqlite3.connect(before)) as raw:
        what_it_rests_on(raw)
        raw.commit()
    with OffsiteFile.open(before) as file:
        offsite = file.load()
    assert [each.text for each in offsite.key_results] == ["Answers with a source"]
    assert [(each.aim, each.source) for each in offsite.outcomes] == [("Two pilots", "")]
    assert stale.found(offsite) == ()
    assert not any(charter.is_stale(offsite, each.key) for each in charter.SPECS)
    star = next(each.id for each in offsite.proposals if each.kind is Kind.NORTH_STAR)
    changed = proposals.reword(offsite, star, "Answer within an hour")
    pilot = pilots.chosen(changed)[0].id
    changed = pilots.change_brief(changed, pilot, lambda each: replace(each, target="87 of 100"))
    assert [each.key for each in charter.SPECS if charter.is_stale(changed, each.key)] == ["why", "value_targets"]


def test_an_older_file_with_nothing_adopted_is_brought_up_to_date(tmp_path: Path) -> None:
    """Where nothing is adopted, sections rest on nothing, as they did."""
    path = tmp_path / "new.offsite"
    OffsiteFile.create(path, charter.write(day(), "why", "Because")).close()
    with closing(sqlite3.connect(path)) as raw:
        for table, column, _ in _COLUMNS:
            raw.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        what_it_rests_on(raw)
        raw.commit()
    with OffsiteFile.open(path) as file:
        assert [(each.text, each.suggested) for each in file.load().sections] == [("Because", "")]
