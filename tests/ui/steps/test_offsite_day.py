"""The offsite day as a whole: its tabs, its places, and the way from a finding to what it names."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import answers, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Form
from tests.ui.on_screen import on_screen
from ui.identity.place import IdentityPlace
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.theme import Theme
from ui.voting.tab_order import tab_stops
from ui.voting.vote_place import QUESTIONS, VotePlace
from ui.widgets.tabs import Tabs


@pytest.fixture
def screen(qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook) -> Iterator[OffsiteDayScreen]:
    """The screen of a new offsite."""
    with on_screen(qtbot, OffsiteDayScreen(session, playbook.step("offsite"), theme)) as screen:
        yield screen


def test_the_day_begins_with_its_first_activity(screen: OffsiteDayScreen) -> None:
    """A whole day starts from identity."""
    assert screen.place == "identity"
    assert isinstance(screen.part("identity"), IdentityPlace)


def test_the_short_form_begins_with_what_it_has_time_for(
    qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook
) -> None:
    """In ninety minutes the room goes straight to the north star."""
    session.apply("Form", lambda offsite: replace(offsite, form=Form.NINETY))
    screen = OffsiteDayScreen(session, playbook.step("offsite"), theme)
    qtbot.addWidget(screen)
    assert screen.place == "north_star"


def test_the_arrow_keys_move_between_the_tabs(screen: OffsiteDayScreen) -> None:
    """The tabs can be reached and changed without the mouse, and the heading follows."""
    tabs = screen.findChild(Tabs)
    assert tabs is not None
    tabs.setFocus()
    for _ in range(3):
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert screen.place == "opportunities"
    assert screen._page.title.text() == "Opportunities"


@pytest.mark.parametrize(
    ("place", "key"),
    [("opportunity", "opportunities"), ("risk", "risks"), ("north_star", "north_star"), ("", "identity")],
)
def test_a_place_is_an_activity_or_a_kind(screen: OffsiteDayScreen, place: str, key: str) -> None:
    """Findings name the kind, the guide the activity; both lead to the same tab, and an unknown place to none."""
    screen.go_to(place)
    assert screen.place == key


def test_going_to_a_proposal_puts_the_cursor_there(screen: OffsiteDayScreen) -> None:
    """A record in a place is found and focused."""
    for text in ("One", "Two"):
        screen.session.apply("Add", proposals.propose, Kind.RISK, text)
    second = screen.session.offsite.proposals[1].id
    screen.go_to("risk", second)
    part = screen.part("risks")
    assert isinstance(part, VotePlace)
    assert part.proposals.rows()[1].field.hasFocus()


def test_answers_to_questions_are_kept(screen: OffsiteDayScreen) -> None:
    """What is typed below a question is in the offsite."""
    screen.go_to("risks", "first_signs")
    part = screen.part("risks")
    assert isinstance(part, VotePlace)
    field = part.questions.field("first_signs")
    assert field is not None
    assert field.hasFocus()
    QTest.keyClicks(field, "Complaints")
    assert answers.answer_to(screen.session.offsite, "offsite", "first_signs") == "Complaints"


def test_a_question_beside_a_vote_has_a_view_of_its_own(screen: OffsiteDayScreen) -> None:
    """The questions of an activity that votes are there as well."""
    screen.go_to("opportunities")
    part = screen.part("opportunities")
    assert isinstance(part, VotePlace)
    part.show_view(QUESTIONS)
    assert part.questions.isVisible()
    assert not part.proposals.isVisible()
    assert part.questions.field("business_case") is not None


def test_the_second_level_counts_the_proposals(screen: OffsiteDayScreen) -> None:
    """The number of proposals stands beside their name."""
    screen.go_to("risks")
    screen.session.apply("Add", proposals.propose_lines, Kind.RISK, "One\nTwo\nThree")
    part = screen.part("risks")
    assert isinstance(part, VotePlace)
    assert part.level.button("proposals").accessibleName() == "Proposals (3)"


def test_an_empty_question_offers_nothing(screen: OffsiteDayScreen) -> None:
    """Before there is a proposal there is nothing for the big screen."""
    screen.go_to("risks")
    assert screen.offers() == ()
    screen.session.apply("Add", proposals.propose, Kind.RISK, "A wrong promise")
    assert [each.label for each in screen.offers()] == ["Risks: question"]
    assert screen.offers() == screen.offers()


def test_tab_follows_the_layout(screen: OffsiteDayScreen) -> None:
    """Tab goes from the line to add through the rows, in the order they stand in, to the act below them."""
    screen.session.apply("Add", proposals.propose_lines, Kind.RISK, "One\nTwo")
    screen.go_to("risks")
    screen.session.apply("Move", proposals.move, screen.session.offsite.proposals[1].id, -1)
    QApplication.processEvents()
    part = screen.part("risks")
    assert isinstance(part, VotePlace)
    two, one = part.proposals.rows()
    part.proposals.adding.setFocus()
    stops = [two.check, two.field, two.author, one.check, one.field, one.author, part.proposals.prepare]
    for expected in (part.proposals.author, *stops):
        QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Tab)
        assert expected.hasFocus()
    QTest.keyClick(part.proposals.prepare, Qt.Key.Key_Backtab)
    assert one.author.hasFocus()


def test_all_that_takes_the_focus_has_a_name(screen: OffsiteDayScreen) -> None:
    """A screen reader can tell every stop of the Tab key apart."""
    screen.session.apply("Add", proposals.propose_lines, Kind.RISK, "One\nTwo")
    for place in ("identity", "trade_offs", "north_star", "opportunities", "risks"):
        screen.go_to(place)
        QApplication.processEvents()
        stops = list(tab_stops(screen))
        assert len(stops) > 3
        assert [each for each in stops if not each.accessibleName()] == []
