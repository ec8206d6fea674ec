"""What crosses from the worker process to the window."""

import concurrent.futures
import multiprocessing

import pytest

from offsite.export.charter_pdf import charter_pdf
from offsite.export.preview import page_pictures
from offsite.export.worker import set_charter, warm_up
from tests.export.samples import CHARTER


@pytest.mark.parametrize("width", [1, 90, 333, 800])
def test_pictures_are_as_wide_as_asked(width: int) -> None:
    """Each picture has three bytes per pixel, the width asked for and the shape of the paper."""
    pictures = page_pictures(charter_pdf(CHARTER), width)
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.width == width
        assert picture.height == pytest.approx(width * 841.89 / 595.28, abs=1.0)
        assert len(picture.rgb) == picture.width * picture.height * 3


def test_a_picture_shows_the_page() -> None:
    """The corner is white paper, the letters are dark, and the accent is green-blue rather than red."""
    picture = page_pictures(charter_pdf(CHARTER), 600)[0]
    pixels = [picture.rgb[start : start + 3] for start in range(0, len(picture.rgb), 3)]
    assert pixels[0] == b"\xff\xff\xff"
    assert min(sum(pixel) for pixel in pixels) < 200
    assert any(pixel[2] > pixel[0] + 40 for pixel in pixels)
    assert not any(pixel[0] > pixel[2] + 40 for pixel in pixels)


def test_a_spawned_process_sets_the_charter() -> None:
    """A process that begins from nothing gives the same bytes as this one."""
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as pool:
        pool.submit(warm_up).result(timeout=50)
        done = pool.submit(set_charter, CHARTER, 90).result(timeout=50)
    assert done.pdf == charter_pdf(CHARTER)
    assert done.pictures == page_pictures(done.pdf, 90)
    assert (done.continued, done.missing) == ((), "")
