"""Reads the catalogue of guardrails: sentences to choose from, by the themes that guardrails speak about."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from offsite.content_file import ContentError, Key, Text, Texts, read_file

FILE = "guardrails.toml"


@dataclass(frozen=True, slots=True)
class Theme:
    """What some guardrails are about: a key, a title, and the sentences to choose from."""

    key: Key
    title: Text
    guardrails: Texts


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole file: its themes in their order."""

    themes: tuple[Theme, ...]


def load_guardrails(language: str = "en", folder: Path | None = None) -> tuple[Theme, ...]:
    """Read and check the catalogue of one language.

    Args:
        language: The name of the language's folder.
        folder: Holds one folder per language; the catalogue that comes with the app when left out.

    Raises:
        ContentError: The file is missing or wrong, or a key or a sentence stands in it twice.
    """
    shelf = files("resources") / "catalogue" if folder is None else folder
    themes = read_file(Catalogue, shelf / language / FILE).themes
    if not themes:
        raise ContentError(f"In {FILE}, themes must not be empty.")
    for words in ([each.key for each in themes], [line.strip() for each in themes for line in each.guardrails]):
        twice = next((each for place, each in enumerate(words) if each in words[:place]), None)
        if twice is not None:
            raise ContentError(f"In {FILE}, “{twice}” stands twice.")
    return themes
