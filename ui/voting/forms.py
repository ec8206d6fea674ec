"""Which form a private ballot is filled in with."""

from offsite.domain.voting.methods import Method, Score
from offsite.domain.voting.rounds import Option
from ui.voting.ballot_form import BallotForm, Measures
from ui.voting.score_form import ScoreForm


def form_for(method: Method, options: tuple[Option, ...], subject: str, measures: Measures) -> BallotForm:
    """Return an empty form for a voting method, with the options in the order given.

    Raises:
        ValueError: ballots of this method cannot be filled in here.
    """
    match method:
        case Score():
            return ScoreForm(method, options, subject, measures)
        case _:
            raise ValueError(f"There is no private ballot for {type(method).__name__} votes.")
