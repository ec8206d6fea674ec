"""Use cases are taken into the opportunities by ticks, and told there when they are called otherwise."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import landscape
from offsite.domain.landscape import Part
from offsite.domain.model.proposals import Kind
from tests.ui.on_screen import on_screen
from tests.ui.voting.day_at_hand import click, dialog, place_of, texts
from ui.handover.stale_lines import StaleLine
from ui.handover.taking_sheet import TakingSheet
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.theme import Theme
from ui.voting.vote_place import PROPOSALS, VOTE


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[OffsiteDayScreen]:
    """The opportunities of an offsite with two use cases."""
    for name in ("Customer chat", "Arrival forecast"):
        session.apply("Write", landscape.add, Part.USE_CASES, name)
    with on_screen(qtbot, OffsiteDayScreen(session, playbook.step("offsite"), theme), "opportunities") as screen:
        yield screen


def test_ticked_use_cases_become_proposals(screen: OffsiteDayScreen, session: Session) -> None:
    """What is ticked is proposed in one undo step and has the cursor; the rest stays on offer."""
    assert screen.to_opportunities.take.text() == "From step 1 (2)…"
    click(screen.to_opportunities.take)
    sheet = dialog(TakingSheet)
    assert not sheet.yes.isEnabled()
    click(sheet.picks.check(sheet.picks.ids()[1]))
    assert sheet.yes.text() == "Take one use case"
    click(sheet.yes)
    assert texts(session, Kind.OPPORTUNITY) == ["Arrival forecast"]
    assert screen.focusWidget() is place_of(screen, "opportunities").proposals.rows()[0].field
    assert screen.to_opportunities.take.text() == "From step 1 (1)…"
    session.undo()
    assert texts(session, Kind.OPPORTUNITY) == []


def test_the_offer_stands_beside_the_proposals_alone(screen: OffsiteDayScreen) -> None:
    """In the vote, and in other tabs, nothing of it is seen."""
    place_of(screen, "opportunities").show_view(VOTE)
    assert not screen.to_opportunities.isVisible()
    place_of(screen, "opportunities").show_view(PROPOSALS)
    assert screen.to_opportunities.isVisible()
    screen.go_to("risks")
    assert not screen.to_opportunities.isVisible()


def test_another_name_is_told_above_the_opportunities(screen: OffsiteDayScreen, session: Session) -> None:
    """A renamed use case shows a line there, and a click takes the new name."""
    click(screen.to_opportunities.take)
    sheet = dialog(TakingSheet)
    click(sheet.picks.check(sheet.picks.ids()[0]))
    click(sheet.yes)
    entry = session.offsite.use_cases[0].id
    session.apply("Rename", landscape.set_field, Part.USE_CASES, entry, "name", "Answers with a source")
    (line,) = (each for each in screen.to_opportunities.findChildren(StaleLine) if each.isVisible())
    click(line.take)
    assert texts(session, Kind.OPPORTUNITY) == ["Answers with a source"]
