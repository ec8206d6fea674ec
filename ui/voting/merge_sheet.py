"""Asks for the words that stand for several proposals."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from offsite.domain.model.proposals import Proposal
from ui.widgets.buttons import Button, ButtonKind, on_click
from ui.widgets.dialogs import Sheet
from ui.widgets.layout import ScrollPane, column
from ui.widgets.paragraph import Paragraph
from ui.widgets.paragraph_field import ParagraphField
from ui.widgets.text import PlainLabel


class MergeSheet(Sheet):
    """Shows the chosen proposals, and asks for one wording; it begins with the longest of them.

    Where they were put to the vote apart from each other, it says what becomes of their votes.
    """

    def __init__(
        self,
        chosen: tuple[Proposal, ...],
        authors: dict[str, str],
        parent: QWidget | None = None,
        *,
        voted_apart: bool = False,
    ) -> None:
        super().__init__(self.tr("Merge {count} proposals").format(count=len(chosen)), parent, width=560)
        told = self.tr("They stay below the merged one and can be taken apart again.")
        votes = self.tr("Every vote on them stays as it is; in its result they count as one, at the better place.")
        self.content.addWidget(Paragraph(f"{told} {votes}" if voted_apart else told, "aim"))
        self.content.addWidget(self._listed(chosen, authors))
        self.field = ParagraphField(self.tr("The words that stand for all of them"))
        self.content.addWidget(PlainLabel(self.tr("The words that stand for all of them"), "small"))
        self.content.addWidget(self.field)
        self.no = self.add_button(Button(self.tr("Cancel")))
        self.yes = self.add_button(Button(self.tr("Merge"), ButtonKind.PRIMARY))
        on_click(self.no, self.reject)
        on_click(self.yes, self.accept)
        self.field.entered.connect(self._on_entered)
        self.field.edited.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.field.show_text(max((each.text for each in chosen), key=len))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _listed(self, chosen: tuple[Proposal, ...], authors: dict[str, str]) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=6)
        lines.setContentsMargins(0, 4, 8, 8)
        for each in chosen:
            name = authors.get(each.id, "")
            lines.addWidget(Paragraph(f"{each.text} ({name})" if name else each.text))
        lines.addStretch(1)
        pane = ScrollPane(holder)
        pane.setFixedHeight(min(lines.totalHeightForWidth(500), 260))
        return pane

    def words(self) -> str:
        """The words that were typed."""
        return self.field.text()

    def _on_entered(self) -> None:
        if self.yes.isEnabled():
            self.accept()
