"""What the earlier steps offer to the metric plan: key results, the pilots' guardrails, the top risks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from offsite.domain import adoption, governance, guardrails, handover, records
from offsite.domain.figures import read_figure
from offsite.domain.model.monitoring import Better, Metric, MetricClass
from offsite.domain.model.objectives import Concern, KeyResult
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.pasting import same_words
from offsite.domain.pilots import brief_of


@dataclass(frozen=True, slots=True)
class Offer:
    """A metric that an earlier step suggests: where its words come from, and what is known of it already."""

    origin: str
    metric: Metric

    @property
    def source(self) -> str:
        """How the source is named (see `handover`)."""
        return self.metric.source


def offers(offsite: Offsite) -> tuple[Offer, ...]:
    """Return what is on offer and not taken yet: from key results, then guardrails, then risks."""
    taken = {handover.as_it_stands(offsite, each.source) for each in offsite.metrics}
    words = {same_words(each.taken) for each in offsite.metrics if each.source.startswith(guardrails.COLLECTION)}
    found = (*_key_results(offsite), *_guardrails(offsite), *_risks(offsite))
    return tuple(
        each
        for each in found
        if each.source not in taken
        and not (each.source.startswith(guardrails.COLLECTION) and same_words(each.metric.name) in words)
    )


def _key_results(offsite: Offsite) -> Iterable[Offer]:
    for each in offsite.key_results:
        if each.text.strip():
            kind = MetricClass.BUSINESS if each.concern in {Concern.BUSINESS, Concern.LAUNCH} else MetricClass.MODEL
            metric = _metric(handover.source_of("key_result", each.id), each.text, kind)
            yield Offer(
                "Key result",
                replace(
                    metric,
                    better=_direction(each),
                    unit=each.unit,
                    owner=each.owner,
                    figures_from=each.figures_from,
                ),
            )


def _direction(key_result: KeyResult) -> Better:
    """Which way the key result goes from its baseline to its target; upwards where figures do not say."""
    try:
        baseline = read_figure(key_result.baseline, key_result.unit)
        target = read_figure(key_result.target, key_result.unit)
    except ValueError:
        return Better.HIGHER
    return Better.LOWER if target < baseline else Better.HIGHER


def _guardrails(offsite: Offsite) -> Iterable[Offer]:
    for pilot in adoption.adopted(offsite, Kind.PILOT):
        for place, line in enumerate(guardrails.lines(offsite, pilot.id)):
            metric = _metric(guardrails.source_of(pilot.id, place, line), line, MetricClass.MODEL)
            limit = guardrails.limit_in(line)
            if limit is not None:
                metric = replace(metric, better=limit.better, red=limit.value)
            owner = brief_of(offsite, pilot.id).owner
            yield Offer(f"Guardrail of “{' '.join(pilot.text.split())}”", replace(metric, owner=owner))


def _risks(offsite: Offsite) -> Iterable[Offer]:
    for risk in adoption.adopted(offsite, Kind.RISK):
        metric = _metric(handover.source_of("proposal", risk.id), risk.text, MetricClass.MODEL)
        yield Offer("Top risk", replace(metric, better=Better.LOWER))


def _metric(source: str, words: str, kind: MetricClass) -> Metric:
    return Metric("", " ".join(words.split()), kind, source=source, taken=words)


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
