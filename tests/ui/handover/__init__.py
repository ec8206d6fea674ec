"""Tests of what earlier steps offer on the screens."""
