"""Offsites, rounds and files for the tests of the storage."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import UnionType
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from offsite.domain.model.people import Person
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.voting.methods import Method, Score
from offsite.domain.voting.rounds import Mode, Option, Round, Voter
from offsite.storage.document import OWN_FIELDS
from offsite.storage.file import OffsiteFile
from offsite.storage.schema import COLLECTIONS

ODD_TEXTS = (
    "Zoë O’Neill-Ó Súilleabháin",
    "محمد بن سلمان",
    "李小龍 🧑🏽‍💻",
    'Robert"); DROP TABLE person;--',
    "line one\nline two\r\n\ttabbed",
    "nothing\x00after",
    "",
)

ROOT = Path(__file__).resolve().parents[2]


def offsite(title: str = "Alignment day", people: int = 3) -> Offsite:
    """Return a small offsite."""
    return Offsite(
        id="0123456789abcdef",
        title=title,
        organisation="Northwind",
        people=tuple(Person(f"p{number}", f"Person {number}") for number in range(people)),
        proposals=(Proposal("a", Kind.RISK, "Stale data"), Proposal("b", Kind.OPPORTUNITY, "Faster claims")),
    )


def offsites() -> st.SearchStrategy[Offsite]:
    """Return any offsite that the tables should be able to hold."""
    collections = {
        each.field: st.lists(_records(each.record), max_size=2, unique_by=_id).map(tuple) for each in COLLECTIONS
    }
    own = {name: st.text() for name in ("id", "title", "organisation")}
    assert set(own) < set(OWN_FIELDS)
    return st.builds(Offsite, **own, **collections)


NUMBERS: Mapping[object, st.SearchStrategy[object]] = {
    float: st.floats(allow_nan=False, allow_infinity=False),
    int: st.integers(-(2**63), 2**63 - 1),
    datetime: st.datetimes(timezones=st.just(UTC)),
}
"""What SQLite can hold of each kind of number, and instants that know their time zone."""


def _records(record: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(record)
    return st.builds(record, **{each.name: _values(hints[each.name]) for each in fields(record)})


def _values(hint: Any) -> st.SearchStrategy[Any]:
    if isinstance(hint, UnionType):
        return st.one_of([_values(each) for each in get_args(hint)])
    return NUMBERS.get(hint, st.from_type(hint))


def _id(record: object) -> object:
    return getattr(record, "id")  # noqa: B009 - any record


def draft(
    round_id: str = "round1",
    voters: int = 5,
    mode: Mode = Mode.PRIVATE,
    method: Method | None = None,
    options: int = 3,
) -> Round:
    """Return a draft whose voters are called v0, v1 and so on, and its options o0, o1 and so on."""
    return Round(
        id=round_id,
        subject="pilots",
        question="Which first?",
        options=tuple(Option(f"o{number}", f"Option {number}") for number in range(options)),
        method=method or Score(),
        mode=mode,
        electorate=tuple(Voter(f"v{number}", f"Voter {number}") for number in range(voters)),
        quorum=voters // 2 + 1,
    )


@contextmanager
def new_file(document: Offsite | None = None) -> Iterator[OffsiteFile]:
    """Give a file in a folder of its own."""
    with (
        TemporaryDirectory() as folder,
        OffsiteFile.create(Path(folder) / "day.offsite", document or offsite()) as file,
    ):
        yield file


def opened(file: OffsiteFile, round_: Round) -> None:
    """Add a round to a file and open it."""
    file.ballots.add(round_)
    file.ballots.open(round_.id)


def run(script: str, *arguments: Path | str) -> "subprocess.Popen[str]":
    """Start a Python program that may import the product; standard input and output are pipes."""
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
