"""The sample offsite: a fictitious company's finished day, played through the functions of a real one, with votes."""

from pathlib import Path

from offsite.sample import (
    assess,
    charter,
    day,
    governance,
    identity,
    iterate,
    minutes,
    monitoring,
    okrs,
    pilots,
    tradeoffs,
)
from offsite.sample.content import read_sample

__all__ = ["play_sample", "read_sample"]

PARTS = (
    assess.play,
    identity.play,
    tradeoffs.play,
    day.play,
    pilots.play,
    governance.play,
    charter.play,
    okrs.play,
    monitoring.play,
    iterate.play,
    minutes.play,
)
"""What is played after the beginning, in order: one function of a player for each part of the day."""


def play_sample(path: Path) -> None:
    """Create the sample at a path that is free.

    Every ballot is cast and every round goes its way in the file, as on a real day.
    """
    player = day.begin(path)
    for play in PARTS:
        play(player)
    player.close()
