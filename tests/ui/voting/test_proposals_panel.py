"""Collecting proposals by mouse and keyboard, on a real file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import people, proposals
from offsite.domain.model.proposals import Kind
from tests.ui.voting.day_at_hand import IDEAS, click, dialog, place_of, room, texts
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen
from ui.voting.act_page import ActPage
from ui.voting.merge_sheet import MergeSheet
from ui.voting.proposals_panel import ProposalsPanel

_ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(screen: OffsiteDayScreen) -> ProposalsPanel:
    """The list of opportunities, empty."""
    return place_of(screen).proposals


def test_typing_and_enter_adds_a_proposal_and_keeps_the_focus(panel: ProposalsPanel) -> None:
    """One sentence after the other can be typed without the mouse."""
    panel.adding.setFocus()
    for idea in IDEAS[:2]:
        QTest.keyClicks(panel.adding, idea)
        QTest.keyClick(panel.adding, Qt.Key.Key_Return)
    assert texts(panel.session) == list(IDEAS[:2])
    assert [row.field.text() for row in panel.rows()] == list(IDEAS[:2])
    assert panel.adding.hasFocus()
    assert panel.adding.text() == ""


def test_an_author_can_be_named_with_the_proposal_and_later(panel: ProposalsPanel) -> None:
    """Whose idea it was is kept with it, and can be changed in its row."""
    session = panel.session
    session.apply("Add", people.add_one, "Dana Roth")
    session.apply("Add", people.add_one, "Mei Lin")
    dana, mei = (each.id for each in session.offsite.people)
    panel.author.show_key(dana)
    QTest.keyClicks(panel.adding, IDEAS[0])
    QTest.keyClick(panel.adding, Qt.Key.Key_Return)
    assert session.offsite.proposals[0].author == dana
    author = panel.rows()[0].author
    author.setFocus()
    QTest.keyClick(author, Qt.Key.Key_Down)
    assert session.offsite.proposals[0].author == mei


def test_pasted_lines_are_several_proposals_and_one_undo_step(panel: ProposalsPanel) -> None:
    """A list from elsewhere comes in at once, and goes at once."""
    QGuiApplication.clipboard().setText("- First idea\n\n- Second idea\n- Third idea\n")
    panel.adding.setFocus()
    panel.adding.paste()
    assert texts(panel.session) == ["First idea", "Second idea", "Third idea"]
    panel.session.undo()
    assert texts(panel.session) == []
    assert not panel.rows()


def test_what_stands_there_already_is_refused_and_stays_in_the_field(panel: ProposalsPanel, qtbot: QtBot) -> None:
    """Nothing that was typed is lost when the rules say no."""
    panel.session.apply("Add", proposals.propose, Kind.OPPORTUNITY, IDEAS[0])
    QTest.keyClicks(panel.adding, IDEAS[0].upper())
    with qtbot.waitSignal(panel.session.refused):
        QTest.keyClick(panel.adding, Qt.Key.Key_Return)
    assert panel.adding.text() == IDEAS[0].upper()


def test_a_row_is_edited_in_place_as_one_undo_step(panel: ProposalsPanel) -> None:
    """A visit to a row's words undoes as one."""
    room(panel.session)
    field = panel.rows()[1].field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Other words")
    assert texts(panel.session)[1] == "Other words"
    panel.session.undo()
    assert texts(panel.session) == list(IDEAS)


def test_alt_arrows_move_a_proposal_and_the_focus_goes_with_it(panel: ProposalsPanel) -> None:
    """The order can be changed by keyboard, from the words and from the tick."""
    room(panel.session)
    moved = panel.rows()[2]
    moved.field.setFocus()
    QTest.keyClick(moved.field, Qt.Key.Key_Up, _ALT)
    assert texts(panel.session) == [IDEAS[0], IDEAS[2], IDEAS[1], IDEAS[3]]
    assert moved.field.hasFocus()
    moved.check.setFocus()
    QTest.keyClick(moved.check, Qt.Key.Key_Down, _ALT)
    assert texts(panel.session) == list(IDEAS)
    assert moved.check.hasFocus()
    assert [row.field.text() for row in panel.rows()] == list(IDEAS)


def test_plain_arrows_go_from_row_to_row(panel: ProposalsPanel) -> None:
    """Up and Down walk through the list and end in the line to add one."""
    room(panel.session, ideas=IDEAS[:2])
    first, second = panel.rows()
    first.field.setFocus()
    QTest.keyClick(first.field, Qt.Key.Key_Down)
    assert second.field.hasFocus()
    QTest.keyClick(second.field, Qt.Key.Key_Up)
    assert first.field.hasFocus()
    QTest.keyClick(first.field, Qt.Key.Key_Up)
    assert panel.adding.hasFocus()


