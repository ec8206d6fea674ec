"""Readings that come as pasted lines or a CSV file: read line by line, with a word on each line not understood."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from offsite.domain import metric_status, monitoring, pasted_rows, records
from offsite.domain.dates import day_in_short, read_day
from offsite.domain.errors import Refused
from offsite.domain.figures import in_figures, read_figure, with_unit
from offsite.domain.model.monitoring import Metric, Reading
from offsite.domain.offsite import Offsite
from offsite.domain.pasted_rows import NotUnderstood
from offsite.domain.pasting import same_words, without_bullet

COLUMNS = ("metric", "day", "value", "note")
"""What stands in a line without headings, in this order; the note may be left out."""

_HEADINGS: Mapping[str, str] = {
    **dict.fromkeys(("metric", "name", "measure", "kpi", "indicator"), "metric"),
    **dict.fromkeys(("day", "date", "when", "on"), "day"),
    **dict.fromkeys(("value", "reading", "figure", "result"), "value"),
    **dict.fromkeys(("note", "notes", "comment", "remark"), "note"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What a text holds: new readings, readings that are there already in words, lines not understood."""

    entries: tuple[Reading, ...] = ()
    repeated: tuple[str, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()


def parse(offsite: Offsite, text: str, today: date, metric_id: str = "") -> Found:
    """Read readings, one a line: metric, day, value, note; a first line may name the columns in any order.

    For one metric alone, lines begin with the day, and one that is nothing but a figure is a reading of today. A second
    value for a day that has one is not taken.

    Raises:
        KeyError: there is no metric of that id.
    """
    only = records.find(offsite.metrics, metric_id) if metric_id else None
    columns: Sequence[str] = COLUMNS if only is None else COLUMNS[1:]
    entries: list[Reading] = []
    repeated: list[str] = []
    failed: list[NotUnderstood] = []
    try:
        alone = only is not None and _is_figure(text, only.unit)  # its comma parts decimals, not columns
        rows = [(1, [" ".join(text.split())])] if alone else pasted_rows.rows(text, bulleted=False)
    except csv.Error:
        return Found(not_understood=(NotUnderstood(1, "", "a cell is too long to be read"),))
    begun = False
    for number, cells in rows:
        words = " · ".join(cell for cell in cells if cell)
        if not words:
            continue
        if not begun and (headings := _headings(cells, only)):
            columns, begun = headings, True
            continue
        begun = True
        try:
            metric, reading = _reading(offsite, only, columns, cells, today)
            _check_comma(text, columns, cells)
            known = _known((*offsite.readings, *entries), reading)
        except ValueError as why:
            failed.append(NotUnderstood(number, words, str(why)))
            continue
        if known:
            repeated.append(f"{monitoring.called(metric)}, {day_in_short(reading.day)}")
        else:
            entries.append(reading)
    return Found(tuple(entries), tuple(repeated), tuple(failed))


def _headings(cells: Sequence[str], only: Metric | None) -> tuple[str, ...] | None:
    """The columns that a first line names; None where it is no heading."""
    found = tuple(_HEADINGS.get(same_words(cell), "") for cell in cells)
    wanted = {"day", "value"} if only is not None else {"metric", "day", "value"}
    return found if wanted <= set(found) else None


def _reading(
    offsite: Offsite, only: Metric | None, columns: Sequence[str], cells: Sequence[str], today: date
) -> tuple[Metric, Reading]:
    if only is not None and len(cells) == 1 and _is_figure(cells[0], only.unit):
        cells, columns = (day_in_short(today), cells[0]), ("day", "value")
    if any(cells[len(columns) :]):
        raise ValueError("it has more columns than there are: put words with a separator in quotes")
    given = dict(zip(columns, cells, strict=False))
    metric = only or _metric(offsite, given.get("metric", ""))
    named = given.get("metric", "")
    if only is not None and named and same_words(named) != same_words(only.name):
        raise ValueError(f"“{named}” is another metric")
    day = _day(given.get("day", ""), today)
    value = read_figure(given.get("value", ""), metric.unit)
    return metric, Reading(records.new_id(), metric.id, day, value, given.get("note", ""))


def _check_comma(text: str, columns: Sequence[str], cells: Sequence[str]) -> None:
    """Refuse a line whose decimal comma was taken for one between columns, so that 4,10 does not become 4."""
    given = dict(zip(columns, cells, strict=False))
    value, note = given.get("value", ""), given.get("note", "")
    if note.isdecimal() and value[-1:].isdecimal() and f"{value},{note}" in text:
        raise ValueError(f"“{value},{note}” can be read in two ways: part the columns by semicolons")


def _is_figure(words: str, unit: str) -> bool:
    try:
        read_figure(words, unit)
    except ValueError:
        return False
    try:
        return read_day(words) is None
    except ValueError:
        return True


def _metric(offsite: Offsite, words: str) -> Metric:
    wanted = {same_words(words), same_words(without_bullet(words))} - {""}
    if not wanted:
        raise ValueError("it does not say of which metric")
    found = [each for each in offsite.metrics if same_words(each.name) in wanted]
    if not found:
        found = [each for each in offsite.metrics if same_words(each.name).startswith(tuple(wanted))]
    if not found:
        raise ValueError(f"no metric is called “{words}”")
    if len(found) > 1:
        raise ValueError(f"“{words}” may be any of {len(found)} metrics")
    return found[0]


def _day(words: str, today: date) -> date:
    try:
        day = read_day(words)
    except ValueError:
        raise ValueError(f"“{words}” is not a day: write it like 12 Nov 2026") from None
    if day is None:
        raise ValueError("it has no day")
    if day > today:
        raise ValueError(f"{day_in_short(day)} is still to come")
    return day


def _known(readings: Sequence[Reading], reading: Reading) -> bool:
    same = [each for each in readings if (each.metric, each.day) == (reading.metric, reading.day)]
    if any(each.value != reading.value for each in same):
        raise ValueError(f"on {day_in_short(reading.day)} there is {in_figures(same[0].value)} already")
    return bool(same)


def add(offsite: Offsite, found: Found) -> Offsite:
    """Add the readings that were found.

    Raises:
        Refused: there is none.
    """
    if not found.entries:
        raise Refused("There is no line to add.")
    return replace(offsite, readings=(*offsite.readings, *found.entries))


def in_words(offsite: Offsite, reading: Reading) -> str:
    """Return a reading on one line: "Right answers – 88 %, 10 Nov 2026: fine"."""
    metric = records.find(offsite.metrics, reading.metric)
    state = metric_status.WORDS[metric_status.status_of(metric, reading.value)].lower()
    figure = with_unit(reading.value, metric.unit)
    return f"{monitoring.called(metric)} – {figure}, {day_in_short(reading.day)}: {state}"
