"""Cells pasted into the RACI matrix from a spreadsheet."""

from dataclasses import dataclass

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
    at the left) goes to the rows and columns of those names, and adds the ones that are missing.

    Raises:
        Refused: a cell is no mark, or a block of marks is larger than the rest of the matrix. Nothing is changed then.
    """
    lines = [line.split("\t") for line in text.replace("\r\n", "\n").rstrip("\n").split("\n")]
    if not any(cell.strip() for line in lines for cell in line):
        raise Refused("There is nothing to paste.")
    if _has_headings(lines):
        return _paste_table(offsite, _table(lines))
    return _paste_marks(offsite, lines, decision_id, role_id)


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
    rows = tuple((" ".join(line[0].split()), tuple(line[1 : len(roles) + 1])) for line in lines[1:] if line[0].strip())
    return Table(roles, rows)


def _paste_table(offsite: Offsite, table: Table) -> Offsite:
    for name in table.roles:
        if name and _role_named(offsite, name) is None:
            offsite = raci.add_role(offsite, name)
    for text, marks in table.rows:
        if _decision_named(offsite, text) is None:
            offsite = raci.add_decision(offsite, text)
        decision = _decision_named(offsite, text)
        for name, mark in zip(table.roles, marks, strict=False):
            role = _role_named(offsite, name)
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
    first_row = [each.id for each in offsite.decisions].index(decision_id)
    first_column = [each.id for each in offsite.roles].index(role_id)
    for down, line in enumerate(lines):
        for right, cell in enumerate(line):
            row, column = first_row + down, first_column + right
            if row >= len(offsite.decisions) or column >= len(offsite.roles):
                if cell.strip():
                    raise Refused("The copied block is larger than the rest of the matrix: start further up or left.")
                continue
            mark = raci.read_mark(cell)
            offsite = raci.set_mark(offsite, offsite.decisions[row].id, offsite.roles[column].id, mark)
    return offsite
