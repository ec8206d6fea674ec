"""Tests of the trade-offs on the facilitator's side."""
