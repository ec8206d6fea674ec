"""Objectives, key results and incentives, and whether each leader's are balanced.

A leader is balanced who has at least one key result on model quality or data quality, not on launches or business
figures only.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from offsite.domain import adoption, handover, owners, records, sources
from offsite.domain.errors import Refused
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.objectives import Concern, Incentive, KeyResult, Objective
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides_day import Points
from offsite.domain.offsite import Offsite
from offsite.domain.paging import ACROSS, Pages, in_pages
from offsite.domain.pasting import same_words
from offsite.domain.voting.wording import counted

LASTING = frozenset({Concern.MODEL_QUALITY, Concern.DATA_QUALITY})
"""What lasts: concerns that balance launches and figures of the quarter."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Words that an earlier step left and an objective can begin with; `source` names where they come from."""

    source: str
    text: str


def offers(offsite: Offsite) -> tuple[Offer, ...]:
    """Return the north star and the adopted pilots that no objective was taken from yet."""
    taken = {each.source for each in offsite.objectives}
    star = adoption.north_star(offsite)
    pilots = sources.not_taken(offsite, adoption.adopted(offsite, Kind.PILOT), taken)
    return (
        *((Offer(sources.NORTH_STAR, star),) if star and sources.NORTH_STAR not in taken else ()),
        *(Offer(sources.source_of(sources.PROPOSAL, each.id), each.text) for each in pilots),
    )


