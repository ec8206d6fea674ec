"""The help that lists all shortcuts."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.shortcuts import SHORTCUTS, in_words
from ui.widgets.buttons import on_click, primary
from ui.widgets.dialogs import Sheet
from ui.widgets.layout import column, row
from ui.widgets.text import PlainLabel

KEYS = 150
"""The width of the column of keys, in pixels."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("shortcuts", text)


class ShortcutsSheet(Sheet):
    """One sheet with every shortcut under its heading, in two columns; Escape closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Shortcuts"), parent, width=760)
        groups = list(dict.fromkeys(each.group for each in SHORTCUTS))
        half = len(groups) // 2
        sides = row(gap=40)
        for part in (groups[:half], groups[half:]):
            side = column(gap=14)
            for group in part:
                side.addLayout(self._group(group))
            side.addStretch(1)
            sides.addLayout(side, 1)
        self.content.addLayout(sides)
        self.close_button = self.add_button(primary(_tr("Close")), default=True)
        on_click(self.close_button, self.accept)

    def _group(self, group: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.addWidget(PlainLabel(_tr(group), "section"), 0, 0, 1, 2)
        for place, each in enumerate((each for each in SHORTCUTS if each.group == group), start=1):
            grid.addWidget(PlainLabel(_tr(each.words)), place, 0)
            grid.addWidget(PlainLabel(in_words(each), "figure", wrap=False), place, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, KEYS)
        return grid
