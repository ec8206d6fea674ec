"""All rounds on a question side by side: what each was, and what came of it, in words."""

from dataclasses import dataclass

from offsite.domain import results, seating
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Assign, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.outcome import Cut, cut
from offsite.domain.voting.rounds import Mode, State
from offsite.domain.voting.wording import counted, listed, number

MODES = {Mode.PRIVATE: "private", Mode.OPEN: "open, by name", Mode.COUNTED: "counted by hand"}
"""What each way of voting is called in a list."""


@dataclass(frozen=True, slots=True)
class Held:
    """One round on record.

    `name` is "Round 2" or "Run-off 3", `how` its rule and mode, `turnout` such as "5 of 9", `outcome` what came of it;
    `ended` tells whether it can be looked at.
    """

    round_id: str
    name: str
    how: str
    turnout: str
    outcome: str
    ended: bool


def on_record(offsite: Offsite, box: Box, subject: str) -> tuple[Held, ...]:
    """Return all rounds on a subject but drafts, oldest first; of an unrevealed one nothing but who voted is told.

    They keep the words and places of the vote; what was merged since is told after them.
    """
    return tuple(
        _held(offsite, box, urn, place)
        for place, urn in enumerate(box.about(subject), start=1)
        if urn.round.state is not State.DRAFT
    )


def _held(offsite: Offsite, box: Box, urn: Urn, place: int) -> Held:
    round_ = urn.round
    return Held(
        round_.id,
        f"{'Run-off' if round_.runoff else 'Round'} {place}",
        f"{rule_name(round_.method)}, {MODES[round_.mode]}",
        f"{urn.turnout} of {len(round_.electorate)}",
        _outcome(offsite, box, urn),
        round_.state in (State.REVEALED, State.VOID),
    )


def rule_name(method: Method) -> str:
    """Return the name of a rule with its numbers, such as "Score 0–5 for impact and learnability"."""
    match method:
        case Score(lowest, highest, criteria):
            named = f" for {listed(criteria)}" if len(criteria) == 2 else ""
            return f"Score {lowest}–{highest}{named}"
        case Dots(budget, cap):
            return f"{counted(budget, 'dot').capitalize()}, {number(min(budget, cap))} at most on one"
        case Rank():
            return "Ranking"
        case Consent():
            return "Consent"
        case Assign():
            return "Who does what"


def _outcome(offsite: Offsite, box: Box, urn: Urn) -> str:
    match urn.round.state:
        case State.VOID:
            return f"Void: {urn.round.void_reason}"
        case State.CLOSED:
            return "Closed, not revealed"
        case State.REVEALED:
            merged = results.named(seating.outcome(offsite, box, urn))
            return "; ".join((_revealed(box, urn), *(f"merged since: {each}" for each in merged)))
        case _:
            return "Open"


def _revealed(box: Box, urn: Urn) -> str:
    if isinstance(urn.round.method, Assign):
        return urn.sentence(advice=False)
    found = _counted(box, urn)
    texts = [f"“{_text(box, urn, each)}”" for each in found.above]
    quorum = "" if urn.quorate else "No quorum. "
    if isinstance(urn.round.method, Consent):
        return f"{quorum}{'Passes: ' + listed(texts) if texts else 'Nothing passes yet'}"
    level = f"{number(len(found.level))} level for {counted(found.places, 'place')}" if found.level else ""
    top = f"On top: {listed(texts)}" if texts else ""
    return quorum + ("; ".join(part for part in (top, level) if part) or "No result")


def _counted(box: Box, urn: Urn) -> Cut:
    """Who came out on top as it was voted, beside those that were clear before a run-off."""
    here = cut(urn.tally(), urn.round.seats)
    if not urn.round.runoff:
        return here
    return here._replace(above=(*_counted(box, box.urn(urn.round.predecessor)).above, *here.above))


def _text(box: Box, urn: Urn, option_id: str) -> str:
    """Return an option's words; those that were clear before a run-off stand in the round before it."""
    if option_id in urn.round.option_ids:
        return urn.round.option_text(option_id)
    return _text(box, box.urn(urn.round.predecessor), option_id)
