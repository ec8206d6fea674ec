"""The layers of the house, held as tests."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_FILE = 320


def test_layers_hold() -> None:
    """Dependencies run one way, and each library has one place that knows it."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--config", str(ROOT / "pyproject.toml"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("folder", ["offsite", "ui", "tests", "benchmarks"])
def test_files_stay_small(folder: str) -> None:
    """No file holds more than one can keep in mind."""
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_no_download_addresses() -> None:
    """No file of the project names a registry or an address to download from."""
    files = [*ROOT.glob("*.t*"), *ROOT.glob("Makefile"), ROOT / ".ci" / "run"]
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    assert not [name for name, text in texts.items() if "://" in text or "index-url" in text]


def _modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_first_paint_loads_neither_database_nor_paper() -> None:
    """Before the first window is painted, nothing of SQLAlchemy, ReportLab, pypdfium2 or asyncio is loaded."""
    code = (
        "import os, tempfile\n"
        "os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QSettings\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from offsite.storage.shelf import Shelf\n"
        "from ui.app import App, make_theme\n"
        "qt = QApplication([])\n"
        "folder = Path(tempfile.mkdtemp())\n"
        "settings = QSettings(str(folder / 's.ini'), QSettings.Format.IniFormat)\n"
        "app = App(qt, Shelf(folder), make_theme(qt), settings)\n"
        "app.window.show(); app.window.grab()\n"
        "import sys"
    )
    assert not {"sqlalchemy", "reportlab", "pypdfium2", "asyncio"} & _modules_after(code)


@pytest.mark.parametrize("module", ["offsite.exporting", "offsite.storage.checking"])
def test_work_without_a_window_loads_no_qt(module: str) -> None:
    """Exporting and checking a file from the command line load no Qt."""
    assert not any(name.startswith("PySide6") for name in _modules_after(f"import ui.cli, {module}"))
