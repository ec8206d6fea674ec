"""The landscape: use cases, data and decisions are written down, judged, and checked for what is missing."""

from dataclasses import replace

import pytest

from offsite.domain import landscape, people
from offsite.domain.details import new_offsite
from offsite.domain.errors import Refused
from offsite.domain.findings import Weight
from offsite.domain.landscape import MATURITY, Part
from offsite.domain.model.form import Form
from offsite.domain.model.landscape import DataDomain, DecisionToday, Stage, UseCase
from offsite.domain.model.slides_day import Points
from offsite.domain.offsite import Offsite


@pytest.fixture
def offsite() -> Offsite:
    """An offsite with one person."""
    return people.add_one(new_offsite("AI offsite", "Marlow Freight"), "Dana Roth")


def messages(offsite: Offsite) -> list[str]:
    """What is still open."""
    return [each.message for each in landscape.findings(offsite)]


@pytest.mark.parametrize("part", Part)
def test_entries_are_added_moved_and_removed(offsite: Offsite, part: Part) -> None:
    """Each list takes entries with words, in an order that the user sets."""
    both = landscape.add(landscape.add(offsite, part, "  one\n "), part, "two")
    first, second = landscape.entries(both, part)
    assert landscape.name_of(first) == "one"
    assert landscape.entries(landscape.move(both, part, second.id, 0), part) == (second, first)
    assert landscape.entries(landscape.remove(both, part, first.id), part) == (second,)
    assert landscape.part_of(both, second.id) is part
    assert landscape.part_of(both, "nobody") is None
    with pytest.raises(Refused, match="Type the words first"):
        landscape.add(both, part, " \n ")


def test_fields_take_what_the_screen_hands_out(offsite: Offsite) -> None:
    """A stage is set by its key, a maturity by its figure or taken away by none, other fields by their words."""
    offsite = landscape.add(offsite, Part.USE_CASES, "Routes")
    case = offsite.use_cases[0].id
    offsite = landscape.set_field(offsite, Part.USE_CASES, case, "stage", "running")
    offsite = landscape.set_field(offsite, Part.USE_CASES, case, "value", "two hours a day")
    assert (offsite.use_cases[0].stage, offsite.use_cases[0].value) == (Stage.RUNNING, "two hours a day")
    offsite = landscape.add(offsite, Part.DATA, "Shipments")
    data = offsite.data_domains[0].id
    offsite = landscape.set_field(offsite, Part.DATA, data, "maturity", "4")
    assert offsite.data_domains[0].maturity == 4
    assert landscape.set_field(offsite, Part.DATA, data, "maturity", "").data_domains[0].maturity is None
    for part, record, field, value in (
        (Part.USE_CASES, case, "stage", "someday"),
        (Part.DATA, data, "maturity", "6"),
    ):
        with pytest.raises(ValueError, match=value):
            landscape.set_field(offsite, part, record, field, value)


def test_an_empty_landscape_lacks_all_three_lists(offsite: Offsite) -> None:
    """Each list that is empty is missing; the short form, which has no time for them, may go without any."""
    assert len(landscape.findings(offsite)) == 3
    assert all(each.weight is Weight.MISSING for each in landscape.findings(offsite))
    short = replace(offsite, form=Form.NINETY)
    assert landscape.findings(short) == ()
    assert len(landscape.findings(landscape.add(short, Part.DATA, "Shipments"))) == 3


def test_what_is_missing_is_said_of_each_entry(offsite: Offsite) -> None:
    """Data need an owner and a maturity; a use case or a decision without an owner is worth a note."""
    day = replace(
        offsite,
        use_cases=(UseCase("u", "Routes"), UseCase("v", "Claims", owner="Dana Roth")),
        data_domains=(
            DataDomain("d", "Shipments"),
            DataDomain("e", " ", 3, "Ana"),
            DataDomain("f", "Tariffs", 0, "Ana"),
        ),
        decisions_today=(DecisionToday("x", "Budget"),),
    )
    found = {each.record: (each.message, each.weight) for each in landscape.findings(day)}
    assert found == {
        "u": ("Routes: nobody owns it", Weight.NOTE),
        "d": ("Shipments: no owner and no maturity", Weight.MISSING),
        "e": ("An entry: it has no name", Weight.MISSING),
        "x": ("Budget: nobody decides this today", Weight.NOTE),
    }


def test_the_rubric_has_a_sentence_for_each_level() -> None:
    """Six levels, each with a word of its own and a whole sentence."""
    assert len({word for word, _ in MATURITY}) == 6
    assert all(sentence.endswith(".") for _, sentence in MATURITY)


def test_slides_name_owners_and_say_what_is_not_owned(offsite: Offsite) -> None:
    """The big screen shows a list with names instead of ids, in pages, and says how many have no owner."""
    dana = offsite.people[0].id
    day = replace(
        offsite,
        use_cases=(UseCase("u", "Routes", dana, Stage.TRIAL), UseCase("v", "Claims")),
        data_domains=tuple(DataDomain(str(place), f"Data {place}", 2, "Ana") for place in range(13)),
    )
    (page,) = landscape.slides(day, Part.USE_CASES)
    assert page == Points(
        "AI at work today",
        "Two use cases; one has no owner.",
        ("Routes – on trial, Dana Roth", "Claims – idea, no owner"),
    )
    pages = landscape.slides(day, Part.DATA)
    assert len(pages) == 2
    assert isinstance(pages[0], Points)
    assert pages[0].fact == "13 data domains, each with an owner."
    assert pages[0].items[0] == "Data 0 – 2 of 5, collected, Ana"
    (empty,) = landscape.slides(day, Part.DECISIONS)
    assert isinstance(empty, Points)
    assert empty.fact == "Nothing is written down yet."


def test_owners_outlive_their_line_in_the_list_of_people(offsite: Offsite) -> None:
    """Who is removed from the list of people stays as an owner by name."""
    dana = offsite.people[0].id
    day = replace(offsite, use_cases=(UseCase("u", "Routes", dana),), decisions_today=(DecisionToday("x", "Go", dana),))
    gone = people.remove(day, dana)
    assert (gone.use_cases[0].owner, gone.decisions_today[0].owner) == ("Dana Roth", "Dana Roth")
