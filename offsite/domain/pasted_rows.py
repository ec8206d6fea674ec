"""Tables as people paste them or save them as CSV: decoded, parted into rows of cells, with what is not understood."""

import csv
import io
from dataclasses import dataclass

from offsite.domain.pasting import without_bullet

_DELIMITERS = "\t;,|"


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A line that cannot be taken over: its number from 1 on, its words, and why, without capital and full stop."""

    line: int
    words: str
    why: str


def decoded(data: bytes) -> str:
    """Return the text of a file as spreadsheets write it: UTF-8 with or without a mark, UTF-16, Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def rows(text: str, *, bulleted: bool = True) -> list[tuple[int, list[str]]]:
    """Return the rows of a text with the number of the line that each begins on; cells without spaces around them.

    Columns are parted by tabs, semicolons, commas or bars. Quotes as in CSV hold a separator or a line break.
    Where lines may be `bulleted`, a bullet or number in front of one is passed over.

    Raises:
        csv.Error: a cell is too long to be read.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    parted_by = _delimiter(text)
    lines = io.StringIO(text)
    if text.count('"') % 2:  # a quote that stands for itself
        reader = csv.reader(lines, delimiter=parted_by, quoting=csv.QUOTE_NONE, skipinitialspace=True)
    else:
        reader = csv.reader(lines, delimiter=parted_by, skipinitialspace=True)
    found = []
    begins = 1
    for row in reader:
        cells = [" ".join(cell.split()) for cell in row]
        if cells and bulleted:
            cells[0] = without_bullet(cells[0]).strip()
        found.append((begins, cells))
        begins = reader.line_num + 1
    return found


def _delimiter(text: str) -> str:
    """The separator that most lines have; a sentence may well hold a comma, so that one comes last but the bar."""
    lines = [line for line in text.split("\n") if line.strip()]
    having = {each: sum(each in line for line in lines) for each in _DELIMITERS}
    return max(_DELIMITERS, key=lambda each: having[each] * (2 if each in "\t;" else 1))
