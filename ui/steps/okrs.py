"""Step 6: objectives with their key results, and incentives with the balance of each leader."""

from functools import cached_property

from offsite.domain import objectives
from offsite.domain.model.slides import Slide
from ui.okrs.places import IncentivesPlace, ObjectivesPlace
from ui.stage import Offer
from ui.steps.part import Part
from ui.steps.parts_screen import PartsScreen

OBJECTIVES, INCENTIVES = "objectives", "incentives"


class OkrsScreen(PartsScreen):
    """Two tabs, one for each activity of the step.

    `go_to` takes the id of an objective, a key result, an incentive, a leader or a question.
    """

    @cached_property
    def objectives(self) -> ObjectivesPlace:
        """The objectives with their key results."""
        return ObjectivesPlace(self.session)

    @cached_property
    def incentives(self) -> IncentivesPlace:
        """The incentives, and the balance of each leader."""
        return IncentivesPlace(self.session, self.content.key, self.content.activity(INCENTIVES).prompts)

    def make_part(self, place: str) -> Part:
        """The objectives, or the incentives."""
        return self.objectives if place == OBJECTIVES else self.incentives

    def offers(self) -> tuple[Offer, ...]:
        """Return the objectives for the big screen, once there are any."""
        return (Offer(self.tr("Objectives"), self._pages),) if self.session.offsite.objectives else ()

    def _pages(self) -> tuple[Slide, ...]:
        return objectives.slides(self.session.offsite)
