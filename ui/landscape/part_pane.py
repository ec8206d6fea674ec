"""One list of the landscape: its rows, the import above them, the rubric of maturity below."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import landscape, landscape_import, owners
from offsite.domain.landscape import MATURITY, NAMES, Part
from offsite.domain.landscape_import import Found
from offsite.domain.model.landscape import DataDomain, DecisionToday, UseCase
from offsite.domain.voting.wording import counted
from ui.landscape.columns import adding, columns, help_for, hint, row, titles
from ui.landscape.import_panel import ImportPanel
from ui.session import Session
from ui.widgets.buttons import on_click, secondary
from ui.widgets.layout import EmptyState, column
from ui.widgets.layout import row as line_of
from ui.widgets.paragraph import Paragraph, shortened
from ui.widgets.record_table import RecordTable
from ui.widgets.text import ElidedLabel, PlainLabel

_ICONS = {Part.USE_CASES: "map", Part.DATA: "list-checks", Part.DECISIONS: "users"}


class PartPane(QWidget):
    """A list that is typed, pasted or read from a file."""

    widget_needed = Signal(QWidget)
    """A widget was opened or filled and is to be seen."""

    def __init__(self, session: Session, part: Part) -> None:
        super().__init__()
        self._session, self._part = session, part
        title, sentence = help_for(part)
        self.table = RecordTable(
            titles()[part], columns(part), add=adding(part), empty=EmptyState(_ICONS[part], title, sentence)
        )
        self.import_button = secondary(self.tr("Take over pre-work"), "upload")
        self.panel = ImportPanel(
            NAMES[part],
            hint(part),
            lambda text: landscape_import.parse(session.offsite, part, text),
            self._entry_in_words,
        )
        self._fact = PlainLabel("", "strong", wrap=False)
        self._remark = ElidedLabel("", "aim")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = line_of(gap=12)
        head.addWidget(self._fact)
        head.addWidget(self._remark, 1)
        head.addWidget(self.import_button)
        box = column(self, gap=10)
        box.addLayout(head)
        box.addWidget(self.panel)
        box.addWidget(self.table)
        if self._part is Part.DATA:
            box.addWidget(_rubric())
        self.panel.hide()

    def _connect(self) -> None:
        table, session, part = self.table, self._session, self._part
        on_click(self.import_button, self.open_import)
        self.panel.closed.connect(self._close_import)
        self.panel.added.connect(self._add_found)
        table.edited.connect(self._type)
        table.chosen.connect(self._choose)
        table.left.connect(session.leave_field)
        table.add_asked.connect(self._add)
        table.pasted.connect(self.open_import)
        table.removal_asked.connect(self._remove)
        table.moved.connect(
            lambda entry, to: session.apply(
                self.tr("Move a {0}").format(NAMES[part][0]), landscape.move, part, entry, to
            )
        )

    def _entry_in_words(self, entry: object) -> str:
        if isinstance(entry, UseCase | DataDomain | DecisionToday):
            return landscape.in_words(self._session.offsite, entry)
        return ""

    def refresh(self) -> None:
        """Show the list as it stands."""
        offsite = self._session.offsite
        listed = landscape.entries(offsite, self._part)
        self.table.show_people(owners.to_choose_from(offsite))
        self.table.show_rows([row(each) for each in listed])
        without = sum(not each.owner.strip() for each in listed)
        words = counted(len(listed), *NAMES[self._part]).capitalize()
        self._fact.show_text(self.tr("{0} · {1} without an owner").format(words, without) if without else words)
        self._fact.setVisible(bool(listed))
        if self.panel.isVisibleTo(self):
            self.panel.show_found()

    def open_import(self, text: str = "") -> None:
        """Open the import, with a text that was pasted."""
        self._remark.show_text("")
        if self.panel.isHidden() or text:
            self.panel.show()
            self.panel.begin(text)
        self.panel.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.widget_needed.emit(self.panel)

    def _close_import(self) -> None:
        self.panel.hide()
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_found(self, found: Found) -> None:
        words = counted(len(found.entries), *NAMES[self._part])
        if not self._session.apply(self.tr("Add {0}").format(words), landscape_import.add, self._part, found):
            return
        self._close_import()
        said = [self.tr("{0} added.").format(words.capitalize())]
        if found.repeated:
            said.append(self.tr("{0} already there.").format(len(found.repeated)))
        if found.not_understood:
            said.append(self.tr("Not understood: {0}.").format(counted(len(found.not_understood), "line")))
        self._remark.show_text(" ".join(said))

    def _type(self, entry: str, field: str, value: object) -> None:
        self._session.type_into(
            f"{self._part}/{entry}/{field}",
            self.tr("Change a {0}").format(NAMES[self._part][0]),
            landscape.set_field,
            self._part,
            entry,
            field,
            value,
        )

    def _choose(self, entry: str, field: str, value: object) -> None:
        label = self.tr("Change a {0}").format(NAMES[self._part][0])
        self._session.apply(label, landscape.set_field, self._part, entry, field, value)

    def _add(self, text: str) -> None:
        self._remark.show_text("")
        self._session.apply(self.tr("Add a {0}").format(NAMES[self._part][0]), landscape.add, self._part, text)

    def _remove(self, entry_id: str) -> None:
        entry = next(each for each in landscape.entries(self._session.offsite, self._part) if each.id == entry_id)
        what = NAMES[self._part][0]
        if self._session.apply(self.tr("Remove a {0}").format(what), landscape.remove, self._part, entry_id):
            name = shortened(landscape.name_of(entry)) or self.tr("a {0} without a name").format(what)
            self._remark.show_text(self.tr("Removed {0}. Ctrl+Z takes that back.").format(name))


def _rubric() -> QWidget:
    """The levels of maturity in words, so that everybody judges by the same."""
    holder = QWidget()
    box = column(holder, gap=3)
    box.setContentsMargins(0, 16, 0, 0)
    box.addWidget(PlainLabel(QCoreApplication.translate("landscape", "What the levels mean"), "section"))
    for level, (word, sentence) in enumerate(MATURITY):
        line = line_of(gap=8)
        figure = PlainLabel(str(level), "figure", wrap=False)
        figure.setFixedWidth(14)
        line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        said = Paragraph("", "aim")
        said.show_parts(f"{word[:1].upper()}{word[1:]}.", sentence)
        line.addWidget(said, 1)
        box.addLayout(line)
    return holder
