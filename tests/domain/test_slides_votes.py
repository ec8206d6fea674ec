"""Tests of the slides of revealed votes by every method."""

from dataclasses import replace

import pytest

from offsite.domain import results, slides, slides_votes
from offsite.domain.errors import Refused
from offsite.domain.model.slides import Question, Result, name_of
from offsite.domain.model.slides_votes import ConsentResult, CountsTable, PairedResult, Quadrant
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Assign, Consent, Dots, Rank, Score
from offsite.domain.voting.rounds import Option, State
from tests.domain.vote_samples import OPTIONS, PAIR, in_state, pairs, urn_of

WHO = Assign((("ceo", "CEO"), ("cto", "CTO"), ("cfo", "CFO")))


def test_dots_have_their_supporters_beside_them() -> None:
    """The sum of dots is the figure; how many gave any stands beside it, in the singular for one."""
    (page,) = slides.result(urn_of(Dots(3, 3), {"a": 3}, {"a": 1, "b": 2}, {"b": 1, "c": 1}))
    assert isinstance(page, Result)
    shown = [(row.text, row.figure, row.beside) for row in page.rows[:3]]
    assert shown == [
        ("Answers", "4 dots", "2 supporters"),
        ("Prices", "3 dots", "2 supporters"),
        ("Claims", "1 dot", "1 supporter"),
    ]


def test_rankings_have_borda_beside_the_order() -> None:
    """The order comes from pairs, the Borda points stand beside it, halves included."""
    (page,) = slides.result(urn_of(Rank(), {"a": 1, "b": 2}, {"a": 1, "b": 2}, {"b": 1, "a": 2}))
    assert isinstance(page, Result)
    assert [(row.rank, row.figure, row.beside) for row in page.rows] == [
        ("1", "beats 3 of 3", "Borda 8"),
        ("2", "beats 2 of 3", "Borda 7"),
        ("3", "beats 0 of 3", "Borda 1.5"),
        ("3", "beats 0 of 3", "Borda 1.5"),
    ]


def test_two_criteria_have_two_readings_each() -> None:
    """Each option shows both means with both distributions, and no third figure that mixes them."""
    ballots = [pairs(a=(5, 3), b=(1, 4)), pairs(a=(4, 3), b=(1, 5)), pairs(a=(3, 3))]
    (page,) = slides.result(urn_of(PAIR, *ballots))
    assert isinstance(page, PairedResult)
    assert page.criteria == ("impact", "learnability")
    first, second = page.rows[0].readings
    assert (page.rows[0].text, first.figure, second.figure) == ("Answers", "4.0", "3.0")
    assert first.counts == (0, 0, 0, 1, 1, 1)
    assert second.fraction == pytest.approx(0.6)
    assert [reading.figure for reading in page.rows[-1].readings] == ["–", "–"]
    assert page.cut_after == 2


def test_consent_to_one_proposal_tells_counts_and_no_mean() -> None:
    """Whether it passes, how many gave each value with its words, highest first; no figure weighs them up."""
    only = OPTIONS[:1]
    (page,) = slides.result(urn_of(Consent(), *[{"a": 5}] * 5, {"a": 3}, {}, options=only))
    assert isinstance(page, ConsentResult)
    assert (page.passes, page.verdict, page.proposal) == (True, "Passes", "Answers")
    assert [(level.value, level.count) for level in page.levels] == [(5, 5), (4, 0), (3, 1), (2, 0), (1, 0), (0, 0)]
    assert [level.words for level in page.levels if level.stops] == ["reservations to hear", "serious concern", "block"]
    assert "4.7" not in repr(page)
    (stopped,) = slides.result(urn_of(Consent(), *[{"a": 5}] * 8, {"a": 0}, options=only))
    assert isinstance(stopped, ConsentResult)
    assert (stopped.passes, stopped.verdict) == (False, "Does not pass yet")


def test_consent_to_several_is_a_table_of_counts() -> None:
    """Each proposal has its counts by value, what stops it stands out, and its end says whether it passes."""
    (page,) = slides.result(urn_of(Consent(), *[{"a": 4, "b": 1, "c": 5}] * 6))
    assert isinstance(page, CountsTable)
    assert page.columns[0] == "0 block"
    assert page.columns[-1] == "5 champion"
    rows = {row.text: row for row in page.rows}
    assert (rows["Answers"].verdict, rows["Answers"].settled, rows["Answers"].warned) == ("passes", True, ())
    assert (rows["Prices"].verdict, rows["Prices"].settled, rows["Prices"].warned) == ("not yet", False, (1,))
    assert rows["Routes"].verdict == "nobody voted"


def test_consent_without_quorum_says_so() -> None:
    """Nobody below 3 is not enough where too few voted."""
    (page,) = slides.result(urn_of(Consent(), *[{"a": 4}] * 3))
    assert isinstance(page, CountsTable)
    assert (page.rows[0].verdict, page.rows[0].settled) == ("no quorum", False)


