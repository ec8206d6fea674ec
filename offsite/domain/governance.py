"""Bodies that govern, and the path on which trouble is escalated; what step 5 lacks."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from offsite.domain import people, raci, records, room_check
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.governance import Body, BodyKind, EscalationLevel
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box

BUSY = 3
"""From this number of bodies on, a person is a member of too many."""

MINUTE, YEAR = 1 / 60, 24.0 * 365
"""The least time limit of a level that counts as one, and what it stays below, in hours."""

BODY_FIELDS = ("kind", "name", "chair", "deputy", "cadence", "mandate", "decides")
"""What `set_body` sets."""

SUGGESTED = (
    (BodyKind.STEERING, "AI steering committee"),
    (BodyKind.PRIVACY, "Working group on privacy"),
    (BodyKind.SECURITY, "Working group on security"),
    (BodyKind.ETHICS, "Working group on ethics"),
)
"""The bodies that the playbook asks for: a small steering committee, and a working group for each of three subjects."""


def suggested(offsite: Offsite) -> tuple[tuple[BodyKind, str], ...]:
    """Return the kind and the name of each suggested body that the offsite has none of yet."""
    there = {body.kind for body in offsite.bodies}
    return tuple((kind, name) for kind, name in SUGGESTED if kind not in there)


def add_suggested(offsite: Offsite) -> Offsite:
    """Add the suggested bodies that the offsite has none of yet; one whose name is taken is left out."""
    taken = {body.name.casefold() for body in offsite.bodies}
    new = (Body(records.new_id(), name, kind) for kind, name in suggested(offsite) if name.casefold() not in taken)
    return replace(offsite, bodies=(*offsite.bodies, *new))


def add_body(offsite: Offsite, name: str, kind: BodyKind = BodyKind.OTHER) -> Offsite:
    """Add a body.

    Raises:
        Refused: it has no name, or there is one of that name.
    """
    name = " ".join(name.split())
    if not name:
        raise Refused("Give the body a name.")
    if any(body.name.casefold() == name.casefold() for body in offsite.bodies):
        raise Refused(f"There is a body called {name} already.")
    return replace(offsite, bodies=(*offsite.bodies, Body(records.new_id(), name, kind)))


def change_body(offsite: Offsite, body_id: str, change: Callable[[Body], Body]) -> Offsite:
    """Change a body; who chairs it or stands in for the chair is a member of it too."""
    body = change(records.find(offsite.bodies, body_id))
    members = tuple(dict.fromkeys(each for each in (*body.members, body.chair, body.deputy) if each))
    return replace(offsite, bodies=records.put(offsite.bodies, replace(body, members=members)))


def set_body(offsite: Offsite, body_id: str, field: str, text: str) -> Offsite:
    """Set one field of a body: its kind, name, chair or deputy (ids of people), cadence, mandate, or what it decides.

    Raises:
        KeyError: there is no such body or field.
    """
    if field not in BODY_FIELDS:
        raise KeyError(field)
    changed: dict[str, Any] = {field: BodyKind(text) if field == "kind" else text}
    return change_body(offsite, body_id, lambda body: replace(body, **changed))


def set_member(offsite: Offsite, body_id: str, person_id: str, member: bool) -> Offsite:
    """Take a person into a body or out of it; who leaves neither chairs it nor stands in for the chair."""
    body = records.find(offsite.bodies, body_id)
    others = tuple(each for each in body.members if each != person_id)
    if member:
        return change_body(offsite, body_id, lambda each: replace(each, members=(*others, person_id)))
    chair = "" if body.chair == person_id else body.chair
    deputy = "" if body.deputy == person_id else body.deputy
    return change_body(offsite, body_id, lambda each: replace(each, members=others, chair=chair, deputy=deputy))


def move_body(offsite: Offsite, body_id: str, to: int) -> Offsite:
    """Move a body to another place in the list (0 = first)."""
    return replace(offsite, bodies=records.move(offsite.bodies, body_id, to))


def remove_body(offsite: Offsite, body_id: str) -> Offsite:
    """Remove a body."""
    return replace(offsite, bodies=records.drop(offsite.bodies, body_id))


def bodies_of(offsite: Offsite, person_id: str) -> tuple[Body, ...]:
    """Return the bodies that a person is a member of."""
    return tuple(body for body in offsite.bodies if person_id in body.members)


def add_level(offsite: Offsite, who: str, hours: float | None = None) -> Offsite:
    """Add a level at the end of the escalation path.

    Raises:
        Refused: nobody is named, or the time limit is negative or not below a year.
    """
    who = " ".join(who.split())
    if not who:
        raise Refused("Say who is called.")
    return replace(offsite, escalation=(*offsite.escalation, EscalationLevel(records.new_id(), who, _limit(hours))))


def _limit(hours: float | None) -> float | None:
    if hours is not None and not 0 <= hours < YEAR:
        raise Refused("A time limit is less than a year, and not below nothing.")
    return hours


def change_level(offsite: Offsite, level_id: str, change: Callable[[EscalationLevel], EscalationLevel]) -> Offsite:
    """Change a level of the escalation path.

    Raises:
        Refused: its time limit would make no sense.
    """
    level = change(records.find(offsite.escalation, level_id))
    return replace(offsite, escalation=records.put(offsite.escalation, replace(level, hours=_limit(level.hours))))


def set_level(offsite: Offsite, level_id: str, field: str, value: object) -> Offsite:
    """Set one field of a level: `who` or `may` to a text, `hours` to a number or None.

    Raises:
        Refused: the time limit would make no sense.
        KeyError: there is no such level or field.
    """
    if field == "hours":
        hours = float(value) if isinstance(value, int | float) else None
        return change_level(offsite, level_id, lambda level: replace(level, hours=hours))
    changed: dict[str, Any] = {field: str(value)}
    if field not in ("who", "may"):
        raise KeyError(field)
    return change_level(offsite, level_id, lambda level: replace(level, **changed))


def move_level(offsite: Offsite, level_id: str, to: int) -> Offsite:
    """Move a level to another place (0 = called first)."""
    return replace(offsite, escalation=records.move(offsite.escalation, level_id, to))


def remove_level(offsite: Offsite, level_id: str) -> Offsite:
    """Remove a level."""
    return replace(offsite, escalation=records.drop(offsite.escalation, level_id))


def limit_in_words(hours: float | None) -> str:
    """Return a time limit as "within 30 minutes", "within 4 hours" or "within 2 days"; empty where there is none."""
    if hours is None or hours < MINUTE:
        return ""
    for size, one, many in ((24.0, "day", "days"), (1.0, "hour", "hours")):
        if hours >= size and hours % size == 0 and (size == 1 or hours > size):
            return f"within {hours / size:g} {one if hours == size else many}"
    if hours >= 1:
        return f"within {hours:g} hours"
    minutes = round(hours * 60)
    return f"within {minutes} {'minute' if minutes == 1 else 'minutes'}"


def path_in_words(offsite: Offsite) -> tuple[str, ...]:
    """Return the escalation path as lines, such as "Owner of the model within 1 hour: may switch it off"."""
    return tuple(
        " ".join(each for each in (level.who, limit_in_words(level.hours)) if each)
        + (f": {level.may}" if level.may.strip() else "")
        for level in offsite.escalation
        if level.who.strip()
    )


def body_findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the bodies lack, and who is a member of too many."""
    if not offsite.bodies:
        return (Finding("governance", "bodies", "No body governs AI yet", Weight.MISSING),)
    found: list[Finding] = []
    if not any(body.kind is BodyKind.STEERING for body in offsite.bodies):
        found.append(Finding("governance", "bodies", "There is no steering committee", Weight.MISSING))
    for body in offsite.bodies:
        found += [Finding("governance", "bodies", text, Weight.MISSING, body.id) for text in _lacks(offsite, body)]
    for person in offsite.people:
        count = len(bodies_of(offsite, person.id))
        if count >= BUSY:
            message = f"{person.name} is a member of {count} bodies"
            found.append(Finding("governance", "bodies", message, Weight.NOTE, person.id))
    return tuple(found)


