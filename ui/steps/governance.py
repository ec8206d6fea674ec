"""Step 5: the RACI matrix as a grid, beside the questions on bodies and escalation."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from offsite.content import Activity, Step
from offsite.domain import slides
from ui.stage import Offer
from ui.steps.guided import GuidedScreen
from ui.steps.raci import RaciPane

RACI = "raci"


class GovernanceScreen(GuidedScreen):
    """The guided screen with the matrix in the place of its activity."""

    def build(self) -> None:
        """Make the matrix, and what the guided screen has."""
        self.matrix = RaciPane(self.session)
        super().build()

    def _parts(self) -> Mapping[str, Step | Activity]:
        asked = super()._parts()
        return {RACI: self._step.activity(RACI), **{key: part for key, part in asked.items() if key != RACI}}

    def _pane(self, key: str, part: Step | Activity) -> QWidget:
        return self.matrix if key == RACI else super()._pane(key, part)

    def _tab_title(self, key: str) -> str:
        return self.tr("RACI") if key == RACI else super()._tab_title(key)

    def refresh(self) -> None:
        """Show the matrix and the answers."""
        super().refresh()
        self.matrix.refresh()

    def offers(self) -> tuple[Offer, ...]:
        """The matrix."""
        return (Offer(self.tr("Who decides what"), lambda: slides.raci_matrix(self.session.offsite)),)

    def go_to(self, place: str, record: str = "") -> None:
        """Go to a tab, and in the matrix to a decision or a role."""
        super().go_to(place, record)
        if place == RACI and record:
            self.matrix.go_to(record)
