"""Tests of the charter that writes itself and can be written over."""

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import adoption, charter, consent, details, governance, people, proposals, raci, tradeoffs
from offsite.domain.findings import Weight
from offsite.domain.model.charter import Landing, Signatory, VotePart
from offsite.domain.model.people import Person
from offsite.domain.model.proposals import Adoption, Kind, Proposal
from offsite.domain.model.raci import Cell, Decision, Mark, Role
from offsite.domain.model.texts import SectionText
from offsite.domain.offsite import Offsite, PageSize
from offsite.domain.voting.box import Box
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode, State
from tests.domain.samples import adopted, day, revealed

RISKS = ("Leaks.", "Drift", "Bias")
OWN = ("why", "value_targets", "scope_in", "scope_out", "interpretability", "guardrails", "escalation", "review")


def with_risks() -> Offsite:
    """Return an offsite with three adopted risks."""
    return adopted(day(5, risk=RISKS), Kind.RISK)[0]


def finished() -> tuple[Offsite, Box]:
    """Return an offsite whose charter lacks nothing, with its vote on the north star."""
    offsite, _ = adopted(day(5, risk=RISKS), Kind.RISK)
    for text in ("Faster", "Better", "Safer"):
        offsite = proposals.propose(offsite, Kind.OPPORTUNITY, text)
    offsite, _ = adopted(offsite, Kind.OPPORTUNITY)
    offsite = proposals.propose(proposals.propose(offsite, Kind.NORTH_STAR, "Answers"), Kind.NORTH_STAR, "Prices")
    offsite, box = adopted(offsite, Kind.NORTH_STAR, seats=1)
    for key in (*OWN, "risk_thresholds"):
        offsite = charter.write(offsite, key, f"Words on {key}.")
    return offsite, box


def consented(offsite: Offsite, box: Box) -> Box:
    """Return the box after everybody supported the charter as it reads."""
    draft = consent.draw_up(offsite, box, charter.fingerprint(offsite))
    return Box((*box.urns, revealed(draft, *[{consent.OPTION: 4}] * 5)))


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


def test_bodies_and_path_write_themselves() -> None:
    """What a body decides stands below the matrix, one that decides nothing does not; the path is the escalation."""
    offsite = governance.add_suggested(day(1))
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
    assert not charter.document(offsite, consented(offsite, box)).draft
    gap = charter.take_suggestion(offsite, "risk_thresholds")
    (found,) = charter.findings(gap)
    assert (found.message, found.weight) == ("Risk thresholds: a gap “…” to fill", Weight.MISSING)
    assert charter.document(gap, consented(gap, box)).draft
    changed = proposals.reword(offsite, offsite.proposals[0].id, "Other")
    (found,) = charter.findings(changed)
    assert found.message == "Risk thresholds: what it rests on has changed since it was written"
    assert found.weight is Weight.NOTE
    assert not charter.document(changed, consented(changed, box)).draft


def test_the_document_says_everything() -> None:
    """Headline, sections, signatories, matrix, votes and footer are in the document in today's words."""
    offsite, box = finished()
    offsite = details.set_page(people.rename(offsite, offsite.people[4].id, " "), PageSize.LETTER)
    document = charter.document(offsite, box)
    assert (document.organisation, document.title, document.headline) == ("Marlow Freight", "AI offsite", "Answers")
    assert [section.key for section in document.sections] == [spec.key for spec in charter.SPECS]
    assert document.sections[3].paragraphs == ("Leaks.", "Drift", "Bias")
    assert len(document.signatories) == 4
    assert document.signatories[0] == Signatory("Dana Roth", "")
    assert document.matrix.roles == raci.STARTER_ROLES
    assert document.matrix.rows[1].marks == ("A", "I", "C", "I")
    assert document.matrix.rows[1].warning == "Nobody is responsible"
    (vote,) = document.votes
    assert vote.question == "Which north star should lead us?"
    assert [row.text for row in vote.rows] == ["Answers", "Prices"]
    assert vote.rows[0].counts == (0, 0, 0, 0, 0, 5)
    assert document.footer == "North star adopted by vote."
    assert document.limits == charter.LIMITS
    assert document.page is PageSize.LETTER


def test_only_revealed_votes_are_on_record() -> None:
    """A round that is open, closed or void stays out; without a private vote, its limits are not told."""
    offsite = day(5, risk=RISKS)
    draft = adoption.draw_up(offsite, Kind.RISK)
    private, openly = revealed(draft), revealed(replace(draft, id="o", mode=Mode.OPEN))
    hidden = tuple(
        replace(private, round=replace(private.round, state=each)) for each in State if each is not State.REVEALED
    )
    assert charter.document(offsite, Box(hidden)).votes == ()
    document = charter.document(offsite, Box((*hidden, openly)))
    assert len(document.votes) == 1
    assert document.limits == ""
    assert document.footer == "The north star is not adopted yet."


