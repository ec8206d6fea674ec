"""Where the group lands: for each trade-off the level on its scale, and the friction that is accepted for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import tradeoff_stands, tradeoffs
from offsite.domain.tradeoff_stands import Stand
from ui.session import Session
from ui.tradeoffs.stand_row import StandRow
from ui.voting.panel import VotePanel
from ui.widgets.buttons import ButtonKind, primary
from ui.widgets.fields import TextField
from ui.widgets.layout import EmptyState, column, fit_rows, row
from ui.widgets.marks import Banner
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph


class LandingRow(StandRow):
    """One trade-off, its scale to be chosen on, and the field for the friction."""

    landed = Signal(object)

    def __init__(self) -> None:
        super().__init__(pick=True)
        self.where = Paragraph("", "aim")
        self.friction = TextField("", self.tr("What we accept for it: slower, dearer, less of …"), lines=1)
        line = row(gap=16)
        line.addWidget(self.where, 2, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.friction, 5)
        self.below.addLayout(line)
        self.below.addSpacing(4)
        self.below.addWidget(Hairline())
        self.scale.landed.connect(self.landed)

    def show_stand(self, stand: Stand, most: int) -> None:
        """Show a trade-off with the picture of the room, and what is still to be said about it."""
        each, reading = stand.trade_off, None if stand.reworded else stand.reading
        name = tradeoffs.title(each) or self.tr("A trade-off without words")
        self.show_ends(each.left, each.right, reading.mark if reading else "")
        self.show_before((), None, 1)
        self.scale.show_scale(
            reading.ratings.counts if reading else (),
            reading.ratings.mean if reading else None,
            each.landing,
            most=most,
        )
        landed = self.tr("not settled")
        if each.landing is not None:
            landed = tradeoffs.position((each.left, each.right), each.landing)
        self.scale.setAccessibleName(self.tr("{0}: where we land").format(name))
        self.scale.setAccessibleDescription(landed)
        self.friction.setAccessibleName(self.tr("{0}: what we accept for it").format(name))
        self.friction.show_text(each.friction)
        self.where.show_text(self._told(stand, landed))

    def _told(self, stand: Stand, landed: str) -> str:
        """Where the group lands, in words, and what has to be said beside it."""
        parts = []
        if stand.trade_off.landing is not None:
            parts.append(self.tr("We land {0}.").format(landed))
        else:
            parts.append(self.tr("Not settled: click where we land."))
        if stand.reworded:
            parts.append(self.tr("Reworded since the placing, so its picture is not shown here."))
        elif stand.far:
            parts.append(self.tr("That is far from where most of us stand: who can say why?"))
        return " ".join(parts)


class LandingPane(VotePanel):
    """All trade-offs, each with what was settled."""

    next_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._rows: dict[str, LandingRow] = {}
        self._sentence = Banner("", "accent")
        self._lines = column(gap=0)
        self._empty = EmptyState(
            "scale", self.tr("No trade-off yet"), self.tr("Write the two ends down first, in the list of scales.")
        )
        self.body.addWidget(self._sentence)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._lines)
        self.next = self.add_act(primary(""), self.next_asked.emit)

    def row(self, trade_off: str) -> LandingRow | None:
        """The row of a trade-off."""
        return self._rows.get(trade_off)

    def show_stands(self, next_words: str) -> None:
        """Show where the group has landed so far; `next_words` name what comes after it."""
        stands = tradeoff_stands.stands(self.session.offsite, self.session.box)
        fit_rows(self._lines, self._rows, [each.trade_off.id for each in stands], self._new_row)
        pictures = [max(each.reading.ratings.counts) for each in stands if each.reading]
        for each in stands:
            self._rows[each.trade_off.id].show_stand(each, max(pictures, default=1))
        self._sentence.show_text(tradeoff_stands.how_far(self.session.offsite))
        self._sentence.setVisible(bool(stands))
        self._empty.setVisible(not stands)
        done = not any(tradeoff_stands.problem(each)[1] for each in stands if not each.far)
        self.next.show_text(next_words)
        self.next.set_kind(ButtonKind.PRIMARY if done else ButtonKind.SECONDARY)

    def _new_row(self, trade_off: str) -> LandingRow:
        line = LandingRow()
        session = self.session
        line.landed.connect(
            lambda level: session.apply(self.tr("Land on a trade-off"), tradeoffs.land, trade_off, level)
        )
        line.friction.left.connect(session.leave_field)
        line.friction.edited.connect(
            lambda text: session.type_into(
                f"trade_off/{trade_off}/friction",
                self.tr("Say what we accept for it"),
                tradeoffs.set_field,
                trade_off,
                "friction",
                text,
            )
        )
        return line


def focus_on(line: LandingRow) -> QWidget:
    """What is still to be said in a row: its scale, or the friction once it has landed; it is given the focus."""
    field = line.scale if line.scale.landing is None else line.friction
    field.setFocus()
    return line
