"""The two pilots: candidates from the opportunities, and a brief for each that argues from above and from below."""

from collections.abc import Callable
from dataclasses import replace

from offsite.domain import adoption, handover, proposals, records
from offsite.domain.findings import Finding, Weight
from offsite.domain.model.pilots import Brief, NeedsLearning
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.voting.methods import Score

CRITERIA = ("impact", "learnability")
"""What candidates are scored on: what they bring, and what they teach."""

METHOD = Score(criteria=CRITERIA)
"""The usual vote on pilots: two criteria, 0 to 5."""

LONGEST_EXPERIMENT = 5
"""A first experiment of more days than this is no quick look any more: two to three are meant."""

_FIELDS: tuple[tuple[str, str], ...] = (
    ("value_hypothesis", "no value hypothesis"),
    ("cost_unit", "what the problem costs today is not said"),
    ("worth", "what solving it is worth is not said"),
    ("data_needed", "the data it needs are not named"),
    ("data_at_hand", "the data at hand are not named"),
    ("baseline", "no simple baseline"),
    ("reaches", "what the baseline reaches is not said"),
    ("target", "no target"),
    ("meeting_point", "where hope and data meet is not said"),
    ("why_learning", "whether it needs machine learning is not argued"),
    ("owner", "no owner"),
    ("measure", "no measure of success"),
    ("guardrails", "no guardrail metrics"),
    ("experiment", "no first experiment"),
    ("stop_rule", "no rule for when to stop"),
)
"""What a brief has to say, and how it is told when it does not."""


def offers(offsite: Offsite) -> tuple[Proposal, ...]:
    """Return the adopted opportunities that are no candidates yet."""
    taken = {each.source for each in offsite.proposals if each.kind is Kind.PILOT}
    adopted = adoption.adopted(offsite, Kind.OPPORTUNITY)
    return tuple(each for each in adopted if handover.source_of("proposal", each.id) not in taken)


def take_offers(offsite: Offsite) -> Offsite:
    """Make candidates of the adopted opportunities that are none yet; one in the same words is linked, not doubled."""
    for opportunity in offers(offsite):
        source = handover.source_of("proposal", opportunity.id)
        same = next(
            (
                each
                for each in proposals.standing(offsite, Kind.PILOT)
                if each.text.casefold() == opportunity.text.casefold()
            ),
            None,
        )
        if same is None:
            offsite = proposals.propose(offsite, Kind.PILOT, opportunity.text, opportunity.author)
            same = offsite.proposals[-1]
        linked = replace(same, source=source, taken=opportunity.text)
        offsite = replace(offsite, proposals=records.put(offsite.proposals, linked))
    return offsite


def brief_of(offsite: Offsite, pilot_id: str) -> Brief:
    """Return the brief of a pilot; an empty one where nobody has begun it."""
    return records.get(offsite.briefs, pilot_id) or Brief(pilot_id)


def change_brief(offsite: Offsite, pilot_id: str, change: Callable[[Brief], Brief]) -> Offsite:
    """Change the brief of a pilot; one that says nothing any more is taken away.

    Raises:
        KeyError: there is no such pilot.
    """
    records.find(offsite.proposals, pilot_id)
    brief = change(brief_of(offsite, pilot_id))
    if brief == Brief(pilot_id):
        return replace(offsite, briefs=records.drop(offsite.briefs, pilot_id))
    return replace(offsite, briefs=records.put(offsite.briefs, brief))


def chosen(offsite: Offsite) -> tuple[Proposal, ...]:
    """Return the pilots that are adopted, in order of rank."""
    return adoption.adopted(offsite, Kind.PILOT)


def findings(offsite: Offsite) -> tuple[Finding, ...]:
    """Return what the pilots lack: candidates, a choice, and in each brief what is missing or contradicts itself."""
    if not chosen(offsite):
        candidates = proposals.standing(offsite, Kind.PILOT)
        message = "The two pilots are not chosen yet" if candidates else "No candidate for a pilot yet"
        return (Finding("pilots", "choose", message, Weight.MISSING),)
    return tuple(
        finding for pilot in chosen(offsite) for finding in _brief_findings(pilot, brief_of(offsite, pilot.id))
    )


def _brief_findings(pilot: Proposal, brief: Brief) -> tuple[Finding, ...]:
    if brief == Brief(pilot.id):
        return (Finding("pilots", "briefs", f"{pilot.text}: the brief is not begun", Weight.MISSING, pilot.id),)
    found = [
        Finding("pilots", "briefs", f"{pilot.text}: {words}", Weight.MISSING, pilot.id)
        for field, words in _FIELDS
        if not str(getattr(brief, field)).strip()
    ]
    found += [
        Finding("pilots", "briefs", f"{pilot.text}: {words}", Weight.WRONG, pilot.id) for words in contradictions(brief)
    ]
    return tuple(found)


def contradictions(brief: Brief) -> tuple[str, ...]:
    """Return what contradicts itself in a brief, in words that follow its name and a colon."""
    checks = (
        (
            brief.needs_learning is NeedsLearning.RULES_DO,
            "rules do, so it is no pilot for machine learning: do it, and choose another",
        ),
        (brief.cost_today is not None and brief.cost_today <= 0, "a problem that costs nothing needs no pilot"),
        (
            brief.experiment_days is not None and brief.experiment_days > LONGEST_EXPERIMENT,
            f"a first experiment of {brief.experiment_days} days is no quick look: two to three are meant",
        ),
        (
            brief.experiment_days is not None and brief.experiment_days < 1,
            "a first experiment takes at least a day",
        ),
        (
            bool(brief.measure.strip()) and _same(brief.measure, brief.guardrails),
            "measure and guardrail are the same: a guardrail must hold while the measure moves",
        ),
    )
    return tuple(words for wrong, words in checks if wrong)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
