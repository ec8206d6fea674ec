"""The charter's screen on a real file, with the real worker behind the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import adoption, charter, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import PageSize
from tests.export.samples import pages_of
from tests.journeys.hands import type_text
from tests.ui.home_kit import texts
from tests.ui.steps.charter.charter_kit import click, field, shown, withdraw_accountable, write
from ui.session import Session
from ui.steps.charter import CharterScreen
from ui.widgets.buttons import Button


def test_sections_write_themselves_from_what_was_adopted(screen: CharterScreen, session: Session) -> None:
    """Every section stands there as the offsite has it; where nobody wrote, the screen says whence it comes."""
    for spec in charter.SPECS:
        assert field(screen, spec.key).text() == charter.text_of(session.offsite, spec.key)
    assert field(screen, "opportunities").text().count("\n") == 2
    assert "written by itself, from what was adopted" in texts(screen)


def test_typing_is_one_undo_step_for_each_field(screen: CharterScreen, session: Session) -> None:
    """However much is typed into a field, one undo takes it back; another field is another step."""
    before = session.offsite
    write(screen, "why", "Kunden warten – 26 Stunden")
    write(screen, "review", "Every spring")
    assert session.undo_stack.count() == 2
    QTest.keyClick(field(screen, "review"), Qt.Key.Key_Tab)
    assert session.all_on_disk
    assert charter.text_of(session.offsite, "why") == "Kunden warten – 26 Stunden"
    session.undo()
    session.undo()
    assert session.offsite == before
    assert field(screen, "why").text() == charter.text_of(before, "why")


def test_what_was_written_over_can_be_given_back(screen: CharterScreen, session: Session) -> None:
    """A section written by hand offers the suggestion again, and a click on it takes it."""
    suggested = field(screen, "opportunities").text()
    write(screen, "opportunities", "Only one")
    click(screen, "Use the suggestion: Top 3 opportunities")
    assert not charter.is_written(session.offsite, "opportunities")
    assert field(screen, "opportunities").text() == suggested


def test_the_screen_fits_beside_rail_and_guide(screen: CharterScreen, session: Session) -> None:
    """At 1280 pixels nothing is cut off, whatever the sections have to say."""
    write(screen, "accountabilities", "The sponsor, for everything")
    withdraw_accountable(session)
    assert screen.minimumSizeHint().width() <= 816


@pytest.mark.parametrize("act", ["Use the suggestion", "Keep these words"])
def test_a_stale_section_says_so_until_it_is_settled(screen: CharterScreen, session: Session, act: str) -> None:
    """When the matrix changes after its section was written, the section says so; taking or keeping settles it."""
    stale = "▲ What this rests on has changed since it was written."
    write(screen, "accountabilities", "The sponsor, for everything")
    assert stale not in texts(screen)
    withdraw_accountable(session)
    assert stale in texts(screen)
    click(screen, f"{act}: Who answers for it")
    assert stale not in texts(screen)
    kept = field(screen, "accountabilities").text() == "The sponsor, for everything"
    assert kept is (act == "Keep these words")


def test_what_is_missing_is_counted(screen: CharterScreen) -> None:
    """A full charter lacks nothing; each section that is emptied or has a gap counts, and the page is a draft then."""
    assert "still missing" not in texts(screen)
    write(screen, "why", " ")
    assert "One thing is still missing; the page says “Draft” until it is there." in texts(screen)
    write(screen, "scope_in", f"All but {charter.GAP}")
    assert "2 things are still missing; the page says “Draft” until they are there." in texts(screen)
    write(screen, "why", "Because.")
    write(screen, "scope_in", "All.")
    assert "still missing" not in texts(screen)


def test_the_page_appears_and_follows(qtbot: QtBot, screen: CharterScreen) -> None:
    """The preview shows the pages without being asked, and follows what is typed."""
    first = shown(qtbot, screen)
    assert screen.preview.page_count == len(pages_of(first)) >= 2
    assert "The charter on one page, and" in texts(screen)
    picture = screen.preview.grab().toImage()
    write(screen, "why", "Warum? Weil die Kunden warten.")
    assert "Warum? Weil die Kunden warten." in pages_of(shown(qtbot, screen))[0]
    assert screen.preview.grab().toImage() != picture


def test_the_page_keeps_its_place_when_the_words_change(qtbot: QtBot, screen: CharterScreen) -> None:
    """Who reads the annex stays there while the page is set anew, and scrolls it by keys."""
    shown(qtbot, screen)
    screen.preview.setFocus()
    QTest.keyClick(screen.preview, Qt.Key.Key_PageDown)
    at = screen.preview.verticalScrollBar().value()
    assert at > 0
    withdraw_accountable(screen.session)
    shown(qtbot, screen)
    assert screen.preview.verticalScrollBar().value() == at


def test_the_paper_is_chosen(qtbot: QtBot, screen: CharterScreen, session: Session) -> None:
    """The other paper is one undo step, and the page takes its shape."""
    shown(qtbot, screen)
    assert screen._shown is not None
    before = screen._shown.pages[0].height()
    other = next(each for each in PageSize if each is not session.offsite.page)
    click(screen, f"Paper: {other.value}")
    assert session.offsite.page is other
    shown(qtbot, screen)
    assert screen._shown.pages[0].height() != before
    session.undo()
    assert screen._paper.key() == session.offsite.page != other


def test_a_full_page_and_missing_signs_are_told(qtbot: QtBot, screen: CharterScreen) -> None:
    """Beside the page stands which sections go on in the annex and which signs have no letter in any font."""
    at = field(screen, "guardrails")
    at.setFocus()
    at.setPlainText("\n".join(f"Guardrail number {number} holds while we experiment" for number in range(80)))
    type_text(at, "\U00012000")
    shown(qtbot, screen)
    assert "▲ Page 1 is full: " in texts(screen)
    assert "▲ No font has \U00012000; boxes stand there." in texts(screen)


def test_a_finding_leads_into_its_section(screen: CharterScreen) -> None:
    """Going to a section puts the cursor into it and brings it into sight."""
    screen.go_to("review")
    QApplication.processEvents()
    at = field(screen, "review")
    assert at.hasFocus()
    assert not at.visibleRegion().isEmpty()
    screen.go_to("nowhere")
    assert at.hasFocus()


def test_the_results_it_rests_on_are_offered(screen: CharterScreen) -> None:
    """North star, opportunities and risks can be put on the big screen from here."""
    assert [offer.label for offer in screen.offers()] == ["Our north star", "Top 3 opportunities", "Top 3 risks"]
    assert all(offer.pages() for offer in screen.offers())


def test_new_words_go_into_what_was_written(screen: CharterScreen, session: Session) -> None:
    """When a risk is reworded, its threshold says so in both words; a click takes the new ones and leaves the limit."""
    risk = adoption.adopted(session.offsite, Kind.RISK)[0]
    write(screen, "risk_thresholds", f"{risk.text}: none at all")
    assert "Take the new words: Risk thresholds" not in [
        each.accessibleName() for each in screen.findChildren(Button) if each.isVisible()
    ]
    session.apply("Word", proposals.reword, risk.id, f"{risk.text} or an authority")
    told = f"has changed since it was written. “{risk.text}” has become “{risk.text} or an authority”."
    assert told in texts(screen)
    click(screen, "Take the new words: Risk thresholds")
    assert field(screen, "risk_thresholds").text().startswith(f"{risk.text} or an authority: none at all")
    assert told not in texts(screen)


def test_the_argument_is_read_again_after_another_north_star(screen: CharterScreen, session: Session) -> None:
    """The words on why were written for the north star; another one marks them until somebody says that they stay."""
    write(screen, "why", "Customers wait")
    star = adoption.adopted(session.offsite, Kind.NORTH_STAR)[0]
    session.apply("Word", proposals.reword, star.id, "Answer truly")
    click(screen, "Keep these words: Why")
    assert not charter.is_stale(session.offsite, "why")
    assert field(screen, "why").text() == "Customers wait"
