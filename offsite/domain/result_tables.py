"""Revealed results in figures: a table for each method, and who beats whom where options were ranked."""

from dataclasses import dataclass

from offsite.domain.results import mark_of
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Assign, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.outcome import AssignDetail, ConsentDetail, DotsDetail, RankDetail, TallyRow


@dataclass(frozen=True, slots=True)
class Table:
    """A result in figures: headings, and one row of texts per option, as many as there are headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table(urn: Urn) -> Table:
    """Return a revealed result in figures, best first.

    A score has mean, median, raters, the ratings per level and van der Eijk's agreement, for each criterion where there
    are two. Dots have their sum and the number of supporters, rankings the pairs won and lost and the Borda points,
    a consent the number of each answer and no mean, a vote that assigns the number of each choice.

    Raises:
        Refused: the round is not revealed.
    """
    tally = urn.tally()
    method = urn.round.method
    marked = any(mark_of(row) for row in tally.rows) or isinstance(method, Score)
    headings = ["Option", *_headings(method), *(["Mark"] if marked else [])]
    rows = tuple(
        (urn.round.option_text(row.option), *_cells(row, method), *([mark_of(row)] if marked else []))
        for row in tally.rows
    )
    return Table(tuple(headings), rows)


def _headings(method: Method) -> list[str]:
    match method:
        case Score(lowest, highest, criteria):
            levels = [str(level) for level in range(lowest, highest + 1)]
            found = ["Rank"]
            for criterion in criteria:
                named = f" ({criterion})" if criterion else ""
                found += [f"Mean{named}", f"Median{named}", f"Raters{named}", *levels, f"Agreement{named}"]
            return found
        case Dots():
            return ["Rank", "Dots", "Supporters"]
        case Rank():
            return ["Rank", "Beats", "Loses to", "Borda points", "Ranked by"]
        case Consent():
            return ["Result", *(str(level) for level in range(6)), "Abstained", "Agreement"]
        case Assign(choices):
            return ["Most chosen", *(label for _, label in choices), "Chose"]


def _cells(row: TallyRow, method: Method) -> list[str]:
    rank = str(row.rank or "")
    match row.detail:
        case DotsDetail(dots, supporters):
            return [rank, str(dots), "–" if supporters is None else str(supporters)]
        case RankDetail(borda, wins, losses):
            return [rank, str(wins), str(losses), f"{borda:g}", str(row.raters)]
        case ConsentDetail():
            counts = [str(count) for count in row.counts]
            result = "passes" if row.detail.passes else "does not pass"
            return [result, *counts, str(row.detail.abstained), _figure(row.agreement, 2)]
        case AssignDetail(counts):
            labels = dict(method.choices) if isinstance(method, Assign) else {}
            leading = " / ".join(labels[each] for each in row.detail.leading) or "–"
            return [leading, *(str(count) for _, count in counts), str(row.raters)]
        case None:
            return [rank, *_rated(row)]


def _rated(row: TallyRow) -> list[str]:
    cells = []
    for part in row.ratings:
        counts = [str(count) for count in part.counts]
        cells += [_figure(part.mean), _figure(part.median), str(part.raters), *counts, _figure(part.agreement, 2)]
    return cells


def _figure(value: float | None, digits: int = 1) -> str:
    return "–" if value is None else f"{value:.{digits}f}".replace("-", "−")


def pairs(urn: Urn) -> Table | None:
    """Return how many ballots put the option of a row above that of a column, or None for methods without rankings.

    Rows and columns are in the order of the result; the columns are numbered like the rows.

    Raises:
        Refused: the round is not revealed.
    """
    tally = urn.tally()
    if not tally.pairs:
        return None
    above = {(one, other): count for one, other, count in tally.pairs}
    order = [row.option for row in tally.rows]
    rows = tuple(
        (
            f"{place}. {urn.round.option_text(one)}",
            *("·" if one == other else str(above[one, other]) for other in order),
        )
        for place, one in enumerate(order, start=1)
    )
    return Table(("Ballots that put the row above …", *(str(place) for place in range(1, len(order) + 1))), rows)