def _lacks(offsite: Offsite, body: Body) -> tuple[str, ...]:
    name = body.name.strip() or "A body without a name"
    checks = (
        (bool(body.name.strip()), "A body has no name"),
        (bool(people.name_of(offsite, body.chair)), f"{name}: nobody chairs it"),
        (_has_deputy(offsite, body), f"{name}: nobody stands in for the chair"),
        (bool(body.decides.strip()), f"{name}: it has nothing to decide or to stop"),
        (bool(body.cadence.strip()), f"{name}: when it meets is not said"),
    )
    return tuple(text for fine, text in checks if not fine)


def _has_deputy(offsite: Offsite, body: Body) -> bool:
    return body.deputy != body.chair and bool(people.name_of(offsite, body.deputy))


def escalation_findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the escalation path lacks: levels at all, time limits, and limits that grow from level to level."""
    if not offsite.escalation:
        return (Finding("governance", "escalation", "Nobody is named to be called", Weight.MISSING),)
    found: list[Finding] = []
    longest = 0.0
    for level in offsite.escalation:
        found += (
            Finding("governance", "escalation", text, weight, level.id) for text, weight in _level_lacks(level, longest)
        )
        longest = max(longest, level.hours or 0.0)
    return tuple(found)


def _level_lacks(level: EscalationLevel, longest: float) -> tuple[tuple[str, Weight], ...]:
    """Return what a level lacks; `longest` is the longest time limit of those before it, in hours."""
    who = level.who.strip() or "A level without a name"
    found = [] if level.who.strip() else [("A level names nobody", Weight.MISSING)]
    if level.hours is None or level.hours < MINUTE:
        found.append((f"{who}: no time limit", Weight.MISSING))
    elif level.hours < longest:
        found.append((f"{who}: called later, but with less time than the level before", Weight.WRONG))
    if not level.may.strip():
        found.append((f"{who}: what they may do is not said", Weight.MISSING))
    return tuple(found)


def remarks(found: tuple[Finding, ...], record: str) -> str:
    """Return what is open about one record, as one remark beside it; empty where nothing is."""
    own = [each.message.rpartition(": ")[2] for each in found if each.record == record]
    return "; ".join(
        f"{each[:1].upper()}{each[1:]}" if not place else f"{each[:1].lower()}{each[1:]}"
        for place, each in enumerate(own)
    )


def begun(offsite: Offsite, box: Box) -> bool:
    """Whether anybody has done anything on step 5."""
    done = offsite.bodies or offsite.escalation or box.about(room_check.SUBJECT)
    return bool(done) or not raci.is_starter(offsite)


def is_settled(offsite: Offsite) -> bool:
    """Whether bodies, matrix and escalation lack nothing, so that what rests on them will hardly change any more."""
    found = (*body_findings(offsite), *raci.findings(offsite), *escalation_findings(offsite))
    return all(each.weight is Weight.NOTE for each in found)


def findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    """Return everything that is still open in step 5, in the order of its tabs."""
    return (
        *body_findings(offsite),
        *raci.findings(offsite),
        *room_check.findings(offsite, box),
        *escalation_findings(offsite),
    )
