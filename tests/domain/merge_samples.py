"""Votes on opportunities that are merged and taken apart, for the tests of who has a place by them."""

from offsite.domain import adoption, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.offsite import Offsite
from offsite.domain.seating import Outcome
from offsite.domain.voting.box import Urn
from offsite.domain.voting.methods import Method, Score
from tests.domain.samples import revealed

IDEAS = ("Answers", "Forecasts", "Planning", "Prices", "Claims", "Customs")
ORDER = {"Answers": 5, "Forecasts": 4, "Planning": 3, "Prices": 2, "Claims": 1}


def vote(offsite: Offsite, *ballots: dict[str, int], method: Method | None = None) -> Urn:
    """Return a revealed round on the opportunities."""
    return revealed(adoption.draw_up(offsite, Kind.OPPORTUNITY, method=method or Score()), *ballots)


def merged(offsite: Offsite, text: str, *of: str) -> Offsite:
    """Return the offsite with the proposals of these words merged."""
    ids = {each.text: each.id for each in offsite.proposals if not each.merged_into}
    return proposals.merge(offsite, tuple(ids[each] for each in of), text)


def apart(offsite: Offsite, text: str) -> Offsite:
    """Return the offsite with the merged proposal of these words taken apart."""
    return proposals.unmerge(offsite, next(each.id for each in offsite.proposals if each.text == text))


def told(result: Outcome) -> tuple[list[str], list[str], int]:
    """Return the words of what is in and of what is level, and for how many places."""
    return [result.text(each) for each in result.above], [result.text(each) for each in result.level], result.places


def texts(offsite: Offsite) -> list[str]:
    """Return the words of what is adopted."""
    return [each.text for each in adoption.adopted(offsite, Kind.OPPORTUNITY)]
