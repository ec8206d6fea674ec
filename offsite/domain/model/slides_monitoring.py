"""The dashboard on the big screen: metrics in three columns with their status and trend."""

from dataclasses import dataclass

from offsite.domain.model.monitoring import Status


@dataclass(frozen=True, slots=True)
class Trend:
    """Readings as points and limits as heights, all between 0 and 1: left to right, bottom to top.

    `status` is what the last point says.
    """

    points: tuple[tuple[float, float], ...] = ()
    amber: float | None = None
    red: float | None = None
    status: Status = Status.NO_READING


@dataclass(frozen=True, slots=True)
class Gauge:
    """One metric: name, latest value with its unit, status as a sign and a word, a note, the trend."""

    name: str
    value: str
    status: Status
    word: str
    note: str
    trend: Trend = Trend()


@dataclass(frozen=True, slots=True)
class GaugeColumn:
    """The metrics of one class, worst first; `more` says in words which were left out, or why there is none."""

    title: str
    gauges: tuple[Gauge, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """All classes on one page; `flag` is the interpretability flag in words, `flag_up` whether it is raised."""

    title: str
    fact: str
    columns: tuple[GaugeColumn, ...]
    flag: str
    flag_up: bool
