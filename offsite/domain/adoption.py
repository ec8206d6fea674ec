"""From a vote to what the room adopts: rounds are drawn up, results adopted; `seating` says who is in by them."""

from dataclasses import dataclass, replace
from typing import TypeGuard

from offsite.domain import drafts, people, proposals, records, set_up
from offsite.domain.errors import Refused
from offsite.domain.model.proposals import Adoption, Kind, Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.seating import Outcome, stands_now
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Dots, Method, Score
from offsite.domain.voting.outcome import quorum
from offsite.domain.voting.rounds import Mode, Option, Round, State, Voter


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a named person decides where the count alone does not: who, why, and which of the level options are in."""

    by: str = ""
    reason: str = ""
    chosen: tuple[str, ...] = ()


COUNT_ALONE = Ruling()
"""Nobody decides; the count is enough."""


def draw_up(offsite: Offsite, kind: Kind, mode: Mode = Mode.PRIVATE, method: Method | None = None) -> Round:
    """Return a draft on all standing proposals of a kind, for everybody present, with the usual numbers."""
    return drafts.for_everybody(
        offsite,
        subject=kind,
        question=proposals.QUESTIONS[kind],
        options=_options(proposals.standing(offsite, kind)),
        method=method or set_up.USUAL.get(kind, Score()),
        mode=mode,
        seats=proposals.SEATS[kind],
    )


def _options(standing: tuple[Proposal, ...]) -> tuple[Option, ...]:
    return tuple(Option(each.id, each.text) for each in standing if each.text.strip())


def brought_up_to_date(offsite: Offsite, draft: Round) -> Round:
    """Return a draft with the words and names of now.

    For options that were merged since, there is what stands for them. Options that were removed are left out, and so
    are voters who have gone; but a run-off is between all that were level, in the words they had where they are gone.
    """
    there = {each.id: each for each in offsite.proposals}
    options: dict[str, Option] = {}
    for option in draft.options:
        stands = stands_now(offsite, draft, option)
        if stands in there:
            options.update((each.id, each) for each in _options((there[stands],)))
        elif draft.runoff:
            options[option.id] = option
    named = {each.id: each.name for each in people.present(offsite)}
    now = replace(
        draft,
        options=tuple(options.values()),
        electorate=tuple(Voter(each.id, named[each.id]) for each in draft.electorate if each.id in named),
    )
    return set_up.with_options(draft, now)


def second_round(offsite: Offsite, urn: Urn) -> Round:
    """Return the draft of a second round on the same question and options, as those stand now, linked to the first.

    A run-off that is held again stays one: it fills the same places beside those that were clear before it.

    Raises:
        Refused: the first round is not revealed.
    """
    _check_revealed(urn)
    draft = replace(
        urn.round,
        id=records.new_id(),
        state=State.DRAFT,
        predecessor=urn.round.predecessor if urn.round.runoff else urn.round.id,
    )
    return brought_up_to_date(offsite, _with_electorate_of_today(offsite, draft))


def run_off(offsite: Offsite, outcome: Outcome) -> Round:
    """Return the draft of a run-off between the options that are level at the cut.

    Whoever has a dot for every option says nothing on a few level ones, so there are as many dots as places then.

    Raises:
        Refused: none are.
    """
    if not outcome.tied:
        raise Refused("No options are level for a place, so there is nothing to run off.")
    first = outcome.urn.round
    draft = replace(
        first,
        id=records.new_id(),
        state=State.DRAFT,
        options=tuple(Option(each, outcome.text(each)) for each in outcome.level),
        seats=outcome.places,
        method=replace(first.method, budget=outcome.places) if _one_each(first.method) else first.method,
        predecessor=first.id,
        runoff=True,
    )
    return _with_electorate_of_today(offsite, draft)


def _one_each(method: Method) -> TypeGuard[Dots]:
    return isinstance(method, Dots) and method.cap == 1


def asked_openly(first: Round) -> Round:
    """Return the draft of an open vote in the place of a private round that too few took part in to be revealed."""
    return replace(first, id=records.new_id(), state=State.DRAFT, mode=Mode.OPEN, void_reason="")


def _check_revealed(urn: Urn) -> None:
    if urn.round.state is not State.REVEALED:
        raise Refused("The result is not revealed yet.")


def _with_electorate_of_today(offsite: Offsite, draft: Round) -> Round:
    voters = tuple(Voter(each.id, each.name) for each in people.present(offsite))
    return replace(draft, electorate=voters, quorum=quorum(len(voters)))


def adopt(offsite: Offsite, result: Outcome, how: str, ruling: Ruling = COUNT_ALONE) -> Offsite:
    """Adopt a result; it takes the place of what was adopted before for the same kind.

    `how` is the sentence that goes on record. What is adopted and no longer among the proposals comes back to them, in
    the words that were voted on.

    Raises:
        Refused: level options wait for a decision, the decision lacks a name or a reason, or the round missed its
            quorum and no reason is given.
    """
    if result.crowded:
        raise Refused("More options pass than there are places: vote by a rule that puts them in order.")
    _check_tie(result, ruling.chosen)
    if ruling.chosen and not ruling.by.strip():
        raise Refused("Say who decides between the level ones.")
    if ruling.chosen and not ruling.reason.strip():
        raise Refused("Give the reason; it goes on record.")
    if not result.urn.quorate and not ruling.reason.strip():
        raise Refused("Fewer voted than the quorum asks for: give the reason to adopt all the same.")
    ids = (*result.above, *ruling.chosen)
    if not ids:
        raise Refused("There is nothing to adopt: nobody rated an option.")
    kind = Kind(result.urn.round.subject)
    there = {each.id for each in offsite.proposals}
    back = tuple(Proposal(each, kind, result.text(each)) for each in ids if each not in there)
    adoption = Adoption(
        id=kind,
        proposals=ids,
        round_id=result.urn.round.id,
        how=how,
        decided_by=" ".join(ruling.by.split()),
        reason=ruling.reason.strip(),
    )
    return replace(offsite, proposals=(*offsite.proposals, *back), adoptions=records.put(offsite.adoptions, adoption))


def _check_tie(result: Outcome, chosen: tuple[str, ...]) -> None:
    if chosen and not set(chosen) <= set(result.level):
        raise Refused("Only the options that are level can be put in by decision.")
    if result.tied and len(set(chosen)) != result.places:
        places = "one place" if result.places == 1 else f"{result.places} places"
        raise Refused(f"{len(result.level)} options are level for {places}: settle that before you adopt.")


def withdraw(offsite: Offsite, kind: Kind) -> Offsite:
    """Take back what was adopted for a kind; the rounds stay on record."""
    return replace(offsite, adoptions=records.drop(offsite.adoptions, kind))


def adoption_of(offsite: Offsite, kind: Kind) -> Adoption | None:
    """Return what was adopted for a kind, with its round and reason, or None."""
    return records.get(offsite.adoptions, kind)


def adopted(offsite: Offsite, kind: Kind) -> tuple[Proposal, ...]:
    """Return the adopted proposals of a kind in order of rank, in today's words; merged ones are one."""
    adoption = adoption_of(offsite, kind)
    if adoption is None:
        return ()
    return tuple(dict.fromkeys(proposals.standing_for(offsite, each) for each in adoption.proposals))


def free_places(offsite: Offsite, kind: Kind) -> int:
    """Return how many more of a kind could be adopted."""
    return max(proposals.SEATS[kind] - len(adopted(offsite, kind)), 0)


def fills(offsite: Offsite, result: Outcome) -> bool:
    """Return whether a result that is adopted could fill a place that became free, because adopted ones were merged."""
    kind = Kind(result.urn.round.subject)
    rests_on = adoption_of(offsite, kind)
    if rests_on is None or rests_on.round_id != result.urn.round.id or not free_places(offsite, kind):
        return False
    return not {*result.above, *result.level} <= {each.id for each in adopted(offsite, kind)}


def north_star(offsite: Offsite) -> str:
    """Return the words of the adopted north star, or an empty text."""
    return " ".join(each.text for each in adopted(offsite, Kind.NORTH_STAR))
