"""Slides of what was voted beyond one bar per option: criteria, counts, two rounds side by side, the quadrant."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """What one count says about one option: figure, length of the bar (0 to 1), ratings per level, lowest first.

    `counts` is empty where the method knows no levels.
    """

    figure: str
    fraction: float
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PairedRow:
    """One option of a result on two criteria, with one reading for each of them."""

    rank: str
    text: str
    readings: tuple[Reading, Reading]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class PairedResult:
    """A revealed result on two criteria; `cut_after` as in `Result`."""

    question: str
    fact: str
    criteria: tuple[str, str]
    rows: tuple[PairedRow, ...]
    cut_after: int = 0


@dataclass(frozen=True, slots=True)
class ConsentLevel:
    """One value of a consent vote: the value, what it means, how many gave it, whether it stops the proposal."""

    value: int
    words: str
    count: int
    stops: bool


@dataclass(frozen=True, slots=True)
class ConsentResult:
    """A revealed consent vote on one proposal: whether it passes, and how many gave each value, highest first.

    It has no mean: one block is not weighed against five champions.
    """

    question: str
    fact: str
    proposal: str
    verdict: str
    passes: bool
    levels: tuple[ConsentLevel, ...]


@dataclass(frozen=True, slots=True)
class CountsRow:
    """A row of counts, one per column.

    `strong` and `warned` are the numbers of the columns (from 0) that stand out: as what most chose, and as what stops
    the proposal. `verdict` says what follows; `settled` whether nothing is left to talk about.
    """

    text: str
    counts: tuple[int, ...]
    verdict: str
    settled: bool = True
    strong: tuple[int, ...] = ()
    warned: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CountsTable:
    """A revealed result as counts: several proposals by value of consent, or several options by choice."""

    question: str
    fact: str
    columns: tuple[str, ...]
    rows: tuple[CountsRow, ...]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One option before and after; None where a round did not have it.

    `note` says how the agreement changed, or is empty; `talk` whether it still needs talk.
    """

    text: str
    before: Reading | None
    after: Reading | None
    note: str = ""
    talk: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rounds side by side: totals and distributions only, never which ballots changed."""

    question: str
    fact: str
    before: str
    after: str
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True, slots=True)
class QuadrantPoint:
    """An option in a quadrant.

    `x` and `y` are the means and `x_spread` and `y_spread` the standard deviations, all as parts of the scale (0 to 1);
    None where nobody rated it on both criteria.
    """

    number: int
    text: str
    x: float | None = None
    y: float | None = None
    x_spread: float = 0.0
    y_spread: float = 0.0


@dataclass(frozen=True, slots=True)
class Quadrant:
    """Options by two criteria; the names of the axes, and the lowest and the highest value of the scale."""

    question: str
    fact: str
    x_name: str
    y_name: str
    lowest: int
    highest: int
    points: tuple[QuadrantPoint, ...]
