"""What identity offers to the risks: to be chosen by ticks, and the new words of what changed since."""

from collections.abc import Collection

from offsite.domain import identity_offers
from offsite.domain.identity_offers import ASPECTS
from offsite.domain.model.identity import Aspect
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.wording import number
from ui.handover.taking import Taking
from ui.handover.taking_sheet import TakingSheet
from ui.session import Session


class RiskTaking(Taking):
    """The way from some aspects of identity to the risks.

    Args:
        session: The offsite.
        aspects: What is offered: all that a model would learn from, or one aspect alone.
        stale: Whether risks that are behind their words are listed below; where the risks themselves stand.
    """

    def __init__(self, session: Session, aspects: Collection[Aspect] = ASPECTS, *, stale: bool = False) -> None:
        super().__init__(session, Kind.RISK, "shield")
        self._aspects, self._with_stale = aspects, stale

    def refresh(self, *, wanted: bool = True) -> None:
        """Show what is on offer; hidden where nothing is, or where it is not wanted.

        Beside the risks nothing is on offer any more once they are adopted.
        """
        if not wanted:
            self.hide()
            return
        offsite = self._session.offsite
        offers = () if self._with_stale and self.settled() else identity_offers.offers(offsite, self._aspects)
        taken = identity_offers.taken(offsite, self._aspects)
        changed = self.behind() if self._with_stale else ()
        self.stale.show_stale(changed)
        self.take.setVisible(bool(offers))
        self.take.show_text(self._act(len(offers)))
        told = not self._with_stale and taken > 0
        self.words.show_text(self._told(taken) if told else self._why())
        self.words.setVisible(bool(offers) or told)
        self.setVisible(bool(offers or changed or told))

    def _act(self, count: int) -> str:
        words = self.tr("From who we are ({0})…") if self._with_stale else self.tr("Take into the risks ({0})…")
        return words.format(count)

    def _why(self) -> str:
        if Aspect.PAST not in self._aspects:
            return self.tr("A model learns what we do, not what we say.")
        if Aspect.GAP not in self._aspects:
            return self.tr("A model repeats what it finds in our records.")
        return self.tr("A model learns what we do, and repeats what it finds in our records.")

    def _told(self, taken: int) -> str:
        verb = self.tr("stands") if taken == 1 else self.tr("stand")
        return self.tr("{0} of them {1} among the risks.").format(number(taken).capitalize(), verb)

    def sheet(self) -> TakingSheet:
        """Return what asks what of it to take into the risks."""
        return TakingSheet(
            self.tr("Take into the risks"),
            self.tr("They become proposals among the risks, where they can be worded otherwise."),
            (self.tr("risk"), self.tr("risks")),
            identity_offers.offers(self._session.offsite, self._aspects),
            self.window(),
        )

    def apply(self, sources: tuple[str, ...]) -> bool:
        """Take what was ticked."""
        return self._session.apply(self.tr("Take into the risks"), identity_offers.take, sources)
