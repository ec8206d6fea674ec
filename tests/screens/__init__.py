"""Real windows on a virtual display with two monitors that come and go; run by `make screens`."""
