"""What came of it: outcomes, lessons, and when the group looks again."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was set out for, what came of it, and the figure that shows it; only what is `public` is published.

    `source` says which readings the figure was taken from and `taken` in which words (see `handover`).
    """

    id: str
    aim: str
    result: str = ""
    figure: str = ""
    public: bool = False
    source: str = ""
    taken: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was tried, expected, seen and learned; a `failure` is worth as much as a success."""

    id: str
    tried: str
    expected: str = ""
    seen: str = ""
    learned: str = ""
    failure: bool = False
    public: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """A day on which the group looks at something again, and who calls it together."""

    id: str
    day: date | None
    subject: str
    called_by: str = ""
