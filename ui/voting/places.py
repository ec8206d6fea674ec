"""The questions of the day that are settled by a vote on proposals, and what each is called on the screen."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from offsite.content import Activity, Step
from offsite.domain import adoption, compared, set_up, slides, slides_compare, slides_votes
from offsite.domain.model.proposals import Kind
from offsite.domain.model.slides import Slide
from offsite.domain.set_up import Way
from offsite.domain.voting.box import Urn
from offsite.domain.voting.rounds import State
from ui.pages import Pages
from ui.session import Session
from ui.stage import Offer

KINDS: Mapping[str, Kind] = MappingProxyType(
    {"north_star": Kind.NORTH_STAR, "opportunities": Kind.OPPORTUNITY, "risks": Kind.RISK, "choose": Kind.PILOT}
)
"""The activities of the playbook that end in a vote."""

_EXAMPLES = {"north_star": "north_star", "opportunities": "top_opportunities", "risks": "top_risks"}
"""The question of the step whose example answer also shows what a proposal looks like."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("places", text)


def example_for(step: Step, activity: Activity) -> str:
    """Return an example of a proposal from the playbook, or an empty text where it has none.

    Where it gives a numbered list, that is the first of it.
    """
    hint = next((each.hint for each in step.prompts if each.id == _EXAMPLES.get(activity.key)), "")
    return hint.partition(" 2. ")[0].removeprefix("1. ")


def activity_of(place: str) -> str:
    """Return the key of an activity for that key or for a kind of proposals."""
    return next((key for key, kind in KINDS.items() if kind == place), place)


def _round(session: Session, round_id: str) -> tuple[Slide, ...]:
    return slides.for_round(session.box, round_id, session.offsite)


def _compared(session: Session, round_id: str) -> tuple[Slide, ...]:
    return slides_compare.comparison_for(session.box, round_id)


def _quadrant(session: Session, round_id: str) -> tuple[Slide, ...]:
    return slides_votes.quadrant(session.box.urn(round_id))


def _question(session: Session, round_id: str) -> tuple[Slide, ...]:
    round_ = session.box.urn(round_id).round
    draft = round_.state is State.DRAFT
    return slides.question(adoption.brought_up_to_date(session.offsite, round_) if draft else round_)


def _collected(session: Session, kind: str) -> tuple[Slide, ...]:
    return slides.question(adoption.draw_up(session.offsite, Kind(kind)))


def _adopted(session: Session, kind: str) -> tuple[Slide, ...]:
    if Kind(kind) is Kind.NORTH_STAR:
        return slides.north_star(session.offsite)
    return slides.top_three(session.offsite, Kind(kind))


def offers(session: Session, kind: Kind, title: str) -> tuple[Offer, ...]:
    """Return what the big screen can show of a question, the likeliest first."""
    urn = session.box.latest(kind)
    held = _of_round(session, urn, title) if urn else _of_proposals(session, kind, title)
    adopted = adoption.adoption_of(session.offsite, kind)
    if adopted is None:
        return held
    statement = Offer(_tr("{title}: adopted").format(title=title), Pages(session, _adopted, kind))
    rests_on_latest = urn is None or adopted.round_id == urn.round.id
    return (statement, *held) if rests_on_latest else (*held, statement)


def _of_proposals(session: Session, kind: Kind, title: str) -> tuple[Offer, ...]:
    if not adoption.draw_up(session.offsite, kind).options:
        return ()
    return (Offer(_tr("{title}: question").format(title=title), Pages(session, _collected, kind)),)


def _of_round(session: Session, urn: Urn, title: str) -> tuple[Offer, ...]:
    question = Offer(_tr("{title}: question").format(title=title), Pages(session, _question, urn.round.id))
    if urn.round.state is State.DRAFT:
        return (question,)
    words = {
        State.OPEN: _tr("{title}: who has voted"),
        State.CLOSED: _tr("{title}: who has voted"),
        State.REVEALED: _tr("{title}: result"),
    }[urn.round.state]
    round_ = Offer(words.format(title=title), Pages(session, _round, urn.round.id))
    further = []
    if urn.round.state is State.REVEALED and set_up.way_of(urn.round.method) is Way.TWO:
        further.append(Offer(_tr("{title}: quadrant").format(title=title), Pages(session, _quadrant, urn.round.id)))
    if compared.earlier(session.box, urn) is not None:
        both = _tr("{title}: before and after").format(title=title)
        further.append(Offer(both, Pages(session, _compared, urn.round.id)))
    return (round_, *further, question)
