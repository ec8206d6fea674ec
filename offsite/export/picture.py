"""A picture as plain bytes, so that it can go from one process to another."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture.

    Attributes:
        width: Its width in pixels.
        height: Its height in pixels.
        rgb: Three bytes (red, green, blue) per pixel, row by row from the top left, without gaps between rows.
    """

    width: int
    height: int
    rgb: bytes