def test_a_vote_on_two_criteria_is_on_record_with_both() -> None:
    """Each option has its place by the mean of both means, and for each criterion its name, mean and distribution."""
    offsite = day(5, risk=RISKS)
    draft = adoption.draw_up(offsite, Kind.RISK)
    first = draft.option_ids[0]
    ballots = tuple({first: {"likelihood": level, "impact": 5}} for level in (4, 4, 3, 3, 2))
    urn = replace(revealed(draft, *[{}] * 5), ballots=ballots)
    (vote,) = charter.document(offsite, Box((urn,))).votes
    assert (vote.rows[0].figure, vote.rows[0].counts) == ("4.1", ())
    assert vote.rows[0].parts == (
        VotePart("likelihood", "3.2", (0, 0, 1, 2, 2, 0)),
        VotePart("impact", "5.0", (0, 0, 0, 0, 0, 5)),
    )
    assert [part.figure for part in vote.rows[1].parts] == ["–", "–"]
    plain = revealed(adoption.draw_up(offsite, Kind.RISK, method=Score()), *[{RISKS[0]: 5}] * 5)
    assert charter.document(offsite, Box((plain,))).votes[0].rows[0].parts == ()


def test_an_adoption_without_a_record_has_no_footer() -> None:
    """A north star that was adopted without a sentence is not said to be missing."""
    offsite, box = finished()
    star = replace(next(each for each in offsite.adoptions if each.id == Kind.NORTH_STAR), how="")
    assert charter.document(replace(offsite, adoptions=(star,)), box).footer == ""


def test_lines_become_paragraphs() -> None:
    """Blank lines and typed bullets go, as the page sets its own; a minus, a number and running text stay."""
    offsite = charter.write(day(1), "guardrails", " • Roll-back \n\n- Oversight\n-\n-5 % at most\n1. First\n")
    offsite = charter.write(offsite, "why", "- so to speak -\n")
    sections = {section.key: section for section in charter.document(offsite, Box()).sections}
    assert sections["guardrails"].paragraphs == ("Roll-back", "Oversight", "-5 % at most", "1. First")
    assert sections["guardrails"].bullets
    assert sections["why"].paragraphs == ("- so to speak -",)
    assert not sections["why"].bullets
    assert sections["escalation"].paragraphs == ()


def _id(record: object) -> str:
    return str(getattr(record, "id"))  # noqa: B009 - any record


@st.composite
def offsites(draw: st.DrawFn) -> Offsite:
    """Return an offsite with any words in any place."""
    kinds = st.sampled_from(list(Kind))
    known = draw(st.lists(st.builds(Proposal, st.text(), kinds, st.text()), max_size=5, unique_by=_id))
    roles = draw(st.lists(st.from_type(Role), max_size=3, unique_by=_id))
    decisions = draw(st.lists(st.from_type(Decision), max_size=3, unique_by=_id))
    adoptions = tuple(
        Adoption(kind, tuple(each.id for each in known if each.kind is kind), how=draw(st.text()))
        for kind in draw(st.lists(kinds, unique=True))
    )
    cells = tuple(
        Cell(f"{decision.id}/{role.id}", decision.id, role.id, mark)
        for decision in decisions
        for role in roles
        if (mark := draw(st.sampled_from([None, *Mark]))) is not None
    )
    keys = st.sampled_from([spec.key for spec in charter.SPECS])
    return Offsite(
        id="x",
        title=draw(st.text()),
        organisation=draw(st.text()),
        day=draw(st.none() | st.dates()),
        people=tuple(draw(st.lists(st.from_type(Person), max_size=3, unique_by=_id))),
        proposals=tuple(known),
        adoptions=adoptions,
        roles=tuple(roles),
        decisions=tuple(decisions),
        cells=cells,
        sections=tuple(draw(st.lists(st.builds(SectionText, keys, st.text(), st.text()), unique_by=_id))),
    )


def test_the_document_tells_where_the_group_landed() -> None:
    """Settled trade-offs are in the document with their place and price, others are not."""
    offsite, box = finished()
    assert charter.document(offsite, box).landings == ()
    first = offsite.trade_offs[0]
    offsite = tradeoffs.set_field(tradeoffs.land(offsite, first.id, 4), first.id, "friction", "It\n takes longer")
    (landing,) = charter.document(offsite, box).landings
    assert landing == Landing("Speed", "Interpretability", 0.5, "It takes longer")


def test_what_nothing_wins_is_on_record_without_ranks() -> None:
    """A placing or a pulse stands in the record in its own order and ranks nothing."""
    offsite = day(5)
    urn = revealed(
        tradeoffs.draw_up(offsite, Box()), *[{"Central or federated": 7, "Speed or interpretability": 1}] * 5
    )
    (vote,) = charter.document(offsite, Box((urn,))).votes
    assert [row.text for row in vote.rows][:2] == ["Speed or interpretability", "Innovation or compliance"]
    assert {row.rank for row in vote.rows} == {""}
    assert (vote.rows[0].figure, vote.rows[0].counts) == ("1.0", (5, 0, 0, 0, 0, 0, 0))


@given(offsites())
def test_any_offsite_gives_a_document_for_another_process(offsite: Offsite) -> None:
    """Whatever the words, there is a document with every section and row, and it survives pickling."""
    document = charter.document(offsite, Box())
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own
    assert len(document.sections) == len(charter.SPECS)
    assert [len(row.marks) for row in document.matrix.rows] == [len(offsite.roles)] * len(offsite.decisions)
    assert all(line and line == " ".join(line.split()) for part in document.sections for line in part.paragraphs)


def test_hints_are_true_before_anything_is_adopted() -> None:
    """A hint says where a section comes from, not that something has happened."""
    assert not [each.key for each in charter.SPECS if "dopted" in each.hint]
