"""The whole day as one immutable value."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from offsite.domain.model.people import Person
from offsite.domain.model.proposals import Adoption, Proposal
from offsite.domain.model.raci import Cell, Decision, Role
from offsite.domain.model.texts import Answer, SectionText


class Form(StrEnum):
    """How long the room has."""

    ONE_DAY = "one_day"
    NINETY = "ninety"


class PageSize(StrEnum):
    """The paper of the charter."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class Offsite:
    """One offsite, without its votes: those are in the ballot box, which nothing can undo.

    Every change is a pure function `(Offsite, ...) -> Offsite` in the modules beside this one.
    """

    id: str
    title: str
    organisation: str = ""
    day: date | None = None
    form: Form = Form.ONE_DAY
    page: PageSize = PageSize.A4
    people: tuple[Person, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    adoptions: tuple[Adoption, ...] = ()
    roles: tuple[Role, ...] = ()
    decisions: tuple[Decision, ...] = ()
    cells: tuple[Cell, ...] = ()
    sections: tuple[SectionText, ...] = ()
    answers: tuple[Answer, ...] = ()
