"""From the start of the process to the first picture of the window, and the memory that takes."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.days import fill_shelf
from benchmarks.measure import Effort, Names, Row, row

TIMES = 21
MANY = 50
BARE = "a bare painted PySide6 window"


@dataclass(frozen=True, slots=True)
class Painted:
    """What a window took: milliseconds from the start of its process to its first picture, and memory in MiB."""

    time: float
    memory: float


def paint(window: str, shelf: Path) -> Painted:
    """Run one of the programs in `benchmarks.windows` with a shelf.

    Both find their modules compiled, as they are where the app is installed; the compiled ones lie beside the shelf.

    Raises:
        RuntimeError: it ended without having painted anything.
    """
    settings = {
        "QT_QPA_PLATFORM": "offscreen",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "OFFSITE_HOME": str(shelf),
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(shelf.parent / "compiled"),
    }
    command = [sys.executable, "-m", f"benchmarks.windows.{window}"]
    root = Path(__file__).parents[1]
    begun = time.perf_counter()
    with subprocess.Popen(command, cwd=root, env=os.environ | settings, stdout=subprocess.PIPE, text=True) as process:
        said = process.stdout.readline() if process.stdout else ""
        taken = (time.perf_counter() - begun) * 1000
    if not said:
        raise RuntimeError(f"The window {window!r} was never painted.")
    return Painted(taken, int(said) / 1024)


def measure(effort: Effort) -> Iterator[Row]:
    """Compare the home window, on an empty and on a full shelf, with a bare window."""
    with tempfile.TemporaryDirectory() as folder:
        shelves = (("home window", Path(folder) / "empty"), (f"home window, {MANY} offsites", Path(folder) / "full"))
        fill_shelf(shelves[1][1], MANY)
        for what, shelf in shelves:
            paint("home", shelf)
            paint("bare", shelf)
            pairs = [(paint("home", shelf), paint("bare", shelf)) for _ in range(effort.times(TIMES))]
            yield row(Names(f"{what} painted", BARE, 1.8), [(ours.time, theirs.time) for ours, theirs in pairs])
            if all(theirs.memory for _, theirs in pairs):
                memory = [(ours.memory, theirs.memory) for ours, theirs in pairs]
                yield row(Names(f"memory of the {what}", BARE, 1.5, "MiB"), memory)
