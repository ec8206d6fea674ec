"""What a facilitator may do to the document in the eight steps, in any order, as acts by name.

An act gets the document and a number that picks among what there is; where there is nothing to pick, nothing changes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, TypeVar

from offsite.domain import (
    adoption,
    charter,
    charter_changes,
    governance,
    key_result_offers,
    landscape,
    lessons,
    metric_offers,
    monitoring,
    objectives,
    outcome_offers,
    people,
    pilots,
    proposals,
    raci,
    records,
    stale,
)
from offsite.domain.landscape import Part
from offsite.domain.model.monitoring import MetricClass
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite

Act = Callable[[Offsite, int], Offsite]
T = TypeVar("T")

WORDS = ("Data leak", "Wrong answers", "Answers with a source", "Forecasts: 5 → 9 by 2028", "Ünïcode 漢字 🚚")
FIELDS = ("value_hypothesis", "measure", "target", "guardrails", "worth")


def pick(things: Sequence[T], number: int) -> T | None:
    """Return one of some things, or None where there is none."""
    return things[number % len(things)] if things else None


def words(number: int) -> str:
    """Return words to type."""
    return f"{WORDS[number % len(WORDS)]} {number // len(WORDS) or ''}".strip()


def _assess(offsite: Offsite, number: int) -> Offsite:
    offsite = landscape.add(offsite, tuple(Part)[number % 3], words(number))
    domain = pick(offsite.data_domains, number)
    return landscape.set_field(offsite, Part.DATA, domain.id, "owner", "Ana") if domain else offsite


def _rename_data(offsite: Offsite, number: int) -> Offsite:
    domain = pick(offsite.data_domains, number)
    return landscape.set_field(offsite, Part.DATA, domain.id, "name", words(number)) if domain else offsite


def _propose(offsite: Offsite, number: int) -> Offsite:
    return proposals.propose(offsite, tuple(Kind)[number % 4], words(number))


def _reword(offsite: Offsite, number: int) -> Offsite:
    proposal = pick(offsite.proposals, number)
    return proposals.reword(offsite, proposal.id, f"{words(number)}, reworded") if proposal else offsite


def _merge(offsite: Offsite, number: int) -> Offsite:
    there = proposals.standing(offsite, tuple(Kind)[number % 4])
    return proposals.merge(offsite, tuple(each.id for each in there[:2]), words(number)) if len(there) > 1 else offsite


def _unmerge(offsite: Offsite, number: int) -> Offsite:
    merged = [each for each in offsite.proposals if proposals.originals(offsite, each.id)]
    found = pick(merged, number)
    return proposals.unmerge(offsite, found.id) if found else offsite


def _remove_proposal(offsite: Offsite, number: int) -> Offsite:
    found = pick(offsite.proposals, number)
    return proposals.withdraw(offsite, found.id) if found and not found.merged_into else offsite


def _adopt(offsite: Offsite, number: int) -> Offsite:
    kind = tuple(Kind)[number % 4]
    there = [each.id for each in proposals.standing(offsite, kind)]
    turned = there[number % len(there) :] + there[: number % len(there)] if there else []
    chosen = tuple(turned[: proposals.SEATS[kind]])
    return replace(offsite, adoptions=records.put(offsite.adoptions, Adoption(kind, chosen))) if chosen else offsite


def _withdraw_adoption(offsite: Offsite, number: int) -> Offsite:
    return adoption.withdraw(offsite, tuple(Kind)[number % 4])


def _take_candidates(offsite: Offsite, _number: int) -> Offsite:
    return pilots.take_offers(offsite)


def _write_brief(offsite: Offsite, number: int) -> Offsite:
    pilot = pick(pilots.chosen(offsite), number)
    said: dict[str, Any] = {FIELDS[number % len(FIELDS)]: "" if number % 7 == 0 else f"{words(number)}\nand more"}
    return pilots.change_brief(offsite, pilot.id, lambda each: replace(each, **said)) if pilot else offsite


def _take_risks(offsite: Offsite, number: int) -> Offsite:
    pilot = pick(pilots.chosen(offsite), number)
    return pilots.take_risks(offsite, pilot.id) if pilot else offsite


def _govern(offsite: Offsite, number: int) -> Offsite:
    offsite = governance.add_level(governance.add_suggested(offsite), words(number), float(number % 48))
    decision, role = pick(offsite.decisions, number), pick(offsite.roles, number)
    return raci.set_mark(offsite, decision.id, role.id, Mark.BOTH) if decision and role else offsite


def _write_charter(offsite: Offsite, number: int) -> Offsite:
    key = charter.SPECS[number % len(charter.SPECS)].key
    return charter.write(offsite, key, f"{charter.text_of(offsite, key)}\n{words(number)}")


def _settle_charter(offsite: Offsite, number: int) -> Offsite:
    key = pick([each.id for each in offsite.sections if charter.is_stale(offsite, each.id)], number)
    if key is None:
        return offsite
    if number % 2 and charter_changes.can_take(offsite, key):
        return charter_changes.take(offsite, key)
    return charter.keep_written(offsite, key)


def _take_objective(offsite: Offsite, number: int) -> Offsite:
    offer = pick(objectives.offers(offsite), number)
    return objectives.add_objective(offsite, offer.text, offer.source) if offer else offsite


def _take_key_result(offsite: Offsite, number: int) -> Offsite:
    objective, offer = pick(offsite.objectives, number), pick(key_result_offers.offers(offsite), number)
    return key_result_offers.take(offsite, objective.id, [offer.source]) if objective and offer else offsite


def _remove_objective(offsite: Offsite, number: int) -> Offsite:
    objective = pick(offsite.objectives, number)
    return objectives.remove_objective(offsite, objective.id) if objective else offsite


def _take_metric(offsite: Offsite, number: int) -> Offsite:
    offer = pick(metric_offers.offers(offsite), number)
    return metric_offers.take(offsite, [offer.source], tuple(MetricClass)[number % 3]) if offer else offsite


def _read_metric(offsite: Offsite, number: int) -> Offsite:
    metric = pick(offsite.metrics, number)
    day = date(2026, 11, 1) + timedelta(days=number)
    return monitoring.add_reading(offsite, metric.id, day, number / 4) if metric else offsite


def _remove_metric(offsite: Offsite, number: int) -> Offsite:
    metric = pick(offsite.metrics, number)
    return monitoring.remove(offsite, metric.id) if metric else offsite


def _take_outcome(offsite: Offsite, number: int) -> Offsite:
    offer = pick(outcome_offers.offers(offsite), number)
    return outcome_offers.take(offsite, [offer.source]) if offer else offsite


def _iterate(offsite: Offsite, number: int) -> Offsite:
    return lessons.add_suggested_reviews(lessons.add_lesson(offsite, words(number), failure=bool(number % 2)))


def _take_again(offsite: Offsite, number: int) -> Offsite:
    mark = pick([each for each in stale.found(offsite) if each.can_take], number)
    return stale.take_again(offsite, mark) if mark else offsite


def _keep_own(offsite: Offsite, number: int) -> Offsite:
    mark = pick(stale.found(offsite), number)
    return stale.keep_own(offsite, mark) if mark else offsite


ACTS: Mapping[str, Act] = {
    "assess": _assess,
    "rename data": _rename_data,
    "propose": _propose,
    "reword": _reword,
    "merge": _merge,
    "take apart": _unmerge,
    "remove a proposal": _remove_proposal,
    "adopt": _adopt,
    "withdraw an adoption": _withdraw_adoption,
    "take candidates": _take_candidates,
    "write a brief": _write_brief,
    "take risks": _take_risks,
    "govern": _govern,
    "write the charter": _write_charter,
    "settle the charter": _settle_charter,
    "take an objective": _take_objective,
    "take a key result": _take_key_result,
    "remove an objective": _remove_objective,
    "take a metric": _take_metric,
    "read a metric": _read_metric,
    "remove a metric": _remove_metric,
    "take an outcome": _take_outcome,
    "iterate": _iterate,
    "take the new words": _take_again,
    "keep our words": _keep_own,
}
"""All acts of the eight steps."""


def after(offsite: Offsite, *acts: tuple[str, int]) -> Offsite:
    """Return the document after some acts."""
    for name, number in acts:
        offsite = ACTS[name](offsite, number)
    return offsite


def with_everything_taken(offsite: Offsite) -> Offsite:
    """Return a day on which each step has taken what the earlier ones offer."""
    for name in ("Ana", "Ben", "Cleo"):
        offsite = people.add_one(offsite, name)
    for kind in Kind:
        for text in WORDS[:4]:
            offsite = proposals.propose(offsite, kind, f"{kind}: {text}") if kind is not Kind.PILOT else offsite
    offsite = after(offsite, ("adopt", 0), ("adopt", 1), ("adopt", 2), ("take candidates", 0), ("adopt", 3))
    offsite = after(offsite, *(("write a brief", number) for number in range(1, 6)), ("take risks", 0), ("assess", 1))
    offsite = after(offsite, *(("write the charter", number) for number in (0, 2, 4)), ("govern", 1))
    offsite = after(offsite, *(("take an objective", 0),) * 3, *(("take a key result", 0),) * 3)
    return after(offsite, *(("take a metric", 0),) * 6, ("read a metric", 0), ("take an outcome", 0), ("iterate", 1))
