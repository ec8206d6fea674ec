"""Page 1: everything that can stand on one page, in the largest type with which it does."""

from dataclasses import dataclass

from offsite.domain.model.charter import CharterDocument, Section, Signatory
from offsite.export import ink, words
from offsite.export.headline import headline
from offsite.export.items import Item, Rule, Stack, Text, fill
from offsite.export.paper import Paper
from offsite.export.pen import Pen
from offsite.export.signoff import places

SIZES = tuple(size / 4 for size in range(60, 33, -1))
"""Type sizes of the sections in points, the largest first; the smallest is what a board still reads without effort."""

_ROOMY, _TIGHT, _TIGHTEST = 44.0, 28.0, 20.0  # points to sign in: from comfortable to the least that a hand needs
_COMFORTABLE = 10.0  # below this type size the text is worth more room than the hands that sign it

_STEPS = (
    *((size, 1.25, _ROOMY) for size in SIZES if size >= _COMFORTABLE),
    *((size, 1.25, _TIGHT) for size in SIZES if size <= _COMFORTABLE),
    (SIZES[-1], 0.75, _TIGHT),
    (SIZES[-1], 0.6, _TIGHTEST),
)
"""Type sizes, gaps between sections (in type sizes), points to sign in: each step takes less room than the last."""

_COLUMN_GAP = 26.0
_SIGN_ROOMS = (_ROOMY, 30.0, 24.0, 18.0)  # points to sign in, for more and more people
_SIGN_SHARE = 0.46  # at most this share of the page is for signing; who finds no place signs in the annex


@dataclass(frozen=True, slots=True)
class Placed:
    """An item on a page: its top left corner, from the top left of the page, and its width, in points."""

    item: Item
    x: float
    y: float
    width: float

    def draw(self, pen: Pen) -> None:
        """Draw it where it stands."""
        self.item.draw(pen, self.x, self.y, self.width)


@dataclass(frozen=True, slots=True)
class Continued:
    """What page 1 had no room for: a section, or the rest of one (`partly`), or that of a paragraph too (`follows`)."""

    heading: str
    paragraphs: tuple[str, ...]
    bullets: bool
    partly: bool = False
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Front:
    """Page 1, set: what stands where, the type size of its sections, what goes on overleaf, and who signs there."""

    placed: tuple[Placed, ...]
    size: float
    continued: tuple[Continued, ...]
    signatories: tuple[Signatory, ...]


def front(document: CharterDocument, paper: Paper) -> Front:
    """Set page 1: the largest size at which all sections fit; at the smallest, what does not fit goes on overleaf."""
    low, high = 0, len(_STEPS) - 1
    while low < high:  # what fits in one size fits in every smaller one
        middle = (low + high) // 2
        if _Sheet(document, paper, *_STEPS[middle]).fits():
            high = middle
        else:
            low = middle + 1
    return _Sheet(document, paper, *_STEPS[low]).front()


class _Sheet:
    """Page 1 in one size of type, with one gap between sections and one height to sign in at most."""

    def __init__(self, document: CharterDocument, paper: Paper, size: float, gap: float, hand: float) -> None:
        self._document, self._paper, self._size, self._gap = document, paper, size, size * gap
        self._head = headline(document, paper.width, size, paper.column * 0.34)
        self._stacks = tuple(_section(section, size) for section in document.sections)
        self._sign = _Signing(document.signatories, paper, hand)
        self._top = paper.top + self._head.item.height(paper.width) + size * 1.6
        self._room = paper.bottom - self._sign.height() - size * 1.8 - self._top
        self._wide = (paper.width - _COLUMN_GAP) / 2 if len(self._stacks) > 1 else paper.width

    def fits(self) -> bool:
        """Tell whether all sections find their place in two columns."""
        return self._cut() is not None

    def _cut(self) -> int | None:
        """Return how many sections the left column takes so that the columns are as even as can be; None: too much."""
        heights = [stack.height(self._wide) for stack in self._stacks]
        gap = self._gap
        if len(heights) < 2:
            return len(heights) if sum(heights) <= self._room else None

        def longest(cut: int) -> float:
            return max(sum(part) + gap * max(len(part) - 1, 0) for part in (heights[:cut], heights[cut:]))

        best = min(range(1, len(heights)), key=longest)
        return best if longest(best) <= self._room else None

    def front(self) -> Front:
        """Set the page."""
        cut = self._cut()
        columns, continued = self._over() if cut is None else ((self._stacks[:cut], self._stacks[cut:]), ())
        bottom = self._room if cut is None else self._common_bottom(columns)
        slack = max(
            self._room - bottom, 0.0
        )  # what nothing has filled: some goes above the columns, most to the signing
        top = self._top + min(slack * 0.2, self._size * 4)
        placed = [Placed(self._head.item, self._paper.left, self._paper.top, self._paper.width)]
        for number, column in enumerate(columns):
            placed += self._column(column, (self._paper.left + number * (self._wide + _COLUMN_GAP), top), bottom)
        placed += self._sign.placed(self._paper.bottom, slack)
        return Front(tuple(placed), self._size, (*self._headline_over(), *continued), self._sign.left)

    def _headline_over(self) -> tuple[Continued, ...]:
        """Return the rest of a north star that is longer than a third of the page."""
        rest = self._head.rest
        return (Continued(words.HEADLINE, (rest,), bullets=False, partly=True, follows=True),) if rest else ()

    def _common_bottom(self, columns: tuple[tuple[Stack, ...], ...]) -> float:
        """Return where both columns end: lower than they must, as far as their gaps can grow."""
        natural = max(self._natural(column) for column in columns)
        gaps = max(len(column) - 1 for column in columns)
        return min(self._room, natural + gaps * self._size * 2.4)

    def _natural(self, column: tuple[Stack, ...]) -> float:
        return sum(stack.height(self._wide) for stack in column) + self._gap * max(len(column) - 1, 0)

    def _column(self, column: tuple[Stack, ...], corner: tuple[float, float], bottom: float) -> list[Placed]:
        """Place the sections of one column, the gaps stretched so that it ends where the other does, within limits."""
        extra = (bottom - self._natural(column)) / max(len(column) - 1, 1)
        gap = self._gap + min(max(extra, 0.0), self._size * 3.5)
        x, y = corner
        placed = []
        for stack in column:
            placed.append(Placed(stack, x, y, self._wide))
            y += stack.height(self._wide) + gap
        return placed

    def _over(self) -> tuple[tuple[tuple[Stack, ...], tuple[Stack, ...]], tuple[Continued, ...]]:
        """Fill both columns to the brim; the rest goes overleaf, and the page says so where it ends."""
        room = max(self._room, 0.0)
        spaced = tuple(Stack(stack.items, self._gap) for stack in self._stacks)
        left, rest = fill(spaced, self._wide, room) if len(spaced) > 1 else ((), spaced)
        note = self._note(rest)
        right, rest = fill(rest, self._wide, room - note.height(self._wide) - self._gap)
        over = _continued(self._document.sections, spaced, rest)
        stacks = tuple(Stack(item.items) if isinstance(item, Stack) else Stack((item,)) for item in (*left, *right))
        last = Stack((self._note(rest),))
        return (stacks[: len(left)], (*stacks[len(left) :], last)), over

    def _note(self, rest: tuple[Item, ...]) -> Text:
        """Return the note that names the sections that go on overleaf."""
        headings = tuple(section.heading for section in self._document.sections[len(self._stacks) - len(rest) :])
        return Text(words.continues(headings), ink.text(8.5, ink.ACCENT))


