"""The paper: its size, its margins, what stands at the head and the foot of each page."""

from dataclasses import dataclass

from offsite.domain.model.charter import CharterDocument
from offsite.domain.offsite import PageSize
from offsite.export import ink, words
from offsite.export.items import Text
from offsite.export.pen import Pen

_SIZES = {PageSize.A4: (595.2756, 841.8898), PageSize.LETTER: (612.0, 792.0)}  # points: 210 x 297 mm, 8.5 x 11 in
_MARGIN = 51.0
_HEAD = ink.text(9.5, ink.SECOND)
_FOOT = ink.text(7.5, ink.THIRD)
_HEAD_LINES = 3
_FOOT_LINES = 3


@dataclass(frozen=True, slots=True)
class Paper:
    """A page of one document; all measures in points from its top left corner.

    Attributes:
        sheet: Width and height of the sheet.
        head: What stands at the left and the right of the head.
        foot: What stands at the left of the foot.
        draft: The word "Draft" stands in the head.
    """

    sheet: tuple[float, float]
    head: tuple[Text, Text]
    foot: Text
    draft: bool

    @property
    def left(self) -> float:
        """Where the column begins."""
        return _MARGIN

    @property
    def width(self) -> float:
        """How wide the column is."""
        return self.sheet[0] - 2 * _MARGIN

    @property
    def top(self) -> float:
        """Where the column begins below the head."""
        return 46.0 + max(text.height(self._half()) for text in self.head) + 14.0

    @property
    def bottom(self) -> float:
        """Where the column ends above the foot."""
        return self.sheet[1] - 34.0 - max(self.foot.height(self._foot_wide()), _FOOT.leading) - 12.0

    @property
    def column(self) -> float:
        """How high the column is."""
        return self.bottom - self.top

    def _half(self) -> float:
        return self.width / 2 - 10.0

    def _foot_wide(self) -> float:
        return self.width - 80.0

    def draw(self, pen: Pen, number: int, total: int) -> None:
        """Draw the head and the foot of one page."""
        left, right = self.head
        left.draw(pen, _MARGIN, 46.0, self._half())
        right.draw(pen, _MARGIN + self.width / 2 + 10.0, 46.0, self._half())
        if self.draft:
            Text(words.DRAFT, ink.strong(9.5, ink.ATTENTION, 1.0)).draw(pen, _MARGIN, 30.0, self.width)
        foot = self.sheet[1] - 34.0
        self.foot.draw(pen, _MARGIN, foot - self.foot.height(self._foot_wide()), self._foot_wide())
        page = Text(words.page_of(number, total), ink.text(7.5, ink.THIRD, 1.0))
        page.draw(pen, _MARGIN, foot - _FOOT.leading, self.width)


def paper_of(document: CharterDocument) -> tuple[Paper, tuple[tuple[str, str], ...]]:
    """Return the paper of a document, and what its head and foot had no room for: headings with their whole texts."""
    sheet = _SIZES[document.page]
    half, wide = sheet[0] / 2 - _MARGIN - 10.0, sheet[0] - 2 * _MARGIN - 80.0
    dated = " · ".join(part for part in (document.title.strip(), document.day.strip()) if part)
    right = ink.text(9.5, ink.SECOND, 1.0)
    organisation, long_name = _short(Text(document.organisation.strip(), _HEAD), half, _HEAD_LINES)
    title, long_title = _short(Text(dated, right), half, _HEAD_LINES)
    foot, long_foot = _short(Text(document.footer.strip(), _FOOT), wide, _FOOT_LINES)
    whole = (
        (words.TITLE, f"{document.organisation.strip()}\n{dated}" if long_name or long_title else ""),
        (words.FOOTER, document.footer.strip() if long_foot else ""),
    )
    return Paper(sheet, (organisation, title), foot, document.draft), tuple(part for part in whole if part[1])


def _short(text: Text, width: float, most: int) -> tuple[Text, bool]:
    """Return a text of at most that many lines, and whether it had to be shortened."""
    if len(text.lines(width)) <= most:
        return text, False
    parts = text.split(width, most * text.style.leading)
    kept = parts[0].words if parts else text.words
    return Text(f"{kept[:-2]} …", text.style), True
