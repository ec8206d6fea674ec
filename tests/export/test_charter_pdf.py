"""The PDF of the charter, as a reader finds it."""

from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offsite.domain.model.charter import CharterDocument, Matrix, MatrixRow, Section, Signatory, Vote, VotePart, VoteRow
from offsite.domain.offsite import PageSize
from offsite.export.charter_pdf import charter_pdf, missing_glyphs, overflow
from offsite.export.shaping import missing_in
from tests.export.samples import (
    CHARTER,
    EMPTY,
    LONG,
    MATRIX,
    PEOPLE,
    SHORT,
    VOTES,
    flat,
    lost_words,
    pages_of,
    with_section,
)

_WORDS = st.text(
    st.characters(codec="utf-8", categories=("L", "N")).filter(lambda char: char < "\u0590" and not missing_in(char)),
    min_size=1,
    max_size=14,
)
_TEXTS = st.lists(_WORDS, min_size=0, max_size=60).map(" ".join)


def _fonts(pdf: bytes) -> dict[str, bool]:
    """Return the fonts of a PDF and whether they are embedded."""
    document = pypdfium2.PdfDocument(pdf)
    fonts = {}
    for number in range(len(document)):
        for item in document[number].get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            font = item.get_font()
            fonts[font.get_base_name()] = bool(font.is_embedded)
    document.close()
    return fonts


def test_the_charter_is_one_page_and_an_annex() -> None:
    """A usual charter fits on page 1; matrix and votes follow on page 2."""
    first, second = pages_of(charter_pdf(CHARTER))
    assert flat("Each answer names its passage") in flat(first)
    assert all(flat(who.name) in flat(first) and flat(who.role) in flat(first) for who in PEOPLE)
    assert flat("Nobody is responsible.") in flat(second)
    assert flat("Which opportunities come first?") in flat(second)
    assert overflow(CHARTER) == ()


@pytest.mark.parametrize("document", [CHARTER, SHORT, LONG, replace(CHARTER, page=PageSize.LETTER)])
def test_no_word_is_lost(document: CharterDocument) -> None:
    """Every word of the document is in the PDF."""
    assert lost_words(document, charter_pdf(document)) == set()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(_WORDS, st.lists(_TEXTS, max_size=6), st.booleans()), max_size=14),
    _TEXTS,
    st.sampled_from(PageSize),
)
def test_no_word_of_any_charter_is_lost(
    parts: list[tuple[str, list[str], bool]], headline: str, page: PageSize
) -> None:
    """Whatever the sections and the north star say, every word is somewhere in the PDF."""
    sections = tuple(Section(heading, heading, tuple(texts), bullets) for heading, texts, bullets in parts)
    document = replace(CHARTER, sections=sections, headline=headline, page=page)
    assert lost_words(document, charter_pdf(document)) == set()


def test_what_does_not_fit_goes_on_overleaf() -> None:
    """Page 1 names the sections that go on, and page 2 begins with them."""
    over = overflow(LONG)
    first, second, *_ = pages_of(charter_pdf(LONG))
    assert over
    assert flat(f"Continues on page 2: {', '.join(over)}") in flat(first)
    assert all(flat(heading) in flat(second) for heading in over[:2])
    assert flat("Page 2 of") in flat(second)


@pytest.mark.parametrize(("page", "size"), [(PageSize.A4, (595.28, 841.89)), (PageSize.LETTER, (612.0, 792.0))])
def test_the_paper_is_the_one_asked_for(page: PageSize, size: tuple[float, float]) -> None:
    """Every page has the size of the paper, in points."""
    document = pypdfium2.PdfDocument(charter_pdf(replace(CHARTER, page=page)))
    assert all(document[number].get_size() == pytest.approx(size, abs=0.01) for number in range(len(document)))
    document.close()


