"""The charter as a PDF: one page to sign, and an annex that holds the rest."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from offsite.domain.model.charter import CharterDocument
from offsite.export import words
from offsite.export.annex import annex
from offsite.export.fonts import Voice, first_face, forget_glyphs
from offsite.export.front import Front, Placed, front
from offsite.export.items import Item
from offsite.export.pages import paginate
from offsite.export.paper import Paper, paper_of
from offsite.export.pen import Pen
from offsite.export.shaping import clean, missing_in


def charter_pdf(document: CharterDocument) -> bytes:
    """Return the charter as a PDF file; equal documents give equal bytes.

    Page 1 holds what is signed, in the largest type with which it fits. Nothing is ever cut: what does not fit in 8.5
    points stands at the beginning of page 2, and page 1 says so.
    """
    forget_glyphs()
    paper, pages, _ = _set(document)
    file = BytesIO()
    canvas = Canvas(
        file,
        pagesize=paper.sheet,
        invariant=1,
        pageCompression=1,
        initialFontName=first_face(Voice.TEXT).name,
        lang=words.LANGUAGE,
    )
    _name(canvas, document)
    for number, page in enumerate(pages, start=1):
        pen = Pen(canvas, paper.sheet[1])
        paper.draw(pen, number, len(pages))
        for placed in page:
            placed.draw(pen)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _name(canvas: Canvas, document: CharterDocument) -> None:
    """Say in the file what it is."""
    canvas.setTitle(
        " · ".join(part for part in (clean(document.organisation).strip(), clean(document.title).strip()) if part)
    )
    canvas.setAuthor(clean(document.organisation).strip())
    canvas.setSubject(words.SUBJECT)
    canvas.setCreator("Offsite")
    canvas.setProducer("Offsite")


def _set(document: CharterDocument) -> tuple[Paper, tuple[tuple[Placed, ...], ...], Front]:
    """Return the paper, what stands where on each page, and page 1 as it was fitted."""
    paper, longer = paper_of(document)
    first = front(document, paper)
    annexed = tuple(
        _placed(page, paper)
        for page in paginate(annex(document, first, longer, paper.width), paper.width, paper.column)
    )
    return paper, (first.placed, *annexed), first


def _placed(page: tuple[Item, ...], paper: Paper) -> tuple[Placed, ...]:
    """Place the items of one page of the annex below each other."""
    placed, y = [], paper.top
    for index, item in enumerate(page):
        y += item.before if index else 0.0
        placed.append(Placed(item, paper.left, y, paper.width))
        y += item.height(paper.width)
    return tuple(placed)


def overflow(document: CharterDocument) -> tuple[str, ...]:
    """Return the headings of the sections that page 1 has no room for, in whole or in part, and that go on overleaf."""
    return tuple(part.heading for part in _set(document)[2].continued)


def missing_glyphs(document: CharterDocument) -> str:
    """Return the characters of a document that none of the faces has, each once; the paper shows a box for each."""
    texts = [document.organisation, document.title, document.day, document.headline, document.footer, document.limits]
    texts += [text for section in document.sections for text in (section.heading, *section.paragraphs)]
    texts += [text for who in document.signatories for text in (who.name, who.role, who.signed)]
    texts += [
        *document.matrix.roles,
        *(text for row in document.matrix.rows for text in (row.decision, row.warning, *row.marks)),
    ]
    texts += [text for each in document.landings for text in (each.left, each.right, each.friction)]
    texts += [text for vote in document.votes for text in (vote.question, vote.how)]
    texts += [
        text for vote in document.votes for row in vote.rows for text in (row.rank, row.text, row.figure, row.mark)
    ]
    return missing_in("".join(texts))
