"""The words above a result: what the numbers mean, told so that a room understands them at once."""

from collections.abc import Sequence

from offsite.domain.voting.closecalls import close_call
from offsite.domain.voting.counting import cut, tally
from offsite.domain.voting.crosscheck import CrossCheck, cross_check
from offsite.domain.voting.merges import AS_VOTED, Merges
from offsite.domain.voting.methods import Assign, Choices, Consent, Method
from offsite.domain.voting.ranking import Cut
from offsite.domain.voting.result import AssignDetail, Base, ConsentDetail, Tally, TallyRow
from offsite.domain.voting.rows import objections
from offsite.domain.voting.wording import capital, counted, listed, number, ordinal


def sentence(  # noqa: PLR0913 - the round, and how to tell it
    method: Method,
    options: Sequence[str],
    ballots: Sequence[Choices],
    seats: int,
    base: Base | None = None,
    *,
    merges: Merges = AS_VOTED,
    advice: bool = True,
) -> str:
    """Count a round and return what the result means, in a few plain sentences.

    Args:
        method: the rule of the round.
        options: ids of the options.
        ballots: the ballots cast.
        seats: how many places there are.
        base: the electorate and the quorum; without it, nothing is said about a quorum.
        merges: what was merged since and counts as one.
        advice: whether to say what to do about it, too: that is for who leads the vote, not for the room.

    Raises:
        ValueError: when a ballot does not fit the method or `seats` is negative.
    """
    result = tally(method, options, ballots, base)
    close = close_call(method, options, ballots, seats, merges)
    check = cross_check(method, options, ballots, seats, merges)
    return describe(result, seats, merges, close=close, check=check, advice=advice)


def describe(  # noqa: PLR0913 - as `sentence`
    result: Tally, seats: int, merges: Merges = AS_VOTED, *, close: bool, check: CrossCheck, advice: bool = True
) -> str:
    """Return what a result means, in a few plain sentences.

    Args:
        result: the count.
        seats: how many places there are.
        merges: what was merged since and counts as one.
        close: whether one more ballot could change who has a place.
        check: the recounts by other rules.
        advice: whether to say what to do about it, too.
    """
    if result.ballots == 0:
        return "Nobody has voted, so there is no result."
    if result.blank == result.ballots:
        few = {1: "The only ballot is", 2: "Both ballots are"}
        return f"{few.get(result.blank, f'All {number(result.blank)} ballots are')} blank, so there is no result."
    match result.method:
        case Consent():
            parts = _consent(result)
        case Assign():
            parts = [
                *_assign(result, advice=advice),
                *(["One vote would change this."] if close and len(result.rows) == 1 else []),
            ]
        case _:
            competing = len(merges.gathered({row.option: row for row in result.rows}))
            where = cut(result, seats, merges)
            parts = _ordered(competing, where, seats, close=close, check=check, advice=advice)
    return " ".join([*_quorum(result, advice=advice), *parts, *_talk(result.rows, advice=advice)])


def _advised(fact: str, joint: str, act: str, *, advice: bool) -> str:
    """Return a sentence: the fact, and where advice is wanted what to do about it."""
    return f"{fact}{joint} {act}." if advice else f"{fact}."


def _quorum(result: Tally, *, advice: bool) -> list[str]:
    base = result.base
    if base is None or result.quorate:
        return []
    turnout = f"{number(result.ballots)} of {number(base.electorate)} voted, {number(base.quorum)} are needed"
    return [_advised(f"No quorum: {turnout}", ";", "it takes a reason on record to adopt this", advice=advice)]


def _ordered(  # noqa: PLR0913 - what a sentence on an order is made of
    competing: int, where: Cut, seats: int, *, close: bool, check: CrossCheck, advice: bool
) -> list[str]:
    if seats >= competing:
        return [_enough_places(competing)]
    parts = [_clear(where, seats), _level(where, competing, seats, advice=advice)]
    if close and not where.level:
        parts.append("One vote would change this.")
    if where.above:
        parts.append(_checked(check, len(where.above)))
    return [part for part in parts if part]


def _enough_places(options: int) -> str:
    if options == 1:
        return "There is only one option, and a place for it."
    return f"There is a place for {'both' if options == 2 else f'all {number(options)}'}."


def _clear(where: Cut, seats: int) -> str:
    clear = len(where.above)
    if clear == 0:
        return ""
    if seats == 1:
        return "The first place is clear."
    if clear == seats:
        return f"The first {number(clear)} are clear."
    return f"{capital(number(clear))} {'is' if clear == 1 else 'are'} clear."


