"""Whole days, walked as a facilitator walks them."""
