"""Trade-offs by mouse and keys: the list of scales, the placing, the landing with its price."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.domain import charter_document, tradeoffs
from offsite.domain.model.slides_tradeoffs import Scales
from offsite.domain.voting.rounds import Mode, State
from offsite.storage.file import OffsiteFile
from tests.journeys.hands import type_text
from tests.ui.home_kit import texts
from tests.ui.tradeoffs.conftest import Day
from ui.tradeoffs.landing import LandingRow
from ui.tradeoffs.scale_view import ScaleView
from ui.tradeoffs.stand_row import StandRow
from ui.widgets.buttons import ButtonKind
from ui.widgets.marks import Banner

LEFT = Qt.MouseButton.LeftButton


def at(scale: ScaleView, level: int) -> QPoint:
    """The place of a level on a scale."""
    return scale.spot(level).center()


def landing_row(day: Day, place: int = 0) -> LandingRow:
    """The row of a trade-off where the group lands."""
    row = day.place.landing.row(day.session.offsite.trade_offs[place].id)
    assert row is not None
    return row


def landings(day: Day) -> list[int | None]:
    """Where the group lands on each trade-off."""
    return [each.landing for each in day.session.offsite.trade_offs]


def kind_of_the_way_on(day: Day) -> str:
    """How loud the way on is."""
    return day.place.landing.next.kind.value


def stand_rows(day: Day) -> list[StandRow]:
    """The pictures of the placing on the screen."""
    return [each for each in day.place.result.findChildren(StandRow) if each.isVisible()]


def test_the_usual_seven_are_there_and_can_be_changed(day: Day) -> None:
    """The list begins with seven scales; words are typed in place, a line adds one, and undo takes all of it back."""
    table, before = day.place.scales.list.table, day.session.offsite
    assert len(table.ids()) == 7
    cell = table.cell(table.ids()[0], "left")
    cell.setFocus()
    type_text(cell, "Pure ")
    table.add_field.setFocus()
    type_text(table.add_field, "Reach or depth")
    QTest.keyClick(table.add_field, Qt.Key.Key_Return)
    assert day.session.offsite.trade_offs[0].left == "Pure Speed"
    assert (day.session.offsite.trade_offs[-1].left, day.session.offsite.trade_offs[-1].right) == ("Reach", "Depth")
    day.session.undo()
    day.session.undo()
    assert day.session.offsite == before


def test_pasted_lines_are_taken_but_for_what_is_there(day: Day) -> None:
    """Of a pasted list, what stands there already is passed over and the rest added in one undo step."""
    table, before = day.place.scales.list.table, day.session.offsite
    QGuiApplication.clipboard().setText("- Interpretability or speed\n- Reach or depth\n- Now vs later")
    table.add_field.setFocus()
    QTest.keyClick(table.add_field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [tradeoffs.title(each) for each in day.session.offsite.trade_offs[7:]] == ["Reach or depth", "Now or later"]
    day.session.undo()
    assert day.session.offsite == before


def test_an_empty_list_helps_and_brings_the_usual_ones_back(day: Day) -> None:
    """Without trade-offs there is a word of help in each view, and one click begins with the usual seven."""
    day.session.apply("Empty", lambda offsite: replace(offsite, trade_offs=()))
    assert "No trade-off yet" in texts(day.screen)
    day.look("landing")
    assert "No trade-off yet" in texts(day.screen)
    day.look("placing")
    day.click("Prepare the placing")
    assert day.session.box.latest(tradeoffs.SUBJECT) is None
    day.look("scales")
    day.click("Add the usual seven")
    assert len(day.session.offsite.trade_offs) == 7
    assert not day.place.scales.usual.isVisible()


def test_the_tab_counts_as_the_sentence_does(day: Day) -> None:
    """A landing counts once it has its price, on the tab as in the sentence above the rows."""

    def said() -> str:
        return next(each.text() for each in day.place.landing.findChildren(Banner) if each.isVisible())

    first = day.session.offsite.trade_offs[0].id
    day.session.apply("Land", tradeoffs.land, first, 3)
    day.look("landing")
    assert day.place.level.button("landing").text() == "Landing (0 of 7)"
    assert said().startswith("0 of 7 settled")
    day.session.apply("Price", tradeoffs.set_field, first, "friction", "Slower releases")
    assert day.place.level.button("landing").text() == "Landing (1 of 7)"
    assert said().startswith("1 of 7 settled")


def test_a_placing_from_the_first_click_to_the_picture(day: Day) -> None:
    """It is prepared, opened, closed and revealed on the screen; two camps are named, and no ballot is told."""
    day.look("placing")
    day.click("Prepare the placing")
    assert day.place.level.button("placing").text() == "Placing · being prepared"
    day.click("Open the vote")
    urn = day.session.box.latest(tradeoffs.SUBJECT)
    assert urn is not None
    assert urn.round.mode is Mode.PRIVATE
    for place, voter in enumerate(urn.round.electorate):
        choices = {urn.round.options[0].id: 1 if place < 2 else 7}
        day.session.vote(day.session.ballots.cast, urn.round.id, voter.id, choices)
    assert not any("divided" in each for each in texts(day.screen))
    day.click("Close the vote")
    day.click("Reveal the result")
    assert "We are divided on “Speed or interpretability”." in texts(day.screen)
    assert stand_rows(day)[0].chip.text() == "divided"
    assert len(stand_rows(day)) == 7


def test_a_draft_follows_the_list(day: Day) -> None:
    """What is changed in the list while a placing is being prepared is in the placing when it opens."""
    day.look("placing")
    day.click("Prepare the placing")
    day.session.apply("Remove", tradeoffs.remove, day.session.offsite.trade_offs[0].id)
    day.click("Open the vote")
    urn = day.session.box.latest(tradeoffs.SUBJECT)
    assert urn is not None
    assert urn.round.state is State.OPEN
    assert urn.round.options[0].text == "Innovation or compliance"


def test_a_second_placing_stands_below_the_first(day: Day) -> None:
    """Placed again, each scale shows before and now; the first time there is no before."""
    day.hold(*["2 3 4 5 6 7 1"] * 5)
    day.look("placing")
    assert not stand_rows(day)[0].before.isVisible()
    day.hold(*["6 3 4 5 6 7 1"] * 5)
    row = stand_rows(day)[0]
    assert row.before.isVisible()
    assert "before" in texts(row)
    day.click("Table")
    assert day.place.result.table.isVisible()
    assert not stand_rows(day)


def test_the_way_leads_on_to_where_we_land(day: Day) -> None:
    """From the picture one click leads to the landing, where its distributions stand too."""
    day.hold(*["2 3 4 5 6 7 1"] * 5)
    day.look("placing")
    day.click("On to where we land")
    assert day.place.view == "landing"
    assert landing_row(day).scale.isVisible()


def test_landing_by_mouse_is_kept_undone_and_taken_away(day: Day) -> None:
    """A click lands and is on disk, a click on the same level takes the landing away, undo brings it back."""
    day.look("landing")
    scale = landing_row(day).scale
    QTest.mouseClick(scale, LEFT, pos=at(scale, 6))
    assert landings(day) == [6, *[None] * 6]
    assert scale.accessibleDescription() == "clearly towards interpretability"
    QTest.mouseClick(scale, LEFT, pos=at(scale, 6))
    assert landings(day) == [None] * 7
    day.session.undo()
    assert landings(day) == [6, *[None] * 6]
    path = day.session.file.path
    day.session.close()
    with OffsiteFile.open(path) as file:
        assert file.load().trade_offs[0].landing == 6


@pytest.mark.parametrize("mirrored", [False, True])
def test_landing_by_keys(day: Day, mirrored: bool) -> None:
    """Arrows begin in the middle and stop at the ends, digits set a level, Delete takes it away; mirrored they turn."""
    day.screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    day.look("landing")
    scale = landing_row(day).scale
    scale.setFocus()
    on, back = (Qt.Key.Key_Left, Qt.Key.Key_Right) if mirrored else (Qt.Key.Key_Right, Qt.Key.Key_Left)
    for key, level in ((on, 4), (on, 5), (back, 4), (Qt.Key.Key_7, 7), (on, 7), (Qt.Key.Key_Delete, None)):
        QTest.keyClick(scale, key)
        assert day.session.offsite.trade_offs[0].landing == level
    QTest.mouseClick(scale, LEFT, pos=at(scale, 2))
    assert day.session.offsite.trade_offs[0].landing == 2


def test_the_price_is_typed_and_stands_in_the_charter(day: Day) -> None:
    """What is typed as friction is one undo step, and the paper of the charter says it with the landing."""
    day.look("landing")
    row = landing_row(day)
    QTest.mouseClick(row.scale, LEFT, pos=at(row.scale, 2))
    row.friction.setFocus()
    type_text(row.friction, "Some answers stay unexplained")
    (landing,) = charter_document.document(day.session.offsite, day.session.box).landings
    assert (landing.left, landing.right) == ("Speed", "Interpretability")
    assert landing.friction == "Some answers stay unexplained"
    assert "1 of 7 settled with what we accept for it: a choice without a price has not been made yet." in texts(
        day.screen
    )
    day.session.undo()
    assert day.session.offsite.trade_offs[0].friction == ""
    assert day.session.offsite.trade_offs[0].landing == 2


def test_the_way_on_is_loud_once_all_is_settled(day: Day) -> None:
    """Before every landing has its price, going on is possible but not the loud act; then it is, and leads on."""
    day.look("landing")
    assert kind_of_the_way_on(day) == ButtonKind.SECONDARY
    for each in day.session.offsite.trade_offs:
        day.session.apply("Land", tradeoffs.land, each.id, 4)
        day.session.apply("Price", tradeoffs.set_field, each.id, "friction", "Time")
    assert kind_of_the_way_on(day) == ButtonKind.PRIMARY
    day.click("Next: North star")
    assert day.screen.place == "north_star"


def test_far_from_the_room_is_told_beside_the_scale(day: Day) -> None:
    """A landing far from where most stand says so; a reworded trade-off shows no picture of other words."""
    day.hold(*["7 7 7 7 7 7 7"] * 5)
    day.look("landing")
    row = landing_row(day)
    QTest.mouseClick(row.scale, LEFT, pos=at(row.scale, 1))
    assert "far from where most of us stand" in row.where.text()
    day.session.apply("Reword", tradeoffs.set_field, day.session.offsite.trade_offs[0].id, "left", "Haste")
    assert "Reworded since the placing" in row.where.text()


def test_findings_lead_to_what_is_missing(day: Day) -> None:
    """A missing landing leads to its scale, a missing price to its field, a missing end to its row in the list."""
    first, second, third = (each.id for each in day.session.offsite.trade_offs[:3])
    day.session.apply("Land", tradeoffs.land, first, 3)
    day.session.apply("Gap", tradeoffs.set_field, third, "right", "")
    day.screen.go_to("trade_offs", first)
    assert landing_row(day).friction.hasFocus()
    day.screen.go_to("trade_offs", second)
    assert landing_row(day, 1).scale.hasFocus()
    day.screen.go_to("trade_offs", third)
    assert day.place.view == "scales"
    assert day.place.scales.list.table.cell(third, "right").hasFocus()


def test_the_big_screen_is_offered_what_the_view_shows(day: Day) -> None:
    """Nothing before there is anything; then the placing, and first where we land while that is looked at."""
    assert day.screen.offers() == ()
    day.hold(*["2 3 4 5 6 7 1"] * 5)
    day.session.apply("Land", tradeoffs.land, day.session.offsite.trade_offs[0].id, 3)
    day.look("placing")
    stand, land = day.screen.offers()
    assert (stand.label, land.label) == ("Trade-offs: where we stand", "Trade-offs: where we land")
    for offer in (stand, land):
        page = offer.pages()[0]
        assert isinstance(page, Scales)
    day.look("landing")
    assert [each.label for each in day.screen.offers()] == [land.label, stand.label]


def test_leaving_and_coming_back_begins_where_the_work_stands(day: Day) -> None:
    """A settled landing is what a new look at the tab begins with."""
    day.session.apply("Land", tradeoffs.land, day.session.offsite.trade_offs[0].id, 3)
    day.place.begin()
    day.screen.refresh()
    QApplication.processEvents()
    assert day.place.view == "landing"
