"""Setting the charter, against ReportLab's own platypus with the same fonts and words."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from benchmarks.measure import Effort, Names, Row, paired, timed
from offsite.domain import charter_document
from offsite.domain.model.charter import CharterDocument
from offsite.export import breaking, shaping
from offsite.export.charter_pdf import charter_pdf
from offsite.export.fonts import Voice, first_face
from offsite.exporting import read_copy
from offsite.sample import play_sample

PLAIN = "plain ReportLab platypus, same fonts and words"
MARGIN = 51.0
_FORGETFUL = (breaking.tokens_of, breaking.break_lines, shaping.shape)


def setting(effort: Effort) -> Iterator[Row]:
    """Set the sample's charter for the first time, and again after a change of one section."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.offsite"
        play_sample(path)
        document = charter_document.document(*read_copy(path))
    numbers = count()

    def changed() -> CharterDocument:
        first = replace(document.sections[0], paragraphs=(f"Changed for the time number {next(numbers)}.",))
        return replace(document, sections=(first, *document.sections[1:]))

    times = effort.times(21)
    for names, ours in (
        (Names("charter PDF, its words set for the first time", PLAIN), lambda: _first(document)),
        (Names("charter PDF, set again after a change", PLAIN), lambda: _timed_set(charter_pdf, changed())),
    ):
        yield paired(names, ours, lambda: _timed_set(plain_pdf, changed()), times)


def _first(document: CharterDocument) -> float:
    for each in _FORGETFUL:
        each.cache_clear()
    return _timed_set(charter_pdf, document)


def _timed_set(set_it: Callable[[CharterDocument], bytes], document: CharterDocument) -> float:
    return timed(lambda: set_it(document))


def plain_pdf(document: CharterDocument) -> bytes:
    """Set the words of a charter with as little as ReportLab needs; cells are plain strings."""
    file = BytesIO()
    page = SimpleDocTemplate(
        file, pagesize=A4, leftMargin=MARGIN, rightMargin=MARGIN, topMargin=MARGIN, bottomMargin=MARGIN, invariant=1
    )
    page.build(_story(document))
    return file.getvalue()


def _story(document: CharterDocument) -> list[Flowable]:
    story: list[Flowable] = [_said(document.headline, Voice.DISPLAY, 24.0)]
    story += [_said(text, Voice.TEXT, 9.5) for text in (document.organisation, document.title, document.day)]
    for section in document.sections:
        story.append(_said(section.heading, Voice.STRONG, 10.0))
        dot = "•" if section.bullets else None
        story += [_said(text, Voice.TEXT, 10.0, dot) for text in section.paragraphs]
    story.append(_table([[who.name, who.role] for who in document.signatories]))
    matrix = document.matrix
    story.append(_table([["", *matrix.roles], *([row.decision, *row.marks] for row in matrix.rows)]))
    for vote in document.votes:
        story += [_said(vote.question, Voice.STRONG, 10.5), _said(vote.how, Voice.TEXT, 8.5)]
        story.append(
            _table([[row.rank, row.text, *map(str, row.counts), row.figure, row.mark] for row in vote.rows]),
        )
    story += [_said(document.footer, Voice.TEXT, 7.5), _said(document.limits, Voice.TEXT, 8.5)]
    return story


def _said(words: str, voice: Voice, size: float, bullet: str | None = None) -> Flowable:
    face = first_face(voice).name
    style = ParagraphStyle(face, fontName=face, bulletFontName=face, fontSize=size, leading=size * 1.42)
    return Paragraph(escape(words), style, bulletText=bullet)


def _table(cells: list[list[str]]) -> Flowable:
    face = first_face(Voice.TEXT).name
    return Table(cells, style=TableStyle([("FONT", (0, 0), (-1, -1), face, 9.5)]))
