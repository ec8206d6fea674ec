"""Tests of the offsite app."""