def test_a_proposal_is_removed_by_key_and_by_button(panel: ProposalsPanel) -> None:
    """Both ways take one away and leave the cursor in the list."""
    room(panel.session)
    first = panel.rows()[0]
    first.field.setFocus()
    QTest.keyClick(first.field, Qt.Key.Key_Delete, _ALT)
    assert texts(panel.session) == list(IDEAS[1:])
    assert panel.rows()[0].field.hasFocus()
    click(panel.rows()[0].remove)
    assert texts(panel.session) == list(IDEAS[2:])


def test_chosen_ones_merge_into_one_and_come_apart_again(panel: ProposalsPanel) -> None:
    """The longest words are offered, the originals stay below, and nothing is lost by taking it apart."""
    room(panel.session)
    assert not panel.merge.isVisible()
    for row in panel.rows()[1:3]:
        row.check.setFocus()
        QTest.keyClick(row.check, Qt.Key.Key_Space)
    assert panel.merge.accessibleName() == "Merge 2 proposals…"
    click(panel.merge)
    sheet = dialog(MergeSheet)
    assert sheet.words() == "Plan the network at night"
    sheet.field.selectAll()
    QTest.keyClicks(sheet.field, "Plan ahead")
    click(sheet.yes)
    assert texts(panel.session) == [IDEAS[0], "Plan ahead", IDEAS[3]]
    merged = panel.rows()[1]
    assert merged.originals is not None
    assert merged.originals.fold.accessibleName() == "2 originals"
    assert not panel.merge.isVisible()
    click(merged.originals.apart)
    assert sorted(texts(panel.session)) == sorted(IDEAS)


def test_rows_that_did_not_change_are_kept(panel: ProposalsPanel) -> None:
    """Eighty rows stay the same widgets while one is added, so that typing never waits for the list."""
    panel.session.apply(
        "Add", proposals.propose_lines, Kind.OPPORTUNITY, "\n".join(f"Proposal {number}" for number in range(80))
    )
    before = panel.rows()
    QTest.keyClicks(panel.adding, "One more")
    QTest.keyClick(panel.adding, Qt.Key.Key_Return)
    assert len(panel.rows()) == 81
    assert panel.rows()[:80] == before


def test_a_new_proposal_comes_into_view(panel: ProposalsPanel) -> None:
    """What was just added can be seen, also below a long list."""
    panel.session.apply(
        "Add", proposals.propose_lines, Kind.OPPORTUNITY, "\n".join(f"Proposal {number}" for number in range(40))
    )
    QApplication.processEvents()
    QTest.keyClicks(panel.adding, "One more")
    QTest.keyClick(panel.adding, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not panel.rows()[-1].visibleRegion().isEmpty()
    assert panel.prepare.isVisible()


def test_two_proposals_are_needed_for_a_vote(panel: ProposalsPanel) -> None:
    """The way on opens with the second proposal, and says why before."""
    room(panel.session, ideas=IDEAS[:1])
    assert not panel.prepare.isEnabled()
    assert "two proposals" in panel.prepare.toolTip()
    room(panel.session, ideas=IDEAS[1:2])
    assert panel.prepare.isEnabled()


def test_every_part_of_a_row_says_what_it_is(panel: ProposalsPanel) -> None:
    """A screen reader hears which proposal a tick and a field belong to."""
    room(panel.session)
    row = panel.rows()[0]
    assert IDEAS[0] in row.check.accessibleName()
    assert IDEAS[0] in row.field.accessibleName()
    assert row.author.accessibleName() == "Author"
    assert all(each.accessibleName() for each in (row.up, row.down, row.remove))


def test_undo_of_words_reaches_the_row(session: Session, panel: ProposalsPanel) -> None:
    """What undo brings back is what the row shows."""
    room(session)
    session.apply("Word", proposals.reword, session.offsite.proposals[0].id, "New words")
    assert panel.rows()[0].field.text() == "New words"
    session.undo()
    assert panel.rows()[0].field.text() == IDEAS[0]


def test_a_long_list_ends_where_its_last_proposal_does(panel: ProposalsPanel, screen: OffsiteDayScreen) -> None:
    """Eighty proposals, some of several lines, leave no empty space below them to scroll through."""
    ideas = [f"Proposal {at}: {'answer each customer within a minute ' * (at % 4)}" for at in range(80)]
    room(panel.session, ideas=ideas)
    QApplication.processEvents()
    page = screen.findChild(ActPage)
    assert page is not None
    content = page.pane.widget()
    assert content is not None
    layout = content.layout()
    assert layout is not None
    assert content.height() == layout.totalHeightForWidth(content.width())
    last = panel.rows()[-1]
    assert panel.height() - last.mapTo(panel, last.rect().bottomLeft()).y() < 100
