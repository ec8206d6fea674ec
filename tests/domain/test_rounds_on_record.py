"""Tests of rounds side by side: the list of all, two compared, and the tables of each method."""

from dataclasses import replace

import pytest

from offsite.domain import adoption, seating
from offsite.domain.compared import earlier, pictures
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Kind
from offsite.domain.record import on_record
from offsite.domain.result_tables import pairs, table
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.counts import Counts
from offsite.domain.voting.methods import Assign, Choices, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Mode, Round, State
from tests.domain.samples import day
from tests.domain.samples import revealed as revealed_numbers

RISKS = ("Leaks", "Drift", "Bias", "Cost", "Haste")
DAY = day(5, risk=RISKS)
PRIVATE = adoption.draw_up(DAY, Kind.RISK)
CLEAR: Choices = {"Leaks": 5, "Drift": 4, "Bias": 3, "Cost": 2}
LEVEL: Choices = {"Leaks": 5, "Drift": 4, "Bias": 3, "Cost": 3}


def revealed(round_: Round, *ballots: Choices) -> Urn:
    """Return a revealed round with these ballots by the words of the options."""
    empty = revealed_numbers(round_, *[{} for _ in ballots])
    ids = {option.text: option.id for option in PRIVATE.options}
    return replace(empty, ballots=tuple({ids[text]: value for text, value in ballot.items()} for ballot in ballots))


LEAKS = PRIVATE.option_ids[0]


def draft(method: Method | None = None, **changes: object) -> Round:
    """Return a draft on the five risks."""
    return replace(PRIVATE, method=method or Score(), **changes)  # type: ignore[arg-type]


def test_all_rounds_stand_side_by_side() -> None:
    """Each with its rule, way, turnout and what came of it; nothing of an unrevealed one but the turnout; no drafts."""
    first = revealed(draft(id="1"), *[LEVEL] * 4)
    run_off = revealed(
        draft(id="2", options=PRIVATE.options[2:4], seats=1, predecessor="1", runoff=True), *[{"Bias": 5}] * 5
    )
    void = Urn(draft(id="3", state=State.VOID, void_reason="Wrong words"), frozenset({"p0"}))
    counted = Urn(draft(Dots(3), id="4", state=State.OPEN, mode=Mode.COUNTED), counts=Counts(2))
    box = Box((first, run_off, void, counted, Urn(draft(id="5"))))
    told = [(each.name, each.how, each.turnout, each.outcome) for each in on_record(DAY, box, Kind.RISK)]
    assert told == [
        ("Round 1", "Score 0–5, private", "4 of 5", "On top: “Leaks” and “Drift”; two level for one place"),
        ("Run-off 2", "Score 0–5, private", "5 of 5", "On top: “Leaks”, “Drift” and “Bias”"),
        ("Round 3", "Score 0–5, private", "1 of 5", "Void: Wrong words"),
        ("Round 4", "Three dots, one at most on one, counted by hand", "2 of 5", "Open"),
    ]
    assert [each.ended for each in on_record(DAY, box, Kind.RISK)] == [True, True, True, False]


@pytest.mark.parametrize(
    ("method", "ballots", "outcome"),
    [
        (Consent(), [{"Leaks": 4, "Drift": 3, "Bias": 1}] * 3, "Passes: “Leaks” and “Drift”"),
        (Consent(), [{"Leaks": 0}] * 3, "Nothing passes yet"),
        (Score(), [CLEAR] * 2, "No quorum. On top: “Leaks”, “Drift” and “Bias”"),
        (Score(), [{}] * 3, "three places"),
        (Assign((("a", "Ada"),)), [{"Leaks": "a"}] * 3, "all who chose picked the same"),
    ],
)
def test_what_came_of_a_round(method: Method, ballots: list[Choices], outcome: str) -> None:
    """Each rule has its own way to end, and a missing quorum is told."""
    (held,) = on_record(DAY, Box((revealed(draft(method), *ballots),)), Kind.RISK)
    assert outcome in held.outcome


def both(method: Method, before: Choices, now: Choices) -> tuple[Box, Urn]:
    """Return two rounds of five equal ballots each, the second after the first."""
    first = revealed(draft(method, id="1"), *[before] * 5)
    second = revealed(draft(method, id="2", predecessor="1"), *[now] * 5)
    return Box((first, second)), second


def test_a_second_score_shows_both_distributions() -> None:
    """Before and now stand side by side per option and criterion, with the mean of before."""
    box, second = both(Score(), {"Leaks": 5}, {"Leaks": 2})
    found = pictures(box, second)
    assert found.headings == ("before", "now")
    assert found.of[LEAKS].counts == ((0, 0, 0, 0, 0, 5), (0, 0, 5, 0, 0, 0))
    assert found.of[LEAKS].note == "before: 5.0"
    two = Score(criteria=("likelihood", "impact"))
    box, second = both(two, {"Leaks": {"likelihood": 1, "impact": 5}}, {"Leaks": {"likelihood": 2, "impact": 4}})
    found = pictures(box, second)
    assert found.headings == ("likelihood\nbefore", "likelihood\nnow", "impact\nbefore", "impact\nnow")
    assert [counts.index(5) for counts in found.of[LEAKS].counts] == [1, 2, 5, 4]


