"""The demo and its pictures, in a folder."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from offsite.domain import slides
from offsite.domain.details import new_offsite
from offsite.storage.file import OffsiteFile
from ui.demo import play
from ui.pictures import SMALL, draw_slide
from ui.theme import Theme


@pytest.mark.timeout(120)
def test_the_demo_leaves_file_charter_and_pictures(qapp: QApplication, theme: Theme, tmp_path: Path) -> None:
    """The demo leaves a sound file, the PDF and a picture of every screen and slide, and tells what is where."""
    del qapp
    choice = theme.choice
    (tmp_path / "Marlow Freight.offsite").write_text("left by an earlier demo", encoding="utf-8")
    lines = list(play(tmp_path))
    theme.choose(choice)
    with OffsiteFile.open(tmp_path / "Marlow Freight.offsite") as file:
        assert len(file.load().people) == 9
    pdf = pypdfium2.PdfDocument(tmp_path / "Marlow Freight charter.pdf")
    assert len(pdf) >= 2
    pdf.close()
    pictures = sorted((tmp_path / "pictures").rglob("*.png"))
    assert len(lines) == 3
    assert f"{len(pictures)} pictures" in lines[2]
    names = {each.stem for each in pictures}
    assert {"home", "home-first-start", "step-charter", "booth-2-ballot", "vote-open-4-result", "slide-raci"} <= names
    assert {each.parent.name for each in pictures} == {"light-1280x720"}
    for each in pictures:
        picture = QImage(str(each))
        assert picture.size() == SMALL, each.name
        colours = {picture.pixel(x, y) for x in range(0, 1280, 16) for y in range(0, 720, 9)}
        assert len(colours) > 1 or each.stem == "slide-blank", each.name


def test_a_picture_that_cannot_be_written_is_told(theme: Theme, tmp_path: Path) -> None:
    """Where a folder has the name of the picture, the error names the file."""
    (tmp_path / "welcome.png").mkdir()
    slide = slides.welcome(new_offsite("AI offsite"))[0]
    with pytest.raises(OSError, match=r"welcome\.png cannot be written"):
        draw_slide(slide, QSize(320, 180), theme, tmp_path / "welcome.png")
