"""The one way in which the domain says no."""


class Refused(Exception):  # noqa: N818 - it reads as what happened: "the act was refused"
    """An act that the rules do not allow; its text is one sentence in the user's words."""
