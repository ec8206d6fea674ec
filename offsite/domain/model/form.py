"""The form of a day and its paper; apart from the day itself, so that the home window is shown without the rest."""

from enum import StrEnum


class Form(StrEnum):
    """How long the room has."""

    ONE_DAY = "one_day"
    NINETY = "ninety"


class PageSize(StrEnum):
    """The paper of the charter."""

    A4 = "A4"
    LETTER = "Letter"
