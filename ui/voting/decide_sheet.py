"""Asks who decides between level options, for which of them, and why."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from offsite.domain.adoption import Ruling
from offsite.domain.seating import Outcome
from offsite.domain.voting.wording import capital, number
from ui.voting.pick_list import PickList
from ui.widgets.buttons import Button, ButtonKind, on_click
from ui.widgets.choices import Combo
from ui.widgets.dialogs import Sheet
from ui.widgets.fields import LineField, TextField
from ui.widgets.layout import ScrollPane, column, form_row
from ui.widgets.text import PlainLabel

_OTHER = "other"
WIDTH, HIGHEST = 560, 260
"""The width of the sheet, and how high the list of options gets, in pixels."""


class DecideSheet(Sheet):
    """A decision by a named person, with a reason, on exactly as many of the level options as there are places."""

    def __init__(self, outcome: Outcome, names: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Decide by name"), parent, width=WIDTH)
        self._places = outcome.places
        told = self.tr("{level} options are level for {places}. The name and the reason go on record.")
        places = self.tr("one place") if self._places == 1 else self.tr("{n} places").format(n=number(self._places))
        self.content.addWidget(
            PlainLabel(capital(told.format(level=number(len(outcome.level)), places=places)), "lead")
        )
        self.who = Combo(self.tr("Who decides"), [*names, (_OTHER, self.tr("Somebody else…"))])
        self.who.setPlaceholderText(self.tr("Choose a name"))
        self.who.show_key(None)
        self.who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.other = LineField(self.tr("Name of who decides"), self.tr("Name"))
        self.options = PickList()
        self.options.show_items([(each, outcome.text(each)) for each in outcome.level], ())
        self.reason = TextField(self.tr("Reason"), lines=2, most=5)
        for label, field in (
            (self.tr("Who decides"), self._who_line()),
            (self.tr("What is in"), self._listed()),
            (self.tr("Reason"), self.reason),
        ):
            self.content.addWidget(form_row(label, field))
        self.lacks = PlainLabel("", "small")
        self.content.addWidget(self.lacks)
        self.no = self.add_button(Button(self.tr("Cancel")))
        self.yes = self.add_button(Button(self.tr("Adopt"), ButtonKind.PRIMARY))
        self._connect()
        self._check()

    def _listed(self) -> QWidget:
        """The options, which scroll where a whole room of them is level."""
        holder = QWidget()
        inside = column(holder, gap=0)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addWidget(self.options)
        inside.addStretch(1)
        pane = ScrollPane(holder)
        pane.setFixedHeight(min(inside.totalHeightForWidth(WIDTH - 2 * 24), HIGHEST))
        return pane

    def _who_line(self) -> QWidget:
        holder = QWidget()
        box = column(holder, gap=6)
        box.addWidget(self.who)
        box.addWidget(self.other)
        return holder

    def _connect(self) -> None:
        on_click(self.no, self.reject)
        on_click(self.yes, self.accept)
        self.who.chosen.connect(lambda _key: self._check())
        self.other.edited.connect(lambda _text: self._check())
        self.reason.edited.connect(lambda _text: self._check())
        self.options.changed.connect(lambda _ids: self._check())

    def ruling(self) -> Ruling:
        """What was decided."""
        by = self.other.text() if self.who.key() == _OTHER else self.who.currentText()
        return Ruling(" ".join(by.split()), self.reason.text().strip(), self.options.ticked())

    def _check(self) -> None:
        self.other.setVisible(self.who.key() == _OTHER)
        lacks = self._missing()
        self.lacks.show_text(lacks)
        self.yes.setEnabled(not lacks)

    def _missing(self) -> str:
        ruling = self.ruling()
        if not ruling.by:
            return self.tr("Say who decides.")
        if len(ruling.chosen) != self._places:
            one = self._places == 1
            return self.tr("Choose one.") if one else self.tr("Choose {n}.").format(n=number(self._places))
        return "" if ruling.reason else self.tr("Give the reason.")
