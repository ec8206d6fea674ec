"""What earlier steps left is offered to the metric plan, taken once, and told when it changes."""

from dataclasses import replace

import pytest

from offsite.domain import (
    governance,
    guardrails,
    metric_offers,
    monitoring,
    objectives,
    pilots,
    proposals,
    records,
    stale,
)
from offsite.domain.guardrails import Limit
from offsite.domain.model.monitoring import Better, Metric, MetricClass
from offsite.domain.model.objectives import Concern
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.offsite import Offsite
from tests.domain.samples import adopted, day

LINES = "• Answers without a source: none\nSatisfaction not below 4.2 of 5\n\n3. Complaints at most 3"


@pytest.fixture
def offsite() -> Offsite:
    """An offsite with two adopted risks, an adopted pilot with three guardrails, and two key results."""
    offsite, _ = adopted(day(risk=("Data leak", "Wrong answers")), Kind.RISK, 2)
    offsite = proposals.propose(offsite, Kind.PILOT, "Answer mails")
    pilot = offsite.proposals[-1].id
    offsite = replace(offsite, adoptions=(*offsite.adoptions, Adoption(Kind.PILOT, (pilot,))))
    offsite = pilots.change_brief(offsite, pilot, lambda each: replace(each, guardrails=LINES, owner="Ana"))
    offsite = objectives.add_objective(offsite, "Customers trust us")
    offsite = objectives.add_key_result(offsite, offsite.objectives[0].id, "Repeat contacts")
    offsite = objectives.add_key_result(offsite, offsite.objectives[0].id, "Right answers")
    first, second = offsite.key_results
    falling = replace(first, baseline="0,34", target="0.2", unit="per shipment", owner="Ana", figures_from="Calls")
    rising = replace(second, baseline="61 %", target="95 %", unit="%", concern=Concern.MODEL_QUALITY)
    return replace(offsite, key_results=(falling, rising))


def names(offsite: Offsite) -> list[str]:
    """The words on offer."""
    return [each.metric.name for each in metric_offers.offers(offsite)]


def take(offsite: Offsite, name: str) -> Offsite:
    """Take the offer of that name."""
    source = next(each.source for each in metric_offers.offers(offsite) if each.metric.name == name)
    return metric_offers.take(offsite, [source])


def guard(offsite: Offsite, text: str) -> Offsite:
    """Write the guardrails of the pilot anew."""
    pilot = pilots.chosen(offsite)[0].id
    return pilots.change_brief(offsite, pilot, lambda each: replace(each, guardrails=text))


def test_everything_is_offered_in_the_order_of_its_use(offsite: Offsite) -> None:
    """Key results come first, then guardrails line by line, then the adopted risks."""
    assert names(offsite) == [
        "Repeat contacts",
        "Right answers",
        "Answers without a source: none",
        "Satisfaction not below 4.2 of 5",
        "Complaints at most 3",
        "Data leak",
        "Wrong answers",
    ]


def taken(offsite: Offsite, name: str) -> Metric:
    """Take the offer of that name and return what came of it."""
    return take(offsite, name).metrics[-1]


def measured(offsite: Offsite, measure: str, reaches: str, target: str) -> Offsite:
    """Say in the brief of the pilot what is measured, what is reached today and what is hoped for."""
    pilot = pilots.chosen(offsite)[0].id
    return pilots.change_brief(
        offsite, pilot, lambda each: replace(each, measure=measure, reaches=reaches, target=target)
    )


@pytest.mark.parametrize(
    ("measure", "reaches", "target", "better", "told"),
    [
        ("Minutes per mail", "14 min", "8 min", Better.LOWER, True),
        ("Right answers", "61 %", "95 %", Better.HIGHER, True),
        ("Wrong answers at most 3 %", "", "", Better.LOWER, True),
        ("Empty runs", "", "below 12 %", Better.LOWER, True),
        ("Waiting for a person", "a long time", "8 min", Better.HIGHER, False),
        ("Waiting for a person", "8 min", "8 min", Better.HIGHER, False),
        ("Waiting for a person", "8 min", "40 %", Better.HIGHER, False),
    ],
)
def test_the_figures_of_a_brief_tell_the_direction(  # noqa: PLR0917 - one case with all that it says
    offsite: Offsite, measure: str, reaches: str, target: str, better: Better, told: bool
) -> None:
    """A measure goes from what is reached today to the target, or where its words say; else nothing tells it."""
    offsite = measured(offsite, measure, reaches, target)
    metric = taken(offsite, measure)
    assert metric.better is better
    assert metric_offers.direction_open(take(offsite, measure), metric) is not told


