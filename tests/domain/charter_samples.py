"""Offsites with a charter that lacks nothing, for the tests of its words and of its paper."""

from offsite.domain import charter, consent, proposals, raci
from offsite.domain.model.proposals import Kind
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from tests.domain.samples import adopted, day, revealed

RISKS = ("Leaks.", "Drift", "Bias")
OWN = ("why", "value_targets", "scope_in", "scope_out", "interpretability", "guardrails", "escalation", "review")


def drafted(offsite: Offsite) -> Offsite:
    """Return the offsite with one mark of the starter matrix changed: one who was informed of the budget is asked."""
    return raci.set_mark(offsite, offsite.decisions[1].id, offsite.roles[3].id, Mark.CONSULTED)


def with_risks() -> Offsite:
    """Return an offsite with three adopted risks and a matrix that was worked on."""
    return drafted(adopted(day(5, risk=RISKS), Kind.RISK)[0])


def finished() -> tuple[Offsite, Box]:
    """Return an offsite whose charter lacks nothing, with its vote on the north star."""
    offsite = with_risks()
    for text in ("Faster", "Better", "Safer"):
        offsite = proposals.propose(offsite, Kind.OPPORTUNITY, text)
    offsite, _ = adopted(offsite, Kind.OPPORTUNITY)
    offsite = proposals.propose(proposals.propose(offsite, Kind.NORTH_STAR, "Answers"), Kind.NORTH_STAR, "Prices")
    offsite, box = adopted(offsite, Kind.NORTH_STAR, seats=1)
    for key in (*OWN, "risk_thresholds"):
        offsite = charter.write(offsite, key, f"Words on {key}.")
    return offsite, box


def consented(offsite: Offsite, box: Box) -> Box:
    """Return the box after everybody supported the charter as it reads."""
    draft = consent.draw_up(offsite, box, charter.fingerprint(offsite))
    return Box((*box.urns, revealed(draft, *[{consent.OPTION: 4}] * 5)))
