"""A room check or a consent that was left open is where the offsite opens again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import charter, consent, room_check
from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box
from offsite.domain.voting.rounds import Round
from tests.journeys.hands import Facilitator
from ui.theme import Theme


def _consent(offsite: Offsite, box: Box) -> Round:
    return consent.draw_up(offsite, box, charter.fingerprint(offsite))


Vote = tuple[Callable[[Offsite, Box], Round], str, str]
VOTES: tuple[Vote, ...] = ((room_check.draw_up, "governance", "room_check"), (_consent, "charter", "consent"))


@pytest.fixture
def facilitator(qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path) -> Iterator[Facilitator]:
    """The app with nothing on its shelf."""
    with Facilitator(qtbot, qapp, theme, tmp_path) as facilitator:
        yield facilitator


@pytest.mark.parametrize("vote", VOTES)
def test_the_offsite_opens_at_the_vote(facilitator: Facilitator, vote: Vote) -> None:
    """With the vote open, closing the offsite and opening it again leads to its tab."""
    draw_up, *where = vote
    window = facilitator.app.window
    window.open_sample()
    session = facilitator.opened.session
    path = session.file.path
    draft = draw_up(session.offsite, session.box)
    session.vote(session.ballots.add, draft)
    session.vote(session.ballots.open, draft.id)
    facilitator.click("Offsites")
    assert window.open(path)
    workspace = facilitator.opened.workspace
    assert workspace.current is not None
    assert [workspace.place, workspace.current.place] == where
