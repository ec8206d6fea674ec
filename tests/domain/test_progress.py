"""Tests of how far the day has come and what is still open."""

from dataclasses import replace

import pytest

from offsite.content import Playbook, prompt_ids
from offsite.domain import adoption, answers, assess, charter, details, governance, people, progress, proposals, raci
from offsite.domain.findings import Weight
from offsite.domain.model.form import Form
from offsite.domain.model.progress import Progress
from offsite.domain.model.proposals import DAY_KINDS, Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import State
from tests.domain.samples import adopted, day, revealed, said, settled

PROMPTS = {"ninth": ("use_cases", "waiting"), "tenth": ()}
RISKS = ("Leaks", "Drift", "Bias", "Cost")


def of(offsite: Offsite, step: str, box: Box | None = None) -> Progress:
    """Return how far a step is."""
    return progress.of_step(offsite, box or Box(), step, PROMPTS)


def test_the_steps_are_those_of_the_playbook(playbook: Playbook) -> None:
    """Eight steps, named and ordered as in the playbook."""
    assert tuple(step.key for step in playbook.steps) == progress.STEPS
    assert len(progress.STEPS) == 8


def test_a_new_offsite_has_begun_nothing(playbook: Playbook) -> None:
    """Nothing counts as begun before somebody did something."""
    prompts = {step.key: prompt_ids(step) for step in playbook.steps}
    assert progress.of_all(details.new_offsite("Day"), Box(), prompts) == (Progress.NOTHING,) * 8


def test_a_step_of_prompts_is_done_when_all_are_answered() -> None:
    """Some answers are a beginning, all of them the end; blanks and answers of other steps do not count."""
    offsite = answers.set_answer(day(1), "tenth", "use_cases", "Elsewhere")
    offsite = answers.set_answer(offsite, "ninth", "waiting", " \n")
    assert of(offsite, "ninth") is Progress.NOTHING
    offsite = answers.set_answer(offsite, "ninth", "use_cases", "Chat")
    assert of(offsite, "ninth") is Progress.BEGUN
    offsite = answers.set_answer(offsite, "ninth", "waiting", "Data")
    assert of(offsite, "ninth") is Progress.DONE
    assert of(offsite, "tenth") is Progress.NOTHING
    assert of(offsite, "unknown") is Progress.NOTHING


def test_the_offsite_is_done_when_all_three_are_adopted_and_the_rest_is_said() -> None:
    """Words on identity, proposals or a round are a beginning; adoptions, identity and landings are the end."""
    assert of(day(5), "offsite") is Progress.NOTHING
    assert of(said(day(5)), "offsite") is Progress.BEGUN
    offsite = day(5, north_star=("A", "B"), opportunity=RISKS, risk=RISKS)
    assert of(offsite, "offsite") is Progress.BEGUN
    offsite = said(offsite)
    assert of(day(5), "offsite", Box((Urn(adoption.draw_up(offsite, Kind.RISK)),))) is Progress.BEGUN
    for kind in DAY_KINDS:
        assert of(offsite, "offsite") is Progress.BEGUN
        offsite, _ = adopted(offsite, kind, seats=proposals.SEATS[kind])
    assert of(offsite, "offsite") is Progress.BEGUN
    offsite = settled(offsite)
    assert of(offsite, "offsite") is Progress.DONE
    assert of(adoption.withdraw(offsite, Kind.RISK), "offsite") is Progress.BEGUN
    assert of(replace(offsite, identity=()), "offsite") is Progress.BEGUN
    assert of(replace(offsite, identity=(), form=Form.NINETY), "offsite") is Progress.DONE


def test_findings_of_the_offsite_follow_the_vote() -> None:
    """Each kind says what it waits for: an adoption, a tie to be settled, a result to be adopted."""
    offsite = said(settled(day(5, north_star=("A", "B"), opportunity=RISKS, risk=RISKS)))
    assert [each.message for each in progress.offsite_findings(offsite, Box())] == [
        "The north star is not adopted yet",
        "The opportunities are not adopted yet",
        "The risks are not adopted yet",
    ]
    tied = revealed(adoption.draw_up(offsite, Kind.RISK, method=Score()), *[{"Leaks": 5}] * 5)
    clear = revealed(adoption.draw_up(offsite, Kind.NORTH_STAR), *[{"A": 5, "B": 1}] * 5)
    found = progress.offsite_findings(offsite, Box((tied, clear)))
    assert [each.message for each in found] == [
        "North star: the result waits to be adopted",
        "The opportunities are not adopted yet",
        "Risks: options are level at the cut",
    ]
    assert [each.place for each in found] == ["north_star", "opportunity", "risk"]
    void = replace(tied, round=replace(tied.round, state=State.VOID, void_reason="x"))
    assert progress.offsite_findings(offsite, Box((void,)))[2].message == "The risks are not adopted yet"
    done, box = adopted(offsite, Kind.RISK)
    assert [each.place for each in progress.offsite_findings(done, box)] == ["north_star", "opportunity"]


def test_findings_of_the_matrix_name_row_and_column() -> None:
    """Wrong rows come first and name their decision; odd columns are notes; a deleted name is told as such."""
    offsite = raci.add_role(day(1), "Finance")
    found = raci.findings(offsite)
    assert [(each.message, each.weight) for each in found] == [
        ("Budget allocation: nobody is responsible", Weight.WRONG),
        ("Interpretability standards: nobody is accountable", Weight.WRONG),
        ("Finance: has no part in any decision", Weight.NOTE),
    ]
    assert found[0].record == offsite.decisions[1].id
    assert found[2].record == offsite.roles[4].id
    offsite = raci.rename_decision(raci.rename_role(offsite, offsite.roles[4].id, ""), offsite.decisions[1].id, "")
    messages = [each.message for each in raci.findings(offsite)]
    assert messages[0] == "A decision without words: nobody is responsible"
    assert messages[2] == "A role without a name: has no part in any decision"


def test_findings_of_the_people() -> None:
    """Somebody has to be there, with a name, and one that tells them apart."""
    assert [each.message for each in progress.people_findings(day(0))] == ["Nobody takes part yet"]
    offsite = day(3)
    assert progress.people_findings(offsite) == ()
    second, third = offsite.people[1:]
    offsite = people.rename(people.rename(offsite, second.id, " dana  ROTH"), third.id, " ")
    found = progress.people_findings(offsite)
    assert [(each.message, each.record) for each in found] == [
        ("Two people are called dana  ROTH: add an initial", second.id),
        ("Somebody has no name", third.id),
    ]


@pytest.mark.parametrize("step", ["people", *progress.STEPS])
def test_each_finding_says_where_to_mend_it(step: str) -> None:
    """Every finding names a step that exists and ends without a full stop, as it stands in a list."""
    for each in progress.findings(day(0), Box(), step):
        assert each.step in ("people", *progress.STEPS)
        assert each.message
        assert not each.message.endswith(".")


def test_findings_by_step() -> None:
    """Each step is asked its own rules; steps without rules have nothing open."""
    offsite, box = day(0), Box()
    assert progress.findings(offsite, box, "people") == progress.people_findings(offsite)
    assert progress.findings(offsite, box, "offsite") == progress.offsite_findings(offsite, box)
    assert progress.findings(offsite, box, "charter") == charter.open_findings(offsite, box)
    assert progress.findings(offsite, box, "governance") == governance.findings(offsite, box)
    assert progress.findings(offsite, box, "assess") == assess.findings(offsite, box)
    assert progress.findings(offsite, box, "ninth") == ()