def test_an_untold_direction_is_a_remark_until_it_is_said(offsite: Offsite) -> None:
    """A metric whose direction nothing tells says so until it is turned or a limit is typed."""
    offsite = take(measured(offsite, "Waiting for a person", "", ""), "Waiting for a person")
    (metric,) = offsite.metrics
    assert monitoring.problem_in(offsite, metric)[1].startswith("check which way is better; no amber limit")
    assert any("check which way" in each.message for each in monitoring.findings(offsite))
    turned = monitoring.set_field(offsite, metric.id, "better", "lower")
    assert "check" not in monitoring.problem_in(turned, turned.metrics[0])[1]
    limited = monitoring.set_field(offsite, metric.id, "amber", 5.0)
    assert "check" not in monitoring.problem_in(limited, limited.metrics[0])[1]
    told = take(offsite, "Right answers")
    assert "check" not in monitoring.problem_in(told, told.metrics[-1])[1]
    own = monitoring.add(offsite, MetricClass.MODEL, "Own words")
    assert "check" not in monitoring.problem_in(own, own.metrics[-1])[1]


def test_what_is_merged_is_offered_once(offsite: Offsite) -> None:
    """A merged pilot offers the guardrails of the brief that it goes on with; a merged risk that was taken is taken."""
    offsite = take(offsite, "Data leak")
    risks = tuple(each.id for each in offsite.proposals if each.kind is Kind.RISK)
    offsite = proposals.merge(offsite, risks, "Leaks and errors")
    offsite = proposals.propose(offsite, Kind.PILOT, "Answer calls")
    both = tuple(each.id for each in offsite.proposals if each.kind is Kind.PILOT)
    offsite = proposals.merge(offsite, both, "Answer everything")
    assert names(offsite) == ["Repeat contacts", "Right answers", *names(offsite)[2:5]]
    assert names(offsite)[4] == "Complaints at most 3"
    (mark,) = stale.found(take(offsite, "Complaints at most 3"))
    assert mark.now == "Leaks and errors"


def test_what_is_known_already_comes_along(offsite: Offsite) -> None:
    """A key result brings class, direction, unit, owner and source; a guardrail its limit, where words name one."""
    for name in names(offsite):
        offsite = take(offsite, name)
    by_name = {each.name: each for each in offsite.metrics}
    calls = by_name["Repeat contacts"]
    assert (calls.kind, calls.better, calls.unit, calls.owner, calls.figures_from) == (
        MetricClass.BUSINESS,
        Better.LOWER,
        "per shipment",
        "Ana",
        "Calls",
    )
    assert (by_name["Right answers"].kind, by_name["Right answers"].better) == (MetricClass.MODEL, Better.HIGHER)
    complaints = by_name["Complaints at most 3"]
    assert (complaints.better, complaints.red, complaints.owner) == (Better.LOWER, 3.0, "Ana")
    satisfied = by_name["Satisfaction not below 4.2 of 5"]
    assert (satisfied.better, satisfied.red) == (Better.HIGHER, 4.2)
    assert by_name["Answers without a source: none"].red is None
    assert by_name["Data leak"].better is Better.LOWER
    assert names(offsite) == []
    assert stale.found(offsite) == ()


def test_an_escalation_begins_with_the_agreed_path(offsite: Offsite) -> None:
    """What is taken starts with the path of step 5, and a chosen class goes before the suggested one."""
    offsite = governance.add_level(offsite, "Owner of the model", 1)
    offsite = governance.add_level(offsite, "Steering committee", 24)
    source = metric_offers.offers(offsite)[0].source
    offsite = metric_offers.take(offsite, [source, "nothing/at-all"], MetricClass.UNDERSTANDING)
    (made,) = offsite.metrics
    assert made.escalation == "Owner of the model within 1 hour; Steering committee within 24 hours"
    assert made.kind is MetricClass.UNDERSTANDING


def test_a_metric_in_the_same_words_is_linked_not_doubled(offsite: Offsite) -> None:
    """A metric that was typed before keeps its fields and learns where its words come from."""
    offsite = monitoring.add(offsite, MetricClass.BUSINESS, "data  LEAK")
    typed = offsite.metrics[0]
    taken = take(offsite, "Data leak")
    assert len(taken.metrics) == 1
    assert replace(taken.metrics[0], source="", taken="") == typed
    assert "Data leak" not in names(taken)


