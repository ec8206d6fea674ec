"""Tests of the charter that writes itself and can be written over."""

import pytest

from offsite.domain import charter, charter_document, details, governance, proposals, raci
from offsite.domain.findings import Weight
from offsite.domain.model.raci import Mark
from tests.domain.charter_samples import consented, drafted, finished, with_risks
from tests.domain.samples import day


def test_sections_are_filled_from_what_was_adopted() -> None:
    """Risks, their thresholds and who answers for what stand there without being typed."""
    offsite = with_risks()
    assert charter.text_of(offsite, "risks") == "Leaks.\nDrift\nBias"
    first, *_ = charter.text_of(offsite, "risk_thresholds").splitlines()
    assert first == "Leaks: we accept …; above that, …"
    assert charter.text_of(offsite, "accountabilities").splitlines() == [
        "Choose top AI use cases: C-suite sponsor",
        "Budget allocation: C-suite sponsor",
        "Acceptable risk levels: C-suite sponsor",
        "Model deployment go/no-go: C-suite sponsor",
    ]
    assert not any(charter.is_written(offsite, spec.key) for spec in charter.SPECS)


def test_two_who_answer_are_both_named() -> None:
    """A row with two accountable roles shows both, and one without words is left out."""
    offsite = details.new_offsite("Day")
    first, second = offsite.decisions[:2]
    offsite = raci.set_mark(offsite, first.id, offsite.roles[3].id, Mark.BOTH)
    offsite = raci.rename_decision(offsite, second.id, " ")
    lines = charter.text_of(offsite, "accountabilities").splitlines()
    assert lines[0] == "Choose top AI use cases: C-suite sponsor and Legal / compliance"
    assert len(lines) == 3


def test_the_starter_that_nobody_touched_answers_for_nothing() -> None:
    """Before the matrix is worked on nothing comes from it, and the finding leads there; what bodies decide does."""
    offsite = day(1)
    assert charter.text_of(offsite, "accountabilities") == ""
    (found,) = (each for each in charter.findings(offsite) if "starter" in each.message)
    assert (found.step, found.place, found.weight) == ("governance", "raci", Weight.MISSING)
    assert not any("starter" in each.message for each in charter.findings(drafted(offsite)))
    by_hand = charter.write(offsite, "accountabilities", "Budget: the CFO")
    assert not any("starter" in each.message for each in charter.findings(by_hand))


def test_bodies_and_path_write_themselves() -> None:
    """What a body decides stands below the matrix, one that decides nothing does not; the path is the escalation."""
    offsite = governance.add_suggested(drafted(day(1)))
    offsite = governance.set_body(offsite, offsite.bodies[1].id, "decides", "may stop\na launch")
    lines = charter.text_of(offsite, "accountabilities").splitlines()
    assert lines[-1] == "Working group on privacy: may stop a launch"
    assert len(lines) == 5
    assert charter.text_of(offsite, "escalation") == ""
    offsite = governance.add_level(governance.add_level(offsite, "Owner", 1.0), "Board", 24.0)
    assert charter.text_of(offsite, "escalation") == "Owner within 1 hour\nBoard within 24 hours"


def test_lines_are_added_once() -> None:
    """Lines go to the end of what stands there, and a line that is there already is not added again."""
    offsite = charter.add_lines(day(1), "guardrails", ("Roll-back", " Oversight ", "Roll-back", ""))
    assert charter.text_of(offsite, "guardrails") == "Roll-back\nOversight"
    assert charter.text_of(charter.add_lines(offsite, "guardrails", ("Oversight", "Access")), "guardrails") == (
        "Roll-back\nOversight\nAccess"
    )
    assert charter.add_lines(offsite, "guardrails", ("Oversight",)) == offsite


