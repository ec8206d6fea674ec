"""A specimen sheet: every widget of the house in both themes, as pictures to look at.

python -m ui.widgets.specimen --out DIR
"""

import argparse
import sys
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QDate, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QGridLayout, QMenu, QTableView, QWidget

from ui.theme import Theme, ThemeChoice, load_tokens, tint
from ui.widgets.buttons import icon_button, primary, quiet, secondary
from ui.widgets.choices import Check, Combo, Segmented, Toggle
from ui.widgets.dialogs import LineQuestion, Question
from ui.widgets.fields import DateField, LineField, NumberField, TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.icons import icon
from ui.widgets.layout import EmptyState, Page, ScrollPane, button_row, column, form_row, row
from ui.widgets.marks import Banner, Chip
from ui.widgets.paint import shape
from ui.widgets.panes import Card, Hairline, Panel
from ui.widgets.tabs import Tabs
from ui.widgets.text import ElidedLabel, PlainLabel

_RESULT = (
    ("1", "Answer every customer within a minute, with the source", (0, 0, 0, 1, 3, 5), "", ""),
    ("2", "Forecast every shipment, and explain the forecast", (0, 0, 1, 0, 5, 3), "", ""),
    ("3", "Plan tomorrow’s network tonight", (1, 0, 0, 2, 4, 2), "one far apart", "plain"),
    ("3", "One defensible price for each lane", (2, 1, 0, 0, 1, 5), "divided", "attention"),
    ("5", "Half the paperwork, none of the errors", (0, 2, 1, 3, 2, 1), "", ""),
)


