"""Text is shown as it is, set by its role, and told whole when it is cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import ROLES, Theme, ThemeChoice, tint
from ui.widgets.marks import Banner, Chip
from ui.widgets.panes import Card, Hairline, Panel
from ui.widgets.rail import RailItem
from ui.widgets.text import TEXT_ROLES, ElidedLabel, PlainLabel


def colours(image: QImage) -> set[str]:
    """Every colour in a picture."""
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("role", TEXT_ROLES)
def test_roles_set_size_face_and_colour(theme: Theme, role: str) -> None:
    """A label has the size, face and colour that its role names."""
    del theme
    label = PlainLabel("Opportunities", role)
    wanted = TEXT_ROLES[role]
    assert label.fontInfo().pixelSize() == wanted.size
    assert label.fontInfo().family() == ("Source Serif 4" if wanted.display else "Inter")
    assert label.foregroundRole() == ROLES[wanted.colour]
    label.resize(label.sizeHint())
    assert tint(label, wanted.colour).name() in colours(label.grab().toImage())


def test_html_is_not_obeyed(theme: Theme) -> None:
    """A text that looks like HTML takes the room of all its letters."""
    del theme
    marked, bare = PlainLabel("<b>bold</b> & more", wrap=False), PlainLabel("bold & more", wrap=False)
    assert marked.sizeHint().width() > bare.sizeHint().width()


def test_wrapped_text_takes_a_line_of_20_pixels_each(theme: Theme) -> None:
    """Body text is 20 pixels from line to line, in as many lines as the width asks for."""
    del theme
    label = PlainLabel("one\ntwo\nthree")
    assert label.heightForWidth(400) == 60
    label.show_text("word " * 30)
    heights = [label.heightForWidth(width) for width in (900, 400, 200, 100)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]
    assert all(height % 20 == 0 for height in heights)


def test_elided_label_tells_the_whole(qtbot: QtBot, theme: Theme) -> None:
    """A text that is cut ends in an ellipsis and is told whole, as plain text, by the tool tip; else there is none."""
    del theme
    label = ElidedLabel("A <very> long line for so narrow a place")
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.show()
    assert label.shown().endswith("…")
    assert "&lt;very&gt;" in label.toolTip()
    label.resize(600, 20)
    assert label.shown() == label.text()
    assert label.toolTip() == ""


@pytest.mark.parametrize("kind", ["attention", "bad", "good"])
def test_chip_has_a_sign_beside_its_word(theme: Theme, kind: str) -> None:
    """A chip that means something has a sign as well as a colour, and its word is read aloud."""
    del theme
    chip, bare = Chip("divided", kind), Chip("divided")
    assert chip.accessibleName() == chip.text() == "divided"
    assert chip.sizeHint().width() > bare.sizeHint().width()
    chip.resize(chip.sizeHint())
    assert tint(chip, kind).name() in colours(chip.grab().toImage())


def test_banner_hides_without_a_sentence(qtbot: QtBot, theme: Theme) -> None:
    """A banner is there only while it has something to say, and never opens a window of its own."""
    del theme
    banner = Banner("Two are clear.")
    assert not banner.isVisible()
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(banner)
    holder.show()
    assert banner.isVisible()
    banner.show_text("")
    assert not banner.isVisible()
    banner.show_text("Below the quorum.", "attention")
    assert banner.isVisible()
    assert banner.text() == "Below the quorum."


def test_panes_follow_the_theme(qtbot: QtBot, theme: Theme) -> None:
    """Grounds and lines have the colours of their tokens in both themes."""
    panel, line, card = Panel("sunk", "right"), Hairline(), Card()
    for pane in (panel, line, card):
        qtbot.addWidget(pane)
        pane.resize(40, 1 if pane is line else 40)
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        theme.choose(choice)
        assert panel.grab().toImage().pixelColor(20, 20) == theme.colour("sunk")
        assert panel.grab().toImage().pixelColor(39, 20) == theme.colour("line")
        assert line.grab().toImage().pixelColor(20, 0) == theme.colour("line")
        assert card.grab().toImage().pixelColor(20, 20) == theme.colour("surface")


def test_what_a_label_is_set_in_changes_sides_with_its_lines(theme: Theme) -> None:
    """A label keeps room at the edge where its lines begin, whichever that is."""
    del theme
    label = PlainLabel("Owner", "section")
    label.resize(200, 20)
    label.set_in(26)
    assert (label.contentsRect().left(), label.contentsRect().right()) == (26, 199)
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert (label.contentsRect().left(), label.contentsRect().right()) == (0, 173)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_rail_begins_where_lines_begin(theme: Theme, direction: Qt.LayoutDirection) -> None:
    """The filled circle of a step that is done stands at the edge where lines begin."""
    del theme
    item = RailItem("assess", "Assess", "1")
    item.setLayoutDirection(direction)
    item.resize(184, 34)
    item.show_progress(2)
    image = item.grab().toImage()
    filled = [x for x in range(184) if image.pixelColor(x, 12) == tint(item, "accent")]
    left = direction is Qt.LayoutDirection.LeftToRight
    assert filled
    assert all(x < 30 if left else x > 153 for x in filled)
