"""Tests of counts by hand: they say what the ballots would, and never more than they know."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain.errors import Refused
from offsite.domain.voting.box import Urn
from offsite.domain.voting.counts import Counts, check_form, close_count, sentence_of_counts, tally_counts, values
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.outcome import Base, close_call, tally
from offsite.domain.voting.plausible import check_complete_count, check_count, problems
from offsite.domain.voting.result import DotsDetail
from offsite.domain.voting.rounds import Mode, Round, State, advanced
from tests.domain.voting.test_rounds import draft

OPTIONS = ("o0", "o1", "o2")
METHODS: tuple[Method, ...] = (
    Score(),
    Score(criteria=("likelihood", "impact")),
    Dots(3),
    Dots(10, 4),
    Consent(),
    Assign((("a", "Ada"), ("b", "Ben"))),
)


def counted_round(method: Method | None = None, voters: int = 5) -> Round:
    """Return an open round that is counted by hand."""
    return advanced(replace(draft(voters=voters, mode=Mode.COUNTED), method=method or Score()), State.OPEN)


@st.composite
def votes(draw: st.DrawFn) -> tuple[Method, list[Choices]]:
    """Return a method that can be counted by hand and up to six ballots."""
    method = draw(st.sampled_from(METHODS))
    match method:
        case Score(criteria=(_,)) | Consent():
            value: st.SearchStrategy[object] = st.integers(0, 5)
        case Score():
            value = st.fixed_dictionaries({}, optional={each: st.integers(0, 5) for each in method.criteria})
        case Dots():
            value = st.integers(0, method.budget // 3).map(lambda dots: min(dots, method.cap))
        case _:
            value = st.sampled_from(["a", "b"])
    return method, draw(st.lists(st.dictionaries(st.sampled_from(OPTIONS), value), max_size=6))


def counts_of(ballots: list[Choices]) -> Counts:
    """Count ballots as a facilitator would who reads them out."""
    found: Counter[tuple[str, str, str]] = Counter()
    for ballot in ballots:
        for option, value in ballot.items():
            for criterion, each in value.items() if isinstance(value, Mapping) else [("", value)]:
                found[option, criterion, str(each)] += 1
    counts = Counts(len(ballots))
    for (option, criterion, value), count in found.items():
        counts = counts.changed(option, value, count, criterion)
    return counts


def dots_of(ballots: list[Choices]) -> Counts:
    """Count dots."""
    counts = Counts(len(ballots))
    for option in OPTIONS:
        given_ = [ballot.get(option, 0) for ballot in ballots]
        counts = counts.changed(option, "dots", sum(each for each in given_ if isinstance(each, int)))
    return counts


@given(votes())
def test_counts_say_what_the_ballots_would(vote: tuple[Method, list[Choices]]) -> None:
    """Rows, turnout and closeness are those of the ballots that were counted, for every method but ranking."""
    method, ballots = vote
    counts = dots_of(ballots) if isinstance(method, Dots) else counts_of(ballots)
    base = Base(6, 3)
    mine, theirs = tally_counts(method, OPTIONS, counts, base), tally(method, OPTIONS, ballots, base)
    if method == Dots(10, 4):
        assert [(row.option, row.rank, row.figure) for row in mine.rows] == [
            (row.option, row.rank, row.figure) for row in theirs.rows
        ]
        assert all(isinstance(row.detail, DotsDetail) and row.detail.supporters is None for row in mine.rows)
    else:
        assert mine.rows == theirs.rows
    assert (mine.ballots, mine.base) == (theirs.ballots, theirs.base)
    for seats in (1, 2):
        assert close_count(method, OPTIONS, counts, seats) == close_call(method, OPTIONS, ballots, seats)


def test_the_sentence_names_no_other_rule() -> None:
    """Without ballots there is no recount by other rules, and nothing is said about one."""
    counts = Counts(5).changed("o0", "5", 5).changed("o1", "3", 5).changed("o2", "1", 5)
    words = sentence_of_counts(Score(), OPTIONS, counts, 1, Base(5, 3))
    assert words == "The first place is clear."
    assert "blank" in sentence_of_counts(Score(), OPTIONS, Counts(4), 1)


def test_a_ranking_is_not_counted_by_hand() -> None:
    """There is nothing to type for a ranking, and such a round cannot be opened."""
    assert values(Rank()) == ()
    with pytest.raises(ValueError, match="cannot be counted by hand"):
        tally_counts(Rank(), OPTIONS, Counts(3))
    with pytest.raises(Refused, match="A ranking cannot be counted by hand"):
        counted_round(Rank())


def test_numbers_are_typed_corrected_and_taken_back() -> None:
    """A number takes the place of the one before, and none is not the same as nought."""
    counts = Counts(3).changed("o0", "4", 2).changed("o0", "4", 3).changed("o1", "0", 1)
    assert (counts.of("o0", "4"), counts.of("o1", "0"), counts.of("o2", "4")) == (3, 1, None)
    assert counts.changed("o1", "0", None).of("o1", "0") is None
    assert Counts(3).changed("o1", "0", 1).changed("o0", "4", 3) == counts


@pytest.mark.parametrize(
    "counts",
    [
        Counts(-1),
        Counts(2).changed("o0", "3", -1),
        Counts(2).changed("o9", "3", 1),
        Counts(2).changed("o0", "6", 1),
        Counts(2).changed("o0", "3", 1, "impact"),
    ],
)
def test_counts_belong_to_the_vote(counts: Counts) -> None:
    """A number below nought, or for an option, a value or a criterion that is not in the vote, is none."""
    with pytest.raises(ValueError, match="belongs to an option"):
        check_form(Score(), OPTIONS, counts)


@pytest.mark.parametrize(
    ("method", "counts", "sentence"),
    [
        (Score(), Counts().changed("o0", "5", 1), "Type how many voted"),
        (Score(), Counts(6), "Six ballots are typed, but only five people may vote."),
        (
            Score(),
            Counts(4).changed("o0", "5", 3).changed("o0", "1", 2),
            "“Option 0” has five answers, but only four ballots are typed.",
        ),
        (
            Score(criteria=("likelihood", "impact")),
            Counts(1).changed("o1", "5", 2, "impact"),
            "“Option 1” for impact has two answers, but only one ballot is typed.",
        ),
        (Consent(), Counts(2).changed("o0", "5", 3), "“Option 0” has three answers"),
        (Assign((("a", "Ada"),)), Counts(2).changed("o0", "a", 3), "“Option 0” has three answers"),
        (Dots(3), Counts(4).changed("o0", "dots", 5), "“Option 0” has five dots; four ballots can give four at most"),
        (
            Dots(2),
            Counts(3).changed("o0", "dots", 3).changed("o1", "dots", 3).changed("o2", "dots", 1),
            "Seven dots are typed; three ballots can give six at most in all.",
        ),
    ],
)
def test_counts_that_cannot_be_true_keep_the_round_open(method: Method, counts: Counts, sentence: str) -> None:
    """More hands than people are told in a sentence; the numbers may stand while they are typed, but not at closing."""
    round_ = counted_round(method)
    check_count(round_, counts)
    assert problems(round_, counts)[0].startswith(sentence)
    with pytest.raises(Refused, match=re.escape(sentence)):
        check_complete_count(round_, counts)


@given(votes())
def test_counts_of_real_ballots_are_plausible(vote: tuple[Method, list[Choices]]) -> None:
    """No count of ballots that were cast by the rule is ever doubted."""
    method, ballots = vote
    counts = dots_of(ballots) if isinstance(method, Dots) else counts_of(ballots)
    assert problems(counted_round(method, voters=6), counts) == () or not ballots


def test_counts_are_typed_while_a_counted_round_is_open() -> None:
    """Neither before nor after, and in no round with ballots."""
    round_ = counted_round()
    check_count(round_, Counts(1))
    with pytest.raises(Refused, match="not open"):
        check_count(advanced(round_, State.CLOSED), Counts(1))
    with pytest.raises(Refused, match="not counted by hand"):
        check_count(advanced(draft(), State.OPEN), Counts(1))


def test_an_urn_reads_its_result_from_the_counts() -> None:
    """Turnout, tally and sentence come from what was typed, once it is revealed and not before."""
    counts = Counts(4).changed("o1", "5", 4)
    closed = Urn(advanced(counted_round(), State.CLOSED), counts=counts)
    assert (closed.turnout, closed.quorate) == (4, True)
    for reading in (closed.tally, closed.sentence):
        with pytest.raises(Refused, match="not revealed yet"):
            reading()
    shown = replace(closed, round=advanced(closed.round, State.REVEALED))
    assert shown.tally().row("o1").mean == 5
    assert "first place" in shown.sentence()
    assert shown.counted == ()
