"""The room check, and what it reveals: for each decision what the room said, and the draft beside it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import room_check
from offsite.domain.room_check import Checked, Verdict
from offsite.domain.voting.box import Urn
from offsite.domain.voting.rounds import State
from ui.session import Session
from ui.theme import Theme
from ui.voting.fixed_place import FixedPlace, NothingYet
from ui.voting.fixed_result import FixedResult
from ui.widgets.buttons import ButtonKind, on_click, secondary
from ui.widgets.layout import column, fit_rows, row
from ui.widgets.marks import Chip
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph


class CheckedRow(QWidget):
    """One decision: its words, the verdict as sign and word, both answers, and the act that settles a difference."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Paragraph("", "strong")
        self.said = Paragraph("")
        self.counts = Paragraph("", "aim")
        self.chip = Chip("", "plain")
        self.take = secondary(self.tr("Take the room’s answer"))
        beside = column(gap=2)
        for each in (self.words, self.said, self.counts):
            beside.addWidget(each)
        line = row(gap=16)
        line.setContentsMargins(0, 10, 0, 10)
        line.addLayout(beside, 1)
        line.addWidget(self.take, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = column(self, gap=0)
        whole.addLayout(line)
        whole.addWidget(Hairline())
        on_click(self.take, self.taken.emit)

    def show_checked(self, checked: Checked, verdicts: Mapping[Verdict, tuple[str, str]]) -> None:
        """Show a decision; `verdicts` has the word and the kind of the chip."""
        self.words.show_text(checked.text)
        self.said.show_text(f"{checked.sentence}.")
        counts = [f"{name} {count}" for name, count in checked.counts]
        if checked.blank:
            counts.append(self.tr("blank {0}").format(checked.blank))
        self.counts.show_text(" · ".join(counts))
        self.counts.setVisible(len(counts) > 1 and checked.verdict is not Verdict.OPEN)
        self.chip.show_text(*verdicts[checked.verdict])
        self.take.setVisible(checked.verdict is Verdict.DIFFERS and bool(checked.role))
        self.take.setAccessibleName(f"{self.take.text()}: {checked.text}")


class RoomCheckResult(FixedResult):
    """All decisions of a revealed room check."""

    def __init__(self, session: Session) -> None:
        self._list = QWidget()
        super().__init__(session, self._list, self.tr("On to escalation"), self.tr("Ask the room again"))
        self._rows: dict[str, CheckedRow] = {}
        self._lines = column(self._list, gap=0)

    def row(self, decision: str) -> CheckedRow | None:
        """The row of a decision."""
        return self._rows.get(decision)

    def show_urn(self, urn: Urn) -> None:
        """Show a revealed room check beside the draft as it is now."""
        offsite = self.session.offsite
        checked = room_check.compared(offsite, urn)
        fine = all(each.verdict is Verdict.SAME for each in checked) and urn.quorate
        self.tell(urn, room_check.sentence(offsite, urn), calm=fine)
        fit_rows(self._lines, self._rows, [each.decision for each in checked], self._new_row)
        verdicts = {
            Verdict.SAME: (self.tr("as drafted"), "good"),
            Verdict.DIFFERS: (self.tr("differs"), "attention"),
            Verdict.OPEN: (self.tr("no majority"), "attention"),
        }
        for each in checked:
            self._rows[each.decision].show_checked(each, verdicts)
        settling = next((each.decision for each in checked if each.verdict is Verdict.DIFFERS and each.role), "")
        for decision, line in self._rows.items():
            line.take.set_kind(ButtonKind.PRIMARY if decision == settling else ButtonKind.SECONDARY)
        self.next.set_kind(ButtonKind.SECONDARY if settling else ButtonKind.PRIMARY)

    def _new_row(self, decision: str) -> CheckedRow:
        line = CheckedRow()
        line.taken.connect(lambda: self._take(decision))
        return line

    def _take(self, decision: str) -> None:
        urn = room_check.revealed(self.session.box)
        if urn is None:
            return
        role = next(each.role for each in room_check.compared(self.session.offsite, urn) if each.decision == decision)
        self.session.apply(self.tr("Take the room’s answer"), room_check.take, decision, role)


def _tr(text: str) -> str:
    return QCoreApplication.translate("room_check", text)


class RoomCheckPlace(FixedPlace):
    """The tab of the room check."""

    result: RoomCheckResult

    def __init__(self, session: Session, theme: Theme) -> None:
        nothing = NothingYet(
            session,
            "vote",
            _tr("The room has not been asked yet"),
            _tr(
                "Everybody says for each decision who they believe is accountable, in private at this laptop. The "
                "answers then stand beside the draft: where they differ, the page is not true yet."
            ),
            _tr("Prepare the room check"),
        )
        super().__init__(
            session,
            theme,
            room_check.SUBJECT,
            lambda: room_check.draw_up(session.offsite, session.box),
            nothing=nothing,
            result=RoomCheckResult(session),
            offered={
                State.DRAFT: _tr("Room check: the question"),
                State.OPEN: _tr("Room check: who has voted"),
                State.CLOSED: _tr("Room check: who has voted"),
                State.REVEALED: _tr("Room check: what the room says"),
            },
        )

    def go_to(self, record: str) -> None:
        """Put the focus on what settles a decision on which room and draft differ."""
        line = self.result.row(record)
        if line is not None:
            line.take.setFocus(Qt.FocusReason.OtherFocusReason)
            self.widget_needed.emit(line)
