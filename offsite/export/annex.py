"""The pages after page 1: what did not fit there, trade-offs, matrix, votes, and what private votes protect against."""

from offsite.domain.model.charter import CharterDocument
from offsite.export import ink, words
from offsite.export.front import Continued, Front, paragraphs
from offsite.export.items import Item, Rule, Text
from offsite.export.landings import landing_items
from offsite.export.matrix import matrix_items
from offsite.export.signoff import places
from offsite.export.votes import vote_items

_SIZE = 9.5


def annex(
    document: CharterDocument, first: Front, longer: tuple[tuple[str, str], ...], width: float
) -> tuple[Item, ...]:
    """Return what stands on the pages after page 1, from top to bottom.

    Args:
        document: The charter.
        first: Page 1.
        longer: Headings and texts of which the head or the foot shows the beginning only.
        width: The width of the column in points.
    """
    items: list[Item] = []
    for part in first.continued:
        items += _section(part)
    for heading, text in longer:
        items += _section(Continued(heading, (text,), bullets=False))
    if first.signatories:
        items += [
            Text(words.SIGNED_MORE, ink.strong(_SIZE, ink.ACCENT), 20.0, keep=True),
            *places(first.signatories, width, 30.0),
        ]
    items += landing_items(document.landings, width)
    items += matrix_items(document.matrix, width)
    items += vote_items(document.votes, width)
    if document.limits.strip():
        items += [Rule(before=22.0, below=6.0), Text(document.limits, ink.text(8.5, ink.SECOND))]
    return tuple(items)


def _section(part: Continued) -> tuple[Item, ...]:
    """Return a section, or the rest of one, across the page."""
    heading = words.continued(part.heading) if part.partly else part.heading
    return (
        Rule(before=16.0, below=5.0),
        Text(heading, ink.strong(_SIZE, ink.ACCENT), keep=True),
        *paragraphs(part.paragraphs, part.bullets, _SIZE, follows=part.follows),
    )
