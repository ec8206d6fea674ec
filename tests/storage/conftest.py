"""What several tests of the storage start from."""

from pathlib import Path

import pytest

from offsite.storage.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """An empty shelf."""
    return Shelf(tmp_path / "shelf")