def test_what_was_written_is_never_overwritten() -> None:
    """A section written by hand stays when its source changes, says so, and offers the suggestion."""
    offsite = charter.write(with_risks(), "risks", "Leaks of prices")
    assert not charter.is_stale(offsite, "risks")
    changed = proposals.reword(offsite, offsite.proposals[1].id, "Silent drift")
    assert charter.text_of(changed, "risks") == "Leaks of prices"
    assert charter.is_stale(changed, "risks")
    assert charter.is_stale(charter.write(changed, "risks", "Leaks of tariffs"), "risks")
    kept = charter.keep_written(changed, "risks")
    assert (charter.text_of(kept, "risks"), charter.is_stale(kept, "risks")) == ("Leaks of prices", False)
    taken = charter.take_suggestion(changed, "risks")
    assert (charter.text_of(taken, "risks"), charter.is_written(taken, "risks")) == (
        "Leaks.\nSilent drift\nBias",
        False,
    )


def test_a_change_taken_back_is_not_stale() -> None:
    """When the source returns to what it was, there is nothing to look at."""
    offsite = charter.write(with_risks(), "risks", "Mine")
    there = proposals.reword(offsite, offsite.proposals[0].id, "Other")
    back = proposals.reword(there, offsite.proposals[0].id, "Leaks.")
    assert charter.is_stale(there, "risks")
    assert not charter.is_stale(back, "risks")


def test_writing_the_suggestion_gives_the_section_back() -> None:
    """Typing back to what is suggested anyway leaves the section to follow its source."""
    offsite = charter.write(with_risks(), "risks", "Mine")
    back = charter.write(offsite, "risks", "Leaks.\nDrift\nBias")
    assert not charter.is_written(back, "risks")
    assert charter.write(back, "why", "") == back


def test_a_section_can_be_emptied() -> None:
    """A suggestion that was deleted by hand stays deleted, and is missing."""
    offsite = charter.write(with_risks(), "risks", "")
    assert charter.text_of(offsite, "risks") == ""
    assert "Top 3 risks: nothing written yet" in [each.message for each in charter.findings(offsite)]


def test_unknown_sections() -> None:
    """A section that does not exist cannot be asked for."""
    with pytest.raises(KeyError):
        charter.spec("appendix")


def test_findings_of_an_empty_charter() -> None:
    """Everything that is missing is told in the order of the page, with the place where to mend it."""
    found = charter.findings(details.new_offsite("Day"))
    assert [each.message for each in found] == [
        "The north star is not adopted yet",
        "Why: nothing written yet",
        "Top 3 opportunities: nothing written yet",
        "Value targets: nothing written yet",
        "Top 3 risks: nothing written yet",
        "Risk thresholds: nothing written yet",
        "In scope: nothing written yet",
        "Out of scope: nothing written yet",
        "Interpretability: nothing written yet",
        "Guardrails: nothing written yet",
        "Who answers for it: the matrix of step 5 is still the starter, so nothing comes from it yet",
        "Escalation: nothing written yet",
        "Review: nothing written yet",
        "Nobody is there to sign",
    ]
    assert {each.weight for each in found} == {Weight.MISSING}
    assert (found[0].step, found[0].place) == ("offsite", "north_star")
    assert (found[1].step, found[1].place) == ("charter", "why")
    assert found[-1].step == "people"


def test_gaps_are_found_and_changes_noted() -> None:
    """A gap in a suggestion is missing; a change upstream is worth a look and keeps nothing from being finished."""
    offsite, box = finished()
    assert charter.findings(offsite) == ()
    assert not charter_document.document(offsite, consented(offsite, box)).draft
    gap = charter.take_suggestion(offsite, "risk_thresholds")
    (found,) = charter.findings(gap)
    assert (found.message, found.weight) == ("Risk thresholds: a gap “…” to fill", Weight.MISSING)
    assert charter_document.document(gap, consented(gap, box)).draft
    changed = proposals.reword(offsite, offsite.proposals[0].id, "Other")
    (found,) = charter.findings(changed)
    assert found.message == "Risk thresholds: what it rests on has changed since it was written"
    assert found.weight is Weight.NOTE
    assert not charter_document.document(changed, consented(changed, box)).draft


def test_hints_are_true_before_anything_is_adopted() -> None:
    """A hint says where a section comes from, not that something has happened."""
    assert not [each.key for each in charter.SPECS if "dopted" in each.hint]