def test_changed_words_upstream_are_offered_not_forced(offsite: Offsite) -> None:
    """A reworded risk or key result marks its metric; it keeps its words until somebody takes the new ones."""
    offsite = take(take(offsite, "Data leak"), "Right answers")
    risk = next(each for each in offsite.proposals if each.text == "Data leak")
    changed = proposals.reword(offsite, risk.id, "Customer data leak")
    result = changed.key_results[1]
    changed = objectives.change_key_result(changed, result.id, lambda each: replace(each, text="Sourced answers"))
    assert [(each.step, each.was, each.now) for each in stale.found(changed)] == [
        ("monitoring", "Data leak", "Customer data leak"),
        ("monitoring", "Right answers", "Sourced answers"),
    ]
    assert [each.name for each in changed.metrics] == ["Data leak", "Right answers"]
    settled = changed
    for mark, act in zip(stale.found(changed), (stale.take_again, stale.keep_own), strict=True):
        settled = act(settled, mark)
    assert [each.name for each in settled.metrics] == ["Customer data leak", "Right answers"]
    assert stale.found(settled) == ()


def test_guardrails_are_known_through_changes_around_them(offsite: Offsite) -> None:
    """Lines added above move no guardrail, a reworded line is stale, a line taken away leaves its metric in peace."""
    offsite = take(take(offsite, "Answers without a source: none"), "Complaints at most 3")
    assert stale.found(guard(offsite, f"Cost per answer below 1\n{LINES}")) == ()
    reworded = guard(offsite, LINES.replace("Complaints at most 3", "Complaints at most 5"))
    assert "Complaints at most 5" not in names(reworded)  # told as a change, and not offered a second time
    (mark,) = stale.found(reworded)
    assert (mark.was, mark.now) == ("Complaints at most 3", "Complaints at most 5")
    settled = stale.take_again(reworded, mark)
    assert records.find(settled.metrics, mark.record).name == "Complaints at most 5"
    assert (stale.found(settled), names(settled).count("Complaints at most 5")) == ((), 0)
    assert stale.found(guard(offsite, "Complaints at most 3")) == ()
    assert stale.found(guard(offsite, "")) == ()


@pytest.mark.parametrize(
    ("words", "limit"),
    [
        ("at most 3 complaints", Limit(Better.LOWER, 3.0)),
        ("not more than €2.50", Limit(Better.LOWER, 2.5)),
        ("Satisfaction: NOT BELOW 4,2.", Limit(Better.HIGHER, 4.2)),
        ("≥ 95 %", Limit(Better.HIGHER, 95.0)),
        ("more than 80 of 100", Limit(Better.HIGHER, 80.0)),
        ("at least 3 and at most 5", None),
        ("at most 1,250", None),
        ("not worse than today", None),
        ("95 of 100", None),
    ],
)
def test_limits_in_words(words: str, limit: Limit | None) -> None:
    """One limit with its side is understood; two, none or an ambiguous one is left to people."""
    assert guardrails.limit_in(words) == limit


def test_the_measure_of_a_pilot_is_offered_once(offsite: Offsite) -> None:
    """What a pilot measures is offered as a business metric of its owner, unless a key result says it already."""
    pilot = pilots.chosen(offsite)[0].id
    measured = pilots.change_brief(offsite, pilot, lambda each: replace(each, measure="Minutes a contact"))
    assert names(measured)[2] == "Minutes a contact"
    metric = take(measured, "Minutes a contact").metrics[0]
    assert (metric.kind, metric.owner, metric.source) == (MetricClass.BUSINESS, "Ana", f"measure/{pilot}")
    same = pilots.change_brief(offsite, pilot, lambda each: replace(each, measure="Repeat contacts"))
    assert names(same) == names(offsite)


def test_a_risk_among_the_guardrails_is_one_metric(offsite: Offsite) -> None:
    """A guardrail that says a top risk word for word is offered as that risk, with the owner of the pilot."""
    guarded = guard(offsite, f"{LINES}\ndata leak")
    assert names(guarded) == names(offsite)
    metric = take(guarded, "Data leak").metrics[0]
    assert (metric.owner, metric.source.partition("/")[0]) == ("Ana", "proposal")
