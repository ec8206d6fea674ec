"""The second pulse: rated as the first one was, and shown beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from offsite.content import Prompt
from offsite.domain import pulse, slides_pulse
from offsite.domain.model.slides import Slide
from ui.pulse.place import PulsePlace
from ui.session import Session
from ui.stage import Offer
from ui.steps.part import Part
from ui.steps.prompts import Prompts
from ui.theme import Theme
from ui.widgets.layout import column
from ui.widgets.marks import Banner


class SecondPulse(Part):
    """How the group moved in one sentence, the pulse, and the question that follows from it."""

    def __init__(self, session: Session, theme: Theme, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__()
        self._session = session
        self.moved = Banner()
        self.pulse = PulsePlace(session, theme, pulse.AFTER)
        self.questions = Prompts(session, step, prompts)
        box = column(self, gap=12)
        for each in (self.moved, self.pulse, self.questions):
            box.addWidget(each)
        column(self.foot, gap=0).addWidget(self.pulse.foot)
        self.pulse.booth_asked.connect(self.booth_asked)
        self.pulse.next_asked.connect(self.next_asked)

    @property
    def has_acts(self) -> bool:
        """Those of the pulse."""
        return True

    def set_room(self, pixels: int) -> None:
        """Say how high an open vote may be without scrolling."""
        self.pulse.set_room(pixels)

    def refresh(self) -> None:
        """Show the pulse as far as it has come; the question comes with the picture."""
        box = self._session.box
        words = pulse.movement(box)
        self.moved.show_text(words)
        self.moved.setVisible(bool(words))
        self.pulse.next_words = self.next_words
        self.pulse.refresh()
        self.questions.refresh()
        self.questions.setVisible(pulse.revealed(box, pulse.AFTER) is not None)

    def go_to(self, record: str) -> None:
        """Put the focus into the question."""
        field = self.questions.field(record)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.widget_needed.emit(field)

    def offers(self) -> tuple[Offer, ...]:
        """Return both pictures side by side once they are there, and what the pulse offers."""
        both = (Offer(self.tr("Pulse: before and after"), self._pages),) if pulse.both(self._session.box) else ()
        return (*both, *self.pulse.offers())

    def _pages(self) -> tuple[Slide, ...]:
        return slides_pulse.before_and_after(self._session.box)
