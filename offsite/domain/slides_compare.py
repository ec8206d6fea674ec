"""The slide that shows two rounds side by side: how the group moved, never who did."""

from offsite.domain import results
from offsite.domain.errors import Refused
from offsite.domain.model.slides_votes import Comparison, ComparisonRow, Reading
from offsite.domain.paging import BESIDE, TABLE_LINES, Pages, in_pages
from offsite.domain.slides_votes import reading
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Method, Score
from offsite.domain.voting.outcome import ConsentDetail, TallyRow
from offsite.domain.voting.wording import counted


def comparison_for(box: Box, round_id: str) -> Pages:
    """Return a second round beside the one it followed.

    Raises:
        KeyError: there is no such round, or it followed none.
        Refused: one of them is not revealed, or they cannot be compared.
    """
    after = box.urn(round_id)
    return comparison(box.urn(after.round.predecessor), after)


def comparison(before: Urn, after: Urn) -> Pages:
    """Return two rounds side by side, in the order of the second; with two criteria first one, then the other.

    Options are the same where their ids are. What only the first round had stands at the end; a run-off, which is about
    some of them only, leaves it out.

    Raises:
        Refused: one of the rounds is not revealed, or their scales differ.
    """
    first, second = before.tally(), after.tally()
    if _scale(before.round.method) != _scale(after.round.method):
        raise Refused("These two rounds were held by different rules; their results cannot stand side by side.")
    criteria = results.criteria(after) or ("",)
    old, new = {row.option: row for row in first.rows}, {row.option: row for row in second.rows}
    gone = () if after.round.runoff else tuple(option for option in old if option not in new)
    options = (*new, *gone)
    words = {each.id: each.text for urn in (before, after) for each in urn.round.options}
    fact = _change_in_words(list(old.values()), list(new.values()))
    return tuple(
        Comparison(
            " – ".join(part for part in (after.round.question, criterion) if part),
            fact,
            f"Before: {results.turnout_in_words(before)}",
            f"After: {results.turnout_in_words(after)}",
            tuple(_compared(words[each], old.get(each), new.get(each), place, after.round.method) for each in chunk),
        )
        for place, criterion in enumerate(criteria)
        for chunk in in_pages(options, lambda each: words[each], BESIDE, TABLE_LINES)
    )


def _scale(method: Method) -> tuple[object, ...]:
    match method:
        case Score():
            return (Score, method.lowest, method.highest, method.criteria)
        case _:
            return (type(method),)


def _change_in_words(old: list[TallyRow], new: list[TallyRow]) -> str:
    was, now = sum(row.divided for row in old), sum(row.divided for row in new)
    if not was and not now:
        return "No option was divided, before or after."
    return f"Divided before: {counted(was, 'option')}; after: {counted(now, 'option')}."


def _compared(text: str, old: TallyRow | None, new: TallyRow | None, place: int, method: Method) -> ComparisonRow:
    before, after = (_side(row, place, method) for row in (old, new))
    was, now = _divided(old, place), _divided(new, place)
    if now:
        return ComparisonRow(text, before, after, "still divided" if was else "divided now", talk=True)
    settled = was and new is not None
    return ComparisonRow(text, before, after, "no longer divided" if settled else "")


def _side(row: TallyRow | None, place: int, method: Method) -> Reading | None:
    if row is None:
        return None
    if isinstance(method, Score):
        return reading(row.ratings[place], method)
    if isinstance(row.detail, ConsentDetail):
        return Reading("passes" if row.detail.passes else "not yet", row.fraction, row.counts)
    return Reading(row.figure, row.fraction, row.counts)


def _divided(row: TallyRow | None, place: int) -> bool:
    if row is None:
        return False
    return row.ratings[place].divided if row.ratings else row.divided
