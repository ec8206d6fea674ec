"""Plays a day into a file: documents changed and saved, rounds held ballot by ballot."""

from collections.abc import Callable, Mapping

from offsite.domain.offsite import Offsite
from offsite.domain.voting.box import Box, Urn
from offsite.domain.voting.methods import Choices, Method, Score
from offsite.domain.voting.rounds import Mode, Round
from offsite.storage.file import OffsiteFile


class Player:
    """Plays the day into one file, saving after each act."""

    def __init__(self, file: OffsiteFile, offsite: Offsite) -> None:
        self._file = file
        self._offsite = offsite

    @property
    def offsite(self) -> Offsite:
        """The document as it stands."""
        return self._offsite

    @property
    def box(self) -> Box:
        """The rounds as they stand."""
        return self._file.ballots.box()

    def change(self, function: Callable[[Offsite], Offsite]) -> None:
        """Change the document and save it."""
        after = function(self._offsite)
        self._file.save(self._offsite, after)
        self._offsite = after

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def hold(self, draft: Round, scores: Mapping[str, str], choices_by: Mapping[str, str] | None = None) -> Urn:
        """Hold a round from its draft to the reveal; return what it came to.

        `scores` are by the words of an option, in the order of the electorate, "-" for a blank. With two criteria they
        are written "4/3". Where a vote assigns, they are words of the sample's own, and `choices_by` has the id of the
        choice for each.
        """
        ballots = self._file.ballots
        ballots.add(draft)
        ballots.open(draft.id)
        for place, voter in enumerate(draft.electorate):
            choices = ballot(draft, scores, place, choices_by or {})
            (ballots.answer if draft.mode is Mode.OPEN else ballots.cast)(draft.id, voter.id, choices)
        ballots.close(draft.id)
        ballots.reveal(draft.id)
        return ballots.box().urn(draft.id)


def ballot(draft: Round, scores: Mapping[str, str], place: int, choices_by: Mapping[str, str]) -> Choices:
    """Return what the voter in a place of the electorate gives, written as for `Player.hold`."""
    given = {option.id: scores[option.text].split()[place] for option in draft.options}
    return {
        option: choices_by.get(value) or _value(draft.method, value) for option, value in given.items() if value != "-"
    }


def _value(method: Method, value: str) -> object:
    if not isinstance(method, Score) or len(method.criteria) == 1:
        return int(value)
    both = zip(method.criteria, value.split("/"), strict=True)
    return {criterion: int(each) for criterion, each in both if each != "-"}
