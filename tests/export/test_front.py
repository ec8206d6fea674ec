"""Page 1: the largest type that fits, and a page that is filled."""

from dataclasses import replace

import pytest

from offsite.domain.model.charter import CharterDocument, Section
from offsite.domain.offsite import PageSize
from offsite.export.front import SIZES, Front, front
from offsite.export.items import Row, Rule, Stack, Text
from offsite.export.paper import paper_of
from tests.export.samples import CHARTER, EMPTY, LONG, SECTIONS, SHORT


def _set(document: CharterDocument) -> Front:
    return front(document, paper_of(document)[0])


def test_a_short_charter_is_set_larger() -> None:
    """The type grows as the text shrinks, from 8.5 to 15 points."""
    sizes = [_set(document).size for document in (SHORT, CHARTER, LONG)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == SIZES[0] == 15.0
    assert sizes[-1] == SIZES[-1] == 8.5


@pytest.mark.parametrize("page", list(PageSize))
@pytest.mark.parametrize("document", [SHORT, CHARTER, LONG, EMPTY])
def test_nothing_overlaps_or_leaves_the_page(document: CharterDocument, page: PageSize) -> None:
    """Items in one column stand below each other, between head and foot."""
    document = replace(document, page=page)
    paper = paper_of(document)[0]
    placed = _set(document).placed
    for one in placed:
        high = one.item.height(one.width)
        assert one.y >= paper.top - 0.01
        assert one.y + high <= paper.bottom + 0.01
        for other in placed:
            beside = other.x >= one.x + one.width or one.x >= other.x + other.width
            apart = other.y >= one.y + high - 0.01 or one.y >= other.y + other.item.height(other.width) - 0.01
            assert other is one or beside or apart


@pytest.mark.parametrize("document", [SHORT, CHARTER, LONG])
def test_no_third_of_the_page_is_empty(document: CharterDocument) -> None:
    """No gap between what stands on the page is as high as a third of it."""
    paper = paper_of(document)[0]
    edges = sorted((one.y, one.y + one.item.height(one.width)) for one in _set(document).placed)
    reached = paper.top
    for top, bottom in edges:
        assert top - reached < paper.column / 3
        reached = max(reached, bottom)
    assert paper.bottom - reached < paper.column / 3


@pytest.mark.parametrize("count", range(1, 40, 3))
def test_no_heading_stands_alone(count: int) -> None:
    """However much is cut, a heading has text below it in the same column."""
    sections = tuple(Section(name.key, name.heading, name.paragraphs * count, name.bullets) for name in SECTIONS)
    for one in _set(replace(CHARTER, sections=sections)).placed:
        if isinstance(one.item, Stack) and len(one.item.items) > 1 and isinstance(one.item.items[0], Rule):
            last = one.item.items[-1]
            assert isinstance(last, Text | Row)  # a paragraph, or at the foot a row of places to sign
            assert not last.keep


def test_columns_are_balanced() -> None:
    """Equal sections are shared equally between the columns."""
    sections = tuple(Section(str(number), f"Part {number}", ("Some words",)) for number in range(8))
    placed = _set(replace(CHARTER, sections=sections)).placed
    lefts = [one.x for one in placed[1:9]]
    assert lefts.count(min(lefts)) == lefts.count(max(lefts)) == 4


def test_the_headline_has_the_largest_letters() -> None:
    """The north star is set at least half as large again as the sections."""
    found = _set(CHARTER)
    high = found.placed[0].item.height(found.placed[0].width)
    assert high >= found.size * 1.5 * 1.2
