"""What the big screen may show: pure functions of the document and the ballot box.

Each returns the pages of a slide, at least one. A slide of a round decides by the state of the round: while it is open
it cannot even be asked for scores.
"""

from collections.abc import Mapping

from offsite.domain import adoption, proposals, raci, results, seating, slides_votes
from offsite.domain.dates import day_in_words
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import (
    Blank,
    Grid,
    GridRow,
    Question,
    Ranking,
    Slide,
    Statement,
    Turnout,
    Welcome,
)
from offsite.domain.offsite import Offsite
from offsite.domain.paging import ACROSS, BELOW_HEADS, LABEL, PAGE_COLUMNS, TABLE_LINES, Pages, chunks, in_pages
from offsite.domain.seating import Outcome
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Assign, Choices, Method, Score
from offsite.domain.voting.rounds import Mode, Round, State


def blank() -> Pages:
    """Return nothing to look at."""
    return (Blank(),)


def welcome(offsite: Offsite) -> Pages:
    """Return the first slide of the day."""
    return (Welcome(offsite.organisation, offsite.title, day_in_words(offsite.day)),)


def for_round(box: Box, round_id: str, offsite: Offsite | None = None) -> Pages:
    """Return what the room may see of a round in the state it is in.

    With the document of a vote on proposals, what was merged since the vote counts as one in its result.

    Raises:
        KeyError: there is no such round.
    """
    urn = box.urn(round_id)
    match urn.round.state:
        case State.DRAFT:
            return question(urn.round)
        case State.OPEN | State.CLOSED:
            return _open_answers(urn) if urn.round.mode is Mode.OPEN else (turnout(urn),)
        case State.REVEALED:
            return result(urn, seating.outcome(offsite, box, urn) if offsite else None)
        case State.VOID:
            return (Statement("This vote is void", urn.round.question, urn.round.void_reason),)


def question(round_: Round) -> Pages:
    """Return the question with its options and its rule in words."""
    texts = tuple(option.text for option in round_.options)
    rule = f"{slides_votes.runoff_in_words(round_)} {results.rule(round_)}".strip()
    return tuple(Question(round_.question, rule, tuple(chunk)) for chunk in in_pages(texts, str, ACROSS))


def turnout(urn: Urn) -> Turnout:
    """Return how many have voted in a private or counted round."""
    if urn.round.state is State.CLOSED:
        note = "have voted. The vote is closed; the result comes next."
    elif urn.round.mode is Mode.PRIVATE:
        note = "have voted. Private ballots at the laptop; nobody sees a choice before the reveal."
    else:
        note = "have voted."
    return Turnout(urn.round.question, urn.turnout, len(urn.round.electorate), note)


def _open_answers(urn: Urn) -> Pages:
    answers, method = dict(urn.named), urn.round.method
    closed = " The vote is closed." if urn.round.state is State.CLOSED else ""
    named = (
        f" Each cell: {'/'.join(method.criteria)}." if isinstance(method, Score) and len(method.criteria) > 1 else ""
    )
    fact = f"{results.turnout_in_words(urn)}, openly and by name.{named}{closed}"
    pages: list[Slide] = []
    for options in in_pages(urn.round.options, lambda each: each.text, LABEL, TABLE_LINES, BELOW_HEADS):
        for voters in chunks(urn.round.electorate, PAGE_COLUMNS):
            rows = tuple(
                GridRow(option.text, tuple(_given(method, answers.get(voter.id, {}), option.id) for voter in voters))
                for option in options
            )
            pages.append(Grid(urn.round.question, fact, tuple(voter.name for voter in voters), rows))
    return tuple(pages)


def _given(method: Method, choices: Choices, option_id: str) -> str:
    value = choices.get(option_id)
    if isinstance(method, Assign):
        return dict(method.choices).get(str(value), "")
    if isinstance(method, Score) and isinstance(value, Mapping):
        return "/".join(str(value.get(criterion, "–")) for criterion in method.criteria)
    return "" if value is None else str(value)


def result(urn: Urn, outcome: Outcome | None = None) -> Pages:
    """Return a revealed result as its method asks for: bars and distributions, ties and the cut as a line, or counts.

    Raises:
        Refused: the round is not revealed.
    """
    return slides_votes.pages(urn, outcome)


def north_star(offsite: Offsite) -> Pages:
    """Return the adopted north star, filling the screen."""
    words = adoption.north_star(offsite)
    if not words:
        return (Statement("Our north star", "Not adopted yet"),)
    return (Statement("Our north star", words, _decided(offsite, Kind.NORTH_STAR)),)


def top_three(offsite: Offsite, kind: Kind) -> Pages:
    """Return the adopted opportunities, risks or pilots."""
    items = tuple(each.text for each in adoption.adopted(offsite, kind))
    count = f"{proposals.SEATS[kind]} " if len(items) in (0, proposals.SEATS[kind]) else ""
    title = "Our pilots" if kind is Kind.PILOT else f"Our top {count}{proposals.NAMES[kind]}"
    if not items:
        return (Statement(title, "Not adopted yet"),)
    return (Ranking(title, items, _decided(offsite, kind)),)


def _decided(offsite: Offsite, kind: Kind) -> str:
    adopted = adoption.adoption_of(offsite, kind)
    return adopted.how if adopted else ""


def raci_matrix(offsite: Offsite) -> Pages:
    """Return the RACI matrix with what is wrong with its rows."""
    sound = sum(not raci.row_problem(offsite, decision.id) for decision in offsite.decisions)
    fact = f"{sound} of {len(offsite.decisions)} decisions have one who answers and somebody who does the work."
    if not offsite.decisions:
        fact = "No decisions yet."
    return tuple(
        Grid(
            "Who decides what",
            fact,
            tuple(role.name for role in roles),
            tuple(
                GridRow(
                    decision.text,
                    tuple(str(raci.mark_at(offsite, decision.id, role.id) or "") for role in roles),
                    raci.row_problem(offsite, decision.id),
                )
                for decision in decisions
            ),
        )
        for decisions in in_pages(offsite.decisions, lambda each: each.text, LABEL, TABLE_LINES, BELOW_HEADS)
        for roles in chunks(offsite.roles, PAGE_COLUMNS)
    )