@pytest.mark.parametrize("document", [CHARTER, EMPTY, with_section("日本語 مرحبا שלום 🚀 ☐")])
def test_every_font_is_embedded(document: CharterDocument) -> None:
    """The PDF brings its fonts, and never leans on Helvetica."""
    pdf = charter_pdf(document)
    fonts = _fonts(pdf)
    assert fonts
    assert all(fonts.values())
    assert b"Helvetica" not in pdf


def test_equal_documents_give_equal_files() -> None:
    """The same charter gives the same bytes, whatever was set in between."""
    before = charter_pdf(CHARTER)
    charter_pdf(with_section("مرحبا بالعالم", "👩‍💻 👍🏽", "Ž ü q́"))
    assert charter_pdf(CHARTER) == before


def test_the_file_says_what_it_is() -> None:
    """Title, author and subject are those of the charter, whatever script they are in."""
    document = pypdfium2.PdfDocument(charter_pdf(replace(CHARTER, organisation="株式会社 (Marlow) \\")))
    told = document.get_metadata_dict()
    document.close()
    assert told["Title"] == "株式会社 (Marlow) \\ · AI charter"
    assert told["Author"] == "株式会社 (Marlow) \\"
    assert told["Subject"] == "What the leadership agreed on about AI"


def test_a_draft_says_so_on_every_page() -> None:
    """The word stands on each page of a draft and on none of what was adopted."""
    assert all("Draft" in page for page in pages_of(charter_pdf(replace(LONG, draft=True))))
    assert not any("Draft" in page for page in pages_of(charter_pdf(LONG)))


def test_every_page_is_numbered() -> None:
    """Each page tells its number and how many there are."""
    pages = pages_of(charter_pdf(LONG))
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1))


def test_thirty_people_sign_on_page_one() -> None:
    """Thirty signatories find their lines on page 1."""
    people = tuple(Signatory(f"Person{number:02}", f"Role{number:02}") for number in range(30))
    first = pages_of(charter_pdf(replace(CHARTER, signatories=people)))[0]
    assert all(who.name in first and who.role in first for who in people)


def test_a_crowd_signs_overleaf() -> None:
    """Whoever finds no line on page 1 has one in the annex."""
    people = tuple(Signatory(f"Person{number:03}", "Member of the board") for number in range(120))
    found = "".join(pages_of(charter_pdf(replace(CHARTER, signatories=people))))
    assert all(found.count(who.name) == 1 for who in people)


def test_a_large_matrix_repeats_its_header() -> None:
    """Forty decisions for twelve roles go over pages; each begins with the roles."""
    roles = tuple(f"Role{number:02}" for number in range(12))
    rows = tuple(MatrixRow(f"Decision{number:02}", ("A", "R", *("C",) * 10)) for number in range(40))
    document = replace(CHARTER, matrix=Matrix(roles, rows), votes=())
    pages = [page for page in pages_of(charter_pdf(document)) if "Decision" in page]
    assert len(pages) > 1
    assert all(flat(role) in flat(page) for page in pages for role in roles)
    assert all(sum(page.count(row.decision) for page in pages) == 1 for row in rows)


def test_more_roles_than_a_page_is_wide_make_further_tables() -> None:
    """Thirty roles are all named, with all their marks."""
    roles = tuple(f"Role{number:02} of the group" for number in range(30))
    document = replace(CHARTER, matrix=Matrix(roles, (MatrixRow("Budget", ("Q",) * 30),)))
    pdf = charter_pdf(document)
    assert lost_words(document, pdf) == set()
    assert "".join(pages_of(pdf)).count("Q") == 30


def test_a_vote_goes_over_pages_with_its_question() -> None:
    """A long record repeats the question where it goes on."""
    rows = tuple(VoteRow(str(number), f"Option{number:02}", "1.0", (1, 2, 3)) for number in range(60))
    pages = pages_of(charter_pdf(replace(CHARTER, votes=(Vote("Which ones?", "By score.", rows),))))
    assert all("Which ones?" in page for page in pages if "Option" in page)
    assert sum(page.count("Option") for page in pages) == 60


