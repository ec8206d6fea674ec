"""Tests of the sample: a finished day that was played, not written down."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from offsite.content import Playbook, prompt_ids
from offsite.domain import (
    adoption,
    charter_document,
    identity,
    identity_offers,
    progress,
    proposals,
    raci,
    results,
    seating,
)
from offsite.domain.model.identity import Aspect
from offsite.domain.model.progress import Progress
from offsite.domain.model.proposals import DAY_KINDS, Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from offsite.domain.voting.rounds import Mode, State
from offsite.sample import play_sample, read_sample
from offsite.storage.file import FileRefused, OffsiteFile


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OffsiteFile]:
    """The sample in its file."""
    path = tmp_path_factory.mktemp("sample") / "Marlow Freight.offsite"
    play_sample(path)
    with OffsiteFile.open(path) as file:
        yield file


@pytest.fixture(scope="module")
def offsite(played: OffsiteFile) -> Offsite:
    """The document of the sample."""
    return played.load()


@pytest.fixture(scope="module")
def box(played: OffsiteFile) -> Box:
    """The votes of the sample."""
    return played.ballots.box()


def texts(offsite: Offsite, kind: Kind) -> list[str]:
    """Return the adopted proposals of a kind."""
    return [each.text for each in adoption.adopted(offsite, kind)]


def test_every_step_is_done(offsite: Offsite, box: Box, playbook: Playbook) -> None:
    """The sample shows a finished day: all eight steps are done and nothing is open."""
    prompts = {step.key: prompt_ids(step) for step in playbook.steps}
    assert progress.of_all(offsite, box, prompts) == (Progress.DONE,) * 8
    for step in ("people", *progress.STEPS):
        assert progress.findings(offsite, box, step) == ()


def test_every_answer_belongs_to_a_prompt(offsite: Offsite, playbook: Playbook) -> None:
    """Each answer of the sample answers a prompt that the playbook asks."""
    asked = {f"{step.key}/{prompt}" for step in playbook.steps for prompt in prompt_ids(step)}
    assert {each.id for each in offsite.answers} <= asked


def test_who_and_when(offsite: Offsite) -> None:
    """Nine people of Marlow Freight meet, each in the column that the file names."""
    assert (offsite.organisation, offsite.title, str(offsite.day)) == ("Marlow Freight", "AI offsite", "2026-11-12")
    names = {role.id: role.name for role in offsite.roles}
    rows = [[each.name, each.role, names.get(each.raci_role, "")] for each in offsite.people]
    assert rows == read_sample()["people"]
    assert len(rows) == 9


def test_who_the_company_says_it_is(offsite: Offsite) -> None:
    """Each aspect of identity has the pairs of its file, both sides filled, and nothing of it is taken unasked."""
    for aspect in Aspect:
        pairs = [[each.text, each.beside] for each in identity.entries(offsite, aspect)]
        assert pairs == read_sample("identity")[aspect]
        assert all(text and beside for text, beside in pairs)
    assert len(offsite.identity) == 12
    assert identity_offers.taken(offsite) == 0


def test_what_was_adopted(offsite: Offsite) -> None:
    """The three adoptions are those that the ballots of the file lead to."""
    assert texts(offsite, Kind.NORTH_STAR) == ["Every customer answer within a minute, with its source"]
    assert texts(offsite, Kind.OPPORTUNITY) == [
        "Answer every customer within a minute, with the source",
        "Forecast every shipment, and explain the forecast",
        "Plan tomorrow’s network tonight",
    ]
    assert texts(offsite, Kind.RISK) == [
        "An answer without a source reaches a customer",
        "Personal data leave the European Union",
        "People trust a forecast that is wrong",
    ]


def test_a_tie_went_to_a_run_off(offsite: Offsite, box: Box) -> None:
    """Two opportunities were level for the last place; a run-off between them decided by little."""
    first, second = box.about(Kind.OPPORTUNITY)
    tie = seating.outcome(offsite, box, first)
    assert tie.tied
    assert (len(tie.above), len(tie.level), tie.places) == (2, 2, 1)
    assert {first.round.option_text(each) for each in tie.level} == set(read_sample()["opportunity"]["run_off"])
    assert second.round.runoff
    assert second.round.predecessor == first.round.id
    best, other = second.tally().rows
    assert best.mean is not None
    assert other.mean is not None
    assert 0 < best.mean - other.mean < 1
    record = adoption.adoption_of(offsite, Kind.OPPORTUNITY)
    assert record is not None
    assert record.round_id == second.round.id
    assert record.how == "Adopted by vote: 9 of 9 voted, private ballots, after a run-off."


def test_ballots_are_those_of_the_file(box: Box) -> None:
    """Each round counts the scores that stand in the file, in the mode that it names, a blank as no opinion."""
    content = read_sample()
    for kind in DAY_KINDS:
        urn = box.about(kind)[0]
        assert (urn.round.mode, urn.round.state) == (Mode(content[kind]["mode"]), State.REVEALED)
        counted = {urn.round.option_text(each): counts for each, counts in results.distributions(urn).items()}
        for text, _, scores in content[kind]["proposals"]:
            parts = [Counter(part) for part in zip(*(score.split("/") for score in scores.split()), strict=True)]
            assert counted[text] == tuple(tuple(given[str(level)] for level in range(6)) for given in parts)


def test_the_disagreement_is_there_to_be_seen(box: Box) -> None:
    """The sample has a divided option and one rating far apart, so that the marks can be shown."""
    marks = {row.mark for urn in box.urns for row in results.rows(urn)}
    assert {"divided", "one far apart"} <= marks


def test_merged_originals_are_kept(offsite: Offsite) -> None:
    """The merged opportunity stands for the two that two people proposed, in their own words and names."""
    ((text, told),) = read_sample()["opportunity"]["merged"].items()
    merged = next(each for each in proposals.standing(offsite, Kind.OPPORTUNITY) if each.text == text)
    names = {person.id: person.name for person in offsite.people}
    assert [[each.text, names[each.author]] for each in proposals.originals(offsite, merged.id)] == told
    assert len(proposals.standing(offsite, Kind.OPPORTUNITY)) == len(read_sample()["opportunity"]["proposals"])


def test_the_matrix_is_sound(offsite: Offsite) -> None:
    """The gaps of the starter are closed, and the column and decision of the file are there."""
    assert [each.name for each in offsite.roles] == [*raci.STARTER_ROLES, "Finance"]
    assert offsite.decisions[-1].text == "Staged roll-out to a further country"
    assert not any(raci.row_problem(offsite, each.id) for each in offsite.decisions)


def test_the_charter_is_no_draft(offsite: Offsite, box: Box) -> None:
    """The charter of the sample lacks nothing, and every section has words."""
    document = charter_document.document(offsite, box)
    assert not document.draft
    assert all(section.paragraphs for section in document.sections)
    assert len(document.votes) == sum(urn.round.state is State.REVEALED for urn in box.urns)
    assert len(document.signatories) == 9


def test_a_taken_place_is_refused(tmp_path: Path) -> None:
    """The sample never takes the place of a file that is there."""
    path = tmp_path / "day.offsite"
    path.write_bytes(b"mine")
    with pytest.raises(FileRefused, match="exists already"):
        play_sample(path)
    assert path.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [path]
