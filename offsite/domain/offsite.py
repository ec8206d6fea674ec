"""The whole day as one immutable value."""

from dataclasses import dataclass
from datetime import date

from offsite.domain.model.agenda import AgendaItem
from offsite.domain.model.form import Form, PageSize
from offsite.domain.model.governance import Body, EscalationLevel
from offsite.domain.model.identity import Trait
from offsite.domain.model.landscape import DataDomain, DecisionToday, UseCase
from offsite.domain.model.lessons import Lesson, Outcome, Review
from offsite.domain.model.minutes import Action, Parked, Resolution
from offsite.domain.model.monitoring import Metric, Reading
from offsite.domain.model.objectives import Incentive, KeyResult, Objective
from offsite.domain.model.people import Person
from offsite.domain.model.pilots import Brief
from offsite.domain.model.proposals import Adoption, Proposal
from offsite.domain.model.raci import Cell, Decision, Role
from offsite.domain.model.texts import Answer, SectionText, Signature
from offsite.domain.model.tradeoffs import TradeOff

__all__ = ["Form", "Offsite", "PageSize"]


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
    signatures: tuple[Signature, ...] = ()
    use_cases: tuple[UseCase, ...] = ()
    data_domains: tuple[DataDomain, ...] = ()
    decisions_today: tuple[DecisionToday, ...] = ()
    identity: tuple[Trait, ...] = ()
    trade_offs: tuple[TradeOff, ...] = ()
    briefs: tuple[Brief, ...] = ()
    bodies: tuple[Body, ...] = ()
    escalation: tuple[EscalationLevel, ...] = ()
    objectives: tuple[Objective, ...] = ()
    key_results: tuple[KeyResult, ...] = ()
    incentives: tuple[Incentive, ...] = ()
    metrics: tuple[Metric, ...] = ()
    readings: tuple[Reading, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    reviews: tuple[Review, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    parked: tuple[Parked, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    actions: tuple[Action, ...] = ()
