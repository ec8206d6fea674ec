"""What the earlier steps offer to the key results: measures of the pilots, value targets of the charter, data to mend.

A data domain is offered for its owner, so that data quality stands among the key results beside business figures.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from offsite.domain import handover, landscape, pilots, records, sources, value_targets
from offsite.domain.model.objectives import Concern, KeyResult
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words


@dataclass(frozen=True, slots=True)
class Offer:
    """A key result that an earlier step suggests: where its words come from, and what is known of it already."""

    origin: str
    key_result: KeyResult

    @property
    def source(self) -> str:
        """How the source is named (see `sources`)."""
        return self.key_result.source


def offers(offsite: Offsite) -> tuple[Offer, ...]:
    """Return what is on offer and not taken yet, each thing once."""
    taken = handover.known_as(offsite, (each.source for each in offsite.key_results))
    words = {same_words(each.taken) for each in offsite.key_results if each.source}
    found = []
    for each in (*_measures(offsite), *_value_targets(offsite), *_data(offsite)):
        if each.source not in taken and same_words(each.key_result.taken) not in words:
            words.add(same_words(each.key_result.taken))
            found.append(each)
    return tuple(found)


def _measures(offsite: Offsite) -> Iterable[Offer]:
    for pilot in pilots.chosen(offsite):
        brief = pilots.brief_of(offsite, pilot.id)
        measure = " ".join(brief.measure.split())
        if measure:
            made = _key_result(sources.source_of(sources.MEASURE, pilot.id), measure)
            yield Offer(f"Measure of “{' '.join(pilot.text.split())}”", replace(made, owner=brief.owner))


def _value_targets(offsite: Offsite) -> Iterable[Offer]:
    for place, line in enumerate(value_targets.lines(offsite)):
        said = value_targets.read(line)
        made = replace(_key_result(value_targets.source_of(place, line), said.text), taken=line)
        yield Offer("Value target", replace(made, baseline=said.today, target=said.target, due=said.due))


def _data(offsite: Offsite) -> Iterable[Offer]:
    best = len(landscape.MATURITY) - 1
    for each in offsite.data_domains:
        name = " ".join(each.name.split())
        if name and each.owner.strip() and (each.maturity is None or each.maturity < best):
            made = _key_result(sources.source_of(sources.DATA_DOMAIN, each.id), name, Concern.DATA_QUALITY)
            today = "" if each.maturity is None else str(each.maturity)
            made = replace(made, owner=each.owner, baseline=today, unit=f"of {best}" if today else "")
            yield Offer("Data domain and its owner", replace(made, taken=each.name))


def _key_result(source: str, words: str, concern: Concern = Concern.BUSINESS) -> KeyResult:
    return KeyResult("", "", words, concern, source=source, taken=words)


def take(offsite: Offsite, objective_id: str, wanted: Iterable[str]) -> Offsite:
    """Make key results of an objective from offers; one that has the same words and no source yet is linked instead.

    What is no longer on offer is passed over.

    Raises:
        KeyError: there is no such objective.
    """
    records.find(offsite.objectives, objective_id)
    asked = set(wanted)
    for offer in offers(offsite):
        if offer.source in asked:
            same = _same(offsite, offer.key_result.text)
            made = (
                replace(same, source=offer.source, taken=offer.key_result.taken)
                if same
                else replace(offer.key_result, id=records.new_id(), objective=objective_id)
            )
            offsite = replace(offsite, key_results=records.put(offsite.key_results, made))
    return offsite


def _same(offsite: Offsite, words: str) -> KeyResult | None:
    alike = (each for each in offsite.key_results if same_words(each.text) == same_words(words))
    return next((each for each in alike if not each.source), None)
