"""The places to sign on page 1."""

from dataclasses import replace

from offsite.export.charter_pdf import charter_pdf, missing_glyphs
from tests.export.samples import CHARTER, PEOPLE, pages_of


def test_a_day_stands_where_somebody_signed() -> None:
    """Each day is printed once, beside the name it belongs to; who has not signed has an empty line."""
    signed = (replace(PEOPLE[0], signed="12 Nov 2026"), replace(PEOPLE[1], signed="3 Dec 2026"), *PEOPLE[2:])
    front = pages_of(charter_pdf(replace(CHARTER, signatories=signed)))[0]
    assert front.count("12 Nov 2026") == front.count("3 Dec 2026") == 1
    assert "Nov 2026" not in pages_of(charter_pdf(CHARTER))[0]


def test_signs_without_a_letter_are_told_of_the_day_too() -> None:
    """A character that no face has is found in the day as anywhere else."""
    odd = (replace(PEOPLE[0], signed="\U00012000"), *PEOPLE[1:])
    assert missing_glyphs(replace(CHARTER, signatories=odd)) == "\U00012000"


def test_the_day_is_not_cut_in_two_where_thirty_sign() -> None:
    """However narrow a place is, its day stands on one line, above the line of the date."""
    many = tuple(replace(PEOPLE[0], name=f"Person {number}", signed="12 Nov 2026") for number in range(30))
    front = pages_of(charter_pdf(replace(CHARTER, signatories=many)))[0]
    assert front.count("12 Nov 2026") == front.count("Person ") >= 25
