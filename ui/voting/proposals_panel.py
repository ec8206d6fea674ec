"""The proposals on a question: collected, worded, put in order, merged."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from offsite.domain import people, proposals, seating
from offsite.domain.model.proposals import Kind, Proposal
from ui.session import Session
from ui.voting.alike_line import AlikeLine
from ui.voting.merge_sheet import MergeSheet
from ui.voting.originals import Behind, Named
from ui.voting.panel import VotePanel
from ui.voting.proposal_row import ProposalRow
from ui.widgets.adding import adding
from ui.widgets.buttons import primary, secondary
from ui.widgets.choices import Combo
from ui.widgets.layout import EmptyState, column, row
from ui.widgets.paragraph_field import ParagraphField, lines_of

_OTHER = Qt.FocusReason.OtherFocusReason


class ProposalsPanel(VotePanel):
    """The list of proposals; `head` holds the line to add one and stays above the list."""

    prepare_asked = Signal()
    row_needed = Signal(QWidget)
    """This row should come into view."""

    def __init__(self, session: Session, kind: Kind, example: str, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._kind = kind
        self._rows: dict[str, ProposalRow] = {}
        self._chosen: set[str] = set()
        self._people: Named = ()
        self.head = QWidget()
        words = self.tr("Add a proposal and press Enter")
        self.adding = adding(ParagraphField(self.tr("New proposal"), words, several=True))
        self.author = Combo(self.tr("Author of the new proposal"))
        self._empty = self._empty_state(example)
        self._list = column(gap=0)
        self.alike = AlikeLine()
        self.body.addWidget(self._empty)
        self.body.addWidget(self.alike)
        self.body.addLayout(self._list)
        line = row(self.head, gap=8)
        line.addWidget(self.adding, 1)
        line.addWidget(self.author, 0, Qt.AlignmentFlag.AlignTop)
        self.author.setFixedWidth(160)
        self.adding.entered.connect(self._add)
        self.adding.lines_pasted.connect(self._add_lines)
        self.prepare = self.add_act(primary(self.tr("Prepare the vote")), self.prepare_asked.emit)
        self.merge = self.add_act(secondary("", "merge"), lambda: self._ask_merge(self._chosen))
        self.alike.merge_asked.connect(self._ask_merge)

    def _empty_state(self, example: str) -> EmptyState:
        sentence = self.tr(
            "Ask each person for one sentence, and type it above as it is said. A list from elsewhere can be pasted: "
            "each line becomes a proposal."
        )
        if example:
            sentence += "\n\n" + self.tr("For example: {example}").format(example=example)
        return EmptyState("pencil", self.tr("No proposals yet"), sentence)

    def rows(self) -> list[ProposalRow]:
        """The rows as they stand on the screen, from the top."""
        items = (self._list.itemAt(place) for place in range(self._list.count()))
        return [each for item in items if item and isinstance(each := item.widget(), ProposalRow)]

    def refresh(self) -> None:
        """Show the proposals as they are; rows that did not change are left alone."""
        offsite = self.session.offsite
        standing = proposals.standing(offsite, self._kind)
        named = tuple((each.id, each.name) for each in offsite.people if each.name.strip())
        if named != self._people or self.author.count() == 0:
            self._people = named
            self.author.show_options((("", self.tr("No author")), *named))
            if self.author.key() is None:
                self.author.show_key("")
        merged: dict[str, list[Proposal]] = {}
        for each in offsite.proposals:
            if each.merged_into:
                merged.setdefault(each.merged_into, []).append(each)
        self._drop_rows({each.id for each in standing})
        for place, proposal in enumerate(standing):
            self._row_at(place, proposal.id).show_record(proposal, _behind(proposal.id, merged), self._people)
        self._empty.setVisible(not standing)
        self.alike.show_proposals(standing)
        self._show_acts(len(standing))

    def _row_at(self, place: int, proposal_id: str) -> ProposalRow:
        found = self._rows.get(proposal_id)
        item = self._list.itemAt(place)
        if found is None:
            found = self._rows[proposal_id] = self._new_row(proposal_id)
        elif item is not None and item.widget() is found:
            return found
        else:
            self._list.removeWidget(found)
        self._list.insertWidget(place, found)
        return found

    def _new_row(self, proposal_id: str) -> ProposalRow:
        made = ProposalRow(proposal_id, self)
        made.ticked.connect(self._tick)
        made.reworded.connect(self._reword)
        made.left.connect(self.session.leave_field)
        made.attributed.connect(self._attribute)
        made.moved.connect(self._move)
        made.removed.connect(self._remove)
        made.taken_apart.connect(self._take_apart)
        made.stepped.connect(self._step)
        return made

    def _drop_rows(self, standing: set[str]) -> None:
        for gone in self._rows.keys() - standing:
            old = self._rows.pop(gone)
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chosen &= standing

    def _show_acts(self, count: int) -> None:
        self.prepare.setEnabled(count >= 2)
        self.prepare.setToolTip("" if count >= 2 else self.tr("A vote needs at least two proposals"))
        many = len(self._chosen)
        self.merge.show_text(self.tr("Merge {count} proposals…").format(count=many))
        self.merge.setVisible(many >= 2)

    def _add(self) -> None:
        text = self.adding.text()
        if self.session.apply(self.tr("Add a proposal"), proposals.propose, self._kind, text, self.author.key() or ""):
            self.adding.show_text("")
        self._show_last()

    def _add_lines(self, text: str) -> None:
        label = self.tr("Add {count} proposals").format(count=len(lines_of(text)))
        self.session.apply(label, proposals.propose_lines, self._kind, text, self.author.key() or "")
        self._show_last()

    def _show_last(self) -> None:
        shown = self.rows()
        if shown:
            shown[-1].show()  # at once, so that it has its place when it is scrolled to
            self.row_needed.emit(shown[-1])

    def _tick(self, proposal_id: str, ticked: bool) -> None:
        (self._chosen.add if ticked else self._chosen.discard)(proposal_id)
        self._show_acts(len(self._rows))

    def _reword(self, proposal_id: str, text: str) -> None:
        field = f"proposal/{proposal_id}"
        self.session.type_into(field, self.tr("Word a proposal"), proposals.reword, proposal_id, text)

    def _attribute(self, proposal_id: str, author: str) -> None:
        self.session.apply(self.tr("Name an author"), proposals.attribute, proposal_id, author)

    def _move(self, proposal_id: str, by: int) -> None:
        moved = self._rows[proposal_id]
        part = moved.check if moved.check.hasFocus() else moved.field
        self.session.apply(self.tr("Move a proposal"), proposals.move, proposal_id, by)
        part.setFocus(_OTHER)
        self.row_needed.emit(moved)

    def _remove(self, proposal_id: str) -> None:
        place = [each.id for each in self.rows()].index(proposal_id)
        if self.session.apply(self.tr("Remove a proposal"), proposals.withdraw, proposal_id):
            rest = self.rows()
            (rest[min(place, len(rest) - 1)].field if rest else self.adding).setFocus(_OTHER)

    def _take_apart(self, proposal_id: str) -> None:
        self.session.apply(self.tr("Take a proposal apart"), proposals.unmerge, proposal_id)

    def _step(self, proposal_id: str, by: int) -> None:
        shown = self.rows()
        place = [each.id for each in shown].index(proposal_id)
        ticking = shown[place].check.hasFocus()
        if 0 <= place + by < len(shown):
            beside = shown[place + by]
            (beside.check if ticking else beside.field).setFocus(_OTHER)
            self.row_needed.emit(beside)
        else:
            self.adding.setFocus(_OTHER)

    def show_proposal(self, proposal_id: str) -> None:
        """Put the cursor into a proposal, if it is there."""
        found = self._rows.get(proposal_id)
        if found is not None:
            found.field.setFocus(_OTHER)
            self.row_needed.emit(found)

    def _ask_merge(self, ids: Collection[str]) -> None:
        chosen = tuple(each for each in proposals.standing(self.session.offsite, self._kind) if each.id in ids)
        offsite, box = self.session.offsite, self.session.box
        names = {each.id: people.name_of(offsite, each.author) for each in chosen}
        apart = seating.voted_apart(offsite, box, self._kind, [each.id for each in chosen])
        sheet = MergeSheet(chosen, names, self.window(), voted_apart=apart)
        sheet.accepted.connect(lambda: self._merge(tuple(each.id for each in chosen), sheet.words()))
        sheet.open()

    def _merge(self, ids: tuple[str, ...], words: str) -> None:
        label = self.tr("Merge {count} proposals").format(count=len(ids))
        if self.session.apply(label, proposals.merge, ids, words):
            self._chosen.clear()
            for each in self._rows.values():
                each.check.setChecked(False)
            self._show_acts(len(self._rows))


def _behind(proposal_id: str, merged: dict[str, list[Proposal]], depth: int = 0) -> Behind:
    """All that stands behind a proposal, by what was merged into each."""
    return tuple(
        found for each in merged.get(proposal_id, ()) for found in ((depth, each), *_behind(each.id, merged, depth + 1))
    )
