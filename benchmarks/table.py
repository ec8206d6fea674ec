"""The table that is printed."""

import math

from benchmarks.measure import Row

_WIDTHS = (50, 50)

HEAD = (
    f"{'what':<{_WIDTHS[0]}}  {'against':<{_WIDTHS[1]}}  {'ours':>12}  {'theirs':>12}  {'ratio':>6}  {'goal':>5}  met"
)


def line(row: Row) -> str:
    """Return one line of the table; a row without a goal is there to be looked at."""
    informs = math.isinf(row.goal)
    goal, met = ("-", "") if informs else (f"{row.goal:g}", "yes" if row.met else "NO")
    ours, theirs = (
        f"{value:.1f} {row.unit}" if value >= 10 else f"{value:.2f} {row.unit}" for value in (row.ours, row.theirs)
    )
    names = f"{row.what:<{_WIDTHS[0]}}  {row.against:<{_WIDTHS[1]}}"
    return f"{names}  {ours:>12}  {theirs:>12}  {row.ratio:>6.2f}  {goal:>5}  {met}".rstrip()
