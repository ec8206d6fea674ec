"""Which form a private ballot is filled in with."""

from offsite.domain.voting.methods import Assign, Consent, Dots, Method, Rank, Score
from offsite.domain.voting.rounds import Option
from ui.voting.assign_form import AssignForm
from ui.voting.ballot_form import BallotForm, Measures
from ui.voting.consent_form import ConsentForm
from ui.voting.dots_form import DotsForm
from ui.voting.rank_form import RankForm
from ui.voting.score_form import ScoreForm


def form_for(method: Method, options: tuple[Option, ...], subject: str, measures: Measures) -> BallotForm:
    """Return an empty form for a voting method, with the options in the order given."""
    match method:
        case Score():
            return ScoreForm(method, options, subject, measures)
        case Dots():
            return DotsForm(method, options, measures)
        case Rank():
            return RankForm(options, measures)
        case Consent():
            return ConsentForm(options, measures)
        case Assign():
            return AssignForm(method, options, measures)
