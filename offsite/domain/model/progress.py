"""How far a step is; apart from the rules that tell it, so that the home window is shown without them."""

from enum import IntEnum


class Progress(IntEnum):
    """How far a step is."""

    NOTHING = 0
    BEGUN = 1
    DONE = 2
