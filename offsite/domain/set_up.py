"""How a round may be set up: the rules on offer, good numbers to start from, and what keeps it from being opened."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.methods import Assign, Consent, Dots, Method, Rank, Score, default_dots
from offsite.domain.voting.rounds import SEATED, Round, State, advanced


class Way(StrEnum):
    """A rule as it is chosen; a score on two criteria is one of its own."""

    SCORE = "score"
    TWO = "two"
    DOTS = "dots"
    RANK = "rank"
    CONSENT = "consent"
    ASSIGN = "assign"


IMPACT_AND_LEARNABILITY = Score(criteria=("impact", "learnability"))
"""What it brings, and what we learn by trying it: 0 to 5 for each."""

LIKELIHOOD_AND_IMPACT = Score(criteria=("likelihood", "impact"))
"""How likely it is that it happens, and what it does to us when it does: 0 to 5 for each."""

USUAL: Mapping[str, Score] = {Kind.PILOT: IMPACT_AND_LEARNABILITY, Kind.RISK: LIKELIHOOD_AND_IMPACT}
"""The rule that a vote on a kind starts from, where it is not the plain score."""

HUNDRED_POINTS = Dots(budget=100, cap=100)
"""Each voter spreads 100 points as they like."""


def approval(option_count: int) -> Dots:
    """Return the rule by which everybody marks all that they approve of."""
    return Dots(budget=max(option_count, 1), cap=1)


def way_of(method: Method) -> Way:
    """Return which rule on offer a method is."""
    match method:
        case Score():
            return Way.TWO if len(method.criteria) == 2 else Way.SCORE
        case Dots():
            return Way.DOTS
        case Rank():
            return Way.RANK
        case Consent():
            return Way.CONSENT
        case Assign():
            return Way.ASSIGN


def offered(draft: Round) -> tuple[Way, ...]:
    """Return the rules that suit a draft, the usual one first; the one it has is always among them.

    A question that fills places takes a rule that puts the options in order. Consent says yes or no to each and puts
    none above another, so it is offered where there is a place for every option, such as one wording of the north
    star. To assign gives places to nobody; it is for votes on who does what.
    """
    ways = [Way.SCORE, Way.TWO, Way.DOTS, Way.RANK]
    if draft.subject not in SEATED:
        ways += [Way.CONSENT, Way.ASSIGN]
    elif len(draft.options) <= draft.seats:
        ways.append(Way.CONSENT)
    present = way_of(draft.method)
    return tuple(ways) if present in ways else (*ways, present)


def usual(way: Way, draft: Round, choices: Sequence[tuple[str, str]]) -> Method:
    """Return a rule with the numbers to start from; `choices` are those of a vote that assigns.

    Raises:
        ValueError: it is a vote that assigns, without choices.
    """
    match way:
        case Way.SCORE:
            return Score()
        case Way.TWO:
            return USUAL.get(draft.subject, IMPACT_AND_LEARNABILITY)
        case Way.DOTS:
            return default_dots(len(draft.options))
        case Way.RANK:
            return Rank()
        case Way.CONSENT:
            return Consent()
        case Way.ASSIGN:
            return Assign(tuple(choices))


def refitted(method: Method, before: int, after: int) -> Method:
    """Return a rule for another number of options: dots that went by it follow, numbers set by hand stay."""
    if method == default_dots(before):
        return default_dots(after)
    return approval(after) if method == approval(before) else method


def with_options(draft: Round, changed: Round) -> Round:
    """Return a changed draft, its rule refitted to the number of its options."""
    return replace(changed, method=refitted(draft.method, len(draft.options), len(changed.options)))


def refusal(draft: Round) -> str:
    """Return why a draft cannot be opened as it is, in one sentence, or an empty text when it can."""
    if draft.runoff and len(draft.options) < 2:
        return "Only one is left of the level ones: go back, and adopt the result."
    try:
        advanced(draft, State.OPEN)
    except Refused as no:
        return str(no)
    if draft.subject not in SEATED:
        return ""
    if isinstance(draft.method, Assign):
        return "Who does what does not say which option gets a place: take another rule."
    if isinstance(draft.method, Consent) and len(draft.options) > draft.seats:
        most = "one option" if draft.seats == 1 else f"{draft.seats} options"
        return f"Consent only says which options pass: leave {most} at most on the list, or take another rule."
    return ""
