"""From "Still open" to identity, in the window of a real app over the sample."""

from PySide6.QtWidgets import QApplication

from offsite.domain import identity, identity_offers, proposals
from offsite.domain.model.identity import Aspect
from offsite.domain.model.proposals import Kind
from tests.journeys.hands import Facilitator
from tests.ui.test_workspace import facilitator, session
from tests.ui.voting.day_at_hand import place_of
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen

__all__ = ["facilitator", "session"]


def test_still_open_leads_to_the_gap_and_to_its_risk(facilitator: Facilitator, session: Session) -> None:
    """In the window, a click below "Still open" puts the cursor into half a gap, or into the risk that is behind it."""
    gap = identity.entries(session.offsite, Aspect.GAP)[0]
    session.apply("Take", identity_offers.take, (f"trait/{gap.id}",))
    session.apply("Word", identity.set_field, gap.id, "beside", "")
    facilitator.step("offsite")
    facilitator.click(f"Missing: {gap.text}: what we do is not written")
    assert focused() == f"We say: {gap.text}"
    session.apply("Word", identity.set_field, gap.id, "beside", "The five largest do")
    QApplication.processEvents()
    facilitator.click("Note: “AI copies us: ")
    risk = proposals.standing(session.offsite, Kind.RISK)[-1]
    part = facilitator.opened.workspace.current
    assert isinstance(part, OffsiteDayScreen)
    assert part.place == "risks"
    assert place_of(part, "risks").proposals.rows()[-1].id == risk.id
    assert place_of(part, "risks").proposals.rows()[-1].field.hasFocus()
    assert part.to_risks.stale.isVisible()


def focused() -> str:
    """What the widget with the focus is called."""
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""
