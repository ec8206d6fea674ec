"""What step 1 offers to the matrix: the decisions that were written down there, with who decides them today."""

from collections.abc import Collection
from dataclasses import dataclass

from offsite.domain import owners, raci, records
from offsite.domain.model.landscape import DecisionToday
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words


@dataclass(frozen=True, slots=True)
class Offer:
    """A decision that is no row of the matrix yet: the id of its entry in step 1, its words, who decides it today."""

    entry: str
    text: str
    owner: str


def offers(offsite: Offsite) -> tuple[Offer, ...]:
    """Return the decisions of today that do not stand in the matrix, each once."""
    known = {same_words(each.text) for each in offsite.decisions}
    found = []
    for each in offsite.decisions_today:
        words = " ".join(each.text.split())
        if words and same_words(words) not in known:
            known.add(same_words(words))
            found.append(Offer(each.id, words, owners.in_words(offsite, each.owner)))
    return tuple(found)


def take(offsite: Offsite, entries: Collection[str]) -> Offsite:
    """Add rows for these entries; the column of whoever decides today answers for the row until the room says else."""
    for offer in offers(offsite):
        if offer.entry in entries:
            offsite = raci.add_decision(offsite, offer.text)
            role = _column(offsite, records.find(offsite.decisions_today, offer.entry))
            if role:
                offsite = raci.set_mark(offsite, offsite.decisions[-1].id, role, Mark.ACCOUNTABLE)
    return offsite


def _column(offsite: Offsite, entry: DecisionToday) -> str:
    """The column of the matrix that the owner stands in; empty where there is none."""
    person = records.get(offsite.people, entry.owner)
    return person.raci_role if person and records.get(offsite.roles, person.raci_role) else ""
