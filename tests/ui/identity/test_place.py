"""Identity on a real file: five lists by keyboard and mouse."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offsite.content import Playbook
from offsite.domain import identity
from offsite.domain.model.identity import Aspect, Trait
from offsite.domain.model.slides_day import Points
from offsite.storage.file import OffsiteFile
from tests.ui.identity.identity_kit import cell, pairs, pane, place, typed, write
from tests.ui.voting.day_at_hand import click, readable
from ui.identity.place import IdentityPlace
from ui.session import Session
from ui.steps.offsite_day import OffsiteDayScreen

ALT = Qt.KeyboardModifier.AltModifier
GAPS = (("All count the same", "The largest come first"), ("We learn", "We hide it"))


@pytest.mark.parametrize("aspect", Aspect)
def test_an_empty_list_helps_to_begin(screen: OffsiteDayScreen, playbook: Playbook, aspect: Aspect) -> None:
    """Each list shows its question, what to do and the playbook's example; with an entry only the question stays."""
    prompts = {each.id: each for each in playbook.step("offsite").activity("identity").prompts}
    shown = pane(screen, aspect)
    words = readable(shown)
    assert prompts[aspect].ask in words
    assert f"For example: {prompts[aspect].hint}" in words
    write(screen, aspect, ("One", "Two"))
    assert prompts[aspect].ask in readable(shown)
    assert prompts[aspect].hint not in readable(shown)


def test_enter_leads_through_both_sides(screen: OffsiteDayScreen, session: Session, tmp_path: Path) -> None:
    """What we say, Enter, what we do, Enter: the next one can be typed, and all of it is in the file at once."""
    shown = write(screen, Aspect.GAP, *GAPS)
    assert shown.list.table.add_field.hasFocus()
    assert pairs(session, Aspect.GAP) == list(GAPS)
    assert session.close()
    with OffsiteFile.open(tmp_path / "day.offsite") as file:
        assert [(each.text, each.beside) for each in file.load().identity] == list(GAPS)


def test_both_sides_of_a_gap_are_equally_wide(screen: OffsiteDayScreen) -> None:
    """Neither saying nor doing gets more room."""
    shown = write(screen, Aspect.GAP, *GAPS)
    assert abs(cell(shown, 0, "text").width() - cell(shown, 0, "beside").width()) <= 1


def test_half_a_gap_says_what_is_missing(screen: OffsiteDayScreen, session: Session) -> None:
    """A gap with one side names the other below it, until that is typed."""
    shown = write(screen, Aspect.GAP, ("All count the same", ""))
    row = shown.list.table.row(shown.list.table.ids()[0])
    assert row.remark.isVisible()
    assert row.remark.text() == "▲ What we do is not written"
    cell(shown, 0, "beside")
    typed("The largest come first")
    assert not row.remark.isVisible()
    assert pairs(session, Aspect.GAP) == [GAPS[0]]


def test_a_visit_to_a_cell_is_one_undo_step(screen: OffsiteDayScreen, session: Session) -> None:
    """Each side is undone by itself, as a whole; the row keeps its widgets."""
    shown = write(screen, Aspect.VALUE, ("Dates", "2024"))
    text, beside = cell(shown, 0, "text"), cell(shown, 0, "beside")
    for field, more in ((text, " kept"), (beside, " and 2025")):
        field.setFocus()
        field.moveCursor(field.textCursor().MoveOperation.End)
        QTest.keyClicks(field, more)
    assert pairs(session, Aspect.VALUE) == [("Dates kept", "2024 and 2025")]
    session.undo()
    assert pairs(session, Aspect.VALUE) == [("Dates kept", "2024")]
    session.undo()
    assert pairs(session, Aspect.VALUE) == [("Dates", "2024")]
    assert cell(shown, 0, "text") is text
    assert (text.toPlainText(), beside.toPlainText()) == ("Dates", "2024")


def test_entries_move_and_go_by_key_and_button(screen: OffsiteDayScreen, session: Session) -> None:
    """Alt with an arrow moves an entry within its list, its button removes it, and undo brings it back."""
    write(screen, Aspect.VALUE, ("Dates", ""))
    shown = write(screen, Aspect.GAP, *GAPS)
    QTest.keyClick(cell(shown, 1), Qt.Key.Key_Up, ALT)
    assert pairs(session, Aspect.GAP) == [GAPS[1], GAPS[0]]
    click(shown.list.table.row(shown.list.table.ids()[0]).remove)
    assert pairs(session, Aspect.GAP) == [GAPS[0]]
    assert shown.list.remark.text() == "Removed “We learn”. Ctrl+Z takes that back."
    session.undo()
    assert pairs(session, Aspect.GAP) == [GAPS[1], GAPS[0]]
    assert pairs(session, Aspect.VALUE) == [("Dates", "")]


