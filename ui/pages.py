"""What draws the pages of an offer to the big screen, so that two that draw the same are equal."""

from collections.abc import Callable
from dataclasses import dataclass

from offsite.domain.model.slides import Slide
from ui.session import Session


@dataclass(frozen=True, slots=True)
class Pages:
    """Draws pages from the day as it stands; equal to another that draws the same, so that nothing is offered twice.

    `draw` is a function of a module, for a function made anew is never equal to the one before; `subject` is what it
    draws, such as the id of a round, or empty where there is one thing to draw.
    """

    session: Session
    draw: Callable[[Session, str], tuple[Slide, ...]]
    subject: str = ""

    def __call__(self) -> tuple[Slide, ...]:
        """Return the pages as they read now."""
        return self.draw(self.session, self.subject)
