"""The figures that the readings of step 7 give to the outcomes of step 8."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from offsite.domain import metric_status, monitoring, records, sources
from offsite.domain.model.lessons import Outcome
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words


@dataclass(frozen=True, slots=True)
class Offer:
    """An outcome that a metric gives the figure for."""

    origin: str
    outcome: Outcome

    @property
    def source(self) -> str:
        """How the source is named (see `sources`)."""
        return self.outcome.source


def offers(offsite: Offsite) -> tuple[Offer, ...]:
    """Return an outcome for each metric that has readings and gives its figure to none yet."""
    taken = {each.source for each in offsite.outcomes}
    found = []
    for metric in offsite.metrics:
        source = sources.source_of(sources.READINGS, metric.id)
        figure = metric_status.way_in_words(offsite, metric)
        if figure and source not in taken:
            status = metric_status.WORDS[metric_status.status(offsite, metric)]
            outcome = Outcome("", monitoring.called(metric), figure=figure, source=source, taken=figure)
            found.append(Offer(f"{status}: {figure}", outcome))
    return tuple(found)


def take(offsite: Offsite, wanted: Iterable[str]) -> Offsite:
    """Make outcomes of offers; one with the same aim and no figure yet gets the figure.

    What is no longer on offer is passed over.
    """
    asked = set(wanted)
    for offer in offers(offsite):
        if offer.source in asked:
            given = offer.outcome
            alike = (each for each in offsite.outcomes if same_words(each.aim) == same_words(given.aim))
            same = next((each for each in alike if not each.figure.strip()), None)
            made = (
                replace(same, figure=given.figure, source=given.source, taken=given.taken)
                if same
                else replace(given, id=records.new_id())
            )
            offsite = replace(offsite, outcomes=records.put(offsite.outcomes, made))
    return offsite
