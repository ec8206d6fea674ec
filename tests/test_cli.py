"""The command line, run as a user runs it."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest

from offsite import __version__
from offsite.sample import play_sample
from ui.cli import main
from ui.surroundings import missing_packages, why_no_window

ROOT = Path(__file__).parent.parent


def run(arguments: Sequence[str], **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the command with an environment that has no display unless one is given."""
    clean = {
        key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "ui.cli", *arguments],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )


def test_version_and_help() -> None:
    """The command tells its version, and what it can do without a window."""
    assert run(["--version"]).stdout.strip() == f"offsite {__version__}"
    assert "offsite demo --out DIR" in " ".join(run(["--help"]).stdout.split())


def test_without_a_display_one_sentence_names_the_way_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a display the app exits with 2 and one sentence that names the demo."""
    monkeypatch.setattr("ui.surroundings.why_no_window", lambda: why_no_window("linux", {}))
    assert main([]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "make demo" in told


@pytest.mark.parametrize(
    ("platform", "environment"),
    [("win32", {}), ("darwin", {}), ("linux", {"QT_QPA_PLATFORM": "offscreen"}), ("linux", {"WAYLAND_DISPLAY": "w0"})],
)
def test_where_a_window_can_open_nothing_is_said(platform: str, environment: dict[str, str]) -> None:
    """Windows, macOS, Wayland and the offscreen platform are not refused."""
    assert why_no_window(platform, environment) == ""


def test_missing_libraries_are_named_by_their_packages() -> None:
    """A library that Qt's plug-in lacks is named by the Debian package that brings it, and only that one."""
    assert missing_packages({"libc.so.6": "libc6", "libnothere.so.7": "libnothere7"}) == ("libnothere7",)


def test_export_writes_the_charter(tmp_path: Path) -> None:
    """`export` leaves a PDF with the north star, and the file as it was."""
    file = tmp_path / "day.offsite"
    play_sample(file)
    before = file.read_bytes()
    done = run(["export", str(file), "--out", str(tmp_path / "out")])
    assert done.returncode == 0, done.stderr
    text = pypdfium2.PdfDocument(tmp_path / "out" / "day charter.pdf")[0].get_textpage().get_text_range()
    assert "Every customer answer within" in " ".join(text.split())
    assert file.read_bytes() == before


def test_export_of_what_is_no_offsite_says_so(tmp_path: Path) -> None:
    """`export` of a foreign or missing file ends with 1 and one sentence, and leaves no PDF."""
    foreign = tmp_path / "notes.offsite"
    foreign.write_text("not a database", encoding="utf-8")
    for file in (foreign, tmp_path / "missing.offsite"):
        done = run(["export", str(file), "--out", str(tmp_path / "out")])
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.stderr
    assert not list(tmp_path.rglob("*.pdf"))


def test_where_nothing_can_be_written_one_sentence_says_so(tmp_path: Path) -> None:
    """The app exits with 2 and the demo with 1, each with one sentence, where a file lies in the way of the folder."""
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    folder = str(in_the_way / "folder")
    app = run([], OFFSITE_HOME=folder, QT_QPA_PLATFORM="offscreen")
    demo = run(["demo", "--out", folder])
    for done, code in ((app, 2), (demo, 1)):
        assert done.returncode == code
        assert folder in done.stderr
        assert done.stderr.count("\n") == 1


def test_check_tells_sound_from_damaged(tmp_path: Path) -> None:
    """`check` finds a sound file sound, and names what is wrong with a truncated one."""
    file = tmp_path / "day.offsite"
    play_sample(file)
    assert run(["check", str(file)]).returncode == 0
    file.write_bytes(file.read_bytes()[:-5000])
    damaged = run(["check", str(file)])
    assert damaged.returncode == 1
    assert damaged.stderr.strip()
