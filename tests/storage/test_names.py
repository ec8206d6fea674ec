"""Tests of file names made from titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offsite.storage.names import unique_name

RESERVED = ("con", "prn", "aux", "nul", "com1", "lpt9")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("AI offsite", "AI offsite.offsite"),
        ("Q3/Q4: where to?", "Q3 Q4 where to.offsite"),
        ("Führung & KI – 2026", "Führung & KI – 2026.offsite"),
        ("يوم الذكاء", "يوم الذكاء.offsite"),
        ("人工智能 🤖", "人工智能 🤖.offsite"),
        ("../../etc/passwd", "etc passwd.offsite"),
        (" . ", "Offsite.offsite"),
        ("", "Offsite.offsite"),
        ("\x00\n\t", "Offsite.offsite"),
        ("two\nlines", "two lines.offsite"),
        ("CON", "_CON.offsite"),
        ("com1.x", "_com1.x.offsite"),
        ("Console", "Console.offsite"),
        ("Day\u202eexe.", "Dayexe.offsite"),
        ("U\u0308ber", "\u00dcber.offsite"),
    ],
)
def test_names(title: str, name: str) -> None:
    """A title keeps its script and loses what a file system forbids."""
    assert unique_name(title, []) == name


def test_names_are_unique_whatever_the_capitals() -> None:
    """A name that is taken gets a number, also where it differs in capitals or in the form of its accents only."""
    taken = ["DAY.offsite", "day 2.offsite", "U\u0308ber.offsite"]
    assert unique_name("Day", taken) == "Day 3.offsite"
    assert unique_name("\u00fcber", taken) == "\u00fcber 2.offsite"


def test_accents_stay_on_their_letters() -> None:
    """A title is not cut between a letter and its accents."""
    title = "x" * 79 + "q\u0323\u0307"
    assert unique_name(title, []) == "x" * 79 + ".offsite"


@given(st.text(alphabet=st.characters(), max_size=300), st.integers(0, 12))
def test_any_title_gives_a_name_for_any_system(title: str, copies: int) -> None:
    """Whatever the title, the name is short, new and not reserved, and holds nothing forbidden."""
    taken: list[str] = []
    for _ in range(copies + 1):
        name = unique_name(title, taken)
        assert name.casefold() not in {each.casefold() for each in taken}
        taken.append(name)
        stem = name.removesuffix(".offsite")
        assert 1 <= len(stem) <= 81  # one more for the mark before a reserved name
        assert len(name.encode()) <= 200
        assert not set(stem) & set('<>:"/\\|?*')
        assert all(character.isprintable() or character == " " for character in stem if character.isascii())
        assert stem == stem.strip(" ")
        assert not stem.startswith(".")
        assert not stem.endswith(".")
        assert stem.split(".")[0].lower() not in RESERVED
