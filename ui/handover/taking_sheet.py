"""What an earlier step suggests as proposals, with a tick each."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from offsite.domain.taken_proposals import Offer
from offsite.domain.voting.wording import counted
from ui.voting.pick_list import PickList
from ui.widgets.buttons import Button, ButtonKind, on_click
from ui.widgets.dialogs import Sheet
from ui.widgets.layout import ScrollPane, column
from ui.widgets.text import PlainLabel


class TakingSheet(Sheet):
    """Lists offers to be ticked; `nouns` are what one and several of them become.

    Args:
        title: The heading.
        lead: What becomes of what is ticked, in a sentence.
        nouns: Such as "risk" and "risks".
        offers: What there is to tick.
        parent: The window.
    """

    def __init__(
        self, title: str, lead: str, nouns: tuple[str, str], offers: Sequence[Offer], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent, width=660)
        self._nouns = nouns
        self.content.addWidget(PlainLabel(lead, "aim"))
        self.picks = PickList()
        self.picks.show_items([(each.source, each.text) for each in offers], ())
        holder = QWidget()
        inside = column(holder, gap=0)
        inside.addWidget(self.picks)
        inside.addStretch(1)
        pane = ScrollPane(holder)
        pane.setFixedHeight(250)
        self.content.addWidget(pane)
        self.no = self.add_button(Button(self.tr("Cancel")))
        self.yes = self.add_button(Button("", ButtonKind.PRIMARY))
        on_click(self.no, self.reject)
        on_click(self.yes, self.accept)
        self.picks.changed.connect(lambda _ids: self._show_count())
        self._show_count()

    def _show_count(self) -> None:
        count = len(self.picks.ticked())
        self.yes.show_text(self.tr("Take {0}").format(counted(count, *self._nouns) if count else self._nouns[1]))
        self.yes.setEnabled(count > 0)
