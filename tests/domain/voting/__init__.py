"""Tests of the voting rules."""
