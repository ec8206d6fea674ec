"""Whether counts by hand can be true: nobody counts more hands than there are people."""

from offsite.domain.errors import Refused
from offsite.domain.voting.counts import Counts, check_form, criteria, row_counts
from offsite.domain.voting.methods import Dots
from offsite.domain.voting.rounds import Mode, Round, State
from offsite.domain.voting.wording import capital, counted, number


def check_count(round_: Round, counts: Counts) -> None:
    """Check that these counts may be kept now; they need not add up before the round is closed.

    Raises:
        Refused: the round is not open, or not counted by hand.
        ValueError: the counts are not about this round.
    """
    if round_.mode is not Mode.COUNTED:
        raise Refused("This vote is not counted by hand.")
    if round_.state is not State.OPEN:
        raise Refused("This vote is not open.")
    check_form(round_.method, round_.option_ids, counts)


def check_complete_count(round_: Round, counts: Counts) -> None:
    """Check that a round that is counted by hand may be closed.

    Raises:
        Refused: the counts cannot be true yet.
    """
    wrong = problems(round_, counts)
    if wrong:
        raise Refused(wrong[0])


def problems(round_: Round, counts: Counts) -> tuple[str, ...]:
    """Return why the counts cannot be true as they stand, in sentences; none when they can."""
    people = len(round_.electorate)
    if counts.ballots == 0:
        return ("Type how many voted, those who gave a blank ballot included.",)
    found = []
    if counts.ballots > people:
        found.append(
            f"{capital(_ballots(counts.ballots))} typed, but only {counted(people, 'person', 'people')} may vote."
        )
    if isinstance(round_.method, Dots):
        return (*found, *_too_many_dots(round_.method, round_, counts))
    for option in round_.options:
        for criterion in criteria(round_.method):
            given = sum(row_counts(round_.method, counts, option.id, criterion))
            if given > counts.ballots:
                named = f" for {criterion}" if criterion else ""
                found.append(
                    f"“{option.text}”{named} has {counted(given, 'answer')}, but only {_ballots(counts.ballots)} typed."
                )
    return tuple(found)


def _too_many_dots(method: Dots, round_: Round, counts: Counts) -> list[str]:
    found = []
    each = min(method.cap, method.budget) * counts.ballots
    for option in round_.options:
        (dots,) = row_counts(method, counts, option.id)
        if dots > each:
            found.append(
                f"“{option.text}” has {counted(dots, 'dot')}; {_ballots_give(counts.ballots, each)} to one option."
            )
    spent, most = sum(cell.count for cell in counts.cells), method.budget * counts.ballots
    if spent > most:
        found.append(f"{capital(counted(spent, 'dot'))} are typed; {_ballots_give(counts.ballots, most)} in all.")
    return found


def _ballots(count: int) -> str:
    return f"{counted(count, 'ballot')} {'is' if count == 1 else 'are'}"


def _ballots_give(ballots: int, most: int) -> str:
    return f"{counted(ballots, 'ballot')} can give {number(most)} at most"
