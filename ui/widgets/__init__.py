"""Reusable widgets; they know records at most, never the session."""
