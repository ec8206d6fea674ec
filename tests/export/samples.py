"""Charters to set, and what a reader finds in the PDF."""

import unicodedata
from dataclasses import replace

import pypdfium2

from offsite.domain.model.charter import CharterDocument, Landing, Matrix, MatrixRow, Section, Signatory, Vote, VoteRow
from offsite.domain.offsite import PageSize

PEOPLE = (
    Signatory("Ingrid Solberg", "Chief executive"),
    Signatory("Tomás Rey", "Finance"),
    Signatory("Aisha Karim", "Technology"),
    Signatory("Jon Whitfield", "Operations"),
    Signatory("Mei Tanaka", "Data and AI"),
    Signatory("Paul Adeyemi", "Legal and compliance"),
)

SECTIONS = (
    Section("why", "Why", ("Customers wait 26 hours for answers that our own files hold.",), bullets=False),
    Section("opportunities", "Top opportunities", ("Answer assistant", "Document search", "Damage claims sorted")),
    Section("risks", "Top risks", ("Unsupported answers reach customers", "Personal data leaves the EU")),
    Section("in", "In scope", ("Customer service, five countries", "Contract and tariff documents")),
    Section("out", "Out of scope", ("Pricing decisions", "Anything about employees")),
    Section("value", "Value targets", ("Median answer 26 h → 1 min by June 2027", "Cost per enquiry €4.10 → €1.60")),
    Section("thresholds", "Risk thresholds", ("Unsupported answers: at most 1 in 200",)),
    Section("interpretability", "Interpretability", ("Each answer names its passage",)),
)

MATRIX = Matrix(
    ("C-suite sponsor", "Product lead", "Head of data", "Legal"),
    (
        MatrixRow("Choose top AI use cases", ("A", "R", "C", "I")),
        MatrixRow("Budget allocation", ("A", "I", "C", "I"), "Nobody is responsible."),
        MatrixRow("Model deployment", ("A/R", "R", "", "C")),
    ),
)

VOTES = (
    Vote(
        "Which opportunities come first?",
        "Score 0 to 5, private, 9 of 9 voted.",
        (
            VoteRow("1", "Answer assistant", "4.4", (0, 0, 0, 1, 3, 5)),
            VoteRow("2", "Damage claims sorted", "3.1", (2, 1, 0, 1, 1, 4), "divided"),
        ),
    ),
)

LANDINGS = (
    Landing("Speed", "Interpretability", 5 / 6, "Releases take three weeks longer."),
    Landing("Central", "Federated", 0.0, ""),
)

CHARTER = CharterDocument(
    organisation="Marlow Freight",
    title="AI charter",
    day="12 November 2026",
    headline="Every customer answer within a minute, with its source.",
    sections=SECTIONS,
    signatories=PEOPLE,
    matrix=MATRIX,
    votes=VOTES,
    footer="Adopted by consent, 9 of 9 present. Next review 12 February 2027.",
    limits="Private ballots do not protect against somebody who controls the laptop.",
    draft=False,
    page=PageSize.A4,
    landings=LANDINGS,
)

EMPTY = CharterDocument("", "", "", "", (), (), Matrix((), ()), (), "", "", draft=False, page=PageSize.A4)

SHORT = replace(CHARTER, sections=SECTIONS[:3], signatories=PEOPLE[:3])

LONG = replace(
    CHARTER,
    sections=tuple(replace(section, paragraphs=section.paragraphs * 12) for section in SECTIONS),
)


def with_section(*paragraphs: str, heading: str = "Odd") -> CharterDocument:
    """Return the charter with one section of these paragraphs alone."""
    return replace(CHARTER, sections=(Section("odd", heading, paragraphs),))


def pages_of(pdf: bytes) -> tuple[str, ...]:
    """Return the text that a reader finds on each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(document[number].get_textpage().get_text_range() for number in range(len(document)))
    finally:
        document.close()


def flat(text: str) -> str:
    """Return a text without what line ends change: space, invisible characters and hyphens."""
    kept = (char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char)[0] not in {"C", "Z"})
    return "".join(char for char in kept if char not in "-\u00ad\ufffe")


def texts_of(document: CharterDocument) -> tuple[str, ...]:
    """Return every text of a charter."""
    texts = [document.organisation, document.title, document.day, document.headline, document.footer, document.limits]
    for section in document.sections:
        texts += [section.heading, *section.paragraphs]
    for who in document.signatories:
        texts += [who.name, who.role]
    for row in document.matrix.rows:
        texts += [*document.matrix.roles, row.decision, row.warning, *row.marks]
    for landing in document.landings:
        texts += [landing.left, landing.right, landing.friction]
    for vote in document.votes:
        texts += [vote.question, vote.how]
        texts += [text for option in vote.rows for text in (option.rank, option.text, option.figure, option.mark)]
    return tuple(texts)


def lost_words(document: CharterDocument, pdf: bytes) -> set[str]:
    """Return the words of a charter that its PDF does not have."""
    found = flat("".join(pages_of(pdf)))
    return {word for text in texts_of(document) for word in text.split() if flat(word) not in found}
