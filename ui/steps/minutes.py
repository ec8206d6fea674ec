"""The notes of the day: parking lot, decisions, actions; each line can become another kind."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from offsite.domain import minutes, owners, slides_day
from offsite.domain.findings import Finding
from offsite.domain.model.minutes import Action, Resolution
from offsite.domain.model.slides import Slide
from offsite.domain.offsite import Offsite
from ui.stage import Offer
from ui.steps.screen import Screen
from ui.widgets.layout import EmptyState, Page, column
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.record_columns import Column, Kind, Row
from ui.widgets.record_table import RecordTable
from ui.widgets.tabs import Tabs
from ui.widgets.text import PlainLabel

PARKED, RESOLUTIONS, ACTIONS = "parked", "resolutions", "actions"
"""The places of the screen."""

Become = Callable[[Offsite, str], Offsite]
BECOME: Mapping[str, Become] = {
    PARKED: minutes.become_parked,
    RESOLUTIONS: minutes.become_resolution,
    ACTIONS: minutes.become_action,
}
"""What makes another kind of a line."""


class AdoptedLines(QWidget):
    """What the room adopted by vote, to be read only: it stands in its step, and is changed there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[minutes.Adopted, ...] = ()
        self.lines: list[Paragraph] = []
        self._box = column(self, gap=6)
        self._box.setContentsMargins(0, 0, 0, 14)
        self._box.addWidget(PlainLabel(self.tr("Adopted in the steps"), "section"))
        self._line = Hairline()
        self._box.addWidget(self._line)
        self.hide()

    def show_adopted(self, adopted: tuple[minutes.Adopted, ...]) -> None:
        """Show these results; nothing happens when they are the same."""
        if adopted == self._shown:
            return
        self._shown = adopted
        for line in self.lines:
            self._box.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [Paragraph(f"{' · '.join(each.texts)}\n{each.how}", strong=f"{each.title}.") for each in adopted]
        for place, line in enumerate(self.lines):
            self._box.insertWidget(1 + place, line)
        self.setVisible(bool(adopted))


