"""Which texts typed words could mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.matching import ranked, words_of

TEXTS = (
    "1 Assess",
    "4 Charter",
    "Łukasz Wiśniewski, Customer service",
    "Answer every customer within a minute, with the source",
    "Export the charter as a PDF",
    "Governance",
)


def found(query: str) -> list[str]:
    """Return the texts that a query finds, the best first."""
    return [TEXTS[place] for place in ranked(query, [words_of(text) for text in TEXTS])]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("charter", "4 Charter"),
        ("char exp", "Export the charter as a PDF"),
        ("lukasz", "Łukasz Wiśniewski, Customer service"),
        ("wisn", "Łukasz Wiśniewski, Customer service"),
        ("source custom", "Answer every customer within a minute, with the source"),
        ("gvnc", "Governance"),
        ("ASSESS", "1 Assess"),
    ],
)
def test_words_find_what_is_meant(query: str, best: str) -> None:
    """Beginnings of words in any order, without accents or capitals, and with letters left out, find their text."""
    assert found(query)[0] == best


def test_every_word_has_to_fit() -> None:
    """A word that is nowhere in a text rules the text out; two letters are no scattered word."""
    assert found("charter zebra") == []
    assert "Governance" not in found("gc")


def test_a_whole_word_comes_before_its_beginning() -> None:
    """The text that holds just what was typed stands before one in which it only begins a word."""
    assert ranked("risk", [words_of("Risks"), words_of("Risk")]) == [1, 0]


@given(st.lists(st.text(max_size=20), max_size=8), st.text(max_size=12))
def test_an_order_loses_and_doubles_nothing(texts: list[str], query: str) -> None:
    """No text is found twice, an empty search keeps all in their order, and each text is found by its own words."""
    words = [words_of(text) for text in texts]
    places = ranked(query, words)
    assert len(places) == len(set(places))
    assert ranked(" ", words) == list(range(len(texts)))
    assert all(place in ranked(" ".join(each), words) for place, each in enumerate(words) if each)
