"""From one long list of items to pages."""

from offsite.export.items import Item, fill


def paginate(items: tuple[Item, ...], width: float, height: float) -> tuple[tuple[Item, ...], ...]:
    """Return the items of each page.

    Args:
        items: What has to be set, from top to bottom.
        width: The width of the column in points.
        height: The height of the column in points.
    """
    pages = []
    rest = items
    while rest:
        taken, rest = fill(rest, width, height)
        if not taken:  # higher than a page and not to be cut: it is set anyway rather than lost
            taken, rest = rest[:1], rest[1:]
        pages.append(taken)
    return tuple(pages)
