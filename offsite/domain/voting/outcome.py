"""The outcome of a round: its count, the cut, how close it was, how it fares by other rules, and all that in words."""

from offsite.domain.voting.closecalls import close_call
from offsite.domain.voting.counting import cut, quorum, tally
from offsite.domain.voting.crosscheck import CrossCheck, Recount, cross_check
from offsite.domain.voting.ranking import Cut
from offsite.domain.voting.result import (
    AssignDetail,
    Base,
    ConsentDetail,
    DotsDetail,
    RankDetail,
    Ratings,
    Tally,
    TallyRow,
)
from offsite.domain.voting.sentences import describe, sentence

__all__ = [
    "AssignDetail",
    "Base",
    "ConsentDetail",
    "CrossCheck",
    "Cut",
    "DotsDetail",
    "RankDetail",
    "Ratings",
    "Recount",
    "Tally",
    "TallyRow",
    "close_call",
    "cross_check",
    "cut",
    "describe",
    "quorum",
    "sentence",
    "tally",
]
