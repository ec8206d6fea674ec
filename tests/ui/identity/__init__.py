"""Tests of the tab on identity."""