class MinutesScreen(Screen):
    """Three lists in three tabs; the tabs are the places."""

    def build(self) -> None:
        """Make the tabs and their lists."""
        self._page = Page(self.tr("Notes"), self.tr("What waits, what was decided, and who does what by when."))
        self.adopted = AdoptedLines()
        self.tables = {PARKED: self._parking(), RESOLUTIONS: self._decisions(), ACTIONS: self._actions()}
        names = ((PARKED, self.tr("Parking lot")), (RESOLUTIONS, self.tr("Decisions")), (ACTIONS, self.tr("Actions")))
        self._tabs = Tabs(self.tr("Notes"), names)
        self._tabs.picked.connect(self._show_place)
        self._page.head.addWidget(self._tabs)
        self._page.content.addWidget(self.adopted)
        for place, table in self.tables.items():
            self._page.content.addWidget(table)
            self._connect(place, table)
        column(self, gap=0).addWidget(self._page)
        self._show_pane()

    def _acts(self, but: str) -> list[tuple[str, str]]:
        acts = (
            (RESOLUTIONS, self.tr("Becomes a decision")),
            (ACTIONS, self.tr("Becomes an action")),
            (PARKED, self.tr("Goes to the parking lot")),
        )
        return [each for each in acts if each[0] != but]

    def _parking(self) -> RecordTable:
        return RecordTable(
            self.tr("Parking lot"),
            (
                Column("text", self.tr("What waits for its time"), weight=1),
                Column("done", self.tr("Done"), Kind.CHECK, width=48),
            ),
            add=self.tr("Park something"),
            empty=EmptyState(
                "clipboard-list",
                self.tr("Nothing is parked"),
                self.tr(
                    "What matters but leads away from the present question is parked here, and read out at the end."
                ),
            ),
            movable=False,
            acts=self._acts(PARKED),
        )

    def _decisions(self) -> RecordTable:
        return RecordTable(
            self.tr("Decisions"),
            (
                Column("text", self.tr("Decision"), weight=3),
                Column("owner", self.tr("Who carries it"), Kind.PERSON, weight=2),
                Column("review", self.tr("Reviewed on"), Kind.DATE, width=112, placeholder=self.tr("A day")),
                Column("rule", self.tr("Decided by"), below=True, placeholder=self.tr("For example: consent")),
                Column("tally", self.tr("Count"), below=True, placeholder=self.tr("For example: 8 for, 1 against")),
            ),
            add=self.tr("Write down a decision"),
            empty=EmptyState(
                "scale",
                self.tr("No decision is written down"),
                self.tr("Besides what is adopted in the steps: one sentence, who carries it, when it is reviewed."),
            ),
            movable=False,
            acts=self._acts(RESOLUTIONS),
        )

    def _actions(self) -> RecordTable:
        return RecordTable(
            self.tr("Actions"),
            (
                Column("text", self.tr("What is to be done"), weight=3),
                Column("owner", self.tr("Owner"), Kind.PERSON, weight=2),
                Column("due", self.tr("By"), Kind.DATE, width=112, placeholder=self.tr("A day")),
                Column("done", self.tr("Done"), Kind.CHECK, width=48),
            ),
            add=self.tr("Write down an action"),
            empty=EmptyState(
                "list-checks",
                self.tr("No action is written down"),
                self.tr("An action has one owner and a day; without them it is a wish."),
            ),
            movable=False,
            acts=self._acts(ACTIONS),
        )

    def _connect(self, place: str, table: RecordTable) -> None:
        session = self.session
        adders: Mapping[str, tuple[str, Become]] = {
            PARKED: (self.tr("Park something"), minutes.park),
            RESOLUTIONS: (self.tr("Write down a decision"), minutes.resolve),
            ACTIONS: (self.tr("Write down an action"), minutes.assign),
        }
        label, add = adders[place]
        table.add_asked.connect(lambda text: session.apply(label, add, text))
        table.pasted.connect(lambda text: session.apply(label, _each_line, add, text))
        table.edited.connect(
            lambda record, key, value: session.type_into(
                f"minutes/{record}/{key}", self.tr("Change a note"), _changed, place, record, key, value
            )
        )
        table.chosen.connect(
            lambda record, key, value: session.apply(self.tr("Change a note"), _changed, place, record, key, value)
        )
        table.left.connect(session.leave_field)
        table.removal_asked.connect(lambda record: session.apply(self.tr("Remove a note"), minutes.remove, record))
        table.act_asked.connect(self._become)

    def _become(self, record: str, place: str) -> None:
        labels = dict(self._acts(""))
        self.session.apply(labels[place], BECOME[place], record)

    def refresh(self) -> None:
        """Show the notes, and the results that were adopted."""
        offsite = self.session.offsite
        lacks = {each.record: _lack(offsite, each) for each in minutes.findings(offsite)}
        known = owners.to_choose_from(offsite)
        self.adopted.show_adopted(minutes.adopted(offsite, self.session.box))
        self.tables[RESOLUTIONS].show_people(known)
        self.tables[ACTIONS].show_people(known)
        self.tables[PARKED].show_rows([Row(each.id, {"text": each.text, "done": each.done}) for each in offsite.parked])
        self.tables[RESOLUTIONS].show_rows(
            [_decision_row(each, lacks.get(each.id, "")) for each in offsite.resolutions]
        )
        self.tables[ACTIONS].show_rows([_action_row(each, lacks.get(each.id, "")) for each in offsite.actions])
        self._show_pane()

    @property
    def place(self) -> str:
        """The key of the list that is being looked at."""
        return self._tabs.key()

    def places(self) -> tuple[str, ...]:
        """The keys of the lists."""
        return tuple(self.tables)

    def go_to(self, place: str, record: str = "") -> None:
        """Bring a list to the front, and put the cursor into a line of it."""
        if place in self.tables:
            self._tabs.show_key(place)
        if record:
            self.tables[self.place].reveal(record)

    def offers(self) -> tuple[Offer, ...]:
        """The parking lot and the decisions, first what is being looked at."""
        parked = Offer(self.tr("Parking lot"), self._parking_pages)
        decisions = Offer(self.tr("Decisions"), self._decision_pages)
        return (parked, decisions) if self.place == PARKED else (decisions, parked)

    def _parking_pages(self) -> tuple[Slide, ...]:
        return slides_day.parking_lot(minutes.waiting(self.session.offsite))

    def _decision_pages(self) -> tuple[Slide, ...]:
        return slides_day.decisions(minutes.decided(self.session.offsite, self.session.box))

    def _show_place(self, _place: str) -> None:
        self.session.leave_field()
        self._show_pane()
        self._page.pane.verticalScrollBar().setValue(0)
        self.offers_changed.emit()

    def _show_pane(self) -> None:
        for place, table in self.tables.items():
            table.setVisible(place == self.place)
        self.adopted.setVisible(self.place == RESOLUTIONS and bool(self.adopted.lines))


def _lack(offsite: Offsite, finding: Finding) -> str:
    """What a finding says, without the words of the line that it stands below."""
    return finding.message.removeprefix(f"{minutes.text_of(offsite, finding.record)}: ")


def _decision_row(each: Resolution, lacks: str) -> Row:
    values = {"text": each.text, "owner": each.owner, "review": each.review, "rule": each.rule, "tally": each.tally}
    return Row(each.id, values, _sentence(lacks))


def _action_row(each: Action, lacks: str) -> Row:
    return Row(each.id, {"text": each.text, "owner": each.owner, "due": each.due, "done": each.done}, _sentence(lacks))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _each_line(offsite: Offsite, add: Become, text: str) -> Offsite:
    """Add every line of a text that holds words."""
    for line in text.splitlines():
        offsite = add(offsite, line) if line.strip() else offsite
    return offsite


def _changed(offsite: Offsite, place: str, record: str, key: str, value: str | bool | date | None) -> Offsite:
    """Set one field of a note."""
    changes: dict[str, Any] = {key: value}
    if place == PARKED:
        return minutes.change_parked(offsite, record, lambda each: replace(each, **changes))
    if place == RESOLUTIONS:
        return minutes.change_resolution(offsite, record, lambda each: replace(each, **changes))
    return minutes.change_action(offsite, record, lambda each: replace(each, **changes))
