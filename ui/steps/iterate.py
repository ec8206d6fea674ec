"""Step 8: the second pulse, lessons, outcomes with the public summary, and the reviews to come."""

from functools import cached_property

from offsite.content import Prompt
from offsite.domain import lessons
from offsite.domain.model.slides import Slide
from offsite.domain.model.slides_day import Points
from offsite.domain.paging import ACROSS, in_pages
from ui.lessons.places import LessonsPlace, SummaryPlace
from ui.lessons.reviews_place import ReviewsPlace
from ui.lessons.second_pulse import SecondPulse
from ui.stage import Offer
from ui.steps.part import Part
from ui.steps.parts_screen import PartsScreen

PULSE, LESSONS, SUMMARIES, REVIEWS = "second_pulse", "lessons", "summaries", "reviews"


class IterateScreen(PartsScreen):
    """Four tabs, one for each activity of the step.

    `go_to` takes the id of a lesson, an outcome, a review or a question.
    """

    @cached_property
    def pulse(self) -> SecondPulse:
        """The second pulse, beside the first one."""
        return SecondPulse(self.session, self.theme, self.content.key, self._prompts(PULSE))

    @cached_property
    def lessons(self) -> LessonsPlace:
        """The lessons."""
        return LessonsPlace(self.session, self.content.key, self._prompts(LESSONS))

    @cached_property
    def summary(self) -> SummaryPlace:
        """The outcomes, and what is published of them."""
        return SummaryPlace(self.session, self.content.key, self._prompts(SUMMARIES))

    @cached_property
    def reviews(self) -> ReviewsPlace:
        """The reviews to come."""
        return ReviewsPlace(self.session, self.content.key, self._prompts(REVIEWS))

    def _prompts(self, place: str) -> tuple[Prompt, ...]:
        return self.content.activity(place).prompts

    def make_part(self, place: str) -> Part:
        """The second pulse, the lessons, the outcomes, or the reviews."""
        match place:
            case "second_pulse":
                return self.pulse
            case "lessons":
                return self.lessons
            case "summaries":
                return self.summary
            case _:
                return self.reviews

    def next_words(self) -> str:
        """The way on leads out of the pulse."""
        return self.tr("On to the lessons")

    def go_on(self) -> None:
        """Go to the lessons."""
        self.go_to(LESSONS)

    def offers(self) -> tuple[Offer, ...]:
        """Return both pictures of the pulse, or else the public summary once there is one."""
        if self.place == PULSE:
            return self.pulse.offers()
        summary = lessons.public_summary(self.session.offsite)
        return (Offer(self.tr("Public summary"), self._summary_pages),) if summary else ()

    def _summary_pages(self) -> tuple[Slide, ...]:
        summary = lessons.public_summary(self.session.offsite)
        fact = self.tr("What everybody may read.")
        parts = in_pages(summary, str, ACROSS)
        return tuple(Points(self.tr("What came of it"), fact, tuple(each)) for each in parts)
