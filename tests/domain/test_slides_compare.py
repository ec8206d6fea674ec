"""Tests of the slide that shows two rounds side by side."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import slides_compare
from offsite.domain.errors import Refused
from offsite.domain.model.slides import Slide, name_of
from offsite.domain.model.slides_votes import Comparison
from offsite.domain.voting.box import Box
from offsite.domain.voting.methods import Assign, Consent, Dots, Rank, Score
from offsite.domain.voting.rounds import Option, State
from tests.domain.vote_samples import OPTIONS, PAIR, in_state, pairs, urn_of

CAMPS = [{"a": 0}, {"a": 5}, {"a": 0}, {"a": 5}, {"b": 3}]
TOGETHER = [{"a": 4}] * 4 + [{"b": 3}]


def only(pages: tuple[Slide, ...]) -> Comparison:
    """Return the one page."""
    (page,) = pages
    assert isinstance(page, Comparison)
    return page


def test_before_and_after_stand_side_by_side() -> None:
    """Each option has both distributions and both figures, and the note says how the agreement changed."""
    page = only(slides_compare.comparison(urn_of(Score(), *CAMPS), urn_of(Score(), *TOGETHER)))
    row = page.rows[0]
    assert row.before is not None
    assert row.after is not None
    assert (row.before.counts, row.after.counts) == ((2, 0, 0, 0, 0, 2), (0, 0, 0, 0, 4, 0))
    assert (row.before.figure, row.after.figure) == ("2.5", "4.0")
    assert (row.note, row.talk) == ("no longer divided", False)
    assert page.fact == "Divided before: one option; after: no options."
    assert (page.before, page.after) == ("Before: 5 of 9 voted", "After: 5 of 9 voted")
    assert name_of(page) == "Which two?: before and after"


def test_what_is_divided_after_the_second_round_needs_talk() -> None:
    """It says whether it was so before."""
    for before, note in ((CAMPS, "still divided"), (TOGETHER, "divided now")):
        page = only(slides_compare.comparison(urn_of(Score(), *before), urn_of(Score(), *CAMPS)))
        assert [(row.text, row.note, row.talk) for row in page.rows if row.note] == [("Answers", note, True)]


def test_options_are_matched_and_those_of_one_round_have_one_side() -> None:
    """The order is that of the second round; what is new has no before, what is gone no after, and stands last."""
    before = urn_of(Score(), {"a": 5, "b": 1}, options=OPTIONS[:2])
    after = urn_of(Score(), {"b": 5, "c": 4}, options=OPTIONS[1:3])
    rows = only(slides_compare.comparison(before, after)).rows
    assert [(row.text, row.before is None, row.after is None) for row in rows] == [
        ("Prices", False, False),
        ("Claims", True, False),
        ("Answers", False, True),
    ]


def test_a_run_off_is_compared_by_its_own_options() -> None:
    """What was not level in the first round is no part of it."""
    after = urn_of(Score(), {"b": 5}, options=OPTIONS[1:3])
    after = replace(after, round=replace(after.round, runoff=True))
    rows = only(slides_compare.comparison(urn_of(Score(), {"a": 5}), after)).rows
    assert [row.text for row in rows] == ["Prices", "Claims"]


def test_two_criteria_have_a_page_each() -> None:
    """First one, then the other, both named in the question."""
    urns = (urn_of(PAIR, pairs(a=(5, 1))), urn_of(PAIR, pairs(a=(4, 2))))
    pages = [page for page in slides_compare.comparison(*urns) if isinstance(page, Comparison)]
    assert [page.question for page in pages] == ["Which two? – impact", "Which two? – learnability"]
    assert [page.rows[0].after.figure for page in pages if page.rows[0].after] == ["4.0", "2.0"]


def test_every_method_can_be_compared_with_itself() -> None:
    """Dots and rankings with bars, consent with its verdict and counts, assigning with its most chosen."""
    who = Assign((("ceo", "CEO"), ("cto", "CTO")))
    cases = (
        (Dots(3), {"a": 1}, "1 dot"),
        (Rank(), {"a": 1}, "beats 3 of 3"),
        (Consent(), {"a": 0}, "not yet"),
        (who, {"a": "cto"}, "CTO: 1 of 1"),
    )
    for method, ballot, figure in cases:
        row = only(slides_compare.comparison(urn_of(method), urn_of(method, ballot))).rows[0]
        assert row.after is not None
        assert row.after.figure == figure


def test_different_rules_cannot_stand_side_by_side() -> None:
    """Another method, scale or criterion is refused in a sentence."""
    for other in (Dots(3), Score(highest=10), PAIR):
        with pytest.raises(Refused, match="different rules"):
            slides_compare.comparison(urn_of(Score()), urn_of(other))


@pytest.mark.parametrize("state", [State.DRAFT, State.OPEN, State.CLOSED, State.VOID])
def test_both_rounds_have_to_be_revealed(state: State) -> None:
    """A running second round cannot be seen through the comparison, nor can a running first one."""
    done = urn_of(Score(), *CAMPS)
    for urns in ((done, in_state(done, state)), (in_state(done, state), done)):
        with pytest.raises(Refused, match="not revealed"):
            slides_compare.comparison(*urns)


def test_a_round_is_compared_with_the_one_it_followed() -> None:
    """The box finds the predecessor; a round without one, or one that is gone, is a KeyError."""
    first = urn_of(Score(), *CAMPS)
    second = urn_of(Score(), *TOGETHER)
    second = replace(second, round=replace(second.round, id="second", predecessor="r"))
    box = Box((first, second))
    assert slides_compare.comparison_for(box, "second") == slides_compare.comparison(first, second)
    for missing in ("r", "gone"):
        with pytest.raises(KeyError):
            slides_compare.comparison_for(box, missing)


def test_many_options_go_on_more_pages() -> None:
    """At most twelve to a page, about equally many, in order, each once."""
    options = tuple(Option(str(number), f"Option {number:02}") for number in range(14))
    urn = urn_of(Score(), options=options)
    pages = [page for page in slides_compare.comparison(urn, urn) if isinstance(page, Comparison)]
    assert [len(page.rows) for page in pages] == [7, 7]
    assert len({row.text for page in pages for row in page.rows}) == 14


scores = st.lists(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 5)), min_size=3, max_size=9)


@given(scores, scores, st.randoms(use_true_random=False))
def test_a_comparison_never_tells_which_ballots_changed(
    before: list[dict[str, int]], after: list[dict[str, int]], random: Random
) -> None:
    """Only totals count: whichever way the ballots of both rounds are shuffled, the slide is the same."""
    page = slides_compare.comparison(urn_of(Score(), *before), urn_of(Score(), *after))
    for ballots in (before, after):
        random.shuffle(ballots)
    assert slides_compare.comparison(urn_of(Score(), *before), urn_of(Score(), *after)) == page
