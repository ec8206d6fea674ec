"""The command `offsite`: opens the app, or does without a window what can be done without one."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from offsite import __version__


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code: 0 done, 1 refused or findings, 2 cannot run like this."""
    given = list(sys.argv[1:] if argv is None else argv)
    if given and given[0] in _COMMANDS:
        return _run_command(given)
    parser = argparse.ArgumentParser(
        prog="offsite",
        description="Leads a company's executives through a one-day AI-alignment offsite, offline, on one laptop.",
        epilog=(
            "Without a window: “offsite demo --out DIR” plays the sample offsite, “offsite export FILE --out DIR” "
            "writes the charter, “offsite check FILE” looks a file over."
        ),
    )
    parser.add_argument(
        "file", nargs="?", type=Path, help="an .offsite file; a copy of it is put on the shelf and opened"
    )
    parser.add_argument("--version", action="version", version=f"offsite {__version__}")
    return _open_app(parser.parse_args(given).file)


def _run_command(given: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="offsite")
    commands = parser.add_subparsers(dest="command", required=True)
    demo = commands.add_parser("demo", help="play the sample offsite and leave its charter and pictures")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to put them")
    export = commands.add_parser("export", help="write the charter of an offsite as PDF")
    export.add_argument("file", type=Path)
    export.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to put it")
    check = commands.add_parser("check", help="look a file over for damage")
    check.add_argument("file", type=Path)
    arguments = parser.parse_args(given)
    return _COMMANDS[arguments.command](arguments)


def _open_app(file: Path | None) -> int:
    from ui.surroundings import why_no_window  # noqa: PLC0415 - commands without a window load nothing for one

    reason = why_no_window()
    if reason:
        _say(reason)
        return 2
    gc.disable()  # until the first paint: while everything is being made, there is nothing to collect
    from offsite.storage.errors import SaveFailed  # noqa: PLC0415
    from ui.app import run  # noqa: PLC0415 - loads Qt

    try:
        return run(file)
    except SaveFailed as failure:
        _say(str(failure))
        return 2


def _demo(arguments: argparse.Namespace) -> int:
    from offsite.exporting import ExportFailed  # noqa: PLC0415 - loads the PDF library
    from offsite.storage.errors import FileRefused, SaveFailed  # noqa: PLC0415
    from ui.demo import play  # noqa: PLC0415 - loads Qt for its pictures

    try:
        for line in play(arguments.out):
            print(line)  # noqa: T201 - the answer to the command
    except (ExportFailed, FileRefused, SaveFailed) as failure:
        _say(str(failure))
        return 1
    except OSError as error:
        _say(f"“{arguments.out}” cannot be written to: {error.strerror or error}.")
        return 1
    return 0


def _export(arguments: argparse.Namespace) -> int:
    from offsite.exporting import ExportFailed, export_charter  # noqa: PLC0415 - loads the PDF library

    try:
        target = export_charter(arguments.file, arguments.out)
    except ExportFailed as failure:
        _say(str(failure))
        return 1
    print(target)  # noqa: T201
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from offsite.storage.checking import check  # noqa: PLC0415 - loads the database library

    found = check(arguments.file)
    for each in found:
        _say(each)
    if not found:
        print(f"{arguments.file}: sound.")  # noqa: T201
    return 1 if found else 0


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201


_COMMANDS = {"demo": _demo, "export": _export, "check": _check}

if __name__ == "__main__":
    sys.exit(main())
