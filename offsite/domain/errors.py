"""The one way in which the domain says no."""


class Refused(Exception):
    """An act that the rules do not allow; its text is one sentence in the user's words."""
