"""Names above columns: on two lines, or turned to read upwards where columns are narrow."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from offsite.domain import governance, people
from offsite.domain.details import new_offsite
from ui.governance.members import MembersGrid
from ui.theme import Theme
from ui.widgets.column_names import HIGH, LOW, ColumnName, two_lines
from ui.widgets.text import role_font


@pytest.mark.parametrize(
    ("name", "width", "whole", "cut"),
    [
        ("Finance", 80, ["Finance"], False),
        ("Legal and compliance", 80, ["Legal and", "compliance"], False),
        ("Customer service, claims and complaints", 90, ["Customer"], True),
        ("Überlandspeditionen", 60, [], True),
    ],
)
def test_a_name_has_two_lines_at_most(theme: Theme, name: str, width: int, whole: list[str], cut: bool) -> None:
    """Words are never broken to fill a line; what two lines do not hold ends in dots."""
    del theme
    metrics = QFontMetrics(role_font("small"))
    said = two_lines(metrics, name, width).split("\n")
    assert said[: len(whole)] == whole
    assert len(said) <= 2
    assert all(metrics.horizontalAdvance(each) <= width for each in said)
    assert said[-1].endswith("…") is cut


@pytest.mark.parametrize(("bodies", "height"), [(4, LOW), (12, HIGH)])
def test_the_names_of_many_bodies_are_turned(qtbot: QtBot, theme: Theme, bodies: int, height: int) -> None:
    """Above four columns of ticks names stand level, above twelve they read upwards; each is whole as a tip."""
    del theme
    offsite = people.add_one(new_offsite("AI offsite"), "Dana Roth")
    for number in range(bodies):
        offsite = governance.add_body(offsite, f"Working group on subject number {number}")
    grid = MembersGrid()
    qtbot.addWidget(grid)
    grid.resize(760, 300)
    grid.show_members(offsite)
    grid.show()
    QApplication.processEvents()
    heads = grid.findChildren(ColumnName)
    assert [each.height() for each in heads] == [height] * bodies
    assert all(each.text() in each.toolTip() for each in heads)
    assert max(each.geometry().right() for each in heads) < grid.width()
