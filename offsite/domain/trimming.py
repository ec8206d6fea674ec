"""How a day that is behind could still end as planned: shorter boxes for what has not begun."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from offsite.domain.agenda import set_minutes, standing, upcoming
from offsite.domain.offsite import Offsite

SHORTEST = 5
"""No trim makes a time box shorter than this number of minutes."""

LEAST_SHARE = 0.5
"""No trim takes more than half of a time box."""


@dataclass(frozen=True, slots=True)
class Trim:
    """A proposal to shorten a box that has not begun, from so many minutes to so many."""

    item: str
    was: int
    minutes: int


def trims(offsite: Offsite, now: datetime) -> tuple[Trim, ...]:
    """Propose how the boxes ahead could make up for what the day is behind; none when it is not, or none can give.

    Each gives in proportion to what it can, at most half of itself, and keeps at least five minutes.
    """
    where = standing(offsite, now)
    if where is None or where.behind < timedelta(minutes=1):
        return ()
    can_give = {item.id: max(item.minutes - max(_least(item.minutes), SHORTEST), 0) for item in upcoming(offsite)}
    whole = sum(can_give.values())
    wanted = min(int(where.behind / timedelta(minutes=1)), whole)
    proposed = []
    given = done = 0
    for item in upcoming(offsite):
        given += can_give[item.id]
        share = given * wanted // whole - done if whole else 0
        done += share
        if share:
            proposed.append(Trim(item.id, item.minutes, item.minutes - share))
    return tuple(proposed)


def _least(minutes: int) -> int:
    return -(-minutes * int(LEAST_SHARE * 100) // 100)


def trim(offsite: Offsite, proposed: tuple[Trim, ...]) -> Offsite:
    """Shorten boxes as proposed; one that has begun meanwhile stays as it is."""
    ahead = {item.id for item in upcoming(offsite)}
    for each in proposed:
        if each.item in ahead:
            offsite = set_minutes(offsite, each.item, each.minutes)
    return offsite
