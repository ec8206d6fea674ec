"""Step 3: two pilots chosen from the opportunities, and a brief for each."""

from functools import cached_property

from offsite.domain import pilots, proposals
from offsite.domain.model.proposals import Kind
from ui.pilots.briefs import BriefsPlace
from ui.pilots.taking import Taking
from ui.stage import Offer
from ui.steps.part import Part
from ui.steps.parts_screen import PartsScreen
from ui.voting.places import activity_of, offers
from ui.voting.vote_place import PROPOSALS, VotePlace
from ui.widgets.buttons import ButtonKind

CHOOSE, BRIEFS = "choose", "briefs"


class PilotsScreen(PartsScreen):
    """Two tabs, the choice and the briefs.

    `go_to` takes the key of a tab or of the kind, and the id of a candidate, of a pilot or of a question.
    """

    def build(self) -> None:
        """Make the page and its tabs, and above the choice what the offsite day offers to it."""
        super().build()
        self.taking = Taking(self.session)
        self.insert_above(self.taking)

    @cached_property
    def choice(self) -> VotePlace:
        """The candidates and the vote on them."""
        return VotePlace(self.session, self.theme, self.content, self.content.activity(CHOOSE))

    @cached_property
    def briefs(self) -> BriefsPlace:
        """The briefs of the two."""
        made = BriefsPlace(self.session, self.content.key, self.content.activity(BRIEFS).prompts)
        made.choice_asked.connect(lambda: self.go_to(CHOOSE))
        return made

    def make_part(self, place: str) -> Part:
        """The choice, or the briefs."""
        return self.choice if place == CHOOSE else self.briefs

    def next_words(self) -> str:
        """The way on leads out of the choice."""
        return self.tr("On to the two briefs")

    def go_on(self) -> None:
        """Go to the briefs."""
        self.go_to(BRIEFS)

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        super().refresh()
        choosing = self.place == CHOOSE
        self.taking.refresh(wanted=choosing and self.choice.view == PROPOSALS)
        if choosing:
            self._show_what_is_first()

    def _show_what_is_first(self) -> None:
        """Without candidates, to take the opportunities is the next act, not to prepare a vote."""
        offsite = self.session.offsite
        first = not proposals.standing(offsite, Kind.PILOT) and bool(pilots.offers(offsite))
        self.choice.proposals.prepare.set_kind(ButtonKind.SECONDARY if first else ButtonKind.PRIMARY)

    def offers(self) -> tuple[Offer, ...]:
        """Return the vote as far as it has come, or the briefs."""
        return offers(self.session, Kind.PILOT, self.tr("Pilots")) if self.place == CHOOSE else super().offers()

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and a record in it."""
        super().go_to(activity_of(place), record)
