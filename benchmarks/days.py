"""Offsites of known sizes to measure with, in real files."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from offsite.domain.details import new_offsite
from offsite.domain.model.people import Person
from offsite.domain.model.proposals import Kind, Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.voting.methods import Score
from offsite.domain.voting.rounds import Mode, Option, Round, Voter
from offsite.storage.ballot_rows import KEY_BYTES, sealed
from offsite.storage.file import OffsiteFile
from offsite.storage.shelf import Shelf

PEOPLE, PROPOSALS, BALLOTS, OPTIONS = 30, 60, 2000, 12


def fill_shelf(folder: Path, count: int) -> Shelf:
    """Put so many new offsites on a shelf, and list them once, so that its index is up to date."""
    shelf = Shelf(folder)
    first = shelf.new_path("Offsite 1")
    OffsiteFile.create(first, new_offsite("Offsite 1", "Marlow Freight")).close()
    for number in range(2, count + 1):
        shutil.copyfile(first, folder / f"Offsite {number}.offsite")
    shelf.entries()
    return shelf


def full_offsite() -> Offsite:
    """Return an offsite of 30 people and 60 proposals."""
    kinds = tuple(Kind)
    return Offsite(
        id="full",
        title="AI offsite",
        organisation="Marlow Freight",
        people=tuple(Person(f"p{number}", f"Person {number}", "Chief of something") for number in range(PEOPLE)),
        proposals=tuple(
            Proposal(
                f"o{number}", kinds[number % 3], f"Proposal number {number}, told in one sentence", f"p{number % 30}"
            )
            for number in range(PROPOSALS)
        ),
    )


def draft(number: int, voters: int = PEOPLE) -> Round:
    """Return the draft of a private vote on twelve options."""
    return Round(
        id=f"round{number}",
        subject="opportunity",
        question="Which of these first?",
        options=tuple(
            Option(f"o{place}", f"Proposal number {place}, told in one sentence") for place in range(OPTIONS)
        ),
        method=Score(),
        mode=Mode.PRIVATE,
        electorate=tuple(Voter(f"p{place}", f"Person {place}") for place in range(voters)),
        quorum=voters // 2 + 1,
    )


def scores(voter: int) -> dict[str, int]:
    """Return the ballot of one voter on all options of a draft."""
    return {f"o{place}": (voter * 2 + place * 3) % 6 for place in range(OPTIONS)}


def write_full_file(path: Path) -> None:
    """Write an offsite of 30 people, 60 proposals and 2,000 ballots in revealed private votes."""
    rounds = [draft(number, min(PEOPLE, BALLOTS - number * PEOPLE)) for number in range(-(-BALLOTS // PEOPLE))]
    with OffsiteFile.create(path, full_offsite()) as file:
        for each in rounds:
            file.ballots.add(each)
            file.ballots.open(each.id)
    with closing(sqlite3.connect(path)) as raw, raw:  # one by one, casting them would take half a minute
        for each in rounds:
            _vote(raw, each)


def _vote(raw: sqlite3.Connection, round_: Round) -> None:
    """Let everybody vote in an open round, and reveal it."""
    raw.execute("UPDATE voter SET voted = 1 WHERE round = ?", (round_.id,))
    raw.executemany(
        "INSERT INTO ballot (round, key, choices) VALUES (?, ?, ?)",
        [
            (round_.id, place.to_bytes(KEY_BYTES, "big"), sealed(round_, scores(place)))
            for place in range(len(round_.electorate))
        ],
    )
    for state in ("closed", "revealed"):
        raw.execute("UPDATE round SET state = ? WHERE id = ?", (state, round_.id))
