"""Everything about an offsite that is true without a window."""

__version__ = "0.1.0"
