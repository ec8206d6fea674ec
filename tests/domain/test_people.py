"""Tests of who takes part."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import adoption, details, people, proposals, raci, seating
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import State
from tests.domain.samples import day, revealed

EMPTY = details.new_offsite("Day")


@pytest.mark.parametrize(
    "line",
    [
        "Dana Roth, Chief executive",
        "Dana Roth\tChief executive",
        "Dana Roth; Chief executive",
        "Dana Roth - Chief executive",
        "Dana Roth – Chief executive",
        "Dana Roth — Chief executive",
        "1. Dana Roth, Chief executive",
        "12) Dana Roth,Chief executive",
        "• Dana Roth,  Chief   executive ,",
        "•Dana Roth, Chief executive",
        "- Dana Roth, Chief executive",
        "\tDana Roth\tChief executive\t",
        "  Dana\u00a0Roth, Chief executive",
        "Dana Roth <dana.roth@rhena.example>, Chief executive",
        "Dana Roth, Chief executive (mailto:dana@rhena.example)",
        "Dana Roth; dana@rhena.example; Chief executive",
    ],
)
def test_a_line_is_a_name_and_a_role(line: str) -> None:
    """However a list is typed or copied, the name and the role come out clean."""
    (person,) = people.parse(EMPTY, line).people
    assert (person.name, person.role) == ("Dana Roth", "Chief executive")


@pytest.mark.parametrize("between", [";", "; ", ", "])
def test_the_invited_of_a_mail_are_people(between: str) -> None:
    """The one line that a mail program copies becomes one person an address, and no address is kept."""
    line = between.join(("Dana Roth <dana@rhena.example>", "Mei Lin <mei.lin@rhena.example>", "Ole <o@rhena.example>"))
    assert [person.name for person in people.parse(EMPTY, line).people] == ["Dana Roth", "Mei Lin", "Ole"]


def test_who_has_only_an_address_is_called_by_it() -> None:
    """An address without a name is somebody too."""
    (person,) = people.parse(EMPTY, "dana@rhena.example").people
    assert person.name == "dana@rhena.example"


@pytest.mark.parametrize(
    "name",
    [
        "Anne-Marie O’Neill",
        "李小龍",
        "محمد بن سلمان",
        "J. R. R. Tolkien",
        "Łukasz Wiśniewski 3rd",
        "Ng",
        "van der Berg",
    ],
)
def test_odd_names_stay_whole(name: str) -> None:
    """Hyphens, dots, apostrophes and other scripts are part of a name."""
    (person,) = people.parse(EMPTY, f"{name}, Sales").people
    assert (person.name, person.role) == (name, "Sales")


def test_a_second_separator_belongs_to_the_role() -> None:
    """Only the first separator parts name and role."""
    (person,) = people.parse(EMPTY, "Mei Lin Zhao, VP, Sales - Asia").people
    assert (person.name, person.role) == ("Mei Lin Zhao", "VP, Sales - Asia")


def test_empty_lines_are_passed_over() -> None:
    """Blank lines, bullets without a name and separators alone make no person."""
    pasted = people.parse(EMPTY, "\r\n  \n-\n•\n1.\n,\n;\t\nDana Roth\r\n\u2028")
    assert [each.name for each in pasted.people] == ["Dana Roth"]


def test_repeated_names_are_told() -> None:
    """Names that are there already or come twice are left out and named, whatever their case and spacing."""
    there = people.add_one(EMPTY, "Tomás Beltrán")
    pasted = people.parse(there, "TOMA\u0301S  BELTRA\u0301N, CTO\nPriya Raman\npriya raman, Data")
    assert [each.name for each in pasted.people] == ["Priya Raman"]
    assert len(pasted.repeated) == 2


@given(st.text(max_size=60))
def test_any_text_gives_people_with_names_of_their_own(text: str) -> None:
    """Whatever is pasted, each person has a name, no two the same, and adding them all is allowed."""
    pasted = people.parse(EMPTY, text)
    names = [each.name.casefold() for each in pasted.people]
    assert all(name.strip() for name in names)
    assert len(set(names)) == len(names)
    assert people.parse(people.add(EMPTY, pasted.people), text).people == ()


@pytest.mark.parametrize(
    ("title", "column"),
    [
        ("Chief executive", "C-suite sponsor"),
        ("CFO", "C-suite sponsor"),
        ("Chief AI Officer", "Head of data / ML"),
        ("Chief risk officer", "Legal / compliance"),
        ("General counsel", "Legal / compliance"),
        ("VP Product", "Product / BU lead"),
        ("Head of people", ""),
        ("", ""),
    ],
)
def test_job_titles_suggest_a_column(title: str, column: str) -> None:
    """The most telling word of a job title finds its column of the matrix; without one, none is guessed."""
    names = {role.id: role.name for role in EMPTY.roles}
    assert names.get(people.likely_raci_role(EMPTY.roles, title), "") == column


def test_no_column_without_roles() -> None:
    """In a matrix without columns nobody stands in any."""
    assert people.likely_raci_role((), "Chief executive") == ""


def test_add_one_refuses_what_cannot_be_told_apart() -> None:
    """A person needs a name, and one that nobody has yet."""
    there = people.add_one(EMPTY, "  Dana   Roth ", " Chief  executive ")
    assert (there.people[0].name, there.people[0].role) == ("Dana Roth", "Chief executive")
    with pytest.raises(Refused, match="Type a name first"):
        people.add_one(there, " \t ")
    with pytest.raises(Refused, match="dana roth is in the list already"):
        people.add_one(there, "dana  roth")


def test_details_change_one_person_only() -> None:
    """Name, role, column, presence and place change for the person meant and nobody else."""
    offsite = day(3)
    first, second, third = offsite.people
    offsite = people.rename(offsite, second.id, "Inga ")
    offsite = people.set_role(offsite, second.id, "Money")
    offsite = people.set_raci_role(offsite, second.id, offsite.roles[0].id)
    offsite = people.set_present(offsite, second.id, False)
    changed = replace(second, name="Inga ", role="Money", raci_role=offsite.roles[0].id, present=False)
    assert offsite.people == (first, changed, third)
    assert people.move(offsite, second.id, 0).people == (changed, first, third)


def test_present_means_in_the_room_with_a_name() -> None:
    """Who is away or has no name yet is not asked to vote."""
    offsite = day(3)
    offsite = people.set_present(offsite, offsite.people[0].id, False)
    offsite = people.rename(offsite, offsite.people[1].id, "  ")
    assert people.present(offsite) == (offsite.people[2],)


def test_removing_keeps_proposals_and_votes() -> None:
    """Who is removed leaves their proposals, without an author, and rounds that were held stay word for word."""
    offsite = day(3, risk=("Leaks",))
    dana = offsite.people[0]
    offsite = proposals.attribute(offsite, offsite.proposals[0].id, dana.id)
    offsite = proposals.propose(offsite, Kind.RISK, "Drift")
    urn = revealed(adoption.draw_up(offsite, Kind.RISK, method=Score()), {"Leaks": 3}, {"Drift": 4}, {})
    after = people.remove(offsite, dana.id)
    assert dana not in after.people
    assert [(each.text, each.author) for each in after.proposals] == [("Leaks", ""), ("Drift", "")]
    assert urn.round.voter_name(dana.id) == "Dana Roth"
    assert seating.outcome(after, Box((urn,)), urn).urn.turnout == 3


def test_mentions_name_every_place() -> None:
    """Before somebody is removed, every place that names them is told; a void round is none."""
    offsite = day(3, risk=("Leaks", "Drift"))
    dana = offsite.people[0]
    offsite = people.set_raci_role(offsite, dana.id, offsite.roles[0].id)
    for each in offsite.proposals:
        offsite = proposals.attribute(offsite, each.id, dana.id)
    offsite = replace(offsite, adoptions=(Adoption("risk", (offsite.proposals[0].id,), decided_by="Dana Roth"),))
    draft = adoption.draw_up(offsite, Kind.RISK)
    box = Box((Urn(replace(draft, state=State.OPEN)), Urn(replace(draft, id="v", state=State.VOID))))
    assert people.mentions(offsite, box, dana.id) == (
        "2 proposals as their author",
        "the electorate of “Which three risks need our attention first?”",
        "a decision taken by name",
        "the RACI column “C-suite sponsor” as the only one",
    )


def test_mentions_of_nobody_in_particular() -> None:
    """Who is named nowhere can go without a word, also where a decision was taken by nobody."""
    offsite = day(2)
    offsite = people.rename(offsite, offsite.people[0].id, "")
    offsite = replace(offsite, adoptions=(Adoption("risk", ()),))
    both = offsite.roles[0].id
    for each in offsite.people:
        offsite = people.set_raci_role(offsite, each.id, both)
    assert people.mentions(offsite, Box(), offsite.people[0].id) == ()


def test_a_column_whose_role_is_gone_is_no_mention() -> None:
    """A role that was removed from the matrix is not named."""
    offsite = day(1)
    offsite = people.set_raci_role(offsite, offsite.people[0].id, offsite.roles[0].id)
    assert people.mentions(raci.remove_role(offsite, offsite.roles[0].id), Box(), offsite.people[0].id) == ()


def test_name_of() -> None:
    """A name is found by its id; an id of nobody has none."""
    offsite = day(1)
    assert people.name_of(offsite, offsite.people[0].id) == "Dana Roth"
    assert people.name_of(offsite, "") == people.name_of(offsite, "gone") == ""
