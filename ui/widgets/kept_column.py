"""A column that measures itself once for a width: long lists are asked for their height hundreds of times a layout."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class KeptColumn(QVBoxLayout):
    """A layout from top to bottom, without margins and gaps, that keeps the heights it found until it changes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self._least: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)

    def invalidate(self) -> None:
        """Forget the heights."""
        self._heights.clear()
        self._least.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """The height that the content needs at this width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def minimumHeightForWidth(self, width: int) -> int:
        """The least height that the content can do with at this width."""
        if width not in self._least:
            self._least[width] = super().minimumHeightForWidth(width)
        return self._least[width]
