"""A crowded day: thirty people, eighty proposals and all else to match, with texts of every length and script.

Nobody is to learn from it; it shows what the screens and slides do when a room fills them.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from offsite.domain import (
    adoption,
    agenda,
    answers,
    charter,
    consent,
    details,
    governance,
    landscape,
    lessons,
    minutes,
    monitoring,
    objectives,
    people,
    pilots,
    proposals,
    pulse,
    raci,
    results,
    room_check,
    seating,
    signing,
    tradeoffs,
)
from offsite.domain.landscape import Part
from offsite.domain.model.governance import BodyKind
from offsite.domain.model.landscape import Stage
from offsite.domain.model.monitoring import Better, MetricClass
from offsite.domain.model.objectives import Concern
from offsite.domain.model.pilots import Brief, NeedsLearning
from offsite.domain.model.proposals import Kind
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from offsite.domain.voting.methods import Assign, Score
from offsite.domain.voting.rounds import Mode, Round
from offsite.sample.crowded_day import landed, with_identity, with_trade_offs
from offsite.sample.crowded_words import WORDS, one_of, text
from offsite.sample.player import Player
from offsite.storage.file import OffsiteFile

PROPOSALS = {Kind.NORTH_STAR: 12, Kind.OPPORTUNITY: 36, Kind.RISK: 24, Kind.PILOT: 8}
MODES = {Kind.NORTH_STAR: Mode.PRIVATE, Kind.OPPORTUNITY: Mode.PRIVATE, Kind.RISK: Mode.OPEN, Kind.PILOT: Mode.PRIVATE}


def play_crowded(path: Path) -> None:
    """Create a crowded offsite at a path that is free, with every vote held."""
    start = details.new_offsite(WORDS["title"], WORDS["organisation"], WORDS["day"])
    player = Player(OffsiteFile.create(path, start), start)
    for fill in (_with_people, _with_landscape, with_identity, with_trade_offs, _with_proposals):
        player.change(fill)
    _hold(player, tradeoffs.draw_up(player.offsite, player.box))
    player.change(landed)
    _hold(player, pulse.draw_up(player.offsite, player.box))
    for kind in Kind:
        _agree(player, kind)
    for fill in (_with_briefs, _with_matrix, _with_bodies, _with_objectives, _with_metrics, _with_lessons, _with_notes):
        player.change(fill)
    _hold(player, room_check.draw_up(player.offsite, player.box))
    player.change(_with_agenda)
    player.change(_with_texts)
    _hold(player, consent.draw_up(player.offsite, player.box, charter.fingerprint(player.offsite)))
    _hold(player, pulse.draw_up(player.offsite, player.box, pulse.AFTER))
    player.close()


def _person(offsite: Offsite, number: int) -> str:
    """The id of somebody; now and then a name of somebody who is not there, or nobody."""
    if number % 7 == 5:
        return "Somebody from the Zentralabteilung für Grundsatzfragen"
    return "" if number % 7 == 6 else offsite.people[number % len(offsite.people)].id


def _with_people(offsite: Offsite) -> Offsite:
    return people.add(offsite, people.parse(offsite, "\n".join(WORDS["people"])).people)


def _with_landscape(offsite: Offsite) -> Offsite:
    for part, count in ((Part.USE_CASES, 40), (Part.DATA, 20), (Part.DECISIONS, 20)):
        for number in range(count):
            offsite = landscape.add(offsite, part, text(number))
            record = landscape.entries(offsite, part)[-1].id
            fields: dict[str, object] = {"owner": _person(offsite, number)}
            if part is Part.USE_CASES:
                fields |= {"stage": list(Stage)[number % 4], "value": text(number + 7), "problem": text(number + 9)}
            elif part is Part.DATA:
                fields |= {"maturity": one_of(["", "0", "1", "2", "3", "4", "5"], number), "note": text(number + 3)}
            for field, value in fields.items():
                offsite = landscape.set_field(offsite, part, record, field, value)
    return offsite


def _with_proposals(offsite: Offsite) -> Offsite:
    for kind, count in PROPOSALS.items():
        for number in range(count):
            author = offsite.people[number % len(offsite.people)].id
            offsite = proposals.propose(offsite, kind, text(number), author)
    return offsite


def _hold(player: Player, draft: Round) -> None:
    """Hold a round in which the options stand apart and the room does not agree on each."""
    ids = [choice for choice, _ in draft.method.choices] if isinstance(draft.method, Assign) else []

    def given(option: int, voter: int) -> str:
        if (option + voter) % 11 == 7:
            return "-"
        if ids:
            return ids[(option + (0 if voter % 3 else voter)) % len(ids)]
        lowest = draft.method.lowest if isinstance(draft.method, Score) else 2
        value = str(max(lowest, 5 - (option % 7 + voter * (option % 4)) % 6))
        two = isinstance(draft.method, Score) and len(draft.method.criteria) == 2
        return f"{value}/{5 - (voter + option) % 4}" if two else value

    voters = range(len(draft.electorate))
    scores = {
        option.text: " ".join(given(place, voter) for voter in voters) for place, option in enumerate(draft.options)
    }
    player.hold(draft, scores, {each: each for each in ids})


def _agree(player: Player, kind: Kind) -> None:
    draft = adoption.draw_up(player.offsite, kind, MODES[kind])
    _hold(player, draft)
    result = seating.outcome(player.offsite, player.box, player.box.urn(draft.id))
    ruling = adoption.Ruling(player.offsite.people[0].name, text(2), result.level[: result.places])
    how = results.how_adopted(result)
    player.change(lambda offsite: adoption.adopt(offsite, result, how, ruling if result.tied else adoption.COUNT_ALONE))


def _with_briefs(offsite: Offsite) -> Offsite:
    for place, pilot in enumerate(pilots.chosen(offsite)):
        texts = {
            field: text(number * (place + 1))
            for number, field in enumerate(Brief.__dataclass_fields__)
            if field not in {"id", "cost_today", "experiment_days", "needs_learning", "rests_on"}
        }
        filled: dict[str, Any] = {
            **texts,
            "guardrails": "\n".join(text(number) for number in range(8)),
            "cost_today": 1234567.5,
            "experiment_days": 2.5,
            "needs_learning": NeedsLearning.YES,
            "owner": _person(offsite, place),
        }
        offsite = pilots.change_brief(offsite, pilot.id, partial(replace, **filled))
        offsite = pilots.take_risks(offsite, pilot.id)
    return offsite


def _with_matrix(offsite: Offsite) -> Offsite:
    for name in WORDS["roles"]:
        offsite = raci.add_role(offsite, name)
    for number in range(20):
        offsite = raci.add_decision(offsite, text(number))
    marks = [None, Mark.RESPONSIBLE, Mark.CONSULTED, Mark.INFORMED, Mark.CONSULTED, Mark.BOTH, Mark.INFORMED]
    for row, column in product(range(5, 25), range(len(offsite.roles))):
        mark = Mark.ACCOUNTABLE if column == row % len(offsite.roles) else marks[(row * 3 + column) % len(marks)]
        offsite = raci.set_mark(offsite, offsite.decisions[row].id, offsite.roles[column].id, mark)
    for place, person in enumerate(offsite.people):
        offsite = people.set_raci_role(offsite, person.id, offsite.roles[place % len(offsite.roles)].id)
    return offsite


def _with_bodies(offsite: Offsite) -> Offsite:
    ids = [each.id for each in offsite.people]
    for number in range(12):
        offsite = governance.add_body(offsite, text(number), list(BodyKind)[number % 5])
        filled: dict[str, Any] = {
            "chair": "" if number % 5 == 4 else ids[number],
            "deputy": ids[number + 1],
            "members": tuple(ids[number : number + 2 + number * 2]),
            "cadence": one_of(WORDS["notes"], number),
            "mandate": text(number + 1),
            "decides": "" if number % 6 == 3 else text(number + 4),
        }
        offsite = governance.change_body(offsite, offsite.bodies[-1].id, partial(replace, **filled))
    for number in range(8):
        offsite = governance.add_level(offsite, text(number), (0.5, 1, 4, 24, 72, 2, 168, 720)[number])
        offsite = governance.set_level(offsite, offsite.escalation[-1].id, "may", text(number + 4))
    return offsite


def _with_objectives(offsite: Offsite) -> Offsite:
    for number in range(8):
        offers = objectives.offers(offsite)
        made = (offers[0].text, offers[0].source) if offers else (text(number),)
        offsite = objectives.add_objective(offsite, *made)
        for place in range(number * 4, number * 4 + 4):
            offsite = objectives.add_key_result(offsite, offsite.objectives[number].id, text(place))
            fields: dict[str, object] = {
                "concern": list(Concern)[place % 4],
                "baseline": one_of(["61", "0.34", "", "1,234,567.89", "unknown so far"], place),
                "target": one_of(["95", "0.2", "12", "", "2,345,678.90"], place),
                "unit": one_of(WORDS["units"], place),
                "due": None if place % 6 == 5 else date(2027, place % 12 + 1, 28),
                "owner": _person(offsite, place),
                "figures_from": one_of(WORDS["notes"], place),
            }
            for field, value in fields.items():
                offsite = objectives.set_field(offsite, offsite.key_results[-1].id, field, value)
    for number in range(20):
        result = "" if number % 4 == 3 else offsite.key_results[number].id
        offsite = objectives.add_incentive(offsite, text(number), _person(offsite, number), result)
    return offsite


def _with_metrics(offsite: Offsite) -> Offsite:
    for number in range(40):
        offsite = monitoring.add(offsite, list(MetricClass)[number % 3], text(number))
        metric = offsite.metrics[-1].id
        fields: dict[str, object] = {
            "better": list(Better)[number % 2],
            "amber": None if number % 9 == 8 else 80.0 if number % 2 == 0 else 90.0,
            "red": None if number % 9 == 8 else 70.0 if number % 2 == 0 else 1234567.5,
            "unit": one_of(WORDS["units"], number),
            "owner": _person(offsite, number),
            "figures_from": one_of(WORDS["notes"], number),
            "cadence": one_of(WORDS["notes"], number + 1),
            "escalation": text(number + 5),
        }
        for field, value in fields.items():
            offsite = monitoring.set_field(offsite, metric, field, value)
        for place in range(number % 8):
            day = date(2026, 1, 15) + timedelta(days=40 * place)
            value = float(60 + (number * 7 + place * 11) % 45) if number % 10 else 1234567.89 + place
            offsite = monitoring.add_reading(offsite, metric, day, value, text(place) if place % 3 == 2 else "")
    return offsite


def _with_lessons(offsite: Offsite) -> Offsite:
    for number in range(30):
        offsite = lessons.add_lesson(offsite, text(number), failure=number % 3 == 0)
        offsite = lessons.add_outcome(offsite, text(number + 1))
        offsite = lessons.add_review(offsite, text(number), date(2026, number % 12 + 1, number % 28 + 1))
        told: dict[str, object] = {
            "expected": text(number + 2),
            "seen": text(number + 3),
            "learned": text(number + 4),
            "public": number % 2 == 0,
        }
        for field, value in told.items():
            offsite = lessons.set_field(offsite, offsite.lessons[-1].id, field, value)
        shown: dict[str, object] = {"result": text(number + 5), "figure": "61 → 95 %", "public": number % 2 == 1}
        for field, value in shown.items():
            offsite = lessons.set_field(offsite, offsite.outcomes[-1].id, field, value)
        offsite = lessons.set_field(offsite, offsite.reviews[-1].id, "called_by", _person(offsite, number))
    return offsite


def _with_notes(offsite: Offsite) -> Offsite:
    for number in range(30):
        offsite = minutes.park(offsite, text(number))
        offsite = minutes.change_parked(offsite, offsite.parked[-1].id, partial(replace, done=number % 4 == 0))
        offsite = minutes.resolve(offsite, text(number), "Consent", "29 of 30, one abstained")
        carried = partial(replace, owner=_person(offsite, number), review=date(2027, number % 12 + 1, 1))
        offsite = minutes.change_resolution(offsite, offsite.resolutions[-1].id, carried)
        due = None if number % 5 == 4 else date(2026, number % 12 + 1, 28)
        offsite = minutes.assign(offsite, text(number), _person(offsite, number), due)
        offsite = minutes.change_action(offsite, offsite.actions[-1].id, partial(replace, done=number % 6 == 0))
    return offsite


def _with_agenda(offsite: Offsite) -> Offsite:
    for number in range(24):
        offsite = agenda.add(offsite, text(number), 5 + number * 3)
    now = datetime(2026, 11, 12, 8, 0, tzinfo=UTC)
    for item in offsite.agenda[:6]:
        offsite = agenda.begin(offsite, item.id, now)
        now += timedelta(minutes=item.minutes + 4)
        offsite = agenda.end(offsite, now)
    return offsite


def _with_texts(offsite: Offsite) -> Offsite:
    for place, spec in enumerate(charter.SPECS):
        if place % 3 != 1:
            offsite = charter.write(offsite, spec.key, "\n".join(text(place * 3 + line) for line in range(5)))
    for number, dimension in enumerate(pulse.DIMENSIONS):
        offsite = answers.set_answer(offsite, pulse.STEP, dimension.id, text(number * 2))
    for number, person in enumerate(offsite.people):
        if number % 3:
            offsite = signing.sign(offsite, person.id, WORDS["day"])
    return offsite
