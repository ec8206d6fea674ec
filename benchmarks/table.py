"""The table that is printed."""

import math

from benchmarks.measure import Row


def line(row: Row) -> str:
    """Return one line of the table; a row without a goal is there to be looked at."""
    goal, met = ("-", "") if math.isinf(row.goal) else (f"{row.goal:g}", "yes" if row.met else "NO")
    ours, theirs = _amount(row.ours, row.unit), _amount(row.theirs, row.unit)
    return _set(row.what, row.against, ours, theirs, f"{row.ratio:.2f}", goal, met)


def _amount(value: float, unit: str) -> str:
    return f"{value:.{1 if value >= 10 else 2}f} {unit}"


def _set(what: str, against: str, *columns: str) -> str:
    ours, theirs, ratio, goal, met = columns
    return f"{what:<47}  {against:<49}  {ours:>9}  {theirs:>9}  {ratio:>6}  {goal:>4}  {met}".rstrip()


HEAD = _set("what", "against", "ours", "theirs", "ratio", "goal", "met")