class _Bars(QWidget):
    """A small distribution."""

    def __init__(self, counts: tuple[int, ...]) -> None:
        super().__init__()
        self._counts = counts
        self.setFixedSize(78, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar for each level."""
        del event
        painter = QPainter(self)
        for place, count in enumerate(self._counts):
            height = 2 + round(24 * count / max(self._counts))
            painter.fillRect(QRect(place * 13, 28 - height, 11, height), tint(self, "bar"))


class _Mean(QWidget):
    """A mean as a bar on its track."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setFixedSize(120, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and bar."""
        del event
        painter = QPainter(self)
        shape(painter, self.rect(), tint(self, "sunk"), radius=4)
        shape(painter, QRect(0, 0, round(120 * self._share), 8), tint(self, "accent"), radius=4)


def _result() -> QWidget:
    grid_holder = QWidget()
    grid = QGridLayout(grid_holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for line, (rank, words, counts, remark, kind) in enumerate(_RESULT):
        mean = sum(level * count for level, count in enumerate(counts)) / sum(counts)
        cells = (PlainLabel(rank, "rank"), PlainLabel(words), _Mean(mean / 5), PlainLabel(f"{mean:.1f}", "figure"))
        for place, cell in enumerate((*cells, _Bars(counts))):
            grid.addWidget(cell, 2 * line, place)
        if remark:
            grid.addWidget(Chip(remark, kind), 2 * line, 5)
        grid.addWidget(Hairline(), 2 * line + 1, 0, 1, 6)
    grid.setColumnMinimumWidth(5, 100)
    return grid_holder


def result_page() -> Page:
    """The screen of a result."""
    page = Page("Opportunities", "The three places where AI earns most for us in the next year.")
    tabs = Tabs("Parts of the day", [(name, name) for name in ("Identity", "North star", "Opportunities", "Risks")])
    tabs.show_key("Opportunities")
    page.head.addWidget(tabs)
    sentence = (
        "Two are clear. Two are level for the third place: settle that before you adopt. Counted four other ways, "
    )
    page.content.addWidget(Banner(sentence + "the first two stay the same."))
    page.content.addWidget(_result())
    acts = [primary("Run-off of the two level ones"), secondary("Discuss, then second round")]
    page.content.addLayout(button_row([*acts, secondary("Decide by name…"), secondary("Table")]))
    return page


def _controls_left() -> QWidget:
    holder = QWidget()
    box = column(holder, gap=12)
    line = LineField("Title", "What is it about?")
    line.show_text("Marlow Freight & sons")
    text = TextField("Why", "One sentence is enough")
    text.show_text("Customers wait 26 hours for answers that our own files hold.\nŁódź, 山田, العربية, ₽ → ✓ 😀")
    off = LineField("Signed")
    off.show_text("12 November 2026")
    off.setEnabled(False)
    number, date = NumberField("People", 0, 30), DateField("Day")
    number.setValue(9)
    date.setDate(QDate(2026, 11, 12))
    combo = Combo("Owner", [("a", "Head of data and ML"), ("b", "Legal & compliance")])
    combo.show_key("a")
    for label, field in (("Title", line), ("Empty", LineField("", "What is it about?")), ("Why", text), ("Off", off)):
        box.addWidget(form_row(label, field))
    pair = row(gap=12)
    pair.addWidget(form_row("People", number))
    pair.addWidget(form_row("Day", date))
    pair.addWidget(form_row("Owner", combo), 1)
    box.addLayout(pair)
    box.addWidget(form_row("Reason", LineField("", "Why this way"), "It is written into the record.", across=True))
    box.addStretch(1)
    return holder


def _controls_right() -> QWidget:
    holder = QWidget()
    box = column(holder, gap=12)
    off = primary("Adopt")
    off.setEnabled(False)
    off_too = secondary("Table")
    off_too.setEnabled(False)
    box.addLayout(
        button_row([primary("Open the vote", "vote"), secondary("Add a risk", "plus"), quiet("Undo", "undo-2")])
    )
    box.addLayout(button_row([off, off_too, icon_button("trash-2", "Delete"), icon_button("pencil", "Rename")]))
    down = Toggle("Still open")
    down.setChecked(True)
    box.addLayout(button_row([Toggle("Guide", "panel-right"), down]))
    scale = Segmented("Score", [(str(n), str(n)) for n in range(6)] + [("", "no view")], large=True)
    scale.show_key("2")
    box.addWidget(scale)
    mode = Segmented("Mode", [("private", "Private"), ("open", "Open"), ("counted", "Counted")])
    mode.show_key("private")
    box.addWidget(mode)
    ticked = Check("Present on the day")
    ticked.setChecked(True)
    half = Check("Some of them")
    half.setCheckState(Qt.CheckState.PartiallyChecked)
    box.addLayout(button_row([ticked, Check("Not yet"), half]))
    chips = QWidget()
    flow = FlowLayout(chips)
    for text, kind in (
        ("one far apart", "plain"),
        ("divided", "attention"),
        ("overdue", "bad"),
        ("within limits", "good"),
    ):
        flow.addWidget(Chip(text, kind))
    flow.addWidget(Chip("adopted", "accent"))
    box.addWidget(chips)
    box.addWidget(Banner("Four of nine have voted: below the quorum of five.", "attention"))
    box.addWidget(Banner("The file could not be written: the disk is full. Nothing is lost yet.", "bad"))
    box.addWidget(
        ElidedLabel("A line that is far too long for the room it has been given, and says so by its three dots")
    )
    box.addStretch(1)
    return holder


def _table() -> QTableView:
    table = QTableView()
    table.setAccessibleName("Actions")
    model = QStandardItemModel(4, 3, table)
    model.setHorizontalHeaderLabels(["Action", "Owner", "Due"])
    for line in range(4):
        for place, words in enumerate(("Write to the works council", "Legal", f"{line + 3} Dec 2026")):
            model.setItem(line, place, QStandardItem(words))
    table.setModel(model)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
    table.setColumnWidth(0, 240)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.selectRow(1)
    table.setFixedHeight(150)
    return table


def controls_page() -> Page:
    """The screen of everything else."""
    page = Page("Controls", "Fields, buttons, choices and remarks, on and off.")
    page.content.addWidget(PlainLabel("Offsites on this laptop", "display"))
    sides = row(gap=32)
    sides.addWidget(_controls_left(), 1)
    sides.addWidget(_controls_right(), 1)
    page.content.addLayout(sides)
    page.content.addWidget(_table())
    below = row(gap=32)
    start = secondary("Add the first one", "plus")
    below.addWidget(EmptyState("flag", "No risks yet", "Everybody writes down two, alone, in three minutes.", start))
    card = Card()
    inside = column(card, gap=2, margin=18)
    inside.addWidget(PlainLabel("Marlow Freight", "lead-strong"))
    inside.addWidget(PlainLabel("AI offsite, leadership team", "aim"))
    words = row(gap=12)
    for role in ("small", "section", "attention", "bad", "good", "accent", "figure"):
        words.addWidget(PlainLabel(role, role, wrap=False))
    inside.addLayout(words)
    inside.addStretch(1)
    below.addWidget(card, 1)
    page.content.addLayout(below)
    return page


def frame(theme: Theme, page: Page) -> QWidget:
    """A screen between header, rail, guide and strip, as in the facilitator's window."""
    metrics = theme.tokens.metrics
    window = QWidget()
    whole = column(window, gap=0)
    header = Panel("surface", "bottom")
    header.setFixedHeight(metrics["header"])
    across = row(header, gap=8)
    across.setContentsMargins(8, 0, 16, 0)
    across.addWidget(quiet("Offsites", "chevron-left"))
    across.addWidget(PlainLabel("Marlow Freight · AI offsite", "strong"), 1)
    across.addWidget(Chip("6 min behind", "attention"))
    across.addWidget(PlainLabel("Saved 10:42", "good", wrap=False))
    rail = Panel("sunk", "right")
    rail.setFixedWidth(metrics["rail"])
    steps = column(rail, gap=4, margin=8)
    for step in ("Assess", "Offsite day", "Pilots", "Charter"):
        steps.addWidget(quiet(step), 0, Qt.AlignmentFlag.AlignLeading)
    steps.addStretch(1)
    told = QWidget()
    lines = column(told, gap=8, margin=16)
    lines.addWidget(PlainLabel("Guide · 25 min, 9 left", "section"))
    lines.addWidget(PlainLabel("“Before we look at who won: where do we see it differently?”", "lead"))
    lines.addWidget(PlainLabel("Watch for", "section"))
    lines.addWidget(PlainLabel("Shiny toy: it names a model, not a customer."))
    lines.addStretch(1)
    guide = Panel("surface", "left")
    guide.setFixedWidth(metrics["guide"])
    column(guide, gap=0).addWidget(ScrollPane(told))
    middle = row(gap=0)
    for pane in (rail, page, guide):
        middle.addWidget(pane, 1 if pane is page else 0)
    strip = QWidget()
    strip.setFixedHeight(metrics["strip"])
    theme.dress_strip(strip)
    ends = row(strip, gap=14)
    ends.setContentsMargins(16, 0, 16, 0)
    ends.addWidget(PlainLabel("Opportunities: result", "strong"))
    ends.addWidget(PlainLabel("on the big screen", "aim"), 1)
    screen = Combo("Screen", [("2", "Second screen")])
    screen.show_key("2")
    ends.addWidget(screen)
    for text in ("Next: risks", "Blank  B"):
        ends.addWidget(secondary(text, "monitor" if text[0] == "N" else "monitor-off"))
    whole.addWidget(header)
    whole.addLayout(middle, 1)
    whole.addWidget(strip)
    return window


def _menu() -> QMenu:
    menu = QMenu()
    for name, text in (("pencil", "Rename…"), ("copy", "Duplicate"), ("file-down", "Hand over…")):
        menu.addAction(icon(name), text)
    menu.addSeparator()
    menu.addAction(icon("trash-2"), "Delete").setEnabled(False)
    return menu


def sheets(theme: Theme) -> dict[str, QWidget]:
    """The sheets by the name of their picture, not yet shown."""
    window, controls = frame(theme, result_page()), frame(theme, controls_page())
    window.resize(1280, 720)
    controls.resize(1280, 1120)
    sure = "The nine ballots stay on record; the round cannot be opened again."
    question = Question("Void this round?", sure, "Void the round")
    line = LineQuestion("Rename the offsite", "Its name on this laptop", "Rename", "Marlow Freight")
    return {"result": window, "controls": controls, "question": question, "line": line, "menu": _menu()}


def main(arguments: list[str]) -> int:
    """Draw all sheets in both themes into a folder."""
    parser = argparse.ArgumentParser(prog="specimen", description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args(arguments).out
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    resources = Path(str(files("resources")))
    theme = Theme(load_tokens(resources / "theme" / "tokens.toml"), resources)
    theme.apply(app, ThemeChoice.LIGHT)
    theme.register_fallback_fonts()
    shown = sheets(theme)
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.choose(choice)
        for name, sheet in shown.items():
            sheet.show()
            app.processEvents()
            sheet.grab().save(str(out / f"{name}-{choice}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
