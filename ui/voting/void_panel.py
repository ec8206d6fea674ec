"""A round that became void: what was asked, of whom, and why it does not count."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import results
from offsite.domain.voting.box import Urn
from ui.session import Session
from ui.voting.panel import VotePanel
from ui.voting.turnout import TurnoutList
from ui.widgets.buttons import secondary
from ui.widgets.layout import column
from ui.widgets.marks import Banner
from ui.widgets.panes import Card
from ui.widgets.paragraph import Paragraph


class VoidPanel(VotePanel):
    """Looked at, never acted on; its answers are shown to nobody."""

    back_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.reason = Banner("", "attention")
        self.question = Paragraph("", "lead")
        self.options = Paragraph("", "body")
        self.how = Paragraph("", "aim")
        self.voters = TurnoutList()
        card = Card()
        inside = column(card, gap=8)
        inside.setContentsMargins(24, 20, 24, 20)
        for each in (self.question, self.options, self.how, self.voters):
            inside.addWidget(each)
        self.body.addWidget(self.reason)
        self.body.addWidget(card)
        self.back = self.add_act(secondary(self.tr("Back to the present vote")), self.back_asked.emit)

    def show_urn(self, urn: Urn) -> None:
        """Show a void round."""
        self.reason.show_text(self.tr("Void: {reason}").format(reason=urn.round.void_reason))
        self.question.show_text(urn.round.question)
        self.options.show_text("\n".join(f"–  {option.text}" for option in urn.round.options))
        self.how.show_text(results.how_counted(urn))
        self.voters.setVisible(bool(urn.voted))
        self.voters.show_urn(urn)
