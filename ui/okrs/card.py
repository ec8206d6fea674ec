"""One objective: its words, what became of the words it was taken from, its key results."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import handover, objectives
from offsite.domain.handover import Stale
from offsite.domain.model.objectives import Objective
from ui.okrs.lists import key_result_list
from ui.session import Session
from ui.widgets.buttons import icon_button, on_click, secondary
from ui.widgets.layout import column, row
from ui.widgets.marks import Banner
from ui.widgets.paragraph_field import ParagraphField


class ObjectiveCard(QWidget):
    """An objective that is worked at in place; the card is known by its id and stays while the objective does."""

    removed = Signal()

    def __init__(self, session: Session, objective: str) -> None:
        super().__init__()
        self._session, self._objective = session, objective
        self.field = ParagraphField(self.tr("Objective"), self.tr("Where do we want to be?"))
        self.remove = icon_button("x", self.tr("Remove the objective"))
        self.stale = QWidget()
        self.became = Banner("", "attention")
        self.take = secondary(self.tr("Take the new words"))
        self.keep = secondary(self.tr("Keep ours"))
        self.results = key_result_list(session, objective)
        self._lay_out()
        self.field.edited.connect(self._type)
        self.field.left.connect(session.leave_field)
        on_click(self.remove, self._remove)
        on_click(self.take, lambda: session.apply(self.tr("Take the new words"), handover.take_again, objective))
        on_click(self.keep, lambda: session.apply(self.tr("Keep our words"), handover.keep_own, objective))

    def _lay_out(self) -> None:
        head = row(gap=8)
        head.addWidget(self.field, 1)
        head.addWidget(self.remove)
        changed = column(self.stale, gap=8)
        changed.addWidget(self.became)
        acts = row(gap=8)
        acts.addWidget(self.take)
        acts.addWidget(self.keep)
        acts.addStretch(1)
        changed.addLayout(acts)
        box = column(self, gap=10)
        box.setContentsMargins(0, 0, 0, 24)
        box.addLayout(head)
        box.addWidget(self.stale)
        box.addWidget(self.results)

    def show_objective(self, objective: Objective, stale: Stale | None) -> None:
        """Show an objective, and the words that its source has now where they are others."""
        self.field.show_text(objective.text)
        self.stale.setVisible(stale is not None)
        if stale is not None:
            self.became.show_text(self.tr("“{0}” has become “{1}”.").format(stale.was, stale.now))
        self.results.refresh()

    def _type(self, text: str) -> None:
        label = self.tr("Change an objective")
        self._session.type_into(f"{self._objective}/text", label, objectives.set_field, self._objective, "text", text)

    def _remove(self) -> None:
        if self._session.apply(self.tr("Remove an objective"), objectives.remove_objective, self._objective):
            self.removed.emit()
