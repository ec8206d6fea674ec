"""What the big screen can show: values that know nothing of how they are painted.

A slide holds words and figures that are ready to be read; a page that does not fit is the business of `slides.py`.
"""

from dataclasses import dataclass

from offsite.domain.model.slides_day import Agenda, Points, Timer
from offsite.domain.model.slides_monitoring import Dashboard
from offsite.domain.model.slides_tradeoffs import Scales
from offsite.domain.model.slides_votes import Comparison, ConsentResult, CountsTable, PairedResult, Quadrant


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing at all."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """The first slide of the day: who meets, for what, when."""

    organisation: str
    title: str
    day: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its options, and the rule in words, before anybody votes."""

    question: str
    rule: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many have voted, and never what."""

    question: str
    voted: int
    electorate: int
    note: str


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One option of a result.

    `rank` is empty where the method knows no order. `fraction` is the length of the bar, 0 to 1. `counts` is the number
    of ratings per level, lowest first; empty where the method knows no levels. `figure` is the headline number as text.
    `mark` is a word such as "divided", or empty. `beside` is a second figure, such as the supporters of a dot vote.
    """

    rank: str
    text: str
    fraction: float
    counts: tuple[int, ...]
    figure: str
    mark: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A revealed result; the cut runs below row `cut_after` of this page (counted from 1; 0: not on this page)."""

    question: str
    fact: str
    rows: tuple[ResultRow, ...]
    cut_after: int = 0


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence that fills the screen, such as the adopted north star."""

    kicker: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ranking:
    """A short numbered list, such as the top 3."""

    title: str
    items: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a grid; `cells` has one text per column, `warning` says what is wrong with the row, or is empty."""

    label: str
    cells: tuple[str, ...]
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of short marks: the RACI matrix, or the answers of an open vote by name."""

    title: str
    fact: str
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]


Plain = (
    Blank
    | Welcome
    | Question
    | Turnout
    | Result
    | PairedResult
    | ConsentResult
    | CountsTable
    | Comparison
    | Quadrant
    | Statement
    | Ranking
    | Grid
    | Agenda
    | Timer
    | Points
    | Dashboard
    | Scales
)
"""A slide by itself."""


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A slide with a message, a countdown, or both laid over it; `left` is the time left as text, or empty.

    `minutes` is the time left in whole minutes, rounded up, for those who hear it; `ended` is true from 0:00 on.
    """

    under: Plain
    message: str = ""
    left: str = ""
    minutes: int = 0
    ended: bool = False


Slide = Plain | Overlaid


def name_of(slide: Slide) -> str:  # noqa: C901, PLR0911 -- one case for each sort of slide
    """Return what the strip calls the slide while it is on the big screen."""
    match slide:
        case Blank():
            return "Nothing (blank)"
        case Welcome():
            return "Welcome"
        case Turnout():
            return f"{slide.voted} of {slide.electorate} have voted"
        case Statement():
            return slide.kicker
        case Timer():
            return f"Time: {slide.what}" if slide.what else "Time"
        case Comparison() | Quadrant():
            what = "before and after" if isinstance(slide, Comparison) else "quadrant"
            return f"{slide.question}: {what}" if slide.question else what.capitalize()
        case Ranking(title=text) | Grid(title=text) | Agenda(title=text) | Points(title=text) | Dashboard(title=text):
            return text
        case Overlaid():
            return slide.message or name_of(slide.under)
        case _:
            return slide.question