def test_pasted_lines_are_entries_with_both_sides(screen: OffsiteDayScreen, session: Session) -> None:
    """Several lines become several entries in one undo step; what stands there already is passed over."""
    shown = write(screen, Aspect.GAP, GAPS[0])
    before = session.undo_stack.count()
    QGuiApplication.clipboard().setText("- All count the same – The largest come first\n- We learn – We hide it\n\n")
    shown.list.table.add_field.setFocus()
    shown.list.table.add_field.paste()
    assert pairs(session, Aspect.GAP) == list(GAPS)
    assert session.undo_stack.count() == before + 1
    session.undo()
    assert pairs(session, Aspect.GAP) == [GAPS[0]]


def test_the_same_words_stay_in_the_line_that_adds(screen: OffsiteDayScreen, session: Session) -> None:
    """What is refused is told, nothing is added, and what was typed is still there to be changed."""
    told: list[str] = []
    session.refused.connect(told.append)
    shown = write(screen, Aspect.GAP, GAPS[0])
    typed("all count the same")
    assert told == ["The same words stand there already."]
    assert pairs(session, Aspect.GAP) == [GAPS[0]]
    assert shown.list.table.add_field.hasFocus()
    assert shown.list.table.add_field.text() == "all count the same"


def test_the_views_count_their_entries(screen: OffsiteDayScreen) -> None:
    """The number of entries stands beside the name of a list, and the arrow keys move between the lists."""
    write(screen, Aspect.GAP, *GAPS)
    level = place(screen).level
    assert level.button(Aspect.GAP).accessibleName() == "Say and do (2)"
    level.button(Aspect.GAP).setFocus()
    QTest.keyClick(level.button(Aspect.GAP), Qt.Key.Key_Right)
    assert level.key() == Aspect.PAST
    assert place(screen).panes[Aspect.PAST].isVisible()
    assert not place(screen).panes[Aspect.GAP].isVisible()


def test_findings_lead_to_their_entry_or_list(screen: OffsiteDayScreen, session: Session) -> None:
    """An entry gets the cursor; a list without entries gets it into its empty line; what is gone leads to no list."""
    write(screen, Aspect.GAP, ("All count the same", ""))
    pane(screen, Aspect.FRICTION)
    screen.go_to("risks")
    value, deciding, gap = identity.findings(session.offsite)
    screen.go_to(gap.place, gap.record)
    shown = place(screen).panes[Aspect.GAP]
    assert shown.isVisible()
    assert shown.list.table.cell(gap.record, "text").hasFocus()
    for finding, aspect in ((value, Aspect.VALUE), (deciding, Aspect.DECIDING)):
        screen.go_to(finding.place, finding.record)
        assert place(screen).panes[aspect].list.table.add_field.hasFocus()
    screen.go_to("identity", "gone")
    assert place(screen).level.key() == Aspect.DECIDING


def test_the_big_screen_is_offered_the_list_in_front(screen: OffsiteDayScreen) -> None:
    """Lists with entries are offered, the one that is looked at first, in plain words."""
    place(screen)
    assert screen.offers() == ()
    write(screen, Aspect.VALUE, ("Dates", "2024"))
    write(screen, Aspect.GAP, *GAPS)
    first, second = screen.offers()
    assert (first.label, second.label) == ("Where saying and doing differ", "What we value")
    (slide,) = first.pages()
    assert isinstance(slide, Points)
    assert slide.items[0] == "We say: All count the same – we do: The largest come first"
    assert screen.offers() == (first, second)


def test_without_questions_of_the_playbook_the_lists_stand_alone(session: Session) -> None:
    """A playbook that asks nothing leaves the lists as they are."""
    bare = IdentityPlace(session, ())
    bare.refresh()
    assert "For example" not in readable(bare)
    assert bare.panes[Aspect.GAP].list.table.ids() == ()


def test_forty_long_entries_stay_on_the_screen(screen: OffsiteDayScreen, session: Session) -> None:
    """Forty entries of 300 letters a side, odd ones among them, widen nothing, and the last one can be reached."""
    odd = ("Wort " * 60, "ش" * 300, "W" * 300, "<b>bold</b> & =A1", "one\ntwo", "e\u0301" * 150)
    session.apply(
        "Fill",
        replace,
        identity=tuple(Trait(str(at), Aspect.GAP, odd[at % 6], odd[(at + 1) % 6]) for at in range(40)),
    )
    screen.go_to("identity", "39")
    QApplication.processEvents()
    shown = place(screen).panes[Aspect.GAP]
    last = shown.list.table.cell("39", "text")
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()
    assert screen.minimumSizeHint().width() <= 816
    assert shown.width() <= 816