def _words(text: str, what: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise Refused(f"Type the {what} first.")
    return words


def add_objective(offsite: Offsite, text: str, source: str = "") -> Offsite:
    """Add an objective; with a `source` it remembers the words it was taken from.

    Raises:
        Refused: it has no words.
    """
    taken = handover.words_of(offsite, source) or "" if source else ""
    objective = Objective(records.new_id(), _words(text, "objective"), source, taken)
    return replace(offsite, objectives=(*offsite.objectives, objective))


def change_objective(offsite: Offsite, objective_id: str, change: Callable[[Objective], Objective]) -> Offsite:
    """Change an objective."""
    objective = change(records.find(offsite.objectives, objective_id))
    return replace(offsite, objectives=records.put(offsite.objectives, objective))


def remove_objective(offsite: Offsite, objective_id: str) -> Offsite:
    """Remove an objective with its key results; incentives that depend on those stay, on their own."""
    for key_result in results_of(offsite, objective_id):
        offsite = remove_key_result(offsite, key_result.id)
    return replace(offsite, objectives=records.drop(offsite.objectives, objective_id))


def results_of(offsite: Offsite, objective_id: str) -> tuple[KeyResult, ...]:
    """Return the key results of an objective."""
    return tuple(each for each in offsite.key_results if each.objective == objective_id)


def add_key_result(offsite: Offsite, objective_id: str, text: str) -> Offsite:
    """Add a key result to an objective.

    Raises:
        KeyError: there is no such objective.
        Refused: it has no words.
    """
    records.find(offsite.objectives, objective_id)
    key_result = KeyResult(records.new_id(), objective_id, _words(text, "key result"))
    return replace(offsite, key_results=(*offsite.key_results, key_result))


def change_key_result(offsite: Offsite, key_result_id: str, change: Callable[[KeyResult], KeyResult]) -> Offsite:
    """Change a key result."""
    key_result = change(records.find(offsite.key_results, key_result_id))
    return replace(offsite, key_results=records.put(offsite.key_results, key_result))


def remove_key_result(offsite: Offsite, key_result_id: str) -> Offsite:
    """Remove a key result; incentives that depend on it stay, on their own."""
    incentives = tuple(
        replace(each, key_result="") if each.key_result == key_result_id else each for each in offsite.incentives
    )
    return replace(offsite, key_results=records.drop(offsite.key_results, key_result_id), incentives=incentives)


def add_incentive(offsite: Offsite, text: str, leader: str = "", key_result: str = "") -> Offsite:
    """Say what a leader (a person's id, or empty while it is not said) is rewarded for.

    Raises:
        Refused: there are no words.
    """
    incentive = Incentive(records.new_id(), leader, _words(text, "incentive"), key_result)
    return replace(offsite, incentives=(*offsite.incentives, incentive))


def change_incentive(offsite: Offsite, incentive_id: str, change: Callable[[Incentive], Incentive]) -> Offsite:
    """Change an incentive."""
    incentive = change(records.find(offsite.incentives, incentive_id))
    return replace(offsite, incentives=records.put(offsite.incentives, incentive))


def set_field(offsite: Offsite, record_id: str, field: str, value: object) -> Offsite:
    """Change one field of an objective, a key result or an incentive; a concern is given by its key.

    Raises:
        KeyError: there is no such record.
        TypeError: it has no such field.
        ValueError: the concern is none.
    """
    changes: dict[str, Any] = {field: Concern(str(value)) if field == "concern" else value}
    if records.get(offsite.objectives, record_id) is not None:
        return change_objective(offsite, record_id, lambda each: replace(each, **changes))
    if records.get(offsite.key_results, record_id) is not None:
        return change_key_result(offsite, record_id, lambda each: replace(each, **changes))
    return change_incentive(offsite, record_id, lambda each: replace(each, **changes))


def move_key_result(offsite: Offsite, key_result_id: str, to: int) -> Offsite:
    """Move a key result to another place among those of its objective (0 = first).

    Raises:
        KeyError: there is no such key result.
    """
    objective = records.find(offsite.key_results, key_result_id).objective
    theirs = records.move(results_of(offsite, objective), key_result_id, to)
    others = tuple(each for each in offsite.key_results if each.objective != objective)
    return replace(offsite, key_results=(*others, *theirs))


def move_incentive(offsite: Offsite, incentive_id: str, to: int) -> Offsite:
    """Move an incentive to another place (0 = first)."""
    return replace(offsite, incentives=records.move(offsite.incentives, incentive_id, to))


def remove_incentive(offsite: Offsite, incentive_id: str) -> Offsite:
    """Remove an incentive."""
    return replace(offsite, incentives=records.drop(offsite.incentives, incentive_id))


@dataclass(frozen=True, slots=True)
class Balance:
    """What a leader answers for: how many key results of each concern, in the order of `Concern`."""

    person: str
    name: str
    counts: tuple[int, ...]

    @property
    def owns(self) -> int:
        """How many key results the leader owns."""
        return sum(self.counts)

    @property
    def balanced(self) -> bool:
        """Whether one of them lasts, or there is none at all."""
        lasting = sum(count for concern, count in zip(Concern, self.counts, strict=True) if concern in LASTING)
        return lasting > 0 or self.owns == 0


def balances(offsite: Offsite) -> tuple[Balance, ...]:
    """Return the balance of each person with a name, in the order of the list of people."""
    return tuple(
        Balance(
            person.id,
            person.name,
            tuple(
                sum(_owns(offsite, person.id, each) and each.concern is concern for each in offsite.key_results)
                for concern in Concern
            ),
        )
        for person in offsite.people
        if person.name.strip()
    )


def _owns(offsite: Offsite, person_id: str, key_result: KeyResult) -> bool:
    name = same_words(owners.in_words(offsite, person_id))
    return key_result.owner == person_id or (bool(name) and same_words(key_result.owner) == name)


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what objectives, key results and incentives lack, and which leaders answer for nothing that lasts."""
    if not offsite.objectives:
        return (Finding("okrs", "objectives", "No objective is set yet", Weight.MISSING),)
    found = [
        Finding("okrs", "objectives", f"{each.text or 'An objective'}: no key result shows it", Weight.MISSING, each.id)
        for each in offsite.objectives
        if not results_of(offsite, each.id)
    ]
    found += [
        Finding("okrs", "objectives", f"{each.text.strip() or 'A key result'}: {problem}", Weight.MISSING, each.id)
        for each in offsite.key_results
        if (problem := key_result_problem(each))
    ]
    if not offsite.incentives:
        found.append(Finding("okrs", "incentives", "No incentive is set yet", Weight.MISSING))
    found += [
        Finding("okrs", "incentives", f"{each.text.strip() or 'An incentive'}: {problem}", Weight.MISSING, each.id)
        for each in offsite.incentives
        if (problem := incentive_problem(each))
    ]
    found += [
        Finding(
            "okrs", "incentives", f"{each.name} has no key result on model or data quality", Weight.WRONG, each.person
        )
        for each in balances(offsite)
        if not each.balanced
    ]
    return tuple(found)


def key_result_problem(key_result: KeyResult) -> str:
    """Return what a key result lacks, such as "no baseline and owner", or nothing."""
    checks = (
        ("baseline", key_result.baseline.strip()),
        ("target", key_result.target.strip()),
        ("day", key_result.due),
        ("owner", key_result.owner.strip()),
    )
    lacks = [word for word, there in checks if not there]
    if not lacks:
        return ""
    return f"no {', '.join(lacks[:-1])} and {lacks[-1]}" if len(lacks) > 1 else f"no {lacks[0]}"


def incentive_problem(incentive: Incentive) -> str:
    """Return what an incentive lacks, or nothing."""
    return "" if incentive.leader.strip() else "whose it is is not said"


def slides(offsite: Offsite) -> Pages:
    """Return the objectives for the big screen, each with its key results."""
    pages = []
    for objective in offsite.objectives:
        listed = [_in_words(offsite, each) for each in results_of(offsite, objective.id)]
        fact = f"{counted(len(listed), 'key result').capitalize()}." if listed else "No key result yet."
        pages += [Points(objective.text, fact, tuple(chunk)) for chunk in in_pages(listed, str, ACROSS)]
    return tuple(pages)


def _in_words(offsite: Offsite, each: KeyResult) -> str:
    unit = f" {each.unit.strip()}" if each.unit.strip() else ""
    way = f"{each.baseline.strip() or '?'} → {each.target.strip() or '?'}{unit}"
    who = owners.in_words(offsite, each.owner)
    return ", ".join(part for part in (f"{each.text.strip()}: {way}", who) if part)