class _Signing:
    """The lines to sign on at the foot of page 1."""

    def __init__(self, signatories: tuple[Signatory, ...], paper: Paper, hand: float) -> None:
        self._paper = paper
        most = paper.column * _SIGN_SHARE
        rooms = _SIGN_ROOMS[0 if len(signatories) <= 9 else 1 if len(signatories) <= 16 else 2 :]
        room = next((room for room in rooms if self._high(signatories, room) <= most), _SIGN_ROOMS[-1])
        self._room = min(room, hand)
        here = signatories
        while here and self._high(here, self._room) > most:
            here = here[:-1]
        self._here = here
        self.left = signatories[len(here) :]

    def _stack(self, here: tuple[Signatory, ...], room: float) -> Stack:
        """Return the heading and the rows."""
        heading = Text(words.SIGNED, ink.strong(9.5, ink.ACCENT), keep=True)
        return Stack((Rule(below=5.0), heading, *places(here, self._paper.width, room)))

    def _high(self, here: tuple[Signatory, ...], room: float) -> float:
        return self._stack(here, room).height(self._paper.width)

    def height(self) -> float:
        """Return the height in points that it needs at least."""
        return self._high(self._here, self._room) if self._here else 0.0

    def placed(self, bottom: float, slack: float) -> list[Placed]:
        """Place it at the foot of the page; free room makes the lines roomier."""
        if not self._here:
            return []
        rows = len(places(self._here, self._paper.width, 1.0))
        stack = self._stack(self._here, self._room + min(slack * 0.6 / rows, 60.0))
        return [Placed(stack, self._paper.left, bottom - stack.height(self._paper.width), self._paper.width)]


def _section(section: Section, size: float) -> Stack:
    """Return a section: hairline, heading, paragraphs."""
    heading = Text(section.heading, ink.strong(size * 0.92, ink.ACCENT), keep=True)
    return Stack((Rule(below=size * 0.5), heading, *paragraphs(section.paragraphs, section.bullets, size)))


def paragraphs(texts: tuple[str, ...], bullets: bool, size: float, follows: bool = False) -> tuple[Text, ...]:
    """Return the paragraphs of a section, or the word that it is still open.

    Args:
        texts: The paragraphs.
        bullets: They are items of a list.
        size: The type size in points.
        follows: The first is the rest of a paragraph of page 1.
    """
    told = tuple(text for text in texts if text.strip())
    if not told:
        return (Text(words.STILL_OPEN, ink.text(size, ink.THIRD), before=size * 0.15),)
    space = size * 0.22
    return tuple(
        Text(text, ink.text(size), space, bullet=bullets, follows=follows and number == 0)
        for number, text in enumerate(told)
    )


def _continued(
    sections: tuple[Section, ...], stacks: tuple[Stack, ...], rest: tuple[Item, ...]
) -> tuple[Continued, ...]:
    """Return the sections, or the rest of the first of them, that stand overleaf."""
    first = len(stacks) - len(rest)
    over = []
    for section, stack, item in zip(sections[first:], stacks[first:], rest, strict=True):
        if item is stack or not isinstance(item, Stack):
            over.append(Continued(section.heading, section.paragraphs, section.bullets))
            continue
        rest_of_it = [part for part in item.items if isinstance(part, Text)]
        told = tuple(part.words for part in rest_of_it)
        over.append(Continued(section.heading, told, section.bullets, True, rest_of_it[0].follows))
    return tuple(over)
