"""Reads a content file in TOML into frozen dataclasses, and complains precisely about a bad one.

The dataclasses are the schema: every field is a key of the file, its type says what the file must hold there, and a
field without a default has to be present. A bad file is refused with one sentence: file, place and fault.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, Any, Final, NamedTuple, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


class ContentError(Exception):
    """A content file is missing or wrong; the text is one sentence with file, place and fault."""


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
class Place:
    """Where in which file: it turns a fault into the sentence that names both."""

    file: str
    path: str = ""

    def key(self, name: str) -> "Place":
        """The place of one key of this table."""
        return Place(self.file, f"{self.path}.{name}" if self.path else name)

    def item(self, index: int) -> "Place":
        """The place of one item of this list, counted from 0."""
        return Place(self.file, f"{self.path}[{index}]")

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


def _expect(kind: type[T], value: object, place: Place) -> T:
    """Return the value where it is exactly of this kind: true is no number here, though Python holds it for one."""
    if type(value) is not kind:
        raise place.error(f"must be {_KINDS[kind]}, but is {_kind(value)}")
    return value


def _read(hint: Any, raw: object, place: Place) -> Any:
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
        return read_table(cast("type", hint), _expect(dict, raw, place), place)
    return _expect(hint, raw, place)


def read_table(record: type[T], table: Mapping[str, object], place: Place) -> T:
    """Turn a raw TOML table into a record; raises ContentError where it cannot be."""
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
    return read_table(record, parsed(entry), Place(entry.name))


def parsed(entry: Traversable | Path) -> dict[str, object]:
    """Parse one file; raises ContentError with the line where it is not TOML in UTF-8."""
    data = entry.read_bytes()
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Place(entry.name, f"line {line}").error("is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        fault, _, where = str(error).rpartition(" (at ")
        found = re.search(r"line (\d+)", where)
        line = int(found[1]) if found else data.rstrip().count(b"\n") + 1  # "end of document" has no number
        raise Place(entry.name, f"line {line}").error(f"cannot be read as TOML: {fault}") from error


def refuse_twice(names: Iterable[tuple[str, Place]]) -> None:
    """Raise ContentError at the second place of a name that must be unique."""
    seen: dict[str, Place] = {}
    for name, place in names:
        if name in seen:
            first = seen[name]
            where = first.path if first.file == place.file else f"{first.path} in {first.file}"
            raise place.error(f"is “{name}”, which is already the {where}")
        seen[name] = place
