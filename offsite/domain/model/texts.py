"""Free texts with a fixed place: answers to the playbook's prompts, sections of the charter, signatures."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a prompt; its id is `<step key>/<prompt id>`."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section of the charter that was written by hand; its id is the section's key.

    `suggested` is the text that the offsite suggested when it was written, so that a later change upstream shows.
    `sources` are the ids of what its lines came from, one for each line; empty where that is not known.
    """

    id: str
    text: str
    suggested: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed the charter, and when; its id is the person's."""

    id: str
    day: date
