"""Slides on the big screen: placing them on a page, and painting the page."""

from ui.slides.overlay import lay_over
from ui.slides.paint import families_of, page_of, paint_page, paint_slide

__all__ = ["families_of", "lay_over", "page_of", "paint_page", "paint_slide"]
