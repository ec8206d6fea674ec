"""The charter's screen on a real file, with the real worker behind the page."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.content import Playbook
from offsite.domain import charter, details, raci
from offsite.domain.model.raci import Mark
from offsite.domain.offsite import PageSize
from offsite.sample import play_sample
from offsite.storage.file import OffsiteFile
from tests.export.samples import pages_of
from tests.journeys.hands import type_text
from tests.ui.home_kit import texts
from ui.exporting import Exporter
from ui.pictures import settle
from ui.session import Session
from ui.steps.charter import CharterScreen
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.widgets.marks import Banner

PATIENCE = 40_000


@pytest.fixture(scope="module")
def exporter(qapp: QApplication) -> Iterator[Exporter]:
    """One worker for all screens, as in the app."""
    del qapp
    exporter = Exporter()
    yield exporter
    exporter.close()


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """The sample, all adopted and written."""
    del qapp
    path = tmp_path / "sample.offsite"
    play_sample(path)
    session = Session(OffsiteFile.open(path))
    yield session
    session.close()


@pytest.fixture
def screen(
    qtbot: QtBot, session: Session, theme: Theme, playbook: Playbook, exporter: Exporter
) -> Iterator[CharterScreen]:
    """The screen of the sample, before the page is there."""
    screen = CharterScreen(session, playbook.step("charter"), theme, exporter)
    qtbot.addWidget(screen)
    screen.resize(1016, 616)
    screen.show()
    screen.activateWindow()
    QApplication.processEvents()
    yield screen
    screen.hide()


def field(screen: CharterScreen, key: str) -> TextField:
    """The field of a section."""
    heading = charter.spec(key).heading
    return next(each for each in screen.findChildren(TextField) if each.accessibleName() == heading)


def write(screen: CharterScreen, key: str, text: str) -> None:
    """Type over what a section says."""
    at = field(screen, key)
    at.setFocus()
    at.selectAll()
    type_text(at, text)
    QApplication.processEvents()


def click(screen: CharterScreen, name: str) -> None:
    """Click the one button of that name that can be seen."""
    (button,) = (each for each in screen.findChildren(Button) if each.accessibleName() == name and each.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def shown(qtbot: QtBot, screen: CharterScreen) -> bytes:
    """Wait until the page shows what is written now; return its PDF."""

    def fresh() -> bool:
        done = screen._shown
        return done is not None and done.document == charter.document(screen.session.offsite, screen.session.box)

    qtbot.waitUntil(fresh, timeout=PATIENCE)
    assert screen._shown is not None
    return screen._shown.pdf


def told(screen: CharterScreen) -> str:
    """What the screen says above the sections."""
    return "\n".join(each.text() for each in screen.findChildren(Banner) if each.isVisible())


def withdraw_accountable(session: Session) -> None:
    """Change what the section on accountabilities rests on."""
    offsite = session.offsite
    session.apply("Mark", raci.set_mark, offsite.decisions[0].id, offsite.roles[0].id, Mark.RESPONSIBLE)


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


def test_export_writes_the_page_that_is_shown(qtbot: QtBot, screen: CharterScreen, tmp_path: Path) -> None:
    """The file holds the very bytes of the preview, gets its suffix, replaces an older one, and is named."""
    pdf = shown(qtbot, screen)
    (tmp_path / "charter.pdf").write_bytes(b"old")
    screen.export_to(tmp_path / "charter")
    assert (tmp_path / "charter.pdf").read_bytes() == pdf
    assert told(screen) == f"The charter is in {tmp_path / 'charter.pdf'}"


def test_export_right_after_typing_waits_for_the_page(qtbot: QtBot, screen: CharterScreen, tmp_path: Path) -> None:
    """What was typed a moment ago is in the file, though the page has not shown it yet."""
    shown(qtbot, screen)
    write(screen, "why", "Typed a moment ago.")
    target = tmp_path / "charter.pdf"
    screen.export_to(target)
    assert not target.exists()
    qtbot.waitUntil(target.exists, timeout=PATIENCE)
    assert "Typed a moment ago." in pages_of(target.read_bytes())[0]


def test_export_is_not_forgotten_when_the_day_goes_on(
    qtbot: QtBot, screen: CharterScreen, session: Session, tmp_path: Path
) -> None:
    """Going elsewhere and changing something while the page is being set still leads to the file."""
    write(screen, "why", "Typed a moment ago.")
    target = tmp_path / "charter.pdf"
    screen.export_to(target)
    screen.hide()
    session.apply("Change", details.describe, "Another title", "Marlow Freight", None, session.offsite.form)
    qtbot.waitUntil(target.exists, timeout=PATIENCE)
    assert target.read_bytes() == shown(qtbot, screen)


def test_export_is_finished_before_the_offsite_closes(screen: CharterScreen, session: Session, tmp_path: Path) -> None:
    """Who exports and leaves at once finds the file."""
    write(screen, "why", "The last word.")
    screen.export_to(tmp_path / "charter.pdf")
    assert session.close()
    assert "The last word." in pages_of((tmp_path / "charter.pdf").read_bytes())[0]


def test_an_unwritable_place_is_told(qtbot: QtBot, screen: CharterScreen, tmp_path: Path) -> None:
    """A folder that is not there, or a folder of that name, is told in a sentence; what lay there stays."""
    shown(qtbot, screen)
    screen.export_to(tmp_path / "nowhere" / "charter.pdf")
    assert told(screen) == "“charter.pdf” could not be saved: its folder does not exist."
    (tmp_path / "old.pdf").mkdir()
    (tmp_path / "old.pdf" / "kept.txt").write_text("kept", encoding="utf-8")
    screen.export_to(tmp_path / "old.pdf")
    assert told(screen) == "“old.pdf” could not be saved: a folder has that name."
    assert (tmp_path / "old.pdf" / "kept.txt").read_text(encoding="utf-8") == "kept"
    screen.export_to(tmp_path / "good.pdf")
    assert told(screen).startswith("The charter is in")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="only there can a file be larger than allowed")
def test_a_full_disk_keeps_the_old_file(qtbot: QtBot, screen: CharterScreen, tmp_path: Path) -> None:
    """Where the new file does not fit, the old one is whole, nothing else is left, and the reason is told."""
    import resource  # noqa: PLC0415 - not on every system

    pdf = shown(qtbot, screen)
    target = tmp_path / "out" / "charter.pdf"
    target.parent.mkdir()
    target.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(pdf) // 2, hard))
    try:
        screen.export_to(target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert "could not be saved" in told(screen)
    assert target.read_bytes() == b"old"
    assert [each.name for each in target.parent.iterdir()] == ["charter.pdf"]


def test_a_full_page_and_missing_signs_are_told(qtbot: QtBot, screen: CharterScreen) -> None:
    """Beside the page stands which sections go on in the annex and which signs have no letter in any font."""
    at = field(screen, "guardrails")
    at.setFocus()
    at.setPlainText("\n".join(f"Guardrail number {number} holds while we experiment" for number in range(80)))
    type_text(at, "\U00012000")
    shown(qtbot, screen)
    assert "▲ Page 1 is full: " in texts(screen)
    assert "▲ No font has \U00012000; boxes stand there." in texts(screen)


def test_a_screen_that_is_gone_does_not_hear_of_its_page(
    qtbot: QtBot, exporter: Exporter, screen: CharterScreen
) -> None:
    """An offsite that is left while its page is being set ends quietly; the next one gets its own page."""
    going = CharterScreen(screen.session, screen.step, screen.theme, exporter)
    going.show()
    going._ask()
    going.deleteLater()
    settle()
    assert not shiboken6.isValid(going)
    with qtbot.waitSignal(exporter.done, timeout=PATIENCE):
        pass
    assert shown(qtbot, screen)


def test_after_a_failure_the_next_page_takes_the_sentence_away(
    qtbot: QtBot, screen: CharterScreen, exporter: Exporter, tmp_path: Path
) -> None:
    """A page that could not be set is told, an export that waited for it is given up, and the next page is shown."""
    document = charter.document(screen.session.offsite, screen.session.box)
    with qtbot.waitSignal(exporter.failed, timeout=PATIENCE):
        exporter.ask(document, 1_000_000)
    assert told(screen) == "The page could not be set: the computer is out of memory."
    write(screen, "why", "Another try.")
    screen.export_to(tmp_path / "charter.pdf")
    assert "Another try." in pages_of(shown(qtbot, screen))[0]
    assert told(screen).startswith("The charter is in")


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
