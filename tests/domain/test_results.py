"""Tests of revealed results in words and figures."""

from dataclasses import replace

import pytest

from offsite.domain import adoption, result_tables, results
from offsite.domain.adoption import Ruling
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Dots, Score
from offsite.domain.voting.rounds import Mode, State
from tests.domain.samples import day, outcome_of, revealed

RISKS = ("Leaks", "Drift", "Bias", "Cost", "Haste")
CLEAR = {"Leaks": 5, "Drift": 4, "Bias": 3, "Cost": 2}
DAY = day(5, risk=RISKS)
DRAFT = adoption.draw_up(DAY, Kind.RISK, method=Score())


def test_rows_stand_best_first() -> None:
    """Each row has rank, words, bar, distribution and figure, best first."""
    rows = results.rows(revealed(DRAFT, CLEAR, CLEAR, {**CLEAR, "Leaks": 2}))
    assert [row.text for row in rows] == ["Leaks", "Drift", "Bias", "Cost", "Haste"]
    assert rows[0].rank == "1"
    assert rows[0].counts == (0, 0, 1, 0, 0, 2)
    assert rows[1].figure == "4.0"
    assert rows[1].fraction == pytest.approx(0.8)


def test_marks_say_what_to_talk_about() -> None:
    """Two camps are "divided", one far from the rest is "one far apart", few ratings are "rated by few"."""
    camps = [{"Leaks": 0, "Drift": 5}, {"Leaks": 5, "Drift": 5}] * 2
    urn = revealed(DRAFT, *camps, {"Leaks": 5, "Drift": 1, "Bias": 3})
    marks = {row.text: row.mark for row in results.rows(urn)}
    assert marks["Leaks"] == "divided"
    assert marks["Drift"] == "one far apart"
    assert marks["Bias"] == "rated by few"


@pytest.mark.parametrize("state", [State.DRAFT, State.OPEN, State.CLOSED, State.VOID])
def test_nothing_is_told_before_the_reveal(state: State) -> None:
    """No reading of the content of ballots is possible before a round is revealed."""
    urn = revealed(DRAFT, CLEAR, CLEAR, CLEAR)
    urn = replace(urn, round=replace(urn.round, state=state))
    for reading in (results.rows, results.sentence_of, results.cut_after, result_tables.table, results.distributions):
        with pytest.raises(Refused, match="not revealed"):
            reading(urn)


def test_the_cut_runs_below_the_level_ones() -> None:
    """The line is drawn under the third row, or under all that are level for the third place."""
    assert results.cut_after(revealed(DRAFT, *[CLEAR] * 3)) == 3
    assert results.cut_after(revealed(DRAFT, *[{**CLEAR, "Cost": 3}] * 3)) == 4
    assert results.cut_after(revealed(DRAFT, *[{**CLEAR, "Drift": 5}] * 3)) == 3


def test_how_counted_names_base_mode_quorum_and_rule() -> None:
    """One line tells how a round was held."""
    assert results.how_counted(revealed(DRAFT, *[CLEAR] * 4)).startswith("4 of 5 voted, private ballots. Give each")
    openly = revealed(replace(DRAFT, mode=Mode.OPEN), CLEAR, CLEAR)
    told = "2 of 5 voted, open vote by name; no quorum (3 were needed). Give each option 0 to 5"
    assert results.how_counted(openly).startswith(told)


@pytest.mark.parametrize(
    ("votes", "runoff", "ruling", "told"),
    [
        (5, False, Ruling(), "Adopted by vote: 5 of 5 voted, private ballots."),
        (5, False, Ruling("Dana", "unused"), "Adopted by vote: 5 of 5 voted, private ballots."),
        (5, True, Ruling(), "Adopted by vote: 5 of 5 voted, private ballots, after a run-off."),
        (
            5,
            False,
            Ruling(" Dana  Roth", "It is\nurgent. ", ("o",)),
            (
                "Adopted by vote: 5 of 5 voted, private ballots; Dana Roth decided between the level options; "
                "reason: It is urgent."
            ),
        ),
        (
            2,
            False,
            Ruling("", "Two were ill"),
            "Adopted by vote: 2 of 5 voted, private ballots; no quorum (3 were needed); reason: Two were ill.",
        ),
        (
            2,
            True,
            Ruling("Dana Roth", "Two were ill.", ("o",)),
            (
                "Adopted by vote: 2 of 5 voted, private ballots, after a run-off; no quorum (3 were needed); "
                "Dana Roth decided between the level options; reason: Two were ill."
            ),
        ),
    ],
)
def test_how_adopted_is_one_sentence(votes: int, runoff: bool, ruling: Ruling, told: str) -> None:
    """The record tells turnout, mode, run-off, missing quorum, who decided, and the reason once."""
    urn = revealed(replace(DRAFT, runoff=runoff, predecessor="first"), *[CLEAR] * votes)
    first = revealed(replace(DRAFT, id="first"), *[{}] * 5)
    assert results.how_adopted(outcome_of(DAY, urn, first), ruling) == told


def test_the_table_has_a_cell_for_each_heading() -> None:
    """Scores come with mean, median, raters, every level and agreement; minus signs are real ones."""
    table = result_tables.table(revealed(DRAFT, CLEAR, CLEAR, {**CLEAR, "Leaks": 0}))
    levels = ("0", "1", "2", "3", "4", "5")
    assert table.headings == ("Option", "Rank", "Mean", "Median", "Raters", *levels, "Agreement", "Mark")
    assert all(len(row) == len(table.headings) for row in table.rows)
    leaks = next(row for row in table.rows if row[0] == "Leaks")
    assert leaks[2:12] == ("3.3", "5.0", "3", "1", "0", "0", "0", "0", "2", "−0.33")
    assert table.rows[-1][:5] == ("Haste", "5", "–", "–", "0")


def test_the_table_of_two_criteria() -> None:
    """Two criteria have their figures side by side, each under its name."""
    draft = replace(DRAFT, method=Score(criteria=("likelihood", "impact")))
    ballot = {option.id: {"likelihood": 1, "impact": 5} for option in draft.options}
    urn = Urn(replace(draft, state=State.REVEALED), frozenset("abc"), (ballot,) * 3)
    table = result_tables.table(urn)
    assert "Mean (likelihood)" in table.headings
    assert "Agreement (impact)" in table.headings
    assert all(len(row) == len(table.headings) for row in table.rows)
    assert results.criteria(urn) == ("likelihood", "impact")
    given = results.distributions(urn)
    assert set(given.values()) == {((0, 3, 0, 0, 0, 0), (0, 0, 0, 0, 0, 3))}


def test_the_table_of_dots() -> None:
    """Dots stand beside their supporters, and have no distribution."""
    urn = revealed(replace(DRAFT, method=Dots(3)), *[{"Leaks": 1, "Bias": 1}] * 3)
    table = result_tables.table(urn)
    assert table.headings == ("Option", "Rank", "Dots", "Supporters")
    assert table.rows[0] == ("Leaks", "1", "3", "3")
    assert results.criteria(urn) == ()
    assert set(results.distributions(urn).values()) == {()}
