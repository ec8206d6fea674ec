"""What the room adopted, as a statement above everything else on its question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from offsite.domain import adopted_words, adoption, proposals
from offsite.domain.model.proposals import Kind
from offsite.domain.voting.wording import number
from ui.session import Session
from ui.widgets.buttons import on_click, quiet
from ui.widgets.layout import clear_layout, column, row
from ui.widgets.panes import Card
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel


class AdoptedCard(Card):
    """The adopted north star as a sentence, or the adopted three as a list, with how it came about."""

    withdrawn = Signal()

    def __init__(self, session: Session, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._kind = session, kind
        self._shown: tuple[str, ...] = ()
        box = column(self, gap=4)
        box.setContentsMargins(24, 8, 16, 16)
        self.withdraw = quiet(self.tr("Withdraw the adoption"), "undo-2")
        head = row(gap=8)
        self._kicker = PlainLabel("", "section", wrap=False)
        head.addWidget(self._kicker, 1)
        head.addWidget(self.withdraw)
        box.addLayout(head)
        self._texts = column(gap=4)
        box.addLayout(self._texts)
        self.reworded = Paragraph("", "attention")
        box.addWidget(self.reworded)
        box.addSpacing(4)
        self.how = Paragraph("", "aim")
        box.addWidget(self.how)
        on_click(self.withdraw, self._withdraw)

    def _kicker_for(self, count: int) -> str:
        if self._kind is Kind.NORTH_STAR:
            return self.tr("Our north star")
        if self._kind is Kind.PILOT:
            return self.tr("Our pilots")
        free = proposals.SEATS[self._kind] - count
        words = {0: self.tr("Our top {count} {name}"), 1: self.tr("Our top {name} · one place is free")}
        several = self.tr("Our top {name} · {free} places are free")
        name = proposals.NAMES[self._kind]
        return words.get(free, several).format(count=count, name=name, free=number(free))

    def refresh(self, *, wanted: bool = True) -> None:
        """Show what is adopted now; hidden when nothing is, or when it is not wanted."""
        offsite = self._session.offsite
        adopted = adoption.adoption_of(offsite, self._kind)
        self.setVisible(wanted and adopted is not None)
        if adopted is None:
            return
        reworded = adopted_words.sentence(offsite, self._session.box, self._kind)
        self.reworded.show_text(f"▲ {reworded}" if reworded else "")
        self.reworded.setVisible(bool(reworded))
        self.how.show_text(adopted.how)
        self.how.setVisible(bool(adopted.how))
        texts = tuple(each.text for each in adoption.adopted(offsite, self._kind))
        if texts != self._shown:
            self._shown = texts
            self._kicker.show_text(self._kicker_for(len(texts)))
            clear_layout(self._texts)
            for place, text in enumerate(texts, start=1):
                self._texts.addLayout(self._line(place, text))

    def _line(self, place: int, text: str) -> QHBoxLayout:
        line = row(gap=0)
        if self._kind is Kind.NORTH_STAR:
            line.addWidget(Paragraph(text, "title", size=20 if len(text) < 160 else 16), 1)
            return line
        rank = PlainLabel(str(place), "rank", wrap=False)
        rank.setFixedWidth(26)
        line.addWidget(rank, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(text, "lead"), 1)
        return line

    def _withdraw(self) -> None:
        name = proposals.NAMES[self._kind]
        if self._session.apply(self.tr("Withdraw the adopted {name}").format(name=name), adoption.withdraw, self._kind):
            self.withdrawn.emit()
