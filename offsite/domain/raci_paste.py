"""Cells pasted into the RACI matrix from a spreadsheet."""

import csv
from dataclasses import dataclass
from io import StringIO

from offsite.domain import raci
from offsite.domain.errors import Refused
from offsite.domain.offsite import Offsite


@dataclass(frozen=True, slots=True)
class Table:
    """A pasted table with headings: role names, then a decision and its marks in each row."""

    roles: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def paste(offsite: Offsite, text: str, decision_id: str, role_id: str) -> Offsite:
    """Put what was copied in a spreadsheet into the matrix.

    A block of marks alone goes to the right and down from the cell given. A block with headings (roles above, decisions
    at the left) goes to the rows and columns of those names, and adds the ones that are missing. Rows without headings,
    each a decision and its marks in the order of the columns, are taken on the column of the decisions, which is where
    `role_id` is no role. An empty cell takes a mark away; cells may be quoted as spreadsheets do it.

    Raises:
        Refused: a cell is no mark, a mark has no decision or role, a block of marks is larger than the rest of the
            matrix or begins at no cell of it, or rows with decisions begin at a cell for marks. Nothing is changed
            then.
    """
    lines = _cells(text)
    filled = [number for number, line in enumerate(lines) if any(cell.strip() for cell in line)]
    if not filled:
        raise Refused("There is nothing to paste.")
    block = lines[filled[0] :]
    if _has_headings(block):
        return _paste_table(offsite, _table(block))
    if any(line[0].strip() and not _is_mark(line[0]) for line in block):
        if all(each.id != role_id for each in offsite.roles):
            return _paste_rows(offsite, block)
        if all(_is_mark(cell) for line in block for cell in line[1:]) and max(map(len, block)) > 1:
            raise Refused("These rows begin with a decision: go to the column of the decisions, then paste.")
    return _paste_marks(offsite, lines, decision_id, role_id)


def _paste_rows(offsite: Offsite, block: list[list[str]]) -> Offsite:
    """Add or fill the decisions of rows without headings; their marks follow the order of the columns."""
    columns = [each.id for each in offsite.roles]
    for line in block:
        text, marks = " ".join(line[0].split()), [raci.read_mark(cell) for cell in line[1:]]
        if not text:
            if any(marks):
                raise Refused("A row of marks has no decision in front of it.")
            continue
        if any(marks[len(columns) :]):
            raise Refused("A row has more marks than the matrix has roles: add the roles first, or copy the headings.")
        if _decision_named(offsite, text) is None:
            offsite = raci.add_decision(offsite, text)
        decision = _decision_named(offsite, text)
        for role, mark in zip(columns, marks, strict=False):
            if decision is not None:
                offsite = raci.set_mark(offsite, decision, role, mark)
    return offsite


def _cells(text: str) -> list[list[str]]:
    """Return the cells of a block; where its quotes are no spreadsheet's, they are letters like any other."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    try:
        read = list(csv.reader(StringIO(lines, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        read = [line.split("\t") for line in lines.split("\n")]
    return [line or [""] for line in read]


def _has_headings(lines: list[list[str]]) -> bool:
    if len(lines) < 2 or len(lines[0]) < 2:
        return False
    return any(cell.strip() and not _is_mark(cell) for cell in lines[0][1:])


def _is_mark(text: str) -> bool:
    try:
        raci.read_mark(text)
    except Refused:
        return False
    return True


def _table(lines: list[list[str]]) -> Table:
    roles = tuple(" ".join(cell.split()) for cell in lines[0][1:])
    while roles and not roles[-1]:
        roles = roles[:-1]
    rows = []
    for line in lines[1:]:
        text, marks = " ".join(line[0].split()), line[1:]
        for column, mark in enumerate(marks):
            if mark.strip() and not text:
                raise Refused("A row of marks has no decision in front of it.")
            if mark.strip() and not (column < len(roles) and roles[column]):
                raise Refused("A column of marks has no role above it.")
        if text:
            rows.append((text, tuple(marks[: len(roles)])))
    return Table(roles, tuple(rows))


def _paste_table(offsite: Offsite, table: Table) -> Offsite:
    for name in table.roles:
        if name and _role_named(offsite, name) is None:
            offsite = raci.add_role(offsite, name)
    for text, marks in table.rows:
        if _decision_named(offsite, text) is None:
            offsite = raci.add_decision(offsite, text)
        decision = _decision_named(offsite, text)
        for name, mark in zip(table.roles, marks, strict=False):
            role = _role_named(offsite, name) if name else None
            if decision is not None and role is not None:
                offsite = raci.set_mark(offsite, decision, role, raci.read_mark(mark))
    return offsite


def _role_named(offsite: Offsite, name: str) -> str | None:
    return next((each.id for each in offsite.roles if _same(each.name, name)), None)


def _decision_named(offsite: Offsite, text: str) -> str | None:
    return next((each.id for each in offsite.decisions if _same(each.text, text)), None)


def _same(one: str, other: str) -> bool:
    return "".join(one.split()).casefold() == "".join(other.split()).casefold()


def _paste_marks(offsite: Offsite, lines: list[list[str]], decision_id: str, role_id: str) -> Offsite:
    rows, columns = [each.id for each in offsite.decisions], [each.id for each in offsite.roles]
    if decision_id not in rows or role_id not in columns:
        raise Refused("Go to the cell where the block of marks shall begin, then paste.")
    first_row, first_column = rows.index(decision_id), columns.index(role_id)
    for down, line in enumerate(lines):
        for right, cell in enumerate(line):
            row, column = first_row + down, first_column + right
            if row >= len(rows) or column >= len(columns):
                if cell.strip():
                    raise Refused("The copied block is larger than the rest of the matrix: start further up or left.")
                continue
            offsite = raci.set_mark(offsite, rows[row], columns[column], raci.read_mark(cell))
    return offsite
