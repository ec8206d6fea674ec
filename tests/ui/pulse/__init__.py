"""Tests of the alignment pulse on the facilitator's side."""
