"""Tests of the RACI matrix."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import details, people, raci
from offsite.domain.errors import Refused
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite

START = details.new_offsite("Day")


def row(offsite: Offsite, text: str) -> str:
    """Return the id of a decision."""
    return next(each.id for each in offsite.decisions if each.text == text)


def column(offsite: Offsite, name: str) -> str:
    """Return the id of a role."""
    return next(each.id for each in offsite.roles if each.name == name)


def test_the_starter_is_the_published_matrix() -> None:
    """A new offsite has five decisions and four roles with the marks that were published."""
    rows = {
        decision.text: " ".join(str(raci.mark_at(START, decision.id, role.id)) for role in START.roles)
        for decision in START.decisions
    }
    assert rows == {
        "Choose top AI use cases": "A R C I",
        "Budget allocation": "A I C I",
        "Acceptable risk levels": "A C C R",
        "Model deployment go/no-go": "A R R C",
        "Interpretability standards": "C C R I",
    }
    assert raci.is_starter(START)


def test_exactly_the_two_published_gaps_are_found() -> None:
    """The starter lacks somebody responsible for the budget and somebody accountable for interpretability."""
    problems = {each.text: raci.row_problem(START, each.id) for each in START.decisions}
    assert {text: problem for text, problem in problems.items() if problem} == {
        "Budget allocation": "Nobody is responsible",
        "Interpretability standards": "Nobody is accountable",
    }


@pytest.mark.parametrize(
    ("marks", "problem"),
    [
        ("A R - -", ""),
        ("A/R - - -", ""),
        ("A/R R C I", ""),
        ("- - - -", "Nobody is accountable; nobody is responsible"),
        ("A A R -", "2 are accountable instead of one"),
        ("A A/R - -", "2 are accountable instead of one"),
        ("A A A -", "3 are accountable instead of one; nobody is responsible"),
        ("R R - -", "Nobody is accountable"),
        ("A C I -", "Nobody is responsible"),
    ],
)
def test_what_keeps_a_row_from_being_sound(marks: str, problem: str) -> None:
    """A sound row has exactly one A and at least one R; one role may hold both."""
    offsite, decision = START, START.decisions[0].id
    for role, mark in zip(START.roles, marks.split(), strict=True):
        offsite = raci.set_mark(offsite, decision, role.id, raci.read_mark(mark))
    assert raci.row_problem(offsite, decision) == problem


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        *((each, Mark.RESPONSIBLE) for each in ("R", "r", " r\n")),
        *((each, Mark.ACCOUNTABLE) for each in ("A", "a")),
        *((each, Mark.CONSULTED) for each in ("C", "c")),
        *((each, Mark.INFORMED) for each in ("I", "i")),
        *((each, Mark.BOTH) for each in ("A/R", "r/a", "AR", "ra", "A, R", "R, A", "A + R", "r & a", "a ; r", "A R")),
        *((each, None) for each in ("", "  ", "-", "–", "—", "−", ".", "·")),
    ],
)
def test_marks_are_read_as_people_write_them(written: str, mark: Mark | None) -> None:
    """Case, spaces and the sign between A and R make no difference; a dash, a dot or nothing is no mark."""
    assert raci.read_mark(written) is mark


@pytest.mark.parametrize("written", ["X", "R/C", "A/", "/", "AA", "ARA", "Responsible for all of it", "1"])
def test_other_texts_are_no_marks(written: str) -> None:
    """What is no mark is refused in a sentence that repeats it, shortened, and names the marks."""
    with pytest.raises(Refused, match="is not a mark: use R, A, C, I or A/R") as refused:
        raci.read_mark(written)
    assert f"“{written[:19]}" in str(refused.value)
    assert len(str(refused.value)) < 70


def test_the_cycle_visits_every_mark_once() -> None:
    """From none through R, A, A/R, C and I back to none, and the same way back."""
    marks: list[Mark | None] = [None]
    for _ in range(6):
        marks.append(raci.next_mark(marks[-1]))
    assert [str(each or "-") for each in marks] == ["-", "R", "A", "A/R", "C", "I", "-"]
    for before, after in pairwise(marks):
        assert raci.next_mark(after, back=True) is before


def test_a_mark_is_put_and_taken_away() -> None:
    """There is one mark at most where a decision and a role meet."""
    decision, role = START.decisions[1].id, START.roles[0].id
    offsite = raci.set_mark(START, decision, role, Mark.BOTH)
    assert raci.mark_at(offsite, decision, role) is Mark.BOTH
    assert len(offsite.cells) == len(START.cells)
    offsite = raci.set_mark(offsite, decision, role, None)
    assert raci.mark_at(offsite, decision, role) is None
    assert raci.set_mark(offsite, decision, role, None) == offsite
    assert not raci.is_starter(offsite)
    for wrong in ((decision, "gone"), ("gone", role)):
        with pytest.raises(KeyError):
            raci.set_mark(START, *wrong, Mark.BOTH)


def test_decisions_come_go_and_move() -> None:
    """A decision is added at the end, renamed, moved, and goes with its marks."""
    offsite = raci.add_decision(START, "  Buy or  build ")
    new = row(offsite, "Buy or build")
    offsite = raci.set_mark(offsite, new, offsite.roles[0].id, Mark.ACCOUNTABLE)
    offsite = raci.rename_decision(offsite, new, "Buy, build or wait")
    offsite = raci.move_decision(offsite, new, 0)
    assert offsite.decisions[0].text == "Buy, build or wait"
    gone = raci.remove_decision(offsite, new)
    assert (gone.decisions, gone.cells) == (START.decisions, START.cells)
    with pytest.raises(Refused, match="Type the decision first"):
        raci.add_decision(START, " ")
    with pytest.raises(KeyError):
        raci.rename_decision(START, "gone", "words")


def test_roles_come_go_and_move() -> None:
    """A role is added as the last column, renamed, moved, and goes with its marks and its people's places."""
    offsite = raci.add_role(START, " Chief  AI officer ")
    new = column(offsite, "Chief AI officer")
    offsite = people.add_one(offsite, "Dana")
    offsite = people.set_raci_role(offsite, offsite.people[0].id, new)
    offsite = raci.set_mark(offsite, offsite.decisions[0].id, new, Mark.CONSULTED)
    offsite = raci.rename_role(raci.move_role(offsite, new, 1), new, "CAIO")
    assert [each.name for each in offsite.roles][:2] == ["C-suite sponsor", "CAIO"]
    gone = raci.remove_role(offsite, new)
    assert (gone.roles, gone.cells, gone.people[0].raci_role) == (START.roles, START.cells, "")
    with pytest.raises(Refused, match="Type the role first"):
        raci.add_role(START, "\n")
    with pytest.raises(KeyError):
        raci.rename_role(START, "gone", "words")


