"""Where an offsite opens that was left before."""

from pathlib import Path

from PySide6.QtCore import QSettings

from offsite.domain import people
from tests.journeys.hands import Facilitator
from tests.ui.test_main_window import facilitator, put, window
from ui.main_window import MainWindow

__all__ = ["facilitator", "window"]


def test_an_offsite_opens_where_it_was_left(facilitator: Facilitator, window: MainWindow, tmp_path: Path) -> None:
    """Step and tab are kept for each offsite; one that was never open begins at its start, as after nonsense."""
    first, second = put(facilitator, "AI offsite"), put(facilitator, "AI charter")
    assert window.open(first)
    facilitator.opened.session.apply("Add", people.add_one, "Dana Roth")
    facilitator.step("offsite")
    facilitator.tab("Risks")
    record = facilitator.offsite.id
    assert window.open(second)
    facilitator.opened.session.apply("Add", people.add_one, "Mei Lin")
    assert facilitator.opened.workspace.place == "people"
    assert window.open(first)
    screen = facilitator.opened.workspace.current
    assert screen is not None
    assert (facilitator.opened.workspace.place, screen.place) == ("offsite", "risks")
    for kept, step in (("offsite/gone", "offsite"), ("gone/risk", "assess")):
        facilitator.click("Offsites")
        QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat).setValue(f"left_at/{record}", kept)
        assert window.open(first)
        assert facilitator.opened.workspace.place == step
