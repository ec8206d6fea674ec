"""Who takes part: entered one by one or pasted as a list."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from offsite.domain import owners, records
from offsite.domain.errors import Refused
from offsite.domain.model.people import Person
from offsite.domain.model.raci import Role
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words, without_bullet
from offsite.domain.voting.box import Box
from offsite.domain.voting.rounds import State

_BETWEEN = re.compile(r"\t|;|,|\s[–—-]\s")
_STRAY = " ,;\t"
_ADDRESS = re.compile(r"\s*[<(\[]?(?:mailto:)?[^\s<>()\[\],;]+@[^\s<>()\[\],;]+[>)\]]?")
# A mail program copies the invited as one line; each of them ends with an address in angle brackets.
_NEXT_INVITED = re.compile(r"(?<=>)\s*(?:;\s*(?=[^<>;]+<[^<>]+@)|,\s*(?=[^<>;,]+<[^<>]+@))")

# Words of job titles that tell which column of the starter matrix a person stands in, most telling first.
_TITLE_WORDS: tuple[tuple[frozenset[str], tuple[str, ...]], ...] = (
    (frozenset({"legal", "compliance", "counsel", "privacy", "risk", "audit"}), ("legal", "compliance")),
    (frozenset({"data", "ml", "ai", "analytics", "science", "scientist"}), ("data", "ml")),
    (frozenset({"product", "unit", "bu", "business", "commercial", "sales"}), ("product", "bu")),
    (frozenset({"ceo", "cfo", "coo", "cto", "cio", "chief", "president", "founder", "managing"}), ("sponsor", "c")),
)


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a pasted list says: the people to add, and the names that are left out because they are there already."""

    people: tuple[Person, ...]
    repeated: tuple[str, ...]


def parse(offsite: Offsite, text: str) -> Pasted:
    """Read a pasted list, one person a line: "Name, role" (a tab, semicolon or dash will do instead of the comma).

    A line copied from an invitation, "Name <address>; Name <address>", holds as many people as addresses. Addresses
    are left out. Bullets and numbering are passed over, and so are names that are in the offsite or stand in the list
    twice.
    """
    known = {same_words(person.name) for person in offsite.people}
    people: list[Person] = []
    repeated: list[str] = []
    for line in (part for whole in text.splitlines() for part in _NEXT_INVITED.split(whole)):
        name, role = _name_and_role(line)
        if not name:
            continue
        if same_words(name) in known:
            repeated.append(name)
            continue
        known.add(same_words(name))
        people.append(Person(records.new_id(), name, role, likely_raci_role(offsite.roles, role)))
    return Pasted(tuple(people), tuple(repeated))


def _name_and_role(line: str) -> tuple[str, str]:
    line = without_bullet(line.strip(_STRAY)).strip(_STRAY)
    line = _ADDRESS.sub("", line).strip(_STRAY) or line  # who has nothing but an address is called by it
    parts = _BETWEEN.split(line, maxsplit=1)
    name = " ".join(parts[0].split())
    role = " ".join(parts[1].split()).strip(_STRAY) if len(parts) > 1 else ""
    return name, role


def likely_raci_role(roles: tuple[Role, ...], job_title: str) -> str:
    """Return the id of the RACI column that a job title suggests, or an empty text."""
    words = set(re.findall(r"\w+", job_title.casefold()))
    for telling, column_words in _TITLE_WORDS:
        if words & telling:
            for role in roles:
                if set(column_words) & set(re.findall(r"\w+", role.name.casefold())):
                    return role.id
    return ""


def add(offsite: Offsite, people: tuple[Person, ...]) -> Offsite:
    """Add people at the end."""
    return replace(offsite, people=(*offsite.people, *people))


def add_one(offsite: Offsite, name: str, role: str = "") -> Offsite:
    """Add one person.

    Raises:
        Refused: the name is empty, or taken (two people of one name cannot be told apart at the ballot).
    """
    name = " ".join(name.split())
    if not name:
        raise Refused("Type a name first.")
    if any(same_words(person.name) == same_words(name) for person in offsite.people):
        raise Refused(f"{name} is in the list already. Add an initial if there are two of them.")
    role = " ".join(role.split())
    return add(offsite, (Person(records.new_id(), name, role, likely_raci_role(offsite.roles, role)),))


def _changed(offsite: Offsite, person_id: str, change: Callable[[Person], Person]) -> Offsite:
    person = records.find(offsite.people, person_id)
    return replace(offsite, people=records.put(offsite.people, change(person)))


def rename(offsite: Offsite, person_id: str, name: str) -> Offsite:
    """Give a person another name."""
    return _changed(offsite, person_id, lambda person: replace(person, name=name))


def set_role(offsite: Offsite, person_id: str, role: str) -> Offsite:
    """Give a person another job title."""
    return _changed(offsite, person_id, lambda person: replace(person, role=role))


def set_raci_role(offsite: Offsite, person_id: str, role_id: str) -> Offsite:
    """Put a person into a column of the RACI matrix (empty: into none)."""
    return _changed(offsite, person_id, lambda person: replace(person, raci_role=role_id))


def set_present(offsite: Offsite, person_id: str, present: bool) -> Offsite:
    """Say whether a person is in the room; who is not is left out of new votes."""
    return _changed(offsite, person_id, lambda person: replace(person, present=present))


def move(offsite: Offsite, person_id: str, to: int) -> Offsite:
    """Move a person to another place in the list (0 = first)."""
    return replace(offsite, people=records.move(offsite.people, person_id, to))


def remove(offsite: Offsite, person_id: str) -> Offsite:
    """Remove a person; proposals of theirs stay, without an author, and what they own stays theirs by name.

    Votes that were held stay as they were.
    """
    return replace(
        owners.by_name_only(offsite, person_id),
        people=records.drop(offsite.people, person_id),
        proposals=tuple(
            replace(proposal, author="") if proposal.author == person_id else proposal for proposal in offsite.proposals
        ),
    )


def mentions(offsite: Offsite, box: Box, person_id: str) -> tuple[str, ...]:
    """Return the places that name a person, in words that end the sentence "… is named in"."""
    person = records.find(offsite.people, person_id)
    places: list[str] = []
    authored = sum(proposal.author == person_id for proposal in offsite.proposals)
    if authored:
        places.append("1 proposal as its author" if authored == 1 else f"{authored} proposals as their author")
    owned = owners.owned(offsite, person_id)
    if owned:
        places.append("1 entry as its owner" if owned == 1 else f"{owned} entries as their owner")
    places.extend(
        f"the electorate of “{urn.round.question}”"
        for urn in box.urns
        if urn.round.state is not State.VOID and any(voter.id == person_id for voter in urn.round.electorate)
    )
    if any(each.decided_by and same_words(each.decided_by) == same_words(person.name) for each in offsite.adoptions):
        places.append("a decision taken by name")
    if person.raci_role and sum(other.raci_role == person.raci_role for other in offsite.people) == 1:
        role = records.get(offsite.roles, person.raci_role)
        if role is not None:
            places.append(f"the RACI column “{role.name}” as the only one")
    return tuple(places)


def present(offsite: Offsite) -> tuple[Person, ...]:
    """Return the people in the room who have a name."""
    return tuple(person for person in offsite.people if person.present and person.name.strip())


def name_of(offsite: Offsite, person_id: str) -> str:
    """Return a person's name, or an empty text where the id is empty or unknown."""
    person = records.get(offsite.people, person_id)
    return person.name if person else ""
