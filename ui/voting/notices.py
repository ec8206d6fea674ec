"""What the private ballot says when nobody can vote."""

from PySide6.QtWidgets import QWidget

from offsite.domain.voting.box import Urn
from offsite.domain.voting.rounds import Mode, State


def why_no_ballot(page: QWidget, urn: Urn | None) -> str:
    """Return why no ballots are taken for a round, or for one that is gone."""
    if urn is None:
        return page.tr("This vote is no longer there.")
    if urn.round.mode is not Mode.PRIVATE:
        return page.tr("This vote is not a private one.")
    if urn.round.state is State.DRAFT:
        return page.tr("This vote is not open yet.")
    return page.tr("This vote is closed. No more ballots can be cast.")
