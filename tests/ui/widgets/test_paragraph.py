"""Promises of paragraphs."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.paragraph import Paragraph


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("text", ["Latin words", "إجابة كل عميل"])
def test_lines_begin_at_the_leading_edge(qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection, text: str) -> None:
    """In either direction of the page, whatever the script, lines begin where the page begins."""
    paragraph = Paragraph(text)
    qtbot.addWidget(paragraph)
    paragraph.setLayoutDirection(direction)
    paragraph.resize(600, 30)
    image = paragraph.grab().toImage()
    ground = theme.colour("paper")
    inked = [x for x in range(600) if any(image.pixelColor(x, y) != ground for y in range(30))]
    assert inked
    if direction == Qt.LayoutDirection.LeftToRight:
        assert max(inked) < 300
    else:
        assert min(inked) > 300
