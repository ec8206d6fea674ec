"""Rounds, ballots, counting and agreement."""
