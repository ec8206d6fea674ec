"""A day on which everything that is offered was taken, and what tests do to it."""

from collections.abc import Callable
from dataclasses import replace

from offsite.domain import metric_offers, objectives, pilots, proposals, records, stale
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.offsite import Offsite
from offsite.domain.stale import Change, Stale
from tests.domain.samples import day

STAR, OTHER_STAR = "Answer within a minute", "Answer truly"
RISKS = ("Data leak", "Wrong answers", "Drift", "Costs grow")
IDEAS = ("Answers", "Forecasts", "Planning", "Prices")


def chosen(offsite: Offsite, kind: Kind, *texts: str) -> Offsite:
    """Return the offsite with these proposals as what is adopted for a kind; without any, nothing is."""
    ids = tuple(next(e.id for e in proposals.standing(offsite, kind) if e.text == text) for text in texts)
    adoptions = records.drop(offsite.adoptions, kind)
    return replace(offsite, adoptions=(*adoptions, Adoption(kind, ids)) if ids else adoptions)


def reworded(offsite: Offsite, text: str, new: str) -> Offsite:
    """Return the offsite with the proposal of these words in others; what was taken from it stays as it was."""
    found = next(each for each in offsite.proposals if each.text == text and not each.source)
    return proposals.reword(offsite, found.id, new)


def everything_taken() -> Offsite:
    """A day on which everything that is offered was taken."""
    offsite = day(north_star=(STAR, OTHER_STAR), opportunity=IDEAS, risk=RISKS)
    offsite = chosen(offsite, Kind.NORTH_STAR, STAR)
    offsite = chosen(offsite, Kind.OPPORTUNITY, *IDEAS[:3])
    offsite = chosen(offsite, Kind.RISK, *RISKS[:3])
    offsite = chosen(pilots.take_offers(offsite), Kind.PILOT, *IDEAS[:2])
    for pilot in pilots.chosen(offsite):
        offsite = pilots.change_brief(offsite, pilot.id, lambda each: replace(each, value_hypothesis="Faster"))
        offsite = pilots.change_brief(offsite, pilot.id, lambda each: replace(each, measure=f"Minutes {each.id}"))
    offsite = pilots.take_risks(offsite, pilots.chosen(offsite)[0].id)
    for offer in objectives.offers(offsite):
        offsite = objectives.add_objective(offsite, offer.text, offer.source)
    return metric_offers.take(offsite, [each.source for each in metric_offers.offers(offsite)])


def marks(offsite: Offsite, step: str = "") -> list[tuple[str, Change, str, str]]:
    """The collection of what is stale, what became of its source, the words then and now."""
    return [(each.taking.collection, each.change, each.was, each.now) for each in stale.found(offsite, step)]


def settled(offsite: Offsite, act: Callable[[Offsite, Stale], Offsite]) -> Offsite:
    """Settle everything that is stale in one way."""
    for mark in stale.found(offsite):
        offsite = act(offsite, mark)
    return offsite


def take_where_possible(offsite: Offsite, mark: Stale) -> Offsite:
    """Take the new words, or where there are none keep one's own."""
    return stale.take_again(offsite, mark) if mark.can_take else stale.keep_own(offsite, mark)
