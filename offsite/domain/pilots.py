"""The two pilots: candidates from the opportunities, and a brief for each that argues from above and from below."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import partial

from offsite.domain import adoption, proposals, records, set_up, sources, taken_proposals
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.pilots import Basis, Brief, NeedsLearning
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words
from offsite.domain.taken_proposals import Offer
from offsite.domain.voting.box import Box
from offsite.domain.voting.wording import short

METHOD = set_up.USUAL[Kind.PILOT]
"""The usual vote on pilots: 0 to 5 for impact and for learnability, what a candidate brings and what it teaches."""

LONGEST_EXPERIMENT = 5
"""A first experiment of more days than this is no quick look any more: two to three are meant."""

_SAID: tuple[tuple[str, str], ...] = (
    ("value_hypothesis", "no value hypothesis"),
    ("cost_today", "what the problem costs today is not said as a number with its unit"),
    ("worth", "what solving it is worth is not said"),
    ("data_needed", "the data it needs are not named"),
    ("data_at_hand", "the data at hand are not named"),
    ("baseline", "no simple baseline"),
    ("reaches", "what the baseline reaches is not said"),
    ("target", "no target"),
    ("meeting_point", "where hope and data meet is not said"),
    ("why_learning", "whether it needs machine learning is not answered with a reason"),
    ("owner", "no owner"),
    ("measure", "no measure of success"),
    ("guardrails", "no guardrail metrics"),
    ("experiment", "no first experiment with its length in days"),
    ("stop_rule", "no rule for when to stop"),
)
"""What a brief has to say, and how it is told when it does not."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What a field of a brief lacks, or what it says against another; `words` follow the name of the pilot."""

    field: str
    words: str
    weight: Weight


def offers(offsite: Offsite) -> tuple[Proposal, ...]:
    """Return the adopted opportunities that are no candidates yet."""
    taken = (each.source for each in offsite.proposals if each.kind is Kind.PILOT)
    return sources.not_taken(offsite, adoption.adopted(offsite, Kind.OPPORTUNITY), taken)


def take_offers(offsite: Offsite) -> Offsite:
    """Make candidates of the adopted opportunities that are none yet; one in the same words is linked, not doubled."""
    taken = (Offer(sources.source_of(sources.PROPOSAL, each.id), each.text, each.author) for each in offers(offsite))
    return taken_proposals.take(offsite, Kind.PILOT, taken)


def brief_of(offsite: Offsite, pilot_id: str) -> Brief:
    """Return the brief of a pilot; a merged one has that of its first original, and without any it is empty."""
    return replace(proposals.kept_for(offsite, pilot_id, offsite.briefs) or Brief(pilot_id), id=pilot_id)


def change_brief(offsite: Offsite, pilot_id: str, change: Callable[[Brief], Brief]) -> Offsite:
    """Change the brief of a pilot; one that adds nothing any more is taken away.

    Raises:
        KeyError: there is no such pilot.
    """
    records.find(offsite.proposals, pilot_id)
    before = brief_of(offsite, pilot_id)
    brief = _grounded(offsite, before, change(before))
    without = replace(offsite, briefs=records.drop(offsite.briefs, pilot_id))
    if brief == brief_of(without, pilot_id):
        return without
    return replace(offsite, briefs=records.put(offsite.briefs, brief))


def _grounded(offsite: Offsite, before: Brief, brief: Brief) -> Brief:
    """Return a brief with what it rests on: whoever words the hypothesis does so for the north star of the moment."""
    star = Basis(sources.NORTH_STAR, adoption.north_star(offsite))
    kept = tuple(each for each in brief.rests_on if _part(brief, each).strip())
    argued = any(each.source == sources.NORTH_STAR for each in kept)
    begins = bool(star.taken and brief.value_hypothesis.strip() and brief.value_hypothesis != before.value_hypothesis)
    return replace(brief, rests_on=(star, *kept) if begins and not argued else kept)


def _part(brief: Brief, basis: Basis) -> str:
    """Return the words of a brief that rest on something."""
    return brief.value_hypothesis if basis.source == sources.NORTH_STAR else brief.guardrails


def stands(brief: Brief, basis: Basis) -> bool:
    """Whether what came of a basis still stands in a brief: a value hypothesis, or the words among the guardrails."""
    part = _part(brief, basis)
    return bool(part.strip()) and any(basis.words in line for line in _on_one_line(part))


def _on_one_line(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines()]


def risk_offers(offsite: Offsite, pilot_id: str) -> tuple[Proposal, ...]:
    """Return the top risks that do not stand among the guardrails of a brief yet."""
    brief = brief_of(offsite, pilot_id)
    taken = (each.source for each in brief.rests_on if stands(brief, each))
    return sources.not_taken(offsite, adoption.adopted(offsite, Kind.RISK), taken)


def take_risks(offsite: Offsite, pilot_id: str, wanted: Collection[str] = ()) -> Offsite:
    """Add the top risks, or those of these ids, to the guardrails of a brief; a line that is there is linked."""
    for risk in risk_offers(offsite, pilot_id):
        if wanted and risk.id not in wanted:
            continue
        offsite = change_brief(offsite, pilot_id, partial(_with_risk, risk=risk))
    return offsite


