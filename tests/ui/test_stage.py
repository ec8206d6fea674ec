"""What is on the big screen."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from offsite.domain.model.slides import Blank, Slide, Statement
from ui.stage import Offer, Stage

FIRST, SECOND, THIRD = (Statement("", text, "") for text in ("one", "two", "three"))


class Day:
    """Something that slides are drawn from and that changes."""

    def __init__(self, *pages: Slide) -> None:
        self.pages = pages
        self.gone = False

    def draw(self) -> tuple[Slide, ...]:
        """The pages as they stand.

        Raises:
            KeyError: the subject is gone.
        """
        if self.gone:
            raise KeyError("round")
        return self.pages


def watched(stage: Stage) -> list[Slide]:
    """The slides that the stage tells of from now on."""
    told: list[Slide] = []
    stage.changed.connect(told.append)
    return told


def test_the_stage_starts_with_nothing() -> None:
    """Before anybody shows anything the big screen is blank."""
    stage = Stage()
    assert stage.current == Blank()
    assert (stage.label, stage.page, stage.page_count, stage.blanked, stage.offers) == ("", 0, 0, False, ())


def test_showing_puts_the_first_page_on() -> None:
    """What is shown appears with its name, and is told once."""
    stage = Stage()
    told = watched(stage)
    stage.show(Offer("Numbers", Day(FIRST, SECOND).draw))
    assert told == [FIRST]
    assert (stage.current, stage.label, stage.page, stage.page_count) == (FIRST, "Numbers", 1, 2)


def test_offering_shows_nothing(qtbot: QtBot) -> None:
    """An offer is told to the facilitator's side and changes nothing on the big screen."""
    stage = Stage()
    told = watched(stage)
    offer = Offer("Numbers", Day(FIRST).draw)
    with qtbot.waitSignal(stage.offered):
        stage.offer(offer)
    assert stage.offers == (offer,)
    assert told == []
    assert stage.current == Blank()
    with qtbot.assertNotEmitted(stage.offered):
        stage.offer(offer)


def test_what_has_the_name_of_what_is_on_is_next_when_it_is_something_else() -> None:
    """The result of a second round is next while that of the first, of the same name, is on; the same one never is."""
    stage = Stage()
    first, second, again = (Offer("Result", Day(slide).draw) for slide in (FIRST, SECOND, SECOND))
    seen = []
    for shown, offered in ((first, second), (second, second), (second, again)):
        stage.show(shown)
        stage.offer(offered)
        seen.append(stage.next_up)
    assert seen == [second, None, None]


def test_refresh_draws_again_and_tells_only_what_differs() -> None:
    """When the day changes the slide follows; when the slide stays the same, nobody is told."""
    stage, day = Stage(), Day(FIRST)
    stage.show(Offer("Numbers", day.draw))
    told = watched(stage)
    stage.refresh()
    assert told == []
    day.pages = (SECOND,)
    stage.refresh()
    assert told == [SECOND]


def test_blank_keeps_what_was_shown() -> None:
    """B takes everything off, B again brings it back as it then stands, on the same page."""
    stage, day = Stage(), Day(FIRST, SECOND)
    stage.show(Offer("Numbers", day.draw))
    stage.next_page()
    stage.toggle_blank()
    assert (stage.blanked, stage.label) == (True, "Numbers")
    day.pages = (FIRST, THIRD)
    seen = [stage.current]
    stage.refresh()
    seen.append(stage.current)
    stage.toggle_blank()
    seen.append(stage.current)
    assert seen == [Blank(), Blank(), THIRD]
    assert stage.page == 2


def test_pages_do_not_turn_behind_a_blank_screen() -> None:
    """What comes back is what was taken off."""
    stage = Stage()
    stage.show(Offer("Numbers", Day(FIRST, SECOND).draw))
    stage.blank()
    stage.next_page()
    stage.unblank()
    assert stage.current == FIRST


def test_blank_with_nothing_shown_does_nothing() -> None:
    """There is nothing to hold back, so the next slide shows at once."""
    stage = Stage()
    stage.blank()
    assert not stage.blanked
    stage.show(Offer("Numbers", Day(FIRST).draw))
    assert stage.current == FIRST


