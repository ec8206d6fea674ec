"""The result of a round as a frozen value; it holds totals and distributions, never a single ballot."""

from dataclasses import dataclass

from offsite.domain.voting.methods import Method


@dataclass(frozen=True, slots=True)
class Base:
    """Whom a result speaks for.

    Attributes:
        electorate: how many may vote.
        quorum: how many ballots it takes.
    """

    electorate: int
    quorum: int


@dataclass(frozen=True, slots=True)
class Ratings:
    """How one option was rated on one ordered scale.

    Attributes:
        criterion: the name of the criterion; empty where there is only one without a name.
        counts: ratings per level, lowest level first.
        raters: how many rated.
        mean: mean of those who rated, or None.
        median: median of those who rated, or None.
        agreement: van der Eijk's A, or None where undefined.
        consensus: Tastle and Wierman's consensus, or None where undefined.
        spread: standard deviation over the width of the scale, or None where undefined.
        divided: whether agreement is low, with enough ratings to say so.
        outlier: whether the group agrees and one rating stands apart.
    """

    criterion: str
    counts: tuple[int, ...]
    raters: int
    mean: float | None
    median: float | None
    agreement: float | None
    consensus: float | None
    spread: float | None
    divided: bool
    outlier: bool


@dataclass(frozen=True, slots=True)
class DotsDetail:
    """What a dot vote says about an option.

    Attributes:
        dots: the sum of its dots.
        supporters: how many ballots gave it any, or None where only dots were counted and one voter could give several.
    """

    dots: int
    supporters: int | None


@dataclass(frozen=True, slots=True)
class RankDetail:
    """What a ranking vote says about an option: its Borda points, how many others it beats and loses to in pairs."""

    borda: float
    wins: int
    losses: int


@dataclass(frozen=True, slots=True)
class ConsentDetail:
    """What a consent vote says about an option.

    Attributes:
        passes: whether somebody voted, nobody who did is below 3, and the quorum, where known, is met.
        blocks: how many gave 0.
        concerns: how many gave 1.
        reservations: how many gave 2.
        abstained: how many ballots left it blank.
    """

    passes: bool
    blocks: int
    concerns: int
    reservations: int
    abstained: int


@dataclass(frozen=True, slots=True)
class AssignDetail:
    """What a vote that assigns says about an option.

    Attributes:
        counts: pairs of choice id and number of ballots, in the order of the choices.
        leading: the most chosen choice, several when level, none when nobody picked any.
        share: part of those who picked that the most chosen one has, 0 to 1.
    """

    counts: tuple[tuple[str, int], ...]
    leading: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class TallyRow:
    """The result of one option.

    Attributes:
        option: its id.
        rank: its rank 1-2-2-4, or None for methods without an order (Consent, Assign).
        figure: the figure that stands beside it, as text.
        fraction: length of its bar, 0 to 1. Score: the mean's way from the lowest to the highest level; Dots: its dots
            over those of the option with most; Rank: the part of the others it beats, draws as halves; Consent: the
            part of those who voted at 3 or above; Assign: the share of the most chosen choice.
        counts: ratings per level, lowest level first; empty for methods without levels, and for a score vote with two
            criteria, where `ratings` has them.
        raters: how many ballots say something about it; with two criteria, the smaller number of the two; 0 for dots
            counted by hand whose supporters nobody knows.
        mean: what a score vote orders by: the mean, with two criteria the mean of the two means; None without ratings
            and for other methods (a consent shows none).
        median: the median of a score vote with one criterion, else None.
        agreement: van der Eijk's A where `counts` has it, else None.
        consensus: Tastle and Wierman's consensus where `counts` has it, else None.
        spread: standard deviation over the width of the scale where `counts` has it, else None.
        divided: whether agreement is low on it, on any criterion.
        outlier: whether one rating stands apart, on any criterion.
        rated_by_few: whether fewer than half of the ballots of a score vote rate it.
        ratings: one per criterion for Score, none for the others.
        detail: what is particular to the method; None for Score.
    """

    option: str
    rank: int | None
    figure: str
    fraction: float
    counts: tuple[int, ...] = ()
    raters: int = 0
    mean: float | None = None
    median: float | None = None
    agreement: float | None = None
    consensus: float | None = None
    spread: float | None = None
    divided: bool = False
    outlier: bool = False
    rated_by_few: bool = False
    ratings: tuple[Ratings, ...] = ()
    detail: DotsDetail | RankDetail | ConsentDetail | AssignDetail | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """The result of a round.

    Attributes:
        method: the rule.
        ballots: how many ballots were cast, blank ones included.
        blank: how many of them are wholly blank; of a count by hand all or none, because single ballots are not known.
        rows: one per option, by rank. Level options, and those of methods without an order, stand in the order in which
            the options were given, which means nothing.
        pairs: for Rank, how many ballots put the first option above the second, for each ordered pair; else empty.
        concordance: for Rank, Kendall's W over the ballots, or None where undefined.
        base: the electorate and the quorum, or None when not told.
    """

    method: Method
    ballots: int
    blank: int
    rows: tuple[TallyRow, ...]
    pairs: tuple[tuple[str, str, int], ...] = ()
    concordance: float | None = None
    base: Base | None = None

    @property
    def quorate(self) -> bool:
        """Return whether the quorum is met, or was not told."""
        return self.base is None or self.ballots >= self.base.quorum

    def row(self, option: str) -> TallyRow:
        """Return the row of an option.

        Raises:
            KeyError: when there is none.
        """
        for row in self.rows:
            if row.option == option:
                return row
        raise KeyError(option)
