"""Pictures of the pages of a PDF."""

from typing import Any

import pypdfium2

from offsite.export.picture import Picture


def page_pictures(pdf: bytes, width: int) -> tuple[Picture, ...]:
    """Return a picture of each page.

    Args:
        pdf: A whole PDF file.
        width: The width of each picture in pixels, at least 1.
    """
    document: Any = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_picture(document[number], max(width, 1)) for number in range(len(document)))
    finally:
        document.close()


def _picture(page: Any, width: int) -> Picture:
    """Draw one page on white."""
    # pypdfium2 rounds the size up; half a pixel less gives the width that was asked for
    bitmap = page.render(scale=(width - 0.5) / page.get_width(), rev_byteorder=True, prefer_bgrx=False)
    try:
        row = bitmap.width * bitmap.n_channels
        data = bytes(bitmap.buffer)
        rows = (data[start : start + row] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))
        return Picture(bitmap.width, bitmap.height, b"".join(rows))
    finally:
        bitmap.close()
        page.close()
