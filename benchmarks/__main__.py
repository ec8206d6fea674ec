"""Measures and prints a table; run it by `python -m benchmarks`. It informs: whatever it finds, it ends with 0."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from benchmarks.measure import Effort, Row
from benchmarks.table import HEAD, line

BENCHMARKS: Mapping[str, tuple[str, str]] = {
    "start": ("start", "measure"),
    "export": ("export", "stall"),
    "cast": ("storage", "cast"),
    "opening": ("storage", "opening"),
    "listing": ("storage", "listing"),
    "paper": ("paper", "setting"),
    "theme": ("screens", "theme"),
    "frames": ("frames", "measure"),
}
"""The name of each benchmark, its module and its function."""


def measure(name: str, effort: Effort) -> Iterator[Row]:
    """Run one benchmark and yield its lines."""
    module, function = BENCHMARKS[name]
    run: Callable[[Effort], Iterator[Row]] = getattr(import_module(f"benchmarks.{module}"), function)
    return run(effort)


def measure_all(options: list[str]) -> None:
    """Run every benchmark in a process of its own: none works in what another left behind, or is stopped by its end."""
    for name in BENCHMARKS:
        command = [sys.executable, "-m", "benchmarks", "--only", name, *options]
        if subprocess.run(command, check=False).returncode:
            print(f"{name}: could not be measured", flush=True)


def main() -> int:
    """Measure what was asked for, and print each line as soon as it is known."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few repetitions: a first look, no verdict")
    parser.add_argument("--only", choices=tuple(BENCHMARKS), metavar="NAME", help=f"one of {', '.join(BENCHMARKS)}")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    if given.only is None:
        print(HEAD, flush=True)
        measure_all(["--quick"] if given.quick else [])
        return 0
    for each in measure(given.only, Effort(quick=given.quick)):
        print(line(each), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
