"""The catalogue of guardrails is whole, and a bad file is refused with a sentence."""

from pathlib import Path

import pytest

from offsite.content import ContentError
from offsite.domain import charter
from offsite.guardrails import load_guardrails

GOOD = '[[themes]]\nkey = "models"\ntitle = "Models"\nguardrails = ["One", "Two"]\n'


def written(folder: Path, text: str) -> Path:
    """Write a catalogue in English; return the folder of the languages."""
    (folder / "en").mkdir()
    (folder / "en" / "guardrails.toml").write_text(text, encoding="utf-8")
    return folder


def test_every_theme_of_the_domain_is_there() -> None:
    """Models, data, risk, money, people and pace each have guardrails, short enough for the page."""
    themes = load_guardrails()
    assert [each.key for each in themes] == ["models", "data", "risk", "money", "people", "pace"]
    for theme in themes:
        assert len(theme.guardrails) >= 5
        for line in theme.guardrails:
            assert len(line) <= 100
            assert not line.endswith(".")
            assert charter.GAP not in line


def test_a_file_is_read_in_its_order(tmp_path: Path) -> None:
    """Themes and sentences come as they stand in the file."""
    (theme,) = load_guardrails(folder=written(tmp_path, GOOD))
    assert (theme.key, theme.title, theme.guardrails) == ("models", "Models", ("One", "Two"))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("themes = []", "themes must not be empty"),
        (GOOD.replace('"Two"', '" One "'), "“One” stands twice"),
        (GOOD + GOOD.replace("One", "Three").replace("Two", "Four"), "“models” stands twice"),
        (GOOD.replace("title", "heading"), r"themes\[0\].heading is not known"),
        (GOOD.replace('["One", "Two"]', "[]"), r"themes\[0\].guardrails must not be empty"),
        (GOOD.replace('"Two"', "2"), "must be text, but is a whole number"),
        ("[[themes", "line 1 cannot be read as TOML"),
    ],
)
def test_a_bad_file_is_refused_by_its_fault(tmp_path: Path, text: str, fault: str) -> None:
    """The sentence names the file, the place and the fault."""
    with pytest.raises(ContentError, match=fault):
        load_guardrails(folder=written(tmp_path, text))


def test_a_language_without_a_catalogue_is_told(tmp_path: Path) -> None:
    """A file that is not there is told by its name."""
    with pytest.raises(ContentError, match=r"guardrails.toml is missing"):
        load_guardrails("fr", tmp_path)
