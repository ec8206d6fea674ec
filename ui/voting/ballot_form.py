"""What a private ballot is filled in with: one form for each voting method, built anew for each voter."""

from abc import abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes of the ballot in pixels; it is read by one person after the other, so it grows with the window."""

    column: int = 960
    edge: int = 12
    top: int = 44
    display: int = 32
    option: int = 17
    lead: int = 15
    small: int = 13
    target: int = 44
    target_width: int = 41
    name: int = 64

    def question_size(self, characters: int) -> int:
        """The size of a question of so many characters: a long one is set smaller."""
        return round(self.display * (1 if characters < 90 else 0.75 if characters < 180 else 0.6))


LARGE = Measures(1240, 12, 64, 40, 20, 18, 15, 52, 50, 76)
"""For windows with the height of a whole full-HD screen."""


def measures_for(height: int) -> Measures:
    """The sizes for a window of this height in pixels."""
    return LARGE if height >= 940 else Measures()


class BallotForm(QWidget):
    """The part of a ballot that the voter fills in. The options come in the order in which this voter sees them.

    `changed` follows every entry, `finished` an Enter on the last row, `reached` names the row that the keyboard is in.
    """

    changed = Signal()
    finished = Signal()
    reached = Signal(QWidget)

    meter: QWidget | None = None
    """What stands beside the buttons of the page, where it never scrolls away, in place of `progress`."""

    @abstractmethod
    def choices(self) -> dict[str, object]:
        """The ballot as `offsite.domain.voting.methods.Choices`; what is blank is missing."""

    @abstractmethod
    def summary(self) -> tuple[tuple[str, str], ...]:
        """One pair of option and what the voter chose for it, both as text, in the voter's order."""

    @abstractmethod
    def untouched(self) -> int:
        """How many options the voter has neither rated nor said "no view" on."""

    def begun(self) -> bool:
        """Whether anything was entered that would be lost, if only one of two numbers."""
        return bool(self.choices()) or self.untouched() < len(self.summary())

    def progress(self) -> str:
        """How far the voter has come, in a few words."""
        every = len(self.summary())
        return self.tr("{done} of {all} answered").format(done=every - self.untouched(), all=every)

    def remark(self) -> str:
        """One sentence on what is left blank and what that means, or nothing when nothing is."""
        blank = self.untouched()
        if blank == 0:
            return ""
        if blank == len(self.summary()):
            return self.tr("You left everything blank, which counts as no view.")
        if blank == 1:
            return self.tr("One option is left blank, which counts as no view.")
        return self.tr("{count} options are left blank, which counts as no view.").format(count=blank)

    @abstractmethod
    def hint(self) -> str:
        """One sentence or two: what can be entered, and what it means."""

    @abstractmethod
    def fit(self, height: int) -> None:
        """Set the rows closer where that makes them fit into so many pixels without scrolling."""

    @abstractmethod
    def focus_first(self) -> None:
        """Give the keyboard to the first row."""

    @abstractmethod
    def wipe(self) -> None:
        """Forget everything that was entered, in every widget."""
