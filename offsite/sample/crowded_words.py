"""The words of a crowded day."""

import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

LONGEST = 300
"""As many letters a long text has at most."""


def _read() -> dict[str, Any]:
    text = (files("resources") / "samples" / "crowded.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


WORDS = _read()
"""What stands in the file."""


def text(number: int) -> str:
    """Return the text of a number: every tenth as long as a text gets, every tenth an odd one, the others short.

    They do not repeat within the first ninety.
    """
    short = f"{one_of(WORDS['things'], number)} {one_of(WORDS['places'], number)}"
    match number % 10:
        case 2:
            return f"{short}, {WORDS['long']}"[: LONGEST - 1].rpartition(" ")[0] + "."
        case 6:
            return f"{one_of(WORDS['odd'], number // 10)} {short[: number % 3 * LONGEST]}".strip()
        case _:
            return short


def one_of(words: Sequence[str], number: int) -> str:
    """Return the one whose turn it is."""
    return words[number % len(words)]