def test_showing_ends_blanking() -> None:
    """Whoever shows something wants it seen."""
    stage = Stage()
    stage.show(Offer("Numbers", Day(FIRST).draw))
    stage.blank()
    stage.show(Offer("Others", Day(SECOND).draw))
    assert (stage.current, stage.blanked) == (SECOND, False)


def test_when_the_subject_is_gone_the_screen_is_blank_and_stays_so() -> None:
    """A deleted subject leaves the big screen, and does not come back by itself when it is restored."""
    stage, day = Stage(), Day(FIRST)
    stage.show(Offer("Numbers", day.draw))
    day.gone = True
    stage.refresh()
    assert (stage.current, stage.label, stage.page_count) == (Blank(), "", 0)
    day.gone = False
    stage.refresh()
    assert stage.current == Blank()


def test_a_subject_that_goes_behind_a_blank_screen_is_not_brought_back() -> None:
    """Unblanking shows nothing when what was there is gone."""
    stage, day = Stage(), Day(FIRST)
    stage.show(Offer("Numbers", day.draw))
    stage.blank()
    day.gone = True
    stage.unblank()
    assert (stage.current, stage.blanked) == (Blank(), False)


def test_the_page_stays_within_the_pages() -> None:
    """When pages go, the last one that is left shows."""
    stage, day = Stage(), Day(FIRST, SECOND, THIRD)
    stage.show(Offer("Numbers", day.draw))
    stage.next_page()
    stage.next_page()
    stage.next_page()
    assert (stage.current, stage.page) == (THIRD, 3)
    day.pages = (FIRST, SECOND)
    stage.refresh()
    assert (stage.current, stage.page, stage.page_count) == (SECOND, 2, 2)
    stage.previous_page()
    stage.previous_page()
    assert stage.page == 1


def test_an_offer_without_pages_is_blank() -> None:
    """A function that draws nothing leaves the screen dark."""
    stage = Stage()
    stage.show(Offer("Nothing", Day().draw))
    assert (stage.current, stage.page) == (Blank(), 0)


def test_clearing_forgets_all(qtbot: QtBot) -> None:
    """For another offsite the stage starts anew."""
    stage = Stage()
    offer = Offer("Numbers", Day(FIRST).draw)
    stage.offer(offer)
    stage.show(offer)
    with qtbot.waitSignal(stage.offered):
        stage.clear()
    assert (stage.current, stage.label, stage.offers) == (Blank(), "", ())


def test_updates_tell_of_pages_without_another_slide(qtbot: QtBot) -> None:
    """When only the number of pages changes, the strip still hears of it."""
    stage, day = Stage(), Day(FIRST)
    stage.show(Offer("Numbers", day.draw))
    day.pages = (FIRST, SECOND)
    with qtbot.assertNotEmitted(stage.changed), qtbot.waitSignal(stage.updated):
        stage.refresh()
    assert stage.page_count == 2


ACTS: dict[str, Callable[[Stage, Day], None]] = {
    "show": lambda stage, day: stage.show(Offer("Numbers", day.draw)),
    "blank": lambda stage, _day: stage.toggle_blank(),
    "next": lambda stage, _day: stage.next_page(),
    "back": lambda stage, _day: stage.previous_page(),
    "refresh": lambda stage, _day: stage.refresh(),
    "offer": lambda stage, day: stage.offer(Offer("Numbers", day.draw)),
    "vanish": lambda _stage, day: setattr(day, "gone", True),
    "return": lambda _stage, day: setattr(day, "gone", False),
}


@given(st.lists(st.sampled_from(sorted(ACTS)), max_size=30))
def test_only_showing_puts_something_on_an_empty_stage(acts: list[str]) -> None:
    """Whatever happens, each told slide differs from the one before, and nothing appears that nobody showed."""
    stage, day = Stage(), Day(FIRST, SECOND)
    told: list[Slide] = [Blank()]
    stage.changed.connect(told.append)
    for act in acts:
        empty = not stage.label
        ACTS[act](stage, day)
        if empty and act != "show":
            assert stage.current == Blank()
    assert all(one != other for one, other in pairwise(told))
    assert told[-1] == stage.current
