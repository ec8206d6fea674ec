"""Two rounds on the same question side by side: both distributions of each option, never which ballots changed."""

from dataclasses import dataclass

from offsite.domain import results
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Assign
from offsite.domain.voting.rounds import Round, State

Counts = tuple[int, ...]
"""Ratings per level, lowest level first."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn beside an option.

    Attributes:
        counts: distributions, one beside the other, under the headings of `Pictures`.
        before: the length of the bar in the round before, 0 to 1; None where there is none to compare with, or where
            the distributions tell it better.
        note: what else is to be said, such as the supporters of an option, and its figure before.
    """

    counts: tuple[Counts, ...]
    before: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of all options by id, and the headings of the distributions; a line break parts two of them."""

    headings: tuple[str, ...]
    of: dict[str, Picture]


def earlier(box: Box, urn: Urn) -> Urn | None:
    """Return the revealed round that a round follows, where the two can be compared, or None.

    They can when both have the same rule and the first had all options of the second.
    """
    if not urn.round.predecessor or urn.round.state is not State.REVEALED:
        return None
    first = box.urn(urn.round.predecessor)
    return first if first.round.state is State.REVEALED and comparable(first.round, urn.round) else None


def comparable(first: Round, second: Round) -> bool:
    """Return whether a round can stand beside the one that it follows: it has the same rule, and no other options."""
    return first.method == second.method and set(second.option_ids) <= set(first.option_ids)


def pictures(box: Box, urn: Urn) -> Pictures:
    """Return what is drawn beside the options of a revealed round, with the round before where there is one.

    Raises:
        Refused: the round is not revealed.
    """
    now, notes = results.distributions(urn), results.notes(urn)
    assigned = isinstance(urn.round.method, Assign)
    names = results.criteria(urn)
    first = earlier(box, urn)
    if first is None:
        return Pictures(names, {each: Picture(counts, None, notes[each]) for each, counts in now.items()})
    before, figures = results.distributions(first), {row.option: row for row in first.tally().rows}
    old_notes = results.notes(first)
    made = {}
    for each, counts in now.items():
        told = (old_notes[each] or figures[each].figure,) if assigned else (figures[each].figure, old_notes[each])
        then = f"before: {', '.join(filter(None, told))}"
        both = tuple(one for pair in zip(before[each], counts, strict=True) for one in pair)
        note = ("\n" if assigned else " · ").join(filter(None, (notes[each], then)))
        made[each] = Picture(both, None if both else figures[each].fraction, note)
    any_counts = any(picture.counts for picture in made.values())
    return Pictures(_headings(names) if any_counts else (), made)


def _headings(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return a heading for each round, under the name of the criterion where there are two."""
    if len(names) < 2:
        return ("before", "now")
    return tuple(f"{name}\n{when}" for name in names for when in ("before", "now"))
