"""Tests of the charter as it is set on paper."""

import pickle
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from offsite.domain import adoption, charter, charter_document, details, people, raci, tradeoffs
from offsite.domain.model.charter import Landing, Matrix, Signatory, VotePart
from offsite.domain.model.people import Person
from offsite.domain.model.proposals import Adoption, Kind, Proposal
from offsite.domain.model.raci import Cell, Decision, Mark, Role
from offsite.domain.model.texts import SectionText
from offsite.domain.offsite import Offsite, PageSize
from offsite.domain.voting.box import Box
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode, State
from tests.domain.charter_samples import RISKS, finished
from tests.domain.samples import day, revealed


def test_the_document_says_everything() -> None:
    """Headline, sections, signatories, matrix, votes and footer are in the document in today's words."""
    offsite, box = finished()
    offsite = details.set_page(people.rename(offsite, offsite.people[4].id, " "), PageSize.LETTER)
    document = charter_document.document(offsite, box)
    assert (document.organisation, document.title, document.headline) == ("Marlow Freight", "AI offsite", "Answers")
    assert [section.key for section in document.sections] == [spec.key for spec in charter.SPECS]
    assert document.sections[3].paragraphs == ("Leaks.", "Drift", "Bias")
    assert len(document.signatories) == 4
    assert document.signatories[0] == Signatory("Dana Roth", "")
    assert document.matrix.roles == raci.STARTER_ROLES
    assert document.matrix.rows[1].marks == ("A", "I", "C", "C")
    assert document.matrix.rows[1].warning == "Nobody is responsible"
    (vote,) = document.votes
    assert vote.question == "Which north star should lead us?"
    assert [row.text for row in vote.rows] == ["Answers", "Prices"]
    assert vote.rows[0].counts == (0, 0, 0, 0, 0, 5)
    assert document.footer == "North star adopted by vote."
    assert document.limits == charter_document.LIMITS
    assert document.page is PageSize.LETTER


def test_the_starter_that_nobody_touched_is_not_printed() -> None:
    """The matrix of the group goes on paper with its gaps; the starter as it came is not the group's."""
    assert charter_document.document(day(5), Box()).matrix == Matrix((), ())


def test_only_revealed_votes_are_on_record() -> None:
    """A round that is open, closed or void stays out; without a private vote, its limits are not told."""
    offsite = day(5, risk=RISKS)
    draft = adoption.draw_up(offsite, Kind.RISK)
    private, openly = revealed(draft), revealed(replace(draft, id="o", mode=Mode.OPEN))
    hidden = tuple(
        replace(private, round=replace(private.round, state=each)) for each in State if each is not State.REVEALED
    )
    assert charter_document.document(offsite, Box(hidden)).votes == ()
    document = charter_document.document(offsite, Box((*hidden, openly)))
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
    (vote,) = charter_document.document(offsite, Box((urn,))).votes
    assert (vote.rows[0].figure, vote.rows[0].counts) == ("4.1", ())
    assert vote.rows[0].parts == (
        VotePart("likelihood", "3.2", (0, 0, 1, 2, 2, 0)),
        VotePart("impact", "5.0", (0, 0, 0, 0, 0, 5)),
    )
    assert [part.figure for part in vote.rows[1].parts] == ["–", "–"]
    plain = revealed(adoption.draw_up(offsite, Kind.RISK, method=Score()), *[{RISKS[0]: 5}] * 5)
    assert charter_document.document(offsite, Box((plain,))).votes[0].rows[0].parts == ()


def test_an_adoption_without_a_record_has_no_footer() -> None:
    """A north star that was adopted without a sentence is not said to be missing."""
    offsite, box = finished()
    star = replace(next(each for each in offsite.adoptions if each.id == Kind.NORTH_STAR), how="")
    assert charter_document.document(replace(offsite, adoptions=(star,)), box).footer == ""


def test_lines_become_paragraphs() -> None:
    """Blank lines and typed bullets go, as the page sets its own; a minus, a number and running text stay."""
    offsite = charter.write(day(1), "guardrails", " • Roll-back \n\n- Oversight\n-\n-5 % at most\n1. First\n")
    offsite = charter.write(offsite, "why", "- so to speak -\n")
    sections = {section.key: section for section in charter_document.document(offsite, Box()).sections}
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
    assert charter_document.document(offsite, box).landings == ()
    first = offsite.trade_offs[0]
    offsite = tradeoffs.set_field(tradeoffs.land(offsite, first.id, 4), first.id, "friction", "It\n takes longer")
    (landing,) = charter_document.document(offsite, box).landings
    assert landing == Landing("Speed", "Interpretability", 0.5, "It takes longer")


def test_what_nothing_wins_is_on_record_without_ranks() -> None:
    """A placing or a pulse stands in the record in its own order and ranks nothing."""
    offsite = day(5)
    urn = revealed(
        tradeoffs.draw_up(offsite, Box()), *[{"Central or federated": 7, "Speed or interpretability": 1}] * 5
    )
    (vote,) = charter_document.document(offsite, Box((urn,))).votes
    assert [row.text for row in vote.rows][:2] == ["Speed or interpretability", "Innovation or compliance"]
    assert {row.rank for row in vote.rows} == {""}
    assert (vote.rows[0].figure, vote.rows[0].counts) == ("1.0", (5, 0, 0, 0, 0, 0, 0))


@given(offsites())
def test_any_offsite_gives_a_document_for_another_process(offsite: Offsite) -> None:
    """Whatever the words, there is a document with every section and row, and it survives pickling."""
    document = charter_document.document(offsite, Box())
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own
    assert len(document.sections) == len(charter.SPECS)
    assert [len(row.marks) for row in document.matrix.rows] == [len(offsite.roles)] * len(offsite.decisions)
    assert all(line and line == " ".join(line.split()) for part in document.sections for line in part.paragraphs)
