"""Step 5: the bodies, the RACI matrix, the room check, the path of escalation."""

from functools import cached_property

from offsite.domain import slides, slides_governance
from offsite.domain.model.slides import Slide
from ui.governance.bodies import BodiesPane
from ui.governance.escalation import EscalationPane
from ui.governance.room_check import RoomCheckPlace
from ui.pages import Pages
from ui.session import Session
from ui.stage import Offer
from ui.steps.part import Part
from ui.steps.parts_screen import PartsScreen
from ui.steps.raci import RaciPane

BODIES, RACI, ROOM_CHECK, ESCALATION = "bodies", "raci", "room_check", "escalation"


class GovernanceScreen(PartsScreen):
    """Four tabs; `go_to` takes the id of any record in them."""

    @cached_property
    def bodies(self) -> BodiesPane:
        """The bodies and who sits in them."""
        return BodiesPane(self.session, self.content.key, self.content.activity(BODIES).prompts)

    @cached_property
    def matrix(self) -> RaciPane:
        """Who decides what."""
        return RaciPane(self.session)

    @cached_property
    def check(self) -> RoomCheckPlace:
        """What the room believes."""
        return RoomCheckPlace(self.session, self.theme)

    @cached_property
    def escalation(self) -> EscalationPane:
        """Who is called when something goes wrong."""
        return EscalationPane(self.session, self.content.key, self.content.activity(ESCALATION).prompts)

    def make_part(self, place: str) -> Part:
        """The bodies, the matrix, the room check, or the path of escalation."""
        match place:
            case "bodies":
                return self.bodies
            case "raci":
                return self.matrix
            case "room_check":
                return self.check
            case _:
                return self.escalation

    def go_on(self) -> None:
        """The room check leads on to the escalation."""
        self.go_to(ESCALATION)

    def offers(self) -> tuple[Offer, ...]:
        """What belongs to the present tab, and the matrix."""
        offsite = self.session.offsite
        matrix = Offer(self.tr("Who decides what"), Pages(self.session, _slides, RACI))
        match self.place:
            case "bodies" if offsite.bodies:
                return (Offer(self.tr("Who governs"), Pages(self.session, _slides, BODIES)), matrix)
            case "escalation" if offsite.escalation:
                return (Offer(self.tr("When something goes wrong"), Pages(self.session, _slides, ESCALATION)), matrix)
            case "room_check":
                return (*self.check.offers(), matrix)
            case _:
                return (matrix,)


def _slides(session: Session, place: str) -> tuple[Slide, ...]:
    drawn = {BODIES: slides_governance.bodies, ESCALATION: slides_governance.path}
    return drawn.get(place, slides.raci_matrix)(session.offsite)