def test_a_vote_on_two_criteria_shows_both() -> None:
    """Each criterion stands with its name and mean below its own numbers, and long words of an option stay whole."""
    parts = (VotePart("likelihood", "3.2", (11, 12, 13)), VotePart("impact", "4.9", (14, 15, 16)))
    rows = (VoteRow("1", "An answer without a source reaches a customer " * 3, "4.1", (), "divided", parts),)
    document = replace(CHARTER, votes=(Vote("Which ones?", "By score.", rows),))
    pdf = charter_pdf(document)
    assert lost_words(document, pdf) == set()
    page = next(page for page in pages_of(pdf) if "Which ones?" in page)
    assert flat("likelihood 3.2") in flat(page)
    assert flat("impact 4.9") in flat(page)
    assert all(str(count) in page for part in parts for count in part.counts)


def test_a_row_higher_than_a_page_is_cut() -> None:
    """A decision of three thousand words loses none of them."""
    words = " ".join(f"word{number:04}" for number in range(3000))
    document = replace(CHARTER, matrix=replace(MATRIX, rows=(MatrixRow(words, ("A", "R", "C", "I")),)), votes=VOTES)
    assert lost_words(document, charter_pdf(document)) == set()


def test_nothing_at_all_is_a_page() -> None:
    """An empty charter is one page that says that the north star is open."""
    (page,) = pages_of(charter_pdf(EMPTY))
    assert "The north star is still open" in page


def test_an_empty_section_is_still_open() -> None:
    """A section without words stands with its heading, and says so."""
    first = pages_of(
        charter_pdf(replace(CHARTER, sections=(Section("a", "Guardrails", ()), Section("b", "Why", (" ",)))))
    )[0]
    assert flat("Guardrails Still open") in flat(first)
    assert flat("Why Still open") in flat(first)


@pytest.mark.parametrize("field", ["organisation", "title", "headline", "footer", "limits"])
def test_long_lines_lose_nothing(field: str) -> None:
    """Three hundred words in a place for one line are all in the PDF."""
    words = " ".join(f"word{number:03}" for number in range(300))
    document = replace(CHARTER, **{field: words})  # type: ignore[arg-type]  # each of these fields is a text
    assert lost_words(document, charter_pdf(document)) == set()


def test_markup_is_plain_text() -> None:
    """What looks like markup is printed as it was typed."""
    told = "<b>bold</b> & <para> &amp; ]]> {0} %s \\ (x"
    assert flat(told) in flat(pages_of(charter_pdf(with_section(told)))[0])


def test_characters_without_a_glyph_are_told() -> None:
    """A character that no face has is a box on paper, and is listed once."""
    document = with_section("ok ಕಕ ok", "ಖ")
    assert missing_glyphs(document) == "ಕಖ"
    assert "ok □□ ok" in pages_of(charter_pdf(document))[0]
    assert missing_glyphs(CHARTER) == ""


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(st.characters(), max_size=40), min_size=9, max_size=9))
def test_any_text_can_be_set(texts: list[str]) -> None:
    """No text whatever, half pairs and controls included, keeps the charter from being set."""
    name, title, headline, heading, words, role, mark, figure, footer = texts
    document = replace(
        CHARTER,
        organisation=name,
        title=title,
        headline=headline,
        sections=(Section("any", heading, (words, role)),),
        signatories=(Signatory(name, role),),
        matrix=Matrix((role, heading), (MatrixRow(words, (mark, "A"), heading),)),
        votes=(Vote(words, heading, (VoteRow(mark, words, figure, (1, 0), mark),)),),
        footer=footer,
    )
    assert len(pages_of(charter_pdf(document))) >= 2


def test_a_thousand_ideographs_are_all_there() -> None:
    """A text with more characters than one subset of a font holds keeps all of them."""
    words = "".join(chr(code) for code in range(0x4E00, 0x51E8))
    pdf = charter_pdf(with_section(words))
    assert missing_glyphs(with_section(words)) == ""
    assert set(words) <= set("".join(pages_of(pdf)))
