"""Ratings that nothing wins: a pulse, or places between two ends. What counts is where views part."""

from dataclasses import dataclass

from offsite.domain import results
from offsite.domain.voting.box import Urn
from offsite.domain.voting.outcome import Ratings


@dataclass(frozen=True, slots=True)
class Reading:
    """How one option was rated: `ratings` has mean, counts and spread, `mark` is the word for what needs talk."""

    id: str
    name: str
    ratings: Ratings
    mark: str

    @property
    def mean(self) -> str:
        """The mean with one decimal, or a dash."""
        return "–" if self.ratings.mean is None else f"{self.ratings.mean:.1f}"

    @property
    def parts_us(self) -> bool:
        """Whether there are two camps, or a lone view."""
        return self.ratings.divided or self.ratings.outlier


def readings(urn: Urn) -> tuple[Reading, ...]:
    """Return the options of a revealed round on one scale in their own order: there are no winners.

    Raises:
        Refused: it is not revealed.
    """
    rows = {row.option: row for row in urn.tally().rows}
    return tuple(
        Reading(each.id, each.text, rows[each.id].ratings[0], results.mark_of(rows[each.id]))
        for each in urn.round.options
    )


def open_differences(urn: Urn) -> tuple[Reading, ...]:
    """Return the options on which a revealed round shows two camps or a lone view.

    Raises:
        Refused: it is not revealed.
    """
    return tuple(each for each in readings(urn) if each.parts_us)