def _level(where: Cut, options: int, seats: int, *, advice: bool) -> str:
    if not where.level:
        return ""
    every = len(where.level) == options
    who = ("Both" if options == 2 else f"All {number(options)}") if every else capital(number(len(where.level)))
    if where.places == 1:
        place = f"the {ordinal(seats)} place"
    elif where.above:
        place = f"the last {number(where.places)} places"
    else:
        place = f"the {number(where.places)} places"
    return _advised(f"{who} are level for {place}", ":", "settle that before you adopt", advice=advice)


def _checked(check: CrossCheck, clear: int) -> str:
    """Return whether those who are clear are so by the other rules too."""
    if not check.recounts:
        return ""
    ways = len(check.recounts)
    times = f"Counted {number(ways)} other {'way' if ways == 1 else 'ways'}"
    what, stays = ("the first one", "stays") if clear == 1 else (f"the first {number(clear)}", "stay")
    differing = [recount.rule for recount in check.recounts if not recount.same_top]
    if not differing:
        return f"{times}, {what} {stays} the same."
    if len(differing) == ways:
        return f"{times}, {what} would not be the same by any."
    return f"{times}, {what} {stays} the same in {number(ways - len(differing))}, but not by {listed(differing, 'or')}."


def _consent(result: Tally) -> list[str]:
    details = [row.detail for row in result.rows if isinstance(row.detail, ConsentDetail)]
    if len(details) == 1:
        return [_one_consent(result.rows[0], details[0])]
    passed = sum(detail.passes for detail in details)
    failed = len(details) - passed
    if failed == 0:
        return [f"{'Both' if passed == 2 else f'All {number(passed)}'} pass: nobody who voted is below 3."]
    if passed == 0:
        return [f"{'Neither' if failed == 2 else f'None of the {number(failed)}'} passes yet."]
    some = f"{capital(number(passed))} {'passes' if passed == 1 else 'pass'}"
    return [f"{some}, {number(failed)} {'does' if failed == 1 else 'do'} not yet."]


def _one_consent(row: TallyRow, detail: ConsentDetail) -> str:
    stops = objections(detail)
    abstained = f"; {number(detail.abstained)} abstained" if detail.abstained else ""
    if stops:
        return (
            f"It does not pass yet: {stops} among the {counted(row.raters, 'person', 'people')} who voted{abstained}."
        )
    if detail.passes:
        if row.raters == 1:
            return f"It passes: the one who voted can live with it{abstained}."
        everybody = "both" if row.raters == 2 else f"all {number(row.raters)}"
        return f"It passes: {everybody} who voted can live with it{abstained}."
    return f"Nobody who voted is below 3, but it does not pass without the quorum{abstained}."


def _assign(result: Tally, *, advice: bool) -> list[str]:
    alike = majority = open_ = 0
    for row in result.rows:
        detail = row.detail
        if isinstance(detail, AssignDetail) and row.raters and detail.share == 1:
            alike += 1
        elif isinstance(detail, AssignDetail) and detail.share > 0.5:
            majority += 1
        else:
            open_ += 1
    if len(result.rows) == 1:
        return [_one_assigned(result.rows[0], alike=bool(alike), majority=bool(majority), advice=advice)]
    parts = []
    if alike:
        parts.append(f"On {number(alike)} of {number(len(result.rows))}, all who chose picked the same.")
    if majority:
        parts.append(f"On {number(majority)}, more than half of those who chose picked the same.")
    if open_:
        parts.append(_advised(f"On {number(open_)}, no choice has more than half", ":", "settle that", advice=advice))
    return parts


def _one_assigned(row: TallyRow, *, alike: bool, majority: bool, advice: bool) -> str:
    if alike:
        return "Only one person chose." if row.raters == 1 else "All who chose picked the same."
    if majority:
        most = capital(number(round(row.fraction * row.raters)))
        return f"{most} of the {number(row.raters)} who chose picked the same."
    fact = f"No choice has more than half of the {number(row.raters)} who chose"
    return _advised(fact, ":", "settle that", advice=advice)


def _talk(rows: Sequence[TallyRow], *, advice: bool) -> list[str]:
    """Return what to talk about: divided options, lone voices, options that few rated."""
    divided = sum(row.divided for row in rows)
    apart = sum(row.outlier and not row.divided for row in rows)
    few = sum(row.rated_by_few for row in rows)
    parts = []
    if divided:
        it = "it" if divided == 1 else "them"
        where = "On this we are" if len(rows) == 1 else f"On {counted(divided, 'option')} we are"
        parts.append(_advised(f"{where} divided", ":", f"discuss {it}, then vote a second time", advice=advice))
    if apart:
        where = "One view" if len(rows) == 1 else f"On {counted(apart, 'option')}, one view"
        fact = f"{where} stands far from the others"
        parts.append(_advised(fact, ":", "hear what speaks for each side", advice=advice))
    if few:
        what = f"{capital(counted(few, 'option'))} {'was' if few == 1 else 'were'}"
        parts.append(f"{what} rated on fewer than half of the ballots.")
    return parts
