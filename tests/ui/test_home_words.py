"""What the cards of home say."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from offsite.storage.shelf import Entry
from ui.home_words import aloud, brief_day, heading, subheading, when

TODAY = date(2026, 11, 21)
HERE = datetime.now(UTC).astimezone().tzinfo


def entry(**changes: object) -> Entry:
    """An entry with these fields changed."""
    fields: dict[str, object] = {
        "path": Path("a.offsite"),
        "id": "a",
        "title": "AI offsite",
        "organisation": "Marlow",
        "day": date(2026, 11, 12),
        "form": "one_day",
        "progress": (2, 2, 1, 0, 0, 0, 0, 0),
        "changed": datetime(2026, 11, 20, 12, tzinfo=HERE),
    }
    return Entry(**{**fields, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "Today"), (-1, "Today"), (1, "Yesterday"), (2, "19 Nov"), (365, "21 Nov 2025")],
)
def test_when_is_said_as_people_say_it(days: int, said: str) -> None:
    """Today and yesterday by name, this year without its number; a clock that was set back is today."""
    noon = datetime(2026, 11, 21, 12, tzinfo=HERE)
    assert when(noon - timedelta(days=days), TODAY) == said


def test_a_card_is_headed_by_whose_it_is() -> None:
    """The organisation comes first; without one the title does; the short form is named."""
    assert (heading(entry()), subheading(entry())) == ("Marlow", "AI offsite")
    assert (heading(entry(organisation=" ")), subheading(entry(organisation=""))) == ("AI offsite", "One day")
    assert subheading(entry(form="ninety")) == "AI offsite · 90 minutes"
    assert brief_day(None) == ""


def test_a_card_is_read_aloud_whole() -> None:
    """Whoever listens hears what the others see."""
    assert aloud(entry(), TODAY) == "Marlow, AI offsite, 12 November 2026, 2 of 8 steps done, changed: Yesterday"
