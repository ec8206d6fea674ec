"""What the day leaves beside its results: the parking lot, the decisions log, the actions; each can become another."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from offsite.domain import adoption, charter, consent, proposals, records
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.minutes import Action, Parked, Resolution
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from offsite.domain.voting.wording import capital


@dataclass(frozen=True, slots=True)
class Adopted:
    """A result that was adopted: its kind, what the room calls that, the words in order of rank, how it came about."""

    kind: str
    title: str
    texts: tuple[str, ...]
    how: str


def _words(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise Refused("Type the words first.")
    return words


def park(offsite: Offsite, text: str) -> Offsite:
    """Put something on the parking lot.

    Raises:
        Refused: it has no words.
    """
    return replace(offsite, parked=(*offsite.parked, Parked(records.new_id(), _words(text))))


def resolve(offsite: Offsite, text: str, rule: str = "", tally: str = "") -> Offsite:
    """Write a decision down; `rule` and `tally` say how it was taken.

    Raises:
        Refused: it has no words.
    """
    decided = Resolution(records.new_id(), _words(text), rule=rule, tally=tally)
    return replace(offsite, resolutions=(*offsite.resolutions, decided))


def assign(offsite: Offsite, text: str, owner: str = "", due: date | None = None) -> Offsite:
    """Write an action down; `owner` is a person's id or a name in words.

    Raises:
        Refused: it has no words.
    """
    return replace(offsite, actions=(*offsite.actions, Action(records.new_id(), _words(text), owner, due)))


def change_parked(offsite: Offsite, parked_id: str, change: Callable[[Parked], Parked]) -> Offsite:
    """Change something on the parking lot."""
    found = records.find(offsite.parked, parked_id)
    return replace(offsite, parked=records.put(offsite.parked, change(found)))


def change_resolution(offsite: Offsite, resolution_id: str, change: Callable[[Resolution], Resolution]) -> Offsite:
    """Change a decision."""
    found = records.find(offsite.resolutions, resolution_id)
    return replace(offsite, resolutions=records.put(offsite.resolutions, change(found)))


def change_action(offsite: Offsite, action_id: str, change: Callable[[Action], Action]) -> Offsite:
    """Change an action."""
    found = records.find(offsite.actions, action_id)
    return replace(offsite, actions=records.put(offsite.actions, change(found)))


def remove(offsite: Offsite, record_id: str) -> Offsite:
    """Remove something from the parking lot, a decision or an action, whichever has this id."""
    return replace(
        offsite,
        parked=records.drop(offsite.parked, record_id),
        resolutions=records.drop(offsite.resolutions, record_id),
        actions=records.drop(offsite.actions, record_id),
    )


def text_of(offsite: Offsite, record_id: str) -> str:
    """Return the words of something on the parking lot, a decision or an action.

    Raises:
        KeyError: there is none of this id.
    """
    for found in (
        records.get(offsite.parked, record_id),
        records.get(offsite.resolutions, record_id),
        records.get(offsite.actions, record_id),
    ):
        if found is not None:
            return found.text
    raise KeyError(record_id)


def become_parked(offsite: Offsite, record_id: str) -> Offsite:
    """Move a decision or an action to the parking lot, with its words."""
    return park(remove(offsite, record_id), text_of(offsite, record_id))


def become_resolution(offsite: Offsite, record_id: str) -> Offsite:
    """Make a decision of something on the parking lot or of an action; the owner stays."""
    text, owner = text_of(offsite, record_id), _owner(offsite, record_id)
    decided = resolve(remove(offsite, record_id), text)
    return change_resolution(decided, decided.resolutions[-1].id, lambda each: replace(each, owner=owner))


def become_action(offsite: Offsite, record_id: str) -> Offsite:
    """Make an action of something on the parking lot or of a decision; the owner stays."""
    text, owner = text_of(offsite, record_id), _owner(offsite, record_id)
    return assign(remove(offsite, record_id), text, owner)


def _owner(offsite: Offsite, record_id: str) -> str:
    carried = records.get(offsite.resolutions, record_id) or records.get(offsite.actions, record_id)
    return carried.owner if carried else ""


def adopted(offsite: Offsite, box: Box) -> tuple[Adopted, ...]:
    """Return the results that the room adopted, in the order of the steps, in today's words; last the charter."""
    found = (adoption.adoption_of(offsite, kind) for kind in Kind)
    results = tuple(
        Adopted(
            each.id,
            capital(proposals.NAMES[Kind(each.id)]),
            tuple(proposal.text for proposal in adoption.adopted(offsite, Kind(each.id))),
            each.how,
        )
        for each in found
        if each is not None
    )
    return (*results, *_charter(offsite, box))


def _charter(offsite: Offsite, box: Box) -> tuple[Adopted, ...]:
    """The consent to the charter, if it was given."""
    stands = charter.standing(offsite, box)
    if stands.urn is None or not stands.passed:
        return ()
    words = "As it reads now" if stands.current else "As it read then; it has changed since"
    return (Adopted(consent.SUBJECT, "Charter", (words,), consent.how_adopted(stands.urn)),)


def decided(offsite: Offsite, box: Box) -> tuple[str, ...]:
    """Return what was decided as the room reads it: what was adopted, then the decisions written down."""
    results = (f"{each.title}: {text}" for each in adopted(offsite, box) for text in each.texts)
    return (*results, *(each.text for each in offsite.resolutions))


def waiting(offsite: Offsite) -> tuple[str, ...]:
    """Return what is parked and not done with."""
    return tuple(each.text for each in offsite.parked if not each.done)


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the minutes lack: actions that nobody owns or that have no day, decisions that nobody carries."""
    found = []
    for each in offsite.actions:
        lacks = [word for word, there in (("owner", each.owner.strip()), ("day", each.due)) if not there]
        if lacks and not each.done:
            found.append(
                Finding("minutes", "actions", f"{each.text}: no {' and no '.join(lacks)}", Weight.MISSING, each.id)
            )
    found += [
        Finding("minutes", "resolutions", f"{each.text}: nobody carries it", Weight.MISSING, each.id)
        for each in offsite.resolutions
        if not each.owner.strip()
    ]
    return tuple(found)
