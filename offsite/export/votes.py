"""The record of votes on paper: totals and distributions, as they were shown to the room."""

from dataclasses import dataclass

from offsite.domain.model.charter import Vote, VotePart, VoteRow
from offsite.export import ink, words
from offsite.export.items import Cell, Item, Row, Stack, Table, Text
from offsite.export.pen import Pen

_BARS_HIGH = 15.0
_COUNTS_HIGH = 8.0
_WIDEST_BAR = 13.0
_PART = 98.0  # from one of two distributions side by side to the next
_MOST_COUNTED = 12  # levels; with more, the numbers below the bars would touch


@dataclass(frozen=True, slots=True)
class Bars:
    """How often each level was given, lowest level first; `top` is the number that a full bar stands for."""

    counts: tuple[int, ...]
    top: int
    before: float = 0.0
    keep: bool = False

    def height(self, width: float) -> float:  # noqa: ARG002 - the same for every width
        """Return the height of the bars and the numbers below them."""
        return _BARS_HIGH + _COUNTS_HIGH if self.counts else 0.0

    def split(self, width: float, room: float) -> None:
        """Stay whole."""

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw the bars on a common line, each with its number."""
        if not self.counts:
            return
        wide = min(width / len(self.counts), _WIDEST_BAR)
        for place, count in enumerate(self.counts):
            left = x + place * wide
            high = (_BARS_HIGH - 1.0) * count / max(self.top, 1)
            if count > 0:
                pen.box((left + wide * 0.1, y + _BARS_HIGH - high, wide * 0.8, high), ink.BAR)
            if len(self.counts) <= _MOST_COUNTED:
                number = Text(str(count), ink.text(6.0, ink.SECOND if count else ink.THIRD, 0.5))
                number.draw(pen, left, y + _BARS_HIGH + 0.3, wide)
        pen.rule(x, y + _BARS_HIGH, wide * len(self.counts), ink.THIRD, 0.4)


def vote_items(votes: tuple[Vote, ...], width: float) -> tuple[Item, ...]:
    """Return the record of votes, or nothing when there was none.

    Args:
        votes: The revealed rounds.
        width: The width of the page's column in points.
    """
    if not votes:
        return ()
    return (Text(words.VOTES, ink.display(17.0), 30.0, keep=True), *(_vote(vote, width) for vote in votes))


def _vote(vote: Vote, width: float) -> Item:
    """Return one round: its question and how it was put head its rows on every page."""
    told = [Text(vote.question, ink.strong(10.5))] if vote.question.strip() else []
    told += [Text(vote.how, ink.text(8.5, ink.SECOND))] if vote.how.strip() else []
    header = Row((Cell(0.0, width, Stack(tuple(told))),), 4.0, ink.INK)
    top = max((count for row in vote.rows for counts in _distributions(row) for count in counts), default=0)
    return Table(header, tuple(_row(row, top, width) for row in vote.rows), before=14.0)


def _distributions(row: VoteRow) -> tuple[tuple[int, ...], ...]:
    return (row.counts, *(part.counts for part in row.parts))


def _row(row: VoteRow, top: int, width: float) -> Row:
    """Return one option: rank, words, distribution or one for each of two criteria, figure, mark."""
    bars = [_part(part, top) for part in row.parts] or [Bars(row.counts, top)]
    start = width - 124.0 if _has_bars(row) else width - 210.0
    starts = [width - 210.0 - _PART * place for place in reversed(range(len(bars)))]
    cells: tuple[tuple[float, float, Item], ...] = (
        (0.0, 22.0, Text(row.rank, ink.strong(9.5, ink.ACCENT))),
        (26.0, starts[0] - 12.0 - 26.0, Text(row.text, ink.text(9.5))),
        *((x, 84.0, item) for x, item in zip(starts, bars, strict=True)),
        (start, width - 62.0 - start, Text(row.figure, ink.strong(9.5, align=1.0))),
        (width - 58.0, 58.0, Text(row.mark, ink.text(8.5, ink.ATTENTION))),
    )
    return Row(tuple(Cell(x, wide, item) for x, wide, item in cells if _said(item)), 4.0, ink.LINE)


def _has_bars(row: VoteRow) -> bool:
    """Tell whether a distribution stands beside the figure, which else has its room."""
    return any(map(any, _distributions(row)))


def _part(part: VotePart, top: int) -> Item:
    """Return the distribution on one criterion, with its name and mean below it."""
    return Stack((Bars(part.counts, top), Text(f"{part.criterion} {part.figure}", ink.text(7.0, ink.SECOND))))


def _said(item: Item) -> bool:
    """Tell whether a cell has anything to show."""
    return not isinstance(item, Text) or bool(item.words.strip())