def _with_risk(brief: Brief, risk: Proposal) -> Brief:
    words = " ".join(risk.text.split())
    lines = [line for line in brief.guardrails.splitlines() if line.strip()]
    same = next((each for each in _on_one_line(brief.guardrails) if same_words(each) == same_words(words)), "")
    basis = Basis(sources.source_of(sources.PROPOSAL, risk.id), risk.text, same or words)
    others = tuple(each for each in brief.rests_on if each.source != basis.source)
    guardrails = brief.guardrails if same else "\n".join((*lines, words))
    return replace(brief, guardrails=guardrails, rests_on=(*others, basis))


def settle(brief: Brief, basis: Basis, new: Basis | None, *, whole: bool = False) -> Brief:
    """Return a brief that rests on something new in the place of a basis, or on nothing there.

    Where the new one has other words, the guardrails take them: in their place, or for the `whole` line.
    """
    others = tuple(each for each in brief.rests_on if each != basis and (new is None or each.source != new.source))
    rests_on = (*others, new) if new else others
    if new is None or new.words == basis.words:
        return replace(brief, rests_on=rests_on)
    lines = _on_one_line(brief.guardrails)
    at = next(place for place, line in enumerate(lines) if basis.words in line)
    lines[at] = new.words if whole else lines[at].replace(basis.words, new.words, 1)
    return replace(brief, guardrails="\n".join(lines), rests_on=rests_on)


def chosen(offsite: Offsite) -> tuple[Proposal, ...]:
    """Return the pilots that are adopted, in order of rank."""
    return adoption.adopted(offsite, Kind.PILOT)


def begun(offsite: Offsite, box: Box) -> bool:
    """Whether anything was done about pilots: a candidate, a vote or a brief."""
    return bool(any(each.kind is Kind.PILOT for each in offsite.proposals) or box.about(Kind.PILOT) or offsite.briefs)


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the pilots lack: candidates, a choice, and in each brief what is missing or contradicts itself."""
    pilots = chosen(offsite)
    if not pilots:
        candidates = proposals.standing(offsite, Kind.PILOT)
        message = "The two pilots are not chosen yet" if candidates else "No candidate for a pilot yet"
        return (Finding("pilots", "choose", message, Weight.MISSING),)
    found = [finding for pilot in pilots for finding in _brief_findings(pilot, brief_of(offsite, pilot.id))]
    if len(pilots) == 1:
        found.insert(0, Finding("pilots", "choose", "Only one pilot is chosen; two are meant", Weight.NOTE))
    return tuple(found)


def _brief_findings(pilot: Proposal, brief: Brief) -> tuple[Finding, ...]:
    name = short(pilot.text)
    if brief == Brief(pilot.id):
        return (Finding("pilots", "briefs", f"{name}: the brief is not begun", Weight.MISSING, pilot.id),)
    return tuple(Finding("pilots", "briefs", f"{name}: {gap.words}", gap.weight, pilot.id) for gap in gaps(brief))


def gaps(brief: Brief) -> tuple[Gap, ...]:
    """Return what a brief does not say yet, in the order of its fields, and then what contradicts itself in it."""
    missing = tuple(Gap(field, words, Weight.MISSING) for field, words in _SAID if not _says(brief, field))
    return (*missing, *contradictions(brief))


def _says(brief: Brief, field: str) -> bool:
    match field:
        case "cost_today":
            return brief.cost_today is not None and bool(brief.cost_unit.strip())
        case "why_learning":
            return brief.needs_learning is not NeedsLearning.OPEN and bool(brief.why_learning.strip())
        case "experiment":
            return brief.experiment_days is not None and bool(brief.experiment.strip())
        case _:
            return bool(str(getattr(brief, field)).strip())


def _figure(days: float | None) -> str:
    return "" if days is None else f"{days:g}"


def contradictions(brief: Brief) -> tuple[Gap, ...]:
    """Return what contradicts itself in a brief."""
    days = brief.experiment_days
    checks = (
        (
            brief.needs_learning is NeedsLearning.RULES_DO,
            "why_learning",
            "rules do, so it is no pilot for machine learning: do it, and choose another",
        ),
        (
            brief.cost_today is not None and brief.cost_today <= 0,
            "cost_today",
            "a problem that costs nothing needs no pilot",
        ),
        (
            days is not None and days > LONGEST_EXPERIMENT,
            "experiment",
            f"a first experiment of {_figure(days)} days is no quick look: two to three are meant",
        ),
        (days is not None and days < 1, "experiment", "a first experiment takes at least a day"),
        (
            bool(brief.measure.strip()) and same_words(brief.measure) == same_words(brief.guardrails),
            "guardrails",
            "measure and guardrail are the same: a guardrail must hold while the measure moves",
        ),
    )
    return tuple(Gap(field, words, Weight.WRONG) for wrong, field, words in checks if wrong)
