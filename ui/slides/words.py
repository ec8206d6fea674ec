"""Slides in words, for those who hear them."""

from offsite.domain.model.slides import (
    Blank,
    Grid,
    GridRow,
    Overlaid,
    Question,
    Ranking,
    Result,
    ResultRow,
    Slide,
    Statement,
    Turnout,
    Welcome,
)
from offsite.domain.model.slides_day import Agenda, AgendaLine, Points, Timer, When
from offsite.domain.model.slides_monitoring import Dashboard, GaugeColumn
from offsite.domain.model.slides_tradeoffs import ScaleRow, Scales
from offsite.domain.model.slides_votes import (
    Comparison,
    ComparisonRow,
    ConsentResult,
    CountsRow,
    CountsTable,
    PairedResult,
    PairedRow,
    Quadrant,
    QuadrantPoint,
    Reading,
)


def spoken(slide: Slide) -> str:  # noqa: C901, PLR0912 -- one case for each slide
    """Everything a slide says, as one text to be read aloud."""
    match slide:
        case Blank():
            parts: tuple[str, ...] = ("Nothing: the screen is dark.",)
        case Welcome():
            parts = (slide.organisation, slide.title, slide.day)
        case Question():
            parts = (slide.question, slide.rule, *slide.options)
        case Turnout():
            parts = (slide.question, f"{slide.voted} of {slide.electorate}", slide.note)
        case Result():
            parts = (slide.question, slide.fact, *map(_result_row, slide.rows))
        case Statement():
            parts = (slide.kicker, slide.text, slide.note)
        case Ranking():
            numbered = (f"{number} {item}" for number, item in enumerate(slide.items, start=1))
            parts = (slide.title, *numbered, slide.note)
        case Grid():
            parts = (slide.title, slide.fact, *(_grid_row(row, slide.columns) for row in slide.rows))
        case PairedResult():
            parts = (slide.question, slide.fact, *(_paired_row(row, slide.criteria) for row in slide.rows))
        case ConsentResult():
            levels = (f"{level.value} {level.words}: {level.count}" for level in slide.levels)
            parts = (slide.question, slide.fact, slide.proposal, slide.verdict, *levels)
        case CountsTable():
            parts = (slide.question, slide.fact, *(_counts_row(row, slide.columns) for row in slide.rows))
        case Comparison():
            parts = (slide.question, slide.fact, slide.before, slide.after, *map(_compared, slide.rows))
        case Quadrant():
            parts = (slide.question, slide.fact, *(_point(point, slide) for point in slide.points))
        case Agenda():
            parts = (slide.title, slide.fact, *map(_agenda_line, slide.lines))
        case Timer():
            parts = (slide.what, f"{slide.left} left", slide.note)
        case Points():
            parts = (slide.title, slide.fact, *slide.items)
        case Dashboard():
            flag = f"Interpretability flag {'up' if slide.flag_up else 'down'}: {slide.flag}"
            parts = (slide.title, slide.fact, *map(_gauges, slide.columns), flag)
        case Scales():
            parts = (slide.question, slide.fact, *(_scale(row, slide.levels) for row in slide.rows))
        case Overlaid():
            parts = (slide.message, _time_left(slide), spoken(slide.under))
    return "\n".join(part for part in parts if part)


def _result_row(row: ResultRow) -> str:
    name = " ".join(part for part in (row.rank, row.text) if part)
    named = f"{name}: {row.figure}" if row.figure else name
    return ", ".join(part for part in (named, row.beside, row.mark) if part)


def _grid_row(row: GridRow, columns: tuple[str, ...]) -> str:
    cells = (f"{column} {cell}" for column, cell in zip(columns, row.cells, strict=False) if cell)
    return ": ".join(part for part in (row.label, ", ".join((*cells, row.warning) if row.warning else cells)) if part)


def _paired_row(row: PairedRow, criteria: tuple[str, str]) -> str:
    name = " ".join(part for part in (row.rank, row.text) if part)
    figures = (f"{criterion} {each.figure}" for criterion, each in zip(criteria, row.readings, strict=True))
    return ", ".join((f"{name}: {next(figures)}", *figures, *([row.mark] if row.mark else [])))


def _counts_row(row: CountsRow, columns: tuple[str, ...]) -> str:
    counts = [f"{column}: {count}" for column, count in zip(columns, row.counts, strict=False) if count]
    return ", ".join(part for part in (row.text, *counts, row.verdict) if part)


def _compared(row: ComparisonRow) -> str:
    def figure(side: Reading | None) -> str:
        return side.figure if side and side.figure else "–"

    return f"{row.text}: before {figure(row.before)}, after {figure(row.after)}" + (f", {row.note}" if row.note else "")


def _point(point: QuadrantPoint, slide: Quadrant) -> str:
    if point.x is None or point.y is None:
        return f"{point.number} {point.text}: –"
    wide = slide.highest - slide.lowest
    x, y = (slide.lowest + part * wide for part in (point.x, point.y))
    return f"{point.number} {point.text}: {slide.x_name} {x:.1f}, {slide.y_name} {y:.1f}"


def _agenda_line(line: AgendaLine) -> str:
    state = {When.PAST: ", over", When.PRESENT: ", now", When.COMING: ""}[line.when]
    return f"{line.starts} {line.text}, {line.minutes} minutes{state}"


def _gauges(column: GaugeColumn) -> str:
    gauges = [
        ", ".join(part for part in (f"{each.name}: {each.value}".removesuffix(": "), each.word, each.note) if part)
        for each in column.gauges
    ]
    return "\n".join(part for part in (column.title, *gauges, column.more) if part)


def _scale(row: ScaleRow, levels: int) -> str:
    def level(part: float) -> str:
        return f"{1 + part * (levels - 1):.1f}".removesuffix(".0")

    where = [f"the room at {level(row.mean)}"] if row.mean is not None else []
    where += [f"we land at {level(row.landing)}"] if row.landing is not None else []
    name = f"from {row.left} (1) to {row.right} ({levels})"
    return ", ".join(part for part in (f"{name}: {', '.join(where) or '–'}", row.mark, row.note) if part)


def _time_left(slide: Overlaid) -> str:
    """The time in whole minutes, so that a screen reader is not set off by every second."""
    if not slide.left:
        return ""
    if slide.ended:
        return "The time is over."
    return "1 minute left" if slide.minutes == 1 else f"{slide.minutes} minutes left"
