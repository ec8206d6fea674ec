"""The list of people: who takes part, in which role, and who is in the room."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offsite.domain import people, slides
from offsite.domain.model.people import Person
from offsite.domain.model.slides import Slide
from offsite.domain.people import Pasted
from ui.stage import Offer
from ui.steps.people_add import AddRow, PastePanel, people_in_words
from ui.steps.people_row import GAP, PersonRow, set_columns
from ui.steps.screen import Screen
from ui.widgets.buttons import on_click, secondary
from ui.widgets.dialogs import confirm
from ui.widgets.layout import EmptyState, Page, column, row
from ui.widgets.panes import Hairline
from ui.widgets.paragraph import shortened
from ui.widgets.text import ElidedLabel, PlainLabel


class PeopleScreen(Screen):
    """A line for each person, the line that adds one below them, and room for a pasted list above."""

    def build(self) -> None:
        """Make the frame of the list; `refresh` fills it."""
        self._rows: dict[str, PersonRow] = {}
        self._dragged_to: int | None = None
        self._page = Page(self.tr("People"), self.tr("Who takes part. Only who is present is asked to vote."))
        self.paste = PastePanel(lambda text: people.parse(self.session.offsite, text))
        self.paste.added.connect(self._add_pasted)
        self.paste.closed.connect(self._close_paste)
        self._above = QWidget()
        column(self._above, gap=0).addWidget(self.paste)
        self._above.setContentsMargins(0, 0, 0, 16)
        self._above.hide()
        self._empty = EmptyState(
            "users",
            self.tr("Nobody is in the list yet"),
            self.tr(
                "Type a name and press Enter; Tab leads to the role. Or paste a whole list, such as the invitation: "
                "one person a line."
            ),
        )
        self.add_row = AddRow()
        self.add_row.added.connect(self._add_one)
        self.add_row.pasted.connect(self._add_lines)
        self._list: QVBoxLayout = column(gap=0)
        self._page.head.addLayout(self._counts())
        content = self._page.content
        content.setSpacing(0)
        content.addWidget(self._above)
        content.addWidget(self._headings())
        content.addWidget(self._empty)
        content.addLayout(self._list)
        content.addWidget(self.add_row)
        column(self, gap=0).addWidget(self._page)
        self.setFocusProxy(self.add_row.name)

    def _counts(self) -> QVBoxLayout:
        self._count = PlainLabel("", "strong", wrap=False)
        self._remark = ElidedLabel("", "aim")
        self.paste_button = secondary(self.tr("Paste a list"), "clipboard-list")
        on_click(self.paste_button, self._open_paste)
        whole = column(gap=0)
        line = row(gap=12)
        line.addWidget(self._count)
        line.addWidget(self._remark, 1)
        line.addWidget(self.paste_button)
        whole.addLayout(line)
        return whole

    def _headings(self) -> QWidget:
        self._heading = QWidget()
        whole = column(self._heading, gap=0)
        line = row(gap=GAP)
        line.setContentsMargins(0, 0, 0, 6)
        words = ("", self.tr("Name"), self.tr("Role"), self.tr("RACI column"), self.tr("Present"), "")
        labels = [PlainLabel(each, "section", wrap=False) for each in words]
        for label in labels[1:4]:
            label.set_in(10)  # above the words of the cells
        set_columns(line, labels)
        whole.addLayout(line)
        whole.addWidget(Hairline(strong=True))
        return self._heading

    def refresh(self) -> None:
        """Show the people; lines of people who are still there stay, with focus and cursor."""
        offsite = self.session.offsite
        everybody, present = len(offsite.people), sum(person.present for person in offsite.people)
        self._count.show_text(self.tr("{0} · {1} present").format(people_in_words(everybody), present))
        self._count.setVisible(everybody > 0)
        self._heading.setVisible(everybody > 0)
        self._show_ways_to_add()
        self._drop_rows({person.id for person in offsite.people})
        for place, person in enumerate(offsite.people):
            if person.id in self._rows:
                self._rows[person.id].show_person(person, offsite.roles)
            else:
                self._insert_row(place, person)
        self._show_order([person.id for person in offsite.people])
        if self.paste.isVisible():
            self.paste.show_found()

    def _show_ways_to_add(self) -> None:
        """Where there is nobody yet, an open box for a list is the only way to add people in sight."""
        nobody, pasting = not self.session.offsite.people, not self._above.isHidden()
        self._empty.setVisible(nobody and not pasting)
        self.add_row.setVisible(not (nobody and pasting))
        self.add_row.stand_below(people=not nobody)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the cursor wait for the first name where there is nobody yet."""
        super().showEvent(event)
        if not self.session.offsite.people:
            field = self.paste.field if self.add_row.isHidden() else self.add_row.name
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_rows(self, kept: set[str]) -> None:
        for person_id in [each for each in self._rows if each not in kept]:
            gone = self._rows.pop(person_id)
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _insert_row(self, place: int, person: Person) -> None:
        line = PersonRow(person, self.session.offsite.roles)
        who = person.id
        session = self.session
        line.name_typed.connect(
            lambda text: session.type_into(f"person/{who}/name", self.tr("Rename a person"), people.rename, who, text)
        )
        line.role_typed.connect(
            lambda text: session.type_into(f"person/{who}/role", self.tr("Change a role"), people.set_role, who, text)
        )
        line.left.connect(session.leave_field)
        line.raci_chosen.connect(
            lambda role: session.apply(self.tr("Choose a RACI column"), people.set_raci_role, who, role)
        )
        line.present_set.connect(
            lambda present: session.apply(self.tr("Say who is present"), people.set_present, who, present)
        )
        line.removal_asked.connect(lambda: self._remove(who))
        line.step_asked.connect(lambda step: self._move(who, self._order().index(who) + step))
        line.dragged.connect(lambda height: self._drag(line, height))
        line.dropped.connect(lambda: self._drop(who))
        self._rows[who] = line
        self._list.insertWidget(place, line)

    def rows(self) -> tuple[PersonRow, ...]:
        """The lines, from top to bottom."""
        return tuple(self._rows[person_id] for person_id in self._order())

    def _order(self) -> list[str]:
        """The ids of the people as the lines stand now."""
        lines = sorted(self._rows.values(), key=self._list.indexOf)
        return [line.person_id for line in lines]

    def _show_order(self, wanted: list[str]) -> None:
        for place, person_id in enumerate(wanted):
            line = self._rows[person_id]
            if self._list.indexOf(line) != place:
                self._list.removeWidget(line)
                self._list.insertWidget(place, line)
        stops = [stop for person_id in wanted for stop in self._rows[person_id].stops()]
        stops += [self.add_row.name, self.add_row.role, self.add_row.button]
        for before, after in pairwise(stops):
            if before.nextInFocusChain() is not after:
                QWidget.setTabOrder(before, after)

    def offers(self) -> tuple[Offer, ...]:
        """The welcome slide."""
        return (Offer(self.tr("Welcome"), self._welcome),)

    def _welcome(self) -> tuple[Slide, ...]:
        return slides.welcome(self.session.offsite)

    def go_to(self, place: str, record: str = "") -> None:
        """Put the cursor into the name of a person, or into the empty line where nobody is meant."""
        del place
        line = self._rows.get(record)
        empty = self.paste.field if self.add_row.isHidden() else self.add_row.name
        field = line.name if line else empty
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.reveal(field)

    def _add_one(self, name: str, role: str) -> None:
        self._remark.show_text("")
        if self.session.apply(self.tr("Add a person"), people.add_one, name, role):
            self.add_row.clear()
            self._reveal_end()

    def _add_lines(self, text: str) -> None:
        self._add_pasted(people.parse(self.session.offsite, text))

    def _add_pasted(self, pasted: Pasted) -> None:
        """Add a whole list as one undo step, and say what came of it."""
        count, there = len(pasted.people), len(pasted.repeated)
        words = people_in_words(count)
        if count and not self.session.apply(self.tr("Add {0}").format(words), people.add, pasted.people):
            return
        self._close_paste()
        said = self.tr("{0} added.").format(words)
        left_out = self.tr("{0} already there.").format(there)
        self._remark.show_text(f"{said} {left_out}" if there else said)
        self._reveal_end()

    def _reveal_end(self) -> None:
        QTimer.singleShot(0, self, lambda: self._page.reveal(self.add_row))  # once the new lines have their places

    def _open_paste(self) -> None:
        self._remark.show_text("")
        if self._above.isHidden():
            self._above.show()
            self.paste.begin()
            self._show_ways_to_add()
        self.paste.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.reveal(self.paste)

    def _close_paste(self) -> None:
        self._above.hide()
        self._show_ways_to_add()
        self.add_row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, person_id: str, to: int) -> None:
        if 0 <= to < len(self._rows):
            self.session.apply(self.tr("Move a person"), people.move, person_id, to)
            moved = self._rows[person_id]
            QTimer.singleShot(0, moved, lambda: self._page.reveal(moved))

    def _drag(self, line: PersonRow, height: int) -> None:
        """Show the line where the mouse has it; nothing is changed before it is let go."""
        others = [each for each in self.rows() if each is not line]
        to = sum(each.mapToGlobal(each.rect().center()).y() < height for each in others)
        if self._list.indexOf(line) != to:
            self._list.removeWidget(line)
            self._list.insertWidget(to, line)
            self._list.activate()
        self._dragged_to = to

    def _drop(self, person_id: str) -> None:
        to, self._dragged_to = self._dragged_to, None
        if to is not None:
            self._move(person_id, to)

    def _remove(self, person_id: str) -> None:
        offsite = self.session.offsite
        name = shortened(people.name_of(offsite, person_id).strip()) or self.tr("this person")
        places = people.mentions(offsite, self.session.box, person_id)
        if places and not confirm(
            self,
            self.tr("Remove {0}?").format(name),
            self.tr("{0} is named in {1}. Votes that were held stay as they were.").format(name, listed(places)),
            self.tr("Remove"),
        ):
            return
        place = self._order().index(person_id)
        self.session.apply(self.tr("Remove a person"), people.remove, person_id)
        self._remark.show_text(self.tr("Removed {0}. Ctrl+Z takes that back.").format(name))
        rows = self.rows()
        after = rows[min(place, len(rows) - 1)].name if rows else self.add_row.name
        after.setFocus(Qt.FocusReason.OtherFocusReason)


def listed(places: tuple[str, ...]) -> str:
    """Return the places as they are said: "a, b and c"."""
    if len(places) == 1:
        return places[0]
    return QCoreApplication.translate("people", "{0} and {1}").format(", ".join(places[:-1]), places[-1])
