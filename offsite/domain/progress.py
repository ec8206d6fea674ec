"""How far the day has come, computed from what is there, never ticked by hand."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from offsite.domain import (
    adopted_words,
    adoption,
    answers,
    assess,
    charter,
    governance,
    identity,
    lessons,
    minutes,
    monitoring,
    objectives,
    pilots,
    proposals,
    seating,
    stale,
    tradeoff_stands,
)
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.progress import Progress
from offsite.domain.model.proposals import DAY_KINDS, Kind
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words
from offsite.domain.voting.box import Box
from offsite.domain.voting.rounds import State
from offsite.domain.voting.wording import number

STEPS = ("assess", "offsite", "pilots", "charter", "governance", "okrs", "monitoring", "iterate")
"""The keys of the eight steps in their order."""

Prompts = Mapping[str, tuple[str, ...]]
"""For each step without rules of its own, the ids of the prompts that it is done with."""


Findings = Callable[[Offsite, Box], tuple[Finding, ...]]
"""What is still open in a step."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a step with a screen of its own: whether it is begun, and what is still open in it.

    It is done when it is begun and nothing is missing or wrong.
    """

    begun: Callable[[Offsite, Box], bool]
    findings: Findings


def of_step(offsite: Offsite, box: Box, step: str, prompts: Prompts) -> Progress:
    """Return how far a step is: by its rules, or where it has none by the answers to its prompts."""
    rules = RULES.get(step)
    if rules is None:
        return _of_prompts(offsite, step, prompts.get(step, ()))
    if not rules.begun(offsite, box):
        return Progress.NOTHING
    still_open = any(each.weight is not Weight.NOTE for each in rules.findings(offsite, box))
    return Progress.BEGUN if still_open else Progress.DONE


def of_all(offsite: Offsite, box: Box, prompts: Prompts) -> tuple[Progress, ...]:
    """Return how far each of the eight steps is."""
    return tuple(of_step(offsite, box, step, prompts) for step in STEPS)


def findings(offsite: Offsite, box: Box, step: str) -> tuple[Finding, ...]:
    """Return what is still open in a step ("people", "minutes": there), and what was taken and has changed."""
    if step == "people":
        return people_findings(offsite)
    if step == "minutes":
        return minutes.findings(offsite)
    found = RULES[step].findings(offsite, box) if step in RULES else ()
    return (*found, *stale.findings(offsite, step))


def _of_prompts(offsite: Offsite, step: str, prompts: tuple[str, ...]) -> Progress:
    given = sum(bool(answers.answer_to(offsite, step, prompt).strip()) for prompt in prompts)
    if given == 0:
        return Progress.NOTHING
    return Progress.DONE if given == len(prompts) else Progress.BEGUN


def offsite_findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    """Return what step 2 still lacks, in the order of the day."""
    found = [*identity.findings(offsite), *tradeoff_stands.findings(offsite, box)]
    for kind in DAY_KINDS:
        name = proposals.NAMES[kind]
        urn = box.latest(kind)
        if adoption.adoption_of(offsite, kind):
            found += _free_places(offsite, box, kind)
            found += adopted_words.findings(offsite, box, "offsite", kind, kind)
        elif urn is not None and urn.round.state is State.REVEALED:
            tied = seating.outcome(offsite, box, urn).tied
            verb = "options are level at the cut" if tied else "the result waits to be adopted"
            found.append(Finding("offsite", kind, f"{name.capitalize()}: {verb}", Weight.MISSING))
        else:
            verb = "is" if kind is Kind.NORTH_STAR else "are"
            found.append(Finding("offsite", kind, f"The {name} {verb} not adopted yet", Weight.MISSING))
    return tuple(found)


def _free_places(offsite: Offsite, box: Box, kind: Kind) -> list[Finding]:
    """A note where fewer are adopted than there are places, as when adopted ones were merged."""
    free = adoption.free_places(offsite, kind)
    if not free:
        return []
    places, them = ("one place is", "it") if free == 1 else (f"{number(free)} places are", "them")
    urn = box.latest(kind)
    revealed = urn if urn is not None and urn.round.state is State.REVEALED else None
    again = revealed is not None and adoption.fills(offsite, seating.outcome(offsite, box, revealed))
    how = f"; adopt the result again to fill {them}" if again else ""
    return [Finding("offsite", kind, f"{proposals.NAMES[kind].capitalize()}: {places} free{how}", Weight.NOTE)]


def _pilot_findings(offsite: Offsite, box: Box) -> tuple[Finding, ...]:
    reworded = adopted_words.findings(offsite, box, "pilots", Kind.PILOT, "choose")
    return (*pilots.findings(offsite), *reworded)


def _day_begun(offsite: Offsite, box: Box) -> bool:
    voted = any(map(box.about, DAY_KINDS))
    return bool(voted or offsite.proposals or identity.begun(offsite) or tradeoff_stands.begun(offsite, box))


def people_findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the list of people lacks: somebody at all, names, and names that can be told apart."""
    if not offsite.people:
        return (Finding("people", "", "Nobody takes part yet", Weight.MISSING),)
    found = []
    known: set[str] = set()
    for each in offsite.people:
        words = same_words(each.name)
        if not words:
            found.append(Finding("people", "", "Somebody has no name", Weight.WRONG, each.id))
        elif words in known:
            message = f"Two people are called {each.name.strip()}: add an initial"
            found.append(Finding("people", "", message, Weight.WRONG, each.id))
        known.add(words)
    return tuple(found)


RULES: Mapping[str, Rules] = {
    "assess": Rules(assess.begun, assess.findings),
    "offsite": Rules(_day_begun, offsite_findings),
    "pilots": Rules(pilots.begun, _pilot_findings),
    "charter": Rules(charter.begun, charter.open_findings),
    "governance": Rules(governance.begun, governance.findings),
    "okrs": Rules(lambda day, _: bool(day.objectives), lambda day, _: objectives.findings(day)),
    "monitoring": Rules(lambda day, _: monitoring.begun(day), lambda day, _: monitoring.findings(day)),
    "iterate": Rules(lessons.begun, lessons.findings),
}
"""The rules of the steps that have a screen of their own."""