@pytest.mark.parametrize(
    ("method", "before", "now", "fraction", "note"),
    [
        (Dots(3), {"Leaks": 1}, {"Drift": 1}, 1.0, "before: 5 dots"),
        (Dots(9, 9), {"Leaks": 2}, {"Drift": 9, "Leaks": 0}, 1.0, "before: 10 dots, five supporters"),
        (Rank(), {"Leaks": 1}, {"Drift": 1}, 1.0, "7.5 Borda points · before: beats 4 of 4, 20 Borda points"),
        (Assign((("a", "Ada"), ("b", "Ben"))), {"Leaks": "a"}, {"Leaks": "b"}, 1.0, "before: Ada: 5 of 5"),
    ],
)
def test_methods_without_a_scale_show_the_bar_of_before(
    method: Method, before: Choices, now: Choices, fraction: float, note: str
) -> None:
    """Where there is no distribution, the bar and the figure of before stand beside those of now."""
    box, second = both(method, before, now)
    picture = pictures(box, second).of[LEAKS]
    assert (picture.counts, picture.before) == ((), fraction)
    assert picture.note.endswith(note)


def test_rounds_of_different_rules_or_options_are_not_compared() -> None:
    """Only the same rule on the same options, both revealed, can stand side by side."""
    box, second = both(Score(), CLEAR, CLEAR)
    first = box.urns[0]
    assert earlier(box, second) is first
    for other in (
        replace(first, round=replace(first.round, method=Score(1, 5))),
        replace(first, round=replace(first.round, options=first.round.options[1:])),
        replace(first, round=replace(first.round, state=State.VOID)),
    ):
        assert earlier(Box((other, second)), second) is None
    assert earlier(box, first) is None


def test_the_table_of_a_ranking_has_borda_points_and_pairs() -> None:
    """Who beats whom can be read off, row above column, in the order of the result."""
    urn = revealed(draft(Rank()), *[{"Leaks": 1, "Drift": 2}] * 2, {"Drift": 1})
    figures = table(urn)
    assert figures.headings == ("Option", "Rank", "Beats", "Loses to", "Borda points", "Ranked by")
    assert figures.rows[0] == ("Leaks", "1", "4", "0", "9.5", "2")
    found = pairs(urn)
    assert found is not None
    assert found.headings[1:] == ("1", "2", "3", "4", "5")
    assert found.rows[0] == ("1. Leaks", "·", "2", "2", "2", "2")
    assert found.rows[1][1] == "1"
    assert pairs(revealed(draft(), *[CLEAR] * 3)) is None


def test_the_table_of_a_consent_has_counts_and_no_mean() -> None:
    """How many showed what, who abstained, and whether it passes."""
    figures = table(revealed(draft(Consent()), {"Leaks": 5}, {"Leaks": 0}, {"Drift": 3}))
    assert "Mean" not in figures.headings
    rows = {row[0]: row[1:9] for row in figures.rows}
    assert rows["Leaks"] == ("does not pass", "1", "0", "0", "0", "0", "1", "1")
    assert rows["Drift"][0] == "passes"


def test_the_table_of_who_does_what_counts_each_choice() -> None:
    """One column per choice, the most chosen one first, level ones together."""
    method = Assign((("a", "Ada"), ("b", "Ben")))
    figures = table(revealed(draft(method), {"Leaks": "a"}, {"Leaks": "b"}, {"Leaks": "a", "Drift": "b"}))
    assert figures.headings == ("Option", "Most chosen", "Ada", "Ben", "Chose")
    assert figures.rows[0] == ("Leaks", "Ada", "2", "1", "3")
    assert figures.rows[2] == ("Bias", "–", "0", "0", "0")


def test_dots_counted_by_hand_claim_no_supporters() -> None:
    """Where a voter may give several dots, their sum does not tell how many gave them, and the table says so."""
    round_ = draft(Dots(5, 5), state=State.REVEALED, mode=Mode.COUNTED)
    urn = Urn(round_, counts=Counts(4).changed(LEAKS, "dots", 12))
    assert table(urn).rows[0] == ("Leaks", "1", "12", "–")
    assert pictures(Box((urn,)), urn).of[LEAKS].note == ""


def test_a_run_off_gives_a_dot_for_each_place() -> None:
    """Approval of two level options would part nobody; dots that can be heaped stay as they are."""
    level: Choices = {"Leaks": 1, "Drift": 1, "Bias": 1, "Cost": 1}
    for method, expected in ((Dots(5), Dots(3)), (Dots(9, 3), Dots(9, 3))):
        urn = revealed(draft(method), *[level] * 5)
        result = seating.outcome(DAY, Box((urn,)), urn)
        assert adoption.run_off(DAY, result).method == expected


def test_a_crowded_consent_is_not_adopted() -> None:
    """When more pass than there are places, nobody has said which come first."""
    urn = revealed(draft(Consent()), *[{"Leaks": 4, "Drift": 4, "Bias": 4, "Cost": 3}] * 5)
    result = seating.outcome(DAY, Box((urn,)), urn)
    assert result.crowded
    with pytest.raises(Refused, match="More options pass than there are places"):
        adoption.adopt(DAY, result, "by vote")
