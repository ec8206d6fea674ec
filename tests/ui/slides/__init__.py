"""Tests of what the room sees."""
