"""Who has signed the charter, and when."""

from dataclasses import replace
from datetime import date

from offsite.domain import records
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.people import Person
from offsite.domain.model.texts import Signature
from offsite.domain.offsite import Offsite
from offsite.domain.voting.wording import listed, number

STEP, PLACE = "charter", "sign"

FEW = 3
"""Up to so many who have not signed are named; more are counted."""


def signatories(offsite: Offsite) -> tuple[Person, ...]:
    """Return those who are to sign: everybody on the list who has a name."""
    return tuple(each for each in offsite.people if each.name.strip())


def day_of(offsite: Offsite, person_id: str) -> date | None:
    """Return the day on which a person signed, or None."""
    signature = records.get(offsite.signatures, person_id)
    return signature.day if signature else None


def sign(offsite: Offsite, person_id: str, day: date | None) -> Offsite:
    """Note that a person signed on a day; None takes the signature away.

    Raises:
        KeyError: there is no such person.
    """
    records.find(offsite.people, person_id)
    if day is None:
        return replace(offsite, signatures=records.drop(offsite.signatures, person_id))
    return replace(offsite, signatures=records.put(offsite.signatures, Signature(person_id, day)))


def sign_all(offsite: Offsite, day: date) -> Offsite:
    """Note that everybody who has not signed yet did so on a day."""
    for person in signatories(offsite):
        if day_of(offsite, person.id) is None:
            offsite = sign(offsite, person.id, day)
    return offsite


def sign_again(offsite: Offsite) -> Offsite:
    """Take all signatures back, so that everybody signs the words as they read now."""
    return replace(offsite, signatures=())


def unsigned(offsite: Offsite) -> tuple[Person, ...]:
    """Return those who are to sign and have not."""
    return tuple(each for each in signatories(offsite) if day_of(offsite, each.id) is None)


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return whose signature is missing."""
    missing = unsigned(offsite)
    if not missing:
        return ()
    if len(missing) == len(signatories(offsite)):
        words = "Nobody has signed yet"
    elif len(missing) <= FEW:
        words = f"Not signed yet by {listed([each.name for each in missing])}"
    else:
        words = f"Not signed yet by {number(len(missing))} of {number(len(signatories(offsite)))}"
    return (Finding(STEP, PLACE, words, Weight.MISSING),)
