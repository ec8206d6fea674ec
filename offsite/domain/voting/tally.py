"""The counting of every method under one roof: tables of scores and dots, orders of rankings, the cut for the top."""

from offsite.domain.voting.ranking import (
    Cut,
    borda_points,
    condorcet_winner,
    pairwise,
    schulze_ranks,
    top,
)
from offsite.domain.voting.scoring import DotRow, ScoreRow, dot_table, score_table

__all__ = [
    "Cut",
    "DotRow",
    "ScoreRow",
    "borda_points",
    "condorcet_winner",
    "dot_table",
    "pairwise",
    "schulze_ranks",
    "score_table",
    "top",
]
