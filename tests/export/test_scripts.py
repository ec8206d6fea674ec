"""Scripts other than Latin: direction, joining, fallback, line ends."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from offsite.export.bidi import levels_of, visual_order
from offsite.export.breaking import break_lines
from offsite.export.charter_pdf import charter_pdf
from offsite.export.fonts import Voice
from offsite.export.joining import join, letters_of
from offsite.export.shaping import clean, shape
from tests.export.samples import flat, pages_of, with_section


@pytest.mark.parametrize(
    "words",
    [
        "هذا ميثاق الذكاء الاصطناعي للشركة وهو يحدد الأهداف",
        "سلام دنیا چگونه پژوهش",
        "אמנת הבינה המלאכותית של החברה",
        "すべての顧客の質問に、出典とともに一分以内に答える。",
        "人工智能章程规定三个目标",
        "Άλφα βήτα Ω Привет мир ё й Łódź Ýmir İstanbul",
        "🚀 👩‍💻 👍🏽 🇩🇪",
    ],
)
def test_other_scripts_can_be_searched(words: str) -> None:
    """Each word is found in the PDF in reading order, as it was typed."""
    found = flat(pages_of(charter_pdf(with_section(words)))[0])
    assert {word for word in words.split() if flat(word) not in found} == set()


def test_arabic_letters_join() -> None:
    """Letters take the form of their place, alef does not join on, and vowel signs are passed over."""
    forms = [unicodedata.decomposition(form.char).split(" ")[0] for form in join("بَبا ب")]
    assert forms == ["<initial>", "", "<medial>", "<final>", "", "<isolated>"]


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئءةىپچژگکی\u064e\u0651", max_size=12))
def test_joined_letters_keep_their_letters(word: str) -> None:
    """Every form stands for its letter, so that joining loses nothing."""
    forms = join(word)
    assert "".join(form.letters for form in forms) == word
    assert all(letters_of(ord(form.char)) == form.letters for form in forms if form.letters)


def test_directions_meet_in_visual_order() -> None:
    """Latin words keep their order among words that run from right to left."""
    text = "אב ab גד"
    levels = levels_of(text)
    assert levels == (1, 1, 1, 2, 2, 1, 1, 1)
    assert visual_order([1, 2, 1]) == (2, 1, 0)
    assert visual_order([0, 1, 1, 0]) == (0, 2, 1, 3)
    assert levels_of("plain text") is None


@pytest.mark.parametrize("unknown", ["\U00011daa", "\U000fffff", "\U00040000"])
def test_unknown_signs_run_with_their_neighbours(unknown: str) -> None:
    """A sign that the tables of this Python do not know, such as a new emoji, is set beside any script."""
    assert levels_of(f"א{unknown}ב") == (1, 1, 1)
    assert charter_pdf(with_section(f"א{unknown} a{unknown}"))


@given(st.lists(st.integers(0, 4), max_size=12))
def test_every_run_has_one_place(levels: list[int]) -> None:
    """Ordering moves runs and neither loses nor doubles any."""
    assert sorted(visual_order(levels)) == list(range(len(levels)))


def test_ideographs_break_anywhere_but_before_a_full_stop() -> None:
    """Chinese and Japanese fill the line, and no line begins with closing punctuation."""
    text = "答える。" * 20
    lines = break_lines(text, Voice.TEXT, 6.0)
    starts = [text[line.start] for line in lines]
    assert len(lines) > 10
    assert "。" not in starts
    assert all(line.width <= 6.0 for line in lines)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=60), st.floats(2.5, 40.0))
def test_lines_are_never_too_long(text: str, width: float) -> None:
    """Whatever the text, each line fits, unless one character alone is wider."""
    lines = break_lines(text, Voice.TEXT, width)
    assert all(line.width <= width + 1e-6 or len(line.pieces) <= 2 for line in lines)
    assert [line.start for line in lines] == sorted(line.start for line in lines)


def test_a_long_word_is_cut() -> None:
    """Eighty letters without a space go over lines, and none is lost."""
    lines = break_lines("x" * 80, Voice.TEXT, 10.0)
    assert len(lines) > 3
    assert sum(len(piece.glyphs) for line in lines for piece in line.pieces) == 80


def test_faces_fall_back_by_runs() -> None:
    """A word of two scripts is set in two faces, the marks with their letters."""
    names = [piece.face.name for piece in shape("AI日本e\u0301", None, Voice.TEXT)]
    assert names == ["Inter_400Regular", "DroidSansFallbackFull", "Inter_400Regular"]


def test_controls_are_left_out() -> None:
    """Invisible controls vanish, line ends stay, half pairs become boxes."""
    assert clean("a\u202eb\x00c\r\nd\u2028e\tf\ud800\ufe0f\u00ad") == "abc\nd\ne f□"
