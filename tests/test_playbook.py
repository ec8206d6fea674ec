"""The playbook that comes with the app is whole, fits its two forms and can be read aloud."""

import re
from collections.abc import Iterator

import pytest

from offsite.content import Activity, Playbook, Step, load_playbook
from offsite.domain import pulse, tradeoffs
from offsite.domain.model.identity import Aspect

STEPS = {
    "assess": "Assess",
    "offsite": "Offsite day",
    "pilots": "Pilots",
    "charter": "Charter",
    "governance": "Governance",
    "okrs": "OKRs",
    "monitoring": "Monitoring",
    "iterate": "Iterate",
}
ACTIVITIES = {
    "assess": ["landscape", "pulse"],
    "offsite": ["identity", "trade_offs", "north_star", "opportunities", "risks"],
    "pilots": ["choose", "briefs"],
    "charter": ["write", "consent", "sign"],
    "governance": ["bodies", "raci", "room_check", "escalation"],
    "okrs": ["objectives", "incentives"],
    "monitoring": ["metrics", "readings"],
    "iterate": ["second_pulse", "lessons", "summaries", "reviews"],
}
PITFALLS = {
    "Shiny toy",
    "Delegation by acronym",
    "Interpretability theatre",
    "Siloed governance",
    "Magic box",
    "Someone will handle it",
    "Pilots that never scale",
}
PRIVATE_VOTES = [
    ("assess", "pulse"),
    ("offsite", "north_star"),
    ("offsite", "opportunities"),
    ("offsite", "risks"),
    ("pilots", "choose"),
    ("charter", "consent"),
    ("governance", "room_check"),
    ("iterate", "second_pulse"),
]


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    """The playbook that comes with the app."""
    return load_playbook()


def parts(playbook: Playbook) -> Iterator[Step | Activity]:
    """Every step and activity of a playbook."""
    for step in playbook.steps:
        yield step
        yield from step.activities


def test_eight_steps_in_order(playbook: Playbook) -> None:
    """The eight steps come in their order, with the names of the rail."""
    assert [(step.number, step.key, step.short_title) for step in playbook.steps] == [
        (number, *names) for number, names in enumerate(STEPS.items(), start=1)
    ]


@pytest.mark.parametrize(("step", "keys"), ACTIVITIES.items())
def test_activities(playbook: Playbook, step: str, keys: list[str]) -> None:
    """Each step has its activities, and each is found by its key."""
    found = playbook.step(step)
    assert [activity.key for activity in found.activities] == keys
    assert [found.activity(key).key for key in keys] == keys


def test_unknown_keys(playbook: Playbook) -> None:
    """A key that no step or activity has is a KeyError with that key."""
    with pytest.raises(KeyError, match="party"):
        playbook.step("party")
    with pytest.raises(KeyError, match="party"):
        playbook.step("offsite").activity("party")


def test_ninety_minutes(playbook: Playbook) -> None:
    """The short form takes ninety minutes, and brings the charter and the pilot briefs to the table."""
    assert sum(step.ninety for step in playbook.steps) == 90
    assert playbook.step("pilots").activity("briefs").ninety > 0
    assert playbook.step("charter").activity("write").ninety > 0
    assert playbook.step("charter").activity("consent").ninety > 0


def test_one_day_leaves_room(playbook: Playbook) -> None:
    """The one-day form leaves at least eighty minutes of eight hours for lunch and breaks, and steps 2 to 5 fill it."""
    total = sum(step.one_day for step in playbook.steps)
    assert total <= 400
    assert sum(step.one_day for step in playbook.steps if 2 <= step.number <= 5) > total * 3 / 4


def test_the_short_form_is_the_shorter(playbook: Playbook) -> None:
    """Nothing takes longer in the short form than in the one-day form."""
    assert [part.key for part in parts(playbook) if part.ninety > part.one_day] == []


def test_every_pitfall_is_watched_for(playbook: Playbook) -> None:
    """Each pitfall of the domain is somewhere in the playbook, under its own name, and there are no others."""
    assert {pitfall.name for part in parts(playbook) for pitfall in part.pitfalls} == PITFALLS


def test_scripts_can_be_read_from_the_panel(playbook: Playbook) -> None:
    """A script has three to six paragraphs of one to three whole sentences, short enough for the guide panel."""
    for part in parts(playbook):
        assert 3 <= len(part.script) <= 6, part.key
        for paragraph in part.script:
            assert len(paragraph) <= 220, paragraph
            assert paragraph[-1] in ".?!", paragraph
            assert len(re.findall(r"[.?!](?:\s|$)", paragraph)) <= 3, paragraph


def test_guided_questions(playbook: Playbook) -> None:
    """Each step and each activity asks at most seven questions, and each is a question."""
    assert [step.key for step in playbook.steps if len(step.prompts) > 7] == []
    for part in parts(playbook):
        assert len(part.prompts) <= 7, part.key
        for prompt in part.prompts:
            assert prompt.ask.endswith("?"), prompt.ask


def test_nothing_of_the_domain_is_left_out(playbook: Playbook) -> None:
    """Dimensions and aspects of identity are each asked about; each usual trade-off has an example at hand."""
    asked = playbook.step("assess").activity("pulse").prompts
    assert [prompt.id for prompt in asked] == [each.id for each in pulse.DIMENSIONS]
    traits = playbook.step("offsite").activity("identity").prompts
    assert [prompt.id for prompt in traits] == list(Aspect)
    cards = playbook.step("offsite").activity("trade_offs").cards
    assert len(cards) == len(tradeoffs.USUAL)
    for card, ends in zip(cards, tradeoffs.USUAL, strict=True):
        assert card.title.casefold().startswith(ends[0].casefold())


def test_cards_can_be_read_from_the_panel(playbook: Playbook) -> None:
    """What the guide has at hand is short."""
    for part in parts(playbook):
        for card in part.cards:
            assert len(card.title) <= 60, card.title
            assert len(card.text) <= 220, card.text


def test_answers_have_a_place_of_their_own(playbook: Playbook) -> None:
    """No two questions of a step share the id under which the answer is kept."""
    for step in playbook.steps:
        ids = [prompt.id for prompt in step.prompts]
        ids.extend(prompt.id for activity in step.activities for prompt in activity.prompts)
        assert len(ids) == len(set(ids)), step.key


def test_work_is_carried_forward(playbook: Playbook) -> None:
    """What a step starts from is left behind by another one, under the same name."""
    left = {thing: step.key for step in playbook.steps for thing in step.leaves_behind}
    for step in playbook.steps:
        assert [thing for thing in step.starts_from if left.get(thing, step.key) == step.key] == [], step.key


@pytest.mark.parametrize(("step", "activity"), PRIVATE_VOTES)
def test_nobody_is_asked_for_a_private_vote(playbook: Playbook, step: str, activity: str) -> None:
    """Where people vote privately, the script asks nobody how they voted, or why."""
    script = " ".join(playbook.step(step).activity(activity).script).lower()
    for asking in (
        r"who (gave|rated|voted|chose|blocked)\b",
        r"(did|have) you (give|rate|vote|choose)",
        r"why did you",
    ):
        assert re.search(asking, script) is None, asking
