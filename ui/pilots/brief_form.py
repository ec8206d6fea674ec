"""The brief of one pilot: the argument from above and from below, where they meet, and how it is tried."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from offsite.domain import adoption, owners, pilots, stale
from offsite.domain.model.pilots import Brief, NeedsLearning
from offsite.domain.model.proposals import Proposal
from offsite.domain.offsite import Offsite
from offsite.domain.pilots import Gap
from offsite.domain.voting.wording import number
from ui.handover.stale_lines import StaleLines
from ui.pilots import parts
from ui.pilots.brief_field import BriefField
from ui.pilots.parts import Part
from ui.session import Session
from ui.widgets.buttons import on_click, quiet
from ui.widgets.choices import Segmented
from ui.widgets.layout import column, row
from ui.widgets.panes import Card, Hairline
from ui.widgets.paragraph import Paragraph
from ui.widgets.person_field import People
from ui.widgets.record_columns import Value
from ui.widgets.text import PlainLabel

_TOP = Qt.AlignmentFlag.AlignTop


class BriefForm(QWidget):
    """The fields of a brief, each kept as it is typed."""

    def __init__(self, session: Session, people: People, pilot_id: str) -> None:
        super().__init__()
        self.pilot_id = pilot_id
        self._session, self._people = session, people
        self._fields: dict[str, BriefField] = {}
        self.heading = Paragraph("", "title", size=20)
        self.state = PlainLabel("", "aim")
        self.star = Paragraph("", "aim")
        self.stale = StaleLines(session)
        self.take_risks = quiet("", "plus")
        self.needs = Segmented(
            self.tr("Does it need machine learning?"),
            [
                (NeedsLearning.YES, self.tr("Yes")),
                (NeedsLearning.RULES_DO, self.tr("No, rules do")),
                (NeedsLearning.OPEN, self.tr("Not settled")),
            ],
        )
        self._lay_out()
        self.needs.chosen.connect(self._choose_needs)
        on_click(self.take_risks, self._take_risks)

    def _lay_out(self) -> None:
        box = column(self, gap=16)
        top = column(gap=4)
        for each in (self.heading, self.star, self.state, self.stale):
            top.addWidget(each)
        box.addLayout(top)
        box.addWidget(self._field(parts.hypothesis()))
        box.addWidget(self._argument())
        box.addLayout(self._learning())
        box.addWidget(Hairline())
        box.addLayout(self._trial())

    def _argument(self) -> Card:
        card = Card()
        whole = column(card, gap=16)
        whole.setContentsMargins(18, 14, 18, 16)
        sides = row(gap=24)
        sides.addLayout(self._headed(self.tr("From above: the problem"), parts.above()), 1)
        sides.addLayout(self._headed(self.tr("From below: the data"), parts.below()), 1)
        whole.addLayout(sides)
        whole.addWidget(Hairline())
        whole.addWidget(PlainLabel(self.tr("Where they meet"), "section"))
        meeting = row(gap=24)
        for part in parts.middle():
            meeting.addWidget(self._field(part), 1)
        whole.addLayout(meeting)
        return card

    def _headed(self, heading: str, shown: Sequence[Part]) -> QVBoxLayout:
        side = column(gap=12)
        side.addWidget(PlainLabel(heading, "section"))
        for part in shown:
            side.addWidget(self._field(part))
        side.addStretch(1)
        return side

    def _learning(self) -> QVBoxLayout:
        box = column(gap=8)
        box.addWidget(PlainLabel(self.tr("Does it need machine learning?"), "lead-strong"))
        line = row(gap=0)
        line.addWidget(self.needs)
        line.addStretch(1)
        box.addLayout(line)
        box.addWidget(self._field(parts.reason()))
        return box

    def _trial(self) -> QVBoxLayout:
        box = column(gap=12)
        box.addWidget(PlainLabel(self.tr("How we try it"), "lead-strong"))
        owner, measure, experiment, days, guardrails, stop = (self._field(each) for each in parts.trial())
        for pair in ((owner, measure), (experiment, days), (guardrails, stop)):
            line = row(gap=24)
            for each in pair:
                line.addWidget(each, 1, _TOP)
            box.addLayout(line)
        beside = row(gap=0)
        beside.addWidget(self.take_risks)
        beside.addStretch(1)
        box.addLayout(beside)
        return box

    def _field(self, part: Part) -> BriefField:
        made = self._fields[part.key] = BriefField(part, self._people)
        made.typed.connect(self._type)
        made.chosen.connect(self._choose)
        made.left.connect(self._session.leave_field)
        if part.beside:
            made.add_beside(self._field(parts.unit()))
        else:
            made.close_line()
        return made

    def field(self, key: str) -> QWidget:
        """The widget to type a part of the brief into."""
        return self._fields[key].field

    def mark(self, source: str) -> QWidget | None:
        """The button that settles what became of something that the brief rests on; None where it is settled."""
        lines = [each for each in self.stale.lines() if each.mark.taking.source == source]
        return next((each.take if each.mark.can_take else each.keep for each in lines), None)

    def first_open(self) -> QWidget:
        """The widget of the first part that lacks something, or of the first part of all."""
        gaps = pilots.gaps(pilots.brief_of(self._session.offsite, self.pilot_id))
        return self.field(gaps[0].field if gaps else parts.hypothesis().key)

    def show_pilot(self, pilot: Proposal) -> None:
        """Show the brief of the pilot as it stands."""
        offsite = self._session.offsite
        self._people.show_people(owners.to_choose_from(offsite))
        brief = pilots.brief_of(offsite, pilot.id)
        begun = brief != Brief(pilot.id)
        gaps = pilots.gaps(brief)
        self.heading.show_text(pilot.text)
        self._show_what_it_rests_on(offsite)
        self.state.show_text(self._state(begun, len(gaps)))
        self.needs.show_key(brief.needs_learning)
        for key, field in self._fields.items():
            field.show_value(getattr(brief, key), _at(gaps, key) if begun else ())

    def _show_what_it_rests_on(self, offsite: Offsite) -> None:
        star = adoption.north_star(offsite)
        self.star.show_text(self.tr("Our north star: {0}").format(star))
        self.star.setVisible(bool(star))
        marks = (each for each in stale.found(offsite, "pilots") if each.place == "briefs")
        self.stale.show_stale(tuple(each for each in marks if each.record == self.pilot_id))
        offered = len(pilots.risk_offers(offsite, self.pilot_id))
        words = self.tr("Add the top risk") if offered == 1 else self.tr("Add the {n} top risks")
        self.take_risks.show_text(words.format(n=number(offered)))
        self.take_risks.setVisible(offered > 0)

    def _take_risks(self) -> None:
        self._session.apply(self.tr("Add the top risks"), pilots.take_risks, self.pilot_id)

    def _state(self, begun: bool, still_open: int) -> str:
        if not begun:
            return self.tr("Begin with the value hypothesis. What is typed is kept at once.")
        if still_open == 0:
            return self.tr("The brief is complete.")
        if still_open == 1:
            return self.tr("One thing is still open.")
        return self.tr("{n} things are still open.").format(n=still_open)

    def _changed(self, brief: Brief, key: str, value: Value) -> Brief:
        return replace(brief, **{key: value})  # type: ignore[arg-type]

    def _type(self, key: str, value: Value) -> None:
        self._session.type_into(
            f"brief/{self.pilot_id}/{key}",
            self.tr("Write the brief of a pilot"),
            pilots.change_brief,
            self.pilot_id,
            lambda brief: self._changed(brief, key, value),
        )

    def _choose(self, key: str, value: Value) -> None:
        label = self.tr("Write the brief of a pilot")
        self._session.apply(label, pilots.change_brief, self.pilot_id, lambda brief: self._changed(brief, key, value))

    def _choose_needs(self, key: str) -> None:
        self._session.apply(
            self.tr("Say whether it needs machine learning"),
            pilots.change_brief,
            self.pilot_id,
            lambda brief: replace(brief, needs_learning=NeedsLearning(key)),
        )


def _at(gaps: tuple[Gap, ...], key: str) -> tuple[Gap, ...]:
    return tuple(gap for gap in gaps if gap.field == key)
