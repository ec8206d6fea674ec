"""The lists of the last step with what stands around them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from offsite.content import Prompt
from offsite.domain import lessons, outcome_offers, stale
from offsite.domain.voting.wording import counted
from ui.handover.offers_card import Offered, OffersCard
from ui.handover.stale_lines import StaleLines
from ui.lessons.lists import lesson_list, outcome_list
from ui.session import Session
from ui.steps.part import Part
from ui.steps.prompts import Prompts
from ui.steps.record_list import RecordList
from ui.widgets.buttons import on_click, secondary
from ui.widgets.layout import column, row
from ui.widgets.marks import Chip
from ui.widgets.paragraph import Paragraph
from ui.widgets.text import PlainLabel


class ListPlace(Part):
    """A list, and the questions of the playbook below it."""

    def __init__(self, session: Session, entries: RecordList, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__()
        self.session = session
        self.list = entries
        self.questions = Prompts(session, step, prompts)
        self.above = row(gap=12)
        self.fact = PlainLabel("", "strong")
        self.above.addWidget(self.fact)
        self.box = column(self, gap=12)
        self.box.addLayout(self.above)
        self.box.addWidget(entries)
        self.below = column(gap=12)
        self.box.addLayout(self.below)
        self.box.addSpacing(12)
        self.box.addWidget(self.questions)

    def refresh(self) -> None:
        """Show the list and the answers."""
        self.list.refresh()
        self.questions.refresh()
        words = self.fact_in_words()
        self.fact.show_text(words)
        self.fact.setVisible(bool(words))

    def fact_in_words(self) -> str:
        """What stands above the list; nothing while it is empty."""
        return ""

    def go_to(self, record: str) -> None:
        """Put the focus into a record of the list, or into a question."""
        field = self.questions.field(record)
        if self.list.table.reveal(record):
            self.widget_needed.emit(self.list.table.row(record))
        elif field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.widget_needed.emit(field)


class LessonsPlace(ListPlace):
    """The lessons; how many are failures stands above them, as what it is: something learned."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__(session, lesson_list(session), step, prompts)
        self.failures = Chip("", "accent")
        self.above.addWidget(self.failures)
        self.above.addStretch(1)

    def refresh(self) -> None:
        """Show lessons and answers."""
        super().refresh()
        count = sum(each.failure for each in self.session.offsite.lessons)
        self.failures.show_text(counted(count, self.tr("failure that taught us"), self.tr("failures that taught us")))
        self.failures.setVisible(count > 0)

    def fact_in_words(self) -> str:
        """How many lessons there are."""
        count = len(self.session.offsite.lessons)
        return counted(count, self.tr("lesson")).capitalize() if count else ""


class SummaryPlace(ListPlace):
    """The outcomes, with figures from the readings, and the summary that is published."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        super().__init__(session, outcome_list(session), step, prompts)
        self.suggestions = OffersCard(self.tr("From the metrics"))
        self.stale = StaleLines(session)
        self.above.addStretch(1)
        self.above.addWidget(self.suggestions.button)
        for place, part in enumerate((self.stale, self.suggestions), start=1):
            self.box.insertWidget(place, part)
        self.copy = secondary(self.tr("Copy the summary"), "copy")
        self.told = Paragraph("", "aim")
        self.summary = Paragraph("")
        self.about = Paragraph("", "aim")
        line = row(gap=12)
        line.addWidget(PlainLabel(self.tr("Public summary"), "section"), 1)
        line.addWidget(self.copy)
        self.below.addSpacing(8)
        self.below.addLayout(line)
        for each in (self.summary, self.about, self.told):
            self.below.addWidget(each)
        self.told.hide()
        on_click(self.copy, self._copy)
        self.suggestions.taken.connect(self._take)

    def refresh(self) -> None:
        """Show outcomes, summary and answers."""
        super().refresh()
        offsite = self.session.offsite
        self.stale.show_stale(stale.found(offsite, "iterate"))
        self.suggestions.show_offers(
            tuple(Offered(each.source, each.outcome.aim, each.origin) for each in outcome_offers.offers(offsite))
        )
        paragraphs = lessons.public_summary(offsite)
        text = "\n\n".join(paragraphs)
        if text != self.summary.text():
            self.told.hide()
        self.summary.show_text(text)
        self.summary.setVisible(bool(paragraphs))
        self.copy.setEnabled(bool(paragraphs))
        self.about.show_text(
            self.tr("The north star, and the outcomes and lessons that are marked public. Nothing else gets into it.")
            if paragraphs
            else self.tr("Nothing is public yet. Tick “Public” beside the outcomes and lessons that everyone may read.")
        )

    def fact_in_words(self) -> str:
        """How many outcomes there are, and how many of them are public."""
        listed = self.session.offsite.outcomes
        if not listed:
            return ""
        words = counted(len(listed), self.tr("outcome")).capitalize()
        return self.tr("{0} · {1} public").format(words, sum(each.public for each in listed))

    def _take(self, sources: tuple[str, ...]) -> None:
        self.session.apply(self.tr("Take over outcomes"), outcome_offers.take, sources)

    def _copy(self) -> None:
        self.session.leave_field()
        text = "\n\n".join(lessons.public_summary(self.session.offsite))
        QGuiApplication.clipboard().setText(text)
        self.told.show_text(self.tr("Copied. Paste it into a mail or a page."))
        self.told.show()
