"""Tests of what the facilitator sees and touches."""
