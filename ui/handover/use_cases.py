"""What the use cases of step 1 offer to the opportunities, and the new words of what changed since."""

from offsite.domain import opportunity_offers
from offsite.domain.model.proposals import Kind
from ui.handover.taking import Taking
from ui.handover.taking_sheet import TakingSheet
from ui.session import Session


class UseCaseTaking(Taking):
    """Stands above the opportunities; hidden where nothing is on offer and nothing is behind its words."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Kind.OPPORTUNITY, "map")
        self.words.show_text(self.tr("What is planned, tried or running may be an opportunity."))

    def refresh(self, *, wanted: bool = True) -> None:
        """Show what is on offer; nothing is any more once the opportunities are adopted."""
        offers = () if self.settled() else opportunity_offers.offers(self._session.offsite)
        changed = self.behind()
        self.stale.show_stale(changed)
        self.take.show_text(self.tr("From step 1 ({0})…").format(len(offers)))
        for each in (self.take, self.words):
            each.setVisible(bool(offers))
        self.setVisible(wanted and bool(offers or changed))

    def sheet(self) -> TakingSheet:
        """Return what asks which use cases to take."""
        return TakingSheet(
            self.tr("Take use cases into the opportunities"),
            self.tr("They become proposals among the opportunities, where they can be worded otherwise."),
            (self.tr("use case"), self.tr("use cases")),
            opportunity_offers.offers(self._session.offsite),
            self.window(),
        )

    def apply(self, sources: tuple[str, ...]) -> bool:
        """Take what was ticked."""
        return self._session.apply(self.tr("Take use cases"), opportunity_offers.take, sources)
