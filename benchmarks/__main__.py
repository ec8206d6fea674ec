"""Measures and prints a table; run it by `python -m benchmarks`. It informs, so it always ends with 0."""

import argparse
import os
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


def main() -> int:
    """Measure what was asked for, and print each line as soon as it is known."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few repetitions: a first look, no verdict")
    parser.add_argument(
        "--only", choices=tuple(BENCHMARKS), action="append", metavar="NAME", help=", ".join(BENCHMARKS)
    )
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    print(HEAD, flush=True)
    for name in given.only or BENCHMARKS:
        for each in measure(name, Effort(quick=given.quick)):
            print(line(each), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
