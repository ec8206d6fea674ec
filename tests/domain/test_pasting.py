"""Tests of what is passed over in front of pasted lines."""

import pytest

from offsite.domain.pasting import same_words, without_bullet


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "•", "– ", "— ", "·\t", "▪ ", "1. ", "12) ", "   3.\t"])
def test_bullets_and_numbers_go(bullet: str) -> None:
    """What word processors and mails put in front of an item is no part of it."""
    assert without_bullet(f"{bullet}Faster claims") == "Faster claims"


@pytest.mark.parametrize("line", ["-20 % cost", "1.5 million less", "2027: every answer", "*starred*", "Half-time", ""])
def test_what_belongs_to_the_words_stays(line: str) -> None:
    """A minus, a decimal number or a star that is glued to a word is part of what was said."""
    assert without_bullet(line) == line


def test_a_bullet_alone_is_nothing() -> None:
    """An item without words leaves no words."""
    assert [without_bullet(each).strip() for each in ("-", "•", "1.", " * ")] == ["", "", "", ""]


def test_same_words() -> None:
    """Spacing, case and the way of storing accents make no difference; other letters do."""
    assert same_words("Tomás  Beltrán ") == same_words("TOMA\u0301S Beltra\u0301n")
    assert same_words("Tomas") != same_words("Tomás")
