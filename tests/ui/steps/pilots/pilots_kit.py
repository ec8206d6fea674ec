"""Pilots that are chosen, and what tests do with their briefs."""

from dataclasses import replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from offsite.domain import proposals
from offsite.domain.model.proposals import Adoption, Kind
from offsite.domain.offsite import Offsite
from tests.ui.voting.day_at_hand import IDEAS
from ui.pilots.brief_form import BriefForm
from ui.steps.pilots import BRIEFS, PilotsScreen


def adopted(offsite: Offsite, kind: Kind, *ideas: str) -> Offsite:
    """Return the offsite with these proposals, all of them adopted."""
    for idea in ideas:
        offsite = proposals.propose(offsite, kind, idea)
    ids = tuple(each.id for each in proposals.standing(offsite, kind))
    return replace(offsite, adoptions=(*offsite.adoptions, Adoption(kind, ids)))


def with_pilots(screen: PilotsScreen, *ideas: str) -> PilotsScreen:
    """Let pilots be chosen, and go to their briefs."""
    screen.session.apply("Choose", adopted, Kind.PILOT, *(ideas or IDEAS[:2]))
    screen.go_to(BRIEFS)
    QApplication.processEvents()
    return screen


def form(screen: PilotsScreen) -> BriefForm:
    """The brief on the screen."""
    found = screen.briefs.form()
    assert found is not None
    assert found.isVisible()
    return found


def typed(widget: QWidget, text: str) -> None:
    """Type into a field and leave it."""
    widget.setFocus()
    assert widget.hasFocus()
    QTest.keyClicks(widget, text)
