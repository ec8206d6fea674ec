"""Reads the playbook: the texts, questions and minutes of each step, from one TOML file per step and language.

The dataclasses below are the schema of a step's file.
"""

from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from offsite.content_file import (
    ContentError,
    Key,
    Minutes,
    Number,
    Place,
    Text,
    Texts,
    parsed,
    read_table,
    refuse_twice,
)

__all__ = ["Activity", "Card", "ContentError", "Pitfall", "Playbook", "Prompt", "Step", "load_playbook", "prompt_ids"]


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question of the guided screen; its answer is kept under the step's key and this id.

    Where an activity has a screen with records of its own, the question leads to them, and no answer is kept.

    Attributes:
        id: Unique within the step, its activities included.
        ask: The question.
        hint: An example of a good answer.
    """

    id: Key
    ask: Text
    hint: Text


@dataclass(frozen=True, slots=True)
class Pitfall:
    """Something a facilitator watches for: its name, how it shows, and what to do about it."""

    name: Text
    looks_like: Text
    counter: Text


@dataclass(frozen=True, slots=True)
class Card:
    """Something to have at hand in the room: an example, a definition, an answer to what is often asked."""

    title: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Activity:
    """One piece of work within a step.

    Attributes:
        key: Unique within the step.
        title: The heading of the activity.
        aim: One sentence shown under the title.
        one_day: Minutes in the one-day form; 0 = left out of the day itself.
        ninety: Minutes in the 90-minute form; 0 = left out.
        script: Paragraphs to be read aloud, in the order of the work.
        prompts: Questions of the guided screen.
        pitfalls: What the facilitator watches for.
        cards: What the guide has at hand.
    """

    key: Key
    title: Text
    aim: Text
    one_day: Minutes
    ninety: Minutes
    script: Texts
    prompts: tuple[Prompt, ...] = ()
    pitfalls: tuple[Pitfall, ...] = ()
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the playbook.

    Attributes:
        number: 1, 2, 3 … without gaps over the playbook.
        key: Unique within the playbook.
        title: The heading of the step.
        short_title: The name of the step in the rail.
        aim: One sentence shown under the title.
        leaves_behind: What exists when the step is done.
        starts_from: What earlier steps left behind and this one begins with; may be empty.
        one_day: Minutes in the one-day form; the sum over the activities where there are any.
        ninety: Minutes in the 90-minute form; the sum over the activities where there are any.
        script: Paragraphs to be read aloud, in the order of the work.
        prompts: Questions of the guided screen.
        pitfalls: What the facilitator watches for.
        cards: What the guide has at hand.
        activities: The pieces of work of the step, in order.
    """

    number: Number
    key: Key
    title: Text
    short_title: Text
    aim: Text
    leaves_behind: Texts
    starts_from: tuple[Text, ...]
    one_day: Minutes
    ninety: Minutes
    script: Texts
    prompts: tuple[Prompt, ...] = ()
    pitfalls: tuple[Pitfall, ...] = ()
    cards: tuple[Card, ...] = ()
    activities: tuple[Activity, ...] = ()

    def activity(self, key: str) -> Activity:
        """Return the activity with this key; raises KeyError where there is none."""
        return _by_key(self.activities, key)


@dataclass(frozen=True, slots=True)
class Playbook:
    """All steps in one language, ordered by number."""

    language: str
    steps: tuple[Step, ...]

    def step(self, key: str) -> Step:
        """Return the step with this key; raises KeyError where there is none."""
        return _by_key(self.steps, key)


def prompt_ids(step: Step) -> tuple[str, ...]:
    """Return the ids of all prompts of a step: its own first, then those of its activities in their order."""
    prompts = (*step.prompts, *(prompt for activity in step.activities for prompt in activity.prompts))
    return tuple(prompt.id for prompt in prompts)


def load_playbook(language: str = "en", folder: Traversable | Path | None = None) -> Playbook:
    """Read and check every step of one language.

    Args:
        language: The name of the language's folder.
        folder: Holds one folder per language; the playbook that comes with the app when left out.

    Raises:
        ContentError: The language or a step is missing, or a file is wrong.
    """
    shelf = files("resources") / "playbook" if folder is None else folder
    languages = {entry.name: entry for entry in shelf.iterdir() if entry.is_dir()} if shelf.is_dir() else {}
    if language not in languages:
        there = ", ".join(sorted(languages)) or "none"
        raise ContentError(f"There is no playbook in the language “{language}”; the languages there are: {there}.")
    entries = sorted((e for e in languages[language].iterdir() if e.name.endswith(".toml")), key=lambda e: e.name)
    placed = [(_read_step(entry), Place(entry.name)) for entry in entries]
    refuse_twice((step.key, place.key("key")) for step, place in placed)
    refuse_twice((str(step.number), place.key("number")) for step, place in placed)
    steps = tuple(sorted((step for step, _ in placed), key=lambda step: step.number))
    _refuse_gaps(language, steps)
    return Playbook(language, steps)


def _read_step(entry: Traversable | Path) -> Step:
    place = Place(entry.name)
    step = read_table(Step, parsed(entry), place)
    works = [(activity, place.key("activities").item(index)) for index, activity in enumerate(step.activities)]
    refuse_twice((activity.key, at.key("key")) for activity, at in works)
    parts: list[tuple[Step | Activity, Place]] = [(step, place), *works]
    refuse_twice((p.id, at.key("prompts").item(i).key("id")) for part, at in parts for i, p in enumerate(part.prompts))
    for part, at in parts:
        refuse_twice((p.name, at.key("pitfalls").item(i).key("name")) for i, p in enumerate(part.pitfalls))
    _refuse_wrong_sums(step, place)
    return step


def _refuse_wrong_sums(step: Step, place: Place) -> None:
    for form in ("one_day", "ninety"):
        minutes, total = getattr(step, form), sum(getattr(activity, form) for activity in step.activities)
        if step.activities and minutes != total:
            raise place.key(form).error(f"is {minutes}, but the minutes of the activities add up to {total}")


def _refuse_gaps(language: str, steps: tuple[Step, ...]) -> None:
    if not steps:
        raise ContentError(f"The playbook in the language “{language}” has no steps.")
    numbers = {step.number for step in steps}
    missing = [number for number in range(1, max(numbers) + 1) if number not in numbers]
    if missing:
        raise ContentError(f"The playbook in the language “{language}” has no step number {missing[0]}.")


_Keyed = TypeVar("_Keyed", Activity, Step)


def _by_key(records: tuple[_Keyed, ...], key: str) -> _Keyed:
    for record in records:
        if record.key == key:
            return record
    raise KeyError(key)
