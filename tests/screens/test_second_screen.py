"""A projector that comes and goes in the middle of the day."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.screens.conftest import PROJECTOR, Display, Window

pytestmark = pytest.mark.screens


def over_facilitator(seen: Mapping[str, Any]) -> bool:
    """Whether the big screen in full covers any of the facilitator's screen."""
    left, top, right, bottom = seen["audience_at"]
    own = seen["facilitators_screen"]
    apart = right < own[0] or left > own[2] or bottom < own[1] or top > own[3]
    return bool(seen["audience"] and seen["full"] and not apart)


def test_the_big_screen_fills_the_projector(window: Window) -> None:
    """Opened with two displays, the big screen fills the projector and leaves the laptop alone."""
    seen = window.do("open the big screen")
    assert seen["screens"] == 2
    assert (seen["audience"], seen["full"]) == (True, True)
    assert seen["audience_at"] == [1280, 0, 3199, 1079]
    assert not over_facilitator(seen)


def test_an_unplugged_projector_hides_the_big_screen_until_it_is_asked_for(display: Display, window: Window) -> None:
    """Without the projector the big screen is hidden; when it is back it is offered, and opens there when asked to."""
    window.do("show")
    window.do("open the big screen")
    display.unplug(PROJECTOR[0])
    gone = window.do("look")
    assert gone["screens"] == 1
    assert not gone["audience"]
    assert not over_facilitator(gone)
    display.plug(PROJECTOR)
    back = window.do("look")
    assert back["screens"] == 2
    assert not back["audience"]
    assert "second display" in back["remark"]
    assert window.do("open the big screen")["audience_at"] == [1280, 0, 3199, 1079]


def test_a_ballot_is_wiped_when_the_projector_goes(display: Display, window: Window) -> None:
    """A half-filled private ballot does not survive what an unplugged projector does to the windows."""
    window.do("open the big screen")
    assert window.do("begin a ballot")["ballot"]
    display.unplug(PROJECTOR[0])
    assert not window.do("look")["ballot"]


def test_the_big_screen_makes_room_for_the_facilitator(window: Window) -> None:
    """When the facilitator's window is moved onto the projector, the big screen does not stay over it in full."""
    window.do("open the big screen")
    moved = window.do("move to the projector")
    assert moved["facilitators_screen"][0] == 1280
    assert not over_facilitator(moved)


def test_a_window_of_the_big_screen_stays_within_the_screens(display: Display, window: Window) -> None:
    """As a window, the big screen lies on screens that exist, also when it is opened anew without the projector."""
    window.do("open the big screen")
    window.do("leave full screen")
    display.unplug(PROJECTOR[0])
    window.do("look")
    left, top, right, bottom = window.do("open the big screen")["audience_at"]
    assert left >= 0
    assert top >= 0
    assert right <= 1279
    assert bottom <= 1079
