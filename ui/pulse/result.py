"""A revealed pulse: what it means in a sentence, the dimensions with their spread, what lies behind the differences."""

from collections.abc import Sequence

from offsite.content import Prompt
from offsite.domain import compared, pulse, rated, slides_pulse
from offsite.domain.voting.box import Urn
from ui.pulse.notes import Notes
from ui.session import Session
from ui.voting.fixed_result import FixedResult
from ui.voting.result_rows import ResultRows


class PulseResult(FixedResult):
    """The picture of a revealed pulse, with a note on each dimension where `prompts` ask for one."""

    def __init__(self, session: Session, step: str, prompts: Sequence[Prompt]) -> None:
        self.rows = ResultRows()
        super().__init__(session, self.rows, "", self.tr("Take the pulse again"))
        self.notes = Notes(session, step, prompts)
        self.body.addWidget(self.notes)

    def show_urn(self, urn: Urn) -> None:
        """Show a revealed pulse."""
        open_ = [each.id for each in rated.open_differences(urn)]
        self.tell(urn, pulse.sentence(urn), calm=not open_ and urn.quorate)
        pictures = compared.pictures(self.session.box, urn)
        shown = [pictures.of[each.id] for each in urn.round.options]
        self.rows.show_rows(slides_pulse.rows(urn), shown, pictures.headings, 0)
        self.notes.show_marks({each.id: each.mark for each in rated.readings(urn) if each.id in open_})
        self.next.show_text(self.next_words)
        self.next.setVisible(bool(self.next_words))
