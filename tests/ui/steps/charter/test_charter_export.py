"""The PDF of the charter, from the screen to the disk."""

import os
import signal
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from offsite.domain import charter_document, details, signing
from tests.export.samples import pages_of
from tests.ui.steps.charter.charter_kit import PATIENCE, shown, told, write
from ui.exporting import Exporter
from ui.pictures import settle
from ui.session import Session
from ui.steps.charter import CharterScreen


def test_export_writes_the_page_that_is_shown(qtbot: QtBot, screen: CharterScreen, tmp_path: Path) -> None:
    """The file holds the very bytes of the preview, gets its suffix, replaces an older one, and is named."""
    pdf = shown(qtbot, screen)
    (tmp_path / "charter.pdf").write_bytes(b"old")
    screen.export_to(tmp_path / "charter")
    assert (tmp_path / "charter.pdf").read_bytes() == pdf
    assert told(screen) == f"The charter is in {tmp_path / 'charter.pdf'}"


def test_a_file_that_says_something_else_by_now_is_not_told(
    qtbot: QtBot, screen: CharterScreen, session: Session, tmp_path: Path
) -> None:
    """Where the charter lies is told until the charter changes, as by a signature."""
    shown(qtbot, screen)
    screen.export_to(tmp_path / "charter.pdf")
    assert "The charter is in" in told(screen)
    session.apply("Sign", signing.sign, session.offsite.people[0].id, None)
    qtbot.waitUntil(lambda: told(screen) == "", timeout=PATIENCE)


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


def test_the_page_of_older_words_does_not_end_the_wait(
    qtbot: QtBot, screen: CharterScreen, session: Session, tmp_path: Path
) -> None:
    """Who exports and leaves while older words are being set finds the file, with the last word in it."""
    shown(qtbot, screen)
    write(screen, "why", "An older word.")
    screen._ask()
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


def test_a_screen_that_is_gone_does_not_hear_of_its_page(
    qtbot: QtBot, exporter: Exporter, screen: CharterScreen
) -> None:
    """An offsite that is left while its page is being set ends quietly; the next one gets its own page."""
    going = CharterScreen(screen.session, screen.step, screen.theme, exporter)
    going.show()
    with qtbot.waitSignal(exporter.done, timeout=PATIENCE):  # it may be done before all else has settled
        going._ask()
        going.deleteLater()
        settle()
        assert not shiboken6.isValid(going)
    assert shown(qtbot, screen)


def test_after_a_failure_the_next_page_takes_the_sentence_away(
    qtbot: QtBot, screen: CharterScreen, exporter: Exporter, tmp_path: Path
) -> None:
    """A page that could not be set is told, an export that waited for it is given up, and the next page is shown."""
    document = charter_document.document(screen.session.offsite, screen.session.box)
    with qtbot.waitSignal(exporter.failed, timeout=PATIENCE):
        exporter.ask(document, 1_000_000)
    assert told(screen) == "The page could not be set: the computer is out of memory."
    write(screen, "why", "Another try.")
    screen.export_to(tmp_path / "charter.pdf")
    assert "Another try." in pages_of(shown(qtbot, screen))[0]
    assert told(screen).startswith("The charter is in")
