"""Step 1: where the organisation stands, and how far the leaders agree."""

from functools import cached_property

from offsite.domain import pulse
from ui.landscape.place import LandscapePlace
from ui.pulse.place import PulsePlace
from ui.steps.part import Part
from ui.steps.parts_screen import PartsScreen

LANDSCAPE, PULSE = "landscape", "pulse"


class AssessScreen(PartsScreen):
    """Two tabs, the landscape and the alignment pulse.

    `go_to` takes the id of an entry, of a question or of a dimension.
    """

    @cached_property
    def landscape(self) -> LandscapePlace:
        """The lists of the landscape."""
        return LandscapePlace(self.session, self.content.key, self.content.activity(LANDSCAPE).prompts)

    @cached_property
    def pulse(self) -> PulsePlace:
        """The first pulse, with a note on each dimension."""
        prompts = self.content.activity(PULSE).prompts
        return PulsePlace(self.session, self.theme, pulse.BEFORE, self.content.key, prompts)

    def make_part(self, place: str) -> Part:
        """The landscape, or the pulse."""
        return self.pulse if place == PULSE else self.landscape

    def next_words(self) -> str:
        """The way on leads out of the pulse."""
        return self.tr("On to the offsite day")

    def go_on(self) -> None:
        """Go to the next step."""
        self.asked_for.emit("offsite", "")
