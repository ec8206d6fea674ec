"""Tests of what the big screen may show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from inspect import getmembers, isfunction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import adoption, details, people, proposals, raci, slides
from offsite.domain.adoption import COUNT_ALONE
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Kind
from offsite.domain.model.raci import Mark
from offsite.domain.model.slides import (
    Blank,
    Grid,
    Question,
    Ranking,
    Result,
    Slide,
    Statement,
    Turnout,
    Welcome,
    name_of,
)
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Assign, Choices, Score
from offsite.domain.voting.rounds import Mode, Round, State
from tests.domain.samples import adopted, day, outcome_of, revealed

RISKS = ("Leaks", "Drift", "Bias", "Cost", "Haste")
OFFSITE = day(5, risk=RISKS)
DRAFT = adoption.draw_up(OFFSITE, Kind.RISK, method=Score())

Pages = tuple[Slide, ...]


def everything(offsite: Offsite, box: Box) -> dict[str, list[object]]:
    """Ask every slide function for all that it gives or refuses for a document and a box."""

    def asked(function: Callable[..., object], *arguments: object) -> object:
        try:
            return function(*arguments)
        except Refused as refused:
            return str(refused)

    per_round = {"question": lambda urn: (urn.round,), "turnout": lambda urn: (urn,), "result": lambda urn: (urn,)}
    shown: dict[str, list[object]] = {}
    for name, function in getmembers(slides, isfunction):
        if name.startswith("_") or function.__module__ != slides.__name__:
            continue
        if name in per_round:
            shown[name] = [asked(function, *per_round[name](urn)) for urn in box.urns]
        elif name == "for_round":
            shown[name] = [asked(function, box, urn.round.id) for urn in box.urns]
        elif name == "top_three":
            shown[name] = [asked(function, offsite, kind) for kind in Kind]
        else:
            shown[name] = [function() if name == "blank" else asked(function, offsite)]
    return shown


def ballots(count: int) -> st.SearchStrategy[tuple[Choices, ...]]:
    """Return so many ballots on the risks."""
    one = st.dictionaries(st.sampled_from(DRAFT.option_ids), st.integers(0, 5))
    return st.lists(one, min_size=count, max_size=count).map(tuple)


@given(st.data(), st.sampled_from([State.DRAFT, State.OPEN, State.CLOSED, State.VOID]), st.integers(0, 5))
def test_the_big_screen_never_tells_an_unrevealed_vote(data: st.DataObject, state: State, count: int) -> None:
    """Two boxes that differ only in the ballots of an unrevealed private round give equal slides everywhere."""
    round_ = replace(DRAFT, state=state, void_reason="A mistake" if state is State.VOID else "")
    voted = frozenset(voter.id for voter in DRAFT.electorate[:count])
    before = revealed(replace(DRAFT, id="before"), *[{"Leaks": 4}] * 5)
    one, other = (Box((before, Urn(round_, voted, data.draw(ballots(count))))) for _ in range(2))
    assert everything(OFFSITE, one) == everything(OFFSITE, other)


def test_every_slide_function_is_asked() -> None:
    """The property above covers each function of the module, and some of them do show a revealed vote."""
    urn = revealed(DRAFT, *[{"Leaks": 4}] * 5)
    shown = everything(OFFSITE, Box((urn,)))
    assert set(shown) == {
        "blank",
        "welcome",
        "for_round",
        "question",
        "turnout",
        "result",
        "north_star",
        "top_three",
        "raci_matrix",
    }
    other = revealed(DRAFT, *[{"Leaks": 3}] * 5)
    assert everything(OFFSITE, Box((other,)))["for_round"] != shown["for_round"]


def test_an_unrevealed_round_cannot_be_asked_for_scores() -> None:
    """The result of a round that is not revealed is refused."""
    for state in (State.DRAFT, State.OPEN, State.CLOSED, State.VOID):
        with pytest.raises(Refused, match="not revealed yet"):
            slides.result(Urn(replace(DRAFT, state=state), frozenset(), ({},) * 3))


def in_state(state: State, mode: Mode = Mode.PRIVATE, reason: str = "") -> Pages:
    """Return the slide of a round with two who have voted."""
    urn = Urn(replace(DRAFT, state=state, mode=mode, void_reason=reason), frozenset(("a", "b")))
    return slides.for_round(Box((urn,)), DRAFT.id)


def test_a_round_shows_what_its_state_allows() -> None:
    """A draft shows the question and rule, a running private vote its turnout, a void one its reason."""
    (asked,) = in_state(State.DRAFT)
    assert asked == Question(DRAFT.question, slides.question(DRAFT)[0].rule, RISKS)  # type: ignore[union-attr]
    assert "highest mean wins" in asked.rule
    (running,) = in_state(State.OPEN)
    assert isinstance(running, Turnout)
    assert (running.voted, running.electorate) == (2, 5)
    assert "nobody sees a choice before the reveal" in running.note
    (closed,) = in_state(State.CLOSED)
    assert isinstance(closed, Turnout)
    assert "The vote is closed" in closed.note
    (counted,) = in_state(State.OPEN, Mode.COUNTED)
    assert isinstance(counted, Turnout)
    assert counted.note == "have voted."
    assert in_state(State.VOID, reason="Wrong question") == (
        Statement("This vote is void", DRAFT.question, "Wrong question"),
    )
    with pytest.raises(KeyError):
        slides.for_round(Box(), DRAFT.id)


def openly(round_: Round, *answers: Choices) -> Grid:
    """Return the first page of the answers of an open round, given in the order of the electorate."""
    voters = [voter.id for voter in round_.electorate][: len(answers)]
    urn = Urn(round_, frozenset(voters), named=tuple(zip(voters, answers, strict=True)))
    page = slides.for_round(Box((urn,)), round_.id)[0]
    assert isinstance(page, Grid)
    return page


def test_an_open_vote_shows_who_said_what() -> None:
    """An open vote is by name: people above, options at the left, what each gave where they meet, no totals."""
    round_ = replace(DRAFT, mode=Mode.OPEN, state=State.OPEN)
    first, second = DRAFT.option_ids[:2]
    page = openly(round_, {first: 5, second: 0}, {second: 3})
    assert page.columns == tuple(person.name for person in OFFSITE.people)
    assert [row.cells for row in page.rows[:2]] == [("5", "", "", "", ""), ("0", "3", "", "", "")]
    assert page.fact == "2 of 5 voted, openly and by name."
    closed = openly(replace(round_, state=State.CLOSED), {first: 5})
    assert closed.fact == "1 of 5 voted, openly and by name. The vote is closed."


def test_an_open_vote_on_two_criteria_keeps_their_order() -> None:
    """Two ratings stand in the order of the criteria, whatever order they were given in; a blank is a dash."""
    method = Score(criteria=("likelihood", "impact"))
    round_ = replace(DRAFT, mode=Mode.OPEN, state=State.OPEN, method=method)
    first, second = DRAFT.option_ids[:2]
    page = openly(round_, {first: {"impact": 1, "likelihood": 4}, second: {"impact": 2}})
    assert [row.cells[0] for row in page.rows[:3]] == ["4/1", "–/2", ""]
    assert "Each cell: " in page.fact


def test_an_open_vote_that_assigns_tells_labels() -> None:
    """The room reads the words of a choice, never an identity from inside."""
    method = Assign((("0f3a", "Head of data"), ("77be", "Legal")))
    page = openly(replace(DRAFT, mode=Mode.OPEN, state=State.OPEN, method=method), {DRAFT.option_ids[0]: "77be"})
    assert [row.cells[0] for row in page.rows[:2]] == ["Legal", ""]


@pytest.mark.parametrize(("count", "sizes"), [(2, [2]), (12, [12]), (13, [7, 6]), (30, [10, 10, 10])])
def test_long_lists_go_on_more_pages(count: int, sizes: list[int]) -> None:
    """Twelve rows fit; more go on further pages, about equally many on each, every one of them once and in order."""
    texts = tuple(f"Risk {number:02}" for number in range(count))
    draft = adoption.draw_up(day(5, risk=texts), Kind.RISK, method=Score())
    asked = [page for page in slides.question(draft) if isinstance(page, Question)]
    assert [len(page.options) for page in asked] == sizes
    assert sum((page.options for page in asked), ()) == texts
    scores = {text: 5 if number < 3 else 1 for number, text in enumerate(texts)}
    pages = [page for page in slides.result(revealed(draft, *[scores] * 5)) if isinstance(page, Result)]
    assert [len(page.rows) for page in pages] == sizes
    assert tuple(row.text for page in pages for row in page.rows) == texts


@pytest.mark.parametrize(
    ("high", "cuts"), [(3, [3, 0, 0]), (2, [0, 0, 10]), (10, [10, 0, 0]), (11, [0, 1, 0]), (20, [0, 10, 0])]
)
def test_the_cut_is_on_one_page_only(high: int, cuts: list[int]) -> None:
    """The line stands below the last option that is in or level, counted from the top of its page."""
    texts = tuple(f"Risk {number:02}" for number in range(30))
    draft = adoption.draw_up(day(5, risk=texts), Kind.RISK, method=Score())
    scores = {text: 5 if number < high else 1 for number, text in enumerate(texts)}
    pages = slides.result(revealed(draft, *[scores] * 5))
    assert [page.cut_after for page in pages if isinstance(page, Result)] == cuts


def test_open_votes_and_the_matrix_page_both_ways() -> None:
    """Thirteen rows and eleven columns make four pages, each with its own names above."""
    texts = tuple(f"Risk {number:02}" for number in range(13))
    draft = replace(adoption.draw_up(day(11, risk=texts), Kind.RISK), mode=Mode.OPEN, state=State.OPEN)
    offsite = day(1)
    for number in range(8):
        offsite = raci.add_decision(offsite, f"Decision {number}")
    for number in range(7):
        offsite = raci.add_role(offsite, f"Role {number}")
    for pages in (slides.for_round(Box((Urn(draft),)), draft.id), slides.raci_matrix(offsite)):
        grids = [page for page in pages if isinstance(page, Grid)]
        assert [(len(page.rows), len(page.columns)) for page in grids] == [(7, 10), (7, 1), (6, 10), (6, 1)]
        assert all(len(row.cells) == len(page.columns) for page in grids for row in page.rows)


def test_the_result_says_what_it_means() -> None:
    """Above the rows stand the turnout with its base and the meaning in words."""
    (page,) = slides.result(revealed(DRAFT, *[{"Leaks": 5, "Drift": 4, "Bias": 3, "Cost": 1}] * 5))
    assert isinstance(page, Result)
    assert page.fact.startswith("5 of 5 voted. The first three are clear.")
    assert page.cut_after == 3
    assert page.rows[0].text == "Leaks"


def test_a_result_without_ballots() -> None:
    """An open round in which nobody voted has rows, and says so."""
    (page,) = slides.result(revealed(replace(DRAFT, mode=Mode.OPEN)))
    assert isinstance(page, Result)
    assert page.fact == "0 of 5 voted. Nobody has voted, so there is no result."


def test_the_matrix_shows_its_gaps() -> None:
    """The grid counts the sound rows and tells in its row what is wrong; without decisions it says so."""
    offsite = details.new_offsite("Day")
    (page,) = slides.raci_matrix(offsite)
    assert isinstance(page, Grid)
    assert page.fact == "3 of 5 decisions have one who answers and somebody who does the work."
    assert [row.warning for row in page.rows if row.warning] == ["Nobody is responsible", "Nobody is accountable"]
    assert page.rows[0].cells == ("A", "R", "C", "I")
    offsite = raci.set_mark(offsite, offsite.decisions[0].id, offsite.roles[0].id, Mark.BOTH)
    (page,) = slides.raci_matrix(raci.set_mark(offsite, offsite.decisions[0].id, offsite.roles[1].id, None))
    assert isinstance(page, Grid)
    assert page.rows[0].cells == ("A/R", "", "C", "I")
    for decision in offsite.decisions:
        offsite = raci.remove_decision(offsite, decision.id)
    (page,) = slides.raci_matrix(offsite)
    assert isinstance(page, Grid)
    assert (page.fact, page.rows) == ("No decisions yet.", ())


def test_the_north_star_fills_the_screen() -> None:
    """Before it is adopted the slide says so, afterwards it stands there with how it came about."""
    assert slides.north_star(OFFSITE) == (Statement("Our north star", "Not adopted yet"),)
    offsite, _ = adopted(day(5, north_star=("Answers", "Prices")), Kind.NORTH_STAR, seats=1)
    assert slides.north_star(offsite) == (Statement("Our north star", "Answers", "Adopted by vote."),)


def test_the_top_three_in_order() -> None:
    """The adopted ones stand in order of rank; the title counts three only where there are three."""
    assert slides.top_three(OFFSITE, Kind.RISK) == (Statement("Our top 3 risks", "Not adopted yet"),)
    offsite, _ = adopted(OFFSITE, Kind.RISK)
    assert slides.top_three(offsite, Kind.RISK) == (
        Ranking("Our top 3 risks", ("Leaks", "Drift", "Bias"), "Adopted by vote."),
    )
    merged = proposals.merge(offsite, tuple(each.id for each in offsite.proposals[:2]), "Both")
    assert slides.top_three(merged, Kind.RISK) == (Ranking("Our top risks", ("Both", "Bias"), "Adopted by vote."),)


def test_welcome_and_blank() -> None:
    """The first slide says who meets for what and when; blank shows nothing."""
    offsite = replace(OFFSITE, day=date(2026, 11, 12))
    assert slides.welcome(offsite) == (Welcome("Marlow Freight", "AI offsite", "12 November 2026"),)
    assert slides.blank() == (Blank(),)


def test_every_slide_has_a_name_for_the_strip() -> None:
    """The facilitator reads what is on the big screen, whichever slide it is, and never a choice."""
    offsite, _ = adopted(day(5, risk=RISKS, north_star=("Answers", "Prices")), Kind.NORTH_STAR, seats=1)
    shown = {
        "Nothing (blank)": slides.blank(),
        "Welcome": slides.welcome(offsite),
        "Which three risks need our attention first?": slides.question(DRAFT),
        "2 of 5 have voted": in_state(State.OPEN),
        "This vote is void": in_state(State.VOID),
        "Our north star": slides.north_star(offsite),
        "Our top 3 risks": slides.top_three(offsite, Kind.RISK),
        "Who decides what": slides.raci_matrix(offsite),
    }
    assert {name_of(pages[0]) for pages in shown.values()} == set(shown)
    (result,) = slides.result(revealed(DRAFT, *[{"Leaks": 5}] * 5))
    assert name_of(result) == DRAFT.question


def test_a_vote_that_was_held_keeps_its_words() -> None:
    """Rewording a proposal or renaming a person does not change the slide of a round that was held."""
    urn = revealed(DRAFT, *[{"Leaks": 5, "Drift": 4, "Bias": 3}] * 5)
    before = slides.result(urn)
    offsite = adoption.adopt(OFFSITE, outcome_of(OFFSITE, urn), "", COUNT_ALONE)
    offsite = proposals.reword(offsite, offsite.proposals[0].id, "Leakage")
    offsite = people.rename(offsite, offsite.people[0].id, "D. Roth")
    assert slides.top_three(offsite, Kind.RISK)[0] == Ranking("Our top 3 risks", ("Leakage", "Drift", "Bias"), "")
    assert slides.result(urn) == before
