"""Fixtures for lists of records, and for the RACI matrix on a real file."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.raci_kit import BUDGET, PRODUCT, go
from tests.ui.widgets.record_kit import Bench
from ui.session import Session
from ui.steps.raci import RaciPane
from ui.theme import Theme
from ui.widgets.raci_grid import RaciGrid


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Iterator[Bench]:
    """An empty table on a page."""
    del theme
    bench = Bench()
    qtbot.addWidget(bench.page)
    yield bench
    bench.page.hide()


@pytest.fixture
def pane(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[RaciPane]:
    """The starter matrix."""
    del theme
    pane = RaciPane(session)
    session.changed.connect(pane.refresh)
    qtbot.addWidget(pane)
    pane.resize(768, 560)
    pane.show()
    pane.refresh()
    QApplication.processEvents()
    yield pane
    pane.hide()


@pytest.fixture
def grid(pane: RaciPane) -> RaciGrid:
    """The grid of it, the cursor where the budget meets the product lead."""
    go(pane.grid, BUDGET, PRODUCT)
    return pane.grid