def test_assigning_tells_counts_and_the_share_of_the_most_chosen() -> None:
    """Per option the counts by choice; the most chosen stands out, level ones together; its share names its base."""
    ballots = [{"a": "cto", "b": "ceo"}, {"a": "cto", "b": "cfo"}, {"a": "ceo"}]
    (page,) = slides.result(urn_of(WHO, *ballots))
    assert isinstance(page, CountsTable)
    assert page.columns == ("CEO", "CTO", "CFO")
    first, second, third, _ = page.rows
    assert (first.counts, first.strong, first.verdict, first.settled) == ((1, 2, 0), (1,), "2 of 3, 67 %", True)
    assert (second.counts, second.strong, second.verdict, second.settled) == ((1, 0, 1), (0, 2), "1 of 2, 50 %", False)
    assert (third.verdict, third.strong, third.settled) == ("nobody chosen", (), False)


def test_many_options_and_choices_go_on_more_pages() -> None:
    """Twelve rows and six choices fit a page; each page keeps its own columns, and what stands out is counted on it."""
    options = tuple(Option(str(number), f"Option {number}") for number in range(13))
    many = Assign(tuple((f"p{number}", f"Person {number}") for number in range(8)))
    pages = slides.result(urn_of(many, {"0": "p7"}, options=options))
    tables = [page for page in pages if isinstance(page, CountsTable)]
    assert [(len(page.rows), len(page.columns)) for page in tables] == [(7, 6), (7, 2), (6, 6), (6, 2)]
    assert tables[0].rows[0].strong == ()
    assert tables[1].rows[0].strong == (1,)
    assert tables[1].rows[0].counts == (0, 1)
    paired = slides.result(urn_of(PAIR, pairs(**{"0": (1, 1)}), options=options))
    assert [len(page.rows) for page in paired if isinstance(page, PairedResult)] == [7, 6]


def test_a_run_off_says_what_it_is() -> None:
    """Question and result name it, how many are in it, and for how many places."""
    urn = urn_of(Score(), *[{"a": 5, "b": 1}] * 5, options=OPTIONS[:2], seats=1)
    urn = replace(urn, round=replace(urn.round, runoff=True))
    (asked,) = slides.question(urn.round)
    (page,) = slides.result(urn)
    assert isinstance(asked, Question)
    assert isinstance(page, Result)
    assert asked.rule.startswith("Run-off between two for one place. Give each option")
    assert page.fact.startswith("Run-off between two for one place. 5 of 9 voted.")


def test_the_quadrant_places_options_by_their_means() -> None:
    """The first criterion runs to the right and the second upwards; spreads are parts of the scale."""
    ballots = [pairs(a=(5, 0), b=(1, 4)), pairs(a=(5, 5), b=(1, 4)), pairs(c=(2, 2))]
    (page,) = slides_votes.quadrant(urn_of(PAIR, *ballots))
    assert isinstance(page, Quadrant)
    assert (page.x_name, page.y_name, page.lowest, page.highest) == ("impact", "learnability", 0, 5)
    points = {point.text: point for point in page.points}
    assert (points["Answers"].x, points["Answers"].y) == (1.0, 0.5)
    assert (points["Answers"].x_spread, points["Answers"].y_spread) == (0.0, 0.5)
    assert points["Routes"].x is None
    assert "One option without ratings on both." in page.fact
    assert [point.number for point in page.points] == [1, 2, 3, 4]
    assert name_of(page) == "Which two?: quadrant"


def test_a_quadrant_needs_two_criteria() -> None:
    """Any other vote is refused in a sentence."""
    with pytest.raises(Refused, match="two criteria"):
        slides_votes.quadrant(urn_of(Score(), {"a": 3}))


@pytest.mark.parametrize("state", [State.DRAFT, State.OPEN, State.CLOSED, State.VOID])
def test_a_round_shows_its_result_only_when_it_is_revealed(state: State) -> None:
    """By way of the round, every method shows its own slide after the reveal and nothing of it before."""
    urn = urn_of(PAIR, *[pairs(a=(5, 3))] * 5)
    assert isinstance(slides.for_round(Box((urn,)), "r")[0], PairedResult)
    before = in_state(urn, state)
    assert not isinstance(slides.for_round(Box((before,)), "r")[0], PairedResult)
    for function in (slides_votes.pages, slides_votes.quadrant, slides_votes.fact_of):
        with pytest.raises(Refused, match="not revealed"):
            function(before)


@pytest.mark.parametrize(
    ("urn", "fact", "advice"),
    [
        (urn_of(Score(), *[{"a": 3, "b": 3, "c": 3, "d": 1}] * 5, seats=1), "level for the first place.", "settle"),
        (urn_of(Score(), *[{"a": 0}, {"a": 5}] * 4), "On one option we are divided.", "vote a second time"),
        (urn_of(Score(), *[{"a": 5}] * 7, {"a": 0}), "one view stands far from the others.", "hear what speaks"),
        (urn_of(Score(), {"a": 5}), "No quorum: one of nine voted, five are needed.", "reason on record"),
        (urn_of(WHO, {"a": "ceo"}, {"a": "cto"}, options=OPTIONS[:1]), "half of the two who chose.", "settle that"),
        (urn_of(WHO, {"a": "ceo"}, {"a": "cto"}, options=OPTIONS[:2]), "no choice has more than half.", "settle that"),
    ],
)
def test_the_room_reads_facts_and_the_facilitator_what_to_do(urn: Urn, fact: str, advice: str) -> None:
    """What follows from a result is told on the facilitator's screen, not on the slide."""
    assert fact in slides_votes.fact_of(urn)
    assert advice not in slides_votes.fact_of(urn)
    assert advice in results.sentence_of(urn)
