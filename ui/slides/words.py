"""Slides in words, for those who hear them."""

from offsite.domain.model.slides import (
    Blank,
    Grid,
    GridRow,
    Question,
    Ranking,
    Result,
    ResultRow,
    Slide,
    Statement,
    Turnout,
    Welcome,
)


def spoken(slide: Slide) -> str:  # noqa: C901 -- one case for each slide
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
    return "\n".join(part for part in parts if part)


def _result_row(row: ResultRow) -> str:
    name = " ".join(part for part in (row.rank, row.text) if part)
    return ", ".join(part for part in (f"{name}: {row.figure}" if row.figure else name, row.mark) if part)


def _grid_row(row: GridRow, columns: tuple[str, ...]) -> str:
    cells = (f"{column} {cell}" for column, cell in zip(columns, row.cells, strict=False) if cell)
    return ": ".join(part for part in (row.label, ", ".join((*cells, row.warning) if row.warning else cells)) if part)
