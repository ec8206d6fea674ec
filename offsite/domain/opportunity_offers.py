"""What step 1 offers to the opportunities: the use cases that are planned, tried or running."""

from collections.abc import Collection

from offsite.domain import sources, taken_proposals
from offsite.domain.model.landscape import Stage
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.taken_proposals import Offer


def offers(offsite: Offsite) -> tuple[Offer, ...]:
    """Return the use cases that were not stopped and are no opportunities yet."""
    suggested = (
        Offer(sources.source_of(sources.USE_CASE, each.id), " ".join(each.name.split()))
        for each in offsite.use_cases
        if each.stage is not Stage.STOPPED
    )
    return taken_proposals.not_taken(offsite, Kind.OPPORTUNITY, suggested)


def take(offsite: Offsite, chosen: Collection[str]) -> Offsite:
    """Make opportunities of these; what is no longer on offer is passed over."""
    wanted = (each for each in offers(offsite) if each.source in chosen)
    return taken_proposals.take(offsite, Kind.OPPORTUNITY, wanted)
