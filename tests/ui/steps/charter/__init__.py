"""Tests of the charter's screen."""
