"""Step 2, the offsite day: identity and trade-offs, then north star, opportunities and risks by vote."""

from offsite.domain import adoption, proposals
from offsite.domain.offsite import Form
from ui.handover.use_cases import UseCaseTaking
from ui.identity.place import IdentityPlace
from ui.identity.risks import RiskTaking
from ui.steps.part import Part
from ui.steps.parts_screen import PartsScreen
from ui.tradeoffs.place import TradeOffsPlace
from ui.voting.places import KINDS, activity_of
from ui.voting.vote_place import PROPOSALS, VotePlace

TRADE_OFFS, OPPORTUNITIES, RISKS = "trade_offs", "opportunities", "risks"


class OffsiteDayScreen(PartsScreen):
    """A tab for each activity of the step.

    `go_to` takes the key of an activity or a kind of proposals, and the id of a record or a question in it.
    """

    def build(self) -> None:
        """Make the page and its tabs, and above opportunities and risks what is offered to them."""
        super().build()
        self.to_risks = RiskTaking(self.session, stale=True)
        self.to_risks.taken.connect(lambda: self._show_newest(RISKS))
        self.to_opportunities = UseCaseTaking(self.session)
        self.to_opportunities.taken.connect(lambda: self._show_newest(OPPORTUNITIES))
        for each in (self.to_risks, self.to_opportunities):
            self.insert_above(each)

    def _show_newest(self, place: str) -> None:
        """Put the cursor into the last proposal of a question."""
        self.go_to(place, proposals.standing(self.session.offsite, KINDS[place])[-1].id)

    def refresh(self) -> None:
        """Show the present tab as the session stands."""
        super().refresh()
        part = self.part(self.place)
        proposing = isinstance(part, VotePlace) and part.view == PROPOSALS
        self.to_risks.refresh(wanted=proposing and self.place == RISKS)
        self.to_opportunities.refresh(wanted=proposing and self.place == OPPORTUNITIES)

    def first(self) -> str:
        """The first activity that the day has time for."""
        short = self.session.offsite.form is Form.NINETY
        activities = self.content.activities
        timed = [each for each in activities if (each.ninety if short else each.one_day)]
        return (timed or activities)[0].key

    def make_part(self, place: str) -> Part:
        """A vote on proposals, the trade-offs, or identity."""
        activity = self.content.activity(place)
        if place in KINDS:
            return VotePlace(self.session, self.theme, self.content, activity)
        if place == TRADE_OFFS:
            return TradeOffsPlace(self.session, self.theme)
        return IdentityPlace(self.session, activity.prompts)

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a tab to the front, and a record or a question in it."""
        super().go_to(activity_of(place), record)

    def _waiting(self) -> str:
        """The next question that nothing is adopted on yet, or an empty text."""
        offsite = self.session.offsite
        order = [each.key for each in self.content.activities]
        here = order.index(self.place)
        after = [each for each in order[here + 1 :] + order[:here] if each in KINDS]
        return next((each for each in after if not adoption.adoption_of(offsite, KINDS[each])), "")

    def next_words(self) -> str:
        """The next question that waits, or the next step."""
        waiting = self._waiting()
        if not waiting:
            return self.tr("On to the pilots")
        return self.tr("Next: {title}").format(title=self.content.activity(waiting).title)

    def go_on(self) -> None:
        """Go to the next question that waits, or to the next step."""
        waiting = self._waiting()
        if waiting:
            self._tabs.show_key(waiting)
        else:
            self.asked_for.emit("pilots", "")
