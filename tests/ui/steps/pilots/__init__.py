"""Tests of the screen of the pilots."""
