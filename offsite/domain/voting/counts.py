"""Counts by hand: what the facilitator types when hands are raised or papers are read out.

They hold numbers per option and value and no ballots, so that nothing is ever made up about who gave what together.
A ranking cannot be counted so: it takes the comparison of each pair of options, and to count the first places alone
would be another rule under its name.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from offsite.domain.voting.closecalls import choice_may_change, dots_may_change, scores_may_change
from offsite.domain.voting.counting import cut
from offsite.domain.voting.crosscheck import CrossCheck
from offsite.domain.voting.merges import AS_VOTED, Merges
from offsite.domain.voting.methods import CONSENT_LEVELS, Assign, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.ordering import score_key
from offsite.domain.voting.ranking import competition_ranks
from offsite.domain.voting.result import Base, Tally, TallyRow
from offsite.domain.voting.rows import assign_row, consent_rows, dot_rows, score_rows
from offsite.domain.voting.sentences import describe

DOTS = "dots"
"""The one value that dots are counted under."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many gave one value to one option, on one criterion where there are two; for dots, the sum of them."""

    option: str
    criterion: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """All that was typed of a round: how many ballots there are, and the numbers; what is missing is 0."""

    ballots: int = 0
    cells: tuple[Count, ...] = ()

    def of(self, option: str, value: str, criterion: str = "") -> int | None:
        """Return what was typed for a value, or None where nothing was."""
        for cell in self.cells:
            if (cell.option, cell.criterion, cell.value) == (option, criterion, value):
                return cell.count
        return None

    def changed(self, option: str, value: str, count: int | None, criterion: str = "") -> "Counts":
        """Return the counts with another number for a value, or with None without one."""
        where = (option, criterion, value)
        rest = [cell for cell in self.cells if (cell.option, cell.criterion, cell.value) != where]
        new = [] if count is None else [Count(option, criterion, value, count)]
        ordered = sorted([*rest, *new], key=lambda cell: (cell.option, cell.criterion, cell.value))
        return replace(self, cells=tuple(ordered))


NOTHING_TYPED = Counts()
"""What is known before anything is typed."""


def values(method: Method) -> tuple[tuple[str, str], ...]:
    """Return what is counted for each option: pairs of value and its words, lowest first; none for a ranking."""
    match method:
        case Score():
            return tuple((str(level), str(level)) for level in range(method.lowest, method.highest + 1))
        case Dots():
            return ((DOTS, "dots"),)
        case Rank():
            return ()
        case Consent():
            return tuple((str(level), f"{level} {words}") for level, words in enumerate(CONSENT_LEVELS))
        case Assign():
            return method.choices


def criteria(method: Method) -> tuple[str, ...]:
    """Return the criteria that are counted one by one; a single one has an empty name in the counts."""
    return method.criteria if isinstance(method, Score) and len(method.criteria) == 2 else ("",)


def row_counts(method: Method, counts: Counts, option: str, criterion: str = "") -> tuple[int, ...]:
    """Return the numbers of an option, one per value in the order of `values`."""
    return tuple(counts.of(option, value, criterion) or 0 for value, _ in values(method))


def check_form(method: Method, options: Sequence[str], counts: Counts) -> None:
    """Check that the counts are about this vote.

    Raises:
        ValueError: a number is negative or belongs to no option, criterion or value of the vote.
    """
    known = {value for value, _ in values(method)}
    wrong = [
        cell
        for cell in counts.cells
        if cell.option not in options
        or cell.criterion not in criteria(method)
        or cell.value not in known
        or cell.count < 0
    ]
    if wrong or counts.ballots < 0:
        raise ValueError("A count belongs to an option and a value of the vote, and is a whole number from 0 up.")


def tally_counts(method: Method, options: Sequence[str], counts: Counts, base: Base | None = None) -> Tally:
    """Return the result of a round that was counted by hand; what only whole ballots could tell is left out.

    Raises:
        ValueError: the counts are not about this vote, or the method cannot be counted by hand.
    """
    check_form(method, options, counts)
    quorate = base is None or counts.ballots >= base.quorum
    rows = _rows(method, options, counts, quorate=quorate)
    said = any(cell.count for cell in counts.cells)
    return Tally(
        method=method,
        ballots=counts.ballots,
        blank=0 if said else counts.ballots,
        rows=tuple(sorted(rows, key=lambda row: row.rank or 0)),
        base=base,
    )


def _rows(method: Method, options: Sequence[str], counts: Counts, *, quorate: bool) -> list[TallyRow]:
    match method:
        case Score():
            levels = _levels(method, options, counts)
            keys = {option: score_key(method.lowest, of_option) for option, of_option in levels.items()}
            return score_rows(method, levels, competition_ranks(keys), counts.ballots)
        case Dots():
            dots = _dots(options, counts)
            one_each = min(method.cap, method.budget) == 1
            return dot_rows(dots, dots if one_each else None, competition_ranks(dots))
        case Rank():
            raise ValueError("A ranking cannot be counted by hand.")
        case Consent():
            given = {option: row_counts(method, counts, option) for option in options}
            return consent_rows(given, counts.ballots, quorate=quorate)
        case Assign():
            return [assign_row(method, option, _picks(method, option, counts)) for option in options]


def _levels(method: Score, options: Sequence[str], counts: Counts) -> dict[str, list[tuple[int, ...]]]:
    return {option: [row_counts(method, counts, option, each) for each in criteria(method)] for option in options}


def _dots(options: Sequence[str], counts: Counts) -> dict[str, int]:
    return {option: counts.of(option, DOTS) or 0 for option in options}


def _picks(method: Assign, option: str, counts: Counts) -> dict[str, int]:
    return {choice: counts.of(option, choice) or 0 for choice, _ in method.choices}


def close_count(method: Method, options: Sequence[str], counts: Counts, seats: int, merges: Merges = AS_VOTED) -> bool:
    """Return whether one more ballot could change who is in, as `close_call` does; none of this needs whole ballots.

    Raises:
        ValueError: the counts are not about this vote, or the method cannot be counted by hand.
    """
    result = tally_counts(method, options, counts)
    where = cut(result, seats, merges)
    contested = 0 < seats < len(merges.gathered(dict.fromkeys(options)))
    match method:
        case Assign():
            return any(choice_may_change(_picks(method, option, counts)) for option in options)
        case Score() if contested:
            levels = merges.gathered(_levels(method, options, counts))
            return bool(where.level) or scores_may_change(method, levels, where)
        case Dots() if contested:
            return bool(where.level) or dots_may_change(method, merges.gathered(_dots(options, counts)), where)
        case _:
            return False


def sentence_of_counts(  # noqa: PLR0913 - as `sentence`
    method: Method,
    options: Sequence[str],
    counts: Counts,
    seats: int,
    base: Base | None = None,
    *,
    merges: Merges = AS_VOTED,
    advice: bool = True,
) -> str:
    """Return what a count by hand means, in a few plain sentences; without ballots, no other rule is tried.

    With `advice`, they say what to do about it, too.

    Raises:
        ValueError: as for `tally_counts`.
    """
    result, close = tally_counts(method, options, counts, base), close_count(method, options, counts, seats, merges)
    return describe(result, seats, merges, close=close, check=CrossCheck(()), advice=advice)
