"""A list of records to work at, and what it told."""

from PySide6.QtWidgets import QApplication, QLineEdit

from ui.widgets.layout import EmptyState, Page
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.record_table import RecordTable

COLUMNS = (
    Column("name", "Use case", weight=2),
    Column("owner", "Owner", Kind.PERSON),
    Column("stage", "Stage", Kind.CHOICE, width=110, options=(("idea", "Idea"), ("running", "Running"))),
    Column("worth", "Worth", Kind.NUMBER, width=80),
    Column("due", "Due", Kind.DATE, width=120),
    Column("public", "Public", Kind.CHECK, width=60),
    Column("problem", "Problem", Kind.WORDS, below=True),
)
PEOPLE = (("p1", "Dana Roth"), ("p2", "Mei Lin"))


class Bench:
    """A table on a page, with what it told."""

    def __init__(self) -> None:
        self.page = Page("Assess")
        self.empty = EmptyState("users", "Nothing yet", "Type a name.")
        self.table = RecordTable("Use cases", COLUMNS, add="Add a use case", empty=self.empty)
        self.page.content.addWidget(self.table)
        self.told: list[tuple[object, ...]] = []
        table = self.table
        table.edited.connect(lambda *what: self.told.append(("edited", *what)))
        table.chosen.connect(lambda *what: self.told.append(("chosen", *what)))
        table.add_asked.connect(lambda *what: self.told.append(("add", *what)))
        table.pasted.connect(lambda *what: self.told.append(("pasted", *what)))
        table.removal_asked.connect(lambda *what: self.told.append(("remove", *what)))
        table.moved.connect(lambda *what: self.told.append(("moved", *what)))
        table.show_people(PEOPLE)
        self.page.resize(900, 500)
        self.page.show()

    def show(self, *names: str, remark: str = "") -> None:
        """Show a row for each name, the name being its id as well."""
        self.table.show_rows([Row(name, {"name": name, "owner": "p1", "stage": "idea"}, remark) for name in names])
        QApplication.processEvents()


def line(bench: Bench, row: str, column: str) -> QLineEdit:
    """The field of one line in a row."""
    cell = bench.table.cell(row, column)
    assert isinstance(cell, QLineEdit)
    return cell
