"""What earlier work offers to proposals of a kind: to be chosen by ticks, and the new words of what changed since."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import adoption, stale
from offsite.domain.model.proposals import Kind
from offsite.domain.stale import Stale
from ui.handover.stale_lines import StaleLines
from ui.handover.taking_sheet import TakingSheet
from ui.session import Session
from ui.widgets.buttons import on_click, secondary
from ui.widgets.layout import column, row
from ui.widgets.paragraph import Paragraph


class Taking(QWidget):
    """A button that opens the choice, a sentence beside it, and below what is behind its words.

    Args:
        session: The offsite.
        kind: What the offers become.
        icon: The name of the icon on the button.
    """

    taken = Signal()
    """Something stands among the proposals now, at their end."""

    def __init__(self, session: Session, kind: Kind, icon: str) -> None:
        super().__init__()
        self._session, self._kind = session, kind
        self.take = secondary("", icon)
        self.words = Paragraph("", "aim")
        self.stale = StaleLines(session)
        line = row(gap=12)
        line.addWidget(self.take)
        line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        box = column(self, gap=8)
        box.addLayout(line)
        box.addWidget(self.stale)
        on_click(self.take, self._choose)

    def settled(self) -> bool:
        """Whether the proposals are adopted, so that nothing is on offer any more."""
        return adoption.adoption_of(self._session.offsite, self._kind) is not None

    def behind(self) -> tuple[Stale, ...]:
        """Return the proposals whose sources read otherwise now."""
        return tuple(each for each in stale.found(self._session.offsite, "offsite") if each.place == self._kind)

    def sheet(self) -> TakingSheet:
        """Return what asks which of the offers to take."""
        raise NotImplementedError

    def apply(self, sources: tuple[str, ...]) -> bool:
        """Take what these sources offer, as one act; False when it was refused."""
        raise NotImplementedError

    def _choose(self) -> None:
        self._session.leave_field()
        sheet = self.sheet()
        sheet.accepted.connect(lambda: self._take(sheet.picks.ticked()))
        sheet.open()

    def _take(self, sources: tuple[str, ...]) -> None:
        if self.apply(sources):
            self.taken.emit()
