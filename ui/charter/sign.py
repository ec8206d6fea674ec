"""The sign-off list: a tick and a day for everybody on the list of people."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.content import Prompt
from offsite.domain import charter, consent, signing
from offsite.domain.model.people import Person
from ui.session import Session
from ui.steps.prompts import Prompts
from ui.widgets.buttons import ButtonKind, on_click, primary, secondary
from ui.widgets.cells import new_cell
from ui.widgets.choices import Check
from ui.widgets.layout import button_row, column, fit_rows, row
from ui.widgets.marks import Banner
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.person_field import People
from ui.widgets.record_columns import Column, Kind
from ui.widgets.text import PlainLabel


def _outdated(stands: consent.Standing) -> bool:
    """Whether the room consented to words that have changed since."""
    return stands.passed and not stands.current


class SignRow(QWidget):
    """One person: a tick, name and role, and the day, which can be typed."""

    ticked = Signal(bool)
    dated = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.check = Check()
        self.check.setFixedWidth(28)
        self.words = Paragraph("")
        self._cell = new_cell(Column("signed", "", Kind.DATE, placeholder=self.tr("not yet")), People())
        self.day = self._cell.widget
        self.day.setFixedWidth(112)
        self._wrong = PlainLabel("", "attention")
        self._wrong.hide()
        whole = column(self, gap=0)
        line = row(gap=8)
        line.setContentsMargins(0, 4, 0, 4)
        line.addWidget(self.check)
        middle = column(gap=0)
        middle.setContentsMargins(0, 6, 0, 6)
        middle.addWidget(self.words)
        line.addLayout(middle, 1)
        line.addWidget(self.day)
        whole.addLayout(line)
        whole.addWidget(self._wrong)
        whole.addWidget(Hairline())
        self.check.clicked.connect(self.ticked)
        self._cell.typed.connect(self.dated)
        self._cell.left.connect(self.left)
        self._cell.refused.connect(self._complain)

    def _complain(self, words: str) -> None:
        self._wrong.show_text(f"▲ {words}" if words else "")
        self._wrong.setVisible(bool(words))

    def show_person(self, person: Person, signed: date | None) -> None:
        """Show a person and the day on which they signed."""
        self.words.show_parts(person.name, person.role)
        self.check.setAccessibleName(self.tr("{0} has signed").format(person.name))
        self.check.setChecked(signed is not None)
        self.day.setAccessibleName(self.tr("Day on which {0} signed").format(person.name))
        self._cell.show_value(signed)


class SignPane(QWidget):
    """Everybody signs with a tick; one button ticks all who have not."""

    def __init__(
        self, session: Session, step: str, prompts: Sequence[Prompt], today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self._session, self._today = session, today
        self._rows: dict[str, SignRow] = {}
        self.remark = Banner("", "attention")
        self.count = PlainLabel("", "strong")
        self.all = primary(self.tr("Everybody signed today"), "check")
        self.again = secondary(self.tr("Everybody signs again"), "undo-2")
        self._list = column(gap=0)
        self.questions = Prompts(session, step, prompts)
        box = column(self, gap=12)
        for each in (self.remark, self.count):
            box.addWidget(each)
        box.addLayout(self._list)
        box.addLayout(button_row([self.all, self.again]))
        box.addSpacing(16)
        box.addWidget(self.questions)
        on_click(self.all, self._sign_all)
        on_click(self.again, self._sign_again)

    def row(self, person_id: str) -> SignRow:
        """The row of a person.

        Raises:
            KeyError: there is no such person.
        """
        return self._rows[person_id]

    def refresh(self) -> None:
        """Show who has signed."""
        offsite = self._session.offsite
        signing_now = signing.signatories(offsite)
        fit_rows(self._list, self._rows, [each.id for each in signing_now], self._new_row)
        for person in signing_now:
            self._rows[person.id].show_person(person, signing.day_of(offsite, person.id))
        missing = len(signing.unsigned(offsite))
        stands = charter.standing(offsite, self._session.box)
        self.remark.show_text(self._remark(stands, signed=missing < len(signing_now)))
        words = self.tr("{0} of {1} have signed").format(len(signing_now) - missing, len(signing_now))
        self.count.show_text(words if signing_now else self.tr("Nobody is on the list of people yet."))
        self.all.setVisible(missing > 0)
        self.all.set_kind(ButtonKind.PRIMARY if stands.adopted else ButtonKind.SECONDARY)
        self.again.setVisible(_outdated(stands) and missing < len(signing_now))
        self.questions.refresh()

    def _remark(self, stands: consent.Standing, *, signed: bool) -> str:
        if stands.adopted:
            return ""
        if not _outdated(stands):
            return self.tr("The page is still a draft: the room has not consented to it as it reads now.")
        if signed:
            return self.tr(
                "The signatures stand under words that have changed since. The page is again a draft: ask the room for "
                "its consent to the words as they read now, and let everybody sign again."
            )
        return self.tr("The page is again a draft: its words have changed since the room consented to it.")

    def _new_row(self, person: str) -> SignRow:
        line = SignRow()
        line.ticked.connect(lambda signed: self._sign(person, self._today() if signed else None))
        line.dated.connect(lambda day: self._type(person, day))
        line.left.connect(self._session.leave_field)
        return line

    def _sign(self, person: str, day: date | None) -> None:
        label = self.tr("Take a signature away") if day is None else self.tr("Sign the charter")
        self._session.apply(label, signing.sign, person, day)

    def _type(self, person: str, day: object) -> None:
        signed = day if isinstance(day, date) else None
        self._session.type_into(f"signature/{person}", self.tr("Sign the charter"), signing.sign, person, signed)

    def _sign_all(self) -> None:
        self._session.apply(self.tr("Sign the charter"), signing.sign_all, self._today())

    def _sign_again(self) -> None:
        self._session.apply(self.tr("Take all signatures back"), signing.sign_again)

    def reveal(self) -> QWidget | None:
        """Put the focus on the first who has not signed; return their row, None where everybody has."""
        missing = signing.unsigned(self._session.offsite)
        if not missing or missing[0].id not in self._rows:
            return None
        line = self._rows[missing[0].id]
        line.check.setFocus(Qt.FocusReason.OtherFocusReason)
        return line
