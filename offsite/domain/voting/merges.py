"""Options that were merged after the vote: they count as one, at the better of their places; no ballot is touched."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Merges:
    """What competes for the places of a round once options were merged.

    Attributes:
        into: for each option that was merged since, what stands for it now; any other stands for itself.
        seated: what has its place by an earlier round already, and does not compete in this one.
    """

    into: Mapping[str, str] = field(default_factory=dict)
    seated: frozenset[str] = frozenset()

    def standing(self, option: str) -> str:
        """Return what stands for an option now."""
        return self.into.get(option, option)

    def gathered(self, of_options: Mapping[str, V]) -> dict[str, list[V]]:
        """Return for each that competes what is known of the options it stands for, in their order."""
        found: dict[str, list[V]] = {}
        for option, known in of_options.items():
            stands = self.standing(option)
            if stands not in self.seated:
                found.setdefault(stands, []).append(known)
        return found

    def best(self, ranks: Mapping[str, int]) -> dict[str, int]:
        """Return for each that competes the better of its ranks."""
        return {stands: min(its_ranks) for stands, its_ranks in self.gathered(ranks).items()}


AS_VOTED = Merges()
"""Nothing was merged: every option stands for itself."""
