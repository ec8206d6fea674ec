"""Whole programs that open one window, say when it is painted, and end: what the start of the app is measured by."""
