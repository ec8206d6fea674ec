"""The charter as a value that is ready to be set on paper."""

from dataclasses import dataclass

from offsite.domain.offsite import PageSize


@dataclass(frozen=True, slots=True)
class Section:
    """A section: a heading and paragraphs; `bullets` says that the paragraphs are items of a list."""

    key: str
    heading: str
    paragraphs: tuple[str, ...]
    bullets: bool = True


@dataclass(frozen=True, slots=True)
class Landing:
    """A trade-off that was settled: where between its ends, 0 (left) to 1 (right), and what is accepted for it."""

    left: str
    right: str
    place: float
    friction: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of the RACI annex: one mark per role (empty: none), and what is wrong with the row (empty: nothing)."""

    decision: str
    marks: tuple[str, ...]
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The RACI annex."""

    roles: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class VotePart:
    """How an option was rated on one of two criteria: its name, the mean, the distribution, lowest level first."""

    criterion: str
    figure: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class VoteRow:
    """An option in the record of a vote; `counts` is its distribution, lowest level first.

    With two criteria each has a distribution of its own in `parts`.
    """

    rank: str
    text: str
    figure: str
    counts: tuple[int, ...]
    mark: str = ""
    parts: tuple[VotePart, ...] = ()


@dataclass(frozen=True, slots=True)
class Vote:
    """The record of one revealed round: totals and distributions, never single ballots."""

    question: str
    how: str
    rows: tuple[VoteRow, ...]


@dataclass(frozen=True, slots=True)
class Signatory:
    """A line to sign on; `signed` is the day on which it was signed, in words (empty: not yet)."""

    name: str
    role: str
    signed: str = ""


@dataclass(frozen=True, slots=True)
class CharterDocument:
    """Everything that the charter PDF says. It can be pickled, so that a worker process can set it.

    `headline` is the north star (empty: not adopted yet). `draft` puts the word on every page. `footer` is one line
    about how the charter came about, `limits` the paragraph on what private votes protect against.
    """

    organisation: str
    title: str
    day: str
    headline: str
    sections: tuple[Section, ...]
    signatories: tuple[Signatory, ...]
    matrix: Matrix
    votes: tuple[Vote, ...]
    footer: str
    limits: str
    draft: bool
    page: PageSize
    landings: tuple[Landing, ...] = ()
