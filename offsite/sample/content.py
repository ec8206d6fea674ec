"""The words and numbers of the sample, one file for each part."""

import tomllib
from importlib.resources import files
from typing import Any


def read_sample(part: str = "day") -> dict[str, Any]:
    """Return the content of a part of the sample as it stands in its file."""
    text = (files("resources") / "samples" / "marlow_freight" / f"{part}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
