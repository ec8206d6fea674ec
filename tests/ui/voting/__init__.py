"""Tests of how the room votes."""
