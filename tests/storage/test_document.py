"""Tests that the document comes back as it was saved."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from offsite.domain.model.people import Person
from offsite.domain.offsite import Form, Offsite, PageSize
from offsite.storage.document import OWN_FIELDS
from offsite.storage.file import OffsiteFile, SaveFailed
from offsite.storage.schema import COLLECTIONS
from tests.storage.samples import ODD_TEXTS, new_file, offsite, offsites


def test_every_field_of_the_offsite_has_a_place() -> None:
    """No field of an offsite can be forgotten by the tables."""
    assert {*OWN_FIELDS, *(each.field for each in COLLECTIONS)} == {field.name for field in fields(Offsite)}


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.field)
def test_tables_and_records_match(collection) -> None:  # type: ignore[no-untyped-def] # each is a Collection
    """A table has one column for each field of its record, in the same order, and the position."""
    columns = [column.name for column in collection.table.columns]
    assert columns == [*(field.name for field in fields(collection.record)), "position"]


@settings(max_examples=40, deadline=None)
@given(offsites())
def test_what_is_created_is_loaded(document: Offsite) -> None:
    """Any offsite, with texts of any script and sort, is the same after it was written and read."""
    with new_file(document) as file:
        assert file.load() == document


@settings(max_examples=40, deadline=None)
@given(offsites(), offsites(), offsites())
def test_what_is_saved_is_loaded(first: Offsite, second: Offsite, third: Offsite) -> None:
    """Whatever changes between two states, saving the difference leads to the second, for good."""
    with new_file(first) as file:
        file.save(first, second)
        assert file.load() == second
        file.save(second, third)
        file.close()
        with OffsiteFile.open(file.path) as again:
            assert again.load() == third


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts(tmp_path: Path, text: str) -> None:
    """Names in any script, with quotes, line ends or NUL come back letter by letter."""
    document = replace(offsite(text), organisation=text, people=(Person("p", text, text),))
    with OffsiteFile.create(tmp_path / "day.offsite", document) as file:
        assert file.load() == document


def test_half_a_character_does_not_keep_the_rest_from_being_saved(tmp_path: Path) -> None:
    """Half of a surrogate pair becomes U+FFFD, and two halves become their character."""
    document = offsite("Day \ud83d of \ud83d\ude00")
    with OffsiteFile.create(tmp_path / "day.offsite", document) as file:
        assert file.load().title == "Day \ufffd of \U0001f600"


def test_own_fields(tmp_path: Path) -> None:
    """Date, form and paper are kept."""
    document = replace(offsite(), day=date(2026, 11, 21), form=Form.NINETY, page=PageSize.LETTER)
    with OffsiteFile.create(tmp_path / "day.offsite", offsite()) as file:
        file.save(offsite(), document)
        assert file.load() == document


def test_order_is_kept(tmp_path: Path) -> None:
    """Records that change places are found in their new order."""
    before = offsite(people=5)
    after = replace(before, people=before.people[::-1])
    with OffsiteFile.create(tmp_path / "day.offsite", before) as file:
        file.save(before, after)
        assert file.load().people == after.people


def test_two_records_of_one_id_are_an_error(tmp_path: Path) -> None:
    """Records that share an id are refused instead of one of them being lost, and nothing is written."""
    before = offsite()
    after = replace(before, title="changed", people=(Person("p", "Ada"), Person("p", "Ben")))
    with OffsiteFile.create(tmp_path / "day.offsite", before) as file:
        with pytest.raises(ValueError, match="people"):
            file.save(before, after)
        assert file.load() == before


def test_a_save_that_may_not_write_leaves_the_old_state(tmp_path: Path) -> None:
    """When SQLite may not write, the reason is told, the old state stays, and saving works again later."""
    before = offsite()
    after = replace(before, title="After")
    with OffsiteFile.create(tmp_path / "day.offsite", before) as file:
        file._database.raw.execute("PRAGMA query_only = ON")
        with pytest.raises(SaveFailed, match=r"This could not be saved: the file is write-protected\."):
            file.save(before, after)
        assert file.load() == before
        file._database.raw.execute("PRAGMA query_only = OFF")
        file.save(before, after)
        assert file.load() == after
