"""Fixtures for lists of records."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.record_kit import Bench
from ui.theme import Theme


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Iterator[Bench]:
    """An empty table on a page."""
    del theme
    bench = Bench()
    qtbot.addWidget(bench.page)
    yield bench
    bench.page.hide()
