"""What the earlier steps offer to the metric plan: key results, the pilots' measures and guardrails, the top risks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from offsite.domain import adoption, governance, guardrails, handover, pilots, records, sources
from offsite.domain.figures import read_figure
from offsite.domain.model.monitoring import Better, Metric, MetricClass
from offsite.domain.model.objectives import Concern
from offsite.domain.model.pilots import Brief
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words


@dataclass(frozen=True, slots=True)
class Offer:
    """A metric that an earlier step suggests: where its words come from, and what is known of it already.

    `told` says whether something there tells in which direction the metric is good.
    """

    origin: str
    metric: Metric
    told: bool = True

    @property
    def source(self) -> str:
        """How the source is named (see `sources`)."""
        return self.metric.source


def offers(offsite: Offsite) -> tuple[Offer, ...]:
    """Return what is on offer and not taken yet: from key results, then measures, guardrails and risks.

    What says the same as another offer, or as a metric that was taken, is not offered a second time.
    """
    taken = handover.known_as(offsite, (each.source for each in offsite.metrics))
    words = {same_words(each.taken) for each in offsite.metrics if each.source}
    found = []
    for each in (*_key_results(offsite), *_measures(offsite), *_guardrails(offsite), *_risks(offsite)):
        if each.source not in taken and same_words(each.metric.taken) not in words:
            words.add(same_words(each.metric.taken))
            found.append(each)
    return tuple(found)


def _key_results(offsite: Offsite) -> Iterable[Offer]:
    for each in offsite.key_results:
        if each.text.strip():
            kind = MetricClass.BUSINESS if each.concern in {Concern.BUSINESS, Concern.LAUNCH} else MetricClass.MODEL
            metric = _metric(sources.source_of(sources.KEY_RESULT, each.id), each.text, kind)
            known = replace(metric, unit=each.unit, owner=each.owner, figures_from=each.figures_from)
            yield _going("Key result", known, _way(each.baseline, each.target, each.unit))


def _going(origin: str, metric: Metric, way: Better | None) -> Offer:
    """An offer that goes this way; upwards for the time being where nothing tells it."""
    return Offer(origin, replace(metric, better=way or Better.HIGHER), told=way is not None)


def _way(today: str, target: str, unit: str) -> Better | None:
    """Which way it goes from a figure of today to a target; None where figures do not say."""
    try:
        before, after = read_figure(today, unit), read_figure(target, unit)
    except ValueError:
        return None
    if before == after:
        return None
    return Better.LOWER if after < before else Better.HIGHER


def _way_of(brief: Brief) -> Better | None:
    """Which way the measure of a pilot goes: by words such as "at most", or from what is reached now to the target."""
    limit = guardrails.limit_in(brief.measure) or guardrails.limit_in(brief.target)
    if limit is not None:
        return limit.better
    unit = re.sub(r"^\D*[\d.,]+\s*", "", " ".join(brief.target.split()))
    return _way(brief.reaches, brief.target, unit)


def _measures(offsite: Offsite) -> Iterable[Offer]:
    for pilot in pilots.chosen(offsite):
        brief = pilots.brief_of(offsite, pilot.id)
        if brief.measure.strip():
            words = " ".join(brief.measure.split())
            metric = _metric(sources.source_of(sources.MEASURE, pilot.id), words, MetricClass.BUSINESS)
            yield _going(f"Measure of “{_name(pilot)}”", replace(metric, owner=brief.owner), _way_of(brief))


def _name(pilot: Proposal) -> str:
    return " ".join(pilot.text.split())


def _guardrails(offsite: Offsite) -> Iterable[Offer]:
    risks = {same_words(each.text) for each in adoption.adopted(offsite, Kind.RISK)}
    for pilot in pilots.chosen(offsite):
        for place, line in enumerate(guardrails.lines(offsite, pilot.id)):
            if same_words(line) in risks:  # offered as the risk that it is
                continue
            metric = _metric(guardrails.source_of(pilot.id, place, line), line, MetricClass.MODEL)
            limit = guardrails.limit_in(line)
            if limit is not None:
                metric = replace(metric, better=limit.better, red=limit.value)
            owner = pilots.brief_of(offsite, pilot.id).owner
            yield Offer(f"Guardrail of “{_name(pilot)}”", replace(metric, owner=owner), told=limit is not None)


def _risks(offsite: Offsite) -> Iterable[Offer]:
    taken = (each.source for each in offsite.metrics)
    holds = {
        same_words(line): pilots.brief_of(offsite, pilot.id).owner
        for pilot in reversed(pilots.chosen(offsite))
        for line in guardrails.lines(offsite, pilot.id)
    }
    for risk in sources.not_taken(offsite, adoption.adopted(offsite, Kind.RISK), taken):
        metric = _metric(sources.source_of(sources.PROPOSAL, risk.id), risk.text, MetricClass.MODEL)
        yield Offer("Top risk", replace(metric, better=Better.LOWER, owner=holds.get(same_words(risk.text), "")))


def _metric(source: str, words: str, kind: MetricClass) -> Metric:
    return Metric("", " ".join(words.split()), kind, source=source, taken=words)


def direction_open(offsite: Offsite, metric: Metric) -> bool:
    """Return whether a metric was taken from words that do not tell in which direction it is good, and nobody said it.

    A limit says it, and so does a direction other than the one that it was given when it was taken.
    """
    if not metric.source or metric.better is Better.LOWER or (metric.amber, metric.red) != (None, None):
        return False
    found = (*_key_results(offsite), *_measures(offsite), *_guardrails(offsite))
    return any(each.source == metric.source and not each.told for each in found)


def take(offsite: Offsite, sources: Iterable[str], kind: MetricClass | None = None) -> Offsite:
    """Make metrics of offers, in the class that suits each or in this one; an escalation begins with the agreed path.

    A metric that has the same words and no source yet is linked to the offer and keeps all else. What is no longer on
    offer is passed over.
    """
    wanted = set(sources)
    path = "; ".join(line.partition(":")[0] for line in governance.path_in_words(offsite))
    for offer in offers(offsite):
        if offer.source not in wanted:
            continue
        same = next(
            (
                each
                for each in offsite.metrics
                if not each.source and same_words(each.name) == same_words(offer.metric.name)
            ),
            None,
        )
        if same is not None:
            made = replace(same, source=offer.source, taken=offer.metric.taken)
        else:
            made = replace(offer.metric, id=records.new_id(), escalation=path, kind=kind or offer.metric.kind)
        offsite = replace(offsite, metrics=records.put(offsite.metrics, made))
    return offsite