def test_who_answers_and_who_does_the_work() -> None:
    """Both are told in the order of the columns, and whoever holds A/R is in both."""
    decision = row(START, "Model deployment go/no-go")
    assert [each.name for each in raci.accountable(START, decision)] == ["C-suite sponsor"]
    assert [each.name for each in raci.responsible(START, decision)] == ["Product / BU lead", "Head of data / ML"]
    both = raci.set_mark(START, decision, START.roles[0].id, Mark.BOTH)
    assert raci.responsible(both, decision)[0].name == "C-suite sponsor"


def test_one_role_answering_for_too_many_is_told() -> None:
    """From five decisions and more than half of all on, the column says so; four of five are fine."""
    sponsor = START.roles[0].id
    assert raci.accountable_count(START, sponsor) == 4
    assert raci.role_problem(START, sponsor) == ""
    all_five = raci.set_mark(START, row(START, "Interpretability standards"), sponsor, Mark.BOTH)
    assert raci.role_problem(all_five, sponsor) == "Accountable for 5 of 5 decisions"
    for number in range(5):
        all_five = raci.add_decision(all_five, f"Other {number}")
    assert raci.role_problem(all_five, sponsor) == ""


def test_a_role_without_a_part_is_told() -> None:
    """A column without marks says so, unless there are no decisions at all."""
    offsite = raci.add_role(START, "Finance")
    assert raci.role_problem(offsite, column(offsite, "Finance")) == "Has no part in any decision"
    for decision in START.decisions:
        offsite = raci.remove_decision(offsite, decision.id)
    assert raci.role_problem(offsite, column(offsite, "Finance")) == ""


@given(st.lists(st.lists(st.sampled_from([None, *Mark]), min_size=4, max_size=4), min_size=5, max_size=5))
def test_a_row_is_sound_exactly_when_the_definition_says_so(marks: list[list[Mark | None]]) -> None:
    """For any matrix, a row has no problem if and only if it has exactly one A and at least one R."""
    offsite = START
    for decision, line in zip(START.decisions, marks, strict=True):
        for role, mark in zip(START.roles, line, strict=True):
            offsite = raci.set_mark(offsite, decision.id, role.id, mark)
    for decision, line in zip(START.decisions, marks, strict=True):
        letters = "".join(line_mark or "" for line_mark in line)
        sound = letters.count("A") == 1 and letters.count("R") >= 1
        assert (raci.row_problem(offsite, decision.id) == "") == sound
