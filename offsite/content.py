"""Reads the playbook: the texts, questions and minutes of each step, from one TOML file per step and language.

The dataclasses below are the schema: every field is a key of the file, its type says what the file must hold there,
and a field without a default has to be present. A bad file is refused with one sentence: file, place and fault.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, Any, Final, NamedTuple, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


class ContentError(Exception):
    """A playbook file is missing or wrong; the text is one sentence with file, place and fault."""


class _Rule(NamedTuple):
    """What a value must fulfil beyond its type, and how to say that it does not."""

    says: str
    holds: Callable[[Any], object]


Text = Annotated[str, _Rule("must not be empty", str.strip)]
Key = Annotated[
    str,
    _Rule(
        "must begin with a small letter and hold only small letters, digits and underscores",
        re.compile(r"[a-z][a-z0-9_]*").fullmatch,
    ),
]
Minutes = Annotated[int, _Rule("must not be negative", lambda minutes: minutes >= 0)]
Number = Annotated[int, _Rule("must be 1 or more", lambda number: number >= 1)]
Texts = Annotated[tuple[Text, ...], _Rule("must not be empty", len)]


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
    """

    key: Key
    title: Text
    aim: Text
    one_day: Minutes
    ninety: Minutes
    script: Texts
    prompts: tuple[Prompt, ...] = ()
    pitfalls: tuple[Pitfall, ...] = ()


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
    placed = [(_read_step(entry), _Place(entry.name)) for entry in entries]
    _refuse_twice((step.key, place.key("key")) for step, place in placed)
    _refuse_twice((str(step.number), place.key("number")) for step, place in placed)
    steps = tuple(sorted((step for step, _ in placed), key=lambda step: step.number))
    _refuse_gaps(language, steps)
    return Playbook(language, steps)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in which file: it turns a fault into the sentence that names both."""

    file: str
    path: str = ""

    def key(self, name: str) -> "_Place":
        """The place of one key of this table."""
        return _Place(self.file, f"{self.path}.{name}" if self.path else name)

    def item(self, index: int) -> "_Place":
        """The place of one item of this list, counted from 0."""
        return _Place(self.file, f"{self.path}[{index}]")

    def error(self, fault: str) -> ContentError:
        """The exception that says what is wrong at this place."""
        return ContentError(f"In {self.file}, {self.path} {fault}.")


_KINDS: Final[Mapping[type, str]] = {
    str: "text",
    int: "a whole number",
    float: "a decimal number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a date or time")


def _expect(kind: type[T], value: object, place: _Place) -> T:
    """Return the value where it is exactly of this kind: true is no number here, though Python holds it for one."""
    if type(value) is not kind:
        raise place.error(f"must be {_KINDS[kind]}, but is {_kind(value)}")
    return value


def _read(hint: Any, raw: object, place: _Place) -> Any:
    """Turn a raw TOML value into what a field's type asks for; raises ContentError where it cannot be."""
    if get_origin(hint) is Annotated:
        base, rule = get_args(hint)
        value = _read(base, raw, place)
        if not rule.holds(value):
            raise place.error(rule.says)
        return value
    if get_origin(hint) is tuple:
        items = _expect(list, raw, place)
        return tuple(_read(get_args(hint)[0], item, place.item(index)) for index, item in enumerate(items))
    if is_dataclass(hint):
        return _read_table(cast("type", hint), _expect(dict, raw, place), place)
    return _expect(hint, raw, place)


def _read_table(record: type[T], table: Mapping[str, object], place: _Place) -> T:
    hints = get_type_hints(record, include_extras=True)
    for name in table:
        if name not in hints:
            raise place.key(name).error(f"is not known; known there are {', '.join(hints)}")
    for field in fields(cast("Any", record)):
        if field.default is MISSING and field.name not in table:
            raise place.key(field.name).error("is missing")
    return record(**{name: _read(hints[name], raw, place.key(name)) for name, raw in table.items()})


def read_file(record: type[T], entry: Traversable | Path) -> T:
    """Read a file whose fields are those of a dataclass; raises ContentError where it is missing or wrong."""
    if not entry.is_file():
        raise ContentError(f"The file {entry.name} is missing.")
    return _read_table(record, _parse(entry), _Place(entry.name))


def _read_step(entry: Traversable | Path) -> Step:
    place = _Place(entry.name)
    step = _read_table(Step, _parse(entry), place)
    works = [(activity, place.key("activities").item(index)) for index, activity in enumerate(step.activities)]
    _refuse_twice((activity.key, at.key("key")) for activity, at in works)
    parts: list[tuple[Step | Activity, _Place]] = [(step, place), *works]
    _refuse_twice((p.id, at.key("prompts").item(i).key("id")) for part, at in parts for i, p in enumerate(part.prompts))
    for part, at in parts:
        _refuse_twice((p.name, at.key("pitfalls").item(i).key("name")) for i, p in enumerate(part.pitfalls))
    _refuse_wrong_sums(step, place)
    return step


def _parse(entry: Traversable | Path) -> dict[str, object]:
    """Parse one file; raises ContentError with the line where it is not TOML in UTF-8."""
    data = entry.read_bytes()
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _Place(entry.name, f"line {line}").error("is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        fault, _, where = str(error).rpartition(" (at ")
        found = re.search(r"line (\d+)", where)
        line = int(found[1]) if found else data.rstrip().count(b"\n") + 1  # "end of document" has no number
        raise _Place(entry.name, f"line {line}").error(f"cannot be read as TOML: {fault}") from error


def _refuse_twice(names: Iterable[tuple[str, _Place]]) -> None:
    """Raise ContentError at the second place of a name that must be unique."""
    seen: dict[str, _Place] = {}
    for name, place in names:
        if name in seen:
            first = seen[name]
            where = first.path if first.file == place.file else f"{first.path} in {first.file}"
            raise place.error(f"is “{name}”, which is already the {where}")
        seen[name] = place


def _refuse_wrong_sums(step: Step, place: _Place) -> None:
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
