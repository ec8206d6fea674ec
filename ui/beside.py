"""The places beside the eight steps."""

from collections.abc import Mapping

BESIDE: Mapping[str, tuple[str, str]] = {
    "people": (
        "People",
        (
            "Before we begin: is everybody on this list who decides with us today? Whoever is present can vote; "
            "whoever is not stays on the list and signs the charter later."
        ),
    ),
    "agenda": (
        "Agenda",
        (
            "This is our day. I keep the time; if we fall behind, we shorten what is ahead together, and we end when "
            "we said we would."
        ),
    ),
    "minutes": (
        "Notes",
        (
            "Before we part: what is still parked, and where does it go? Each action has one owner and a day; is "
            "there one that nobody will own?"
        ),
    ),
}
"""The places beside the eight steps, each with its title and what to say there."""
